//! `check`: runs the checks against a mailbox.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use tokio_rustls::rustls::pki_types::CertificateDer;

use super::args::Check as CheckArgs;
use super::json::{exit, run_json};
use super::oauth::{self, How, SignedIn};
use super::output::{self, json};
use super::{Context, Exit, Fault, batch, discovery, input};
use inbox_doctor::checkup::{Answer, Checkup, SignIn, Step};
use inbox_doctor::diagnose::{settings_that_work, shown_by};
use inbox_doctor::discover::Finder;
use inbox_doctor::model::AskMicrosoft;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::Check;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{Evidence, Status};
use inbox_doctor::model::mailbox::Mailbox;
use inbox_doctor::model::sign_in::SignInSeen;
use inbox_doctor::model::trust::Trust;
use inbox_doctor::net::cached::CachedDns;
use inbox_doctor::net::system::SystemNet;
use inbox_doctor::net::{Limits, Net};
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::probe::Progress;
use inbox_doctor::report::{self, Format, Run, Scope, Whose};
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
    /// What Microsoft may be asked.
    pub microsoft: Option<AskMicrosoft>,
}

fn common(args: &CheckArgs, context: &Context) -> Result<Common, Exit> {
    let extra = input::certificates_of(args.ca_file.as_deref(), context)?;
    let accepted = match args.accept_certificate.as_deref().map(|f| (f, input::fingerprint(f))) {
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
    Ok(Common { extra, accepted, limits, microsoft: args.microsoft() })
}

/// Runs the command.
pub fn run(args: &CheckArgs, context: &Context) -> Result<Exit, Fault> {
    match (common(args, context), &args.accounts) {
        (Err(exit), _) => Ok(exit),
        (Ok(common), Some(file)) => batch::run(file, args, common, context),
        (Ok(common), None) => one(args, common, context),
    }
}

fn one(args: &CheckArgs, common: Common, context: &Context) -> Result<Exit, Fault> {
    let Common { extra, accepted, limits, microsoft } = common;
    let account = match input::account(args.email.as_deref().unwrap_or_default(), &args.mailbox, context) {
        Ok(account) => account,
        Err(wrong) => return Ok(context.wrong(&wrong)),
    };
    let credentials = match input::credentials(args, context)? {
        Ok(credentials) => credentials,
        Err(exit) => return Ok(exit),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let net: Arc<dyn Net> = Arc::new(CachedDns::new(Arc::new(SystemNet::new(extra)?)));
        let chosen = account.provider.is_some();
        let finder = Finder::new(limits, args.public_database);
        let mailbox = finder.resolve(&account, net.as_ref(), &context.catalog).await;
        let mailbox = mailbox.asking_microsoft(microsoft);
        let signs_in = args.oauth || !matches!(credentials, Credentials::None);
        if let (true, Err(wrong)) = (signs_in, discovery::confirmed(&mailbox)) {
            return Ok(context.wrong(&wrong));
        }
        let form = if args.json {
            Form::Json
        } else if args.report {
            Form::Report(args.report_format.into())
        } else {
            Form::Text
        };
        if form == Form::Text && !chosen {
            discovery::print_provider(&plan(&mailbox), context)?;
        }
        let how = if args.oauth { login(args, &mailbox, &net, context).await } else { Ok(SignIn::Given(credentials)) };
        let how = match how {
            Ok(how) => how,
            Err(NoLogin::Usage(exit)) => return Ok(exit),
            Err(NoLogin::Out(seen)) => return answer(&not_signed_in(&plan(&mailbox), *seen, context), form, context),
        };
        let provider = mailbox.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
        let checkup = Checkup { limits, accepted, ..Checkup::new(&mailbox, how, provider) };
        play(checkup, net, form, context).await
    })
}

/// Why there is no sign-in to check with.
enum NoLogin {
    /// It could not be asked for like this.
    Usage(Exit),
    /// It did not come about.
    Out(Box<SignInSeen>),
}

