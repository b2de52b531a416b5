//! Runs the checks on an established connection: session, sign-in, folders.

use std::net::SocketAddr;

use tokio::sync::oneshot;

use super::sasl::Mechanism;
use super::server::{Established, ServerProbe};
use super::{imap, smtp};
use crate::model::account::Protocol;
use crate::model::check::CheckId;
use crate::model::credentials::{Credentials, Secret};
use crate::model::evidence::{AuthOutcome, AuthSeen, Broken, Seen, SessionOutcome, SessionSeen};
use crate::model::tls::Spoke;
use crate::net::clock::ahead_of_greeting;

/// What IMAP says that is not about the password (RFC 5530): the other server may be asked too.
const NOT_THE_PASSWORD: &[&str] = &["UNAVAILABLE", "LIMIT", "INUSE", "SERVERBUG", "CONTACTADMIN"];

/// Says what is to be done about the sign-in.
enum Intent<'a> {
    SignIn(Mechanism, &'a Secret),
    /// It ends before anything is sent.
    Ends(AuthOutcome),
    NotAsked,
}

impl ServerProbe {
    fn skip_after(&self, failed: CheckId) {
        let prefix = match self.server.protocol {
            Protocol::Imap => "imap.",
            Protocol::Smtp => "smtp.",
        };
        let mine = CheckId::ALL.iter().filter(|c| c.as_str().starts_with(prefix));
        for check in mine.skip_while(|c| **c != failed).skip(1) {
            self.reporter.skip(*check, Seen::NotRun { because: failed });
        }
    }

