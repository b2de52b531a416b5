//! `sign-in` and `sign-out`: a sign-in with OAuth that later checks use.

use std::io::Write;
use std::sync::Arc;

use serde::Serialize;

use super::args::{SignIn, SignOut};
use super::input::certificates_of;
use super::oauth::{self, How, SignedIn, say};
use super::output::{self, CauseJson, cause_json, json};
use super::{Context, Exit, Fault};
use inbox_doctor::discover::Finder;
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, Address};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::provider::Provider;
use inbox_doctor::net::system::SystemNet;
use inbox_doctor::net::{Limits, Net};
use inbox_doctor::report::provider_name;
use inbox_doctor::signin::{Forgotten, Keyring, Login, NoKeyring, Recalled, Remembered, Revoked, Stored};

#[derive(Serialize)]
struct SignInJson {
    signed_in: bool,
    provider: Option<String>,
    remembered: bool,
    causes: Vec<CauseJson>,
}

#[derive(Serialize)]
struct SignOutJson {
    forgotten: bool,
    revoked: bool,
}

/// Runs `sign-in`.
pub fn run(args: &SignIn, context: &Context) -> Result<Exit, Fault> {
    let (address, extra) = match (parse_address(&args.email), certificates_of(args.ca_file.as_deref(), context)) {
        (Err(_), _) => return Ok(context.usage("cli-bad-address", &args.email)),
        (_, Err(exit)) => return Ok(exit),
        (Ok(address), Ok(extra)) => (address, extra),
    };
    let chosen = match args.provider.as_deref() {
        Some(name) => match context.catalog.provider(name) {
            Some(provider) => Some(provider),
            None => return Ok(context.usage("cli-no-such-provider", name)),
        },
        None => None,
    };
    runtime()?.block_on(async {
        let net: Arc<dyn Net> = Arc::new(SystemNet::new(extra)?);
        let provider = match chosen {
            Some(provider) => Some(provider),
            None => of_address(&address, &net, context).await,
        };
        let how = How { device: args.device, no_browser: args.no_browser };
        match oauth::sign_in(how, provider, &address, &net, context).await {
            SignedIn::In(login) => signed_in(&login, &address, &net, args.json, context).await,
            SignedIn::Out(seen) => {
                no_sign_in(&oauth::cards(&seen, &address, provider, context), provider, args.json, context)
            }
            SignedIn::Usage(exit) => Ok(exit),
        }
    })
}

/// Runs `sign-out`.
pub fn end(args: &SignOut, context: &Context) -> Result<Exit, Fault> {
    let (address, extra) = match (parse_address(&args.email), certificates_of(args.ca_file.as_deref(), context)) {
        (Err(_), _) => return Ok(context.usage("cli-bad-address", &args.email)),
        (_, Err(exit)) => return Ok(exit),
        (Ok(address), Ok(extra)) => (address, extra),
    };
    runtime()?.block_on(async {
        let net: Arc<dyn Net> = Arc::new(SystemNet::new(extra)?);
        let keyring = Keyring::system();
        let provider = match keyring.recall(&address).await {
            Recalled::Found(Stored::SignIn { provider, .. }) => Some(provider),
            _ => None,
        };
        let login = if provider.is_some() { oauth::recall(&address, context).await } else { None };
        let revoked = match login {
            Some(login) => Some(login.revoke(&*net).await),
            None => None,
        };
        let forgotten = match (&revoked, keyring.forget(&address).await) {
            // Taking it back has taken it out already.
            (Some(_), Forgotten::Nothing) => Forgotten::Gone,
            (_, forgotten) => forgotten,
        };
        let (gone, message) = match forgotten {
            Forgotten::Gone => (true, "cli-forgotten"),
            Forgotten::Nothing => (false, "cli-nothing-remembered"),
            // A keyring that is not there keeps nothing.
            Forgotten::NoKeyring(NoKeyring::NotThere) => (false, "cli-nothing-remembered"),
            Forgotten::NoKeyring(_) => (false, "ui-not-forgotten"),
        };
        if args.json {
            json(&SignOutJson { forgotten: gone, revoked: revoked == Some(Revoked::Done) })?;
        } else {
            let mut out = std::io::stdout().lock();
            writeln!(out, "{}", say(message, &[("address", &address.to_string())], context))?;
            if let Some(revoked) = &revoked {
                let name = provider_name(provider.as_ref(), &context.locale);
                writeln!(out, "{}", say(revoked.message(), &[("provider", &name)], context))?;
                if let Revoked::NotOffered { page: Some(page) } = revoked {
                    writeln!(out, "{page}")?;
                }
            }
        }
        let unsure = matches!(forgotten, Forgotten::NoKeyring(why) if why != NoKeyring::NotThere);
        Ok(if unsure { Exit::Problem } else { Exit::Good })
    })
}

