//! The arguments. Their help comes from `i18n/`: `cli-about-<command>` and `cli-arg-<argument>`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgGroup, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use serde::Deserialize;

use inbox_doctor::locale::Locale;
use inbox_doctor::model::App;
use inbox_doctor::model::AskMicrosoft;
use inbox_doctor::model::account::Security;
use inbox_doctor::report::Format;

/// The name of the program.
pub const NAME: &str = "inbox-doctor-cli";

#[derive(Parser)]
#[command(name = NAME, version, arg_required_else_help = true)]
pub struct Cli {
    #[arg(long, global = true, value_name = "DIR")]
    pub catalog: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Check(Check),
    SignIn(SignIn),
    SignOut(SignOut),
    Explain(Explain),
    Cards(Cards),
    #[command(visible_alias = "practice")]
    Rehearsal(RehearsalArgs),
    Catalog(Catalog),

    Completions {
        shell: clap_complete::Shell,
    },
    Man,
}

#[derive(clap::Args)]
#[command(group(
    ArgGroup::new("sign_in")
        .required(true)
        .multiple(true)
        .args(["password_stdin", "token_stdin", "oauth", "no_sign_in", "accounts"]),
))]
pub struct Check {
    #[arg(long, value_name = "ADDRESS", required_unless_present = "accounts")]
    pub email: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["email", "username", "report"])]
    pub accounts: Option<PathBuf>,
    #[arg(long, requires = "accounts", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub jobs: u16,
    #[command(flatten)]
    pub mailbox: Mailbox,
    #[arg(long, value_parser = app())]
    pub app: Option<App>,
    #[arg(long)]
    pub public_database: bool,
    #[arg(long, value_name = "WHAT")]
    pub microsoft: Option<MicrosoftArg>,
    #[arg(long, conflicts_with_all = ["token_stdin", "oauth", "no_sign_in", "accounts"])]
    pub password_stdin: bool,
    #[arg(long, conflicts_with_all = ["oauth", "no_sign_in", "accounts"])]
    pub token_stdin: bool,
    #[arg(long, conflicts_with_all = ["no_sign_in", "accounts"])]
    pub oauth: bool,
    #[arg(long, requires = "oauth")]
    pub device: bool,
    #[arg(long, requires = "oauth")]
    pub no_browser: bool,
    #[arg(long)]
    pub no_sign_in: bool,
    #[arg(long, value_name = "PEM")]
    pub ca_file: Option<PathBuf>,
    #[arg(long, value_name = "SHA256")]
    pub accept_certificate: Option<String>,
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=600))]
    pub timeout: Option<u64>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long, conflicts_with = "report")]
    pub json: bool,
    #[arg(long)]
    pub report: bool,
    #[arg(long, requires = "report", value_enum, default_value_t = ReportArg::Markdown)]
    pub report_format: ReportArg,
    #[arg(long, requires = "report", value_name = "LANG")]
    pub report_lang: Option<String>,
}

/// What may be told of a mailbox besides its address.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Mailbox {
    #[arg(long)]
    pub provider: Option<String>,
    #[arg(long, value_name = "HOST[:PORT]")]
    pub imap: Option<String>,
    #[arg(long)]
    pub imap_security: Option<SecurityArg>,
    #[arg(long, value_name = "HOST[:PORT]")]
    pub smtp: Option<String>,
    #[arg(long)]
    pub smtp_security: Option<SecurityArg>,
    #[arg(long, conflicts_with_all = ["smtp", "smtp_security"])]
    pub no_smtp: bool,
    #[arg(long)]
    pub username: Option<String>,
}

#[derive(clap::Args)]
pub struct SignIn {
    #[arg(long, value_name = "ADDRESS")]
    pub email: String,
    #[arg(long)]
    pub provider: Option<String>,
    #[arg(long)]
    pub device: bool,
    #[arg(long)]
    pub no_browser: bool,
    #[arg(long, value_name = "PEM")]
    pub ca_file: Option<PathBuf>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
pub struct SignOut {
    #[arg(long, value_name = "ADDRESS")]
    pub email: String,
    #[arg(long, value_name = "PEM")]
    pub ca_file: Option<PathBuf>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
#[command(group(ArgGroup::new("what").required(true).args(["text", "batch"])))]
pub struct Explain {
    #[arg(long)]
    pub provider: Option<String>,
    #[arg(long)]
    pub stage: Option<String>,
    #[arg(long, value_parser = app())]
    pub app: Option<App>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["provider", "stage"])]
    pub batch: Option<PathBuf>,
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,
}

