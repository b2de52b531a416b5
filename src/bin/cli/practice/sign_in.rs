//! A rehearsal's sign-in, gone through by the rehearsal's own person.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;
use serde::Serialize;

use crate::cli::check::Form;
use crate::cli::output::{self, CauseJson, cause_json, json, known};
use crate::cli::{Context, Exit, Fault};
use inbox_doctor::diagnose::rank;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::practice::{IdentityProvider, PracticeError, Rehearsal, SignIn, Way, person};
use inbox_doctor::probe::{ApiAccess, Net};
use inbox_doctor::signin::{
    ClientSource, Clients, End, Outcome, Page, Progress, Request, Session, browser, device, findings,
};

/// How it ended.
pub enum Signed {
    /// With tokens for mail and, where there is one, for the HTTP interface.
    In(Secret, Option<ApiAccess>),
    /// With the cards that say why there are none.
    Out(Box<Diagnosis>),
}

/// What is printed where a sign-in came to nothing: as a run in which no check was made.
#[derive(Serialize)]
struct OutJson {
    healthy: bool,
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
    checks: [(); 0],
}

/// Signs in as the problem says, and says so.
pub async fn sign_in(
    rehearsal: &Rehearsal,
    at: &SignIn,
    plays: &IdentityProvider,
    form: Form,
    context: &Context,
) -> Result<Signed, Fault> {
    let mut clients = Clients::default();
    clients.add(at.provider.id.as_str(), at.client.clone(), ClientSource::Settings);
    let (address, page) = (rehearsal.account.address.clone(), Page::new(&context.locale));
    let net = &rehearsal.net;
    let out = |request: Option<&Request>, end: &End| {
        let found = request.map(|r| findings(r, end)).unwrap_or_default();
        Signed::Out(Box::new(rank(&found, context.catalog.provider(at.provider.id.as_str()), &context.catalog)))
    };
    let mut request = match Request::new(&at.provider, &clients, Some(address), page) {
        Ok(request) => request,
        Err(outcome) => return Ok(out(None, &End::from(*outcome))),
    };
    if let Some(seconds) = plays.patience {
        request.limits.browser = Duration::from_secs(seconds);
    }
    if form == Form::Text {
        let label = context.locale.text(&format!("rehearsal-button-{}", plays.answer.as_str()));
        let values = [("button".to_owned(), label)].into();
        writeln!(std::io::stdout().lock(), "{}\n", context.locale.format("rehearsal-pressed", &values))?;
    }
    let end = go(&request, net, plays.way).await?;
    let Outcome::SignedIn(tokens) = end.outcome.clone() else { return Ok(out(Some(&request), &end)) };
    let mut session = Session::new(request.clone(), *tokens, net.now());
    match session.mail(net.as_ref()).await {
        // Where there is no token for the interface, it is not asked; mail is checked all the same.
        Ok(token) => Ok(Signed::In(token, session.api(net.as_ref()).await.unwrap_or_default())),
        Err(end) => Ok(out(Some(&request), &end)),
    }
}

/// The program's part and the person's, side by side.
async fn go(request: &Request, net: &Arc<dyn Net>, way: Way) -> Result<End, PracticeError> {
    let mut told: BoxStream<'static, Progress> = match way {
        Way::Browser => browser(request.clone(), Arc::clone(net)).boxed(),
        Way::Device => device(request.clone(), Arc::clone(net)).boxed(),
    };
    let nobody = || End::from(Outcome::NobodyCame { waited: Duration::ZERO });
    let first = told.next().await;
    let person = async {
        match &first {
            Some(Progress::Open(page)) => drop(person::sign_in(net.as_ref(), page.reveal(), None).await?),
            Some(Progress::Code(code)) => drop(person::type_code(net.as_ref(), &code.page, &code.code, None).await?),
            _ => {}
        }
        Ok::<(), PracticeError>(())
    };
    let program = async {
        if let Some(Progress::Done(end)) = &first {
            return Ok(End::clone(end));
        }
        while let Some(progress) = told.next().await {
            if let Progress::Done(end) = progress {
                return Ok(*end);
            }
        }
        Ok(nobody())
    };
    tokio::try_join!(person, program).map(|((), end)| end)
}

/// Prints why a sign-in came to nothing.
pub fn print(diagnosis: &Diagnosis, at: &SignIn, form: Form, context: &Context) -> Result<Exit, Fault> {
    let provider = context.catalog.provider(at.provider.id.as_str());
    if form == Form::Json {
        let all = |list: &[_]| list.iter().map(|c| cause_json(c, provider, context)).collect();
        let (causes, notes) = (all(&diagnosis.causes), all(&diagnosis.notes));
        json(&OutJson { healthy: false, causes, notes, checks: [] })?;
    } else {
        output::diagnosis(diagnosis, provider, context)?;
    }
    Ok(if diagnosis.causes.iter().any(known) { Exit::Problem } else { Exit::Unknown })
}
