//! Icons of one stroke, drawn from `assets/icons/`, in the colour of their meaning.

use std::sync::LazyLock;

use iced::widget::{Svg, space, svg};

use crate::app::theme::{Role, Theme};
use crate::app::ui::{Element, Ui};

macro_rules! icons {
    ($($(#[$doc:meta])* $variant:ident => $file:literal,)*) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $variant,)* }
        impl Icon {
            fn handle(self) -> svg::Handle {
                match self {
                    $(Icon::$variant => {
                        // Made once: a handle's identity is what the renderer caches the drawing by.
                        static HANDLE: LazyLock<svg::Handle> = LazyLock::new(|| {
                            svg::Handle::from_memory(include_bytes!(concat!("../../../assets/icons/", $file, ".svg")).as_slice())
                        });
                        HANDLE.clone()
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
pub fn icon<'a>(icon: Icon, size: f32, role: Role) -> Svg<'a, Theme> {
    svg(icon.handle())
        .width(size)
        .height(size)
        .style(move |theme: &Theme, _| svg::Style { color: Some(role.color(theme).unwrap_or(theme.colors.text)) })
}

/// An icon of the first page. It comes with the second picture, its room is there at once: for the first SVG the
/// toolkit lists the fonts of the system, and the first picture would wait as long as there are many.
pub fn first_page<'a, M: 'a>(ui: Ui<'_>, which: Icon, size: f32, role: Role) -> Element<'a, M> {
    if ui.shown { icon(which, size, role).into() } else { space().width(size).height(size).into() }
}
