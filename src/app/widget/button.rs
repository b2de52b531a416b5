//! The button: pressed by pointer, by finger, and by Enter or Space where it has the keyboard's focus. Iced 0.14's own buttons cannot be focused, so this is the one button there is.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{self, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget};
use iced::keyboard::{self, key::Named};
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Rectangle, Renderer, Size, border, mouse, touch, window,
};

use crate::app::theme::{Colors, RADIUS, RING, Theme};

/// How it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do.
    Primary,
    /// Another thing to do.
    Secondary,
    /// A link or a fold within text.
    Quiet,
    /// A line of a list.
    Choice {
        /// This one is chosen.
        chosen: bool,
    },
    /// One of several side by side to choose from.
    Segment {
        /// This one is chosen.
        chosen: bool,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct State {
    focused: bool,
    pressed: bool,
    hovered: bool,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
    }
}

/// Shows its content and sends a message when it is pressed.
pub struct Button<'a, M> {
    id: Option<widget::Id>,
    content: Element<'a, M, Theme>,
    on_press: Option<M>,
    kind: Kind,
    padding: Padding,
    width: Length,
    bleed: f32,
}

impl<'a, M: Clone + 'a> Button<'a, M> {
    /// Of this kind, with this inside; without `on_press` it is off.
    pub fn new(kind: Kind, content: impl Into<Element<'a, M, Theme>>) -> Self {
        let padding = match kind {
            Kind::Primary | Kind::Secondary => Padding::from([7, 16]),
            Kind::Quiet => Padding::from([4, 6]),
            Kind::Choice { .. } => Padding::from([8, 12]),
            Kind::Segment { .. } => Padding::from([6, 12]),
        };
        Button { id: None, content: content.into(), on_press: None, kind, padding, width: Length::Shrink, bleed: 0.0 }
    }

    /// Under this name.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What a press says.
    pub fn on_press(mut self, message: M) -> Self {
        self.on_press = Some(message);
        self
    }

    /// What a press says; `None`: it is off.
    pub fn on_press_maybe(mut self, message: Option<M>) -> Self {
        self.on_press = message;
        self
    }

    /// Room around the content.
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// Its content stands flush with the column, its ground reaches out by this much at both sides.
    pub fn bleed(mut self, by: f32) -> Self {
        self.bleed = by;
        self.padding = Padding { left: 0.0, right: 0.0, ..self.padding };
        self
    }

    /// How wide.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

/// Ground, outline and text of a press.
fn look(kind: Kind, on: bool, state: State, c: &Colors) -> (Color, Color, Color) {
    let clear = Color::TRANSPARENT;
    match kind {
        _ if !on => (if kind == Kind::Primary { c.sunken } else { clear }, clear, c.muted),
        Kind::Primary => (if state.hovered { c.accent_hover } else { c.accent }, clear, c.on_accent),
        Kind::Secondary => (if state.hovered { c.sunken } else { c.surface }, c.control, c.text),
        Kind::Quiet => (if state.hovered { c.sunken } else { clear }, clear, c.accent),
        Kind::Choice { chosen: true } | Kind::Segment { chosen: true } => (c.soft, c.accent, c.text),
        Kind::Segment { chosen: false } => (if state.hovered { c.sunken } else { c.surface }, c.control, c.text),
        Kind::Choice { chosen: false } => (if state.hovered { c.sunken } else { clear }, clear, c.text),
    }
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Button<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::padded(limits, self.width, Length::Shrink, self.padding, |limits| {
            self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
        })
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        if self.on_press.is_some() {
            operation.focusable(self.id.as_ref(), layout.bounds(), state);
        } else {
            state.focused = false;
        }
        operation.container(self.id.as_ref(), layout.bounds());
        operation.traverse(&mut |operation| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(&mut tree.children[0], inner, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let before = *state;
        let Some(message) = &self.on_press else {
            *state = State::default();
            return;
        };
        let over = cursor.is_over(layout.bounds());
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.focused = false;
                if over && !shell.is_event_captured() {
                    state.pressed = true;
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                let fire = std::mem::take(&mut state.pressed) && over;
                if fire {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat: false, .. })
                if state.focused && modifiers.is_empty() && !shell.is_event_captured() =>
            {
                if matches!(key, keyboard::Key::Named(Named::Enter | Named::Space)) {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            Event::Window(window::Event::Unfocused) | Event::Mouse(mouse::Event::CursorLeft) => state.hovered = false,
            _ => {}
        }
        state.hovered = over;
        if *state != before {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let bounds = Rectangle { x: bounds.x - self.bleed, width: bounds.width + 2.0 * self.bleed, ..bounds };
        let (ground, outline, text_color) = look(self.kind, self.on_press.is_some(), *state, &theme.colors);
        if state.focused {
            let ring = bounds.expand(2.0 * RING);
            let border = border::rounded(RADIUS + 2.0 * RING).width(RING).color(theme.colors.accent);
            renderer.fill_quad(Quad { bounds: ring, border, ..Quad::default() }, Background::Color(Color::TRANSPARENT));
        }
        let border = Border { color: outline, width: if outline.a > 0.0 { 1.0 } else { 0.0 }, radius: RADIUS.into() };
        renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, Background::Color(ground));
        if let Some(inner) = layout.children().next() {
            let style = renderer::Style { text_color };
            self.content.as_widget().draw(&tree.children[0], renderer, theme, &style, inner, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) && self.on_press.is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

impl<'a, M: Clone + 'a> From<Button<'a, M>> for Element<'a, M, Theme> {
    fn from(press: Button<'a, M>) -> Self {
        Element::new(press)
    }
}
