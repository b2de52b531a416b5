//! The window comes back where it was left, and never where nobody sees it.

use iced::{Point, Size, window};

use super::harness::Wizard;
use super::setup::Start;
use crate::app::Message;
use crate::app::window_geometry::{LEAST, Moved, settings as opened};
use inbox_doctor::settings::{self, Settings, WindowGeometry};

#[test]
fn size_and_place_are_written_when_it_is_closed() {
    let start = Start::new("en");
    let mut wizard =
        Wizard::start(Start { settings: Settings { text_percent: 200, ..start.settings.clone() }, ..start });
    wizard.send(Message::Moved(Moved::Sized(Size::new(600.0, 400.0))));
    wizard.send(Message::Moved(Moved::Placed(Point::new(10.0, 20.0))));
    wizard.send(Message::Moved(Moved::Close(window::Id::unique())));
    wizard.settle();
    let kept = settings::load(wizard.folder.path()).0.window.unwrap();
    // In real logical pixels: the toolkit tells them by the size of text.
    assert_eq!(kept, WindowGeometry { width: 1200.0, height: 800.0, x: Some(20.0), y: Some(40.0) });
    let again = opened(Some(kept), 2.0);
    assert_eq!(again.size, Size::new(600.0, 400.0));
    assert!(matches!(again.position, window::Position::Specific(p) if p == Point::new(20.0, 40.0)));
}

#[test]
fn what_makes_no_sense_is_not_used() {
    for (width, height, x) in [(1.0, 1.0, 0.0), (f32::NAN, 700.0, 0.0), (1e9, 700.0, 0.0), (900.0, 700.0, -1e7)] {
        let odd = opened(Some(WindowGeometry { width, height, x: Some(x), y: Some(0.0) }), 1.0);
        assert!(odd.size.width >= LEAST.width && odd.size.width < 16_000.0, "{width}");
        assert!(width == 900.0 || matches!(odd.position, window::Position::Default));
        assert!(!matches!(odd.position, window::Position::Specific(p) if p.x < -16_000.0));
    }
    assert!(matches!(opened(None, 1.0).position, window::Position::Default));
}
