//! A sign-in that several runs share: renewed before each of them, and kept in the keyring where the
//! person wished so.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{Mutex, oneshot};

use super::store::{Keyring, NoKeyring, Remembered};
use super::{Clients, During, End, Outcome, Page, Refusal, Request, Revoked, Session, Stored};
use crate::catalog::Catalog;
use crate::model::account::Address;
use crate::model::credentials::{ApiAccess, Credentials, Secret};
use crate::model::provider::ProviderId;
use crate::model::sign_in::SignInSeen;
use crate::net::Net;

/// What a run takes of a sign-in.
#[derive(Clone, Debug)]
pub struct MailAccess {
    /// For IMAP and SMTP.
    pub credentials: Credentials,
    /// For the provider's HTTP interface; `None`: there is none, or no token for it.
    pub api: Option<ApiAccess>,
    /// What the sign-in itself showed: rights that were not given, somebody else's account, a clock
    /// that is off, and why the HTTP interface is not asked.
    pub seen: SignInSeen,
    /// Why what was renewed could not be kept in the place of what was remembered.
    pub not_kept: Option<NoKeyring>,
}

/// Why there are no tokens.
#[derive(Clone, Debug)]
pub struct SignInFailed {
    /// What it showed.
    pub seen: SignInSeen,
    /// The provider ended the sign-in: a new one is needed. Else the provider could not be asked, and
    /// may be asked again.
    pub dead: bool,
}

/// See the module. Its clones are the same sign-in.
#[derive(Clone, Debug)]
pub struct Login {
    inner: Arc<Mutex<Inner>>,
    provider: ProviderId,
    /// The access tokens were refused although their time is not over.
    stale: Arc<AtomicBool>,
}

#[derive(Debug)]
struct Inner {
    session: Session,
    kept: Option<StoredLogin>,
}

/// Where the refresh token lies; it lies there anew whenever the provider changes it.
#[derive(Clone, Debug)]
struct StoredLogin {
    keyring: Keyring,
    address: Address,
    refresh: Secret,
}

impl Login {
    /// Of a sign-in that nothing remembers.
    pub fn new(session: Session) -> Self {
        Self::with(session, None)
    }

    /// Takes up a sign-in that this keyring remembers; `None`: it is none, or it belongs to another client, to which the
    /// provider does not renew it.
    pub fn recall(
        keyring: Keyring,
        mailbox: Address,
        stored: Stored,
        catalog: &Catalog,
        clients: &Clients,
        page: Page,
    ) -> Option<Self> {
        let Stored::SignIn { provider, client, refresh } = stored else { return None };
        let provider = catalog.provider(provider.as_str())?;
        let request = Request::new(provider, clients, Some(mailbox.clone()), page).ok()?;
        (request.client.id == client).then(|| Self::recalled(Session::resume(request, refresh), keyring, mailbox))
    }

    /// Of a sign-in that was recalled from this keyring.
    pub fn recalled(session: Session, keyring: Keyring, address: Address) -> Self {
        let kept = session.refresh_token().cloned().map(|refresh| StoredLogin { keyring, address, refresh });
        Self::with(session, kept)
    }

    fn with(session: Session, kept: Option<StoredLogin>) -> Self {
        let provider = session.provider().clone();
        Login { inner: Arc::new(Mutex::new(Inner { session, kept })), provider, stale: Arc::default() }
    }

    /// The provider.
    pub fn provider(&self) -> &ProviderId {
        &self.provider
    }

    /// A server refused its tokens: the next run gets new ones, or learns that the sign-in is over.
    pub fn refused(&self) {
        self.stale.store(true, Ordering::Relaxed);
    }

    /// True where somebody else signed in than the mailbox's owner.
    pub async fn is_somebody_else(&self) -> bool {
        self.inner.lock().await.session.is_somebody_else()
    }

    /// Remembers it, now and whenever it is renewed. `None`: the provider gave nothing that could be
    /// remembered.
    pub async fn keep(&self, keyring: &Keyring, address: &Address) -> Option<Remembered> {
        let (refresh, stored) = {
            let inner = self.inner.lock().await;
            (inner.session.refresh_token()?.clone(), inner.session.stored()?)
        };
        // A keyring may take its time; the sign-in is not held up by it.
        let remembered = keyring.remember(address, &stored).await;
        if remembered == Remembered::Kept {
            let mut inner = self.inner.lock().await;
            inner.kept = Some(StoredLogin { keyring: keyring.clone(), address: address.clone(), refresh });
            // It may have been renewed meanwhile.
            return Some(inner.keep_renewed().await.map_or(Remembered::Kept, Remembered::NoKeyring));
        }
        Some(remembered)
    }

    /// Tokens that are fresh enough for a run. Must be called within a tokio runtime: once begun it
    /// comes to its end also where nobody waits for it any more, since the provider may have changed
    /// the refresh token already.
    ///
    /// # Errors
    /// The sign-in is over, or the provider cannot be asked. Where there is no token for the HTTP
    /// interface alone, that is not asked, and the evidence says why.
    pub async fn ready(&self, net: Arc<dyn Net>) -> Result<MailAccess, SignInFailed> {
        let (tell, told) = oneshot::channel();
        let (inner, stale) = (Arc::clone(&self.inner), Arc::clone(&self.stale));
        tokio::spawn(async move {
            let mut inner = inner.lock_owned().await;
            if stale.swap(false, Ordering::Relaxed) {
                inner.session.expire();
            }
            let _ = tell.send(inner.ready(&*net).await);
        });
        match told.await {
            Ok(ready) => ready,
            // The runtime ends; nobody will read this.
            Err(_) => Err(SignInFailed { seen: SignInSeen::not_begun(), dead: false }),
        }
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
    async fn ready(&mut self, net: &dyn Net) -> Result<MailAccess, SignInFailed> {
        let mail = self.session.mail(net).await;
        // What was renewed is kept before anything else can go wrong: the old one may be dead.
        let mut not_kept = self.keep_renewed().await;
        let mail = match mail {
            Ok(mail) => mail,
            Err(end) => return Err(self.over(&end).await),
        };
        let api = self.session.api(net).await;
        not_kept = self.keep_renewed().await.or(not_kept);
        let mut seen = self.session.seen().unwrap_or_else(SignInSeen::not_begun);
        let api = api.unwrap_or_else(|end| {
            seen.no_api = Some(super::seen::outcome(&end.outcome));
            None
        });
        Ok(MailAccess { credentials: Credentials::Token(mail), api, seen, not_kept })
    }

    async fn over(&mut self, end: &End) -> SignInFailed {
        let dead = matches!(
            &end.outcome,
            Outcome::Refused(Refusal { during: During::Renewal, error, .. }) if error == "invalid_grant"
        );
        // What is dead is not offered again at the next start.
        if let Some(kept) = self.kept.take_if(|_| dead) {
            let _ = kept.keyring.forget(&kept.address).await;
        }
        SignInFailed { seen: self.session.request().seen(end), dead }
    }

    /// Keeps what was renewed; why it could not be.
    async fn keep_renewed(&mut self) -> Option<NoKeyring> {
        let kept = self.kept.as_mut()?;
        let refresh = self.session.refresh_token().filter(|now| **now != kept.refresh)?.clone();
        match kept.keyring.remember(&kept.address, &self.session.stored()?).await {
            Remembered::Kept => {
                kept.refresh = refresh;
                None
            }
            // It is tried again with the next run.
            Remembered::NoKeyring(why) => Some(why),
        }
    }
}
