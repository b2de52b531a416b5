//! IMAP (RFC 9051, RFC 3501): greeting, STARTTLS, CAPABILITY, sign-in, folders. Nothing in the
//! mailbox is changed.

mod folders;
mod names;
mod session;

pub use folders::look_around;
pub use session::ImapSession;

use super::reply;
use super::sasl::{self, Mechanism};
use super::smtp::before_tls;
use crate::model::account::{Endpoint, Protocol};
use crate::model::credentials::Secret;
use crate::model::evidence::{AuthOutcome, Broken, Reply, SessionOutcome, SessionSeen};
use crate::model::tls::{Spoke, TlsOutcome};
use session::{Answer, Data, ImapResponse, unreadable};

/// Questions a server may ask in one sign-in.
const QUESTIONS: usize = 4;

/// The greeting and the capabilities in it, if any.
///
/// # Errors
/// Why there is no session.
pub async fn greeting(talk: &mut ImapSession) -> Result<(Reply, Option<Vec<String>>), SessionOutcome> {
    let said = match talk.next().await {
        Ok(said) => said,
        Err(Broken::Unreadable(said)) => return Err(wrong_protocol(&said)),
        // What is only slow is the right protocol all the same.
        Err(Broken::TimedOut) if !reply::may_greet(&talk.unfinished(), Protocol::Imap) => {
            return Err(SessionOutcome::WrongProtocol(reply::spoke(talk.unfinished().as_bytes())));
        }
        Err(broken) => return Err(SessionOutcome::Broken(broken)),
    };
    let capabilities = capabilities_of(&said);
    // BYE is in the reply itself.
    talk.take_heard();
    match said.status() {
        Some(("*", reply)) => match reply.status.as_str() {
            "OK" => Ok((reply, capabilities)),
            "PREAUTH" => Err(SessionOutcome::Preauth(reply)),
            _ => Err(SessionOutcome::Refused(reply)),
        },
        _ => match reply::spoke(said.text.as_bytes()) {
            Spoke::Imap | Spoke::Other if said.text.starts_with('*') => {
                Err(SessionOutcome::Broken(unreadable(&said.text)))
            }
            _ => Err(wrong_protocol(&said.text)),
        },
    }
}

/// Another protocol; or somebody who refuses in its words.
fn wrong_protocol(said: &str) -> SessionOutcome {
    match reply::spoke(said.as_bytes()) {
        Spoke::Other if reply::is_sentence(said) => {
            SessionOutcome::Unexpected(Reply { text: said.to_owned(), ..Reply::default() })
        }
        spoke => SessionOutcome::WrongProtocol(spoke),
    }
}

/// Greeting and capabilities as evidence. Where they went before STARTTLS, `greeted` is the
/// greeting; capabilities from before TLS are never used (RFC 9051 section 6.2.1).
pub async fn session(talk: &mut ImapSession, greeted: Option<Reply>) -> SessionSeen {
    let mut seen =
        SessionSeen { outcome: SessionOutcome::Ready, greeting: greeted, capabilities: Vec::new(), clock_ahead: None };
    let mut known = None;
    if seen.greeting.is_none() {
        match greeting(talk).await {
            Ok((reply, capabilities)) => {
                seen.greeting = Some(reply);
                known = capabilities;
            }
            Err(outcome) => {
                if let SessionOutcome::Preauth(reply) | SessionOutcome::Refused(reply) = &outcome {
                    seen.greeting = Some(reply.clone());
                }
                seen.outcome = outcome;
            }
        }
    }
    if seen.outcome == SessionOutcome::Ready {
        match known {
            Some(known) => seen.capabilities = known,
            None => match capability(talk).await {
                Ok(capabilities) => seen.capabilities = capabilities,
                Err(outcome) => seen.outcome = outcome,
            },
        }
    }
    seen
}

