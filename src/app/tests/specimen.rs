//! The visual language on one picture: every colour, measure, icon and control, in both shades.

use iced::widget::{column, container, row, rule, space};
use iced::{Alignment, Color, Fill, Size, border};

use super::harness::Wizard;
use super::screenshots;
use super::setup::Start;
use crate::app::Message;
use crate::app::theme::{self, Role, Theme, glyph, space as gap};
use crate::app::ui::{Element, Ui};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::spinner::spinner;
use crate::app::widget::text::{self, Colored};

const SIZE: Size = Size::new(1000.0, 1560.0);

fn section<'a>(ui: Ui<'a>, name: &str, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let name = container(text::detail(ui, name).width(Fill)).width(110);
    row![name, container(content).width(Fill)].spacing(gap::L).into()
}

fn colors<'a>(ui: Ui<'a>, theme: Theme) -> Element<'a, Message> {
    let c = theme.colors;
    let grounds = [
        ("page", c.page),
        ("surface", c.surface),
        ("sunken", c.sunken),
        ("soft", c.soft),
        ("ok_soft", c.ok_soft),
        ("bad_soft", c.bad_soft),
        ("warn_soft", c.warn_soft),
        ("line", c.line),
        ("control", c.control),
    ];
    let inks = [
        ("text", c.text),
        ("muted", c.muted),
        ("accent", c.accent),
        ("accent_hover", c.accent_hover),
        ("on_accent", c.on_accent),
        ("ok", c.ok),
        ("bad", c.bad),
        ("warn", c.warn),
        ("idle", c.idle),
    ];
    let swatch = move |(name, color): (&'static str, Color)| -> Element<'a, Message> {
        let field = container(space()).width(84).height(36).style(move |_: &Theme| {
            container::Style::default().background(color).border(border::rounded(theme::RADIUS).width(1).color(c.line))
        });
        column![field, text::detail(ui, name)].spacing(gap::XS).into()
    };
    column![row(grounds.map(swatch)).spacing(gap::S), row(inks.map(swatch)).spacing(gap::S)].spacing(gap::M).into()
}

fn type_sizes<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let words = "受信トレイに接続できません。Your inbox won’t connect: imap.example.jp:993";
    column![
        text::headline(ui, words),
        text::title(ui, words),
        text::lead(ui, words),
        text::heading(ui, words),
        text::body(ui, words),
        text::quiet(ui, words),
        text::detail(ui, words),
        text::raw(ui, "a1 NO [AUTHENTICATIONFAILED] Authentication failed. Il1 O0 {}"),
    ]
    .spacing(gap::S)
    .into()
}

fn measures<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let steps = [gap::XS, gap::S, gap::M, gap::L, gap::XL, gap::XXL, gap::HUGE];
    let bars = row(steps.map(|step| {
        let bar = container(space())
            .width(step)
            .height(16.0)
            .style(|t: &Theme| container::Style::default().background(t.colors.accent));
        column![bar, text::detail(ui, step)].spacing(gap::XS).into()
    }));
    let corner = |name: &'static str, radius: f32| {
        container(text::detail(ui, format!("{name} {radius}"))).padding(gap::M).style(move |t: &Theme| {
            container::Style::default().border(border::rounded(radius).width(1).color(t.colors.control))
        })
    };
    let raised = container(text::detail(ui, "raised")).padding(gap::M).style(theme::raised);
    let corners = row![corner("RADIUS", theme::RADIUS), corner("PANEL_RADIUS", theme::PANEL_RADIUS), raised];
    column![bars.spacing(gap::L), corners.spacing(gap::L)].spacing(gap::L).into()
}

