//! Small parts that several screens use.

use iced::widget::{column, container, row, space, text_input};
use iced::{Alignment, Fill, Length, border};

use super::button::{Button, Kind};
use super::icon::{Icon, icon};
use super::select::{self, Look};
use super::text::{self, Colored};
use crate::app::theme::{PANEL_RADIUS, RADIUS, Role, Theme, glyph, size, space as gap};
use crate::app::ui::{Element, Ui};

/// A button with a word.
pub fn button<'a, M: Clone + 'a>(ui: Ui<'_>, kind: Kind, words: impl ToString) -> Button<'a, M> {
    Button::new(kind, text::label(ui, words))
}

/// A button with an icon in front of its word.
pub fn icon_button<'a, M: Clone + 'a>(ui: Ui<'_>, kind: Kind, which: Icon, words: impl ToString) -> Button<'a, M> {
    let role = match kind {
        Kind::Primary => Role::OnAccent,
        Kind::Quiet => Role::Accent,
        Kind::Secondary | Kind::Choice { .. } | Kind::Segment { .. } => Role::Text,
    };
    let content =
        row![icon(which, glyph::TEXT, role), text::label(ui, words)].spacing(gap::S).align_y(Alignment::Center);
    Button::new(kind, content)
}

/// A link that opens a page in the browser: the arrow says that one leaves the program.
pub fn link<'a, M: Clone + 'a>(ui: Ui<'_>, words: impl ToString, message: M) -> Button<'a, M> {
    let content = row![text::label(ui, words), icon(Icon::External, glyph::SMALL, Role::Accent)]
        .spacing(gap::XS + 2.0)
        .align_y(Alignment::Center);
    Button::new(Kind::Quiet, content).on_press(message).bleed(6.0)
}

/// The line that folds and unfolds what stands below it.
pub fn fold<'a, M: Clone + 'a>(ui: Ui<'_>, words: impl ToString, open: bool, message: M) -> Button<'a, M> {
    icon_button(ui, Kind::Quiet, if open { Icon::Down } else { Icon::Right }, words).on_press(message).bleed(6.0)
}

/// How far what stands under a fold is moved in: below the first letter of its title.
pub const FOLD_INDENT: f32 = 24.0;

/// A box to tick.
pub fn tick<'a, M: Clone + 'a>(ui: Ui<'_>, words: impl ToString, on: bool, message: M) -> Button<'a, M> {
    let mark: Element<'a, M> =
        if on { icon(Icon::Check, glyph::SMALL, Role::OnAccent).into() } else { space().width(14).height(14).into() };
    let square = container(mark).padding(2).style(move |theme: &Theme| {
        let c = &theme.colors;
        let (ground, line) = if on { (c.accent, c.accent) } else { (c.surface, c.control) };
        container::Style::default().background(ground).border(border::rounded(4).width(1).color(line))
    });
    let content =
        row![square, text::label(ui, words).role(Role::Text)].spacing(gap::S + 2.0).align_y(Alignment::Center);
    Button::new(Kind::Quiet, content).on_press(message).bleed(6.0)
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    Info,
    /// To heed.
    Warn,
    /// Went wrong.
    Bad,
}

/// A coloured panel with an icon, for what must be known first.
pub fn notice<'a, M: 'a>(tone: Tone, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    let (which, role) = match tone {
        Tone::Info => (Icon::Info, Role::Accent),
        Tone::Warn => (Icon::Warning, Role::Warn),
        Tone::Bad => (Icon::Failed, Role::Bad),
    };
    let mark = container(icon(which, glyph::ROW, role)).padding(iced::padding::top(2));
    container(row![mark, container(content).width(Fill)].spacing(gap::M))
        .padding([gap::M, gap::L])
        .width(Fill)
        .style(move |theme: &Theme| {
            let c = &theme.colors;
            let ground = match tone {
                Tone::Info => c.soft,
                Tone::Warn => c.warn_soft,
                Tone::Bad => c.bad_soft,
            };
            container::Style::default().background(ground).border(border::rounded(PANEL_RADIUS))
        })
        .into()
}

/// A quiet panel.
pub fn panel<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    container(content).padding([gap::M, gap::L]).width(Fill).style(sunken).into()
}

fn sunken(theme: &Theme) -> container::Style {
    container::Style::default().background(theme.colors.sunken).border(border::rounded(PANEL_RADIUS))
}

/// A short fact in a pill.
pub fn chip<'a, M: 'a>(ui: Ui<'_>, words: impl ToString) -> Element<'a, M> {
    container(text::detail(ui, words).role(Role::Accent))
        .padding([2.0, gap::M])
        .style(|theme: &Theme| container::Style::default().background(theme.colors.soft).border(border::rounded(12)))
        .into()
}

/// A field under its name, with a remark below it.
pub fn field<'a, M: 'a>(
    ui: Ui<'_>,
    name: impl ToString,
    input: impl Into<Element<'a, M>>,
    below: Option<Element<'a, M>>,
) -> Element<'a, M> {
    column![text::body(ui, name), input.into()].push(below).spacing(gap::XS + 2.0).width(Fill).into()
}

/// A remark below a field: what is wrong with what was typed.
pub fn remark<'a, M: 'a>(ui: Ui<'_>, words: impl ToString) -> Element<'a, M> {
    let mark = container(icon(Icon::Warning, glyph::TEXT, Role::Warn)).padding(iced::padding::top(2));
    row![mark, text::detail(ui, words).role(Role::Warn).width(Fill)].spacing(gap::XS + 2.0).into()
}

/// A one-line input.
pub fn input<'a, M: Clone + 'a>(
    id: &'static str,
    placeholder: &str,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
) -> text_input::TextInput<'a, M, Theme> {
    text_input(placeholder, value).id(id).on_input(on_input).size(size::BODY).padding([9.0, gap::M])
}

/// A field whose content tells who the person is: dots stand there while others see the screen.
pub fn veiled<'a, M: Clone + 'a>(
    ui: Ui<'_>,
    input: text_input::TextInput<'a, M, Theme>,
) -> text_input::TextInput<'a, M, Theme> {
    input.secure(ui.mask.is_some())
}

/// A rounded number.
pub fn number<'a, M: 'a>(ui: Ui<'_>, n: usize) -> Element<'a, M> {
    container(text::detail(ui, n).role(Role::Accent).font(crate::app::font::BOLD))
        .center_x(24)
        .center_y(24)
        .style(|theme: &Theme| container::Style::default().background(theme.colors.soft).border(border::rounded(12)))
        .into()
}

/// What a server said, word for word.
pub fn quote<'a, M: 'a>(ui: Ui<'_>, words: &str) -> Element<'a, M> {
    let ground = |theme: &Theme| {
        let c = &theme.colors;
        container::Style::default().background(c.surface).border(border::rounded(RADIUS).width(1).color(c.line))
    };
    container(select::text(ui, words, Look::Raw)).padding([gap::S, gap::M]).width(Fill).style(ground).into()
}

/// One of several to choose from, side by side.
pub fn choice<'a, M: Clone + 'a>(ui: Ui<'_>, words: impl ToString, chosen: bool, message: M) -> Button<'a, M> {
    Button::new(Kind::Segment { chosen }, text::label(ui, words)).on_press(message)
}

/// Room that takes what is left.
pub fn stretch<'a, M: 'a>() -> Element<'a, M> {
    space().width(Length::Fill).into()
}
