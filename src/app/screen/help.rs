//! What the program does and does not, its keys, and where it keeps things; reachable from every page.

use std::path::PathBuf;

use iced::widget::{column, container, row};
use iced::{Alignment, Fill};

use crate::app::env::Env;
use crate::app::keys;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Page, Ui};
use crate::app::widget::button::Kind;
use crate::app::widget::{parts, text};

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Show this folder.
    Folder(PathBuf),
}

/// Draws the page; it has no state.
pub fn view<'a>(ui: Ui<'a>, env: &'a Env) -> Page<'a, Message> {
    let about = ["ui-help-does", "ui-help-safe", "ui-help-nobody", "ui-help-microsoft"];
    let about = column(about.map(|words| text::body(ui, ui.t(words)).width(Fill).into())).spacing(gap::S);
    let body = column![
        text::title(ui, ui.t("ui-help")).width(Fill),
        about,
        table(ui),
        places(ui, env),
        column![
            text::detail(ui, ui.f("ui-version", &[("version", env!("CARGO_PKG_VERSION"))])).width(Fill),
            text::detail(ui, ui.t("ui-licence")).width(Fill),
        ]
        .spacing(gap::XS),
    ]
    .spacing(gap::XL);
    Page::new(body)
}

/// Every key, and what it does.
fn table<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let mut table = column![text::heading(ui, ui.t("ui-keys"))].spacing(gap::S).width(Fill);
    for (key, message) in keys::TABLE {
        let key = container(text::raw(ui, key)).width(170);
        let line = row![key, text::body(ui, ui.t(message)).width(Fill)];
        table = table.push(line.spacing(gap::M).align_y(Alignment::Center));
    }
    table.into()
}

/// The folders of the settings and of the reports.
fn places<'a>(ui: Ui<'a>, env: &'a Env) -> Element<'a, Message> {
    let mut all = column![text::heading(ui, ui.t("ui-help-places"))].spacing(gap::S).width(Fill);
    let places =
        [("ui-help-settings", "settings-folder", &env.folder), ("ui-help-reports", "reports-folder", &env.reports)];
    for (name, id, folder) in places {
        let words = match folder {
            Some(folder) => ui.masked(folder.display().to_string()),
            None => ui.t("ui-help-no-folder"),
        };
        let words = column![text::body(ui, ui.t(name)), text::detail(ui, words).width(Fill).wrapping(text::ANYWHERE)];
        let open = folder.clone().map(|folder| {
            let open = parts::button(ui, Kind::Quiet, ui.t("ui-report-folder")).bleed(6.0);
            open.on_press(Message::Folder(folder)).id(iced::widget::Id::new(id))
        });
        all = all.push(row![words.width(Fill)].push(open).spacing(gap::M).align_y(Alignment::Center));
    }
    all.into()
}