/// Asks for the capabilities.
///
/// # Errors
/// Why there are none.
pub async fn capability(talk: &mut ImapSession) -> Result<Vec<String>, SessionOutcome> {
    let answer = talk.command("CAPABILITY").await.map_err(|broken| match broken {
        // A server that says BYE here has refused the session in words.
        Broken::Closed => match talk.take_heard().last().and_then(|t| reply::imap(t)) {
            Some((_, reply)) => SessionOutcome::Refused(reply),
            None => SessionOutcome::Broken(Broken::Closed),
        },
        broken => SessionOutcome::Broken(broken),
    })?;
    match answer.reply.status.as_str() {
        // Without a list nobody knows whether a password may be sent, and how.
        "OK" => answer
            .data
            .iter()
            .rev()
            .find_map(capabilities_of)
            .ok_or_else(|| SessionOutcome::Broken(unreadable(&answer.reply.text))),
        _ => Err(SessionOutcome::CapabilityRefused(answer.reply)),
    }
}

/// Everything before the handshake (RFC 9051 section 6.2.1).
///
/// # Errors
/// Why no handshake can begin.
pub async fn start_tls(talk: &mut ImapSession) -> Result<Reply, TlsOutcome> {
    let (greeting, known) = greeting(talk).await.map_err(before_tls)?;
    let offered = match known {
        Some(known) => known,
        None => capability(talk).await.map_err(before_tls)?,
    };
    if !offered.iter().any(|c| c == "STARTTLS") {
        return Err(TlsOutcome::StartTlsNotOffered { offered });
    }
    match talk.command("STARTTLS").await {
        Ok(answer) if answer.reply.status == "OK" => Ok(greeting),
        Ok(answer) => Err(TlsOutcome::StartTlsRefused(answer.reply)),
        Err(broken) => Err(TlsOutcome::Broken(broken)),
    }
}

/// How a sign-in ended, and the capabilities that came with it.
pub struct SignedIn {
    /// How it ended.
    pub outcome: AuthOutcome,
    /// Those that hold from now on, where the server said them unasked.
    pub capabilities: Option<Vec<String>>,
    /// The way that was tried last.
    pub by: Mechanism,
}

/// The command, or the mechanism, is not known; nothing is said of a password.
fn is_unknown(reply: &Reply) -> bool {
    let text = reply.text.to_ascii_lowercase();
    let of_mechanism = ["support", "mechanism", "unknown command", "not implemented"].iter().any(|w| text.contains(w));
    reply.status == "BAD" || reply.status == "NO" && reply.code.is_none() && of_mechanism
}

/// A server's answer to a sign-in, and whether the secret was sent for it.
type Answered = Result<(Answer, bool), Broken>;

/// Signs in.
pub async fn sign_in(
    talk: &mut ImapSession,
    how: Mechanism,
    offered: &[String],
    user: &str,
    secret: &Secret,
    server: &Endpoint,
) -> SignedIn {
    let has = |name: &str| offered.iter().any(|c| c == name);
    let literals = has("LITERAL+") || has("LITERAL-");
    let mut by = how;
    let mut answer = if how == Mechanism::LoginCommand {
        login(talk, user, secret, literals).await
    } else {
        authenticate(talk, how, has("SASL-IR"), user, secret, server).await
    };
    // The command itself was not understood, and the password has not been sent: then LOGIN may be tried, once.
    let unread = how == Mechanism::Plain && !has("SASL-IR") && !has("LOGINDISABLED");
    if unread && matches!(&answer, Ok((answer, false)) if is_unknown(&answer.reply)) {
        by = Mechanism::LoginCommand;
        answer = login(talk, user, secret, literals).await;
    }
    let answer = answer.map(|(answer, _)| answer);
    match answer {
        Err(broken) => SignedIn { outcome: AuthOutcome::Broken(broken), capabilities: None, by },
        Ok(answer) if answer.reply.status == "OK" => {
            let tagged = capabilities_in(&answer.reply.text);
            let capabilities = tagged.or_else(|| answer.data.iter().rev().find_map(capabilities_of));
            SignedIn { outcome: AuthOutcome::Accepted(answer.reply), capabilities, by }
        }
        Ok(answer) => SignedIn { outcome: AuthOutcome::Refused(answer.reply), capabilities: None, by },
    }
}

