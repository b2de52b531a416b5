//! What was typed behind `check` and `sign-in`: arguments, a secret on standard input, a file.

use std::io::BufRead;
use std::path::Path;

use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use zeroize::Zeroizing;

use super::args::Check as CheckArgs;
use super::server::server;
use super::{Context, Exit, Fault};
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

/// What was typed, as an account.
pub fn account(args: &CheckArgs, context: &Context) -> Result<Account, Exit> {
    let address = parse_address(&args.email).map_err(|_| context.usage("cli-bad-address", &args.email))?;
    let provider = match args.provider.as_deref() {
        Some(name) => {
            let found = context.catalog.provider(name).ok_or_else(|| context.usage("cli-no-such-provider", name))?;
            Some(found.id.clone())
        }
        None => None,
    };
    let mut account = Account {
        address,
        username: args.username.clone(),
        provider,
        imap: None,
        smtp: None,
        with_smtp: !args.no_smtp,
    };
    account.imap = server(Protocol::Imap, args.imap.as_deref(), args.imap_security.map(Into::into), &account, context)?;
    account.smtp = server(Protocol::Smtp, args.smtp.as_deref(), args.smtp_security.map(Into::into), &account, context)?;
    Ok(account)
}

/// The first line of standard input, without its line end.
fn secret_line() -> Result<Option<Secret>, Fault> {
    let mut line = Zeroizing::new(String::with_capacity(256));
    std::io::stdin().lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    Ok((!text.is_empty()).then(|| Secret::new(text.to_owned())))
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
