//! The answer: one card, its evidence, the less likely causes folded, and a way to check again.

mod history;
mod paper;
mod settings;

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{column, row, rule};
use iced::{Alignment, Fill, Task};

use crate::app::env::Env;
use crate::app::history::History;
use crate::app::job::Job;
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::card::{self, Options};
use crate::app::widget::checks::{self, Now, Rows};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::{map, others, text};
use inbox_doctor::checkup::Answer;
use inbox_doctor::diagnose::{Settings, settings_that_work};
use inbox_doctor::model::card::{Cause, Diagnosis as Found};
use inbox_doctor::model::{Credentials, Evidence, Provider};
use inbox_doctor::report::{self, Run, Scope, Whose};

/// The state.
pub struct Diagnosis {
    job: Job,
    /// Shared with the history: a conversation may be long.
    evidence: Arc<[Evidence]>,
    found: Found,
    /// What was proven to work.
    works: Option<Settings>,
    rows: Rows,
    all_checks: bool,
    /// What can be done next: run again, or sign in anew.
    signs_in: bool,
    unfolded: Vec<usize>,
    copied: Option<Copied>,
    paper: paper::Paper,
    /// The password is forgotten.
    forgotten: bool,
    /// The runs of this session are shown.
    runs: bool,
    /// Which of them this is.
    number: Option<u64>,
}

/// What is on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copied {
    Text(String),
    Report,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// A card says something.
    Card(card::Message),
    /// Copy the report.
    Report,
    /// The report says something.
    Paper(paper::Message),
    /// Fold or unfold the runs of this session.
    Runs,
    /// The less likely causes say something.
    Others(others::Message),
    /// Fold or unfold the checks.
    Checks,
    /// The rows say something.
    Rows(checks::Message),
    /// Check what failed again, or sign in again where there was no sign-in.
    Again,
    /// Check everything again.
    Everything,
    /// Forget the password.
    Forget,
}

/// What the program should do.
pub enum Action {
    /// Nothing more.
    None,
    /// Run this.
    Task(Task<Message>),
    /// Open this page.
    Open(String),
    /// Show this drawing enlarged.
    Enlarge(card::Shown),
    /// Run this job again.
    Again(Box<Job>),
    /// Back to the sign-in.
    SignIn,
    /// Forget the password.
    Forget,
    /// Show this folder.
    Folder(PathBuf),
}

impl Diagnosis {
    /// What a checkup came to.
    pub fn new(mut job: Job, answer: Answer) -> Self {
        let Answer { plan, evidence, diagnosis: found, over } = answer;
        job.plan = plan;
        // Where nothing is known, the rows are the answer.
        let all_checks = found.causes.is_empty();
        let works = settings_that_work(&job.plan, &evidence);
        Diagnosis {
            works,
            job,
            evidence: evidence.into(),
            found,
            rows: Rows::default(),
            all_checks,
            signs_in: over == Some(true),
            unfolded: Vec::new(),
            copied: None,
            paper: paper::Paper::default(),
            forgotten: false,
            runs: false,
            number: None,
        }
    }

    /// Its number among the runs of this session.
    pub fn number(&self) -> Option<u64> {
        self.number
    }

    /// It has this number.
    pub fn numbered(&mut self, number: u64) {
        self.number = Some(number);
    }

    /// What was run, what was seen and what came of it.
    pub fn came(&self) -> (&Job, &Arc<[Evidence]>, &Found) {
        (&self.job, &self.evidence, &self.found)
    }

    /// What was run.
    pub fn job(&self) -> &Job {
        &self.job
    }

    /// What was found, to be changed.
    #[cfg(test)]
    pub fn found_mut(&mut self) -> &mut Found {
        &mut self.found
    }

