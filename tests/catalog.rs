//! The catalogue: embedded files are sound, an organisation adds and replaces, mistakes have a place.

#![allow(clippy::unwrap_used)]

use inbox_doctor::catalog::Catalog;
use inbox_doctor::discover::{Discovery, provider_by_mx, resolve};
use inbox_doctor::explain::{Pasted, explain, findings};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::{Args, Locales};
use inbox_doctor::model::account::{Account, Protocol, Security, Source};
use inbox_doctor::model::evidence::MxRecord;
use inbox_doctor::model::provider::Confidence;
use inbox_doctor::plan::plan;

fn account(address: &str) -> Account {
    let address = parse_address(address).unwrap();
    Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: true }
}

#[test]
fn providers_are_found_by_domain_and_by_mx() {
    let catalog = Catalog::embedded().unwrap();
    for (domain, id) in [
        ("gmail.com", Some("gmail")),
        ("outlook.jp", Some("outlook")),
        ("contoso.onmicrosoft.com", Some("microsoft365")),
        ("xyz.sakura.ne.jp", Some("sakura")),
        ("aa2.so-net.ne.jp", Some("sonet")),
        ("notgmail.com", None),
        ("onmicrosoft.com", None),
    ] {
        let found = catalog.provider_by_domain(domain).map(|p| p.id.to_string());
        assert_eq!(found.as_deref(), id, "{domain}");
    }
    for (exchange, id) in [
        ("gmail-smtp-in.l.google.com", Some("gmail")),
        ("alt2.aspmx.l.google.com", Some("workspace")),
        ("smtp.google.com", Some("workspace")),
        ("contoso-com.mail.protection.outlook.com", Some("microsoft365")),
        ("hotmail-com.olc.protection.outlook.com", Some("outlook")),
        ("mail.protection.outlook.com.evil.example", None),
        ("sv1234.xserver.jp", Some("xserver")),
        ("mail89.onamae.ne.jp", Some("onamae")),
        ("mx01.lolipop.jp", Some("lolipop")),
        ("mail.tutanota.de", Some("tuta")),
    ] {
        let record = MxRecord { preference: 10, exchange: exchange.to_owned() };
        let found = provider_by_mx(&[record], &catalog).map(|p| p.to_string());
        assert_eq!(found.as_deref(), id, "{exchange}");
    }
    for alias in ["outlook.com", "163", "mail.ru", "workspace", "Gmail"] {
        assert!(catalog.provider(alias).is_some(), "{alias}");
    }
}

#[test]
fn no_domain_and_no_name_belongs_to_two_providers() {
    let catalog = Catalog::embedded().unwrap();
    let mut seen = std::collections::BTreeMap::new();
    for provider in catalog.providers() {
        let names = provider.aliases.iter().chain([&provider.id.0]).map(|n| format!("name {n}"));
        let domains = provider.domains.iter().map(|d| format!("domain {d}"));
        let mx = provider.mx.iter().map(|m| format!("mx {m}"));
        for key in names.chain(domains).chain(mx) {
            assert!(key == key.to_ascii_lowercase(), "{key}");
            let other = seen.insert(key.clone(), provider.id.clone());
            assert_eq!(other, None, "{key} belongs to {} too", provider.id);
        }
    }
}

#[test]
fn the_plan_takes_servers_from_the_catalogue_or_a_guess_that_says_so() {
    let catalog = Catalog::embedded().unwrap();
    let known = plan(&resolve(&account("hanako@icloud.com"), &Discovery::default(), &catalog));
    let imap = known.endpoint(Protocol::Imap).unwrap();
    assert_eq!((imap.host.as_str(), imap.port, imap.source), ("imap.mail.me.com", 993, Source::Catalog));
    let smtp = known.endpoint(Protocol::Smtp).unwrap();
    assert_eq!((smtp.port, smtp.security), (587, Security::StartTls));
    // iCloud wants the local part for IMAP and the whole address for SMTP.
    assert_eq!((known.imap_username.as_str(), known.smtp_username.as_str()), ("hanako", "hanako@icloud.com"));

    let unknown = plan(&resolve(&account("hanako@example.jp"), &Discovery::default(), &catalog));
    let imap = unknown.endpoint(Protocol::Imap).unwrap();
    assert_eq!((imap.host.as_str(), imap.source), ("imap.example.jp", Source::Guess));

    let without =
        plan(&resolve(&Account { with_smtp: false, ..account("hanako@example.jp") }, &Discovery::default(), &catalog));
    assert!(without.endpoint(Protocol::Smtp).is_none());
}

