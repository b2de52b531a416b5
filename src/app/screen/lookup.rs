//! A code or message from another program: what it means, without a network; and everything that
//! is known, to read.

mod browse;
mod read;

use std::time::Duration;

use browse::By;
use iced::task::Handle;
use iced::widget::{column, container, row, rule, text_editor};
use iced::{Alignment, Fill, Task, keyboard};

use crate::app::env::Env;
use crate::app::form::Form;
use crate::app::theme::{size, space as gap};
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::card::{self, Options};
use crate::app::widget::icon::Icon;
use crate::app::widget::picker::{self, Picker};
use crate::app::widget::{others, parts, text};
use inbox_doctor::explain::{Pasted, Resemblance, Sureness, explain, resembles, sureness};
use inbox_doctor::model::card::{Cause, Diagnosis};
use inbox_doctor::model::{Provider, ProviderId};
use inbox_doctor::report;

/// The field for what was pasted.
pub const PASTED: &str = "pasted";
/// How long the typing must rest before what stands there is explained.
const REST: Duration = Duration::from_millis(250);

/// The state: what was pasted is in the form.
#[derive(Default)]
pub struct Lookup {
    provider: Option<ProviderId>,
    picker: Option<Picker>,
    found: Option<Diagnosis>,
    /// Where no cause is known: the known message that the text comes close to.
    resembles: Option<Resemblance>,
    unfolded: Vec<usize>,
    all: bool,
    by: By,
    query: String,
    /// The provider whose own cards are listed.
    opened: Option<ProviderId>,
    reading: Option<String>,
    copied: Option<String>,
    /// What it means is on the clipboard.
    reported: bool,
    /// Counts what was typed and asked, so that only the last rest and the last answer count.
    typed: u64,
    /// The rest, or the answer, that is waited for.
    awaited: Option<Handle>,
    /// What was pasted is shown as it is, since it is being written, although others see the screen.
    writing: bool,
}

/// Who asked what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nobody, the typing has rested: only what is known is said, and nothing of what is not.
    Typing,
    /// Another provider was chosen.
    Provider,
    /// The button, or Ctrl+Enter.
    Button,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Typed or pasted.
    Edit(text_editor::Action),
    /// The typing has rested.
    Rested(u64),
    /// What was pasted means this.
    Explained(u64, Asked, Box<Diagnosis>, Option<Resemblance>),
    /// Write on, although others see the screen.
    Write,
    /// Open or close the list of providers.
    Change,
    /// The list of providers says something.
    Picker(picker::Message),
    /// Say what it means.
    Explain,
    /// The less likely causes say something.
    Others(others::Message),
    /// Fold or unfold the list of everything.
    All,
    /// List it in this way.
    By(By),
    /// Typed to narrow the list.
    Filter(String),
    /// Fold or unfold this provider's own cards.
    Provider(ProviderId),
    /// Read the card of this line, or close it.
    Read(String),
    /// A card says something.
    Card(card::Message),
    /// Copy what it means, for whoever is to help.
    Report,
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
}

impl Lookup {
    /// The page; what was pasted before is still there.
    pub fn new() -> Self {
        Self::default()
    }

    /// The page for a message of this provider.
    pub fn of(provider: ProviderId) -> Self {
        Lookup { provider: Some(provider), ..Self::default() }
    }