    /// What was found.
    #[cfg(test)]
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// Takes a message.
    pub fn update(&mut self, env: &Env, scope: Scope, message: Message) -> Action {
        match message {
            Message::Card(card::Message::Copy(text)) => {
                self.copied = Some(Copied::Text(text.clone()));
                return Action::Task(iced::clipboard::write(text));
            }
            Message::Card(card::Message::Open(page)) => return Action::Open(page),
            Message::Card(card::Message::Enlarge(shown)) => return Action::Enlarge(shown),
            Message::Card(card::Message::Choose(_)) => {}
            Message::Card(card::Message::Accept(fingerprint)) => {
                return Action::Again(Box::new(self.job.clone().accepting(fingerprint).again(&self.evidence)));
            }
            Message::Report => return self.paper(env, scope, paper::Message::Copy),
            Message::Paper(message) => return self.paper(env, scope, message),
            Message::Runs => self.runs = !self.runs,
            Message::Others(others::Message::Unfold(n)) => others::turn(&mut self.unfolded, n),
            Message::Others(others::Message::Card(message)) => {
                return self.update(env, scope, Message::Card(message));
            }
            Message::Checks => self.all_checks = !self.all_checks,
            Message::Rows(message) => self.rows.update(&self.evidence, message),
            Message::Again if self.signs_in => return Action::SignIn,
            Message::Everything if self.forgotten => return Action::SignIn,
            Message::Again => return Action::Again(Box::new(self.job.clone().again(&self.evidence))),
            Message::Everything => return Action::Again(Box::new(self.job.clone().afresh())),
            Message::Forget => {
                self.job.credentials = Credentials::None;
                // Checked again without it, the answer would be another one.
                (self.forgotten, self.signs_in) = (true, true);
                return Action::Forget;
            }
        }
        Action::None
    }

    fn paper(&mut self, env: &Env, scope: Scope, message: paper::Message) -> Action {
        if matches!(message, paper::Message::Format(_) | paper::Message::Language(_)) {
            // What is on the clipboard is another one.
            self.copied = None;
        }
        let run = Run { plan: &self.job.plan, evidence: &self.evidence, found: &self.found, reused: &self.job.kept };
        match self.paper.update(env, run, scope, message) {
            paper::Action::None => Action::None,
            paper::Action::Task(task) => Action::Task(task.map(Message::Paper)),
            paper::Action::Folder(folder) => Action::Folder(folder),
            paper::Action::Copy(text) => {
                self.copied = Some(Copied::Report);
                Action::Task(iced::clipboard::write(text))
            }
        }
    }

