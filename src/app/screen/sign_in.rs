//! How one signs in here: in the browser, with a code on another device, or with a password. What the
//! provider wants to be known stands above the field, not after the failure.

mod ways;

use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

use super::account;
use crate::app::env::Env;
use crate::app::form::{Form, InKeyring};
use crate::app::job::Job;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::{parts, text};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::local::password_faults;
use inbox_doctor::model::evidence::PasswordFault;
use inbox_doctor::model::provider::UserForm;
use inbox_doctor::model::{AuthKind, Credentials, Protocol, Provider, Secret};
use inbox_doctor::rehearsal::SignIn as Rehearsed;
use inbox_doctor::signin::{Clients, NoKeyring, Recalled};
use ways::Mode;

/// The password field.
pub const PASSWORD: &str = "password";

/// The state: the password and the sign-in are in the form, or, in a rehearsal, in its job.
#[derive(Debug, Default)]
pub struct SignIn {
    shown: bool,
    missing: bool,
    /// A doubtful server was not confirmed, and had to be.
    unconfirmed: bool,
    rehearsal: Option<Box<Job>>,
    /// A password is wanted although the browser could be used.
    by_password: bool,
    /// Why nothing can be remembered on this computer.
    no_keyring: Option<NoKeyring>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// What the keyring has for this address.
    Recalled(u64, Recalled),
    /// Typed as the sign-in name.
    Username(String),
    /// Typed into the password field.
    Password(Secret),
    /// Call the doubtful servers one's own.
    Confirm(bool),
    /// Forget what was typed.
    Clear,
    /// Show or hide what was typed.
    Show,
    /// Open this page.
    Open(String),
    /// The main button: sign in, or check with what there is.
    Check,
    /// Check without signing in.
    CheckOnly,
    /// Sign in with a code on another device.
    Device,
    /// Sign in as somebody else.
    Another,
    /// Use a password although the browser could be used, or the other way round.
    ByPassword,
    /// Remember on this computer.
    Remember(bool),
    /// Take back what is remembered.
    Forget,
    /// To the settings, for a client id.
    Settings,
}

/// What the program should do.
#[derive(Debug)]
pub enum Action {
    /// Nothing more.
    None,
    /// Open this page.
    Open(String),
    /// Run the checks of what was typed.
    Check {
        /// Sign in, too.
        sign_in: bool,
    },
    /// Run the checks of this rehearsal.
    Rehearse(Box<Job>),
    /// Sign in with OAuth.
    SignIn {
        /// With a code on another device.
        device: bool,
    },
    /// Take back what is remembered for this address.
    Forget,
    /// Show the settings.
    Settings,
}

impl SignIn {
    /// The page, and the question what the keyring has for the address.
    pub fn new(form: &Form, env: &Env) -> (Self, Task<Message>) {
        let Ok(address) = form.parsed() else { return (Self::default(), Task::none()) };
        if form.kept != InKeyring::NotAsked {
            return (Self::default(), Task::none());
        }
        let (keyring, asked) = (env.keyring.clone(), form.asked);
        let ask = async move { Message::Recalled(asked, keyring.recall(&address).await) };
        (Self::default(), Task::future(ask))
    }

    /// The page of a rehearsal: its made-up password stands there already, for all to read.
    pub fn rehearsing(job: Box<Job>) -> Self {
        SignIn { shown: true, rehearsal: Some(job), ..Self::default() }
    }

    /// The rehearsal, where it is one.
    pub fn rehearsal(&self) -> Option<&Job> {
        self.rehearsal.as_deref()
    }

    fn way(&self) -> Option<&Rehearsed> {
        self.rehearsal()?.way.as_deref()
    }

    fn mode(&self, form: &Form, catalog: &Catalog, clients: &Clients) -> Mode {
        match (self.rehearsal(), self.way()) {
            (Some(_), Some(way)) => ways::of_rehearsal(way),
            (Some(_), None) => Mode::Password,
            (None, _) => ways::mode(form, catalog, clients),
        }
    }

    fn password<'a>(&'a self, form: &'a Form) -> &'a str {
        match self.rehearsal().map(|job| &job.credentials) {
            Some(Credentials::Password(secret) | Credentials::Token(secret)) => secret.reveal(),
            Some(Credentials::None) => "",
            None => form.password.reveal(),
        }
    }

