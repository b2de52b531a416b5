//! The settings that were proven to work: each to be copied, and all of them as one block.

use iced::widget::{column, row};
use iced::{Alignment, Fill, FillPortion};

use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui};
use crate::app::widget::button::Kind;
use crate::app::widget::card::{self, Message};
use crate::app::widget::icon::Icon;
use crate::app::widget::{parts, text};
use inbox_doctor::diagnose::Settings;
use inbox_doctor::report;

/// Draws them; what is copied is what is seen.
pub fn view<'a>(ui: Ui<'_>, works: &Settings, copied: Option<&str>) -> Element<'a, Message> {
    let rows = report::settings(works, ui.locale).into_iter().map(|(name, value)| (name, ui.masked(value)));
    let rows: Vec<(String, String)> = rows.collect();
    let all: Vec<String> = rows.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let head = row![text::heading(ui, ui.t("settings-title")).width(Fill), card::copy(ui, &all.join("\n"), copied)]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    let one = |(name, value): (String, String)| {
        let done = copied == Some(value.as_str());
        let (which, label) = if done { (Icon::Check, "ui-copied") } else { (Icon::Copy, "ui-copy") };
        let copy = parts::icon_button(ui, Kind::Quiet, which, ui.t(label)).on_press(Message::Copy(value.clone()));
        let name = text::detail(ui, name).width(FillPortion(4));
        let value = text::raw(ui, value).width(FillPortion(5));
        row![name, value, copy].spacing(gap::M).align_y(Alignment::Center).into()
    };
    let rows = column(rows.into_iter().map(one)).spacing(gap::XS);
    column![head, parts::panel(rows)].spacing(gap::S).into()
}
