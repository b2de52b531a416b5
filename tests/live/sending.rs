//! Sending: Dovecot's submission service, and Postfix as a second opinion.

use crate::case::{CASE, Case};

/// The cases.
pub const CASES: &[Case] = &[
    Case {
        name: "sending::dovecot_healthy",
        smtp: "mail:465",
        check: "smtp.auth",
        seen: &["accepted", "235"],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::dovecot_healthy_by_starttls",
        smtp: "mail:587",
        args: &["--smtp-security", "starttls"],
        check: "smtp.auth",
        seen: &["accepted", "235"],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::postfix_healthy",
        smtp: "smtp:465",
        check: "smtp.auth",
        seen: &["accepted", "235 2.7.0 Authentication successful"],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::postfix_healthy_by_starttls",
        smtp: "smtp:587",
        args: &["--smtp-security", "starttls"],
        check: "smtp.auth",
        seen: &["accepted", "235"],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::dovecot_refuses_the_password",
        answer: "smtpwrong",
        smtp: "mail:465",
        causes: &["account_disabled_or_locked"],
        check: "smtp.auth",
        seen: &["refused", "535", "5.7.8", "Authentication failed."],
        because: &["Authentication failed."],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::postfix_refuses_the_password",
        answer: "smtpwrong",
        smtp: "smtp:465",
        causes: &["account_disabled_or_locked"],
        check: "smtp.auth",
        seen: &["refused", "535", "5.7.8", "authentication failed"],
        because: &["authentication failed"],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::switched_off_for_this_mailbox",
        answer: "smtpoff",
        smtp: "mail:465",
        causes: &["smtp_auth_disabled"],
        check: "smtp.auth",
        seen: &["525", "5.7.13", "SMTP AUTH is disabled for this mailbox."],
        because: &["SMTP AUTH is disabled for this mailbox."],
        sent: 1,
        sent_smtp: 1,
        ..CASE
    },
    Case {
        name: "sending::a_refused_password_is_not_tried_there_too",
        answer: "wrong",
        smtp: "mail:465",
        causes: &["bad_credentials"],
        check: "smtp.auth",
        seen: &["password_just_refused"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "sending::no_sign_in_offered",
        smtp: "smtp-no-auth:587",
        args: &["--smtp-security", "starttls"],
        causes: &["auth_mechanism_unsupported", "smtp_auth_disabled"],
        check: "smtp.auth",
        seen: &["not_offered"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "sending::no_starttls",
        smtp: "smtp-no-tls:587",
        args: &["--smtp-security", "starttls"],
        causes: &["starttls_unavailable"],
        check: "smtp.tls",
        seen: &["start_tls_not_offered"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "sending::refused",
        smtp: "refused:465",
        causes: &["connection_refused"],
        check: "smtp.tcp",
        seen: &["refused"],
        sent: 1,
        ..CASE
    },
];
