//! The password: the provider's own warning stands above the field, not after the failure.

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use crate::app::form::Form;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::press::Kind;
use crate::app::widget::text;
use inbox_doctor::local::password_faults;
use inbox_doctor::locale::Args;
use inbox_doctor::model::evidence::PasswordFault;
use inbox_doctor::model::{AuthKind, Provider, Secret};

/// The password field.
pub const PASSWORD: &str = "password";

/// The state: the password is in the form.
#[derive(Debug, Default)]
pub struct SignIn {
    shown: bool,
    missing: bool,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Typed into the password field.
    Password(Secret),
    /// Show or hide what was typed.
    Show,
    /// Open this page.
    Open(String),
    /// Check, with sign-in.
    Check,
    /// Check without signing in.
    CheckOnly,
}

/// What the program should do.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing more.
    None,
    /// Open this page.
    Open(String),
    /// Run the checks.
    Check {
        /// Sign in, too.
        sign_in: bool,
    },
}

impl SignIn {
    /// The page.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message.
    pub fn update(&mut self, form: &mut Form, message: Message) -> Action {
        match message {
            Message::Password(secret) => {
                form.password = secret;
                self.missing = false;
                Action::None
            }
            Message::Show => {
                self.shown = !self.shown;
                Action::None
            }
            Message::Open(page) => Action::Open(page),
            Message::Check if form.password.is_empty() => {
                self.missing = true;
                Action::None
            }
            Message::Check => Action::Check { sign_in: true },
            Message::CheckOnly => Action::Check { sign_in: false },
        }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form) -> Page<'a, Message> {
        let provider = form.provider(ui.catalog).0;
        let provider = provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()));
        let who = match provider {
            Some(p) => format!("{} · {}", form.address.trim(), ui.provider(Some(&p.id))),
            None => form.address.trim().to_owned(),
        };
        let head = column![
            text::title(ui, ui.t("ui-sign-in-title")).width(Fill),
            text::quiet(ui, who).width(Fill).wrapping(text::ANYWHERE)
        ]
        .spacing(gap::XS);
        let body = column![head]
            .push(provider.and_then(|p| warning(ui, p)))
            .push(self.password(ui, form, provider))
            .push(text::detail(ui, ui.t("ui-password-promise")).width(Fill))
            .spacing(gap::XL);
        let without = parts::button(ui, Kind::Secondary, ui.t("ui-check-only")).on_press(Message::CheckOnly);
        let check = parts::button(ui, Kind::Primary, ui.t("ui-check")).on_press(Message::Check).id(id(PRIMARY));
        Page::new(body).step(2).action(without.id(id("check-only"))).action(check)
    }

    fn password<'a>(&'a self, ui: Ui<'a>, form: &'a Form, provider: Option<&Provider>) -> Element<'a, Message> {
        let field = parts::input(PASSWORD, "", form.password.reveal(), |t| Message::Password(Secret::new(t)))
            .secure(!self.shown)
            .on_submit(Message::Check);
        let label = if self.shown { "ui-hide" } else { "ui-show" };
        let show = parts::button(ui, Kind::Secondary, ui.t(label)).on_press(Message::Show).id(id("show"));
        let line = row![field, show].spacing(gap::S).align_y(Alignment::Center);
        let letters = provider.and_then(|p| p.app_password_letters);
        let mut below = column![].spacing(gap::XS).width(Fill);
        for fault in password_faults(form.password.reveal(), letters) {
            below = below.push(parts::remark(ui, fault_words(ui, fault)));
        }
        if self.missing {
            below = below.push(parts::remark(ui, ui.t("ui-password-missing")));
        }
        let app_password = provider.and_then(|p| p.auth.iter().find(|k| **k != AuthKind::Oauth)).copied();
        let name = if app_password == Some(AuthKind::AppPassword) { "ui-app-password" } else { "ui-password" };
        parts::field(ui, ui.t(name), line, Some(below.into()))
    }
}

/// What this provider wants to be known before one types.
fn warning<'a>(ui: Ui<'a>, provider: &Provider) -> Option<Element<'a, Message>> {
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

fn fault_words(ui: Ui<'_>, fault: PasswordFault) -> String {
    let name = match fault {
        PasswordFault::FullWidth => "full-width",
        PasswordFault::NoBreakBlank => "no-break-blank",
        PasswordFault::ZeroWidth => "zero-width",
        PasswordFault::OuterBlank => "outer-blank",
        PasswordFault::Control => "control",
        PasswordFault::AppPasswordLength { typed, wanted } => {
            let (typed, wanted) = (typed.to_string(), wanted.to_string());
            return ui.f("ui-password-length", &[("typed", &typed), ("wanted", &wanted)]);
        }
    };
    ui.t(&format!("ui-password-{name}"))
}