fn icons<'a>() -> Element<'a, Message> {
    use Icon as I;
    let all = [
        I::Logo,
        I::Passed,
        I::Failed,
        I::Warning,
        I::Info,
        I::Waiting,
        I::Skipped,
        I::Play,
        I::Right,
        I::Down,
        I::Up,
        I::Left,
        I::Sun,
        I::Moon,
        I::Auto,
        I::Gear,
        I::Help,
        I::Copy,
        I::External,
        I::Globe,
        I::Close,
        I::Check,
        I::Computer,
        I::Server,
        I::Mailbox,
        I::Search,
        I::Hidden,
        I::Save,
    ];
    let line = |size: f32, role: Role| {
        row(all.map(|which| container(icon(which, size, role)).center_x(29).into())).align_y(Alignment::Center)
    };
    let roles = [Role::Text, Role::Muted, Role::Accent, Role::Ok, Role::Bad, Role::Warn, Role::Idle];
    let sizes = [glyph::TINY, glyph::SMALL, glyph::TEXT, glyph::TOOL, glyph::ROW, glyph::BIG, glyph::ROW];
    let lines = sizes.into_iter().zip(roles).map(|(size, role)| line(size, role).into());
    let motion = row((0..8).map(|beat| spinner(glyph::ROW, beat))).spacing(gap::L);
    column(lines).push(motion).spacing(gap::M).into()
}

fn controls<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let press = |kind: Kind, name: &str| parts::button(ui, kind, name).on_press(Message::Back);
    let kinds = row![
        press(Kind::Primary, "Primary").id(iced::widget::Id::new("focused")),
        Button::new(Kind::Primary, text::label(ui, "disabled")),
        press(Kind::Secondary, "Secondary"),
        parts::icon_button(ui, Kind::Secondary, Icon::Copy, "Secondary").on_press(Message::Back),
        press(Kind::Quiet, "Quiet"),
        parts::link(ui, "link", Message::Back),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let choices = row![
        parts::choice(ui, "choice", true, Message::Back),
        parts::choice(ui, "choice", false, Message::Back),
        parts::tick(ui, "tick", true, Message::Back),
        parts::tick(ui, "tick", false, Message::Back),
        parts::fold(ui, "fold", true, Message::Back),
        parts::fold(ui, "fold", false, Message::Back),
        parts::chip(ui, "chip"),
        parts::number(ui, 1),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let input = parts::input("specimen", "placeholder", "", |_| Message::Back);
    let field = parts::field(ui, "field", input, None);
    let tones = [(Tone::Info, "Info"), (Tone::Warn, "Warn"), (Tone::Bad, "Bad")];
    let notices = column(tones.map(|(tone, name)| parts::notice(tone, text::body(ui, name).role(Role::Text))));
    column![
        kinds,
        choices,
        field,
        notices.spacing(gap::S),
        parts::panel(text::body(ui, "panel")),
        parts::quote(ui, "quote: a1 NO [ALERT] Please log in via your web browser"),
        parts::remark(ui, "remark"),
    ]
    .spacing(gap::L)
    .into()
}

fn specimen<'a>(ui: Ui<'a>, theme: Theme) -> Element<'a, Message> {
    let all = column![
        section(ui, "colour", colors(ui, theme)),
        rule::horizontal(1),
        section(ui, "type", type_sizes(ui)),
        rule::horizontal(1),
        section(ui, "space, corners, elevation", measures(ui)),
        rule::horizontal(1),
        section(ui, "icons, motion", icons()),
        rule::horizontal(1),
        section(ui, "controls", controls(ui)),
    ];
    container(all.spacing(gap::XL)).padding(gap::XL).width(Fill).height(Fill).into()
}

#[test]
fn the_specimen_shows_the_visual_language() {
    let mut wrong = Vec::new();
    for theme in [Theme::LIGHT, Theme::DARK] {
        let mut wizard = Wizard::start(Start { size: SIZE, ..Start::new("ja") });
        let name = format!("specimen-{}", if theme.dark { "dark" } else { "light" });
        let (size, rgba) = wizard.photograph(theme, |ui| specimen(ui, theme), "focused");
        wrong.extend(screenshots::compare(&name, size, &rgba).err());
    }
    assert!(wrong.is_empty(), "BLESS=1 takes them anew:\n{}", wrong.join("\n"));
}
