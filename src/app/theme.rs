//! The one look: colour roles here, every measure in `measures`; light and dark, WCAG AA. The specimen
//! (`tests/ui/specimen-*.png`) shows all of it on one picture.

mod catalog;
mod measures;

use iced::Color;
use iced::theme::{Base, Mode, Palette, Style};

pub use measures::{COLUMN, PANEL_RADIUS, RADIUS, RING, glyph, motion, raised, size, space};

/// What colours are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colors {
    /// Behind everything.
    pub page: Color,
    /// Fields and popovers.
    pub surface: Color,
    /// Quiet panels, hovered rows.
    pub sunken: Color,
    /// Text.
    pub text: Color,
    /// Text of less weight.
    pub muted: Color,
    /// The one accent: the primary button, links, focus rings.
    pub accent: Color,
    /// The accent under the pointer.
    pub accent_hover: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// Behind what is chosen.
    pub soft: Color,
    /// Lines that only divide.
    pub line: Color,
    /// Outlines of fields and buttons.
    pub control: Color,
    /// Passed.
    pub ok: Color,
    /// Failed.
    pub bad: Color,
    /// A warning.
    pub warn: Color,
    /// Not tried.
    pub idle: Color,
    /// Behind "passed".
    pub ok_soft: Color,
    /// Behind "failed".
    pub bad_soft: Color,
    /// Behind a warning.
    pub warn_soft: Color,
}

const fn rgb(hex: u32) -> Color {
    Color::from_rgb8((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Light.
pub const LIGHT: Colors = Colors {
    page: rgb(0xFBFCFC),
    surface: rgb(0xFFFFFF),
    sunken: rgb(0xF1F5F5),
    text: rgb(0x152120),
    muted: rgb(0x50605E),
    accent: rgb(0x0A5F66),
    accent_hover: rgb(0x094F55),
    on_accent: rgb(0xFFFFFF),
    soft: rgb(0xE1F0F0),
    line: rgb(0xD6DEDD),
    control: rgb(0x758482),
    ok: rgb(0x19703D),
    bad: rgb(0xB3261E),
    warn: rgb(0x8A5700),
    idle: rgb(0x5F6C6A),
    ok_soft: rgb(0xE5F4EA),
    bad_soft: rgb(0xFCEBE9),
    warn_soft: rgb(0xFFF3DA),
};

/// Dark.
pub const DARK: Colors = Colors {
    page: rgb(0x0F1718),
    surface: rgb(0x172122),
    sunken: rgb(0x1D292A),
    text: rgb(0xE4ECEB),
    muted: rgb(0xA3B3B1),
    accent: rgb(0x6FCAD1),
    accent_hover: rgb(0x8AD9DF),
    on_accent: rgb(0x05282B),
    soft: rgb(0x143538),
    line: rgb(0x2C3A3B),
    control: rgb(0x7C8E8C),
    ok: rgb(0x6BD08F),
    bad: rgb(0xFF9A90),
    warn: rgb(0xF2BF5E),
    idle: rgb(0x8D9D9B),
    ok_soft: rgb(0x12301E),
    bad_soft: rgb(0x3A1C1A),
    warn_soft: rgb(0x372B10),
};

/// Our theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// True for the dark one.
    pub dark: bool,
    /// Its colours.
    pub colors: Colors,
}

impl Theme {
    /// The light one.
    pub const LIGHT: Theme = Theme { dark: false, colors: LIGHT };
    /// The dark one.
    pub const DARK: Theme = Theme { dark: true, colors: DARK };
}

impl Base for Theme {
    fn default(preference: Mode) -> Self {
        match preference {
            Mode::Dark => Theme::DARK,
            Mode::None | Mode::Light => Theme::LIGHT,
        }
    }

    fn mode(&self) -> Mode {
        if self.dark { Mode::Dark } else { Mode::Light }
    }

    fn base(&self) -> Style {
        Style { background_color: self.colors.page, text_color: self.colors.text }
    }

    fn palette(&self) -> Option<Palette> {
        let c = &self.colors;
        Some(Palette {
            background: c.page,
            text: c.text,
            primary: c.accent,
            success: c.ok,
            warning: c.warn,
            danger: c.bad,
        })
    }

    fn name(&self) -> &str {
        if self.dark { "dark" } else { "light" }
    }
}

/// A meaning that has a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The colour of whatever surrounds it.
    Inherit,
    /// Text.
    Text,
    /// Text of less weight.
    Muted,
    /// Links, what is chosen.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// Passed.
    Ok,
    /// Failed.
    Bad,
    /// A warning.
    Warn,
    /// Not tried.
    Idle,
}

impl Role {
    /// Its colour; none where it takes over what surrounds it.
    pub fn color(self, theme: &Theme) -> Option<Color> {
        let c = &theme.colors;
        Some(match self {
            Role::Inherit => return None,
            Role::Text => c.text,
            Role::Muted => c.muted,
            Role::Accent => c.accent,
            Role::OnAccent => c.on_accent,
            Role::Ok => c.ok,
            Role::Bad => c.bad,
            Role::Warn => c.warn,
            Role::Idle => c.idle,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, "relative luminance".
    fn luminance(color: Color) -> f32 {
        let [r, g, b, _] = color.into_linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn ratio(a: Color, b: Color) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_and_every_shape_be_seen() {
        for (name, c) in [("light", LIGHT), ("dark", DARK)] {
            let grounds = [c.page, c.surface, c.sunken, c.soft, c.ok_soft, c.bad_soft, c.warn_soft];
            for (i, ground) in grounds.into_iter().enumerate() {
                for (j, text) in [c.text, c.muted, c.accent, c.ok, c.bad, c.warn, c.idle].into_iter().enumerate() {
                    assert!(ratio(text, ground) >= 4.5, "{name}: text {j} on ground {i}: {}", ratio(text, ground));
                }
                assert!(ratio(c.control, ground) >= 3.0, "{name}: control on ground {i}");
            }
            for accent in [c.accent, c.accent_hover] {
                assert!(ratio(c.on_accent, accent) >= 4.5, "{name}: text on the accent");
            }
        }
    }
}
