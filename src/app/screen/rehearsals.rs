//! Rehearsals: problems that servers inside the program play.

use std::sync::Arc;

use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

use crate::app::env::Env;
use crate::app::job::Job;
use crate::app::rehearsal;
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, Page, Ui};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::spinner::spinner;
use crate::app::widget::text;
use inbox_doctor::rehearsal::Problem;

/// The state.
pub struct Rehearsals {
    problems: Vec<Problem>,
    starting: Option<usize>,
    failed: bool,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Rehearse this one.
    Start(usize),
    /// Its servers are up, or could not be started.
    Started(Option<Arc<Job>>),
}

/// What the program should do.
pub enum Action {
    /// Nothing more.
    None,
    /// Run this.
    Task(Task<Message>),
    /// Run the checks of this rehearsal.
    Run(Box<Job>),
}

impl Rehearsals {
    /// The page with every problem there is.
    pub fn new(env: &Env) -> Self {
        let (problems, failed) = match rehearsal::problems(env) {
            Some(problems) => (problems, false),
            None => (Vec::new(), true),
        };
        Rehearsals { problems, starting: None, failed }
    }

    /// Takes a message.
    pub fn update(&mut self, env: &Env, message: Message) -> Action {
        match message {
            Message::Start(n) => {
                let Some(problem) = self.problems.get(n) else { return Action::None };
                self.starting = Some(n);
                self.failed = false;
                Action::Task(Task::perform(rehearsal::start(problem, env), |job| Message::Started(job.map(Arc::new))))
            }
            Message::Started(Some(job)) => {
                self.starting = None;
                Action::Run(Box::new(Arc::unwrap_or_clone(job)))
            }
            Message::Started(None) => {
                self.starting = None;
                self.failed = true;
                Action::None
            }
        }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>) -> Page<'a, Message> {
        let mut body = column![
            column![
                text::title(ui, ui.t("ui-rehearsal-title")).width(Fill),
                text::body(ui, ui.t("ui-rehearsal-lead")).width(Fill)
            ]
            .spacing(gap::S),
        ]
        .spacing(gap::XL);
        if self.failed {
            body = body.push(parts::notice(Tone::Bad, text::body(ui, ui.t("ui-rehearsal-failed")).width(Fill)));
        }
        let mut rest = self.problems.iter().enumerate().peekable();
        while let Some((_, first)) = rest.peek().copied() {
            let mut list = column![text::detail(ui, ui.t(&format!("rehearsal-group-{}", first.group.as_str())))]
                .spacing(gap::XS)
                .width(Fill);
            while let Some((n, problem)) = rest.next_if(|(_, p)| p.group == first.group) {
                list = list.push(self.entry(ui, n, problem));
            }
            body = body.push(list);
        }
        Page::new(body)
    }

    fn entry<'a>(&self, ui: Ui<'a>, n: usize, problem: &Problem) -> Element<'a, Message> {
        let message = format!("rehearsal-{}", problem.id);
        let about = ui.locale.attribute(&message, "about", &Default::default());
        let words = column![text::heading(ui, ui.t(&message)).width(Fill)]
            .push(about.map(|a| text::detail(ui, a).width(Fill)))
            .width(Fill);
        let mark: Element<'a, Message> = if self.starting == Some(n) {
            spinner(glyph::TEXT, ui.beat)
        } else {
            icon(Icon::Right, glyph::TEXT, Role::Muted).into()
        };
        let content = row![words, mark].spacing(gap::M).align_y(Alignment::Center);
        let idle = self.starting.is_none();
        Button::new(Kind::Choice { chosen: false }, content)
            .width(Fill)
            .on_press_maybe(idle.then_some(Message::Start(n)))
            .into()
    }
}
