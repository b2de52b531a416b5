//! Answers as they are documented, and nothing else: a portal's page, a proxy's refusal or a word that nobody wrote down
//! is `None`.

use url::{Host, Url};

use super::talk::Answer;
use crate::model::microsoft::{Cloud, MicrosoftSaid as S};
use crate::text::visible_line;

/// Servers of mailboxes in the cloud that everybody uses.
const WORLDWIDE: [&str; 3] = ["office365.com", "outlook.com", "office.com"];
/// The same of other clouds.
const NATIONAL: [&str; 2] = ["office365.us", "partner.outlook.cn"];
/// Who issues tokens, by cloud.
const ISSUERS: [(&str, Cloud); 4] = [
    ("login.microsoftonline.com", Cloud::Worldwide),
    ("login.microsoftonline.us", Cloud::UsGovernment),
    ("login.partner.microsoftonline.cn", Cloud::China),
    ("login.chinacloudapi.cn", Cloud::China),
];
/// The names of the clouds.
const INSTANCES: [(&str, Cloud); 4] = [
    ("microsoftonline.com", Cloud::Worldwide),
    ("microsoftonline.us", Cloud::UsGovernment),
    ("partner.microsoftonline.cn", Cloud::China),
    ("chinacloudapi.cn", Cloud::China),
];
/// The tenant of all personal accounts.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// No such tenant, or nothing that could be one (learn.microsoft.com/entra/identity-platform/reference-error-codes).
const NO_TENANT: [u64; 3] = [90002, 900_021, 900_023];

fn beneath(host: &str, domains: &[&str]) -> bool {
    let host = host.to_ascii_lowercase();
    domains.iter().any(|d| host.strip_suffix(d).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// True for a server of Microsoft's, in any cloud.
pub(super) fn is_microsofts(host: &str) -> bool {
    is_worldwide(host) || beneath(host, &NATIONAL)
}

/// True for a server in the cloud that everybody uses.
pub(super) fn is_worldwide(host: &str) -> bool {
    beneath(host, &WORLDWIDE)
}

/// The certificate is another name's, in the verifier's own word.
pub(super) fn is_wrong_name(why: &str) -> bool {
    why.contains("NotValidForName")
}

/// The host of an address that names one by HTTPS.
fn host_of(url: &Url) -> Option<String> {
    match (url.scheme(), url.host()?) {
        ("https", Host::Domain(name)) if name.contains('.') => Some(name.to_ascii_lowercase()),
        _ => None,
    }
}

fn is_tenant_id(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.len()).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

/// Whether there is a tenant.
pub(in crate::probe) fn tenant(answer: &Answer) -> Option<S> {
    match answer.status {
        200 => {
            let issuer = Url::parse(answer.text("issuer")?).ok()?;
            let host = host_of(&issuer)?;
            let id = issuer.path().strip_prefix('/')?.strip_suffix("/v2.0")?.to_ascii_lowercase();
            let (_, by_issuer) = ISSUERS.iter().find(|(name, _)| *name == host)?;
            let by_name = answer.text("cloud_instance_name").map(|name| INSTANCES.iter().find(|(n, _)| *n == name));
            let cloud = match by_name {
                Some(named) => named?.1,
                None => *by_issuer,
            };
            let region = answer.text("tenant_region_scope").map(|r| visible_line(r).chars().take(16).collect());
            match is_tenant_id(&id) {
                true if id == PERSONAL => Some(S::Consumer),
                true => Some(S::Tenant { id, cloud, region }),
                false => None,
            }
        }
        400 => {
            let codes = answer.json.as_ref()?.get("error_codes").and_then(|codes| codes.as_array());
            let listed = codes.is_some_and(|c| c.iter().filter_map(serde_json::Value::as_u64).any(is_no_tenant));
            let said = answer.text("error_description").and_then(|text| text.strip_prefix("AADSTS"));
            let digits = said.and_then(|text| text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
            let named = answer.text("error") == Some("invalid_tenant");
            (named || listed || digits.is_some_and(is_no_tenant)).then_some(S::NoTenant)
        }
        _ => None,
    }
}

fn is_no_tenant(code: u64) -> bool {
    NO_TENANT.contains(&code)
}

/// Who signs people in.
pub(in crate::probe) fn realm(answer: &Answer) -> Option<S> {
    if answer.status != 200 {
        return None;
    }
    let consumer = answer.holds("ConsumerDomain")
        || answer.text("DomainName").is_some_and(|name| name.eq_ignore_ascii_case("live.com"));
    match answer.text("NameSpaceType")? {
        "Managed" | "Federated" if consumer => Some(S::Consumer),
        "Managed" if answer.holds("IsViral") => Some(S::Unmanaged),
        "Managed" => Some(S::Managed),
        "Federated" => {
            let host = answer.text("AuthURL").and_then(|url| host_of(&Url::parse(url).ok()?));
            Some(S::Federated { host, unreachable: None })
        }
        "Unknown" => Some(S::NobodySignsIn),
        _ => None,
    }
}

/// Where a mailbox is.
#[derive(Debug)]
pub(in crate::probe) enum Place {
    /// At this server.
    Server(String),
    /// Ask there; its host.
    SentTo(Url, String),
    /// There is no such mailbox.
    Nowhere,
    /// The server has none of this protocol.
    OtherProtocol,
}

/// Where Autodiscover says that the mailbox is.
pub(in crate::probe) fn place(answer: &Answer, asked: &Url, protocol: &str) -> Option<Place> {
    match answer.status {
        301 | 302 | 303 | 307 | 308 => {
            let to = asked.join(answer.location.as_deref()?).ok()?;
            let host = host_of(&to)?;
            // A proxy's page is no Autodiscover.
            to.path().to_ascii_lowercase().contains("/autodiscover").then_some(Place::SentTo(to, host))
        }
        200 if answer.text("Url").is_some() => {
            let same = answer.text("Protocol").is_some_and(|p| p.eq_ignore_ascii_case(protocol));
            let host = host_of(&Url::parse(answer.text("Url")?).ok()?)?;
            same.then_some(Place::Server(host))
        }
        200 | 400 | 404 => match answer.text("ErrorCode") {
            Some("MailboxNotFound" | "UserNotFound") => Some(Place::Nowhere),
            Some("ProtocolNotSupported") => Some(Place::OtherProtocol),
            // Whoever stands in between says it with a page.
            None if answer.status == 404 && answer.empty => Some(Place::Nowhere),
            _ => None,
        },
        _ => None,
    }
}
