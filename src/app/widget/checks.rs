//! The rows of a run: in place from the start, grouped by layer, the conversation folded under each.

use std::collections::BTreeMap;
use std::time::Duration;

use iced::widget::{column, container, row, rule, text_editor};
use iced::{Alignment, Fill, alignment};

use super::button::{Button, Kind};
use super::icon::{Icon, icon};
use super::spinner::spinner;
use super::text::{self, Colored};
use crate::app::font;
use crate::app::theme::{Role, glyph, size, space as gap};
use crate::app::ui::{Element, Ui};
use inbox_doctor::model::{Check, CheckId, Evidence, Finding, Layer, Speaker, Status, WireLine};
use inbox_doctor::plan::Plan;
use inbox_doctor::report;

/// How many lines of a long conversation are shown, from its beginning and from its end: the toolkit shapes
/// all that it is given at once, and ten thousand folders would stop the window for a second.
const SHOWN: (usize, usize) = (200, 100);

/// Which row is unfolded.
#[derive(Default)]
pub struct Rows {
    open: Option<CheckId>,
    wire: text_editor::Content,
    /// How many lines the conversation has, where not all are shown.
    all: Option<usize>,
}

/// What else is known of the rows.
#[derive(Clone, Copy, Default)]
pub struct Now<'a> {
    /// What is being checked.
    pub running: &'a [CheckId],
    /// What passed in the run before and is not tried again.
    pub kept: &'a [Evidence],
    /// What the checks show.
    pub shown: Option<&'a BTreeMap<CheckId, Finding>>,
}

/// What the rows say.
#[derive(Clone, Debug)]
pub enum Message {
    /// Fold or unfold the conversation of this check.
    Toggle(CheckId),
    /// The conversation was clicked, selected, scrolled.
    Wire(text_editor::Action),
}

impl Rows {
    /// Takes a message; the conversation can be selected, but not changed.
    pub fn update(&mut self, evidence: &[Evidence], message: Message) {
        match message {
            Message::Toggle(id) if self.open == Some(id) => self.open = None,
            Message::Toggle(id) => {
                self.open = Some(id);
                let wire = evidence.iter().find(|e| e.check == id).map_or(&[][..], |e| &e.wire);
                self.all = (wire.len() > SHOWN.0 + SHOWN.1).then_some(wire.len());
                self.wire = text_editor::Content::with_text(&conversation(wire));
            }
            Message::Wire(action) if !action.is_edit() => self.wire.perform(action),
            Message::Wire(_) => {}
        }
    }

    /// Draws every row of the plan.
    pub fn view<'a>(
        &'a self,
        ui: Ui<'_>,
        plan: &'a Plan,
        evidence: &'a [Evidence],
        now: Now<'_>,
    ) -> Element<'a, Message> {
        let mut all = column![].spacing(gap::L).width(Fill);
        for (n, (layer, checks)) in by_layer(plan).into_iter().enumerate() {
            let heading = text::detail(ui, ui.t(&format!("layer-{}", layer.as_str())));
            let rows = column(checks.into_iter().map(|check| {
                let seen = evidence.iter().find(|e| e.check == check.id);
                self.row(ui, plan, check, seen, now)
            }))
            .spacing(gap::M)
            .width(Fill);
            if n > 0 {
                all = all.push(rule::horizontal(1));
            }
            all = all.push(if ui.narrow() {
                Element::from(column![heading, rows].spacing(gap::S))
            } else {
                row![container(heading.width(Fill)).width(116).padding(iced::padding::top(1)), rows]
                    .spacing(gap::M)
                    .into()
            });
        }
        all.into()
    }

    fn row<'a>(
        &'a self,
        ui: Ui<'_>,
        plan: &Plan,
        check: &'a Check,
        seen: Option<&'a Evidence>,
        now: Now<'_>,
    ) -> Element<'a, Message> {
        let runs = now.running.contains(&check.id);
        let words = report::row(check, seen, now.shown.and_then(|s| s.get(&check.id)), plan, ui.locale);
        let mark: Element<'a, Message> = match words.status {
            None if runs => spinner(glyph::ROW, ui.beat),
            None => icon(Icon::Waiting, glyph::ROW, Role::Idle).into(),
            Some(Status::Ok) => icon(Icon::Passed, glyph::ROW, Role::Ok).into(),
            Some(Status::Failed) => icon(Icon::Failed, glyph::ROW, Role::Bad).into(),
            Some(Status::NotRun) => icon(Icon::Skipped, glyph::ROW, Role::Idle).into(),
        };
        // Until there is a result, the line below the title names the target: nothing jumps later.
        let target = || check.target.shown().unwrap_or_else(|| " ".to_owned());
        let sentence = if words.sentence.is_empty() { target() } else { words.sentence };
        let title = text::body(ui, words.title);
        let title = if runs || words.status.is_some() { title } else { title.role(Role::Muted) };
        let open = self.open == Some(check.id);
        let mut first = row![container(title.width(Fill)).width(Fill)].spacing(gap::M).align_y(Alignment::Start);
        if seen.is_some_and(|e| !e.wire.is_empty()) {
            let arrow = icon(if open { Icon::Down } else { Icon::Right }, glyph::TINY, Role::Accent);
            let label = row![arrow, text::detail(ui, ui.t("ui-checks-details")).role(Role::Accent)];
            let toggle =
                Button::new(Kind::Quiet, label.spacing(gap::XS).align_y(Alignment::Center)).padding([0.0, 4.0]);
            first = first.push(toggle.on_press(Message::Toggle(check.id)));
        }
        // What is read off the screen takes no time worth telling.
        let timed = |e: &&Evidence| e.seen.status() != Status::NotRun && check.id.layer() != Layer::Local;
        let took = |e: &Evidence| {
            let kept = now.kept.iter().any(|k| k.check == e.check);
            if kept { ui.t("ui-checks-kept") } else { elapsed(ui, e.elapsed) }
        };
        let took = seen.filter(timed).map(took);
        let time = text::detail(ui, took.unwrap_or_default()).align_x(alignment::Horizontal::Right);
        first = first.push(container(time.width(Fill)).width(64));
        let words = column![first, text::detail(ui, sentence).width(Fill).wrapping(text::ANYWHERE)].width(Fill);
        let line = row![container(mark).padding(iced::padding::top(2)), words].spacing(gap::M);
        if open { column![line, self.wire(ui)].spacing(gap::S).into() } else { line.into() }
    }

    fn wire<'a>(&'a self, ui: Ui<'_>) -> Element<'a, Message> {
        let name = text::detail(ui, ui.t("ui-checks-wire"));
        let left_out = self.all.map(|all| {
            let [all, first, last] = [all, SHOWN.0, SHOWN.1].map(|n| n.to_string());
            text::detail(ui, ui.f("ui-checks-left-out", &[("all", &all), ("first", &first), ("last", &last)]))
        });
        if ui.mask.is_some() {
            // What can be selected is drawn as it is, so it cannot be shown while others look.
            let quote = super::parts::quote(ui, &self.wire.text());
            return column![name, quote].push(left_out).spacing(gap::XS).into();
        }
        let editor = text_editor(&self.wire)
            .id("wire")
            .on_action(Message::Wire)
            .font(font::MONO)
            .size(size::DETAIL)
            .padding(gap::M)
            .max_height(260.0)
            .wrapping(text::ANYWHERE);
        column![name, editor].push(left_out).spacing(gap::XS).into()
    }
}