    fn intent(&self, safe: bool, offered: &[String]) -> Intent<'_> {
        let secret = match &self.order.credentials {
            Credentials::Password(secret) | Credentials::Token(secret) if !secret.is_empty() => secret,
            _ => return Intent::NotAsked,
        };
        let protocol = self.server.protocol;
        if let Some(why) = self.order.withheld(protocol, safe) {
            return Intent::Ends(AuthOutcome::Withheld(why));
        }
        match Mechanism::choose(offered, &self.order.credentials, protocol) {
            Some(how) => Intent::SignIn(how, secret),
            None => Intent::Ends(AuthOutcome::NotOffered {
                offered: offered.iter().filter(|o| o.starts_with("AUTH=") || *o == "LOGINDISABLED").cloned().collect(),
                // A token needs no LOGIN: that it is off is then no cause.
                login_disabled: matches!(self.order.credentials, Credentials::Password(_))
                    && offered.iter().any(|o| o == "LOGINDISABLED"),
            }),
        }
    }

    /// A session. Where plain text was asked for, and nothing comes: does the port begin with TLS?
    async fn listen(&self, safe: bool, to: SocketAddr, session: impl Future<Output = SessionSeen>) -> SessionSeen {
        if safe {
            return session.await;
        }
        let (mut seen, waits_for_tls) = self.or_begins_with_tls(to, session).await;
        let silent = seen.greeting.is_none() && seen.outcome == SessionOutcome::Broken(Broken::TimedOut);
        if silent && waits_for_tls {
            seen.outcome = SessionOutcome::WrongProtocol(Spoke::Tls);
        }
        seen
    }

    /// What time the greeting says it is.
    fn read_clock(&self, seen: &mut SessionSeen) {
        let greeting = seen.greeting.as_ref().map(|g| g.text.as_str()).unwrap_or_default();
        seen.clock_ahead = ahead_of_greeting(greeting, self.net.now());
    }

    /// The IMAP checks. `tell`: whether the password was refused.
    pub async fn imap(&self, tell: oneshot::Sender<bool>) -> bool {
        let Established { to, wire, safe, greeted } = match self.establish().await {
            Ok(established) => established,
            Err(failed) => {
                self.skip_after(failed);
                return false;
            }
        };
        let mut talk = imap::ImapSession::new(wire, self.bounds);
        let begun = self.reporter.begin(CheckId::ImapSession);
        let mut seen = self.listen(safe, to, imap::session(&mut talk, greeted)).await;
        self.read_clock(&mut seen);
        let offered = seen.capabilities.clone();
        let told_off = matches!(seen.outcome, SessionOutcome::Preauth(_) | SessionOutcome::CapabilityRefused(_));
        let record = talk.take_record();
        if !self.reporter.end(CheckId::ImapSession, begun, Seen::Session(seen), record) {
            self.skip_after(CheckId::ImapSession);
            if told_off {
                talk.logout().await;
            }
            return false;
        }
        let opened = self.imap_account(&mut talk, safe, &offered, tell).await;
        talk.logout().await;
        opened
    }

    async fn imap_account(
        &self,
        talk: &mut imap::ImapSession,
        safe: bool,
        offered: &[String],
        tell: oneshot::Sender<bool>,
    ) -> bool {
        let (how, secret) = match self.intent(safe, offered) {
            Intent::SignIn(how, secret) => (how, secret),
            Intent::Ends(outcome) => {
                let begun = self.reporter.begin(CheckId::ImapAuth);
                let seen = AuthSeen { outcome, mechanism: None, untagged: Vec::new() };
                self.reporter.end(CheckId::ImapAuth, begun, Seen::Auth(seen), Vec::new());
                self.skip_after(CheckId::ImapAuth);
                return false;
            }
            Intent::NotAsked => {
                self.reporter.skip(CheckId::ImapAuth, Seen::NotAsked);
                self.reporter.skip(CheckId::Mailbox, Seen::NotAsked);
                return false;
            }
        };
        let begun = self.reporter.begin(CheckId::ImapAuth);
        let user = &self.order.plan.imap_username;
        let done = imap::sign_in(talk, how, offered, user, secret, &self.server).await;
        let untagged = talk.take_heard();
        let _ = tell.send(password_refused(&done.outcome, &untagged));
        let seen = AuthSeen { outcome: done.outcome, mechanism: Some(done.by.name().to_owned()), untagged };
        if !self.reporter.end(CheckId::ImapAuth, begun, Seen::Auth(seen), talk.take_record()) {
            self.skip_after(CheckId::ImapAuth);
            return false;
        }
        let begun = self.reporter.begin(CheckId::Mailbox);
        let seen = imap::look_around(talk, done.capabilities, &self.order.plan.required_folders).await;
        self.reporter.end(CheckId::Mailbox, begun, Seen::Mailbox(seen), talk.take_record())
    }

    /// The SMTP checks. `told`: whether IMAP has just refused the password; then it is not sent
    /// again: servers count wrong passwords and lock accounts.
    pub async fn smtp(&self, told: oneshot::Receiver<bool>) {
        let Established { to, wire, safe, greeted } = match self.establish().await {
            Ok(established) => established,
            Err(failed) => return self.skip_after(failed),
        };
        let mut talk = smtp::SmtpSession::new(wire, self.bounds);
        let begun = self.reporter.begin(CheckId::SmtpSession);
        let mut seen = self.listen(safe, to, talk.session(greeted)).await;
        self.read_clock(&mut seen);
        let offered = seen.capabilities.clone();
        let record = talk.take_record();
        if !self.reporter.end(CheckId::SmtpSession, begun, Seen::Session(seen), record) {
            return self.skip_after(CheckId::SmtpSession);
        }
        self.smtp_account(&mut talk, safe, &offered, told).await;
        talk.quit().await;
    }

    async fn smtp_account(
        &self,
        talk: &mut smtp::SmtpSession,
        safe: bool,
        offered: &[String],
        told: oneshot::Receiver<bool>,
    ) {
        let intent = self.intent(safe, offered);
        let (outcome, mechanism, begun) = match intent {
            Intent::NotAsked => return self.reporter.skip(CheckId::SmtpAuth, Seen::NotAsked),
            Intent::Ends(outcome) => (outcome, None, self.reporter.begin(CheckId::SmtpAuth)),
            Intent::SignIn(how, secret) => {
                if told.await.unwrap_or(false) {
                    return self.reporter.skip(CheckId::SmtpAuth, Seen::PasswordJustRefused);
                }
                let begun = self.reporter.begin(CheckId::SmtpAuth);
                let user = &self.order.plan.smtp_username;
                let outcome = talk.sign_in(how, user, secret, &self.server).await;
                (outcome, Some(how.name().to_owned()), begun)
            }
        };
        let seen = AuthSeen { outcome, mechanism, untagged: Vec::new() };
        self.reporter.end(CheckId::SmtpAuth, begun, Seen::Auth(seen), talk.take_record());
    }
}

fn password_refused(outcome: &AuthOutcome, untagged: &[String]) -> bool {
    match outcome {
        AuthOutcome::Refused(reply) => !reply.code.as_deref().is_some_and(|c| NOT_THE_PASSWORD.contains(&c)),
        // Last words instead of an answer: nobody knows, so it is not risked.
        AuthOutcome::Broken(_) => !untagged.is_empty(),
        AuthOutcome::Accepted(_) | AuthOutcome::NotOffered { .. } | AuthOutcome::Withheld(_) => false,
    }
}
