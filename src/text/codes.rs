//! Finds the codes in a text. A code is looked at before any wording: servers translate and reword their
//! sentences, hardly their codes.

use std::sync::LazyLock;

use regex::Regex;

use super::patterns::compiled;

/// Error names of OAuth: RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5, OpenID Connect
/// Core section 3.1.2.6, and the further ones of Google and Microsoft
/// (MSAL's included).
const OAUTH: &[&str] = &[
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "invalid_scope",
    "invalid_token",
    "invalid_resource",
    "invalid_rapt",
    "invalid_target",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
    "access_denied",
    "server_error",
    "temporarily_unavailable",
    "authorization_pending",
    "authorization_declined",
    "slow_down",
    "expired_token",
    "bad_verification_code",
    "interaction_required",
    "login_required",
    "consent_required",
    "account_selection_required",
    "insufficient_scope",
    "rapt_required",
    "admin_policy_enforced",
    "disallowed_useragent",
    "redirect_uri_mismatch",
    "org_internal",
    "deleted_client",
    "disabled_client",
    "user_cancelled",
    "user_canceled",
    "user_cancel",
    "authentication_canceled",
    "no_tokens_found",
    "no_account_error",
    "refresh_token_expired",
    "declined_scopes",
    "basic_action",
    "rate_limit_exceeded",
];

/// Names of operating systems and of Node's libraries that no underscore gives away.
const ERRNO: &str = r"E(?:CONN[A-Z]+|NOTFOUND|TIMEDOUT|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|NETRESET|PIPE|ACCES|PERM|ADDRNOTAVAIL|PROTO|AUTH|SOCKET|TLS|DNS|ENVELOPE|NODATA|SERVFAIL|REFUSED|NONAME|NOAUTH|STREAM|COMMAND|PROTOCOL)";

struct Patterns {
    /// Group 1 is the code as it stands.
    plain: Vec<Regex>,
    aadsts: Vec<Regex>,
    smtp: Vec<Regex>,
    enhanced: Vec<Regex>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    plain: compiled(&[
        // RFC 9051 section 7.1 response codes and a CRM's codes; a client may have lost the bracket.
        r"\[([A-Z][A-Z0-9_/-]{2,})(?:\]|\s[^\]\n]{0,400}\]|\s+https?:)",
        r"(?:^|\s)([A-Z][A-Z0-9_-]{3,})\]",
        // A program has made other brackets of them.
        r"\b(?:NO|BAD|BYE) \(([A-Z][A-Z0-9_-]{4,})\)",
        // Shouted names: a CRM's, Node's, OpenSSL's, Google's.
        r"\b([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\b",
        &format!(r"\b({ERRNO})\b"),
        r"\b((?:ssl|sec|pr|mozilla_pkix)_error_[a-z_]+)\b",
        &format!(r"(?i)(?:^|[^a-z0-9])({})(?:$|[^a-z0-9_])", OAUTH.join("|")),
        // EWS and Graph.
        r"\b(Error[A-Z][a-z]+(?:[A-Z][A-Za-z]+)+)\b",
        r"\b(Mailbox[A-Za-z]*REST[A-Za-z]*)\b",
        r#"(?i)\b(?:error ?code|code|reason|textcode|odata\.error|error)\b\\?["']?\s*[:=\[(]+\s*u?\\?["']?(?-i:([A-Za-z]+_[A-Za-z_]+|[A-Z]?[a-z]+[A-Z][A-Za-z]+))"#,
        r"\b((?:Authorization|Request|Directory)_[A-Z][A-Za-z]+)\b",
        // RFC 8446 section 6.2, as OpenSSL, Go and rustls say it.
        r"(?i)\balert:? ((?:handshake|decode|protocol|certificate|unknown|bad|unsupported|access|internal|insufficient|unrecognized|no)[ _][a-z_]+)",
        r"\bAlertReceived\(([A-Z][A-Za-z]+)\)",
        r"(?i)\b(0x[8c][0-9a-f]{7})\b",
        r"#(AUTH[0-9]{3})\b",
    ]),
    aadsts: compiled(&[
        r"(?i)AADSTS ?:?([0-9]{4,7})",
        r#"error_codes\\?["']?\s*[:=]\s*\[\s*([0-9]{5,7})"#,
        r"login\.microsoftonline\.com/error\?code=([0-9]{5,7})",
        r#"(?i)error ?code\\?["']?\s*[:=]?\s*["']?([5-9][0-9]{4,6})\b"#,
    ]),
    // RFC 5321 section 4.2; a port is no code.
    smtp: compiled(&[r#"(?:^|[\s:;(<\[{'"=>|/])([245][0-9]{2})(?:$|[ -]+[A-Za-z#(<'"\[*{0-9]|[:,.)\]}'"]|\n)"#]),
    // RFC 3463, RFC 2034.
    enhanced: compiled(&[r"(?:^|[^0-9A-Za-z.@/_])([245]\.[0-7]\.[0-9]{1,3})(?:$|[^0-9.]|\.\s|\.$)"]),
});

/// Numbers that stand in logs as ports or sizes and are no SMTP reply.
const PORTS: &[&str] = &["443", "465", "587", "563"];

/// Finds the codes in a text, upper case, and adds those that were not found before, in the order of their kinds.
pub(super) fn scan(text: &str, found: &mut Vec<String>) {
    let mut add = |code: String| {
        if !found.contains(&code) {
            found.push(code);
        }
    };
    let each = |patterns: &'static [Regex], add: &mut dyn FnMut(&str, &str)| {
        for found in patterns.iter().flat_map(|r| r.captures_iter(text)) {
            if let Some(code) = found.get(1) {
                add(&text[..code.start()], code.as_str());
            }
        }
    };
    let p = &*PATTERNS;
    each(&p.plain, &mut |_, code| add(code.to_ascii_uppercase().replace(' ', "_")));
    each(&p.aadsts, &mut |_, number| add(format!("AADSTS{number}")));
    each(&p.smtp, &mut |before, code| {
        if !PORTS.contains(&code) && !ends_with_port(before) {
            add(code.to_owned());
        }
    });
    each(&p.enhanced, &mut |before, code| {
        if !before.trim_end().ends_with(['v', 'V']) {
            add(code.to_owned());
        }
    });
}

