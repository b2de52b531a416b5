//! A file of accounts: JSON Lines, one mailbox a line.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::args::{Mailbox, SecurityArg};
use super::{Context, Exit, Wrong, input};
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::credentials::Secret;

/// As much as is read, in bytes: some hundred thousand lines.
const MOST: u64 = 64 << 20;

/// A line. A field that is not known is a mistake: a misspelt one would be left out in silence.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    email: String,
    #[serde(default)]
    provider: Option<String>,
    #[serde(default)]
    username: Option<String>,
    #[serde(default)]
    imap: Option<String>,
    #[serde(default)]
    imap_security: Option<SecurityArg>,
    #[serde(default)]
    smtp: Option<String>,
    #[serde(default)]
    smtp_security: Option<SecurityArg>,
    #[serde(default)]
    no_smtp: bool,
    #[serde(default, deserialize_with = "secret")]
    password: Option<Secret>,
}

fn secret<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Secret>, D::Error> {
    Ok(Option::deserialize(from)?.map(Secret::new))
}

/// A mailbox of the file.
pub struct Entry {
    /// Its line, from 1.
    pub line: usize,
    /// The address as it is written.
    pub email: String,
    /// The mailbox.
    pub account: Account,
    /// Its password, where the file has one.
    pub password: Option<Secret>,
}

/// What the file holds.
pub struct Accounts {
    /// Every line that can be used.
    pub entries: Vec<Entry>,
    /// At least one line cannot; each was named on standard error.
    pub any_bad: bool,
}

/// Reads the file. What a line leaves out is taken from the arguments.
///
/// # Errors
/// It cannot be read, or it holds passwords and everybody on this computer may read it.
pub fn read(path: &Path, args: &Mailbox, context: &Context) -> Result<Accounts, Exit> {
    let unreadable = || context.usage("cli-cannot-read", &path.display().to_string());
    let mut file = File::open(path).map_err(|_| unreadable())?;
    let open_to_all = is_open_to_all(&file).map_err(|_| unreadable())?;
    let mut bytes = Zeroizing::new(Vec::new());
    let length = (&mut file).take(MOST + 1).read_to_end(&mut bytes).map_err(|_| unreadable())?;
    if length as u64 > MOST {
        return Err(unreadable());
    }
    let mut accounts = Accounts { entries: Vec::new(), any_bad: false };
    let mut wrong = Vec::new();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    for (number, line) in text.split(|b| *b == b'\n').enumerate().filter(|(_, l)| !l.trim_ascii().is_empty()) {
        match parse(line, args, context) {
            Ok((email, account, password)) => {
                accounts.entries.push(Entry { line: number + 1, email, account, password });
            }
            Err(field) => wrong.push((number + 1, field)),
        }
    }
    if open_to_all && accounts.entries.iter().any(|e| e.password.is_some()) {
        return Err(context.usage("cli-open-to-all", &path.display().to_string()));
    }
    for (line, field) in &wrong {
        bad(*line, *field, context);
    }
    accounts.any_bad = !wrong.is_empty();
    Ok(accounts)
}

type Parsed = (String, Account, Option<Secret>);

/// A line, or the field of it that cannot be used; no field where it is no such object at all. What
/// the parser says of a line is not repeated: it quotes from it, and that may be a password.
fn parse(line: &[u8], args: &Mailbox, context: &Context) -> Result<Parsed, Option<&'static str>> {
    let line: Line = serde_json::from_slice(line).map_err(|_| None)?;
    let args = args.clone();
    let mailbox = Mailbox {
        provider: line.provider.or(args.provider),
        imap: line.imap.or(args.imap),
        imap_security: line.imap_security.or(args.imap_security),
        smtp: line.smtp.or(args.smtp),
        smtp_security: line.smtp_security.or(args.smtp_security),
        no_smtp: line.no_smtp || args.no_smtp,
        username: line.username,
    };
    let account = input::account(&line.email, &mailbox, context).map_err(|Wrong { field, .. }| Some(field))?;
    Ok((line.email, account, line.password.filter(|p| !p.is_empty())))
}

/// Names a line on standard error, by its number and its field alone.
fn bad(line: usize, field: Option<&str>, context: &Context) {
    let message = if field.is_some() { "cli-bad-account" } else { "cli-bad-account-line" };
    say(message, line, field.unwrap_or_default(), context);
}

/// Says something of a line on standard error.
pub fn say(message: &str, line: usize, value: &str, context: &Context) {
    let values: Args =
        [("line", line.to_string()), ("value", value.to_owned())].map(|(name, value)| (name.to_owned(), value)).into();
    eprintln!("{}", context.locale.format(message, &values));
}

/// Everybody who has an account on this computer may read it. A pipe is nobody else's.
#[cfg(unix)]
fn is_open_to_all(file: &File) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = file.metadata()?;
    Ok(metadata.is_file() && metadata.mode() & 0o004 != 0)
}

/// Windows keeps a person's files from others by itself, and tells more of it only to unsafe code.
#[cfg(not(unix))]
fn is_open_to_all(_: &File) -> std::io::Result<bool> {
    Ok(false)
}
