//! Greeting, sign-in and folder evidence → findings.

use super::Subject;
use crate::catalog::Catalog;
use crate::diagnose::name::snake;
use crate::model::evidence::{
    AuthOutcome, AuthSeen, Broken, MailboxOutcome, MailboxSeen, Reply, SessionOutcome, SessionSeen,
};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::tls::Spoke;
use crate::model::trust::Withheld;
use crate::plan::Plan;

/// A conversation that broke off.
pub(super) fn broken(at: &Subject, broken: &Broken) -> Finding {
    match broken {
        Broken::Closed => at.finding(K::ServerClosed).fact("layer", at.layer()),
        Broken::Reset => at.finding(K::TcpReset).fact("layer", at.layer()),
        Broken::TimedOut => at.finding(K::ServerSilent).fact("layer", at.layer()),
        Broken::TooMuch { bytes, lines } => at.finding(K::ServerFlood).fact("bytes", bytes).fact("lines", lines),
        Broken::Tls { alert } => at.finding(K::TlsBroken).fact("alert", alert.as_deref().unwrap_or("unknown")),
        Broken::Unreadable(text) => {
            let mail = if is_status(text) { "yes" } else { "no" };
            let mut finding = at.finding(K::ServerUnreadable).fact("mail", mail);
            finding.words.clone_from(text);
            finding
        }
    }
}

/// A status response of IMAP, if not one that was asked for (RFC 9051 section 7.1).
fn is_status(text: &str) -> bool {
    let status = text.split_whitespace().nth(1).unwrap_or_default();
    ["OK", "NO", "BAD", "BYE", "PREAUTH"].iter().any(|s| status.eq_ignore_ascii_case(s))
}

pub(super) fn session(at: &Subject, seen: &SessionSeen, catalog: &Catalog, found: &mut Vec<Finding>) {
    match &seen.outcome {
        SessionOutcome::Ready => {}
        SessionOutcome::Refused(reply) => found.push(at.quoting(K::GreetingRefused, reply, &[])),
        SessionOutcome::Preauth(reply) => found.push(at.quoting(K::Preauth, reply, &[])),
        SessionOutcome::WrongProtocol(spoke) => found.push(at.finding(K::WrongProtocol).fact("spoke", snake(spoke))),
        // What nobody greets like may be a refusal in words.
        SessionOutcome::Unexpected(reply) => {
            found.push(at.quoting(K::WrongProtocol, reply, &[]).fact("spoke", snake(&Spoke::Other)));
        }
        SessionOutcome::CapabilityRefused(reply) => found.push(at.quoting(K::CapabilityRefused, reply, &[])),
        SessionOutcome::Broken(b) => found.push(broken(at, b)),
    }
    let greeting = seen.greeting.as_ref().filter(|_| !at.is_smtp());
    if let Some(product) = greeting.and_then(|greeting| catalog.product(&greeting.text)) {
        found.push(at.finding(K::ServerProduct).fact("product", product));
    }
}

pub(super) fn auth(at: &Subject, seen: &AuthSeen, plan: &Plan, found: &mut Vec<Finding>) {
    let user = user(if at.is_smtp() { &plan.smtp_username } else { &plan.imap_username });
    match &seen.outcome {
        AuthOutcome::Accepted(_) => found.extend(alerts(at, &seen.untagged)),
        AuthOutcome::Refused(reply) => {
            let kind = if at.is_smtp() { K::SmtpAuthRefused } else { K::ImapAuthRefused };
            found.push(at.quoting(kind, reply, &seen.untagged).fact("with", with(seen)).fact("user", user));
        }
        AuthOutcome::NotOffered { offered, login_disabled } => {
            let has_auth = offered.iter().any(|c| c.starts_with("AUTH="));
            let kind = match (at.is_smtp(), login_disabled) {
                (true, _) if !has_auth => K::SmtpAuthNotOffered,
                (false, true) => K::LoginDisabled,
                _ => K::AuthMechanismUnsupported,
            };
            found.push(at.finding(kind).fact("offered", offered.join(" ")).fact("security", at.security()));
        }
        AuthOutcome::Withheld(why) => found.push(match why {
            Withheld::NotSafe => at.finding(K::PasswordWithheld),
            Withheld::ForeignServer => at.finding(K::TokenWithheld),
            Withheld::Unconfirmed => at.finding(K::ServerUnconfirmed).fact("domain", &plan.address.domain_shown),
        }),
        AuthOutcome::Broken(b) => {
            found.push(broke_in_auth(at, b, &seen.untagged).fact("with", with(seen)).fact("user", user));
        }
    }
}