/// AUTHENTICATE (RFC 9051 section 6.2.2), with an initial response where that is offered (RFC 4959).
async fn authenticate(
    talk: &mut ImapSession,
    how: Mechanism,
    initial: bool,
    user: &str,
    secret: &Secret,
    server: &Endpoint,
) -> Answered {
    let name = how.name();
    let message = how.message(user, secret.reveal(), server);
    // The last answer stands first: they are popped.
    let mut answers = match &message {
        Some(message) => vec![message.clone()],
        None => vec![sasl::encode(secret.reveal()), sasl::encode(user)],
    };
    let tag = match &message {
        Some(message) if initial => {
            let command = zeroize::Zeroizing::new(format!("AUTHENTICATE {name} {}", message.as_str()));
            talk.send_secret(&command, &format!("AUTHENTICATE {name} ‹…›")).await
        }
        _ => talk.send(&format!("AUTHENTICATE {name}")).await,
    };
    let mut sent = initial && message.is_some();
    let mut answer = talk.signed(&tag).await?;
    let mut explained = None;
    for _ in 0..QUESTIONS {
        if !answer.is_question() {
            break;
        }
        let question = sasl::decode(&answer.reply.text);
        // With an initial response sent, a question is an error told in JSON, except where the
        // server has not read it and asks for nothing in particular.
        let next = if initial && message.is_some() && question.is_some() { None } else { answers.pop() };
        match next {
            Some(next) => {
                sent = true;
                talk.line(&next, Some("‹…›".to_owned())).await;
            }
            None => {
                explained = question.map(|q| talk.hide(&q));
                talk.line(how.after_error(), None).await;
            }
        }
        answer = talk.signed(&tag).await?;
    }
    if let Some(explained) = explained {
        answer.reply.text = format!("{explained}\n{}", answer.reply.text);
    }
    Ok((answer, sent))
}

/// LOGIN (RFC 9051 section 6.2.3): what a quoted string cannot hold goes as a literal.
async fn login(talk: &mut ImapSession, user: &str, secret: &Secret, at_once: bool) -> Answered {
    let plus = if at_once { "+" } else { "" };
    let literal = |text: &str| format!("{{{}{plus}}}", text.len());
    let (simple_user, simple_secret) = (quotable(user), quotable(secret.reveal()));
    let shown_user = if simple_user { format!("\"{user}\"") } else { literal(user) };
    let tag = match (simple_user, simple_secret) {
        (true, true) => {
            let command = zeroize::Zeroizing::new(format!("LOGIN \"{user}\" \"{}\"", secret.reveal()));
            let tag = talk.send_secret(&command, &format!("LOGIN {shown_user} ‹…›")).await;
            return Ok((talk.signed(&tag).await?, true));
        }
        (true, false) => talk.send(&format!("LOGIN {shown_user} {}", literal(secret.reveal()))).await,
        (false, _) => talk.send(&format!("LOGIN {shown_user}")).await,
    };
    if !simple_user {
        if !at_once {
            let asked = talk.signed(&tag).await?;
            if !asked.is_question() {
                return Ok((asked, false));
            }
        }
        talk.line(&format!("{user} {}", literal(secret.reveal())), None).await;
    }
    if !at_once {
        let asked = talk.signed(&tag).await?;
        if !asked.is_question() {
            return Ok((asked, false));
        }
    }
    talk.line(secret.reveal(), Some("‹…›".to_owned())).await;
    Ok((talk.signed(&tag).await?, true))
}

/// Fits into a quoted string without an escape: several servers trip over those.
fn quotable(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\')
}

/// The capabilities in a response, upper case. The library wants IMAP4rev1 among them, which a
/// server of RFC 9051 need not say.
fn capabilities_of(said: &ImapResponse) -> Option<Vec<String>> {
    match &said.data {
        Data::Capabilities(list) => Some(list.clone()),
        _ => capabilities_in(&said.text),
    }
}

/// The same by eye: `* CAPABILITY …` or `[CAPABILITY …]`.
fn capabilities_in(text: &str) -> Option<Vec<String>> {
    let upper = text.to_ascii_uppercase();
    let list = match upper.split_once("[CAPABILITY ") {
        Some((_, rest)) => rest.split(']').next()?.to_owned(),
        None => upper.strip_prefix("* CAPABILITY ")?.to_owned(),
    };
    Some(list.split_whitespace().map(str::to_owned).collect())
}
