//! Signing in at a rehearsal, with its own person at the page.

#![allow(dead_code)]

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::{Stream, StreamExt};
use inbox_doctor::locale::Locales;
use inbox_doctor::net::Net;
use inbox_doctor::rehearsal::{Answer, Problem, Rehearsal, SignIn, Way, scripted_user};
use inbox_doctor::signin::{ClientSource, Clients, End, Outcome, Page, Progress, Request, Session, browser, device};

/// The sign-in that a rehearsal wants.
pub fn request(rehearsal: &Rehearsal, problem: &Problem) -> Request {
    let SignIn { provider, client, .. } = rehearsal.sign_in.clone().unwrap();
    let mut clients = Clients::default();
    clients.add(provider.id.as_str(), client, ClientSource::Settings);
    let page = Page::new(&Locales::embedded().unwrap().get("en"));
    let mut request = Request::new(&provider, &clients, Some(rehearsal.account.address.clone()), page).unwrap();
    if let Some(seconds) = problem.sign_in.as_ref().and_then(|s| s.patience) {
        request.limits.browser = Duration::from_secs(seconds);
    }
    request
}

/// Signs in by the problem's way; the person presses the expected button.
pub async fn tokens(rehearsal: &Rehearsal, problem: &Problem, request: &Request) -> Result<Session, Box<End>> {
    let way = problem.sign_in.as_ref().unwrap().way;
    by(way, Arc::clone(&rehearsal.net), request, None).await
}

/// Signs in by a way, with a button.
pub async fn by(way: Way, net: Arc<dyn Net>, request: &Request, press: Option<Answer>) -> Result<Session, Box<End>> {
    let end = match way {
        Way::Browser => {
            let mut told = pin!(browser(request.clone(), net.clone()));
            let Some(Progress::Open(page)) = told.next().await else { panic!("no page") };
            let (went, end) = tokio::join!(scripted_user::sign_in(&*net, page.reveal(), press), rest(&mut told));
            went.unwrap();
            end
        }
        Way::Device => {
            let mut told = pin!(device(request.clone(), net.clone()));
            let Some(Progress::Code(code)) = told.next().await else { panic!("no code") };
            let (went, end) =
                tokio::join!(scripted_user::type_code(&*net, &code.page, &code.code, press), rest(&mut told));
            went.unwrap();
            end
        }
    };
    match end.outcome {
        Outcome::SignedIn(tokens) => Ok(Session::new(request.clone(), *tokens, net.now())),
        _ => Err(end),
    }
}

async fn rest(told: &mut (impl Stream<Item = Progress> + Unpin)) -> Box<End> {
    loop {
        match told.next().await {
            Some(Progress::Done(end)) => return end,
            Some(_) => {}
            None => panic!("no end"),
        }
    }
}
