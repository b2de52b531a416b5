//! A rehearsal's sign-in, gone through by the rehearsal's own person.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;

use crate::cli::check::Form;
use crate::cli::{Context, Fault};
use inbox_doctor::model::sign_in::SignInSeen;
use inbox_doctor::net::Net;
use inbox_doctor::rehearsal::{IdentityProvider, Rehearsal, RehearsalError, SignIn, Way, scripted_user};
use inbox_doctor::signin::{
    ClientSource, Clients, End, Login, Outcome, Page, Progress, Request, Session, browser, device,
};

/// How it ended.
pub enum Signed {
    /// With tokens.
    In(Login),
    /// Without.
    Out(Box<SignInSeen>),
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
    let out = |request: &Request, end: &End| Signed::Out(Box::new(request.seen(end)));
    let mut request = match Request::new(&at.provider, &clients, Some(address), page) {
        Ok(request) => request,
        Err(_) => return Ok(Signed::Out(Box::new(SignInSeen::not_begun()))),
    };
    if let Some(seconds) = plays.patience {
        request.limits.browser = Duration::from_secs(seconds);
    }
    if form == Form::Text {
        let label = context.locale.text(&format!("rehearsal-page-button-{}", plays.answer.as_str()));
        let values = [("button".to_owned(), label)].into();
        writeln!(std::io::stdout().lock(), "{}\n", context.locale.format("rehearsal-page-pressed", &values))?;
    }
    let end = go(&request, net, plays.way).await?;
    let Outcome::SignedIn(tokens) = end.outcome.clone() else { return Ok(out(&request, &end)) };
    let session = Session::new(request.clone(), *tokens, net.now()).with_clock(end.clock_ahead);
    Ok(Signed::In(Login::new(session)))
}

/// The program's part and the person's, side by side.
async fn go(request: &Request, net: &Arc<dyn Net>, way: Way) -> Result<End, RehearsalError> {
    let mut told: BoxStream<'static, Progress> = match way {
        Way::Browser => browser(request.clone(), Arc::clone(net)).boxed(),
        Way::Device => device(request.clone(), Arc::clone(net)).boxed(),
    };
    let nobody = || End::from(Outcome::NobodyCame { waited: Duration::ZERO });
    let first = told.next().await;
    let person = async {
        match &first {
            Some(Progress::Open(page)) => drop(scripted_user::sign_in(net.as_ref(), page.reveal(), None).await?),
            Some(Progress::Code(code)) => {
                drop(scripted_user::type_code(net.as_ref(), &code.page, &code.code, None).await?)
            }
            _ => {}
        }
        Ok::<(), RehearsalError>(())
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
