//! The person of a rehearsal, for tests and scripts: opens the page, reads it, and presses a button,
//! as somebody with a browser would. They do no more than the page allows.

use http::{Method, Request, Response, header};
use url::{Url, form_urlencoded};

use super::sign_in::Answer;
use crate::model::api::HttpFault;
use crate::net::Net;

/// Why the person could do nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonFault {
    /// The page does not answer.
    #[error("the page does not answer: {}", .0.as_str())]
    NoAnswer(HttpFault),
    /// It is no page of a rehearsal, or a code that it does not know.
    #[error("the page has no such button (status {status})")]
    NoButton {
        /// The HTTP status.
        status: u16,
    },
    /// The address is none.
    #[error("the address of the page is none")]
    NoAddress,
}

/// Presses a button of the sign-in page; `None`: the one that the page says the rehearsal expects.
/// Where the page sends the browser back to the program, the person goes along. What they see last is
/// given back.
///
/// # Errors
/// There is no such page or button.
pub async fn sign_in(net: &dyn Net, page: &str, press: Option<Answer>) -> Result<String, PersonFault> {
    let shown = ask(net, Method::GET, page, &[]).await?;
    press_on(net, page, &shown, press, &[]).await
}

/// Types a code on the page for other devices and presses a button there.
///
/// # Errors
/// There is no such page, code or button.
pub async fn type_code(net: &dyn Net, page: &str, code: &str, press: Option<Answer>) -> Result<String, PersonFault> {
    ask(net, Method::GET, page, &[]).await?;
    let typed = [("user_code", code)];
    let shown = ask(net, Method::POST, page, &typed).await?;
    press_on(net, page, &shown, press, &typed).await
}

async fn press_on(
    net: &dyn Net,
    page: &str,
    shown: &Response<Vec<u8>>,
    press: Option<Answer>,
    typed: &[(&str, &str)],
) -> Result<String, PersonFault> {
    let none = PersonFault::NoButton { status: shown.status().as_u16() };
    let html = String::from_utf8_lossy(shown.body());
    let answer = buttons(&html).find(|(a, expected)| press.map_or(*expected, |p| p == *a)).ok_or(none)?.0;
    let form: Vec<_> = typed.iter().copied().chain([("answer", answer.as_str())]).collect();
    let next = ask(net, Method::POST, page, &form).await?;
    let last = match next.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()) {
        // Whatever the program's own page says, the person's part is done.
        Some(back) => ask(net, Method::GET, back, &[]).await?,
        None => next,
    };
    Ok(String::from_utf8_lossy(last.body()).into_owned())
}

/// The buttons of a page, and whether each is the expected one.
fn buttons(html: &str) -> impl Iterator<Item = (Answer, bool)> {
    html.split("<button ").skip(1).filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let value = tag.split("value=\"").nth(1)?.split('"').next()?;
        Some((Answer::named(value)?, tag.contains("class=\"expected\"")))
    })
}

async fn ask(
    net: &dyn Net,
    method: Method,
    page: &str,
    form: &[(&str, &str)],
) -> Result<Response<Vec<u8>>, PersonFault> {
    let page = Url::parse(page).map_err(|_| PersonFault::NoAddress)?;
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = Request::builder()
        .method(method)
        .uri(page.as_str())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into_bytes())
        .map_err(|_| PersonFault::NoAddress)?;
    net.fetch(request).await.map_err(PersonFault::NoAnswer)
}
