//! A code or message from another program: what it means, without a network; and everything that
//! is known, to read.

use iced::widget::{column, container, row, rule, text_editor};
use iced::{Alignment, Fill, Task, keyboard};

use crate::app::form::Form;
use crate::app::theme::{Role, size, space as gap};
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::card::{self, Options};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::parts;
use crate::app::widget::picker::{self, Picker};
use crate::app::widget::press::{Kind, Press};
use crate::app::widget::text;
use crate::app::world::World;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::explain::{Pasted, explain};
use inbox_doctor::model::card::{Card, Cause, Diagnosis};
use inbox_doctor::model::{Layer, Provider, ProviderId};
use inbox_doctor::report;

/// The field for what was pasted.
pub const PASTED: &str = "pasted";

/// The state: what was pasted is in the form.
#[derive(Default)]
pub struct Lookup {
    provider: Option<ProviderId>,
    picker: Option<Picker>,
    found: Option<Diagnosis>,
    unfolded: Vec<usize>,
    all: bool,
    reading: Option<String>,
    copied: Option<String>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Typed or pasted.
    Edit(text_editor::Action),
    /// Open or close the list of providers.
    Change,
    /// The list of providers says something.
    Picker(picker::Message),
    /// Say what it means.
    Explain,
    /// Fold or unfold a less likely cause.
    Unfold(usize),
    /// Fold or unfold the list of everything.
    All,
    /// Read this card, or close it.
    Read(String),
    /// A card says something.
    Card(card::Message),
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
    pub fn update(&mut self, form: &mut Form, world: &World, message: Message) -> Action {
        match message {
            Message::Edit(action) => form.pasted.perform(action),
            Message::Change => {
                self.picker = if self.picker.is_some() { None } else { Some(Picker::default()) };
                if self.picker.is_some() {
                    return Action::Task(crate::app::widget::reveal::focus(picker::SEARCH));
                }
            }
            Message::Picker(message) => {
                let choice = self.picker.as_mut().and_then(|p| p.update(&world.catalog, &world.locale, message));
                if let Some(choice) = choice {
                    self.provider = choice.filter(|id| world.catalog.provider(id.as_str()).is_some());
                    self.picker = None;
                    if self.found.is_some() {
                        self.explain(form, &world.catalog);
                    }
                }
            }
            Message::Explain => {
                self.explain(form, &world.catalog);
                if self.found.is_some() {
                    return Action::Task(crate::app::widget::reveal::show("result"));
                }
            }
            Message::Unfold(n) if self.unfolded.contains(&n) => self.unfolded.retain(|u| *u != n),
            Message::Unfold(n) => self.unfolded.push(n),
            Message::All => self.all = !self.all,
            Message::Read(card) if self.reading.as_ref() == Some(&card) => self.reading = None,
            Message::Read(card) => self.reading = Some(card),
            Message::Card(card::Message::Copy(text)) => {
                self.copied = Some(text.clone());
                return Action::Task(iced::clipboard::write(text));
            }
            Message::Card(card::Message::Open(page)) => return Action::Open(page),
            Message::Card(card::Message::Enlarge(shown)) => return Action::Enlarge(shown),
            // There is no run here that could be done again.
            Message::Card(card::Message::Accept(_)) => {}
        }
        Action::None
    }

