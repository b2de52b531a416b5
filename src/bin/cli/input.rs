//! Reads the input of `check` and `sign-in`: arguments, a secret on standard input, a file.

#[cfg(not(unix))]
use std::io::BufRead as _;
#[cfg(unix)]
use std::io::Read as _;
use std::path::Path;

use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use zeroize::Zeroizing;

use super::args::{Check as CheckArgs, Mailbox};
use super::server::server;
use super::{Context, Exit, Fault, Wrong};
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, Protocol};
use inbox_doctor::model::credentials::{Credentials, Secret};

/// What comes in on standard input.
pub fn credentials(args: &CheckArgs, context: &Context) -> Result<Result<Credentials, Exit>, Fault> {
    let (kind, missing): (fn(Secret) -> Credentials, _) = match (args.password_stdin, args.token_stdin) {
        (true, _) => (Credentials::Password, "cli-no-password"),
        (_, true) => (Credentials::Token, "cli-no-token"),
        (false, false) => return Ok(Ok(Credentials::None)),
    };
    Ok(secret_line()?.map(kind).ok_or_else(|| context.usage(missing, "")))
}

/// Makes an account of the arguments.
pub fn account(email: &str, mailbox: &Mailbox, context: &Context) -> Result<Account, Wrong> {
    let wrong = |message, field, value: &str| Wrong { message, field, value: value.to_owned() };
    let address = parse_address(email).map_err(|_| wrong("cli-bad-address", "email", email))?;
    let known = |name: &str| {
        let found = context.catalog.provider(name).map(|p| p.id.clone());
        found.ok_or_else(|| wrong("cli-no-such-provider", "provider", name))
    };
    let provider = mailbox.provider.as_deref().map(known).transpose()?;
    let username = mailbox.username.clone();
    let imap = server(Protocol::Imap, mailbox.imap.as_deref(), mailbox.imap_security.map(Into::into))?;
    let smtp = server(Protocol::Smtp, mailbox.smtp.as_deref(), mailbox.smtp_security.map(Into::into))?;
    Ok(Account { address, username, provider, imap, smtp, with_smtp: !mailbox.no_smtp })
}

/// The first line of standard input, without its line end.
fn secret_line() -> Result<Option<Secret>, Fault> {
    let line = first_line()?;
    let text = line.trim_end_matches(['\r', '\n']);
    Ok((!text.is_empty()).then(|| Secret::new(text.to_owned())))
}

/// Byte by byte from the file itself: the standard library keeps what it reads ahead until the
/// program ends, and nobody can overwrite it there.
#[cfg(unix)]
fn first_line() -> Result<Zeroizing<String>, Fault> {
    use std::os::fd::AsFd as _;
    let mut input = std::fs::File::from(std::io::stdin().as_fd().try_clone_to_owned()?);
    let mut line = Zeroizing::new(Vec::with_capacity(256));
    let mut byte = [0];
    loop {
        match input.read_exact(&mut byte) {
            Ok(()) if byte != *b"\n" => line.extend_from_slice(&byte),
            Err(e) if e.kind() != std::io::ErrorKind::UnexpectedEof => return Err(e.into()),
            Ok(()) | Err(_) => break,
        }
    }
    let text = String::from_utf8(std::mem::take(&mut line));
    Ok(Zeroizing::new(text.map_err(|_| std::io::Error::from(std::io::ErrorKind::InvalidData))?))
}

/// A console of Windows gives text to the standard library alone.
#[cfg(not(unix))]
fn first_line() -> Result<Zeroizing<String>, Fault> {
    let mut line = Zeroizing::new(String::with_capacity(256));
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line)
}

/// The further authorities of `--ca-file`.
pub fn certificates_of(path: Option<&Path>, context: &Context) -> Result<Vec<CertificateDer<'static>>, Exit> {
    let Some(path) = path else { return Ok(Vec::new()) };
    certificates(path).ok_or_else(|| context.usage("cli-cannot-read", &path.display().to_string()))
}

fn certificates(path: &Path) -> Option<Vec<CertificateDer<'static>>> {
    let list: Vec<_> = CertificateDer::pem_file_iter(path).ok()?.collect::<Result<_, _>>().ok()?;
    (!list.is_empty()).then_some(list)
}

/// A SHA-256 fingerprint as [`inbox_doctor::model::tls::CertFacts::fingerprint`] writes it.
pub fn fingerprint(typed: &str) -> Option<String> {
    let hex: String = typed.chars().filter(|c| !matches!(c, ':' | ' ')).collect::<String>().to_ascii_uppercase();
    if hex.len() != 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let pairs: Vec<&str> = (0..32).filter_map(|i| hex.get(2 * i..2 * i + 2)).collect();
    Some(pairs.join(":"))
}