    /// Takes a message.
    pub fn update(&mut self, form: &mut Form, env: &Env, message: Message) -> Action {
        match message {
            Message::Edit(action) => {
                let changed = action.is_edit();
                // What is pasted is not looked at while one types, so others need not see it at all.
                let pasted = matches!(action, text_editor::Action::Edit(text_editor::Edit::Paste(_)));
                form.pasted.perform(action);
                if changed {
                    self.writing = !pasted;
                    return Action::Task(self.rest());
                }
            }
            Message::Rested(typed) if typed == self.typed => {
                return Action::Task(self.explain(form, env, Asked::Typing));
            }
            Message::Rested(_) => {}
            Message::Explained(typed, asked, found, resembles) if typed == self.typed => {
                self.resembles = resembles;
                return self.explained(asked, *found);
            }
            Message::Explained(..) => {}
            Message::Write => {
                self.writing = true;
                return Action::Task(crate::app::widget::focus::focus(PASTED));
            }
            Message::Change => {
                self.picker = if self.picker.is_some() { None } else { Some(Picker::default()) };
                if self.picker.is_some() {
                    return Action::Task(crate::app::widget::focus::focus(picker::SEARCH));
                }
            }
            Message::Picker(message) => {
                let choice = self.picker.as_mut().and_then(|p| p.update(&env.catalog, &env.locale, message));
                if let Some(choice) = choice {
                    self.provider = choice.filter(|id| env.catalog.provider(id.as_str()).is_some());
                    self.picker = None;
                    if self.found.is_some() {
                        return Action::Task(self.explain(form, env, Asked::Provider));
                    }
                }
            }
            Message::Explain => {
                self.writing = false;
                return Action::Task(self.explain(form, env, Asked::Button));
            }
            Message::Others(others::Message::Unfold(n)) => others::turn(&mut self.unfolded, n),
            Message::Others(others::Message::Card(message)) => return self.update(form, env, Message::Card(message)),
            Message::All => self.all = !self.all,
            Message::By(by) => (self.by, self.reading) = (by, None),
            Message::Filter(query) => self.query = query,
            Message::Provider(id) if self.opened.as_ref() == Some(&id) => self.opened = None,
            Message::Provider(id) => self.opened = Some(id),
            Message::Read(card) if self.reading.as_ref() == Some(&card) => self.reading = None,
            Message::Read(card) => self.reading = Some(card),
            Message::Report => {
                let Some(found) = &self.found else { return Action::None };
                let provider = self.provider.as_ref().and_then(|id| env.catalog.provider(id.as_str()));
                (self.copied, self.reported) = (None, true);
                let text = report::explained(found, provider, &env.catalog, &env.locale);
                return Action::Task(iced::clipboard::write(text));
            }
            Message::Card(card::Message::Copy(text)) => {
                self.reported = false;
                self.copied = Some(text.clone());
                return Action::Task(iced::clipboard::write(text));
            }
            Message::Card(card::Message::Open(page)) => return Action::Open(page),
            Message::Card(card::Message::Enlarge(shown)) => return Action::Enlarge(shown),
            Message::Card(card::Message::Choose(id)) => {
                self.provider = Some(id);
                return Action::Task(self.explain(form, env, Asked::Provider));
            }
            // There is no run here that could be done again.
            Message::Card(card::Message::Accept(_)) => {}
        }
        Action::None
    }

    /// What was found.
    #[cfg(test)]
    pub fn found(&self) -> Option<&Diagnosis> {
        self.found.as_ref()
    }

    /// How often something was typed or asked.
    #[cfg(test)]
    pub fn typed(&self) -> u64 {
        self.typed
    }

    /// Others see the screen from now on, or no more: what was pasted is hidden until it is written on.
    pub fn veil(&mut self) {
        self.writing = false;
    }

    fn rest(&mut self) -> Task<Message> {
        self.typed += 1;
        let typed = self.typed;
        let rest = async move {
            tokio::time::sleep(REST).await;
            Message::Rested(typed)
        };
        let (task, handle) = Task::future(rest).abortable();
        self.awaited = Some(handle.abort_on_drop());
        task
    }

    /// Looks for what it means, beside the window: a long text takes longer than a picture.
    fn explain(&mut self, form: &Form, env: &Env, asked: Asked) -> Task<Message> {
        self.typed += 1;
        let (typed, text) = (self.typed, form.pasted.text());
        if text.trim().is_empty() {
            self.awaited = None;
            self.show(None);
            return Task::none();
        }
        let (catalog, provider) = (env.catalog.clone(), self.provider.clone());
        let explain = move || {
            let pasted = Pasted { text, provider, stage: None };
            let found = explain(&pasted, &catalog);
            let unknown = sureness(&found) == Sureness::Unknown;
            (Box::new(found), unknown.then(|| resembles(&pasted.text, &catalog)).flatten())
        };
        let found = async move { tokio::task::spawn_blocking(explain).await };
        let told = move |(found, close)| Task::done(Message::Explained(typed, asked, found, close));
        let (task, handle) =
            Task::future(found).then(move |found| found.map_or_else(|_| Task::none(), told)).abortable();
        self.awaited = Some(handle.abort_on_drop());
        task
    }

    fn explained(&mut self, asked: Asked, found: Diagnosis) -> Action {
        let known = found.causes.first().is_some_and(|c| !c.is_unknown());
        self.show(Some(found).filter(|_| asked != Asked::Typing || known));
        match asked {
            Asked::Button => Action::Task(crate::app::widget::focus::show("result")),
            Asked::Typing | Asked::Provider => Action::None,
        }
    }

