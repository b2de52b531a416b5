//! Signing in with the browser and with a code, against the rehearsal's own identity provider.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures::StreamExt;

use iced::Size;
use iced::keyboard::key::Named;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::oauth::Client;
use inbox_doctor::model::{Credentials, Secret};
use inbox_doctor::probe::Progress;
use inbox_doctor::rehearsal::{self, Answer, Rehearsal, scripted_user};
use inbox_doctor::settings;
use inbox_doctor::signin::{ClientSource, Clients, Forgotten, Keyring, NoKeyring, Recalled, Remembered, Stored};
use keyring_core::CredentialStore;

use super::harness::Wizard;
use super::scenes;
use super::setup::Start;
use crate::app::form::InKeyring;
use crate::app::screen::{consent, sign_in};
use crate::app::{App, Message, Notice, Screen};

const ADDRESS: &str = "hanako@example.jp";
const TALL: Size = Size::new(960.0, 14_000.0);

fn answered(app: &App, _: &[String]) -> bool {
    matches!(app.screens.last(), Some(Screen::Diagnosis(_)))
}

fn cards(wizard: &Wizard) -> Vec<String> {
    let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("{:?}", wizard.app) };
    answer.found().causes.iter().map(|c| c.card.clone()).collect()
}

/// The wizard at the sign-in page of a rehearsal.
fn rehearse(problem: &str, language: &'static str) -> Wizard {
    let start = Start { real: true, run: Some(crate::app::real_run()), size: TALL, ..Start::new(language) };
    let mut wizard = Wizard::start(start);
    wizard.click_t("ui-welcome-rehearsal");
    wizard.click_t(&format!("rehearsal-{problem}"));
    wizard.expect("ui-sign-in-title");
    wizard
}

/// The page that was opened in the browser.
fn page(wizard: &mut Wizard) -> String {
    wizard.until(|_, opened| !opened.is_empty());
    let page = wizard.opened.lock().unwrap().last().cloned().unwrap();
    assert!(page.contains("code_challenge_method=S256"), "{page}");
    page
}

fn net() -> Arc<dyn inbox_doctor::net::Net> {
    Arc::new(inbox_doctor::net::system::SystemNet::new(Vec::new()).unwrap())
}

/// The person presses this button on the page.
async fn press(page: String, answer: Answer) {
    scripted_user::sign_in(&*net(), &page, Some(answer)).await.unwrap();
}

#[test]
fn by_the_browser_to_the_card() {
    for (problem, answer, language, card) in [
        ("microsoft_allowed", Answer::Allow, "ja", "healthy"),
        ("google_allowed", Answer::Allow, "en", "healthy"),
        ("microsoft_denied", Answer::Deny, "en", "oauth_user_denied"),
        ("microsoft_administrator", Answer::Administrator, "ja", "oauth_admin_consent_required"),
    ] {
        let mut wizard = rehearse(problem, language);
        wizard.key(Named::Enter);
        wizard.expect("ui-consent-title");
        let page = page(&mut wizard);
        wizard.expect("ui-consent-waiting");
        wizard.meanwhile(press(page, answer), answered);
        assert_eq!(cards(&wizard)[0], card, "{problem}");
        if card == "healthy" {
            wizard.expect("ui-again");
        } else {
            // Nothing ran, so what is done again is the sign-in.
            wizard.click_t("ui-sign-in-again");
            wizard.expect("ui-sign-in-title");
        }
    }
}

#[test]
fn the_browser_s_last_page_follows_the_language() {
    let mut wizard = rehearse("microsoft_allowed", "en");
    wizard.key(Named::Enter);
    let page = page(&mut wizard);
    wizard.command("l");
    let title = wizard.t("signin-page-done");
    let seen = Arc::new(std::sync::Mutex::new(String::new()));
    let write = seen.clone();
    let person = async move {
        *write.lock().unwrap() = scripted_user::sign_in(&*net(), &page, Some(Answer::Allow)).await.unwrap()
    };
    wizard.meanwhile(person, answered);
    assert!(title.starts_with("ログイン") && seen.lock().unwrap().contains(&title), "{seen:?}");
}

