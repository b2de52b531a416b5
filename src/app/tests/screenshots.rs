//! Pictures of every page in both languages, both shades, at 100 % and 150 %, compared with those in
//! `tests/ui/`. Where one changed, `target/ui/` has the new one and, beside it, one that says where.
//!
//! `BLESS=1 cargo test --bin inbox-doctor pictures` takes them anew; look at them before they are
//! committed. They are drawn by software from embedded fonts, so that on one kind of machine they
//! are equal to the pixel; elsewhere the last bits of a colour differ, so they are compared on
//! Linux on x86-64 alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use iced::Size;

use super::harness::Wizard;
use super::pages::SCENES;
use super::setup::Start;
use crate::app::theme::LIGHT;
use inbox_doctor::settings::Theme;

const WIDTH: f32 = 800.0;

fn take(language: &'static str, theme: Theme, percent: u16) {
    let shade = if theme == Theme::Dark { "dark" } else { "light" };
    let scale = f32::from(percent) / 100.0;
    let mut wrong = Vec::new();
    for (name, height, go) in SCENES {
        // As on a screen of that scale: the same page with more dots.
        let mut start = Start { size: Size::new(WIDTH * scale, height * scale), ..Start::new(language) };
        start.settings.theme = theme;
        start.settings.text_percent = percent;
        let mut wizard = Wizard::start(start);
        go(&mut wizard);
        let name = match percent {
            100 => format!("{name}-{language}-{shade}"),
            _ => format!("{percent}/{name}-{language}-{shade}"),
        };
        let (size, rgba) = wizard.screenshot();
        if let Err(why) = compare(&name, size, &rgba) {
            wrong.push(format!("{name}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "BLESS=1 takes them anew:\n{}", wrong.join("\n"));
}

/// Compares with the picture that was blessed.
pub fn compare(name: &str, size: Size<u32>, rgba: &[u8]) -> Result<(), String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let golden = root.join("tests/ui").join(format!("{name}.png"));
    let taken = Screenshot::new(size, rgba)?;
    if std::env::var_os("BLESS").is_some() {
        return taken.write(&golden);
    }
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(());
    }
    let known = Screenshot::read(&golden)?;
    if known == taken {
        return Ok(());
    }
    let other = root.join("target/ui").join(format!("{name}.png"));
    taken.write(&other)?;
    if known.size != taken.size {
        return Err(format!("was {:?}, is {:?}, see {}", known.size, taken.size, other.display()));
    }
    let (changed, count) = taken.differences(&known);
    let marked = root.join("target/ui").join(format!("{name}-differs-here.png"));
    changed.write(&marked)?;
    Err(format!("{count} dots differ, see {}", marked.display()))
}

/// A picture whose grounds are exact and whose edges have sixteen steps a colour: all that is needed
/// to see a change, in a third of the room.
#[derive(PartialEq)]
struct Screenshot {
    size: (u32, u32),
    palette: Vec<u8>,
    dots: Vec<u8>,
}

impl Screenshot {
    fn new(size: Size<u32>, rgba: &[u8]) -> Result<Self, String> {
        // Most neighbours are alike: what is asked for each colour is asked once a run of them.
        let mut runs: Vec<([u8; 3], usize)> = Vec::new();
        for dot in rgba.chunks_exact(4) {
            let color = [dot[0], dot[1], dot[2]];
            match runs.last_mut() {
                Some((last, length)) if *last == color => *length += 1,
                _ => runs.push((color, 1)),
            }
        }
        let mut often: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        runs.iter().for_each(|(color, length)| *often.entry(*color).or_default() += length);
        let mut by_use: Vec<_> = often.into_iter().collect();
        by_use.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
        // As many exact colours as leave room for the coarse ones.
        let made =
            [100, 60, 30].into_iter().find_map(|exact| Self::with(size, &runs, &by_use[..exact.min(by_use.len())]));
        made.ok_or_else(|| "more than 256 colours".to_owned())
    }

    fn with(size: Size<u32>, runs: &[([u8; 3], usize)], exact: &[([u8; 3], usize)]) -> Option<Self> {
        let exact: BTreeSet<[u8; 3]> = exact.iter().map(|(color, _)| *color).collect();
        let coarse = |c: [u8; 3]| if exact.contains(&c) { c } else { c.map(|v| (v >> 4) * 17) };
        let colors: BTreeSet<[u8; 3]> = runs.iter().map(|(color, _)| coarse(*color)).collect();
        let colors: Vec<[u8; 3]> = colors.into_iter().collect();
        let mut dots = Vec::new();
        for (color, length) in runs {
            let place = colors.binary_search(&coarse(*color)).ok().and_then(|n| u8::try_from(n).ok())?;
            dots.resize(dots.len() + length, place);
        }
        Some(Screenshot { size: (size.width, size.height), palette: colors.concat(), dots })
    }

    fn color(&self, dot: u8) -> [u8; 3] {
        let at = usize::from(dot) * 3;
        [self.palette[at], self.palette[at + 1], self.palette[at + 2]]
    }

    /// This picture faded, what is not as in `known` in red within a frame; and how many dots that are.
    fn differences(&self, known: &Screenshot) -> (Screenshot, usize) {
        const FAINT: u8 = 0;
        let faded = (0..=15).flat_map(|grey: u8| [150 + grey * 7; 3]);
        let palette: Vec<u8> = faded.chain([214, 0, 54, 255, 160, 0]).collect();
        let (red, frame) = (16, 17);
        let width = self.size.0 as usize;
        let differs = |n: usize| self.color(self.dots[n]) != known.color(known.dots[n]);
        let places: Vec<usize> = (0..self.dots.len()).filter(|n| differs(*n)).collect();
        let (xs, ys) = (places.iter().map(|n| n % width), places.iter().map(|n| n / width));
        let bounds = |all: &[usize]| (all.iter().min().copied(), all.iter().max().copied());
        let ((left, right), (top, bottom)) = (bounds(&xs.collect::<Vec<_>>()), bounds(&ys.collect::<Vec<_>>()));
        let grey = |dot: u8| self.color(dot).iter().map(|v| u32::from(*v)).sum::<u32>() / 3 / 16;
        let mut dots: Vec<u8> = self.dots.iter().map(|d| u8::try_from(grey(*d)).unwrap_or(FAINT)).collect();
        places.iter().for_each(|n| dots[*n] = red);
        if let (Some(left), Some(right), Some(top), Some(bottom)) = (left, right, top, bottom) {
            let (x0, x1) = (left.saturating_sub(4), (right + 4).min(width - 1));
            let (y0, y1) = (top.saturating_sub(4), (bottom + 4).min(self.size.1 as usize - 1));
            (x0..=x1).flat_map(|x| [(x, y0), (x, y1)]).for_each(|(x, y)| dots[y * width + x] = frame);
            (y0..=y1).flat_map(|y| [(x0, y), (x1, y)]).for_each(|(x, y)| dots[y * width + x] = frame);
        }
        (Screenshot { size: self.size, palette, dots }, places.len())
    }

    fn read(path: &Path) -> Result<Self, String> {
        let wrong = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
        let file = std::fs::File::open(path).map_err(|e| wrong(&e))?;
        let mut decoder = png::Decoder::new(std::io::BufReader::new(file));
        decoder.set_transformations(png::Transformations::IDENTITY);
        let mut reader = decoder.read_info().map_err(|e| wrong(&e))?;
        let mut dots = vec![0; reader.output_buffer_size().unwrap_or_default()];
        reader.next_frame(&mut dots).map_err(|e| wrong(&e))?;
        let info = reader.info();
        let palette = info.palette.as_ref().map(|p| p.to_vec()).unwrap_or_default();
        Ok(Screenshot { size: (info.width, info.height), palette, dots })
    }

    fn write(&self, path: &Path) -> Result<(), String> {
        let made = path.parent().map(std::fs::create_dir_all).transpose();
        let file = made.and_then(|_| std::fs::File::create(path)).map_err(|e| e.to_string())?;
        let mut encoder = png::Encoder::new(file, self.size.0, self.size.1);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(&self.palette);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.write_header().and_then(|mut w| w.write_image_data(&self.dots)).map_err(|e| e.to_string())
    }
}

/// Right of the content column there is nothing but the page and lines that divide it: no sentence
/// runs out of its place, at the usual size of text and at twice that.
#[test]
fn no_text_runs_out_of_its_column() {
    let allowed = [LIGHT.page, LIGHT.line].map(|c| c.into_rgba8());
    for (language, percent, width) in [("ja", 100, WIDTH), ("en", 100, WIDTH), ("ja", 200, 1000.0), ("en", 200, 1000.0)]
    {
        let scale = f32::from(percent) / 100.0;
        // These lie above the page and beside its column.
        for (name, height, go) in SCENES.into_iter().filter(|(name, ..)| !["notice-menu", "picture"].contains(name)) {
            let mut start = Start { size: Size::new(width, height * scale), ..Start::new(language) };
            start.settings.text_percent = percent;
            let mut wizard = Wizard::start(start);
            go(&mut wizard);
            let (size, rgba) = wizard.screenshot();
            let side = if width / scale < 700.0 { 12.0 } else { 40.0 };
            let x = (width - side * scale) as usize;
            for y in (60.0 * scale) as usize..size.height as usize {
                let at = (y * size.width as usize + x) * 4;
                let dot = [rgba[at], rgba[at + 1], rgba[at + 2], 255];
                assert!(allowed.contains(&dot), "{name}, {language}, {percent} %: {dot:?} at {x},{y}");
            }
        }
    }
}

#[test]
fn what_changed_is_shown() {
    let size = Size::new(20, 20);
    let white = Screenshot::new(size, &[255; 20 * 20 * 4]).unwrap();
    let mut rgba = [255; 20 * 20 * 4];
    rgba[(10 * 20 + 10) * 4] = 0;
    let (marked, count) = Screenshot::new(size, &rgba).unwrap().differences(&white);
    assert_eq!(count, 1);
    assert_eq!(marked.color(marked.dots[10 * 20 + 10]), [214, 0, 54]);
    assert_eq!(marked.color(marked.dots[6 * 20 + 10]), [255, 160, 0], "no frame around it");
    assert_eq!(marked.color(marked.dots[0]), [255; 3]);
}

/// One test each, so that they are taken side by side.
macro_rules! pictures {
    ($($name:ident: $language:literal, $theme:ident, $percent:literal;)*) => {
        $(#[test] fn $name() { take($language, Theme::$theme, $percent); })*
    };
}

pictures! {
    pictures_in_japanese_light: "ja", Light, 100;
    pictures_in_japanese_dark: "ja", Dark, 100;
    pictures_in_english_light: "en", Light, 100;
    pictures_in_english_dark: "en", Dark, 100;
    pictures_in_japanese_light_at_150: "ja", Light, 150;
    pictures_in_japanese_dark_at_150: "ja", Dark, 150;
    pictures_in_english_light_at_150: "en", Light, 150;
    pictures_in_english_dark_at_150: "en", Dark, 150;
}