fn ends_with_port(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ':', '=', '"', '\'']);
    before.len() >= 4 && before.get(before.len() - 4..).is_some_and(|w| w.eq_ignore_ascii_case("port"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    fn codes_of(text: &str) -> Vec<String> {
        read(text).codes
    }

    fn has(text: &str, wanted: &[&str]) {
        let found = codes_of(text);
        for code in wanted {
            assert!(found.iter().any(|f| f == code), "{code} not in {found:?} of {text}");
        }
    }

    fn has_not(text: &str, unwanted: &[&str]) {
        let found = codes_of(text);
        for code in unwanted {
            assert!(!found.iter().any(|f| f == code), "{code} in {found:?} of {text}");
        }
    }

    #[test]
    fn imap_and_crm_codes() {
        has("a NO [AUTHENTICATIONFAILED] no", &["AUTHENTICATIONFAILED"]);
        has("AUTHENTICATIONFAILED] Invalid", &["AUTHENTICATIONFAILED"]);
        has("[GMAIL_IMAP_DISABLED]", &["GMAIL_IMAP_DISABLED"]);
        has("gmail_imap_disabled GMAIL_IMAP_DISABLED", &["GMAIL_IMAP_DISABLED"]);
        has("* NO [WEBALERT https://accounts.google.com/x", &["WEBALERT"]);
        has("* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] x", &["CAPABILITY"]);
    }

    #[test]
    fn smtp_codes_and_no_ports_or_versions() {
        has("535 5.7.8 no", &["535", "5.7.8"]);
        has("535-5.7.8 no\n535 5.7.8 no", &["535", "5.7.8"]);
        has("(535, b'5.7.139 Authentication unsuccessful", &["535", "5.7.139"]);
        has("535: 5.7.139 x", &["535", "5.7.139"]);
        has("\"responseCode\":502,\"command\"", &["502"]);
        has("requests failed with 429 Too Many Requests", &["429"]);
        has("The server response was 5.7.3 STARTTLS", &["5.7.3"]);
        has_not("port: 587; port=465 port 525", &["587", "465", "525"]);
        has_not("Postfix v5.7.8, 192.5.7.8, 5.7.8.1", &["5.7.8"]);
    }

    #[test]
    fn aadsts_numbers_however_wrapped() {
        has("AADSTS50126: Error", &["AADSTS50126"]);
        has("error_description=AADSTS65004%3a+User", &["AADSTS65004"]);
        has(r#"\"error_codes\":[50076]"#, &["AADSTS50076"]);
        has("https://login.microsoftonline.com/error?code=70000", &["AADSTS70000"]);
    }

    #[test]
    fn names_of_oauth_graph_and_systems() {
        has("oauth2: \"invalid_grant\" \"reauth related error (invalid_rapt)\"", &["INVALID_GRANT", "INVALID_RAPT"]);
        has("\"code\": \"MailboxNotEnabledForRESTAPI\"", &["MAILBOXNOTENABLEDFORRESTAPI"]);
        has("<m:ResponseCode>ErrorFolderNotFound<", &["ERRORFOLDERNOTFOUND"]);
        has("exchangelib.errors.ErrorNonExistentMailbox: x", &["ERRORNONEXISTENTMAILBOX"]);
        has("reason: 'failedPrecondition'", &["FAILEDPRECONDITION"]);
        has("code: InvalidAuthenticationToken", &["INVALIDAUTHENTICATIONTOKEN"]);
        has("code: 'ECONNREFUSED'", &["ECONNREFUSED"]);
        has("Error [ERR_TLS_CERT_ALTNAME_INVALID]: x", &["ERR_TLS_CERT_ALTNAME_INVALID"]);
        has("(Error code: ssl_error_weak_server_cert_key)", &["SSL_ERROR_WEAK_SERVER_CERT_KEY"]);
        has("tlsv1 alert protocol version", &["PROTOCOL_VERSION"]);
        has("AlertReceived(HandshakeFailure)", &["HANDSHAKEFAILURE"]);
        has("HRESULT: 0x800B0109", &["0X800B0109"]);
        has("(#AUTH005) Too many", &["AUTH005"]);
    }

    #[test]
    fn every_pattern_compiles() {
        let p = &*PATTERNS;
        assert_eq!((p.plain.len(), p.aadsts.len(), p.smtp.len(), p.enhanced.len()), (15, 4, 1, 1));
    }
}