#[test]
fn by_a_code_on_another_device() {
    let mut wizard = rehearse("microsoft_allowed", "en");
    wizard.click_t("ui-device-sign-in");
    wizard.until(|app, _| matches!(app.screens.last(), Some(Screen::Consent(s)) if s.shown_code().is_some()));
    wizard.expect("ui-device-title");
    let Some(Screen::Consent(screen)) = wizard.app.screens.last() else { panic!("{:?}", wizard.app) };
    let code = screen.shown_code().unwrap().clone();
    assert!(wizard.sees(&code.code) && wizard.sees(&code.page));
    let begun = std::time::Instant::now();
    for later in [0, 61] {
        wizard.send(Message::Consent(consent::Message::Beat(begun + Duration::from_secs(later))));
    }
    let left = code.lasts.as_secs() - 61;
    assert!(wizard.sees(&format!("The code expires in {}:{:02}.", left / 60, left % 60)));
    wizard.click_id("copy");
    assert_eq!(wizard.clipboard.as_deref(), Some(code.code.as_str()));
    let typed = async move {
        scripted_user::type_code(&*net(), &code.page, &code.code, Some(Answer::Allow)).await.unwrap();
    };
    wizard.meanwhile(typed, answered);
    assert_eq!(cards(&wizard), ["healthy"]);
}

#[test]
fn a_page_that_is_left_awaits_nobody_and_a_second_one_is_not_tripped_over() {
    let mut wizard = rehearse("microsoft_allowed", "en");
    wizard.key(Named::Enter);
    let first = page(&mut wizard);
    wizard.key(Named::Escape);
    wizard.expect("ui-sign-in-title");
    wizard.opened.lock().unwrap().clear();
    wizard.key(Named::Enter);
    let second = page(&mut wizard);
    assert_ne!(first, second);
    // The first page ends at a door that is closed; the second ends the sign-in.
    let both = async move {
        assert!(scripted_user::sign_in(&*net(), &first, Some(Answer::Allow)).await.is_err());
        press(second, Answer::Allow).await;
    };
    wizard.meanwhile(both, answered);
    assert_eq!(cards(&wizard), ["healthy"]);
}

#[test]
fn a_browser_that_never_comes_back_ends_with_a_card() {
    let clients = known("google");
    let mut wizard = Wizard::start(Start { clients, size: TALL, ..Start::new("ja") });
    wizard.type_text("hanako@gmail.com");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.expect("ui-consent-title");
    // Time stands still but for what waits for it: nobody comes, and the time for that runs out.
    wizard.until(answered);
    assert_eq!(cards(&wizard), ["oauth_no_answer"]);
}

/// A made-up client id of these providers.
pub fn known(name: &str) -> Clients {
    let mut clients = Clients::default();
    let client = Client { id: "client".to_owned(), secret: None, tenant: None, redirect: None, ports: Vec::new() };
    clients.add(name, client, ClientSource::Organisation);
    clients
}

#[test]
fn without_a_client_id_the_page_says_so_and_what_works_instead() {
    for language in ["ja", "en"] {
        let mut wizard = Wizard::start(Start { size: TALL, ..Start::new(language) });
        wizard.type_text("hanako@outlook.com");
        wizard.key(Named::Enter);
        wizard.key(Named::Enter);
        assert!(wizard.place(iced_test::selector::id("password")).is_none(), "no password is taken there");
        wizard.click_t("ui-client-enter");
        wizard.expect("ui-settings");
        wizard.click_id_named("client-microsoft");
        wizard.click_id("client-id");
        wizard.type_text("1111-2222");
        wizard.key(Named::Escape);
        wizard.expect("ui-browser-sign-in");
        wizard.expect("ui-device-sign-in");
        let kept = settings::load(wizard.folder.path()).0;
        assert_eq!(kept.clients.get("microsoft").map(|c| c.id.as_str()), Some("1111-2222"));
    }
    let mut wizard = Wizard::start(Start { size: TALL, ..Start::new("en") });
    wizard.type_text("hanako@gmail.com");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.expect("ui-app-password");
    wizard.expect("ui-client-enter");
}

#[test]
fn with_a_client_id_a_password_is_one_press_away() {
    let mut wizard = Wizard::start(Start { clients: known("google"), size: TALL, ..Start::new("en") });
    wizard.type_text("hanako@gmail.com");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.expect("ui-browser-promise");
    wizard.click_t("ui-by-app-password");
    wizard.click_id("password");
    wizard.type_text("abcdefghijklmnop");
    wizard.key(Named::Enter);
    wizard.expect("ui-running-title");
    wizard.play(0, |p| assert!(matches!(p.order.credentials, Credentials::Password(_))));
}

#[test]
fn a_name_that_the_provider_gave_out_is_asked_for_beside_the_password() {
    let mut wizard = Wizard::start(Start { size: TALL, ..Start::new("ja") });
    wizard.type_text("hanako@docomo.ne.jp");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.click_id("username");
    wizard.type_text("d-account-1");
    wizard.click_id("password");
    wizard.type_text("sesame");
    wizard.key(Named::Enter);
    wizard.play(0, |p| assert_eq!(p.order.plan.imap_username, "d-account-1"));
}

