//! What every screen may ask for: everything that was found at the start, and the network.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::job::Run;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::{Locale, Locales};
use inbox_doctor::probe::Net;

/// Everything the program knows and may use.
pub struct World {
    /// Providers and cards.
    pub catalog: Catalog,
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
}