#[test]
fn an_organisation_adds_and_replaces_and_names_every_mistake_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("providers/gmail.toml", "domains = [\"gmail.com\", \"mail.corp.example\"]\n");
    write("providers/corp.toml", "domains = [\"corp.example\"]\nmx = [\"mx.corp.example\"]\n");
    write("providers/bad.toml", "domains = [\"x.example\"]\n\ncolour = \"red\"\n");
    write("cards/auth/corp_vpn.toml", "cause = \"ip_blocked\"\nowner = \"network\"\n[[when]]\nwords = ['the VPN']\n");
    write("cards/auth/bad_pattern.toml", "cause = \"unknown\"\nowner = \"user\"\n[[when]]\nwords = ['(']\n");
    write("cards/nowhere/x.toml", "cause = \"unknown\"\nowner = \"user\"\n");
    let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert_eq!(catalog.provider_by_domain("mail.corp.example").unwrap().id.as_str(), "gmail");
    assert!(catalog.provider("gmail").unwrap().servers.is_empty(), "replaced, not merged");
    assert_eq!(catalog.provider_by_mx("a.mx.corp.example").unwrap().id.as_str(), "corp");
    assert_eq!(catalog.card("corp_vpn").unwrap().cause, "ip_blocked");
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said.iter().any(|s| s.starts_with("providers/bad.toml:3: ") && s.contains("colour")), "{said:?}");
    assert!(said.iter().any(|s| s.starts_with("cards/auth/bad_pattern.toml:4: ")), "{said:?}");
    assert!(said.iter().any(|s| s.starts_with("cards/nowhere/x.toml: ")), "{said:?}");

    let (_, errors) = Catalog::with_custom(Some(&dir.path().join("not there"))).unwrap();
    assert!(errors.is_empty());
}