#[test]
fn a_sign_in_goes_to_no_other_provider_and_to_no_other_server() {
    let (_runtime, rehearsal) = rehearsal();
    let none = Keyring::new(|| Err(keyring_core::Error::NoDefaultStore), Duration::from_secs(5));
    let mut wizard = to_the_sign_in(at_home(&rehearsal, &none));
    wizard.click_t("ui-browser-sign-in");
    let page = page(&mut wizard);
    wizard.meanwhile(press(page, Answer::Allow), answered);
    let catalog = wizard.app.env.catalog.clone();
    assert!(wizard.app.form.login(&catalog).is_some());
    wizard.app.form.imap.host = "imap.elsewhere.example".to_owned();
    assert!(wizard.app.form.login(&catalog).is_none(), "servers that were typed get no token");
    wizard.app.form.imap.host.clear();
    wizard.app.form.choose(Some(inbox_doctor::model::ProviderId::new("yahoo")));
    assert!(wizard.app.form.login(&catalog).is_none() && wizard.app.form.login.is_none());
}

/// A keyring in memory.
fn memory() -> Keyring {
    let store: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();
    Keyring::new(move || Ok(Arc::clone(&store)), Duration::from_secs(5))
}

/// A mailbox as the program knows it by itself, at the rehearsal's servers: the catalogue's file says
/// where to sign in, as an organisation's would.
fn at_home(rehearsal: &Rehearsal, keyring: &Keyring) -> Start {
    let sign_in = rehearsal.sign_in.clone().unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("providers")).unwrap();
    let file = folder.path().join(format!("providers/{}.toml", sign_in.provider.id));
    std::fs::write(file, toml::to_string(&sign_in.provider).unwrap()).unwrap();
    let (catalog, mistakes) = Catalog::with_custom(Some(folder.path())).unwrap();
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let mut clients = Clients::default();
    clients.add("microsoft", sign_in.client, ClientSource::Organisation);
    Start {
        net: rehearsal.net.clone(),
        catalog: Some(catalog),
        clients,
        keyring: keyring.clone(),
        real: true,
        run: Some(crate::app::real_run()),
        size: TALL,
        ..Start::new("en")
    }
}

fn rehearsal() -> (tokio::runtime::Runtime, Rehearsal) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let problems = rehearsal::problems().unwrap();
    let problem = problems.iter().find(|p| p.id == "microsoft_allowed").unwrap();
    let (catalog, locale) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap().get("en"));
    let rehearsal = runtime.block_on(rehearsal::start(problem, &catalog, &locale)).unwrap();
    (runtime, rehearsal)
}

/// To the page of the sign-in.
fn to_the_sign_in(start: Start) -> Wizard {
    let mut wizard = Wizard::start(start);
    wizard.type_text(ADDRESS);
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.expect("ui-sign-in-title");
    wizard.until(|app, _| app.form.kept != InKeyring::NotAsked);
    wizard
}

#[test]
fn what_is_remembered_is_used_renewed_and_forgotten() {
    let (runtime, rehearsal) = rehearsal();
    let keyring = memory();
    let kept = || runtime.block_on(keyring.recall(&parse_address(ADDRESS).unwrap()));
    let mut wizard = to_the_sign_in(at_home(&rehearsal, &keyring));
    wizard.click_t("ui-remember");
    wizard.click_t("ui-browser-sign-in");
    let page = page(&mut wizard);
    wizard.meanwhile(press(page, Answer::Allow), answered);
    assert_eq!(cards(&wizard), ["healthy"]);
    wizard.until(|app, _| app.form.kept == InKeyring::SignIn);
    let Recalled::Found(Stored::SignIn { refresh, .. }) = kept() else { panic!("nothing is kept") };
    assert!(!format!("{:?}", wizard.app).contains(refresh.reveal()));
    let settings = std::fs::read_to_string(wizard.folder.path().join("settings.toml")).unwrap();
    assert!(!settings.contains(refresh.reveal()));

    // The next start goes straight to the checks; what was renewed lies in the keyring anew.
    let mut wizard = to_the_sign_in(at_home(&rehearsal, &keyring));
    wizard.expect("ui-signed-in-remembered");
    wizard.key(Named::Enter);
    assert_eq!(cards(&wizard), ["healthy"]);
    let Recalled::Found(Stored::SignIn { refresh: renewed, .. }) = kept() else { panic!("nothing is kept") };
    assert_ne!(refresh, renewed);
    assert!(wizard.opened.lock().unwrap().is_empty());

    wizard.key(Named::Escape);
    wizard.click_t("ui-forget");
    assert!(matches!(wizard.app.notices.last(), Some(Notice::Gone(_))), "{:?}", wizard.app.notices);
    assert_eq!(kept(), Recalled::Nothing);
    wizard.expect("ui-browser-sign-in");
}

