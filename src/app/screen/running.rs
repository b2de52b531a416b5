//! The checks as they run: every row in its place from the start, and a way to stop.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::StreamExt;
use iced::task::Handle;
use iced::widget::column;
use iced::{Fill, Subscription, Task};

use crate::app::env::Known;
use crate::app::job::Job;
use crate::app::theme::{motion, space as gap};
use crate::app::ui::{Element, Page, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::checks::{self, Now, Rows};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::{map, text};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::checkup::{Answer, Run, Step};
use inbox_doctor::diagnose::shown_by;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::{CheckId, Evidence, Finding};
use inbox_doctor::probe::Progress;
use inbox_doctor::report;
use inbox_doctor::signin::NoKeyring;

/// The state.
pub struct Running {
    /// Which run this is, so that a message of an earlier one is not taken for one of this.
    run: u64,
    job: Job,
    evidence: Vec<Evidence>,
    /// What the checks show, each by itself.
    shown: BTreeMap<CheckId, Finding>,
    now: Vec<CheckId>,
    /// A sign-in that is still waited for, and what it comes to where no answer comes.
    waiting: Option<(CheckId, Box<Diagnosis>)>,
    rows: Rows,
    beat: usize,
    /// The run; it ends with the screen.
    _work: Handle,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// The run brought something.
    Step(u64, Step),
    /// Time to draw what moves.
    Beat,
    /// The rows say something.
    Rows(checks::Message),
    /// Stop.
    Stop,
}

/// What the program should do.
#[derive(Debug)]
pub enum Action {
    /// Nothing more.
    None,
    /// Show what it came to.
    Done(Box<Answer>),
    /// It was stopped when this had been seen.
    Stopped(Vec<Evidence>),
    /// What was renewed could not be remembered anew.
    NotKept(NoKeyring),
}

impl Running {
    /// Starts the run.
    pub fn new(run: u64, job: Job, how: &Run, catalog: &Arc<Known>) -> (Self, Task<Message>) {
        let steps = job.steps(how, catalog).map(move |step| Message::Step(run, step));
        let (task, work) = Task::stream(steps).abortable();
        let this = Running {
            run,
            evidence: job.kept.clone(),
            job,
            shown: BTreeMap::new(),
            now: Vec::new(),
            waiting: None,
            rows: Rows::default(),
            beat: 0,
            _work: work.abort_on_drop(),
        };
        (this, task)
    }

    /// What is being run.
    pub fn job(&self) -> &Job {
        &self.job
    }

    /// What the checks that failed show.
    #[cfg(test)]
    pub fn shown(&mut self) -> &mut BTreeMap<CheckId, Finding> {
        &mut self.shown
    }

    /// Takes a message.
    pub fn update(&mut self, catalog: &Catalog, message: Message) -> Action {
        match message {
            Message::Step(run, step) if run == self.run => match step {
                Step::Progress(progress) => self.progress(*progress, catalog),
                Step::NotKept(why) => return Action::NotKept(why),
                Step::Waiting(check, provisional) => self.waiting = Some((check, provisional)),
                Step::Done(answer) => return Action::Done(answer),
            },
            Message::Step(..) => {}
            Message::Beat => self.beat = self.beat.wrapping_add(1),
            Message::Rows(message) => self.rows.update(&self.evidence, message),
            Message::Stop => return Action::Stopped(std::mem::take(&mut self.evidence)),
        }
        Action::None
    }

    fn progress(&mut self, progress: Progress, catalog: &Catalog) {
        match progress {
            Progress::Started(check) => self.now.push(check),
            Progress::Done(evidence) => {
                self.now.retain(|c| *c != evidence.check);
                self.waiting.take_if(|(check, _)| *check == evidence.check);
                self.evidence.retain(|e| e.check != evidence.check);
                let shows = shown_by(&evidence, &self.job.plan, catalog);
                self.shown.extend(shows.map(|finding| (evidence.check, finding)));
                self.evidence.push(evidence);
            }
        }
    }

    /// What moves, moves while this is shown.
    pub fn subscription(&self, still: bool) -> Subscription<Message> {
        if still { Subscription::none() } else { iced::time::every(motion::BEAT).map(|_| Message::Beat) }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, mut ui: Ui<'a>) -> Page<'a, Message> {
        ui.beat = self.beat;
        let now = Now { running: &self.now, kept: &self.job.kept, shown: Some(&self.shown) };
        let address = self.job.mailbox.address.to_string();
        let body = column![
            column![
                text::title(ui, ui.t("ui-running-title")).width(Fill),
                text::quiet(ui, address).width(Fill).wrapping(text::ANYWHERE)
            ]
            .spacing(gap::XS),
        ]
        .push(about(ui, &self.job))
        .push(self.provisional(ui))
        .push(map::view(ui, &self.job.plan, &self.evidence, &self.now))
        .push(self.rows.view(ui, &self.job.plan, &self.evidence, now).map(Message::Rows))
        .spacing(gap::XL);
        let stop = parts::button(ui, Kind::Secondary, ui.t("ui-stop")).on_press(Message::Stop).id(id("stop"));
        Page::new(body).step(3).action(stop)
    }

    /// What it is if the server stays silent, while it is still waited for.
    fn provisional<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        let (_, diagnosis) = self.waiting.as_ref()?;
        let provider = self.job.plan.provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()));
        let title = report::card_text(diagnosis.causes.first()?, provider, ui.catalog, ui.locale).title;
        let lines = column![
            text::body(ui, ui.t("ui-waiting")).width(Fill),
            text::body(ui, ui.f("ui-waiting-else", &[("title", &title)])).width(Fill),
        ];
        Some(parts::notice(Tone::Info, lines.spacing(gap::XS).width(Fill)))
    }
}

/// What is out of the ordinary about a run: a rehearsal, an accepted certificate.
pub fn about<'a, M: 'a>(ui: Ui<'_>, job: &Job) -> Option<Element<'a, M>> {
    let mut lines = column![].spacing(gap::XS).width(Fill);
    let mut any = false;
    if let Some(name) = &job.rehearsal {
        lines = lines.push(text::body(ui, ui.f("ui-rehearsal-runs", &[("name", &ui.t(name))])).width(Fill));
        any = true;
    } else if let Some(fingerprint) = &job.accepted {
        lines = lines.push(text::body(ui, ui.t("ui-accepted")).width(Fill));
        lines = lines.push(text::raw(ui, fingerprint).width(Fill));
        any = true;
    }
    any.then(|| parts::notice(Tone::Info, lines))
}
