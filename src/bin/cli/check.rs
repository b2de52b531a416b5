//! `check`: runs the checks against a mailbox.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use tokio_rustls::rustls::pki_types::CertificateDer;

use super::args::Check as CheckArgs;
use super::checked::{exit, run_json};
use super::login::{self, How, SignedIn};
use super::output::{self, json};
use super::{Context, Exit, Fault, found, many, typed};
use inbox_doctor::diagnose::{diagnose_after, settings_that_work};
use inbox_doctor::model::account::Protocol;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::Check;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{Evidence, Status};
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::provider::Provider;
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::probe::net::Net;
use inbox_doctor::probe::once::AskedOnce;
use inbox_doctor::probe::system::SystemNet;
use inbox_doctor::probe::{ApiAccess, Limits, Order, Progress, run as probe};
use inbox_doctor::report::{self, Format, Run, Scope};
use inbox_doctor::signin::Login;

/// No mail program waits longer for the answer to a sign-in.
const LONGEST_SIGN_IN: Duration = Duration::from_secs(60);

/// What holds for every run of the command.
pub struct Common {
    /// Certificates that count as the system's own roots.
    pub extra: Vec<CertificateDer<'static>>,
    /// The fingerprint of a certificate that was compared and accepted.
    pub accepted: Option<String>,
    /// The bounds.
    pub limits: Limits,
}

fn common(args: &CheckArgs, context: &Context) -> Result<Common, Exit> {
    let extra = typed::certificates_of(args.ca_file.as_deref(), context)?;
    let accepted = match args.accept_certificate.as_deref().map(|f| (f, typed::fingerprint(f))) {
        Some((typed, None)) => return Err(context.usage("cli-bad-fingerprint", typed)),
        Some((_, accepted)) => accepted,
        None => None,
    };
    let mut limits = Limits::default();
    if let Some(seconds) = args.timeout {
        limits.total = Duration::from_secs(seconds);
        // As much of the whole as usual, so that a step can end and say why before the run does.
        limits.step = limits.step.min(limits.total / 2);
        limits.sign_in = limits.total.min(LONGEST_SIGN_IN).max(limits.step);
    }
    Ok(Common { extra, accepted, limits })
}

/// Runs the command.
pub fn run(args: &CheckArgs, context: &Context) -> Result<Exit, Fault> {
    match (common(args, context), &args.accounts) {
        (Err(exit), _) => Ok(exit),
        (Ok(common), Some(file)) => many::run(file, args, common, context),
        (Ok(common), None) => one(args, common, context),
    }
}

fn one(args: &CheckArgs, Common { extra, accepted, limits }: Common, context: &Context) -> Result<Exit, Fault> {
    let account = match typed::account(args.email.as_deref().unwrap_or_default(), &args.mailbox, context) {
        Ok(account) => account,
        Err(wrong) => return Ok(context.wrong(&wrong)),
    };
    let credentials = match typed::credentials(args, context)? {
        Ok(credentials) => credentials,
        Err(exit) => return Ok(exit),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let net: Arc<dyn Net> = Arc::new(AskedOnce::new(Arc::new(SystemNet::new(extra)?)));
        let chosen = account.provider.is_some();
        let account = found::complete(account, net.as_ref(), limits, args.public_database, context).await;
        let signs_in = args.oauth || !matches!(credentials, Credentials::None);
        if let (true, Err(wrong)) = (signs_in, found::confirmed(&account)) {
            return Ok(context.wrong(&wrong));
        }
        let order = Order { plan: plan(&account, &context.catalog), credentials, limits, accepted, api: None };
        let form = if args.json {
            Form::Json
        } else if args.report {
            Form::Report(args.report_format.into())
        } else {
            Form::Text
        };
        if form == Form::Text && !chosen {
            found::print_provider(&order.plan, context)?;
        }
        if args.oauth {
            return with_login(args, order, net, form, context).await;
        }
        play(with_same_token(order, context), net, form, context).await
    })
}

