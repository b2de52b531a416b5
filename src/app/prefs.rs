//! What can be changed at any moment, on any page, without losing anything.

use inbox_doctor::settings::{Settings, Theme};

/// The sizes of text there are, in per cent.
pub const TEXT_SIZES: [u16; 6] = [80, 100, 125, 150, 175, 200];

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// This language.
    Language(String),
    /// This theme.
    Theme(Theme),
    /// The next theme: as the system is, light, dark.
    NextTheme,
    /// Text of this size, in per cent.
    Text(u16),
    /// Text of the next larger size.
    Larger,
    /// Text of the next smaller size.
    Smaller,
}

impl Change {
    /// Makes the change.
    pub fn apply(self, to: &mut Settings) {
        let now = to.text_percent;
        match self {
            Change::Language(id) => to.language = Some(id),
            Change::Theme(theme) => to.theme = theme,
            Change::NextTheme => {
                to.theme = match to.theme {
                    Theme::System => Theme::Light,
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::System,
                }
            }
            Change::Text(percent) => to.text_percent = percent,
            Change::Larger => to.text_percent = TEXT_SIZES.into_iter().find(|s| *s > now).unwrap_or(now),
            Change::Smaller => to.text_percent = TEXT_SIZES.into_iter().rev().find(|s| *s < now).unwrap_or(now),
        }
    }
}
