//! Which ways to sign in there are, and what the page says of them.

use iced::Fill;
use iced::widget::{column, row};

use super::Message;
use crate::app::form::{Form, InKeyring};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::text;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::Args;
use inbox_doctor::model::{AuthKind, Provider};
use inbox_doctor::rehearsal::SignIn as Rehearsed;
use inbox_doctor::signin::{Clients, NoKeyring};

/// What can be done here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A password.
    Password,
    /// There is a sign-in already.
    SignedIn,
    /// The provider's own page.
    Browser {
        /// Also by a code on another device.
        device: bool,
        /// A password is taken, too.
        password: bool,
    },
    /// The provider's own page, but this program is not known there.
    NoClient {
        /// A password is taken, too.
        password: bool,
    },
}

impl Mode {
    /// A password field is shown; `wanted`: the person asked for it.
    pub fn takes_password(self, wanted: bool) -> bool {
        match self {
            Mode::Password | Mode::NoClient { password: true } => true,
            Mode::Browser { password, .. } => password && wanted,
            Mode::SignedIn | Mode::NoClient { password: false } => false,
        }
    }

    /// There is something here that could be remembered.
    pub fn can_remember(self) -> bool {
        !matches!(self, Mode::SignedIn | Mode::NoClient { password: false })
    }
}

/// What can be done at the provider of what was typed.
pub fn mode(form: &Form, catalog: &Catalog, clients: &Clients) -> Mode {
    // At servers that the person typed, a sign-in at the provider is of no use.
    let Some(provider) = form.at_provider(catalog).filter(|p| p.oauth.is_some() && p.auth.contains(&AuthKind::Oauth))
    else {
        return Mode::Password;
    };
    let password = provider.auth.iter().any(|kind| *kind != AuthKind::Oauth);
    match (form.login(catalog).is_some(), clients.find(provider)) {
        (true, _) => Mode::SignedIn,
        (false, Some(_)) => Mode::Browser { device: has_device(provider), password },
        (false, None) => Mode::NoClient { password },
    }
}

/// What can be done in a rehearsal of a sign-in.
pub fn of_rehearsal(way: &Rehearsed) -> Mode {
    Mode::Browser { device: has_device(&way.provider), password: false }
}

fn has_device(provider: &Provider) -> bool {
    provider.oauth.as_ref().is_some_and(|oauth| oauth.device.is_some())
}

/// What the page says of the ways there are; nothing where there is only a password.
pub fn view<'a>(
    ui: Ui<'a>,
    provider: Option<&Provider>,
    mode: Mode,
    by_password: bool,
    kept: InKeyring,
) -> Option<Element<'a, Message>> {
    let name = ui.provider(provider.map(|p| &p.id));
    match mode {
        // With a password that works, the other way is a remark below it.
        Mode::Password | Mode::NoClient { password: true } => None,
        Mode::SignedIn => Some(signed_in(ui, &name, kept)),
        Mode::Browser { device, password } => Some(browser(ui, provider, device, password, by_password)),
        Mode::NoClient { password: false } => Some(no_client(ui, &name, provider)),
    }
}

fn signed_in<'a>(ui: Ui<'a>, name: &str, kept: InKeyring) -> Element<'a, Message> {
    let remembered = (kept == InKeyring::SignIn).then(|| text::detail(ui, ui.t("ui-signed-in-remembered")).width(Fill));
    let another = quiet(ui, "ui-sign-in-another", Message::Another).id(id("another"));
    let forget = quiet(ui, "ui-forget", Message::Forget).id(id("forget"));
    let words = column![text::body(ui, ui.f("ui-signed-in", &[("provider", name)])).width(Fill)]
        .push(remembered)
        .push(row![another, forget].spacing(gap::XL).wrap())
        .spacing(gap::S);
    parts::notice(Tone::Info, words)
}

fn browser<'a>(
    ui: Ui<'a>,
    provider: Option<&Provider>,
    device: bool,
    password: bool,
    by_password: bool,
) -> Element<'a, Message> {
    let mut all = column![].spacing(gap::S).width(Fill);
    if !by_password {
        all = all.push(text::lead(ui, ui.f("ui-browser-lead", &[("owner", &owner(ui, provider))])).width(Fill));
        all = all.push(text::quiet(ui, ui.t("ui-browser-promise")).width(Fill));
        if device {
            all = all.push(quiet(ui, "ui-device-sign-in", Message::Device).id(id("device")));
        }
    }
    if password {
        let app = provider.is_some_and(|p| p.auth.contains(&AuthKind::AppPassword));
        let label = match (by_password, app) {
            (true, _) => "ui-by-browser",
            (false, true) => "ui-by-app-password",
            (false, false) => "ui-by-password",
        };
        all = all.push(quiet(ui, label, Message::ByPassword).id(id("by-password")));
    }
    all.into()
}

