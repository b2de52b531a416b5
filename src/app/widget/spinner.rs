//! Something runs: eight dots, one of them dark. Drawn from a count, so that a picture of it is
//! always the same, and nothing moves unless the count does.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::Tree;
use iced::advanced::{Renderer as _, Widget};
use iced::{Background, Element, Length, Rectangle, Renderer, Size, border, mouse};

use crate::app::theme::Theme;

const DOTS: usize = 8;

struct Spinner {
    size: f32,
    beat: usize,
}

/// A spinner of this size at this count.
pub fn spinner<'a, M: 'a>(size: f32, beat: usize) -> Element<'a, M, Theme> {
    Element::new(Spinner { size, beat })
}

impl<M> Widget<M, Theme, Renderer> for Spinner {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn draw(
        &self,
        _: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let dot = self.size * 0.2;
        let reach = (self.size - dot) / 2.0;
        for n in 0..DOTS {
            let angle = n as f32 / DOTS as f32 * std::f32::consts::TAU;
            let behind = (self.beat + DOTS - n) % DOTS;
            let alpha = (1.0 - behind as f32 / DOTS as f32).max(0.2);
            let place = Rectangle {
                x: bounds.center_x() + reach * angle.sin() - dot / 2.0,
                y: bounds.center_y() - reach * angle.cos() - dot / 2.0,
                width: dot,
                height: dot,
            };
            let quad = Quad { bounds: place, border: border::rounded(dot / 2.0), snap: false, ..Quad::default() };
            renderer.fill_quad(quad, Background::Color(theme.colors.accent.scale_alpha(alpha)));
        }
    }
}