    fn provider<'a>(&self, ui: Ui<'a>) -> Option<&'a Provider> {
        self.job.plan.provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()))
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, history: &History) -> Page<'a, Message> {
        let mut body = column![].push(super::running::about(ui, &self.job)).spacing(gap::XL);
        let copied = match &self.copied {
            Some(Copied::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let options = Options { copied, can_accept: true, pasted: false };
        body = match self.found.causes.first() {
            Some(cause) => body.push(self.card(ui, cause, options)),
            None => {
                let title = text::title(ui, ui.t("ui-nothing-found")).width(Fill);
                let what = text::body(ui, ui.t("ui-nothing-found-what")).width(Fill);
                body.push(column![title, what].spacing(gap::S))
            }
        };
        let works = self.works.as_ref().map(|works| settings::view(ui, works, copied).map(Message::Card));
        body = body.push(works);
        let address = self.job.plan.address.to_string();
        let whose = Whose::new(self.provider(ui), &address);
        let others = others::view(ui, &self.found.causes, whose, &self.unfolded, options);
        body = body.push(others.map(|o| o.map(Message::Others))).push(self.notes(ui));
        if !self.evidence.is_empty() {
            body = body.push(rule::horizontal(1)).push(self.checks(ui));
        }
        body = body.push(self.runs(ui, history)).push(self.held(ui));
        let copied = self.copied == Some(Copied::Report);
        if self.paper.open {
            body = body.push(self.paper.view(ui, copied).map(Message::Paper));
        }
        let more = icon(if self.paper.open { Icon::Up } else { Icon::Down }, glyph::SMALL, Role::Text);
        let more = row![text::label(ui, ui.t("ui-report-more")), more].spacing(gap::S).align_y(Alignment::Center);
        let more = Button::new(Kind::Secondary, more).on_press(Message::Paper(paper::Message::Open));
        let (which, label) = if copied { (Icon::Check, "ui-copied") } else { (Icon::Copy, "ui-copy-report") };
        let copy = parts::icon_button(ui, Kind::Secondary, which, ui.t(label)).on_press(Message::Report);
        let again = if self.signs_in { "ui-sign-in-again" } else { "ui-again" };
        let again = parts::button(ui, Kind::Primary, ui.t(again)).on_press(Message::Again).id(id(PRIMARY));
        Page::new(body).step(4).action(copy.id(id("report"))).action(more.id(id("paper-more"))).action(again)
    }

    /// The runs of this session, once there is more than one.
    fn runs<'a>(&'a self, ui: Ui<'a>, history: &History) -> Option<Element<'a, Message>> {
        let count = history.all().len();
        if count < 2 {
            return None;
        }
        let label = ui.f("ui-history", &[("n", &count.to_string())]);
        let fold = parts::fold(ui, label, self.runs, Message::Runs).id(id("runs"));
        let list = self.runs.then(|| history::view(ui, history, self.number));
        let all = column![fold].push(list).spacing(gap::L).width(Fill);
        Some(column![rule::horizontal(1), all].spacing(gap::XL).width(Fill).into())
    }

    /// How long the password stays here, and the way to end that at once. That of a rehearsal is nobody's.
    fn held<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        if self.forgotten {
            return Some(text::detail(ui, ui.t("ui-password-gone")).width(Fill).into());
        }
        if self.job.rehearsal.is_some() || !matches!(self.job.credentials, Credentials::Password(_)) {
            return None;
        }
        let words = text::detail(ui, ui.t("ui-password-held")).width(Fill);
        let forget = parts::button(ui, Kind::Quiet, ui.t("ui-password-forget")).on_press(Message::Forget);
        let forget = forget.padding([4.0, 0.0]).bleed(6.0).id(id("forget"));
        Some(column![words, forget].spacing(gap::S).width(Fill).into())
    }

    fn card<'a>(&'a self, ui: Ui<'a>, cause: &Cause, options: Options<'_>) -> Element<'a, Message> {
        let address = self.job.plan.address.to_string();
        let words = report::card_text(cause, Whose::new(self.provider(ui), &address), ui.catalog, ui.locale);
        card::view(ui, &words, options).map(Message::Card)
    }

    fn notes<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        if self.found.notes.is_empty() {
            return None;
        }
        let mut all = column![].spacing(gap::S).width(Fill);
        for note in &self.found.notes {
            let words = report::card_text(note, self.provider(ui), ui.catalog, ui.locale);
            all = all.push(text::heading(ui, words.title).width(Fill)).push(text::body(ui, words.what).width(Fill));
        }
        Some(parts::notice(Tone::Info, all))
    }

    /// What was not tried again, and the way to try it all the same.
    fn kept<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        let kept = self.job.kept.len();
        if kept == 0 {
            return None;
        }
        let words = text::detail(ui, ui.f("ui-kept", &[("n", &kept.to_string())])).width(Fill);
        let all = parts::button(ui, Kind::Quiet, ui.t("ui-check-everything")).on_press(Message::Everything);
        Some(row![words, all.bleed(6.0).id(id("everything"))].spacing(gap::M).align_y(Alignment::Center).into())
    }

    fn checks<'a>(&'a self, ui: Ui<'a>) -> Element<'a, Message> {
        let fold = parts::fold(ui, ui.t("ui-all-checks"), self.all_checks, Message::Checks).id(id("checks"));
        let head = row![fold, parts::stretch(), checks::tally(ui, &self.evidence)].align_y(Alignment::Center);
        let map = map::view(ui, &self.job.plan, &self.evidence, &[]);
        let mut all = column![head, map].push(self.kept(ui)).spacing(gap::L).width(Fill);
        if self.all_checks {
            let now = Now { kept: &self.job.kept, shown: Some(&self.found.by_check), ..Now::default() };
            let rows = self.rows.view(ui, &self.job.plan, &self.evidence, now);
            all = all.push(rows.map(Message::Rows));
        }
        all.into()
    }
}
