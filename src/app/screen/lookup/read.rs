//! What was understood of a pasted text, apart from its cause: whose words they are, what was being done, for which server,
//! and the server's own reply inside.

use iced::Fill;
use iced::widget::column;

use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui};
use crate::app::widget::{parts, text};
use inbox_doctor::explain::{PROGRAM, Resemblance, SAID, STEP};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::report;

/// The panel; none where nothing but the cause was read.
pub fn view<'a, M: 'a>(ui: Ui<'_>, found: &Diagnosis) -> Option<Element<'a, M>> {
    let facts = &found.causes.first()?.because.first()?.facts;
    let fact = |name: &str| facts.get(name).filter(|value| !value.is_empty());
    let mut lines: Vec<String> = Vec::new();
    if let Some(program) = fact(PROGRAM) {
        lines.push(ui.f("ui-read-program", &[("program", &program_name(ui, program))]));
    }
    lines.extend(fact(STEP).map(|step| ui.t(&format!("ui-read-{step}"))));
    if let Some(host) = fact("server") {
        let place = [Some(host.clone()), fact("port").cloned()].into_iter().flatten().collect::<Vec<_>>().join(":");
        let place = [Some(place), fact("security").cloned()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        lines.push(ui.f("ui-read-server", &[("server", &place)]));
    }
    lines.extend(fact("account").map(|account| ui.f("ui-read-account", &[("account", account)])));
    let said = fact(SAID);
    if lines.is_empty() && said.is_none() {
        return None;
    }
    let lines = lines.into_iter().map(|line| text::body(ui, ui.masked(line)).width(Fill).into());
    let mut all = column![text::heading(ui, ui.t("ui-read-title")).width(Fill)].extend(lines).spacing(gap::XS);
    if let Some(said) = said {
        all = all.push(text::quiet(ui, ui.t("ui-read-said")).width(Fill)).push(parts::quote(ui, said));
    }
    Some(parts::panel(all.width(Fill)))
}

/// A known message that a text of which nothing is known comes close to.
pub fn resemblance<'a, M: 'a>(ui: Ui<'_>, known: &Resemblance) -> Option<Element<'a, M>> {
    let card = ui.catalog.cards().find(|card| card.cause == known.cause)?;
    let title = report::card_text(&super::browse::bare(card), None, ui.catalog, ui.locale).title;
    let program = program_name(ui, &known.program);
    let words = [("words", known.words.as_str()), ("program", &program), ("title", &title)];
    Some(parts::notice(parts::Tone::Info, text::body(ui, ui.f("ui-lookup-resembles", &words)).width(Fill)))
}

/// A program's name, by the file of its frame; an organisation's has no other.
fn program_name(ui: Ui<'_>, program: &str) -> String {
    let id = format!("program-{program}");
    if ui.locale.has(&id) { ui.t(&id) } else { program.to_owned() }
}
