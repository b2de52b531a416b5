//! The wizard's window over the library.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod app;

use std::process::ExitCode;
use std::sync::Arc;

use app::{App, Notice, World};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::Locales;
use inbox_doctor::settings;
use inbox_doctor::signin::{Clients, Keyring};

/// Our own fault (EX_SOFTWARE of sysexits.h).
const OUR_FAULT: u8 = 70;
/// No screen to draw on (EX_UNAVAILABLE).
const NO_SCREEN: u8 = 69;

fn main() -> ExitCode {
    // Where it happened is enough to find it; what was at hand there is nobody's business.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("inbox-doctor: {place}");
    }));
    // The fonts are read while everything else is.
    let fonts = std::thread::spawn(app::load_fonts);
    match start(fonts) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure { code, words }) => {
            eprintln!("inbox-doctor: {words}");
            ExitCode::from(code)
        }
    }
}

/// Why there is no window.
struct Failure {
    code: u8,
    words: String,
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure { code: OUR_FAULT, words: error.to_string() }
    }
}

fn start(fonts: std::thread::JoinHandle<()>) -> Result<(), Failure> {
    let folder = settings::folder();
    let (catalog, mistakes) = Catalog::with_overlay(folder.as_deref())?;
    let catalog = catalog.at(std::time::SystemTime::now());
    let (locales, unreadable) = Locales::with_overlay(folder.as_deref())?;
    let mut notices = Vec::new();
    // The person's own are laid over these by the wizard, which can change them.
    let (clients, unusable) = Clients::load(folder.as_deref(), &Default::default());
    let mistakes: Vec<String> = mistakes
        .iter()
        .map(ToString::to_string)
        .chain(unreadable.iter().map(ToString::to_string))
        .chain(unusable.iter().map(ToString::to_string))
        .collect();
    if !mistakes.is_empty() {
        notices.push(Notice::Overlay(mistakes));
    }
    let (kept, aside) = folder.as_deref().map(settings::load).unwrap_or_default();
    if let Some(aside) = aside {
        notices.push(Notice::SettingsDamaged(aside.to.map(|to| to.display().to_string())));
    }
    let locale = match &kept.language {
        Some(id) => locales.get(id),
        None => locales.best(sys_locale::get_locale().as_deref()),
    };
    if !has_screen() {
        return Err(Failure { code: NO_SCREEN, words: locale.text("ui-no-screen") });
    }
    // The first answer must not wait for the rules to be read.
    let rules = catalog.clone();
    std::thread::spawn(move || rules.warm());
    let ended = locale.text("ui-ended");
    let net = Arc::new(inbox_doctor::probe::system::SystemNet::new(Vec::new())?);
    let at_first = kept.clone();
    let boot = move || {
        let world = World {
            catalog: catalog.clone(),
            locales: locales.clone(),
            locale: locale.clone(),
            net: net.clone(),
            run: app::real_run(),
            folder: folder.clone(),
            keyring: Keyring::system(),
            clients: clients.clone(),
            browser: app::system_browser(),
            reports: inbox_doctor::report::folder(),
            home: directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()),
            clock: || chrono::Local::now().naive_local(),
        };
        App::new(world, kept.clone(), notices.clone())
    };
    // A thread that loads fonts has nothing to panic about; without them the system's are used.
    let _ = fonts.join();
    // The toolkit panics where the screen cannot be reached or a library of the system is missing.
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| app::run(boot, &at_first))) {
        Ok(result) => Ok(result?),
        Err(_) => Err(Failure { code: OUR_FAULT, words: ended }),
    }
}

/// The toolkit panics without a screen, so it is asked for first.
fn has_screen() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
