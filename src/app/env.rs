//! Holds what every screen may use: everything that was found at the start, and the network.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use inbox_doctor::catalog::Catalog;
use inbox_doctor::checkup::Run;
use inbox_doctor::locale::{Locale, Locales};
use inbox_doctor::model::App;
use inbox_doctor::net::Net;
use inbox_doctor::settings::Settings;
use inbox_doctor::signin::{ClientSource, Clients, Keyring};

/// Opens a page in the browser; false where it could not be opened.
pub type Opener = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// The system's own browser.
pub fn system_browser() -> Opener {
    Arc::new(|page| open::that_detached(page).is_ok())
}

/// Providers and cards, which may still be being read: whoever asks first waits for them. The first page
/// does not, unless an address stands on it.
pub type Known = LazyLock<Catalog, Box<dyn FnOnce() -> Catalog + Send>>;

/// Holds everything the program knows and may use.
#[derive(Clone)]
pub struct Env {
    /// Providers and cards.
    pub catalog: Arc<Known>,
    /// Every language.
    pub locales: Locales,
    /// The one in use.
    pub locale: Locale,
    /// The network: the system's, or a test's.
    pub net: Arc<dyn Net>,
    /// How an order is run.
    pub run: Run,
    /// Where settings and an organisation's catalogue lie.
    pub folder: Option<PathBuf>,
    /// Where secrets may be kept.
    pub keyring: Keyring,
    /// Under which names this program is known to providers, the person's own settings apart.
    pub clients: Clients,
    /// Opens pages.
    pub browser: Opener,
    /// Where reports are put; `None`: nowhere.
    pub reports: Option<PathBuf>,
    /// The person's folder, whose name is often theirs.
    pub home: Option<PathBuf>,
    /// The clock on the wall.
    pub clock: fn() -> chrono::NaiveDateTime,
}

impl Env {
    /// From now on the cards speak to somebody who wants to connect this app. Nothing is read for that before
    /// somebody asks for it.
    pub fn serve(&mut self, app: App) {
        let all = self.catalog.clone();
        self.catalog = Arc::new(Known::new(Box::new(move || all.for_app(app))));
    }

    /// Under which names this program is known to providers.
    pub fn clients(&self, settings: &Settings) -> Clients {
        let mut clients = self.clients.clone();
        for (name, client) in &settings.clients {
            clients.add(name, client.clone(), ClientSource::Settings);
        }
        clients
    }
}