/// The checks in groups of one layer each, in the order of the layers.
fn by_layer(plan: &Plan) -> Vec<(Layer, Vec<&Check>)> {
    let mut groups: BTreeMap<Layer, Vec<&Check>> = BTreeMap::new();
    for check in &plan.checks {
        groups.entry(check.id.layer()).or_default().push(check);
    }
    groups.into_iter().collect()
}

fn elapsed(ui: Ui<'_>, time: Duration) -> String {
    if time < Duration::from_millis(1) {
        ui.f("ui-milliseconds", &[("n", "<1")])
    } else if time < Duration::from_secs(1) {
        ui.f("ui-milliseconds", &[("n", &time.as_millis().to_string())])
    } else {
        ui.f("ui-seconds", &[("n", &format!("{:.1}", time.as_secs_f32()))])
    }
}

/// A recorded conversation as text: who said a line stands in front of it. The middle of a long one is left out.
fn conversation(wire: &[WireLine]) -> String {
    let line = |l: &WireLine| {
        let from = match l.from {
            Speaker::Us => "→",
            Speaker::Server => "←",
            Speaker::Note => "·",
        };
        format!("{from} {}", l.text)
    };
    let lines = |part: &[WireLine]| part.iter().map(line).collect::<Vec<_>>().join("\n");
    match (wire.get(..SHOWN.0), wire.len().checked_sub(SHOWN.1).and_then(|from| wire.get(from..))) {
        (Some(first), Some(last)) if wire.len() > SHOWN.0 + SHOWN.1 => format!("{}\n…\n{}", lines(first), lines(last)),
        _ => lines(wire),
    }
}

/// A summary line: how many checks passed, failed, were not run.
pub fn tally<'a, M: 'a>(ui: Ui<'_>, evidence: &[Evidence]) -> Element<'a, M> {
    let count = |status| evidence.iter().filter(|e| e.seen.status() == status).count();
    let kinds = [
        (Icon::Passed, Role::Ok, Status::Ok),
        (Icon::Failed, Role::Bad, Status::Failed),
        (Icon::Skipped, Role::Idle, Status::NotRun),
    ];
    let some = kinds.map(|(which, role, status)| (which, role, count(status))).into_iter().filter(|(.., n)| *n > 0);
    row(some.map(|(which, role, n)| {
        row![icon(which, glyph::TEXT, role), text::detail(ui, n)].spacing(gap::XS).align_y(Alignment::Center).into()
    }))
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

#[cfg(test)]
mod tests {
    use super::{Speaker, WireLine, conversation};

    #[test]
    fn of_a_long_conversation_the_first_and_last_lines_are_shown() {
        let wire: Vec<_> = (0..10_000).map(|n| WireLine { from: Speaker::Server, text: format!("line {n}") }).collect();
        let shown = conversation(&wire);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!((lines.len(), lines[0], lines[199]), (301, "← line 0", "← line 199"));
        assert_eq!((lines[200], lines[201], lines[300]), ("…", "← line 9900", "← line 9999"));
        assert_eq!(conversation(&wire[..300]).lines().count(), 300);
    }
}