/// The rows of the table of providers that was gathered from public documents, and who each is here.
const ROWS: &[(&str, &[&str])] = &[
    ("Gmail", &["gmail"]),
    ("Google Workspace", &["workspace"]),
    ("Microsoft 365", &["microsoft365"]),
    ("Outlook.com, Hotmail", &["outlook"]),
    ("Yahoo", &["yahoo"]),
    ("AOL", &["aol"]),
    ("iCloud", &["icloud"]),
    ("Zoho", &["zoho", "zoho_eu", "zoho_in", "zoho_au"]),
    ("Zoho Japan", &["zoho_jp"]),
    ("Fastmail", &["fastmail"]),
    ("GMX", &["gmx", "gmx_com"]),
    ("web.de", &["webde"]),
    ("T-Online", &["tonline"]),
    ("Yandex", &["yandex"]),
    ("Mail.ru", &["mailru"]),
    ("QQ", &["qq"]),
    ("NetEase 163, 126", &["netease"]),
    ("Naver", &["naver"]),
    ("Proton", &["proton"]),
    ("Tuta, mail.com (named by the causes)", &["tuta", "mailcom"]),
    ("Yahoo! JAPAN", &["yahoo_jp"]),
    ("ybb.ne.jp", &["ybb"]),
    ("docomo", &["docomo"]),
    ("mopera", &["mopera"]),
    ("au", &["au"]),
    ("au one net, dion", &["dion"]),
    ("SoftBank", &["softbank"]),
    ("Y!mobile", &["ymobile"]),
    ("Sakura", &["sakura"]),
    ("Xserver", &["xserver"]),
    ("KAGOYA", &["kagoya"]),
    ("Lolipop", &["lolipop"]),
    ("Onamae.com", &["onamae"]),
    ("OCN", &["ocn"]),
    ("@nifty", &["nifty"]),
    ("BIGLOBE", &["biglobe"]),
    ("So-net", &["sonet"]),
    ("IIJ", &["iij", "iijmio"]),
    ("janis", &["janis"]),
    ("plala, eonet, goo", &["plala", "eonet", "goo"]),
    ("Rakuten", &["rakuten"]),
    ("Domains of their own at Zoho", &["zoho_pro", "zoho_pro_eu", "zoho_pro_in", "zoho_pro_jp", "zoho_pro_au"]),
    (
        "The second look: the world, then Japan",
        &[
            "att",
            "comcast",
            "spectrum",
            "twc",
            "brighthouse",
            "optimum",
            "optonline",
            "centurylink",
            "centurylink_q",
            "earthlink",
            "bell_ca",
            "rogers",
            "shaw",
            "telus",
            "telstra",
            "optus",
            "tpg",
            "xtra",
            "bt",
            "sky_uk",
            "virginmedia",
            "ntlworld",
            "blueyonder",
            "virgin_net",
            "talktalk",
            "plusnet",
            "ionos",
            "ionos_de",
            "ionos_uk",
            "ionos_fr",
            "strato",
            "posteo",
            "mailbox_org",
            "freenet_de",
            "vodafone_de",
            "hetzner",
            "domainfactory",
            "a1_at",
            "bluewin",
            "infomaniak",
            "ovh",
            "gandi",
            "orange_fr",
            "free_fr",
            "sfr",
            "laposte",
            "bbox",
            "libero",
            "virgilio",
            "tim_it",
            "alice_it",
            "tin_it",
            "tiscali_it",
            "aruba_it",
            "aruba_pec",
            "fastweb_it",
            "proximus",
            "telenet",
            "kpn",
            "ziggo",
            "onecom",
            "seznam",
            "onet",
            "wp_pl",
            "o2_pl",
            "interia",
            "sapo",
            "telia",
            "rambler",
            "ukrnet",
            "uol",
            "bol",
            "terra_br",
            "rediffmail",
            "rediffmailpro",
            "daum",
            "kakao",
            "works_mobile",
            "lark",
            "feishu",
            "exmail_qq",
            "aliyun_qiye",
            "aliyun",
            "netease_qiye",
            "titan",
            "hostinger",
            "privateemail",
            "godaddy_workspace",
            "rackspace",
            "dreamhost",
            "workmail",
            "migadu",
            "runbox",
            "mailfence",
            "startmail",
            "purelymail",
            "thundermail",
            "zoho_ca",
            "hey",
            "pobox",
            "mail_de",
            "inbox_lv",
            "muumuu",
            "conoha",
            "xserver_business",
            "bizmail",
            "alphamail",
            "cpi",
            "webarena",
            "zenlogic",
            "heteml",
            "airnet",
            "mixhost",
            "colorfulbox",
            "starserver",
            "coreserver",
            "oneoffice",
            "tokai",
            "active_world",
            "commufa",
            "jcom",
            "hiho",
            "gol",
        ],
    ),
];
/// No provider, but a product that many run.
const PRODUCTS: [&str; 1] = ["exchange"];

