//! The person is at the provider's page, in the browser here or on another device; this page waits
//! with them. Leaving it stops the sign-in at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::StreamExt;
use futures::stream::BoxStream;
use iced::task::Handle;
use iced::widget::{column, container, row};
use iced::{Alignment, Fill, Subscription, Task};

use crate::app::env::Opener;
use crate::app::job::Job;
use crate::app::theme::{glyph, motion, size, space as gap};
use crate::app::ui::{Element, Page, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::icon::Icon;
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::spinner::spinner;
use crate::app::widget::text;
use inbox_doctor::model::Secret;
use inbox_doctor::net::Net;
use inbox_doctor::signin::{self, DeviceCode, End, Progress, Request};

/// How far it is.
enum Step {
    Starting,
    /// The page is open in the browser; its address.
    Open(Secret),
    Code(DeviceCode),
    Redeeming,
}

/// The state.
pub struct Consent {
    /// Which attempt this is, so that a message of an earlier one is not taken for one of this.
    attempt: u64,
    request: Request,
    rehearsal: Option<Box<Job>>,
    step: Step,
    stray: bool,
    not_opened: bool,
    copied: bool,
    beat: usize,
    /// Since when the code can be used, and for how long still.
    since: Option<Instant>,
    left: Option<Duration>,
    browser: Opener,
    /// The sign-in; it ends with the screen.
    _work: Handle,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// The sign-in brought something.
    Progress(u64, Progress),
    /// The page was opened in the browser, or not.
    Opened(u64, bool),
    /// Open the page again.
    Open,
    /// Copy the page's address, or the code.
    Copy(Secret),
    /// Time to draw what moves.
    Beat(Instant),
    /// The page shows an error message: look it up.
    Error,
    /// Stop.
    Cancel,
}

/// What the program should do.
pub enum Action {
    /// Nothing more.
    None,
    /// Run this.
    Task(Task<Message>),
    /// It ended.
    Ended(Box<End>),
    /// Show where messages are explained.
    Lookup,
    /// Back to where one came from.
    Back,
}

impl Consent {
    /// Begins the sign-in.
    pub fn new(
        attempt: u64,
        request: Request,
        device: bool,
        net: Arc<dyn Net>,
        browser: Opener,
        rehearsal: Option<Box<Job>>,
    ) -> (Self, Task<Message>) {
        let asked = request.clone();
        let steps: BoxStream<'static, Progress> =
            if device { signin::device(asked, net).boxed() } else { signin::browser(asked, net).boxed() };
        let (task, work) = Task::stream(steps.map(move |p| Message::Progress(attempt, p))).abortable();
        let this = Consent {
            attempt,
            request,
            rehearsal,
            step: Step::Starting,
            stray: false,
            not_opened: false,
            copied: false,
            beat: 0,
            since: None,
            left: None,
            browser,
            _work: work.abort_on_drop(),
        };
        (this, task)
    }

    /// What was asked for.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The code, while it is shown.
    #[cfg(test)]
    pub fn shown_code(&self) -> Option<&DeviceCode> {
        match &self.step {
            Step::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The rehearsal, where it is one.
    pub fn rehearsal(&self) -> Option<&Job> {
        self.rehearsal.as_deref()
    }

    /// Takes a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Progress(attempt, progress) if attempt == self.attempt => return self.progress(progress),
            Message::Progress(..) => {}
            Message::Opened(attempt, well) if attempt == self.attempt => self.not_opened = !well,
            Message::Opened(..) => {}
            Message::Open => return self.open(),
            Message::Copy(words) => {
                self.copied = true;
                return Action::Task(iced::clipboard::write(words.reveal().to_owned()));
            }
            Message::Beat(now) => {
                self.beat = self.beat.wrapping_add(1);
                if let Step::Code(code) = &self.step {
                    let since = *self.since.get_or_insert(now);
                    self.left = Some(code.lasts.saturating_sub(now.saturating_duration_since(since)));
                }
            }
            Message::Error => return Action::Lookup,
            Message::Cancel => return Action::Back,
        }
        Action::None
    }

    fn progress(&mut self, progress: Progress) -> Action {
        match progress {
            Progress::Open(page) => {
                self.step = Step::Open(page);
                return self.open();
            }
            Progress::Code(code) => {
                self.left = Some(code.lasts);
                self.step = Step::Code(code);
            }
            Progress::Stray => self.stray = true,
            Progress::Redeeming => self.step = Step::Redeeming,
            Progress::Done(end) => return Action::Ended(end),
        }
        Action::None
    }

    /// Opens the page in the browser of this computer.
    fn open(&self) -> Action {
        let page = match &self.step {
            Step::Open(page) => page.clone(),
            Step::Code(code) => Secret::new(code.page_with_code.as_ref().unwrap_or(&code.page).clone()),
            Step::Starting | Step::Redeeming => return Action::None,
        };
        let browser = self.browser.clone();
        let open = async move { tokio::task::spawn_blocking(move || browser(page.reveal())).await.unwrap_or(false) };
        let attempt = self.attempt;
        Action::Task(Task::perform(open, move |well| Message::Opened(attempt, well)))
    }

    /// What moves, moves while this is shown.
    pub fn subscription(&self, still: bool) -> Subscription<Message> {
        iced::time::every(if still { motion::STILL } else { motion::BEAT }).map(Message::Beat)
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>) -> Page<'a, Message> {
        let owner = ui.owner(&self.request.provider);
        let title = if matches!(self.step, Step::Code(_)) { "ui-device-title" } else { "ui-consent-title" };
        let mut body = column![text::title(ui, ui.t(title)).width(Fill)].spacing(gap::XL);
        body = body.push(self.rehearsal.as_ref().and_then(|job| super::running::about(ui, job)));
        body = match &self.step {
            Step::Starting => body.push(self.waiting(ui, "ui-consent-starting")),
            Step::Redeeming => body.push(self.waiting(ui, "ui-consent-redeeming")),
            Step::Open(page) => body
                .push(
                    (!self.not_opened)
                        .then(|| text::lead(ui, ui.f("ui-consent-lead", &[("owner", &owner)])).width(Fill)),
                )
                .push(self.waiting(ui, "ui-consent-waiting"))
                .push(self.page_again(ui, page)),
            Step::Code(code) => body.push(self.code(ui, code)),
        };
        if matches!(self.step, Step::Open(_) | Step::Code(_)) {
            let error = parts::button(ui, Kind::Quiet, ui.t("ui-consent-error")).on_press(Message::Error);
            body = body.push(error.padding([4.0, 0.0]).bleed(6.0).id(id("error")));
        }
        if self.not_opened {
            let code = matches!(self.step, Step::Code(_));
            let words = ui.t(if code { "ui-device-not-opened" } else { "ui-consent-not-opened" });
            body = body.push(parts::notice(Tone::Warn, text::body(ui, words).width(Fill)));
        }
        if self.stray {
            body = body.push(parts::remark(ui, ui.t("ui-consent-stray")));
        }
        let cancel = parts::button(ui, Kind::Secondary, ui.t("ui-cancel")).on_press(Message::Cancel).id(id("cancel"));
        Page::new(body).step(2).action(cancel)
    }

    fn waiting<'a>(&self, ui: Ui<'a>, words: &str) -> Element<'a, Message> {
        row![spinner(glyph::ROW, if ui.still { 0 } else { self.beat }), text::body(ui, ui.t(words)).width(Fill)]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
    }

    fn page_again<'a>(&self, ui: Ui<'a>, page: &Secret) -> Element<'a, Message> {
        let open = parts::link(ui, ui.t("ui-consent-open"), Message::Open).id(id("open"));
        row![open, self.copy(ui, page.clone(), "ui-consent-copy")]
            .spacing(gap::XL)
            .align_y(Alignment::Center)
            .wrap()
            .into()
    }

    /// The code, large enough to be read out, and where it is typed.
    fn code<'a>(&self, ui: Ui<'a>, code: &DeviceCode) -> Element<'a, Message> {
        let page = column![
            text::body(ui, ui.t("ui-device-page")).width(Fill),
            row![text::raw(ui, &code.page).size(size::LEAD), parts::link(ui, ui.t("ui-device-open"), Message::Open)]
                .spacing(gap::L)
                .align_y(Alignment::Center)
                .wrap(),
        ]
        .spacing(gap::XS);
        let shown = container(text::raw(ui, &code.code).size(CODE)).padding([gap::S, gap::XL]);
        let copy = self.copy(ui, Secret::new(code.code.clone()), "ui-copy");
        let typed = column![
            text::body(ui, ui.t("ui-device-code")).width(Fill),
            parts::panel(row![shown, parts::stretch(), copy].align_y(Alignment::Center)),
        ]
        .spacing(gap::S);
        let line = |n, words| row![parts::number(ui, n), words].spacing(gap::M);
        let left =
            self.left.map(|left| text::detail(ui, ui.f("ui-device-left", &[("time", &clock(left))])).width(Fill));
        column![line(1, page), line(2, typed)]
            .push(
                row![spinner(glyph::ROW, if ui.still { 0 } else { self.beat })]
                    .push(left)
                    .spacing(gap::M)
                    .align_y(Alignment::Center),
            )
            .spacing(gap::XL)
            .into()
    }

    fn copy<'a>(&self, ui: Ui<'a>, words: Secret, label: &str) -> Element<'a, Message> {
        let (which, label) = if self.copied { (Icon::Check, "ui-copied") } else { (Icon::Copy, label) };
        parts::icon_button(ui, Kind::Secondary, which, ui.t(label)).on_press(Message::Copy(words)).id(id("copy")).into()
    }
}

/// The size of a code that is read out.
const CODE: f32 = 34.0;

/// Minutes and seconds.
fn clock(left: Duration) -> String {
    let seconds = left.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
