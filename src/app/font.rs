//! The embedded fonts: every machine shows the same glyphs, no boxes, no Chinese forms.

use std::sync::Arc;

use iced::Font;
use iced::advanced::graphics::text::cosmic_text::{self, fontdb};
use iced::advanced::graphics::text::font_system;

// `static`: a `const` would be in the program once for each place that uses it.
/// Noto Sans JP 400, CP932 subset.
static REGULAR_BYTES: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf");
/// Noto Sans JP 700, CP932 subset.
static BOLD_BYTES: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Bold.ttf");
/// Noto Sans Mono 400, Latin subset.
static MONO_BYTES: &[u8] = include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf");

/// The family of both weights.
pub const FAMILY: &str = "Noto Sans JP";
/// Running text.
pub const REGULAR: Font = Font::with_name(FAMILY);
/// Titles. The weight must be one that is embedded: another one would fetch a foreign font.
pub const BOLD: Font = Font { weight: iced::font::Weight::Bold, ..REGULAR };
/// What servers say and what is typed into them.
pub const MONO: Font = Font::with_name("Noto Sans Mono");

/// The fonts with which drawings are lettered, for a database of their own.
pub static LETTERING: [&[u8]; 2] = [REGULAR_BYTES, BOLD_BYTES];

/// Loads the embedded fonts. Takes some milliseconds (the system's fonts are listed, too), so the
/// program does it on a thread of its own before the window opens.
///
/// The font system knows the language only as exactly `ja`; a system's `ja-JP` would give kanji
/// outside the subset their Chinese forms.
pub fn load() {
    let Ok(mut system) = font_system().write() else { return };
    let raw = system.raw();
    let empty = cosmic_text::FontSystem::new_with_locale_and_db("ja".into(), cosmic_text::fontdb::Database::new());
    let (_, mut database) = std::mem::replace(raw, empty).into_locale_and_db();
    // Not by iced's own way, which copies them: five megabytes, of which a page shows some kilobytes.
    for bytes in [REGULAR_BYTES, BOLD_BYTES, MONO_BYTES] {
        database.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    *raw = cosmic_text::FontSystem::new_with_locale_and_db("ja".into(), database);
}
