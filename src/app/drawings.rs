//! Drawings of settings pages, made ready for the window: labels filled in, text turned into outlines
//! with our own fonts (iced's SVG would look for text in the system's), colours of the theme. Each is
//! made once for a language and a theme.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use iced::{Color, Size};
use usvg::fontdb;

use super::font;
use super::theme::Theme;
use iced::widget::svg;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::Locale;
use inbox_doctor::report;

/// The size of ours; one that does not say its own is taken for it.
const USUAL: Size = Size::new(480.0, 300.0);

/// The drawings that were made already.
#[derive(Default)]
pub struct Drawings {
    fonts: OnceCell<Arc<fontdb::Database>>,
    made: RefCell<Made>,
}

/// By name and language; `None`: there is no such drawing.
type Made = HashMap<(String, String), Option<Rc<Drawing>>>;

/// A drawing in one language.
pub struct Drawing {
    /// Its colours still to be filled in.
    svg: String,
    fonts: Arc<fontdb::Database>,
    size: Size,
    light: OnceCell<Option<svg::Handle>>,
    dark: OnceCell<Option<svg::Handle>>,
}

impl Drawings {
    /// A drawing; `None`: there is no such.
    pub fn get(&self, name: &str, catalog: &Catalog, locale: &Locale) -> Option<Rc<Drawing>> {
        let key = (name.to_owned(), locale.id().to_owned());
        let make = || {
            let svg = report::drawing(name, catalog, locale)?;
            let fonts = self.fonts.get_or_init(fonts).clone();
            let size = size(&svg).unwrap_or(USUAL);
            Some(Rc::new(Drawing { svg, fonts, size, light: OnceCell::new(), dark: OnceCell::new() }))
        };
        self.made.borrow_mut().entry(key).or_insert_with(make).clone()
    }
}

impl Drawing {
    /// Its size in its own units.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The drawing in the colours of this theme; `None`: it cannot be read.
    pub fn handle(&self, theme: &Theme) -> Option<svg::Handle> {
        let made = if theme.dark { &self.dark } else { &self.light };
        made.get_or_init(|| {
            let tree = self.tree(theme).ok()?;
            let flat = tree.to_string(&usvg::WriteOptions { preserve_text: false, ..usvg::WriteOptions::default() });
            Some(svg::Handle::from_memory(flat.into_bytes()))
        })
        .clone()
    }

    /// The drawing with its text as text.
    ///
    /// # Errors
    /// It is no SVG.
    pub fn tree(&self, theme: &Theme) -> Result<usvg::Tree, usvg::Error> {
        let colored = report::fill(&self.svg, |name| Some(hex(color(name.strip_prefix("color-")?, theme)?)));
        let options = usvg::Options {
            fontdb: self.fonts.clone(),
            font_family: font::FAMILY.to_owned(),
            // An organisation's drawing, too, reads no file and holds no foreign picture.
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(&colored, &options)
    }
}

/// Our own fonts alone, so that every machine draws the same.
fn fonts() -> Arc<fontdb::Database> {
    let mut database = fontdb::Database::new();
    for bytes in font::LETTERING {
        database.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    Arc::new(database)
}

/// The colour of a role, as drawings name it (`inbox_doctor::catalog::COLORS`).
fn color(role: &str, theme: &Theme) -> Option<Color> {
    let c = &theme.colors;
    Some(match role {
        "page" => c.page,
        "surface" => c.surface,
        "sunken" => c.sunken,
        "text" => c.text,
        "muted" => c.muted,
        "accent" => c.accent,
        "on-accent" => c.on_accent,
        "soft" => c.soft,
        "line" => c.line,
        "control" => c.control,
        "idle" => c.idle,
        _ => return None,
    })
}

fn hex(color: Color) -> String {
    let [r, g, b, _] = color.into_rgba8();
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The last two numbers of its `viewBox`.
fn size(svg: &str) -> Option<Size> {
    let numbers = svg.split_once("viewBox=\"")?.1.split('"').next()?;
    let mut numbers = numbers.split_ascii_whitespace().skip(2).map(|n| n.parse::<f32>().ok());
    let size = Size::new(numbers.next()??, numbers.next()??);
    (size.width > 0.0 && size.height > 0.0).then_some(size)
}