/// Exchange's own servers take `account@domain\mailbox`, with either stroke, and
/// `domain\account\mailbox` for a mailbox that several people share. Other servers' own names have
/// strokes as well.
fn user(name: &str) -> &'static str {
    let two = name.split_once(['\\', '/']);
    let three: Vec<&str> = name.split('\\').collect();
    match (two, &three[..]) {
        (Some((account, mailbox)), _)
            if account.contains('@') && !mailbox.is_empty() && !mailbox.contains(['\\', '/']) =>
        {
            "shared"
        }
        (_, [_, _, mailbox]) if !mailbox.is_empty() => "shared",
        _ => "own",
    }
}

/// What was refused: a server's words about a password mean another thing where none was sent.
fn with(seen: &AuthSeen) -> &'static str {
    match seen.mechanism.as_deref() {
        Some("XOAUTH2" | "OAUTHBEARER") => "token",
        _ => "password",
    }
}

/// A server that closes instead of answering, or says BYE: its last words are the proof.
fn broke_in_auth(at: &Subject, b: &Broken, untagged: &[String]) -> Finding {
    match b {
        Broken::Closed if !untagged.is_empty() => {
            let kind = if at.is_smtp() { K::SmtpAuthRefused } else { K::ImapAuthRefused };
            let last = Reply { status: "BYE".to_owned(), text: untagged.join("\n"), ..Reply::default() };
            at.quoting(kind, &last, &[])
        }
        Broken::Closed => at.finding(K::ClosedAfterAuth),
        other => broken(at, other),
    }
}

/// The same after the sign-in, which had worked.
fn ended(at: &Subject, b: &Broken, untagged: &[String]) -> Finding {
    match b {
        Broken::Closed if !untagged.is_empty() => {
            let last = Reply { status: "BYE".to_owned(), text: untagged.join("\n"), ..Reply::default() };
            at.quoting(K::SessionEnded, &last, &[])
        }
        Broken::Closed => at.finding(K::ClosedAfterAuth),
        other => broken(at, other),
    }
}

pub(super) fn mailbox(at: &Subject, seen: &MailboxSeen, found: &mut Vec<Finding>) {
    match &seen.outcome {
        MailboxOutcome::Listed => {}
        MailboxOutcome::ListRefused(reply) => found.push(at.quoting(K::ListRefused, reply, &seen.untagged)),
        MailboxOutcome::InboxRefused(reply) => found.push(at.quoting(K::InboxRefused, reply, &seen.untagged)),
        MailboxOutcome::Broken(b) => found.push(ended(at, b, &seen.untagged)),
    }
    for missing in &seen.missing {
        let kind = match missing.to_ascii_lowercase().as_str() {
            "\\all" => K::MissingAllMail,
            "\\drafts" => K::MissingDrafts,
            _ => K::MissingInbox,
        };
        let names: Vec<_> = seen.folders.iter().map(|f| f.name.as_str()).collect();
        found.push(at.finding(kind).fact("folders", names.join(", ")));
    }
}

/// An ALERT must be shown to the person (RFC 9051 section 7.1), also where all is well.
fn alerts(at: &Subject, untagged: &[String]) -> Option<Finding> {
    if untagged.is_empty() {
        return None;
    }
    let reply = Reply { status: "OK".to_owned(), text: untagged.join("\n"), ..Reply::default() };
    Some(at.quoting(K::ServerAlert, &reply, &[]))
}

#[cfg(test)]
mod tests {
    use super::user;

    #[test]
    fn a_name_with_a_shared_mailbox_behind_it_is_known() {
        for (name, whose) in [
            (r"hanako@example.jp\info", "shared"),
            ("hanako@example.jp/info", "shared"),
            (r"example\hanako\info", "shared"),
            ("hanako@example.jp", "own"),
            (r"example\hanako", "own"),
            // Names of other servers' own.
            ("kunden/firma/hanako", "own"),
            ("firma/hanako", "own"),
            (r"firma/abteilung\hanako", "own"),
            (r"hanako@example.jp\", "own"),
            (r"example\hanako\", "own"),
        ] {
            assert_eq!(user(name), whose, "{name}");
        }
    }
}
