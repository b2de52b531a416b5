//! Servers outside the domain that nobody vouches for: shown with a box to call them one's own, before a password goes
//! there (RFC 6186 section 6).

use iced::Fill;
use iced::widget::column;

use crate::app::form::Form;
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui, id};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::text;
use inbox_doctor::model::{Endpoint, Source};

/// Draws the notice; `missing`: the box was needed and not ticked. Nothing where every server is vouched for.
pub fn doubt<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    form: &Form,
    missing: bool,
    on_tick: impl Fn(bool) -> M,
) -> Option<Element<'a, M>> {
    let servers = form.doubtful(ui.catalog);
    if servers.is_empty() {
        return None;
    }
    let named = |by: fn(&Endpoint) -> bool| {
        let hosts: Vec<&str> = servers.iter().filter(|e| by(e)).map(|e| e.host.as_str()).collect();
        (!hosts.is_empty()).then(|| hosts.join(", "))
    };
    let by_list = |e: &Endpoint| e.source == Source::Database;
    let said = |message: &str, hosts: String| text::body(ui, ui.f(message, &[("server", &hosts)])).width(Fill);
    let confirmed = form.has_confirmed(ui.catalog);
    let tick = parts::tick(ui, ui.t("ui-server-mine"), confirmed, on_tick(!confirmed)).id(id("confirm"));
    let remark = (missing && !confirmed).then(|| parts::remark(ui, ui.t("ui-server-confirm")));
    let words = column![]
        .push(named(|e| e.source != Source::Database).map(|hosts| said("ui-server-elsewhere", hosts)))
        .push(named(by_list).map(|hosts| said("ui-server-database", hosts)))
        .push(tick)
        .push(remark)
        .spacing(gap::S);
    Some(parts::notice(Tone::Warn, words))
}
