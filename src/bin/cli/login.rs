//! Signing in with OAuth from a terminal: what the person must do is said on standard error, so that
//! standard output stays the answer alone.

use std::sync::Arc;

use futures::StreamExt;

use super::{Context, Fault};
use inbox_doctor::diagnose::rank;
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::Address;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::provider::Provider;
use inbox_doctor::probe::Net;
use inbox_doctor::report::provider_name;
use inbox_doctor::signin::{
    Keyring, Login, Outcome, Page, Progress, Recalled, Request, Session, Stored, browser, device, findings, not_begun,
};

/// How the person signs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// With a code, on another device.
    pub device: bool,
    /// The page's address is only printed.
    pub no_browser: bool,
}

/// A sign-in, or what kept it from coming about.
pub type SignedIn = Result<Login, Box<Diagnosis>>;

/// A sign-in at this provider, now.
pub async fn sign_in(
    how: How,
    provider: Option<&Provider>,
    address: &Address,
    net: &Arc<dyn Net>,
    context: &Context,
) -> Result<SignedIn, Fault> {
    let Some(request) = provider.and_then(|p| request(p, address, context)) else {
        return Ok(Err(failed(&not_begun(), provider, context)));
    };
    let name = provider_name(Some(&request.provider), &context.locale);
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
                let found = findings(&request, &end);
                return Ok(match end.outcome {
                    Outcome::SignedIn(tokens) => {
                        Ok(Login::new(Session::new(request, *tokens, net.now()).with_clock(end.clock_ahead)))
                    }
                    _ => Err(failed(&found, provider, context)),
                });
            }
        }
    }
    Ok(Err(failed(&not_begun(), provider, context)))
}

/// The sign-in that is remembered for this address; `None`: there is none, or no keyring, which is
/// then said.
pub async fn recall(address: &Address, context: &Context) -> Option<Login> {
    let keyring = Keyring::system();
    match keyring.recall(address).await {
        Recalled::Found(Stored::SignIn { provider, refresh }) => {
            let request = request(context.catalog.provider(provider.as_str())?, address, context)?;
            Some(Login::recalled(Session::resume(request, refresh), keyring, address.clone()))
        }
        Recalled::Found(Stored::Password(_)) | Recalled::Nothing => None,
        Recalled::NoKeyring(why) => {
            eprintln!("{}", context.locale.text(why.message()));
            None
        }
    }
}

/// The cards of findings that no run brought.
pub fn failed(found: &[Finding], provider: Option<&Provider>, context: &Context) -> Box<Diagnosis> {
    Box::new(rank(found, provider, &context.catalog))
}

/// A sentence with its variables.
pub fn say(message: &str, values: &[(&str, &str)], context: &Context) -> String {
    let args: Args = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    context.locale.format(message, &args)
}

fn request(provider: &Provider, address: &Address, context: &Context) -> Option<Request> {
    Request::new(provider, &context.clients, Some(address.clone()), Page::new(&context.locale)).ok()
}

fn open(page: &Secret, only_printed: bool, provider: &str, context: &Context) {
    eprintln!("{}", say("cli-open-page", &[("provider", provider), ("page", page.reveal())], context));
    if !only_printed {
        // Where there is no browser the address stands there to be copied.
        let _ = open::that_detached(page.reveal());
    }
}