#[test]
fn every_provider_that_was_gathered_is_here_with_its_sources_and_its_warning() {
    let catalog = Catalog::embedded().unwrap();
    let locales = Locales::embedded().unwrap();
    let listed: Vec<&str> = ROWS.iter().flat_map(|(_, ids)| ids.iter().copied()).chain(PRODUCTS).collect();
    let mut wrong: Vec<String> =
        listed.iter().filter(|id| catalog.provider(id).is_none()).map(|id| format!("{id} is not there")).collect();
    for provider in catalog.providers() {
        let id = provider.id.as_str();
        if provider.source.as_deref().is_none_or(str::is_empty) || provider.verified_on.is_none() {
            wrong.push(format!("{id}: where are its domains and its way of signing in written down, and since when?"));
        }
        for tag in ["en", "ja"] {
            let told = |name| locales.best(Some(tag)).attribute(&format!("provider-{id}"), name, &Args::new());
            if told("before-password").is_none() {
                wrong.push(format!("{id}: nothing is said in {tag} before the password"));
            }
            // What is not confirmed, or has no server at all, is said before anybody types anything.
            let has_imap = provider.servers.iter().any(|s| s.protocol == Protocol::Imap);
            let doubtful = provider.confidence == Some(Confidence::C) || !has_imap;
            if doubtful && !PRODUCTS.contains(&id) && told("setup").is_none() {
                wrong.push(format!("{id}: not confirmed, and not said so in {tag}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_card_holds_on_its_days_only() {
    let dir = tempfile::tempdir().unwrap();
    let cards = dir.path().join("cards/auth");
    std::fs::create_dir_all(&cards).unwrap();
    let card = |dates: &str| format!("cause = \"ip_blocked\"\nowner = \"user\"\n{dates}\n[[when]]\nwords = ['x']\n");
    std::fs::write(cards.join("old.toml"), card("valid_until = \"2026-12-30\"")).unwrap();
    std::fs::write(cards.join("new.toml"), card("valid_from = \"2026-12-31\"")).unwrap();
    std::fs::write(cards.join("always.toml"), card("")).unwrap();
    let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert!(errors.is_empty(), "{errors:?}");
    let there = |catalog: &Catalog| ["old", "new", "always"].map(|id| catalog.card(id).is_some());
    assert_eq!(there(&catalog), [true, true, true]);
    for (day, expected) in [
        ("2026-11-24", [true, false, true]),
        ("2026-12-30", [true, false, true]),
        ("2026-12-31", [false, true, true]),
        ("2031-01-01", [false, true, true]),
    ] {
        assert_eq!(there(&catalog.on(day)), expected, "{day}");
    }
    let moment = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_798_675_199);
    assert_eq!(there(&catalog.at(moment)), [true, false, true], "the last second of 2026-12-30, UTC");
    assert_eq!(there(&catalog.at(moment + std::time::Duration::from_secs(1))), [false, true, true]);
}

#[test]
fn cards_are_found_by_their_own_names_and_then_by_the_codes_of_servers() {
    let catalog = Catalog::embedded().unwrap();
    let ids = |code: &str| -> Vec<String> { catalog.cards_by_code(code).iter().map(|c| c.id.clone()).collect() };
    assert_eq!(ids("[gmail_bandwidth]"), ["gmail_bandwidth"]);
    assert_eq!(ids("AADSTS50057"), ["microsoft_account_disabled"]);
    // Nobody's name, but a number that a clause looks at.
    assert_eq!(ids("AADSTS700016"), ["oauth_client_misconfigured"]);
    assert!(ids("AADSTS99999999").is_empty());
}

/// What an organisation's own program writes into its logs stands beside what everybody's do.
#[test]
fn an_organisation_adds_to_the_words_of_a_log() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("explain/log.toml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let text = "getaddrinfo failed\nlink is up\nread error";
    let of = |catalog: &Catalog| {
        let pasted = Pasted { text: text.to_owned(), ..Pasted::default() };
        findings(&pasted, catalog).into_iter().next().unwrap().words
    };
    std::fs::write(&file, "[reached]\nconnect = ['link is up']").unwrap();
    let (theirs, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert!(errors.is_empty(), "{errors:?}");
    let ours = Catalog::embedded().unwrap();
    assert_eq!(of(&ours), text);
    assert_eq!(of(&theirs), "link is up\nread error");

    std::fs::write(&file, "# broken\nremark = ['fine', '(']").unwrap();
    let (same, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert_eq!(errors.len(), 1);
    assert!(errors[0].to_string().starts_with("explain/log.toml:2: regex parse error"), "{}", errors[0]);
    assert_eq!(of(&same), of(&ours));
    std::fs::write(&file, "\nremarks = []").unwrap();
    let (_, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert!(errors[0].to_string().starts_with("explain/log.toml:2: unknown field"), "{}", errors[0]);
}

/// What the README shows of a frame, and every mistake in one by its file and line.
#[test]
fn an_organisation_adds_the_words_of_its_own_programs() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("explain/frames/our_crm.toml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let readme = include_str!("../README.md");
    let shown = readme.split("### Add a frame").nth(1).and_then(|s| s.split("```").nth(1)).unwrap();
    std::fs::write(&file, shown.trim_start_matches("toml")).unwrap();
    let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert!(errors.is_empty(), "{errors:?}");
    let first = |text: &str| {
        let pasted = Pasted { text: text.to_owned(), ..Pasted::default() };
        explain(&pasted, &catalog).causes.first().map(|c| c.cause.clone()).unwrap_or_default()
    };
    assert_eq!(first("Mailbox hanako@example.jp could not be linked. Please ask the service desk."), "bad_credentials");
    assert_eq!(
        first("Mailbox x could not be linked. Answer of the mail system: NO [OVERQUOTA] Mailbox is full"),
        "mailbox_over_quota"
    );
    std::fs::write(&file, "[[message]]\nproves = \"bad_luck\"\nlike = ['(']\n").unwrap();
    let (_, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(
        said.iter().any(|e| e.starts_with("explain/frames/our_crm.toml:2: no card has the cause bad_luck")),
        "{said:?}"
    );
    assert!(said.iter().any(|e| e.starts_with("explain/frames/our_crm.toml:3: regex parse error")), "{said:?}");
}
