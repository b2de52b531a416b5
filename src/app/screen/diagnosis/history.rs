//! The runs of this session under an answer: when, which mailbox, what was found, what changed.

use iced::Fill;
use iced::widget::{column, container, row};

use crate::app::history::{History, RunRecord};
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, Ui};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::parts;
use crate::app::widget::text::{self, Colored};
use inbox_doctor::diagnose::Changes;
use inbox_doctor::model::CheckId;
use inbox_doctor::model::card::Cause;
use inbox_doctor::report;

/// Every run, the newest first; `shown` is the one whose answer stands above.
pub fn view<'a, M: Clone + 'a>(ui: Ui<'a>, history: &History, shown: Option<u64>) -> Element<'a, M> {
    let mut all = column![].spacing(gap::L).width(Fill);
    for ran in history.all().iter().rev() {
        all = all.push(entry(ui, history, ran, shown == Some(ran.number)));
    }
    parts::panel(all)
}

fn entry<'a, M: Clone + 'a>(ui: Ui<'a>, history: &History, ran: &RunRecord, shown: bool) -> Element<'a, M> {
    let time = ran.when.format("%H:%M").to_string();
    let who = match &ran.rehearsal {
        Some(name) => ui.f("ui-history-rehearsal", &[("name", &ui.t(name))]),
        None => ran.mailbox.address.to_string(),
    };
    let (which, role) = if ran.found.healthy { (Icon::Passed, Role::Ok) } else { (Icon::Failed, Role::Bad) };
    let title = match ran.found.causes.first() {
        Some(cause) => card_title(ui, ran, &cause.card),
        None => ui.t("ui-nothing-found"),
    };
    let mut words =
        column![text::detail(ui, who).width(Fill).wrapping(text::ANYWHERE), text::body(ui, title).width(Fill),]
            .push(shown.then(|| text::detail(ui, ui.t("ui-history-shown"))))
            .spacing(gap::XS)
            .width(Fill);
    words = match history.changes(ran) {
        None => words,
        Some(changes) if changes.is_empty() => words.push(text::detail(ui, ui.t("ui-history-same")).width(Fill)),
        Some(changes) => words.push(changed(ui, ran, &changes)),
    };
    let mark = container(icon(which, glyph::TOOL, role)).padding(iced::padding::top(2));
    row![container(text::detail(ui, time)).width(48), mark, words].spacing(gap::S).into()
}

/// What changed, a line for each kind.
fn changed<'a, M: 'a>(ui: Ui<'a>, ran: &RunRecord, changes: &Changes) -> Element<'a, M> {
    let checks = |list: &[CheckId]| -> Vec<String> {
        list.iter().map(|id| ui.t(&format!("check-{}", id.as_str().replace('.', "-")))).collect()
    };
    let cards = |list: &[String]| -> Vec<String> { list.iter().map(|card| card_title(ui, ran, card)).collect() };
    let lines = [
        ("ui-history-mended", Icon::Check, Role::Ok, checks(&changes.mended), "ui-list-joint"),
        ("ui-history-reached", Icon::Check, Role::Ok, checks(&changes.reached), "ui-list-joint"),
        ("ui-history-gone", Icon::Check, Role::Ok, cards(&changes.gone), "ui-history-joint"),
        ("ui-history-broken", Icon::Warning, Role::Bad, checks(&changes.broken), "ui-list-joint"),
        ("ui-history-new", Icon::Warning, Role::Bad, cards(&changes.new), "ui-history-joint"),
    ];
    let mut all = column![text::detail(ui, ui.t("ui-history-since"))].spacing(2).width(Fill);
    for (message, which, role, list, joint) in lines.into_iter().filter(|(.., list, _)| !list.is_empty()) {
        let words = ui.f(message, &[("list", &list.join(&ui.t(joint)))]);
        let mark = container(icon(which, glyph::SMALL, role)).padding(iced::padding::top(3));
        all = all.push(row![mark, text::detail(ui, words).role(Role::Text).width(Fill)].spacing(gap::S));
    }
    all.into()
}

fn card_title(ui: Ui<'_>, ran: &RunRecord, card: &str) -> String {
    let provider = ran.plan.provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()));
    let proven = ran.found.causes.iter().find(|c| c.card == card).cloned();
    let bare =
        || Cause { card: card.to_owned(), cause: String::new(), rank: 0, because: Vec::new(), left_out: Vec::new() };
    report::card_text(&proven.unwrap_or_else(bare), provider, ui.catalog, ui.locale).title
}
