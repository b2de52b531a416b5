//! A sign-in that several runs share: renewed before each of them, and kept in the keyring where the
//! person wished so.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::store::{Keyring, Remembered, Stored};
use super::{End, Revoked, Session};
use crate::model::account::Address;
use crate::model::credentials::{Credentials, Secret};
use crate::model::finding::Finding;
use crate::model::provider::ProviderId;
use crate::probe::{ApiAccess, Net};

/// What a run takes of a sign-in.
#[derive(Clone, Debug)]
pub struct Ready {
    /// For IMAP and SMTP.
    pub credentials: Credentials,
    /// For the provider's HTTP interface; `None`: there is none, or no token for it.
    pub api: Option<ApiAccess>,
    /// What the sign-in itself says: rights that were not given, somebody else's account, a clock
    /// that is off.
    pub findings: Vec<Finding>,
}

/// See the module. Its clones are the same sign-in.
#[derive(Clone, Debug)]
pub struct Login {
    inner: Arc<Mutex<Inner>>,
    provider: ProviderId,
}

#[derive(Debug)]
struct Inner {
    session: Session,
    kept: Option<Kept>,
}

/// Where the refresh token lies; it lies there anew whenever the provider changes it.
#[derive(Debug)]
struct Kept {
    keyring: Keyring,
    address: Address,
    refresh: Secret,
}

impl Login {
    /// Of a sign-in that nothing remembers.
    pub fn new(session: Session) -> Self {
        let provider = session.provider().clone();
        Login { inner: Arc::new(Mutex::new(Inner { session, kept: None })), provider }
    }

    /// Of a sign-in that was recalled from this keyring.
    pub fn recalled(session: Session, keyring: Keyring, address: Address) -> Self {
        let provider = session.provider().clone();
        let kept = session.refresh_token().cloned().map(|refresh| Kept { keyring, address, refresh });
        Login { inner: Arc::new(Mutex::new(Inner { session, kept })), provider }
    }

    /// The provider.
    pub fn provider(&self) -> &ProviderId {
        &self.provider
    }

    /// Remembers it, now and whenever it is renewed. `None`: the provider gave nothing that could be
    /// remembered.
    pub async fn keep(&self, keyring: &Keyring, address: &Address) -> Option<Remembered> {
        let mut inner = self.inner.lock().await;
        let refresh = inner.session.refresh_token()?.clone();
        let stored = Stored::SignIn { provider: self.provider.clone(), refresh: refresh.clone() };
        let remembered = keyring.remember(address, &stored).await;
        if remembered == Remembered::Kept {
            inner.kept = Some(Kept { keyring: keyring.clone(), address: address.clone(), refresh });
        }
        Some(remembered)
    }

    /// Tokens that are fresh enough for a run.
    ///
    /// # Errors
    /// The sign-in is over, or the provider cannot be asked. Where there is no token for the HTTP
    /// interface alone, that is not asked: a sign-in by a code asks for mail only, and is refused one.
    pub async fn ready(&self, net: &dyn Net) -> Result<Ready, Box<End>> {
        let mut inner = self.inner.lock().await;
        let mail = inner.session.mail(net).await;
        // What was renewed is kept before anything else can go wrong: the old one may be dead.
        inner.keep_renewed().await;
        let credentials = Credentials::Token(mail?);
        let api = inner.session.api(net).await.unwrap_or(None);
        inner.keep_renewed().await;
        Ok(Ready { credentials, api, findings: inner.session.findings() })
    }

    /// What an end says that [`Login::ready`] gave in place of tokens.
    pub async fn findings(&self, end: &End) -> Vec<Finding> {
        super::findings(self.inner.lock().await.session.request(), end)
    }

    /// Takes it back at the provider where that can be done, and out of the keyring where it was kept
    /// there.
    pub async fn revoke(&self, net: &dyn Net) -> Revoked {
        let mut inner = self.inner.lock().await;
        if let Some(kept) = inner.kept.take() {
            let _ = kept.keyring.forget(&kept.address).await;
        }
        inner.session.clone().revoke(net).await
    }
}

impl Inner {
    async fn keep_renewed(&mut self) {
        let Some(kept) = &mut self.kept else { return };
        let Some(refresh) = self.session.refresh_token().filter(|now| **now != kept.refresh).cloned() else { return };
        let stored = Stored::SignIn { provider: self.session.provider().clone(), refresh: refresh.clone() };
        // Where it cannot be kept, the next start asks for a sign-in; this run goes on.
        let _ = kept.keyring.remember(&kept.address, &stored).await;
        kept.refresh = refresh;
    }
}
