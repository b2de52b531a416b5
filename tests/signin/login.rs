//! A sign-in that runs share: what is renewed is kept, also where nobody waits; what was refused is
//! renewed; what is over is not offered again; what the HTTP interface alone says stands behind.

use std::sync::Arc;
use std::time::Duration;

use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen};
use inbox_doctor::net::Net;
use inbox_doctor::plan::plan;
use inbox_doctor::signin::{Keyring, Login, NoKeyring, Recalled, Remembered, Session, Stored};
use keyring_core::{CredentialStore, Error};

use crate::scripted::{CATALOG, Reply, Scripted, net, ok, request, silent};

const TOKEN: &str = "https://login.microsoftonline.com/organizations/oauth2/v2.0/token";

fn keyring() -> Keyring {
    let store: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();
    Keyring::new(move || Ok(Arc::clone(&store)), Duration::from_secs(5))
}

fn renewed(access: &str, refresh: &str) -> Reply {
    ok(&format!(r#"{{"access_token":"{access}","token_type":"Bearer","expires_in":3600,"refresh_token":"{refresh}"}}"#))
}

fn refused(error: &str, description: &str) -> Reply {
    Reply::Says(400, format!(r#"{{"error":"{error}","error_description":"{description}"}}"#))
}

/// A sign-in that was recalled, and where it lies.
async fn recalled(keyring: &Keyring) -> Login {
    let address = parse_address("hanako@example.jp").unwrap();
    let login = Login::new(Session::resume(request("microsoft365"), Secret::new("canary-old".into())));
    assert_eq!(login.keep(keyring, &address).await, Some(Remembered::Kept));
    login
}

async fn kept(keyring: &Keyring) -> Option<String> {
    match keyring.recall(&parse_address("hanako@example.jp").unwrap()).await {
        Recalled::Found(Stored::SignIn { refresh, client, .. }) => {
            assert_eq!(client, "test-client");
            Some(refresh.reveal().to_owned())
        }
        Recalled::Nothing => None,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_is_renewed_is_kept_also_where_nobody_waits_for_it() {
    let keyring = keyring();
    let login = recalled(&keyring).await;
    let script = Scripted::default().on(TOKEN, renewed("canary-mail", "canary-2"));
    let net = net(script.on(TOKEN, renewed("canary-graph", "canary-3")));
    // Whoever asked goes away at once; the provider has changed the refresh token all the same.
    drop(tokio::spawn({
        let (login, net) = (login.clone(), net.clone());
        async move { login.ready(net as Arc<dyn Net>).await.map(|_| ()) }
    }));
    let ready = login.ready(net.clone()).await.unwrap();
    assert_eq!(ready.credentials, Credentials::Token(Secret::new("canary-mail".into())));
    assert_eq!((ready.not_kept, kept(&keyring).await.as_deref()), (None, Some("canary-3")));
    assert_eq!(net.forms(TOKEN).len(), 2, "one renewal for mail, one for Graph");
    silent(&(login, ready), &["canary"]);
}

#[tokio::test]
async fn a_token_that_was_refused_is_renewed_before_its_time() {
    let login = recalled(&keyring()).await;
    let script =
        Scripted::default().on(TOKEN, renewed("canary-1", "canary-2")).on(TOKEN, renewed("canary-g", "canary-3"));
    let net = net(script.on(TOKEN, renewed("canary-4", "canary-5")).on(TOKEN, renewed("canary-h", "canary-6")));
    let token = |ready: inbox_doctor::signin::MailAccess| match ready.credentials {
        Credentials::Token(token) => token.reveal().to_owned(),
        other => panic!("{other:?}"),
    };
    for _ in 0..2 {
        assert_eq!(token(login.ready(net.clone()).await.unwrap()), "canary-1");
    }
    login.refused();
    assert_eq!(token(login.ready(net.clone()).await.unwrap()), "canary-4");
}

#[tokio::test]
async fn what_is_over_is_not_offered_again_and_what_cannot_be_asked_is() {
    for (reply, dead) in [
        (refused("invalid_grant", "AADSTS700082: The refresh token has expired due to inactivity."), true),
        (refused("invalid_client", "AADSTS7000218: The request body must contain client_secret."), false),
        (Reply::Says(503, "busy".to_owned()), false),
    ] {
        let keyring = keyring();
        let login = recalled(&keyring).await;
        let over = login.ready(net(Scripted::default().on(TOKEN, reply))).await.unwrap_err();
        assert_eq!((over.dead, kept(&keyring).await.is_none()), (dead, dead), "{over:?}");
        assert!(!over.seen.is_signed_in());
    }
}

#[tokio::test]
async fn a_keyring_that_does_not_take_what_was_renewed_is_told_and_asked_again() {
    let store: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();
    let open = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let (there, door) = (open.clone(), store.clone());
    let keyring = Keyring::new(
        move || match there.load(std::sync::atomic::Ordering::SeqCst) {
            true => Ok(Arc::clone(&door)),
            false => Err(Error::NoStorageAccess("locked".into())),
        },
        Duration::from_secs(5),
    );
    let login = recalled(&keyring).await;
    let net =
        net(Scripted::default().on(TOKEN, renewed("canary-1", "canary-2")).on(TOKEN, renewed("canary-g", "canary-3")));
    open.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(login.ready(net.clone()).await.unwrap().not_kept, Some(NoKeyring::Locked));
    open.store(true, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(login.ready(net.clone()).await.unwrap().not_kept, None);
    assert_eq!(kept(&keyring).await.as_deref(), Some("canary-3"));
}

/// Conditional access for Graph alone: mail is checked, and the reason is a remark; a consent that a
/// sign-in by a code did not ask for is none.
#[tokio::test]
async fn what_the_interface_alone_says_stands_behind() {
    for (description, cards) in [
        ("AADSTS53003: Access has been blocked by Conditional Access policies.", &["oauth_blocked_by_policy"][..]),
        ("AADSTS65001: The user or administrator has not consented to use the application.", &[]),
    ] {
        let login = recalled(&keyring()).await;
        let script = Scripted::default().on(TOKEN, renewed("canary-mail", "canary-2"));
        let ready = login.ready(net(script.on(TOKEN, refused("invalid_grant", description)))).await.unwrap();
        assert!(ready.api.is_none());
        let catalog = &*CATALOG;
        let address = parse_address("hanako@example.jp").unwrap();
        let provider = catalog.provider("microsoft365").unwrap();
        let id = Some(provider.id.clone());
        let account = Account { address, username: None, provider: id, imap: None, smtp: None, with_smtp: false };
        let plan =
            plan(&resolve(&account, &Discovery::default(), catalog)).for_token().with_api(provider).with_sign_in();
        let skipped = |check: &CheckId| check.as_str().starts_with("graph.");
        let ids: Vec<CheckId> = plan.checks.iter().map(|c| c.id).filter(skipped).collect();
        let evidence: Vec<Evidence> = ids
            .into_iter()
            .map(|check| Evidence { check, elapsed: Duration::ZERO, seen: Seen::NotAsked, wire: Vec::new() })
            .collect();
        let evidence = [vec![Evidence::from(ready.seen)], evidence].concat();
        let diagnosis = diagnose(&plan, &evidence, catalog);
        let notes: Vec<&str> = diagnosis.notes.iter().map(|n| n.card.as_str()).collect();
        assert_eq!(notes, cards, "{diagnosis:?}");
    }
}
