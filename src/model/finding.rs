//! The closed vocabulary that cards match on. Evidence and pasted text both become findings; only
//! a fact that nobody observes yet needs a new one.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::check::CheckId;
use super::words::Words;

/// The fact that marks a proof given by a server that is not the provider's: nothing of it is said of the provider.
pub const FOREIGN: &str = "foreign";

macro_rules! findings {
    ($($(#[$doc:meta])* $variant:ident => $name:literal;)*) => {
        /// What a finding says; the name is what a card's `[[when]] finding` holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum FindingKind { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }
        impl FindingKind {
            /// Every finding there is.
            pub const ALL: &'static [FindingKind] = &[$(FindingKind::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(FindingKind::$variant => $name,)* } }
        }
    };
}

findings! {
    /// The address does not parse. Facts: `fault`.
    AddressInvalid => "address_invalid";
    /// Characters in the password that were hardly meant. Facts: `fault`.
    PasswordCharacters => "password_characters";
    /// Not as many letters as an app password has. Facts: `typed`, `wanted`.
    AppPasswordLength => "app_password_length";
    /// NXDOMAIN for the domain of the address. Facts: `domain`.
    DnsNoSuchDomain => "dns_no_such_domain";
    /// The domain has neither MX nor address, or a null MX. Facts: `domain`.
    DnsNoMx => "dns_no_mx";
    /// The resolver failed. Facts: `host`, `fault`.
    DnsFailure => "dns_failure";
    /// NXDOMAIN for a server's name. Facts: `host`.
    DnsNoSuchHost => "dns_no_such_host";
    /// The server's name has no address. Facts: `host`.
    DnsNoAddress => "dns_no_address";
    /// MX names another provider than the one chosen. Facts: `chosen`, `actual`, `mx`, `domain`.
    MxOtherProvider => "mx_other_provider";
    /// MX names no provider we know while the one chosen is a known one. Facts: `chosen`, `mx`, `domain`.
    MxNotThisProvider => "mx_not_this_provider";
    /// Facts: `host`, `port`, `sibling` (the port that answers instead, or `none`).
    TcpRefused => "tcp_refused";
    /// Facts: `host`, `port`.
    TcpTimedOut => "tcp_timed_out";
    /// Facts: `host`, `port`.
    TcpUnreachable => "tcp_unreachable";
    /// Cut at once, or during the conversation. Facts: `host`, `port`.
    TcpReset => "tcp_reset";
    /// This port fails while a sibling port of the same server answers. Facts: `host`, `port`, `sibling`.
    TcpPortBlocked => "tcp_port_blocked";
    /// This computer's own rules forbid the connection. Facts: `host`, `port`.
    TcpForbidden => "tcp_forbidden";
    /// Every server is unreachable at once: this computer seems to be offline. Facts: `host`.
    NetworkOffline => "network_offline";
    /// Only the proxy that this computer is set up for leads to the server. Facts: `host`, `port`, `proxy`
    /// (`host:port`).
    ProxyRequired => "proxy_required";
    /// Nothing leads to the server, and the proxy wants a sign-in of its own. Facts: as above, `proxy`.
    ProxySignIn => "proxy_sign_in";
    /// The network answers in the servers' place. Facts: `host`, `sign` (network_login, redirect, private_address,
    /// certificate), `to` (where it leads, the address, or whose certificate it is; or `none`).
    CaptivePortal => "captive_portal";
    /// The name leads to addresses that are no mail server's for everybody. Facts: `host`, `place` (loopback, private,
    /// link_local, nowhere, web_proxy), `to` (the first of them), `service` (whose web proxy it is, or `none`), `named`
    /// (`yes` where the server was called by a name, `no` by its address).
    AddressElsewhere => "address_elsewhere";
    /// A server was called by its address, and its certificate is for a name. Facts: `host`, `name` (the provider's own
    /// name of it, or `none`).
    CalledByAddress => "called_by_address";
    /// The server that was entered is not the provider's own, and it did not work. Facts: `host`, `name` (the provider's
    /// own), `actual` (the provider's id), `kin` (`yes` where it is another region's of the same provider; else `no`),
    /// `layer` (where it failed).
    NotTheProvidersServer => "not_the_providers_server";
    /// Large packets get lost on the way: with small ones the same server answered. Facts: `host`.
    LargePacketsLost => "large_packets_lost";
    /// IPv4 fails, IPv6 works: a note. Facts: `host`.
    Ipv4Broken => "ipv4_broken";
    /// The name has an IPv6 address, and so has this computer, but no way leads there: a note. Facts: `host`.
    Ipv6NoRoute => "ipv6_no_route";
    /// IPv6 fails, IPv4 works: a note. Facts: `host`.
    Ipv6Broken => "ipv6_broken";
    /// IPv4 answered, and IPv6 had not yet: a note. Facts: `host`, `waited`, `took` (milliseconds of IPv6 and of IPv4).
    Ipv6NoAnswer => "ipv6_no_answer";
    /// Facts: `host`, `subject`, `since` (date), `fingerprint`.
    TlsExpired => "tls_expired";
    /// Facts: `host`, `subject`, `from` (date), `public` (`yes` where an authority that everybody knows issued it; else
    /// `no`).
    TlsNotYetValid => "tls_not_yet_valid";
    /// Facts: `host`, `names`, `hosting` (`yes` where a name of the person's own domain was called and
    /// the certificate's names all lie elsewhere, as at hosting companies; else `no`), `candidate`
    /// (the one of the names that was probably meant, or `none`), `same_server` (`yes` where that one leads to the
    /// same server; else `no`).
    TlsWrongName => "tls_wrong_name";
    /// Facts: `host`, `fingerprint`.
    TlsSelfSigned => "tls_self_signed";
    /// Facts: `host`, `issuer`, `fingerprint`.
    TlsUnknownIssuer => "tls_unknown_issuer";
    /// The certificate stands on a root that has expired, and this computer lets that pass: a note. Facts: `host`,
    /// `root`, `since` (date).
    ExpiredRoot => "expired_root";
    /// Facts: `host`, `issuer`.
    TlsChainIncomplete => "tls_chain_incomplete";
    /// Facts: `host`.
    TlsMalformed => "tls_malformed";
    /// Facts: `host`, `what`.
    TlsWeak => "tls_weak";
    /// Facts: `host`.
    TlsWrongPurpose => "tls_wrong_purpose";
    /// Facts: `host`, `issuer`, `product`.
    TlsIntercepted => "tls_intercepted";
    /// Facts: `host`.
    TlsRevoked => "tls_revoked";
    /// Facts: `host`, `version` (or `unknown`).
    TlsOldVersion => "tls_old_version";
    /// TLS 1.2, but only with suites that programs have given up. Facts: `host`, `version`, `cipher`, `exchange`
    /// (static_rsa, dhe, ecdhe, other), `prime` (bits of a Diffie-Hellman prime, or `none`).
    TlsOldCipher => "tls_old_cipher";
    /// The handshake was refused by an alert or broke otherwise. Facts: `host`, `alert` (or
    /// `unknown`).
    TlsHandshakeFailed => "tls_handshake_failed";
    /// TLS broke after its handshake. Facts: `host`, `alert` (or `unknown`).
    TlsBroken => "tls_broken";
    /// No TLS on this port. Facts: `host`, `port`, `spoke` (imap, pop3, smtp, http, ssh, other, nothing).
    NotTlsOnPort => "not_tls_on_port";
    /// Facts: `host`, `port`, `offered`, `masked` (`yes` where something on the way has overwritten what is offered; else
    /// `no`).
    StartTlsUnavailable => "starttls_unavailable";
    /// STARTTLS was offered and refused; the words.
    StartTlsRefused => "starttls_refused";
    /// Bytes before the handshake. Facts: `host`, `bytes`.
    StartTlsInjection => "starttls_injection";
    /// Another protocol answers. Facts: `host`, `port`, `spoke` (imap, pop3, smtp, http, ssh, tls, other, nothing).
    WrongProtocol => "wrong_protocol";
    /// BYE, 421 or 554 in place of a greeting; the words.
    GreetingRefused => "greeting_refused";
    /// PREAUTH where a sign-in was wanted. Facts: `host`.
    Preauth => "preauth";
    /// Connected, then silence. Facts: `host`, `port`, `layer`.
    ServerSilent => "server_silent";
    /// Closed without a word. Facts: `host`, `port`, `layer`.
    ServerClosed => "server_closed";
    /// More than the bounds. Facts: `host`, `bytes`, `lines`.
    ServerFlood => "server_flood";
    /// An answer that cannot be read as this protocol. Facts: `host`; the words.
    ServerUnreadable => "server_unreadable";
    /// CAPABILITY or EHLO refused; the words.
    CapabilityRefused => "capability_refused";
    /// The server is one a CRM cannot use. Facts: `product`.
    ServerProduct => "server_product";
    /// LOGINDISABLED and no other mechanism for a password. Facts: `host`, `offered`,
    /// `security` (`tls`, `starttls`, `none`).
    LoginDisabled => "login_disabled";
    /// No mechanism that fits. Facts: `host`, `offered`, `security`.
    AuthMechanismUnsupported => "auth_mechanism_unsupported";
    /// EHLO without AUTH. Facts: `host`, `port`, `offered`, `security`.
    SmtpAuthNotOffered => "smtp_auth_not_offered";
    /// No safe connection was asked for, so the password was kept back. Facts: `host`.
    PasswordWithheld => "password_withheld";
    /// A sign-in was kept back from a server that is none of the provider's. Facts: `host`.
    TokenWithheld => "token_withheld";
    /// A secret was kept back from a server outside the domain that nobody confirmed. Facts: `host`, `domain`.
    ServerUnconfirmed => "server_unconfirmed";
    /// IMAP sign-in refused; the words and codes. Facts: `with` (password, token), `user` (`shared` where the sign-in
    /// name names a mailbox behind its account, as Exchange takes it; else `own`), `code` (a code in it that nothing is
    /// known of, or `none`), `says` (`unknown_code` where there is one; else `other`).
    ImapAuthRefused => "imap_auth_refused";
    /// SMTP sign-in refused; the words and codes. Facts: `with` (password, token), `user` (as above).
    SmtpAuthRefused => "smtp_auth_refused";
    /// A way to sign in is offered and not understood, and the LOGIN command worked: a note. Facts: `host`, `offered`.
    SignInUnread => "sign_in_unread";
    /// The answer to the sign-in took long: a note. Facts: `host`, `seconds`.
    SignInSlow => "sign_in_slow";
    /// The server ended the connection after the sign-in; its last words. Facts: `host`.
    SessionEnded => "session_ended";
    /// Every folder lies below a prefix: a note. Facts: `prefix`, `host`.
    FolderPrefix => "folder_prefix";
    /// An ALERT or BYE beside the answer; the words.
    ServerAlert => "server_alert";
    /// Closed right after the password was accepted, or instead of an answer. Facts: `host`.
    ClosedAfterAuth => "closed_after_auth";
    /// LIST refused; the words.
    ListRefused => "list_refused";
    /// EXAMINE INBOX refused; the words.
    InboxRefused => "inbox_refused";
    /// LIST shows no `\All`.
    MissingAllMail => "missing_all_mail";
    /// LIST shows no `\Drafts`.
    MissingDrafts => "missing_drafts";
    /// LIST shows no INBOX.
    MissingInbox => "missing_inbox";
    /// The sign-in page or the token endpoint refused; the words. Facts: `stage` (`oauth`), `during` (page, exchange,
    /// device, renewal), `client_id`, `approve_page` (where the provider has one).
    OAuthRefused => "oauth_refused";
    /// No client id is set for this provider.
    OAuthNoClient => "oauth_no_client";
    /// The browser never came back. Facts: `minutes`.
    OAuthNoAnswer => "oauth_no_answer";
    /// The time for typing the code on another device is over. Facts: `minutes`.
    OAuthCodeExpired => "oauth_code_expired";
    /// The answer names another authorization server (RFC 9207). Facts: `wanted`, `got`.
    OAuthWrongIssuer => "oauth_wrong_issuer";
    /// No port on this computer on which the browser's answer could be awaited. Facts: `port`.
    OAuthNoPort => "oauth_no_port";
    /// The sign-in server did not answer, or not in a way that can be read; the words, where there are any.
    /// Facts: `fault` (no_such_host, not_connected, timed_out, tls, server_error, unreadable, bad_address, other).
    OAuthUnreachable => "oauth_unreachable";
    /// Mail access was asked for and not granted. Facts: `missing`.
    OAuthScopeMissing => "oauth_scope_missing";
    /// Signed in as somebody else than the address that was typed. Facts: `address`, `actual_address`.
    SignedInAsOther => "signed_in_as_other";
    /// The sign-in name that was given is the account's own, and the mailbox that was given is another's. Facts:
    /// `address`, `actual_address`.
    SharedMailbox => "shared_mailbox";
    /// The same, and the server let the account in, into its own mailbox. Facts: `address`, `actual_address`.
    SharedMailboxOwn => "shared_mailbox_own";
    /// The server let one account into another's mailbox: a note. Facts: `address`, `actual_address`.
    SharedMailboxOpened => "shared_mailbox_opened";
    /// The address is a further one of the account. Facts: `address`, `primary`.
    AddressIsAlias => "address_is_alias";
    /// The account signs in by another name than its address. Facts: `address`, `sign_in_name`.
    AddressIsNotSignInName => "address_is_not_sign_in_name";
    /// No plan with a mailbox is assigned to the account. Facts: `address`.
    MailPlanMissing => "mail_plan_missing";
    /// The mailbox cannot be reached by Microsoft's HTTP interface; the words. Facts: `place` (where
    /// it seems to be: `own_servers`, `elsewhere`, `moving`, `unknown`), `mx`, `domain`, `stage` (`graph`).
    RestApiRefused => "rest_api_refused";
    /// An HTTP interface refused; the words. Facts: `api`, `status`, `stage` (`graph`), `with` (token).
    ApiRefused => "api_refused";
    /// An HTTP interface did not answer. Facts: `host`, `fault`.
    ApiUnreachable => "api_unreachable";
    /// The domain is in no tenant of Microsoft's, and the mailbox is set up to be there. Facts: `domain`, `host`.
    MicrosoftNoTenant => "microsoft_no_tenant";
    /// The tenant is in another cloud than the servers of the settings. Facts: `domain`, `cloud` (china, us_government),
    /// `host`, `tenant`.
    MicrosoftOtherCloud => "microsoft_other_cloud";
    /// Nobody administers the tenant: a note. Facts: `domain`, `host`.
    MicrosoftUnmanaged => "microsoft_unmanaged";
    /// The organisation's own sign-in page cannot be reached from here. Facts: `domain`, `host`, `fault` (no_such_host,
    /// not_connected).
    MicrosoftSignInUnreachable => "microsoft_sign_in_unreachable";
    /// Microsoft says that the mailbox is on the organisation's own Exchange server, and the settings lead to
    /// Microsoft's. Facts: `address`, `host`, `asked`, `tenant` (or `none`).
    MicrosoftMailboxOwn => "microsoft_mailbox_own";
    /// Microsoft says that there is no such mailbox. Facts: `address`, `domain`, `asked`, `tenant` (or `none`),
    /// `mx`, `mail` (`elsewhere` where the domain's mail goes to another provider; else `unknown`).
    MicrosoftMailboxNowhere => "microsoft_mailbox_nowhere";
    /// Microsoft has the mailbox, and another provider still takes the domain's mail. Facts: `address`, `domain`, `mx`.
    MicrosoftMailboxMoving => "microsoft_mailbox_moving";
    /// Microsoft has the mailbox, and the settings lead to another server, which did not let anybody in. Facts:
    /// `address`, `server`.
    MicrosoftMailboxOnline => "microsoft_mailbox_online";
    /// The certificate of the organisation's Autodiscover. Facts: `host`, `why` (expired, not_yet_valid, wrong_name,
    /// unknown_issuer, other).
    AutodiscoverCertificate => "autodiscover_certificate";
    /// The organisation's Autodiscover cannot be reached. Facts: `host`, `fault` (not_connected, tls).
    AutodiscoverUnreachable => "autodiscover_unreachable";
    /// This computer's clock is off by more than five minutes. Facts: `told_by` (`server`, `data`: what this program
    /// came with is newer than its date), `way` (`ahead`, `behind`), `host`; by a server `minutes`, `days`, `unit`
    /// (`minutes`, `days`), by data `today` and `since` (dates).
    ClockOff => "clock_off";
    /// The run was stopped or its time was over. Facts: none.
    RunStopped => "run_stopped";
    /// This computer slept, or the program stood still, in the middle of the run. Facts: `count`, `unit` (seconds,
    /// minutes, hours).
    RunSlept => "run_slept";
    /// This computer's own network went away or changed in the middle of the run. Facts: none.
    NetworkLost => "network_lost";
    /// Text from another program; the words and codes. What `explain` makes.
    Text => "text";
    /// Every check passed, signed in.
    Healthy => "healthy";
    /// Every check that was asked for passed, without a sign-in.
    HealthyWithoutSignIn => "healthy_without_sign_in";
}

/// One finding: what, from which check, with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it says.
    pub kind: FindingKind,
    /// The check it comes from; `None` for pasted text and for the whole run.
    pub check: Option<CheckId>,
    /// Values for the evidence sentence `because-<kind>`; the names stand at the kind.
    pub facts: BTreeMap<String, String>,
    /// Codes found in the words: response codes, SMTP codes, enhanced codes, AADSTS numbers,
    /// bracketed codes of a CRM, symbolic names; upper case, e.g. `AUTHENTICATIONFAILED`, `535`,
    /// `5.7.8`, `AADSTS50126`, `GMAIL_IMAP_DISABLED`.
    pub codes: Vec<String>,
    /// The server's (or the other program's) words; empty where there are none.
    pub words: String,
    /// The words with everything undone that wraps them (escapes, base64 of an OAuth refusal); `None` where nothing
    /// does. Rules on words look here, so that they are written once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<String>,
    /// The whole of a log beside the finding that holds what of it still stands: what only the whole says stands
    /// behind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overtaken: bool,
}

impl Finding {
    /// A finding without facts or words.
    pub fn new(kind: FindingKind, check: Option<CheckId>) -> Self {
        Finding {
            kind,
            check,
            facts: BTreeMap::new(),
            codes: Vec::new(),
            words: String::new(),
            plain: None,
            overtaken: false,
        }
    }

    /// With one fact more.
    pub fn fact(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }

    /// With words to quote, and the codes in them.
    pub fn quoting(mut self, words: Words) -> Self {
        (self.words, self.plain, self.codes) = (words.said, words.plain, words.codes);
        self
    }

    /// Returns the words that rules look at: with everything undone that wraps them, where anything does.
    pub fn plain_words(&self) -> &str {
        self.plain.as_ref().unwrap_or(&self.words)
    }
}