    fn check(&self, sign_in: bool) -> Action {
        let Some(job) = &self.rehearsal else { return Action::Check { sign_in } };
        let mut job = job.clone();
        if !sign_in {
            job.credentials = Credentials::None;
        }
        Action::Rehearse(job)
    }

    /// Takes a message.
    pub fn update(&mut self, form: &mut Form, env: &Env, clients: &Clients, message: Message) -> Action {
        match message {
            Message::Recalled(asked, recalled) => {
                if let Recalled::NoKeyring(why) = &recalled {
                    self.no_keyring = Some(*why);
                }
                form.recalled(asked, recalled, env, clients);
            }
            Message::Username(text) => form.username = text,
            Message::Password(secret) => {
                match &mut self.rehearsal {
                    Some(job) => job.credentials = Credentials::Password(secret),
                    None => form.password = secret,
                }
                self.missing = false;
            }
            Message::Confirm(on) => form.confirm(on, &env.catalog),
            Message::Clear => form.password = Secret::default(),
            Message::Show => self.shown = !self.shown,
            Message::Open(page) => return Action::Open(page),
            Message::Check => return self.main(form, &env.catalog, clients),
            Message::CheckOnly => return self.check(false),
            Message::Device => return Action::SignIn { device: true },
            Message::Another => form.login = None,
            Message::ByPassword => self.by_password = !self.by_password,
            Message::Remember(on) => form.remember = on,
            Message::Forget => return Action::Forget,
            Message::Settings => return Action::Settings,
        }
        Action::None
    }

    /// The main button.
    fn main(&mut self, form: &Form, catalog: &Catalog, clients: &Clients) -> Action {
        match self.mode(form, catalog, clients) {
            Mode::Browser { .. } if !self.by_password => Action::SignIn { device: false },
            Mode::SignedIn => self.check(true),
            Mode::NoClient { password: false } => self.check(false),
            _ if self.password(form).is_empty() => {
                self.missing = true;
                Action::None
            }
            // The library would keep it back all the same.
            _ if self.rehearsal.is_none() && !form.has_confirmed(catalog) => {
                self.unconfirmed = true;
                Action::None
            }
            _ => self.check(true),
        }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form, clients: &Clients) -> Page<'a, Message> {
        let (provider, address) = match self.rehearsal() {
            Some(job) => (job.plan.provider.clone(), job.mailbox.address.to_string()),
            None => (form.provider(ui.catalog).0, form.address.trim().to_owned()),
        };
        let provider = provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()));
        let who = match provider {
            Some(p) => format!("{address} · {}", ui.provider(Some(&p.id))),
            None => address,
        };
        let head = column![
            text::title(ui, ui.t("ui-sign-in-title")).width(Fill),
            text::quiet(ui, who).width(Fill).wrapping(text::ANYWHERE)
        ]
        .spacing(gap::XS);
        let mode = self.mode(form, ui.catalog, clients);
        let browser = matches!(mode, Mode::Browser { .. }) && !self.by_password;
        let mut body = column![head].push(self.rehearsal().and_then(|job| super::running::about(ui, job)));
        body = body.push(ways::view(ui, provider, mode, self.by_password, form.kept));
        if mode.takes_password(self.by_password) {
            let named = self.rehearsal.is_none() && provider.is_some_and(has_own_names);
            let doubt = || account::doubt(ui, form, self.unconfirmed, Message::Confirm);
            body = body
                .push(provider.and_then(|p| ways::warning(ui, p)))
                .push(self.rehearsal.is_none().then(doubt).flatten())
                .push(named.then(|| username(ui, form)))
                .push(self.field(ui, form, provider))
                .push(self.promise(ui, form));
        }
        let kept = matches!(form.kept, InKeyring::Password | InKeyring::SignIn) && mode != Mode::SignedIn;
        if self.rehearsal.is_none() && (mode.can_remember() || kept) {
            body = body.push(ways::remember(ui, form, self.no_keyring));
        }
        if mode == (Mode::NoClient { password: true }) {
            body = body.push(ways::browser_would_need(ui, provider));
        }
        let main = if browser { "ui-browser-sign-in" } else { "ui-check" };
        let main = parts::button(ui, Kind::Primary, ui.t(main)).on_press(Message::Check).id(id(PRIMARY));
        let only = parts::button(ui, Kind::Secondary, ui.t("ui-check-only")).on_press(Message::CheckOnly);
        let page = Page::new(body.spacing(gap::XL)).step(2);
        match mode {
            // There is nothing else to do here.
            Mode::NoClient { password: false } => {
                let only = parts::button(ui, Kind::Primary, ui.t("ui-check-only")).on_press(Message::CheckOnly);
                page.action(only.id(id(PRIMARY)))
            }
            _ => page.action(only.id(id("check-only"))).action(main),
        }
    }

    /// Where the password goes, and the way to forget one that is kept nowhere but here.
    fn promise<'a>(&self, ui: Ui<'a>, form: &Form) -> Element<'a, Message> {
        let typed = self.rehearsal.is_none() && !form.password.is_empty() && form.kept != InKeyring::Password;
        let clear = parts::button(ui, Kind::Quiet, ui.t("ui-password-forget")).on_press(Message::Clear);
        let clear = typed.then(|| clear.padding([4.0, 0.0]).bleed(6.0).id(id("clear")));
        let promise = text::detail(ui, ui.t("ui-password-promise")).width(Fill);
        column![promise].push(clear).spacing(gap::S).width(Fill).into()
    }

    fn field<'a>(&'a self, ui: Ui<'a>, form: &'a Form, provider: Option<&Provider>) -> Element<'a, Message> {
        let field = parts::input(PASSWORD, "", self.password(form), |t| Message::Password(Secret::new(t)))
            .secure(!self.shown || ui.mask.is_some())
            .on_submit(Message::Check);
        let label = if self.shown { "ui-hide" } else { "ui-show" };
        let show = parts::button(ui, Kind::Secondary, ui.t(label)).on_press(Message::Show).id(id("show"));
        let line = row![field, show].spacing(gap::S).align_y(Alignment::Center);
        let letters = provider.and_then(|p| p.app_password_letters);
        let mut below = column![].spacing(gap::XS).width(Fill);
        for fault in password_faults(self.password(form), letters) {
            below = below.push(parts::remark(ui, fault_words(ui, fault)));
        }
        if self.missing {
            below = below.push(parts::remark(ui, ui.t("ui-password-missing")));
        }
        let app_password = provider.and_then(|p| p.auth.iter().find(|k| **k != AuthKind::Oauth)).copied();
        let name = match app_password {
            Some(AuthKind::AppPassword) => app_password_name(ui, provider),
            _ => ui.t("ui-password"),
        };
        parts::field(ui, name, line, Some(below.into()))
    }
}