/// The provider of an address: by its domain, or by where the domain's mail goes.
async fn of_address<'c>(address: &Address, net: &Arc<dyn Net>, context: &'c Context) -> Option<&'c Provider> {
    let account =
        Account { address: address.clone(), username: None, provider: None, imap: None, smtp: None, with_smtp: true };
    let id = Finder::new(Limits::default(), false).resolve(&account, &**net, &context.catalog).await.provider?;
    context.catalog.provider(id.as_str())
}

async fn signed_in(
    login: &Login,
    address: &Address,
    net: &Arc<dyn Net>,
    as_json: bool,
    context: &Context,
) -> Result<Exit, Fault> {
    // Somebody else's sign-in is not kept under this address.
    let somebody_else = login.is_somebody_else().await;
    let remembered = if somebody_else { None } else { login.keep(&Keyring::system(), address).await };
    // What the sign-in says of itself: somebody else's account, a right that was not given.
    let ready = login.ready(net.clone()).await;
    let provider = context.catalog.provider(login.provider().as_str());
    let cards = |seen: &_| oauth::cards(seen, address, provider, context);
    let diagnosis = ready.map_or_else(|over| cards(&over.seen), |ready| cards(&ready.seen));
    let causes = || diagnosis.causes.iter().map(|c| cause_json(c, provider, context)).collect();
    let kept = remembered == Some(Remembered::Kept);
    if as_json {
        let provider = Some(login.provider().to_string());
        json(&SignInJson { signed_in: true, provider, remembered: kept, causes: causes() })?;
    } else {
        let name = provider_name(Some(login.provider()), &context.locale);
        let address = address.to_string();
        let values = [("provider", name.as_str()), ("address", &address)];
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", say("cli-signed-in", &values, context))?;
        let message = match remembered {
            Some(Remembered::Kept) => "cli-remembered",
            Some(Remembered::NoKeyring(why)) => why.message(),
            None if somebody_else => "cli-not-remembered",
            None => "signin-no-refresh",
        };
        writeln!(out, "{}", say(message, &values, context))?;
        if !diagnosis.causes.is_empty() {
            writeln!(out)?;
            drop(out);
            output::diagnosis(&diagnosis, provider, context)?;
        }
    }
    Ok(if diagnosis.causes.is_empty() && kept { Exit::Good } else { Exit::Problem })
}

fn no_sign_in(
    diagnosis: &Diagnosis,
    provider: Option<&Provider>,
    as_json: bool,
    context: &Context,
) -> Result<Exit, Fault> {
    if as_json {
        let causes = diagnosis.causes.iter().map(|c| cause_json(c, provider, context)).collect();
        let provider = provider.map(|p| p.id.to_string());
        json(&SignInJson { signed_in: false, provider, remembered: false, causes })?;
    } else {
        output::diagnosis(diagnosis, provider, context)?;
    }
    Ok(Exit::Problem)
}

fn runtime() -> Result<tokio::runtime::Runtime, Fault> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