    fn explain(&mut self, form: &Form, catalog: &Catalog) {
        let text = form.pasted.text();
        self.unfolded.clear();
        self.found = (!text.trim().is_empty()).then(|| {
            let pasted = Pasted { text, provider: self.provider.clone(), stage: None };
            explain(&pasted, catalog)
        });
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form) -> Page<'a, Message> {
        let editor = text_editor(&form.pasted)
            .id(id(PASTED))
            .on_action(Message::Edit)
            .key_binding(binding)
            .size(size::BODY)
            .padding(gap::M)
            .min_height(110.0)
            .max_height(220.0)
            .wrapping(text::ANYWHERE);
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
        let ready = !form.pasted.text().trim().is_empty();
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
        all = all.push(container(self.card(ui, first)).id(id("result")));
        if found.causes.len() > 1 {
            all = all.push(text::heading(ui, ui.t("ui-less-likely")));
        }
        for (n, cause) in found.causes.iter().enumerate().skip(1) {
            let open = self.unfolded.contains(&n);
            let title = report::card_text(cause, self.provider(ui), ui.catalog, ui.locale).title;
            all = all.push(parts::fold(ui, title, open, Message::Unfold(n)));
            if open {
                all = all.push(parts::panel(self.card(ui, cause)));
            }
        }
        Some(all.into())
    }

    fn card<'a>(&'a self, ui: Ui<'a>, cause: &Cause) -> Element<'a, Message> {
        let words = report::card_text(cause, self.provider(ui), ui.catalog, ui.locale);
        let options = Options { copied: self.copied.as_deref(), can_accept: false, pasted: true };
        card::view(ui, &words, options).map(Message::Card)
    }

    /// Everything that is known, by layer; the codes of the CRM stand first.
    fn everything<'a>(&'a self, ui: Ui<'a>) -> Element<'a, Message> {
        let mut all = column![parts::fold(ui, ui.t("ui-lookup-all"), self.all, Message::All).id(id("all"))];
        if !self.all {
            return all.into();
        }
        let (coded, others): (Vec<_>, Vec<_>) = readable(ui.catalog).partition(|c| crm_code(c, ui.catalog).is_some());
        all = all.push(self.list(ui, ui.t("ui-lookup-codes"), coded));
        let mut layers: Vec<Layer> = others.iter().map(|c| c.layer).collect();
        layers.sort_unstable();
        layers.dedup();
        for layer in layers {
            let cards = others.iter().filter(|c| c.layer == layer).copied().collect();
            all = all.push(self.list(ui, ui.t(&format!("layer-{}", layer.as_str())), cards));
        }
        all.spacing(gap::L).into()
    }

    fn list<'a>(&'a self, ui: Ui<'a>, name: String, cards: Vec<&'a Card>) -> Element<'a, Message> {
        let mut list = column![text::detail(ui, name)].spacing(2).width(Fill);
        for card in cards {
            let cause = bare(card);
            let words = report::card_text(&cause, self.provider(ui), ui.catalog, ui.locale);
            let open = self.reading.as_ref() == Some(&card.id);
            let arrow = icon(if open { Icon::Down } else { Icon::Right }, 14.0, Role::Muted);
            let mut line = column![text::label(ui, words.title).width(Fill)].width(Fill);
            line = line.push(crm_code(card, ui.catalog).map(|code| text::raw(ui, code).width(Fill)));
            let content = row![arrow, line].spacing(gap::S).align_y(Alignment::Center);
            let press = Press::new(Kind::Choice { chosen: open }, content).width(Fill);
            list = list.push(press.on_press(Message::Read(card.id.clone())));
            if open {
                list = list.push(parts::panel(self.card(ui, &cause)));
            }
        }
        list.into()
    }
}

/// The cards that say something by themselves: no remark, no fallback.
fn readable(catalog: &Catalog) -> impl Iterator<Item = &Card> {
    catalog.cards().filter(|c| !c.fallback && !c.note && c.cause != "none")
}

/// The code under which a CRM names it: capitals and underscores, as the CRM shows it.
fn crm_code<'a>(card: &'a Card, catalog: &Catalog) -> Option<&'a str> {
    let shouted = |code: &str| code.contains('_') && code.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let like = |code: &&String| shouted(code.as_str()) && !catalog.is_name(code.as_str());
    card.codes.iter().find(like).map(String::as_str)
}

/// A card without proof, to read.
fn bare(card: &Card) -> Cause {
    Cause { card: card.id.clone(), cause: card.cause.clone(), rank: 0, because: Vec::new() }
}

/// Enter makes a new line in what is pasted, so Ctrl+Enter says "explain".
fn binding(press: text_editor::KeyPress) -> Option<text_editor::Binding<Message>> {
    if press.key == keyboard::Key::Named(keyboard::key::Named::Enter) && press.modifiers.command() {
        return Some(text_editor::Binding::Custom(Message::Explain));
    }
    text_editor::Binding::from_key_press(press)
}
