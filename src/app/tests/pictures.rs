//! Pictures of every page, in both languages, and of some in the dark, compared with those in `tests/ui/`.
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
use super::stage::Start;
use crate::app::theme::LIGHT;
use inbox_doctor::settings::Theme;

const WIDTH: f32 = 800.0;

const IN_THE_DARK: [&str; 8] =
    ["welcome", "account", "sign-in", "sign-in-no-client", "consent-code", "running", "card-certificate", "settings"];

fn take(language: &'static str, theme: Theme) {
    let shade = if theme == Theme::Dark { "dark" } else { "light" };
    let mut wrong = Vec::new();
    for (name, height, go) in SCENES {
        // What a page is made of is in the light one already; the dark one shows the other colours.
        if theme == Theme::Dark && !IN_THE_DARK.contains(&name) {
            continue;
        }
        let mut start = Start { size: Size::new(WIDTH, height), ..Start::new(language) };
        start.settings.theme = theme;
        let mut wizard = Wizard::start(start);
        go(&mut wizard);
        let name = format!("{name}-{language}-{shade}");
        let (size, rgba) = wizard.picture();
        if let Err(why) = compare(&name, size, &rgba) {
            wrong.push(format!("{name}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "BLESS=1 takes them anew:\n{}", wrong.join("\n"));
}

/// Compares with the picture that was blessed; another one is laid beside it under `target/ui/`.
fn compare(name: &str, size: Size<u32>, rgba: &[u8]) -> Result<(), String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let golden = root.join("tests/ui").join(format!("{name}.png"));
    let taken = Picture::new(size, rgba)?;
    if std::env::var_os("BLESS").is_some() {
        return taken.write(&golden);
    }
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(());
    }
    let known = Picture::read(&golden)?;
    if known == taken {
        return Ok(());
    }
    let other = root.join("target/ui").join(format!("{name}.png"));
    taken.write(&other)?;
    Err(format!("differs, see {}", other.display()))
}

/// A picture whose grounds are exact and whose edges have sixteen steps a colour: all that is needed
/// to see a change, in a third of the room.
#[derive(PartialEq)]
struct Picture {
    size: (u32, u32),
    palette: Vec<u8>,
    dots: Vec<u8>,
}

impl Picture {
    fn new(size: Size<u32>, rgba: &[u8]) -> Result<Self, String> {
        const EXACT: usize = 100;
        let mut often: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        for dot in rgba.chunks_exact(4) {
            *often.entry([dot[0], dot[1], dot[2]]).or_default() += 1;
        }
        let mut by_use: Vec<_> = often.into_iter().collect();
        by_use.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
        let exact: BTreeSet<[u8; 3]> = by_use.into_iter().take(EXACT).map(|(color, _)| color).collect();
        let coarse = |c: [u8; 3]| if exact.contains(&c) { c } else { c.map(|v| (v >> 4) * 17) };
        let all: Vec<[u8; 3]> = rgba.chunks_exact(4).map(|p| coarse([p[0], p[1], p[2]])).collect();
        let mut colors = all.clone();
        colors.sort_unstable();
        colors.dedup();
        let place = |c: &[u8; 3]| colors.binary_search(c).ok().and_then(|n| u8::try_from(n).ok());
        let dots = all.iter().map(place).collect::<Option<Vec<u8>>>().ok_or("more than 256 colours")?;
        Ok(Picture { size: (size.width, size.height), palette: colors.concat(), dots })
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
        Ok(Picture { size: (info.width, info.height), palette, dots })
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
            let (size, rgba) = wizard.picture();
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
fn pictures_in_japanese_light() {
    take("ja", Theme::Light);
}

#[test]
fn pictures_in_japanese_dark() {
    take("ja", Theme::Dark);
}

#[test]
fn pictures_in_english_light() {
    take("en", Theme::Light);
}

#[test]
fn pictures_in_english_dark() {
    take("en", Theme::Dark);
}
