//! The wizard's window over the library.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod app;

use std::alloc::System;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use app::{App, Env, Known, Message, Notice};
use futures::channel::oneshot;
use iced::Task;
use inbox_doctor::catalog::{Catalog, CatalogError};
use inbox_doctor::locale::{Locale, LocaleError, Locales};
use inbox_doctor::net::system::{SystemNet, SystemNetError};
use inbox_doctor::settings;
use inbox_doctor::signin::{Clients, Keyring};
use zeroizing_alloc::ZeroAlloc;

/// The toolkit and the libraries copy what they are given; whatever is freed is overwritten, a password
/// with it.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    // A screen that cannot be opened makes the toolkit panic; there the sentence at the end says all.
    let opened = Arc::new(AtomicBool::new(false));
    let shown = opened.clone();
    // Where it happened is enough to find it; what was at hand there is nobody's business.
    std::panic::set_hook(Box::new(move |panic| {
        if shown.load(Ordering::Relaxed) {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            eprintln!("inbox-doctor: {place}");
        }
    }));
    let mut locale = None;
    match start(&opened, &mut locale) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let (code, message) = failure.told();
            // Without its own words it speaks as systems do.
            let words = locale.map_or_else(|| failure.to_string(), |l: Locale| l.text(message));
            eprintln!("inbox-doctor: {words}");
            ExitCode::from(code)
        }
    }
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The languages that came with the program cannot be read.
    #[error(transparent)]
    Words(#[from] LocaleError),
    /// The cards and providers that came with the program cannot be read.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// The network cannot be used at all.
    #[error(transparent)]
    Network(#[from] SystemNetError),
    /// Nothing says on which screen to draw.
    #[error("no screen")]
    NoScreen,
    /// The screen cannot be opened: it is not there, or a library of the system is not.
    #[error("the screen cannot be opened")]
    ScreenNotOpened,
    /// The window was there and is gone: our own fault, or that of the screen.
    #[error("the program ended")]
    Ended,
    /// The window could not be made.
    #[error(transparent)]
    Window(#[from] iced::Error),
}

impl Failure {
    /// The exit code (sysexits.h: EX_SOFTWARE is our own fault, EX_UNAVAILABLE that there is no screen) and
    /// the message that says it.
    fn told(&self) -> (u8, &'static str) {
        match self {
            Failure::Words(_) | Failure::Catalog(_) => (70, "ui-damaged"),
            Failure::Network(_) => (70, "ui-no-network"),
            Failure::NoScreen => (69, "ui-no-screen"),
            Failure::ScreenNotOpened | Failure::Window(_) => (69, "ui-screen-not-opened"),
            Failure::Ended => (70, "ui-ended"),
        }
    }
}

/// What reading the cards and providers brings: them, and the mistakes in an organisation's own.
type Reading = Result<(Catalog, Vec<CatalogError>), CatalogError>;

/// The cards and providers, read as soon as somebody asks for them: the first picture does not, and would wait for
/// the processor that they take. `first` is done beside it at once. Then what was found wrong in an organisation's
/// own; that never comes where ours cannot be read: why is in `failed` then.
fn read(
    first: impl FnOnce() + Send + 'static,
    how: impl FnOnce() -> Reading + Send + 'static,
    failed: Arc<Mutex<Option<Failure>>>,
) -> (Arc<Known>, oneshot::Receiver<Vec<String>>) {
    let (tell, told) = oneshot::channel();
    let (asked, asking) = std::sync::mpsc::channel::<()>();
    let reading = std::thread::spawn(move || {
        first();
        // Until the other end is gone.
        let _ = asking.recv();
        // A panic that ended with this thread would leave a window that knows nothing, or close it as if all were well.
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            how().map(|(catalog, mistakes)| (catalog.at(std::time::SystemTime::now()), mistakes))
        }));
        match read.map_err(|_| Failure::Ended).and_then(|read| Ok(read?)) {
            Ok((catalog, mistakes)) => {
                // Nobody hears it where there is no window any more.
                let _ = tell.send(mistakes.iter().map(ToString::to_string).collect());
                catalog
            }
            Err(failure) => {
                if let Ok(mut failed) = failed.lock() {
                    *failed = Some(failure);
                }
                Catalog::default()
            }
        }
    });
    let known = move || {
        drop(asked);
        reading.join().unwrap_or_default()
    };
    (Arc::new(Known::new(Box::new(known))), told)
}

