//! Text in our type scale. Other code makes no text of its own, so that size, weight, line height
//! and line breaking are decided here alone.

use iced::widget::text::{LineHeight, Text, Wrapping};

use super::phrases;
use crate::app::font;
use crate::app::theme::{Role, Theme, size};
use crate::app::ui::Ui;

/// A piece of text.
pub type Words<'a> = Text<'a, Theme>;

/// What stands alone on its line is as high in every language, so that nothing moves when it changes; a
/// button is then as high as a field.
pub const ONE_LINE: LineHeight = LineHeight::Relative(1.6);

fn words<'a>(ui: Ui<'_>, text: impl ToString, size: f32, role: Role) -> Words<'a> {
    let text = ui.masked(text.to_string());
    iced::widget::text(if ui.locale.id() == "ja" { phrases::joined(&text) } else { text })
        .size(size)
        .line_height(LineHeight::Relative(ui.line_height()))
        .style(move |theme: &Theme| iced::widget::text::Style { color: role.color(theme) })
}

/// Remarks, times, codes.
pub fn detail<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::DETAIL, Role::Muted)
}

/// Running text.
pub fn body<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::BODY, Role::Text)
}

/// Running text of less weight.
pub fn quiet<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::BODY, Role::Muted)
}

/// Running text in the colour of what surrounds it: labels of buttons.
pub fn label<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::BODY, Role::Inherit).line_height(ONE_LINE)
}

/// A heading within a page.
pub fn heading<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::BODY, Role::Text).font(font::BOLD)
}

/// A first sentence.
pub fn lead<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::LEAD, Role::Text)
}

/// A page's or card's title.
pub fn title<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::TITLE, Role::Text).font(font::BOLD).line_height(LineHeight::Relative(1.4))
}

/// The welcome.
pub fn headline<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::HEADLINE, Role::Text).font(font::BOLD).line_height(LineHeight::Relative(1.4))
}

/// What a server or a person typed: addresses, names of servers, replies. It may break anywhere,
/// since it has no words to break between.
pub fn raw<'a>(ui: Ui<'_>, text: impl ToString) -> Words<'a> {
    words(ui, text, size::DETAIL, Role::Text).font(font::MONO).wrapping(ANYWHERE)
}

/// The same text in another meaning's colour.
pub trait Colored {
    /// In this role's colour.
    fn role(self, role: Role) -> Self;
}

impl Colored for Words<'_> {
    fn role(self, role: Role) -> Self {
        self.style(move |theme: &Theme| iced::widget::text::Style { color: role.color(theme) })
    }
}

/// For lines that may hold addresses and names of servers: they break anywhere rather than run out
/// of the column.
pub const ANYWHERE: Wrapping = Wrapping::WordOrGlyph;
