//! The password: the provider's own warning stands above the field, not after the failure.

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use crate::app::form::Form;
use crate::app::job::Job;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::press::Kind;
use crate::app::widget::text;
use inbox_doctor::local::password_faults;
use inbox_doctor::locale::Args;
use inbox_doctor::model::evidence::PasswordFault;
use inbox_doctor::model::{AuthKind, Credentials, Provider, Secret};

/// The password field.
pub const PASSWORD: &str = "password";

/// The state: the password is in the form, or, in a rehearsal, in its job.
#[derive(Debug, Default)]
pub struct SignIn {
    shown: bool,
    missing: bool,
    rehearsal: Option<Box<Job>>,
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
}

impl SignIn {
    /// The page.
    pub fn new() -> Self {
        Self::default()
    }

    /// The page of a rehearsal: its made-up password stands there already, for all to read.
    pub fn rehearsing(job: Box<Job>) -> Self {
        SignIn { shown: true, missing: false, rehearsal: Some(job) }
    }

    /// The rehearsal, where it is one.
    pub fn rehearsal(&self) -> Option<&Job> {
        self.rehearsal.as_deref()
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
    pub fn update(&mut self, form: &mut Form, message: Message) -> Action {
        match message {
            Message::Password(secret) => {
                match &mut self.rehearsal {
                    Some(job) => job.credentials = Credentials::Password(secret),
                    None => form.password = secret,
                }
                self.missing = false;
                Action::None
            }
            Message::Show => {
                self.shown = !self.shown;
                Action::None
            }
            Message::Open(page) => Action::Open(page),
            Message::Check if self.password(form).is_empty() => {
                self.missing = true;
                Action::None
            }
            Message::Check => self.check(true),
            Message::CheckOnly => self.check(false),
        }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form) -> Page<'a, Message> {
        let (provider, address) = match self.rehearsal() {
            Some(job) => (job.plan.provider.clone(), job.account.address.to_string()),
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
        let body = column![head]
            .push(self.rehearsal().and_then(|job| super::running::about(ui, job)))
            .push(provider.and_then(|p| warning(ui, p)))
            .push(self.field(ui, form, provider))
            .push(text::detail(ui, ui.t("ui-password-promise")).width(Fill))
            .spacing(gap::XL);
        let without = parts::button(ui, Kind::Secondary, ui.t("ui-check-only")).on_press(Message::CheckOnly);
        let check = parts::button(ui, Kind::Primary, ui.t("ui-check")).on_press(Message::Check).id(id(PRIMARY));
        Page::new(body).step(2).action(without.id(id("check-only"))).action(check)
    }

    fn field<'a>(&'a self, ui: Ui<'a>, form: &'a Form, provider: Option<&Provider>) -> Element<'a, Message> {
        let field = parts::input(PASSWORD, "", self.password(form), |t| Message::Password(Secret::new(t)))
            .secure(!self.shown)
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