#[derive(clap::Args)]
pub struct Cards {
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
pub struct RehearsalArgs {
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
pub struct Catalog {
    #[command(subcommand)]
    pub command: CatalogCommand,
}

#[derive(Subcommand)]
pub enum CatalogCommand {
    Check(CatalogCheck),
}

#[derive(clap::Args)]
pub struct CatalogCheck {
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long)]
    pub json: bool,
}

/// The apps by their names.
fn app() -> impl TypedValueParser<Value = App> {
    let names = App::ALL.iter().filter(|app| **app != App::Unspecified).map(|app| app.as_str());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<App>())
}

impl Cli {
    /// The app that the person wants to connect.
    pub fn app(&self) -> App {
        let app = match &self.command {
            Command::Check(args) => args.app,
            Command::Explain(args) => args.app,
            _ => None,
        };
        app.unwrap_or_default()
    }
}

/// How a connection is made safe, as it is typed.
#[derive(Clone, Copy, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum SecurityArg {
    Tls,
    Starttls,
    None,
}

impl From<SecurityArg> for Security {
    fn from(arg: SecurityArg) -> Self {
        match arg {
            SecurityArg::Tls => Security::Tls,
            SecurityArg::Starttls => Security::StartTls,
            SecurityArg::None => Security::None,
        }
    }
}

/// What Microsoft may be told, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MicrosoftArg {
    All,
    Domain,
    None,
}

impl Check {
    /// What Microsoft may be asked: of many mailboxes no address is named to it, unless one wants that.
    pub fn microsoft(&self) -> Option<AskMicrosoft> {
        let usual = if self.accounts.is_some() { MicrosoftArg::Domain } else { MicrosoftArg::All };
        match self.microsoft.unwrap_or(usual) {
            MicrosoftArg::All => Some(AskMicrosoft::Mailbox),
            MicrosoftArg::Domain => Some(AskMicrosoft::Domain),
            MicrosoftArg::None => None,
        }
    }
}

/// The form of the report, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportArg {
    Markdown,
    Html,
    Json,
}

impl From<ReportArg> for Format {
    fn from(arg: ReportArg) -> Self {
        match arg {
            ReportArg::Markdown => Format::Markdown,
            ReportArg::Html => Format::Html,
            ReportArg::Json => Format::Json,
        }
    }
}

/// The value of an option that is wanted before anything else is read: help is in that language, and
/// with that folder's words, too.
pub fn wanted(option: &str, args: impl Iterator<Item = OsString>) -> Option<String> {
    let mut args = args.skip(1).map(|a| a.to_string_lossy().into_owned()).take_while(|a| a != "--");
    while let Some(arg) = args.next() {
        match arg.strip_prefix(option) {
            Some("") => return args.next(),
            Some(rest) if rest.starts_with('=') => return Some(rest[1..].to_owned()),
            _ => {}
        }
    }
    None
}

/// The command with its help in a language.
pub fn command(locale: &Locale) -> clap::Command {
    let command = Cli::command().about(locale.text("cli-about"));
    command.mut_args(|arg| argument(arg, locale)).mut_subcommands(|sub| described(sub, "", locale))
}

/// A command and those below it, each with the message of its whole name, `catalog-check`.
fn described(command: clap::Command, above: &str, locale: &Locale) -> clap::Command {
    let name = format!("{above}{}", command.get_name());
    let about = locale.text(&format!("cli-about-{name}"));
    let command = command.about(about).mut_args(|arg| argument(arg, locale));
    command.mut_subcommands(|sub| described(sub, &format!("{name}-"), locale))
}

fn argument(arg: clap::Arg, locale: &Locale) -> clap::Arg {
    let id = format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-"));
    if locale.has(&id) { arg.help(locale.text(&id)) } else { arg }
}

/// Reads the arguments of this process.
pub fn parse(locale: &Locale) -> Result<Cli, clap::Error> {
    let matches = command(locale).try_get_matches()?;
    Cli::from_arg_matches(&matches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microsoft_is_told_the_address_of_one_mailbox_and_of_many_only_where_one_says_so() {
        let asked = |args: &str| {
            let cli = Cli::try_parse_from(["inbox-doctor-cli", "check"].into_iter().chain(args.split(' '))).unwrap();
            let Command::Check(check) = cli.command else { panic!("{args}") };
            check.microsoft()
        };
        let one = "--email hanako@example.jp --no-sign-in";
        assert_eq!(asked(one), Some(AskMicrosoft::Mailbox));
        assert_eq!(asked(&format!("{one} --microsoft domain")), Some(AskMicrosoft::Domain));
        assert_eq!(asked(&format!("{one} --microsoft none")), None);
        assert_eq!(asked("--accounts accounts.jsonl"), Some(AskMicrosoft::Domain));
        assert_eq!(asked("--accounts accounts.jsonl --microsoft all"), Some(AskMicrosoft::Mailbox));
    }
}
