//! Every measure: spacing, type, icons, motion, corners, elevation. Nothing else in the program says a number
//! of its own where one of these is meant.

use iced::widget::container;
use iced::{Color, Shadow, Vector, border};

use super::Theme;

/// Spacing, in logical pixels.
pub mod space {
    /// Between an icon and its word.
    pub const XS: f32 = 4.0;
    /// Within a control.
    pub const S: f32 = 8.0;
    /// Between lines that belong together.
    pub const M: f32 = 12.0;
    /// Between parts of a group.
    pub const L: f32 = 16.0;
    /// Between groups.
    pub const XL: f32 = 24.0;
    /// Between sections.
    pub const XXL: f32 = 32.0;
    /// Above the first line of a page.
    pub const HUGE: f32 = 48.0;
}

/// Type sizes, in logical pixels at 100 %.
pub mod size {
    /// Remarks, times, codes.
    pub const DETAIL: f32 = 13.0;
    /// Running text and controls.
    pub const BODY: f32 = 15.0;
    /// A first sentence, a row's title.
    pub const LEAD: f32 = 17.0;
    /// A card's or page's title.
    pub const TITLE: f32 = 22.0;
    /// The welcome.
    pub const HEADLINE: f32 = 28.0;
}

/// Sides of an icon, in logical pixels. Icons are our own: lines of two in a square of 24, round ends, no
/// fills but where a mark must be told from afar; the colour is that of the words beside them.
pub mod glyph {
    /// In a menu, in a fold of a row.
    pub const TINY: f32 = 12.0;
    /// At the end of words.
    pub const SMALL: f32 = 14.0;
    /// In front of words on a button.
    pub const TEXT: f32 = 16.0;
    /// Alone on a button.
    pub const TOOL: f32 = 18.0;
    /// The mark of a row.
    pub const ROW: f32 = 20.0;
    /// The sign of the program; a badge.
    pub const BIG: f32 = 24.0;
}

/// What moves is only what tells that something runs, and nothing does where the system or the person
/// wants it still.
pub mod motion {
    use std::time::Duration;

    /// How often what moves is drawn anew.
    pub const BEAT: Duration = Duration::from_millis(120);
    /// How often a time that runs is written anew where nothing is to move.
    pub const STILL: Duration = Duration::from_secs(1);
}

/// Corners of controls.
pub const RADIUS: f32 = 6.0;
/// Corners of panels.
pub const PANEL_RADIUS: f32 = 10.0;
/// Width of a focus ring, and of its distance from the control.
pub const RING: f32 = 2.0;
/// The width of the content column.
pub const COLUMN: f32 = 640.0;

/// The one elevation: what lies above the page and can be closed. Everything else lies in the page, and is
/// told apart by its ground or a line.
pub fn raised(theme: &Theme) -> container::Style {
    let shadow = Shadow { color: Color::BLACK.scale_alpha(0.18), offset: Vector::new(0.0, 2.0), blur_radius: 8.0 };
    container::Style::default()
        .background(theme.colors.surface)
        .border(border::rounded(PANEL_RADIUS).width(1).color(theme.colors.line))
        .shadow(shadow)
}