/// The run with a sign-in: the one that is remembered, or else one now.
async fn with_login(
    args: &CheckArgs,
    mut order: Order,
    net: Arc<dyn Net>,
    form: Form,
    context: &Context,
) -> Result<Exit, Fault> {
    let address = order.plan.address.clone();
    let provider = order.plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    // A token goes to its provider's own servers and nowhere else.
    let foreign = [Protocol::Imap, Protocol::Smtp].into_iter().filter_map(|p| order.plan.endpoint(p));
    let own = |host: &str| provider.is_some_and(|p| p.servers.iter().any(|s| s.host.eq_ignore_ascii_case(host)));
    if let (Some(_), Some(server)) = (provider, foreign.into_iter().find(|e| !own(&e.host))) {
        return Ok(context.usage("cli-foreign-server", &server.host));
    }
    let here = |login: &Login| provider.is_some_and(|p| p.id == *login.provider());
    let mut ready = None;
    if let Some(login) = login::recall(&address, context).await.filter(here) {
        match login.ready(net.clone()).await {
            // A sign-in that is over is followed by a new one, as where there is none.
            Err(over) if over.dead => eprintln!("{}", context.locale.text("cli-sign-in-over")),
            other => ready = Some(other),
        }
    }
    let ready = match ready {
        Some(ready) => ready,
        None => {
            let how = How { device: args.device, no_browser: args.no_browser };
            match login::sign_in(how, provider, &address, &net, context).await {
                SignedIn::In(login) => login.ready(net.clone()).await,
                SignedIn::Out(diagnosis) => return print(&order.plan, &[], &diagnosis, form, context),
                SignedIn::Usage(exit) => return Ok(exit),
            }
        }
    };
    let ready = match ready {
        Ok(ready) => ready,
        Err(over) => {
            let diagnosis = login::failed(&over.findings, provider, context);
            return print(&order.plan, &[], &diagnosis, form, context);
        }
    };
    if let Some(why) = ready.not_kept {
        eprintln!("{}", context.locale.text(why.message()));
    }
    order.plan = order.plan.for_token();
    order.credentials = ready.credentials;
    if let Some(provider) = provider {
        order.plan = order.plan.with_api(provider);
        order.api = ready.api;
    }
    play_after(&ready.findings, order, net, form, context).await
}

/// A provider whose one token serves its HTTP interface, too, is asked there as well.
fn with_same_token(mut order: Order, context: &Context) -> Order {
    let provider = order.plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    let same = |p: &&Provider| p.oauth.as_ref().and_then(|o| o.api.as_ref()).is_some_and(|api| api.scopes.is_empty());
    if let Credentials::Token(token) = &order.credentials {
        order.plan = order.plan.for_token();
        if let Some(provider) = provider.filter(same) {
            order.api = Some(ApiAccess { token: token.clone(), missing: Vec::new() });
            order.plan = order.plan.with_api(provider);
        }
    }
    order
}

/// In which form the answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows as they come, then the card.
    Text,
    /// One JSON object.
    Json,
    /// A report that may be sent to a stranger.
    Report(Format),
}

/// Runs the checks and prints what came out. Practice runs this too.
pub async fn play(order: Order, net: Arc<dyn Net>, form: Form, context: &Context) -> Result<Exit, Fault> {
    play_after(&[], order, net, form, context).await
}

/// The same, with what the sign-in said before.
pub async fn play_after(
    before: &[Finding],
    order: Order,
    net: Arc<dyn Net>,
    form: Form,
    context: &Context,
) -> Result<Exit, Fault> {
    let plan = order.plan.clone();
    if form == Form::Text {
        found::print(&plan, context)?;
    }
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut rows = plan.checks.iter().peekable();
    let mut stream = Box::pin(probe(order, net));
    while let Some(progress) = stream.next().await {
        let Progress::Done(one) = progress else { continue };
        evidence.push(one);
        if form == Form::Text {
            // Rows are printed in the plan's order, each as soon as those before it are known.
            let ready = |check: &&Check| evidence.iter().any(|e| e.check == check.id);
            while let Some(check) = rows.next_if(ready) {
                print_row(check, &plan, &evidence, context)?;
            }
        }
    }
    let diagnosis = diagnose_after(before, &plan, &evidence, &context.catalog);
    print(&plan, &evidence, &diagnosis, form, context)
}

/// Prints what a run came to.
pub fn print(
    plan: &Plan,
    evidence: &[Evidence],
    diagnosis: &Diagnosis,
    form: Form,
    context: &Context,
) -> Result<Exit, Fault> {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    match form {
        Form::Json => json(&run_json(plan, evidence, diagnosis, context))?,
        Form::Report(format) => {
            let run = Run { plan, evidence, found: diagnosis, kept: &[] };
            let text = report::report(run, &context.catalog, &context.report_locale, format, Scope::Person);
            writeln!(std::io::stdout().lock(), "{text}")?;
        }
        Form::Text => {
            writeln!(std::io::stdout().lock())?;
            output::diagnosis(diagnosis, provider, context)?;
            if let Some(works) = settings_that_work(plan, evidence) {
                output::settings(&works, context)?;
            }
        }
    }
    Ok(exit(diagnosis))
}

fn print_row(check: &Check, plan: &Plan, evidence: &[Evidence], context: &Context) -> Result<(), Fault> {
    let Some(one) = evidence.iter().find(|e| e.check == check.id) else { return Ok(()) };
    let text = report::row(check, Some(one), plan, &context.catalog, &context.locale);
    let mark = match one.seen.status() {
        Status::Ok => '✓',
        Status::Failed => '✕',
        Status::NotRun => '○',
    };
    let values = [
        ("mark", mark.to_string()),
        ("title", text.title),
        ("sentence", text.sentence),
        ("ms", one.elapsed.as_millis().to_string()),
    ];
    let values = values.map(|(name, value)| (name.to_owned(), value)).into();
    writeln!(std::io::stdout().lock(), "{}", context.locale.format("cli-row", &values))?;
    Ok(())
}
