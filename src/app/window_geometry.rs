//! Where the window stands and how large it is, remembered from one start to the next.

use iced::{Event, Point, Size, Task, window};

use super::{App, Message};
use inbox_doctor::settings::WindowGeometry;

/// The size of the first start, in logical pixels.
const USUAL: Size = Size::new(960.0, 760.0);
/// Smaller it cannot be made.
pub const LEAST: Size = Size::new(560.0, 480.0);
/// Larger than any screen.
const MOST: f32 = 16_000.0;

/// What happens to the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// It has this size now.
    Sized(Size),
    /// It stands here now.
    Placed(Point),
    /// The monitor it stands on; `None`: there is none any more.
    On(window::Id, Option<Size>),
    /// It is to be closed.
    Close(window::Id),
}

/// The window's events, where they are about its place.
pub fn event(event: Event, _: iced::event::Status, id: window::Id) -> Option<Moved> {
    match event {
        Event::Window(window::Event::Resized(size)) => Some(Moved::Sized(size)),
        Event::Window(window::Event::Moved(point)) => Some(Moved::Placed(point)),
        Event::Window(window::Event::CloseRequested) => Some(Moved::Close(id)),
        _ => None,
    }
}

/// How the window is opened: as it was left, where that makes sense. The toolkit multiplies the size by
/// the size of text.
pub fn settings(kept: Option<WindowGeometry>, scale: f32) -> window::Settings {
    let sane = |place: &WindowGeometry| {
        (LEAST.width..MOST).contains(&place.width) && (LEAST.height..MOST).contains(&place.height)
    };
    let kept = kept.filter(sane);
    let size = kept.map_or(USUAL, |place| Size::new(place.width, place.height));
    let position = kept.and_then(|place| Some(Point::new(place.x?, place.y?)));
    let seen = |p: &Point| p.x.abs() < MOST && p.y.abs() < MOST;
    window::Settings {
        size: size * (1.0 / scale),
        min_size: Some(LEAST * (1.0 / scale)),
        position: position.filter(seen).map_or(window::Position::Default, window::Position::Specific),
        // What is remembered is written before the end.
        exit_on_close_request: false,
        ..Default::default()
    }
}

impl App {
    /// Asks on which monitor the window has come up.
    pub(super) fn look_for_monitor() -> Task<Message> {
        window::latest()
            .and_then(|id| window::monitor_size(id).map(move |size| Moved::On(id, size)))
            .map(Message::Moved)
    }

    /// Keeps what is to be remembered in real logical pixels, whatever the size of text.
    pub(super) fn moved(&mut self, moved: Moved) -> Task<Message> {
        let scale = self.scale();
        let mut place = self.settings.window.unwrap_or_default();
        match moved {
            Moved::Sized(size) => (place.width, place.height) = (size.width * scale, size.height * scale),
            Moved::Placed(at) => (place.x, place.y) = (Some(at.x * scale), Some(at.y * scale)),
            // The monitor on which it stood is gone.
            Moved::On(id, None) => return window::move_to(id, Point::new(40.0, 40.0)),
            Moved::On(id, Some(monitor)) => {
                let kept = self.settings.window.map(|place| Size::new(place.width, place.height));
                let size = kept.unwrap_or(USUAL) * (1.0 / scale);
                if size.width <= monitor.width && size.height <= monitor.height {
                    return Task::none();
                }
                // A small screen without anything that keeps windows within it.
                let fits = Size::new(size.width.min(monitor.width), size.height.min(monitor.height));
                return Task::batch([window::resize(id, fits), window::move_to(id, Point::ORIGIN)]);
            }
            Moved::Close(id) => {
                let close = window::close(id);
                return match self.write() {
                    // A disk that does not answer must not keep it open for ever.
                    Some(write) => Task::future(async move {
                        let _ = tokio::time::timeout(std::time::Duration::from_secs(2), write).await;
                    })
                    .discard()
                    .chain(close),
                    None => close,
                };
            }
        }
        self.settings.window = Some(place);
        Task::none()
    }
}