/// Opens the window and stays in it. `opened` becomes true once there is a screen, `spoken` is the language
/// as soon as it is known.
fn start(opened: &Arc<AtomicBool>, spoken: &mut Option<Locale>) -> Result<(), Failure> {
    // Their list takes longest of all.
    let fonts = std::thread::spawn(app::load_fonts);
    let folder = settings::folder();
    let (kept, unread) = folder.as_deref().map(settings::load).unwrap_or_default();
    let (locales, unreadable) = Locales::with_custom(folder.as_deref())?;
    let locale = match &kept.language {
        Some(id) => locales.get(id),
        None => locales.best(sys_locale::get_locale().as_deref()),
    };
    *spoken = Some(locale.clone());
    if !has_screen() {
        return Err(Failure::NoScreen);
    }
    let failed = Arc::new(Mutex::new(None));
    let (words, custom) = (locale.clone(), folder.clone());
    // The first picture needs the words.
    let first = move || _ = words.has("ui-name");
    let (catalog, told) = read(first, move || Catalog::with_custom(custom.as_deref()), failed.clone());
    let mut notices = Vec::new();
    if folder.is_none() {
        notices.push(Notice::NoFolder);
    }
    notices.extend(unread.map(Notice::SettingsUnread));
    // The person's own are laid over these by the wizard, which can change them.
    let (clients, unusable) = Clients::load(folder.as_deref(), &Default::default());
    let mistakes: Vec<String> =
        unreadable.iter().map(ToString::to_string).chain(unusable.iter().map(ToString::to_string)).collect();
    let env = Env {
        catalog,
        locales,
        locale,
        net: Arc::new(SystemNet::new(Vec::new())?),
        run: app::real_run(),
        folder,
        keyring: Keyring::system(),
        clients,
        browser: app::system_browser(),
        reports: inbox_doctor::report::folder(),
        home: directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()),
        clock: || chrono::Local::now().naive_local(),
    };
    let (at_first, there) = (kept.clone(), opened.clone());
    let unread = Mutex::new(Some((fonts, told)));
    // The toolkit calls it once, when the screen is there.
    let boot = move || {
        there.store(true, Ordering::Relaxed);
        let (app, task) = App::new(env.clone(), kept.clone(), notices.clone());
        let Some((fonts, told)) = take(&unread) else { return (app, task) };
        // A thread that loads fonts has nothing to panic about; without them the system's are used.
        let _ = fonts.join();
        let mistakes = mistakes.clone();
        let told = Task::future(told).then(move |told| match told {
            Ok(found) => Some([found, mistakes.clone()].concat())
                .filter(|all| !all.is_empty())
                .map_or_else(Task::none, |all| Task::done(Message::Mistakes(all))),
            Err(oneshot::Canceled) => iced::exit(),
        });
        (app, Task::batch([task, told]))
    };
    // The toolkit panics where the screen cannot be reached or a library of the system is missing.
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| app::run(boot, &at_first))) {
        Ok(result) => take(&failed).map_or(Ok(result?), Err),
        Err(_) if opened.load(Ordering::Relaxed) => Err(Failure::Ended),
        Err(_) => Err(Failure::ScreenNotOpened),
    }
}

fn take<T>(from: &Mutex<Option<T>>) -> Option<T> {
    from.lock().ok().and_then(|mut value| value.take())
}

/// The toolkit panics without a screen, so it is asked for first.
fn has_screen() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_while_the_cards_are_read_is_told_and_not_a_success() {
        let failed = Arc::new(Mutex::new(None));
        let (known, mut told) = read(|| {}, || panic!("on purpose"), failed.clone());
        assert_eq!(known.cards().count(), 0);
        assert_eq!(told.try_recv(), Err(oneshot::Canceled), "the window stays open");
        assert_eq!(take(&failed).map(|failure| failure.told()), Some((70, "ui-ended")));
    }
}