fn no_client<'a>(ui: Ui<'a>, name: &str, provider: Option<&Provider>) -> Element<'a, Message> {
    let words = column![
        text::body(ui, ui.f("ui-no-client-only", &[("provider", name)])).width(Fill),
        text::body(ui, client_words(ui, provider)).width(Fill),
        client_links(ui, provider),
    ]
    .spacing(gap::S);
    parts::notice(Tone::Info, words)
}

/// What a sign-in in the browser would need, where a password works as well.
pub fn browser_would_need<'a>(ui: Ui<'a>, provider: Option<&Provider>) -> Element<'a, Message> {
    let words = text::detail(ui, client_words(ui, provider)).width(Fill);
    column![words, client_links(ui, provider)].spacing(gap::XS).width(Fill).into()
}

/// Who has what a sign-in in the browser would need.
fn client_words(ui: Ui<'_>, provider: Option<&Provider>) -> String {
    let name = ui.provider(provider.map(|p| &p.id));
    ui.f("ui-no-client", &[("provider", &name), ("owner", &owner(ui, provider))])
}

fn owner(ui: Ui<'_>, provider: Option<&Provider>) -> String {
    provider.map_or_else(|| ui.provider(None), |p| ui.owner(&p.id))
}

fn client_links<'a>(ui: Ui<'a>, provider: Option<&Provider>) -> Element<'a, Message> {
    let page = provider.and_then(|p| p.oauth.as_ref()?.client_page.clone());
    let enter = quiet(ui, "ui-client-enter", Message::Settings).id(id("client"));
    let how = page.map(|page| parts::link(ui, ui.t("ui-client-page"), Message::Open(page)).padding([4.0, 0.0]));
    row![enter].push(how).spacing(gap::XL).align_y(iced::Alignment::Center).wrap().into()
}

/// The box "remember on this computer", and where that would be.
pub fn remember<'a>(ui: Ui<'a>, form: &Form, no_keyring: Option<NoKeyring>) -> Element<'a, Message> {
    let kept = match form.kept {
        InKeyring::Password => Some("ui-remembered-password"),
        InKeyring::SignIn => Some("ui-signed-in-remembered"),
        InKeyring::Nothing | InKeyring::NotAsked => None,
    };
    if let Some(kept) = kept {
        let forget = quiet(ui, "ui-forget-password", Message::Forget).id(id("forget"));
        return column![text::detail(ui, ui.t(kept)).width(Fill), forget].width(Fill).into();
    }
    let on = form.remember;
    let tick = parts::tick(ui, ui.t("ui-remember"), on, Message::Remember(!on)).id(id("remember"));
    let below: Element<'a, Message> = match no_keyring.filter(|_| on) {
        Some(why) => parts::remark(ui, ui.t(why.message())),
        None => text::detail(ui, ui.t("ui-remember-about")).width(Fill).into(),
    };
    column![tick, below].spacing(gap::XS).width(Fill).into()
}

/// What this provider wants to be known before one types.
pub fn warning<'a>(ui: Ui<'a>, provider: &Provider) -> Option<Element<'a, Message>> {
    let words = ui.locale.attribute(&format!("provider-{}", provider.id), "before-password", &Args::new())?;
    let mut pages = row![].spacing(gap::XL);
    let mut any = false;
    for (page, label) in [(&provider.app_password_page, "ui-app-password-page"), (&provider.help_page, "ui-help-page")]
    {
        if let Some(page) = page {
            pages =
                pages.push(parts::link(ui, ui.t(label), Message::Open(page.clone())).padding([2.0, 0.0]).bleed(6.0));
            any = true;
        }
    }
    let links = any.then(|| pages.wrap());
    let content = column![text::body(ui, words).width(Fill)].push(links).spacing(gap::S);
    Some(parts::notice(Tone::Warn, content))
}

fn quiet<'a>(ui: Ui<'a>, label: &str, message: Message) -> crate::app::widget::button::Button<'a, Message> {
    parts::button(ui, Kind::Quiet, ui.t(label)).on_press(message).padding([4.0, 0.0]).bleed(6.0)
}
