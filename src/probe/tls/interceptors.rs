//! Products that put themselves between: antivirus programs that read mail, and gateways.

/// What stands in the issuer's name, in lower case, and the product's name.
const ISSUERS: &[(&str, &str)] = &[
    ("avast", "Avast"),
    ("avg web/mail shield", "AVG"),
    ("avira", "Avira"),
    ("kaspersky", "Kaspersky"),
    ("eset ssl filter", "ESET"),
    ("bitdefender", "Bitdefender"),
    ("norton web/mail shield", "Norton"),
    ("g data mail", "G DATA"),
    ("g data software", "G DATA"),
    ("dr.web", "Dr.Web"),
    ("bullguard", "BullGuard"),
    ("adguard", "AdGuard"),
    ("mcafee", "McAfee"),
    ("trend micro", "Trend Micro"),
    ("zscaler", "Zscaler"),
    ("netskope", "Netskope"),
    ("goskope", "Netskope"),
    ("fortigate", "FortiGate"),
    ("fortinet", "Fortinet"),
    ("sophos", "Sophos"),
    ("cisco umbrella", "Cisco Umbrella"),
    ("cloudflare managed", "Cloudflare Gateway"),
    ("palo alto networks", "Palo Alto Networks"),
    ("blue coat", "Blue Coat"),
    ("check point", "Check Point"),
    ("sonicwall", "SonicWall"),
    ("watchguard", "WatchGuard"),
    ("fireware", "WatchGuard"),
    ("barracuda", "Barracuda"),
    ("forcepoint", "Forcepoint"),
    ("websense", "Forcepoint"),
    ("skyhigh", "Skyhigh"),
    ("iboss", "iboss"),
    ("securly", "Securly"),
    ("lightspeed", "Lightspeed"),
    ("i-filter", "i-FILTER"),
    ("digital arts", "i-FILTER"),
    ("netspark", "NetSpark"),
    ("qustodio", "Qustodio"),
    ("mitmproxy", "mitmproxy"),
    ("charles proxy", "Charles"),
    ("fiddler", "Fiddler"),
];

/// The product that issues under this name.
pub fn product(issuer: &str) -> Option<&'static str> {
    let issuer = issuer.to_lowercase();
    ISSUERS.iter().find(|(part, _)| issuer.contains(part)).map(|(_, product)| *product)
}