#[test]
fn a_sign_in_that_is_over_leads_to_a_new_one_and_says_why() {
    let (runtime, rehearsal) = rehearsal();
    let keyring = memory();
    let at = rehearsal.sign_in.as_ref().unwrap();
    let (provider, client) = (at.provider.id.clone(), at.client.id.clone());
    let stored = Stored::SignIn { provider, client, refresh: Secret::new("of-another-day".into()) };
    let remembered = runtime.block_on(keyring.remember(&parse_address(ADDRESS).unwrap(), &stored));
    assert_eq!(remembered, Remembered::Kept);
    let mut wizard = to_the_sign_in(at_home(&rehearsal, &keyring));
    wizard.key(Named::Enter);
    assert_eq!(cards(&wizard)[0], "oauth_sign_in_over");
    wizard.click_t("ui-sign-in-again");
    wizard.expect("ui-browser-sign-in");
}

#[test]
fn no_keyring_is_a_sentence_and_the_checks_run_all_the_same() {
    let (_runtime, rehearsal) = rehearsal();
    let none = Keyring::new(|| Err(keyring_core::Error::NoDefaultStore), Duration::from_secs(5));
    let mut wizard = to_the_sign_in(at_home(&rehearsal, &none));
    wizard.click_t("ui-remember");
    wizard.expect("signin-keyring-not-there");
    wizard.click_t("ui-browser-sign-in");
    let page = page(&mut wizard);
    wizard.meanwhile(press(page, Answer::Allow), answered);
    assert_eq!(cards(&wizard), ["healthy"]);
    wizard.until(|app, _| app.notices.contains(&Notice::NotKept(NoKeyring::NotThere.message())));
}

#[test]
fn a_password_is_remembered_once_a_server_took_it_and_belongs_to_its_address() {
    let keyring = memory();
    let runs = Arc::new(AtomicUsize::new(0));
    let run: inbox_doctor::checkup::Run = Arc::new(move |order, _| {
        let evidence = match runs.fetch_add(1, Ordering::SeqCst) {
            0 => scenes::refused(&order.plan, "NO [AUTHENTICATIONFAILED] no"),
            _ => scenes::healthy(&order.plan),
        };
        futures::stream::iter(evidence.into_iter().map(Progress::Done)).boxed()
    });
    // A keyring answers in its own time, so time goes by.
    let start =
        || Start { keyring: keyring.clone(), run: Some(run.clone()), real: true, size: TALL, ..Start::new("en") };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let kept = || runtime.block_on(keyring.recall(&parse_address(ADDRESS).unwrap()));
    let mut wizard = to_the_sign_in(start());
    wizard.click_t("ui-remember");
    wizard.click_id("password");
    wizard.type_text("sesame");
    wizard.key(Named::Enter);
    assert_eq!(kept(), Recalled::Nothing, "what was refused is not worth keeping");
    wizard.command("r");
    wizard.until(|app, _| app.form.kept == InKeyring::Password);
    let mut wizard = to_the_sign_in(start());
    assert_eq!(wizard.app.form.password.reveal(), "sesame");
    wizard.expect("ui-remembered-password");
    wizard.click_t("ui-forget-password");
    wizard.until(|app, _| !app.notices.is_empty());
    assert_eq!((kept(), wizard.app.form.password.is_empty()), (Recalled::Nothing, true));
    let gone = crate::app::update::SignedOut { provider: None, revoked: None, forgotten: Forgotten::Gone };
    assert_eq!(wizard.app.notices.last(), Some(&Notice::Gone(Box::new(gone))));
}

#[test]
fn no_print_of_the_wizard_has_a_code_or_a_page() {
    let mut wizard = rehearse("microsoft_allowed", "en");
    wizard.key(Named::Enter);
    let page = page(&mut wizard);
    let state = page.split_once("state=").unwrap().1.split('&').next().unwrap().to_owned();
    let shown = format!("{:?} {:#?}", wizard.app, wizard.app);
    assert!(!shown.contains(&state), "{shown}");
    let message = sign_in::Message::Recalled(0, Recalled::Found(Stored::Password(Secret::new(state.clone()))));
    assert!(!format!("{:?}", Message::SignIn(message)).contains(&state));
}