/// The sign-in that is remembered, or else one now.
async fn login(args: &CheckArgs, mailbox: &Mailbox, net: &Arc<dyn Net>, context: &Context) -> Result<SignIn, NoLogin> {
    let address = &mailbox.address;
    let provider = mailbox.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    // Nobody is asked to sign in for a token that the mailbox's server would not get.
    if provider.is_some() && mailbox.imap.trust != Trust::Provider {
        return Err(NoLogin::Usage(context.usage("cli-foreign-server", &mailbox.imap.endpoint.host)));
    }
    let here = |login: &Login| provider.is_some_and(|p| p.id == *login.provider());
    if let Some(login) = oauth::recall(address, context).await.filter(here) {
        match login.ready(net.clone()).await {
            // A sign-in that is over is followed by a new one, as where there is none.
            Err(over) if over.dead => eprintln!("{}", context.locale.text("cli-sign-in-over")),
            _ => return Ok(SignIn::Login(login)),
        }
    }
    let how = How { device: args.device, no_browser: args.no_browser };
    match oauth::sign_in(how, provider, address, net, context).await {
        SignedIn::In(login) => Ok(SignIn::Login(login)),
        SignedIn::Out(seen) => Err(NoLogin::Out(seen)),
        SignedIn::Usage(exit) => Err(NoLogin::Usage(exit)),
    }
}

/// The answer where a sign-in did not come about.
pub fn not_signed_in(plan: &Plan, seen: SignInSeen, context: &Context) -> Answer {
    Answer::not_signed_in(plan, seen, &context.catalog)
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

/// Runs a checkup and prints what came out. Practice runs this too.
pub async fn play(checkup: Checkup, net: Arc<dyn Net>, form: Form, context: &Context) -> Result<Exit, Fault> {
    let plan = Arc::clone(&checkup.plan);
    if form == Form::Text {
        discovery::print(&plan, context)?;
    }
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut rows = plan.checks.iter().peekable();
    let mut steps = checkup.run(net, &*context.catalog);
    while let Some(step) = steps.next().await {
        match step {
            Step::Progress(progress) => {
                let Progress::Done(one) = *progress else { continue };
                evidence.push(one);
                if form == Form::Text {
                    // Rows are printed in the plan's order, each as soon as those before it are known.
                    let ready = |check: &&Check| evidence.iter().any(|e| e.check == check.id);
                    while let Some(check) = rows.next_if(ready) {
                        print_row(check, &plan, &evidence, context)?;
                    }
                }
            }
            Step::NotKept(why) => eprintln!("{}", context.locale.text(why.message())),
            Step::Waiting(_, provisional) => eprintln!("{}", waiting(&provisional, &plan, context)),
            Step::Done(came) => return answer(&came, form, context),
        }
    }
    answer(&Answer::new(&plan, evidence, &context.catalog), form, context)
}

/// Says that a sign-in is still waited for, and what it is where no answer comes.
fn waiting(provisional: &Diagnosis, plan: &Plan, context: &Context) -> String {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    let text = |cause| report::card_text(cause, provider, &context.catalog, &context.locale).title;
    let title = provisional.causes.first().map(text).unwrap_or_default();
    context.locale.format("cli-waiting", &[("title".to_owned(), title)].into())
}

/// Prints an answer.
pub fn answer(came: &Answer, form: Form, context: &Context) -> Result<Exit, Fault> {
    print(&came.plan, &came.evidence, &came.diagnosis, form, context)
}

/// Prints what a run came to.
fn print(
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
            let run = Run { plan, evidence, found: diagnosis, reused: &[] };
            let text = report::report(run, &context.catalog, &context.report_locale, format, Scope::Person);
            writeln!(std::io::stdout().lock(), "{text}")?;
        }
        Form::Text => {
            writeln!(std::io::stdout().lock())?;
            output::diagnosis(diagnosis, Whose::new(provider, &plan.address.to_string()), context)?;
            if let Some(works) = settings_that_work(plan, evidence) {
                output::settings(&works, context)?;
            }
        }
    }
    Ok(exit(diagnosis))
}

fn print_row(check: &Check, plan: &Plan, evidence: &[Evidence], context: &Context) -> Result<(), Fault> {
    let Some(one) = evidence.iter().find(|e| e.check == check.id) else { return Ok(()) };
    let shows = shown_by(one, plan, &context.catalog);
    let text = report::row(check, Some(one), shows.as_ref(), plan, &context.locale);
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
