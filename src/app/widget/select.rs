//! Text that can be selected and copied: what cards and servers say. What keeps Japanese phrases
//! together on the screen does not land on the clipboard.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, clipboard, mouse, renderer};
use iced::widget::text::LineHeight;
use iced::{Event, Fill, Length, Rectangle, Renderer, Size};
use iced_selection::text::Style;

use super::phrases;
use super::text::ANYWHERE;
use crate::app::font;
use crate::app::theme::{Role, Theme, size};
use crate::app::ui::{Element, Ui};

type Inner<'a> = iced_selection::Text<'a, Theme, Renderer>;

/// How it looks; as the texts of the same names in [`super::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A first sentence.
    Lead,
    /// Running text.
    Body,
    /// Running text of less weight.
    Quiet,
    /// What a server or a person typed.
    Raw,
}

/// A text over the whole width.
pub fn text<'a, M: 'a>(ui: Ui<'_>, words: impl ToString, look: Look) -> Element<'a, M> {
    let words = ui.masked(words.to_string());
    let words = if ui.locale.id() == "ja" { phrases::joined(&words) } else { words };
    let (points, role) = match look {
        Look::Lead => (size::LEAD, Role::Text),
        Look::Body => (size::BODY, Role::Text),
        Look::Quiet => (size::BODY, Role::Muted),
        Look::Raw => (size::DETAIL, Role::Text),
    };
    let mut inner: Inner<'a> = iced_selection::Text::new(words)
        .size(points)
        .line_height(LineHeight::Relative(ui.line_height()))
        .width(Fill)
        .wrapping(ANYWHERE)
        .style(move |theme: &Theme| Style { color: role.color(theme), selection: theme.colors.soft });
    if look == Look::Raw {
        inner = inner.font(font::MONO);
    }
    iced::Element::new(Selectable { inner })
}

struct Selectable<'a> {
    inner: Inner<'a>,
}

/// A clipboard on which no joiner lands.
struct Plain<'c>(&'c mut dyn Clipboard);

impl Clipboard for Plain<'_> {
    fn read(&self, kind: clipboard::Kind) -> Option<String> {
        self.0.read(kind)
    }

    fn write(&mut self, kind: clipboard::Kind, contents: String) {
        self.0.write(kind, contents.replace(phrases::JOINER, ""));
    }
}

impl<M> Widget<M, Theme, Renderer> for Selectable<'_> {
    fn tag(&self) -> tree::Tag {
        Widget::<M, Theme, Renderer>::tag(&self.inner)
    }

    fn state(&self) -> tree::State {
        Widget::<M, Theme, Renderer>::state(&self.inner)
    }

    fn size(&self) -> Size<Length> {
        Widget::<M, Theme, Renderer>::size(&self.inner)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        Widget::<M, Theme, Renderer>::layout(&mut self.inner, tree, renderer, limits)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        Widget::<M, Theme, Renderer>::draw(&self.inner, tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        self.inner.update(tree, event, layout, cursor, renderer, &mut Plain(clipboard), shell, viewport);
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        Widget::<M, Theme, Renderer>::operate(&mut self.inner, tree, layout, renderer, operation);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        Widget::<M, Theme, Renderer>::mouse_interaction(&self.inner, tree, layout, cursor, viewport, renderer)
    }
}
