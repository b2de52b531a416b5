//! Reads the arguments, loads what the program knows, and hands over to one command.

mod accounts;
mod args;
mod batch;
mod cards;
mod catalog_check;
mod check;
mod discovery;
mod explain;
mod input;
mod json;
mod oauth;
mod output;
mod rehearsal;
mod server;
mod sign_in;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::SystemTime;

use clap::error::ErrorKind;

use args::Command;
use inbox_doctor::catalog::{Catalog, CatalogError};
use inbox_doctor::locale::{Args, Locale, LocaleError, Locales};
use inbox_doctor::settings::{self, Settings, Unread};
use inbox_doctor::signin::Clients;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Healthy, or something explained.
    Good,
    /// A problem was found.
    Problem,
    /// Wrong use.
    Usage,
    /// Nothing is known about it.
    Unknown,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Good => 0,
            Exit::Problem => 1,
            Exit::Usage => 2,
            Exit::Unknown => 3,
        })
    }
}

/// Our own fault: the program could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Output could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Something could not be put into JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// Our own catalogue is damaged.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// Our own language files are damaged.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// The network could not be set up.
    #[error(transparent)]
    Net(#[from] inbox_doctor::net::system::SystemNetError),
    /// A rehearsal could not be started.
    #[error(transparent)]
    Rehearsal(#[from] inbox_doctor::rehearsal::RehearsalError),
    /// A check did not come to its end.
    #[error(transparent)]
    Check(#[from] tokio::task::JoinError),
}

/// A mistake in what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The sentence that says so.
    pub message: &'static str,
    /// Which argument, or which field of a line.
    pub field: &'static str,
    /// What was typed.
    pub value: String,
}

/// What every command needs.
pub struct Context {
    /// What the program knows.
    pub catalog: Arc<Catalog>,
    /// The language of the answer.
    pub locale: Locale,
    /// The language of a report, where it is another one.
    pub report_locale: Locale,
    /// Under which names this program is known to providers.
    pub clients: Clients,
}

impl Context {
    /// A mistake in what was typed: said on standard error.
    pub fn usage(&self, message: &str, value: &str) -> Exit {
        let args = Args::from([("value".to_owned(), value.to_owned())]);
        eprintln!("{}", self.locale.format(message, &args));
        Exit::Usage
    }

    /// The same.
    pub fn wrong(&self, wrong: &Wrong) -> Exit {
        self.usage(wrong.message, &wrong.value)
    }
}

/// Runs the program.
pub fn main() -> ExitCode {
    // Where it happened is enough to find it; what was at hand there is nobody's business.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("inbox-doctor-cli: {place}");
    }));
    match run() {
        Ok(code) => code,
        // A reader that went away (`| head`) is not a fault.
        Err(Fault::Io(e)) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("inbox-doctor-cli: {fault}");
            ExitCode::from(70)
        }
    }
}

/// What the wizard remembers, with a word where that cannot be read.
fn remembered(locale: &Locale) -> Settings {
    let (kept, unread) = settings::folder().map(|folder| settings::load(&folder)).unwrap_or_default();
    match unread {
        Some(Unread::SetAside(to)) => {
            let file = [("file".to_owned(), to.display().to_string())].into();
            eprintln!("{}", locale.format("ui-settings-damaged", &file));
        }
        Some(Unread::InPlace) => eprintln!("{}", locale.text("cli-settings-unreadable")),
        None => {}
    }
    kept
}

fn run() -> Result<ExitCode, Fault> {
    let named = args::wanted("--catalog", std::env::args_os()).map(PathBuf::from);
    let custom = named.clone().or_else(settings::folder);
    let (locales, locale_errors) = Locales::with_custom(custom.as_deref())?;
    let locale = args::wanted("--lang", std::env::args_os())
        .map_or_else(|| locales.best(sys_locale::get_locale().as_deref()), |tag| locales.best(Some(&tag)));
    let cli = match args::parse(&locale) {
        Ok(cli) => cli,
        Err(e) => {
            let code = if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) { 0 } else { 2 };
            e.print()?;
            return Ok(ExitCode::from(code));
        }
    };
    let (catalog, catalog_errors) = Catalog::with_custom(custom.as_deref())?;
    for error in locale_errors.iter().map(ToString::to_string).chain(catalog_errors.iter().map(ToString::to_string)) {
        eprintln!("{error}");
    }
    let kept = remembered(&locale);
    let (clients, error) = Clients::load(custom.as_deref(), &kept.clients);
    if let Some(error) = error {
        eprintln!("{error}");
    }
    let report_locale = args::wanted("--report-lang", std::env::args_os())
        .map_or_else(|| locale.clone(), |tag| locales.best(Some(&tag)));
    let catalog = Arc::new(catalog.at(SystemTime::now()).for_app(cli.app()));
    let context = Context { catalog, locale, report_locale, clients };
    if let Some(dir) = named.filter(|d| !d.is_dir()) {
        return Ok(context.usage("cli-no-such-folder", &dir.display().to_string()).into());
    }
    let exit = match cli.command {
        Command::Check(args) => check::run(&args, &context)?,
        Command::SignIn(args) => sign_in::run(&args, &context)?,
        Command::SignOut(args) => sign_in::end(&args, &context)?,
        Command::Explain(args) => explain::run(&args, &context)?,
        Command::Cards(args) => cards::run(&args, &context)?,
        Command::Rehearsal(args) => rehearsal::run(&args, &context)?,
        Command::Catalog(args) => catalog_check::run(&args, &context)?,
        Command::Completions { shell } => {
            // Into memory first: the library panics where standard output goes away.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut args::command(&context.locale), args::NAME, &mut script);
            std::io::stdout().write_all(&script)?;
            Exit::Good
        }
        Command::Man => {
            clap_mangen::Man::new(args::command(&context.locale)).render(&mut std::io::stdout())?;
            Exit::Good
        }
    };
    std::io::stdout().flush()?;
    Ok(exit.into())
}
