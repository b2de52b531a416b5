//! The keys. Everything can be reached by Tab; these are the short ways.

use iced::event::Status;
use iced::keyboard::{Event as KeyEvent, Key, Modifiers, key::Named};
use iced::{Event, window};

/// A short way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// The next control.
    Next,
    /// The previous control.
    Previous,
    /// The one thing to do on this page.
    Primary,
    /// Close what is open, else go back.
    Back,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text of usual size.
    Usual,
    /// The next theme.
    Theme,
    /// The next language.
    Language,
    /// Help.
    Help,
    /// Settings.
    Settings,
    /// Others see the screen, or no more.
    Sharing,
    /// Check again.
    Again,
    /// Scroll by pages (or lines, where small): up is negative.
    Scroll(Scroll),
}

/// How far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scroll {
    /// A line up or down.
    Line(i8),
    /// A page up or down.
    Page(i8),
    /// To the top.
    Top,
    /// To the end.
    End,
}

/// For the page of help: the key, and the message that says what it does.
pub const TABLE: [(&str, &str); 10] = [
    ("Tab / Shift+Tab", "ui-key-tab"),
    ("Enter", "ui-key-enter"),
    ("Esc", "ui-key-back"),
    ("Ctrl+R / F5", "ui-key-again"),
    ("Ctrl+L", "ui-key-language"),
    ("Ctrl+D", "ui-key-theme"),
    ("Ctrl++ / Ctrl+-", "ui-key-size"),
    ("Ctrl+,", "ui-key-settings"),
    ("F8", "ui-key-sharing"),
    ("F1", "ui-key-help"),
];

/// The short way that an event means. A control may have taken the event: Tab and Escape count all
/// the same (a field would only let go of the focus), the others do not.
pub fn shortcut(event: Event, status: Status, _: window::Id) -> Option<Shortcut> {
    let Event::Keyboard(KeyEvent::KeyPressed { key, modifiers, repeat, .. }) = event else { return None };
    match (&key, modifiers) {
        (Key::Named(Named::Tab), m) if m.shift() => return Some(Shortcut::Previous),
        (Key::Named(Named::Tab), _) => return Some(Shortcut::Next),
        (Key::Named(Named::Escape), _) if !repeat => return Some(Shortcut::Back),
        (Key::Named(Named::F1), _) if !repeat => return Some(Shortcut::Help),
        (Key::Named(Named::F8), _) if !repeat => return Some(Shortcut::Sharing),
        (Key::Named(Named::F5), _) if !repeat => return Some(Shortcut::Again),
        (Key::Character(c), m) if m.command() => return command(c, m),
        _ => {}
    }
    if status == Status::Captured {
        return None;
    }
    Some(match key {
        Key::Named(Named::Enter) if !repeat => Shortcut::Primary,
        Key::Named(Named::ArrowLeft) if modifiers.alt() => Shortcut::Back,
        Key::Named(Named::ArrowUp) => Shortcut::Scroll(Scroll::Line(-1)),
        Key::Named(Named::ArrowDown) => Shortcut::Scroll(Scroll::Line(1)),
        Key::Named(Named::PageUp) => Shortcut::Scroll(Scroll::Page(-1)),
        Key::Named(Named::PageDown) => Shortcut::Scroll(Scroll::Page(1)),
        Key::Named(Named::Home) => Shortcut::Scroll(Scroll::Top),
        Key::Named(Named::End) => Shortcut::Scroll(Scroll::End),
        _ => return None,
    })
}

/// One of our keys with Ctrl (Cmd on macOS). A field would type its character.
pub fn is_command(event: &Event) -> bool {
    match event {
        Event::Keyboard(KeyEvent::KeyPressed { key: Key::Character(c), modifiers, .. }) => {
            modifiers.command() && command(c, *modifiers).is_some()
        }
        _ => false,
    }
}

fn command(character: &str, modifiers: Modifiers) -> Option<Shortcut> {
    if modifiers.alt() {
        return None;
    }
    Some(match character {
        "+" | "=" | ";" => Shortcut::Larger,
        "-" => Shortcut::Smaller,
        "0" => Shortcut::Usual,
        "d" | "D" => Shortcut::Theme,
        "l" | "L" => Shortcut::Language,
        "r" | "R" => Shortcut::Again,
        "," => Shortcut::Settings,
        _ => return None,
    })
}