    fn show(&mut self, found: Option<Diagnosis>) {
        let cards = |d: &Option<Diagnosis>| -> Vec<String> {
            d.iter().flat_map(|d| &d.causes).map(|c| c.card.clone()).collect()
        };
        if cards(&found) != cards(&self.found) {
            self.unfolded.clear();
        }
        self.found = found;
        self.reported = false;
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form) -> Page<'a, Message> {
        let ready = !form.pasted.text().trim().is_empty();
        let editor: Element<'a, Message> = if ui.mask.is_some() && ready && !self.writing {
            let write = parts::button(ui, Kind::Quiet, ui.t("ui-lookup-write")).on_press(Message::Write);
            let write = row![write.padding([4.0, 0.0]).bleed(6.0).id(id("write"))];
            column![parts::quote(ui, form.pasted.text().trim_end()), write].spacing(gap::XS).into()
        } else {
            text_editor(&form.pasted)
                .id(id(PASTED))
                .on_action(Message::Edit)
                .key_binding(binding)
                .size(size::BODY)
                .padding(gap::M)
                .min_height(110.0)
                .max_height(220.0)
                .wrapping(text::ANYWHERE)
                .into()
        };
        let below = text::detail(ui, ui.t("ui-lookup-hint")).width(Fill).into();
        let body = column![
            text::title(ui, ui.t("ui-lookup-title")).width(Fill),
            parts::field(ui, ui.t("ui-lookup-field"), editor, Some(below)),
            self.provider_line(ui),
        ]
        .push(self.result(ui))
        .push(rule::horizontal(1))
        .push(self.everything(ui))
        .spacing(gap::XL);
        let go = parts::button(ui, Kind::Primary, ui.t("ui-lookup-explain"));
        Page::new(body).action(go.on_press_maybe(ready.then_some(Message::Explain)).id(id(PRIMARY)))
    }

    fn provider_line<'a>(&'a self, ui: Ui<'a>) -> Element<'a, Message> {
        let name = match &self.provider {
            Some(id) => ui.provider(Some(id)),
            None => ui.t("ui-lookup-any-provider"),
        };
        let label = if self.picker.is_some() { "ui-close" } else { "ui-change" };
        let change = parts::button(ui, Kind::Quiet, ui.t(label)).on_press(Message::Change).id(id("change"));
        let line = row![text::quiet(ui, ui.t("ui-provider")), text::body(ui, name), change]
            .spacing(gap::M)
            .align_y(Alignment::Center);
        let list = self.picker.as_ref().map(|p| p.view(ui, self.provider.as_ref(), true).map(Message::Picker));
        column![line.wrap()].push(list).spacing(gap::S).into()
    }

    fn provider<'a>(&self, ui: Ui<'a>) -> Option<&'a Provider> {
        self.provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()))
    }

    fn result<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        let found = self.found.as_ref()?;
        let mut all = column![rule::horizontal(1)].spacing(gap::L).width(Fill);
        let Some(first) = found.causes.first() else {
            return Some(all.push(text::body(ui, ui.t("ui-lookup-nothing")).width(Fill)).into());
        };
        let likely = (sureness(found) == Sureness::Likely)
            .then(|| parts::notice(parts::Tone::Info, text::body(ui, ui.t("ui-lookup-likely")).width(Fill)));
        let answer = column![].push(read::view(ui, found)).push(likely).push(self.card(ui, first, self.provider(ui)));
        all = all.push(container(answer.spacing(gap::L).width(Fill)).id(id("result")));
        all = all.push(self.resembles.as_ref().and_then(|known| read::resemblance(ui, known)));
        let others = others::view(ui, &found.causes, self.provider(ui), &self.unfolded, self.options());
        all = all.push(others.map(|o| o.map(Message::Others)));
        let (which, label) = if self.reported { (Icon::Check, "ui-copied") } else { (Icon::Copy, "ui-copy-report") };
        let report = parts::icon_button(ui, Kind::Secondary, which, ui.t(label)).on_press(Message::Report);
        all = all.push(report.id(id("copy-report")));
        Some(all.into())
    }

    fn card<'a>(&'a self, ui: Ui<'a>, cause: &Cause, provider: Option<&Provider>) -> Element<'a, Message> {
        let words = report::card_text(cause, provider, ui.catalog, ui.locale);
        card::view(ui, &words, self.options()).map(Message::Card)
    }

    fn options(&self) -> Options<'_> {
        Options { copied: self.copied.as_deref(), can_accept: false, pasted: true }
    }
}

/// Enter makes a new line in what is pasted, so Ctrl+Enter says "explain".
fn binding(press: text_editor::KeyPress) -> Option<text_editor::Binding<Message>> {
    if press.key == keyboard::Key::Named(keyboard::key::Named::Enter) && press.modifiers.command() {
        return Some(text_editor::Binding::Custom(Message::Explain));
    }
    text_editor::Binding::from_key_press(press)
}
