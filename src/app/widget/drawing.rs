//! The drawing of a settings page: under its step, and enlarged over the page.

use std::rc::Rc;

use iced::advanced::layout::{self, Layout};
use iced::advanced::svg::{Renderer as _, Svg};
use iced::advanced::widget::Tree;
use iced::advanced::{Widget, renderer};
use iced::widget::{column, container, mouse_area, opaque, row, space, stack};
use iced::{Alignment, Fill, Length, Rectangle, Renderer, Size, mouse};

use super::button::{Button, Kind};
use super::icon::{Icon, icon};
use super::parts;
use super::text::{self, Colored};
use crate::app::drawings::Drawing;
use crate::app::theme::{Role, Theme, glyph, space as gap};
use crate::app::ui::{Element, Ui, id};
use inbox_doctor::report::DrawingText;

/// The button that closes an enlarged drawing.
pub const CLOSE: &str = "drawing-close";
/// How wide a drawing stands on a card.
const WIDTH: f32 = 560.0;
/// Room that the close button and the sentence need.
const AROUND: f32 = 150.0;

/// Under its step; pressed, it says this.
pub fn on_card<'a, M: Clone + 'a>(
    ui: Ui<'_>,
    drawing: &DrawingText,
    name: String,
    message: M,
) -> Option<Element<'a, M>> {
    let drawn = ui.drawings.get(&drawing.name, ui.catalog, ui.locale)?;
    let caption = drawing.caption.as_ref().map(|words| text::detail(ui, words));
    let enlarge = row![
        icon(Icon::Search, glyph::SMALL, Role::Accent),
        text::detail(ui, ui.t("ui-drawing-enlarge")).role(Role::Accent)
    ];
    let below = row![].push(caption).push(parts::stretch()).push(enlarge.spacing(gap::XS).align_y(Alignment::Center));
    let whole = column![Drawn { drawn, room: Size::new(WIDTH, f32::INFINITY) }, below.padding([0.0, gap::XS])];
    let press = Button::new(Kind::Quiet, whole.spacing(gap::XS).max_width(WIDTH)).padding([6.0, 0.0]).bleed(6.0);
    Some(press.id(iced::widget::Id::from(name)).on_press(message).into())
}

/// As large as the window allows; a press anywhere closes it.
pub fn enlarged<'a, M: Clone + 'a>(ui: Ui<'_>, name: &str, close: M) -> Element<'a, M> {
    // Where there is little room, the drawing alone has it.
    let (side, around) = if ui.short() { (gap::XS, 2.0 * gap::XS) } else { (gap::L, AROUND) };
    let room = Size::new((ui.room.width - 2.0 * side).max(1.0), (ui.room.height - around).max(gap::HUGE));
    let drawn = ui.drawings.get(name, ui.catalog, ui.locale);
    let width = drawn.as_ref().map_or(0.0, |d| fit(d.size(), room).width);
    let button = parts::icon_button(ui, Kind::Secondary, Icon::Close, ui.t("ui-drawing-close"));
    let head = container(button.on_press(close.clone()).id(id(CLOSE))).align_right(Fill);
    let drawn = drawn.map(|drawn| Drawn { drawn, room });
    let whole: Element<'a, M> = if ui.short() {
        stack![container(column![].push(drawn)).center(Fill), head].into()
    } else {
        let alt = ui.locale.attribute(&format!("drawing-{name}"), "alt", &Default::default()).unwrap_or_default();
        let below = container(text::body(ui, alt)).center_x(Fill);
        column![head].push(drawn).push(below).spacing(gap::M).width(width.max(300.0)).into()
    };
    let ground = container(space())
        .width(Fill)
        .height(Fill)
        .style(|theme: &Theme| container::Style::default().background(theme.colors.page));
    let whole = container(whole).center(Fill).padding(side);
    opaque(mouse_area(stack![ground, whole]).on_press(close))
}

/// A size in the same proportions that fits into this room.
fn fit(size: Size, room: Size) -> Size {
    let scale = (room.width / size.width).min(room.height / size.height);
    Size::new(size.width * scale, size.height * scale)
}

/// The drawing itself, in the theme's colours.
struct Drawn {
    drawn: Rc<Drawing>,
    room: Size,
}

impl<M> Widget<M, Theme, Renderer> for Drawn {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Shrink, Length::Shrink)
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let room = Size::new(limits.max().width.min(self.room.width), limits.max().height.min(self.room.height));
        layout::Node::new(fit(self.drawn.size(), room))
    }

    fn draw(
        &self,
        _: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if let (Some(handle), Some(seen)) = (self.drawn.handle(theme), bounds.intersection(viewport)) {
            renderer.draw_svg(Svg::new(handle), bounds, seen);
        }
    }
}

impl<'a, M: 'a> From<Drawn> for Element<'a, M> {
    fn from(drawn: Drawn) -> Self {
        Element::new(drawn)
    }
}
