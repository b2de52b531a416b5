//! Icons of one stroke, drawn from `assets/icons/`, in the colour of their meaning.
//!
//! They are drawn as paths, not as SVGs: for the first of those the toolkit lists the fonts of the
//! system, and the first picture would wait for it.

use std::sync::LazyLock;

use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::Tree;
use iced::advanced::{Renderer as _, Widget, renderer};
use iced::widget::canvas::{Frame, LineCap, LineDash, LineJoin, Path, Stroke};
use iced::{Length, Point, Rectangle, Renderer, Size, Vector, mouse};
use usvg::tiny_skia_path::PathSegment;

use crate::app::theme::{Role, Theme};
use crate::app::ui::Element;

macro_rules! icons {
    ($($(#[$doc:meta])* $variant:ident => $file:literal,)*) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $variant,)* }
        impl Icon {
            fn lines(self) -> &'static Lines {
                match self {
                    $(Icon::$variant => {
                        static LINES: LazyLock<Lines> =
                            LazyLock::new(|| Lines::read(include_bytes!(concat!("../../../assets/icons/", $file, ".svg"))));
                        &LINES
                    })*
                }
            }
        }
    };
}

icons! {
    /// The program.
    Logo => "logo",
    /// Passed.
    Passed => "passed",
    /// Failed.
    Failed => "failed",
    /// A warning.
    Warning => "warning",
    /// A remark.
    Info => "info",
    /// Practise.
    Play => "play",
    /// Not tried yet.
    Waiting => "waiting",
    /// Not tried at all.
    Skipped => "skipped",
    /// Folded.
    Right => "right",
    /// Unfolded; a menu.
    Down => "down",
    /// Back.
    Left => "left",
    /// Light.
    Sun => "sun",
    /// Dark.
    Moon => "moon",
    /// As the system is.
    Auto => "auto",
    /// Settings.
    Gear => "gear",
    /// Folds what is open below.
    Up => "up",
    /// Help.
    Help => "help",
    /// Copy.
    Copy => "copy",
    /// Opens a page in the browser.
    External => "external",
    /// Language.
    Globe => "globe",
    /// Dismiss.
    Close => "close",
    /// A tick.
    Check => "check",
    /// The person's computer.
    Computer => "computer",
    /// A mail server.
    Server => "server",
    /// A mailbox.
    Mailbox => "mailbox",
    /// Search.
    Search => "search",
    /// Hidden from those who see the screen.
    Hidden => "hidden",
    /// Save.
    Save => "save",
}

/// An icon of this size in this role's colour.
pub fn icon(icon: Icon, size: f32, role: Role) -> Drawn {
    Drawn { icon, size, role }
}

/// An icon on the page.
pub struct Drawn {
    icon: Icon,
    size: f32,
    role: Role,
}

/// What an icon consists of, in units of its file.
struct Lines {
    shapes: Vec<Shape>,
    /// How many units it is wide; all are as high as wide.
    width: f32,
}

struct Shape {
    path: Path,
    filled: bool,
    /// Its width, and lengths of strokes and gaps by turns.
    stroke: Option<(f32, Vec<f32>)>,
}

impl Lines {
    /// One that cannot be read is empty; the picture of the specimen shows that ours can.
    fn read(svg: &[u8]) -> Self {
        let mut lines = Lines { shapes: Vec::new(), width: 1.0 };
        if let Ok(tree) = usvg::Tree::from_data(svg, &usvg::Options::default()) {
            lines.width = tree.size().width();
            lines.gather(tree.root());
        }
        lines
    }

    fn gather(&mut self, group: &usvg::Group) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => self.gather(group),
                usvg::Node::Path(path) => self.shapes.extend(Shape::of(path)),
                usvg::Node::Image(_) | usvg::Node::Text(_) => {}
            }
        }
    }
}

impl Shape {
    fn of(path: &usvg::Path) -> Option<Self> {
        let point = |p: usvg::tiny_skia_path::Point| Point::new(p.x, p.y);
        let data = path.data().clone().transform(path.abs_transform())?;
        let outline = Path::new(|to| {
            for segment in data.segments() {
                match segment {
                    PathSegment::MoveTo(p) => to.move_to(point(p)),
                    PathSegment::LineTo(p) => to.line_to(point(p)),
                    PathSegment::QuadTo(by, p) => to.quadratic_curve_to(point(by), point(p)),
                    PathSegment::CubicTo(a, b, p) => to.bezier_curve_to(point(a), point(b), point(p)),
                    PathSegment::Close => to.close(),
                }
            }
        });
        let stroke = path.stroke().map(|s| (s.width().get(), s.dasharray().map(<[f32]>::to_vec).unwrap_or_default()));
        Some(Shape { path: outline, filled: path.fill().is_some(), stroke })
    }
}

impl<M> Widget<M, Theme, Renderer> for Drawn {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, self.size, self.size)
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
        if bounds.intersection(viewport).is_none() {
            return;
        }
        let lines = self.icon.lines();
        let scale = bounds.width / lines.width;
        let color = self.role.color(theme).unwrap_or(theme.colors.text);
        let mut frame = Frame::new(renderer, bounds.size());
        frame.scale(scale);
        for shape in &lines.shapes {
            if shape.filled {
                frame.fill(&shape.path, color);
            }
            if let Some((width, dashes)) = &shape.stroke {
                // Lengths of a stroke are not scaled with its path.
                let dashes: Vec<f32> = dashes.iter().map(|length| length * scale).collect();
                let stroke = Stroke::default().with_color(color).with_width(width * scale);
                let stroke = stroke.with_line_cap(LineCap::Round).with_line_join(LineJoin::Round);
                frame.stroke(&shape.path, Stroke { line_dash: LineDash { segments: &dashes, offset: 0 }, ..stroke });
            }
        }
        // On whole units, so that one icon looks alike wherever it stands.
        let to = Vector::new(bounds.x.round(), bounds.y.round());
        renderer.with_translation(to, |renderer| renderer.draw_geometry(frame.into_geometry()));
    }
}

impl<'a, M: 'a> From<Drawn> for Element<'a, M> {
    fn from(drawn: Drawn) -> Self {
        Element::new(drawn)
    }
}