/// The sign-in name is neither the address nor a part of it, so it must be typed.
fn has_own_names(provider: &Provider) -> bool {
    provider.servers.iter().any(|s| s.protocol == Protocol::Imap && s.user == UserForm::Other)
}

/// What the provider itself calls the password that it makes for an app.
fn app_password_name(ui: Ui<'_>, provider: Option<&Provider>) -> String {
    let own = provider.map(|p| format!("ui-app-password-{}", p.id)).filter(|own| ui.locale.has(own));
    ui.t(own.as_deref().unwrap_or("ui-app-password"))
}

fn username<'a>(ui: Ui<'a>, form: &'a Form) -> Element<'a, Message> {
    let field = parts::input("username", "", &form.username, Message::Username).on_submit(Message::Check);
    parts::field(ui, ui.t("ui-username"), parts::veiled(ui, field), None)
}

fn fault_words(ui: Ui<'_>, fault: PasswordFault) -> String {
    let name = match fault {
        PasswordFault::FullWidth => "full-width",
        PasswordFault::NoBreakBlank => "no-break-blank",
        PasswordFault::ZeroWidth => "zero-width",
        PasswordFault::OuterBlank => "outer-blank",
        PasswordFault::Control => "control",
        PasswordFault::BeyondAscii => "beyond-ascii",
        PasswordFault::AppPasswordLength { typed, wanted } => {
            let (typed, wanted) = (typed.to_string(), wanted.to_string());
            return ui.f("ui-password-length", &[("typed", &typed), ("wanted", &wanted)]);
        }
    };
    ui.t(&format!("ui-password-{name}"))
}
