//! The report under an answer: its form, its language, and whether it is copied or saved.

use std::path::PathBuf;

use iced::widget::{column, container, row};
use iced::{Alignment, Fill, Task};

use crate::app::env::Env;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::icon::Icon;
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::text;
use inbox_doctor::locale::Locale;
use inbox_doctor::report::{self, Format, Run, Scope};

/// The state.
#[derive(Debug, Default)]
pub struct Paper {
    /// The choices are shown.
    pub open: bool,
    format: Format,
    /// `None`: that of the window.
    language: Option<String>,
    saved: Saved,
}

/// What became of saving it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Saved {
    #[default]
    NotYet,
    Here(PathBuf),
    Failed,
}

/// What it says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Show the choices, or fold them.
    Open,
    /// In this form.
    Format(Format),
    /// In this language; `None`: that of the window.
    Language(Option<String>),
    /// Copy it.
    Copy,
    /// Save it.
    Save,
    /// It was saved; `None`: it could not be.
    Saved(Option<PathBuf>),
    /// Open the folder in which it lies.
    Folder,
}

/// What is to be done.
pub enum Action {
    /// Nothing more.
    None,
    /// Put this on the clipboard.
    Copy(String),
    /// Run this.
    Task(Task<Message>),
    /// Open this folder.
    Folder(PathBuf),
}

impl Paper {
    /// Takes a message.
    pub fn update(&mut self, env: &Env, run: Run<'_>, scope: Scope, message: Message) -> Action {
        match message {
            Message::Open => {
                self.open = !self.open;
                if self.open {
                    let whole = crate::app::widget::focus::show("paper");
                    return Action::Task(whole.chain(crate::app::widget::focus::focus("paper-markdown")));
                }
            }
            Message::Format(format) => (self.format, self.saved) = (format, Saved::NotYet),
            Message::Language(language) => (self.language, self.saved) = (language, Saved::NotYet),
            Message::Copy => return Action::Copy(self.text(env, run, scope)),
            Message::Save => {
                let text = self.text(env, run, scope);
                let date = (env.clock)().format("%Y-%m-%d").to_string();
                let (folder, format) = (env.reports.clone(), self.format);
                let save = async move {
                    let write = move || report::save(&folder?, &date, format, &text).ok();
                    tokio::task::spawn_blocking(write).await.ok().flatten()
                };
                return Action::Task(Task::perform(save, Message::Saved));
            }
            Message::Saved(path) => {
                self.saved = path.map_or(Saved::Failed, Saved::Here);
                return Action::Task(crate::app::widget::focus::show("paper-saved"));
            }
            Message::Folder => {
                if let Saved::Here(path) = &self.saved
                    && let Some(folder) = path.parent()
                {
                    return Action::Folder(folder.to_owned());
                }
            }
        }
        Action::None
    }

    /// The report as it was chosen.
    fn text(&self, env: &Env, run: Run<'_>, scope: Scope) -> String {
        let chosen: Option<Locale> = self.language.as_ref().map(|id| env.locales.get(id));
        report::report(run, &env.catalog, chosen.as_ref().unwrap_or(&env.locale), self.format, scope)
    }

    /// Draws the choices; `copied`: it is on the clipboard as chosen.
    pub fn view<'a>(&'a self, ui: Ui<'a>, copied: bool) -> Element<'a, Message> {
        let names = [("paper-markdown", "Markdown"), ("paper-html", "HTML"), ("paper-json", "JSON")];
        let formats = Format::ALL.into_iter().zip(names).map(|(format, (name, words))| {
            parts::choice(ui, words, self.format == format, Message::Format(format)).id(id(name)).into()
        });
        let now = self.language.as_deref().unwrap_or(ui.locale.id());
        let languages = ui.languages.iter().map(|language| {
            // The window's own is followed when the window changes it.
            let to = Some(language.id.clone()).filter(|id| id != ui.locale.id());
            let press = parts::choice(ui, &language.name, language.id == now, Message::Language(to));
            press.id(iced::widget::Id::from(format!("paper-language-{}", language.id))).into()
        });
        let line = |entries: Vec<Element<'a, Message>>| {
            row(entries).spacing(gap::S).align_y(Alignment::Center).wrap().vertical_spacing(gap::S)
        };
        let about = match self.format {
            Format::Markdown => "ui-report-about-markdown",
            Format::Html => "ui-report-about-html",
            Format::Json => "ui-report-about-json",
        };
        let hidden = if ui.mask.is_some() { "ui-report-hides-hosts" } else { "ui-report-hides" };
        let (which, label) = if copied { (Icon::Check, "ui-copied") } else { (Icon::Copy, "ui-copy") };
        let copy = parts::icon_button(ui, Kind::Secondary, which, ui.t(label)).on_press(Message::Copy);
        let save = parts::icon_button(ui, Kind::Secondary, Icon::Save, ui.t("ui-report-save")).on_press(Message::Save);
        let about = text::detail(ui, ui.t(about)).width(Fill).into();
        let all = column![
            text::heading(ui, ui.t("ui-report")).width(Fill),
            parts::field(ui, ui.t("ui-report-format"), line(formats.collect()), Some(about)),
            parts::field(ui, ui.t("ui-report-language"), line(languages.collect()), None),
            text::detail(ui, ui.t(hidden)).width(Fill),
            line(vec![copy.id(id("paper-copy")).into(), save.id(id("paper-save")).into()]),
        ];
        let all = all.push(self.saved(ui).map(|said| container(said).id(id("paper-saved"))));
        container(parts::panel(all.spacing(gap::L).width(Fill))).id(id("paper")).into()
    }

    fn saved<'a>(&'a self, ui: Ui<'a>) -> Option<Element<'a, Message>> {
        match &self.saved {
            Saved::NotYet => None,
            Saved::Failed => Some(parts::notice(Tone::Warn, text::body(ui, ui.t("ui-report-not-saved")).width(Fill))),
            Saved::Here(path) => {
                let open = parts::link(ui, ui.t("ui-report-folder"), Message::Folder).id(id("paper-folder"));
                let words = column![
                    text::body(ui, ui.t("ui-report-saved")).width(Fill),
                    text::raw(ui, path.display()).width(Fill),
                    open.padding([2.0, 0.0]),
                ];
                Some(parts::notice(Tone::Info, words.spacing(gap::XS)))
            }
        }
    }
}
