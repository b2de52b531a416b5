//! Signing in with OAuth from a terminal: what the person must do is said on standard error, so that
//! standard output stays the answer alone.

use std::sync::Arc;

use futures::StreamExt;

use super::{Context, Exit};
use inbox_doctor::diagnose::{rank, sign_in_findings};
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::Address;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::model::provider::Provider;
use inbox_doctor::model::sign_in::SignInSeen;
use inbox_doctor::net::Net;
use inbox_doctor::report::provider_name;
use inbox_doctor::signin::{Keyring, Login, Outcome, Page, Progress, Recalled, Request, Session, browser, device};

/// How the person signs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// With a code, on another device.
    pub device: bool,
    /// The page's address is only printed.
    pub no_browser: bool,
}

/// How a sign-in ended.
pub enum SignedIn {
    /// With tokens.
    In(Login),
    /// Without: what kept it from coming about.
    Out(Box<SignInSeen>),
    /// It could not be asked for like this.
    Usage(Exit),
}

/// A sign-in at this provider, now.
pub async fn sign_in(
    how: How,
    provider: Option<&Provider>,
    address: &Address,
    net: &Arc<dyn Net>,
    context: &Context,
) -> SignedIn {
    let name = provider_name(provider.map(|p| &p.id), &context.locale);
    let request = match provider.map(|p| made(p, address, context)) {
        Some(Ok(request)) => request,
        Some(Err(Outcome::NoClient)) => return SignedIn::Out(Box::new(SignInSeen::not_begun())),
        Some(Err(_)) | None => return SignedIn::Usage(context.usage("cli-not-offered", &name)),
    };
    if how.device && !request.offers_device() {
        return SignedIn::Usage(context.usage("cli-no-device", &name));
    }
    let (asked, net) = (request.clone(), net.clone());
    let mut steps = if how.device { device(asked, net.clone()).boxed() } else { browser(asked, net.clone()).boxed() };
    while let Some(step) = steps.next().await {
        match step {
            Progress::Open(page) => open(&page, how.no_browser, &name, context),
            Progress::Code(code) => {
                let minutes = (code.lasts.as_secs() / 60).to_string();
                let page = code.page_with_code.as_ref().unwrap_or(&code.page);
                let values = [("page", page.as_str()), ("code", &code.code), ("minutes", &minutes)];
                eprintln!("{}", say("cli-type-code", &values, context));
            }
            Progress::Stray => eprintln!("{}", context.locale.text("signin-page-stray")),
            Progress::Redeeming => {}
            Progress::Done(end) => {
                let seen = request.seen(&end);
                return match end.outcome {
                    Outcome::SignedIn(tokens) => {
                        SignedIn::In(Login::new(Session::new(request, *tokens, net.now()).with_clock(end.clock_ahead)))
                    }
                    _ => SignedIn::Out(Box::new(seen)),
                };
            }
        }
    }
    SignedIn::Out(Box::new(SignInSeen::not_begun()))
}

fn made(provider: &Provider, address: &Address, context: &Context) -> Result<Request, Outcome> {
    Request::new(provider, &context.clients, Some(address.clone()), Page::new(&context.locale)).map_err(|o| *o)
}

/// The sign-in that is remembered for this address; `None`: there is none, or no keyring, which is
/// then said.
pub async fn recall(address: &Address, context: &Context) -> Option<Login> {
    let keyring = Keyring::system();
    match keyring.recall(address).await {
        Recalled::Found(stored) => {
            let page = Page::new(&context.locale);
            Login::recall(keyring, address.clone(), stored, &context.catalog, &context.clients, page)
        }
        Recalled::Nothing => None,
        Recalled::NoKeyring(why) => {
            eprintln!("{}", context.locale.text(why.message()));
            None
        }
    }
}

/// The cards of a sign-in alone.
pub fn cards(seen: &SignInSeen, address: &Address, provider: Option<&Provider>, context: &Context) -> Diagnosis {
    rank(&sign_in_findings(seen, Some(address)), provider, &context.catalog)
}

/// A sentence with its variables.
pub fn say(message: &str, values: &[(&str, &str)], context: &Context) -> String {
    let args: Args = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    context.locale.format(message, &args)
}

fn open(page: &Secret, only_printed: bool, provider: &str, context: &Context) {
    eprintln!("{}", say("cli-open-page", &[("provider", provider), ("page", page.reveal())], context));
    if !only_printed {
        // Where there is no browser the address stands there to be copied.
        let _ = open::that_detached(page.reveal());
    }
}
