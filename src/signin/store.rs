//! The operating system's keyring: Secret Service on Linux, Credential Manager on Windows, Keychain
//! on macOS. Every call runs in a thread of its own and has a time limit of ours, because a D-Bus
//! that does not answer must not freeze a window. No keyring is a value, not an error.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use keyring_core::{CredentialStore, Entry, Error};
use tokio::sync::{Mutex, oneshot};
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::model::account::Address;
use crate::model::credentials::Secret;
use crate::model::provider::ProviderId;

const SERVICE: &str = "inbox-doctor";
const LIMIT: Duration = Duration::from_secs(5);

/// What is remembered for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// A password or app password.
    Password(Secret),
    /// The refresh token of a sign-in at a provider.
    SignIn {
        /// Where.
        provider: ProviderId,
        /// The client id that it was given to; to no other does the provider renew it (RFC 6749
        /// section 6).
        client: String,
        /// The refresh token.
        refresh: Secret,
    },
}

impl Stored {
    fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(match self {
            Stored::Password(secret) => format!("password\n{}", secret.reveal()),
            Stored::SignIn { provider, client, refresh } => {
                format!("oauth {provider} {client}\n{}", refresh.reveal())
            }
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let (kind, secret) = text.split_once('\n')?;
        let secret = Secret::new(secret.to_owned());
        let mut words = kind.splitn(3, ' ');
        match (words.next(), words.next(), words.next()) {
            (Some("password"), None, None) => Some(Stored::Password(secret)),
            (Some("oauth"), Some(provider), Some(client)) => {
                let (provider, client) = (ProviderId::new(provider), client.to_owned());
                Some(Stored::SignIn { provider, client, refresh: secret })
            }
            _ => None,
        }
    }
}

/// Why there is no keyring to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoKeyring {
    /// There is none on this computer, or it is not running.
    NotThere,
    /// It is locked, or the person said no.
    Locked,
    /// It did not answer in time.
    NoAnswer,
    /// What was to be kept is longer than it takes.
    TooLong,
    /// It failed in another way.
    Failed,
}

impl NoKeyring {
    /// The message that says so to a person.
    pub fn message(self) -> &'static str {
        match self {
            NoKeyring::NotThere => "signin-keyring-not-there",
            NoKeyring::Locked => "signin-keyring-locked",
            NoKeyring::NoAnswer => "signin-keyring-no-answer",
            NoKeyring::TooLong => "signin-keyring-too-long",
            NoKeyring::Failed => "signin-keyring-failed",
        }
    }
}

/// How remembering ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// It is in the keyring.
    Kept,
    /// It is nowhere.
    NoKeyring(NoKeyring),
}

/// How recalling ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recalled {
    /// What was remembered.
    Found(Stored),
    /// Nothing is remembered for this address.
    Nothing,
    /// It could not be asked.
    NoKeyring(NoKeyring),
}

/// How forgetting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgotten {
    /// It is gone.
    Gone,
    /// There was nothing.
    Nothing,
    /// It could not be asked; what was there is there still.
    NoKeyring(NoKeyring),
}

type Open = dyn Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync;

/// See the module.
#[derive(Clone)]
pub struct Keyring {
    open: Arc<Open>,
    limit: Duration,
    /// One call at a time: behind one that hangs no further thread is left hanging.
    one: Arc<Mutex<()>>,
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring").field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl Keyring {
    /// The keyring of this computer; nothing is asked of it yet.
    pub fn system() -> Self {
        Self::new(system, LIMIT)
    }

    /// Another keyring, and how long a call may take.
    pub fn new<F>(open: F, limit: Duration) -> Self
    where
        F: Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync + 'static,
    {
        Keyring { open: Arc::new(open), limit, one: Arc::default() }
    }

    /// Keeps a secret for an address, in the place of what was kept.
    pub async fn remember(&self, address: &Address, what: &Stored) -> Remembered {
        let text = what.to_text();
        let fate = Arc::new(Fate::default());
        let landing = Arc::clone(&fate);
        let act = move |entry: &Entry| {
            entry.set_secret(text.as_bytes())?;
            // Nobody waits any more, and the person was told that nothing is remembered.
            if !landing.land() {
                let _ = entry.delete_credential();
            }
            Ok(())
        };
        match self.call(address, act).await {
            Ok(Ok(())) => Remembered::Kept,
            Ok(Err(e)) => Remembered::NoKeyring(why(&e)),
            // It came at the very last moment, and stays.
            Err(_) if !fate.give_up() => Remembered::Kept,
            Err(no) => Remembered::NoKeyring(no),
        }
    }

    /// What is kept for an address.
    pub async fn recall(&self, address: &Address) -> Recalled {
        match self.call(address, |entry| entry.get_secret().map(Zeroizing::new)).await {
            Ok(Ok(bytes)) => match std::str::from_utf8(&bytes).ok().and_then(Stored::parse) {
                Some(stored) => Recalled::Found(stored),
                // Not ours: better nothing than a guess.
                None => Recalled::Nothing,
            },
            Ok(Err(Error::NoEntry)) => Recalled::Nothing,
            Ok(Err(e)) => Recalled::NoKeyring(why(&e)),
            Err(no) => Recalled::NoKeyring(no),
        }
    }

    /// Removes what is kept for an address.
    pub async fn forget(&self, address: &Address) -> Forgotten {
        match self.call(address, Entry::delete_credential).await {
            Ok(Ok(())) => Forgotten::Gone,
            Ok(Err(Error::NoEntry)) => Forgotten::Nothing,
            Ok(Err(e)) => Forgotten::NoKeyring(why(&e)),
            Err(no) => Forgotten::NoKeyring(no),
        }
    }

    async fn call<T: Send + 'static>(
        &self,
        address: &Address,
        act: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<keyring_core::Result<T>, NoKeyring> {
        let (open, user, one) = (Arc::clone(&self.open), address.to_wire(), Arc::clone(&self.one));
        let work = async move {
            let held = one.lock_owned().await;
            let (tell, told) = oneshot::channel();
            let work = move || {
                let none: Option<&HashMap<&str, &str>> = None;
                let result = open().and_then(|store| store.build(SERVICE, &user, none)).and_then(|e| act(&e));
                let _ = tell.send(result);
                drop(held);
            };
            let thread = std::thread::Builder::new().name("keyring".to_owned()).spawn(work);
            match thread {
                Ok(_) => told.await.map_err(|_| NoKeyring::Failed),
                Err(_) => Err(NoKeyring::Failed),
            }
        };
        timeout(self.limit, work).await.unwrap_or(Err(NoKeyring::NoAnswer))
    }
}

/// Whether a secret was kept before nobody waited for that any more: of the two, exactly one comes first.
#[derive(Debug, Default)]
struct Fate(AtomicU8);

impl Fate {
    const OPEN: u8 = 0;
    const KEPT: u8 = 1;
    const GIVEN_UP: u8 = 2;

    /// It is in the keyring; false where that came too late.
    fn land(&self) -> bool {
        self.becomes(Self::KEPT)
    }

    /// Nobody waits any more; false where it is in the keyring already.
    fn give_up(&self) -> bool {
        self.becomes(Self::GIVEN_UP)
    }

    fn becomes(&self, end: u8) -> bool {
        self.0.compare_exchange(Self::OPEN, end, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }
}

fn why(error: &Error) -> NoKeyring {
    match error {
        Error::NoDefaultStore | Error::PlatformFailure(_) | Error::NotSupportedByStore(_) => NoKeyring::NotThere,
        Error::NoStorageAccess(_) => NoKeyring::Locked,
        Error::TooLong(..) => NoKeyring::TooLong,
        _ => NoKeyring::Failed,
    }
}

fn system() -> keyring_core::Result<Arc<CredentialStore>> {
    #[cfg(all(unix, not(target_os = "macos")))]
    let store = zbus_secret_service_keyring_store::Store::new()?;
    #[cfg(target_os = "macos")]
    let store = apple_native_keyring_store::keychain::Store::new()?;
    #[cfg(windows)]
    let store = windows_native_keyring_store::Store::new()?;
    Ok(store)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Address {
        crate::local::parse_address("hanako@example.jp").unwrap()
    }

    fn memory() -> Keyring {
        let store: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();
        Keyring::new(move || Ok(Arc::clone(&store)), LIMIT)
    }

    #[tokio::test]
    async fn what_is_remembered_is_recalled_and_forgotten() {
        let keyring = memory();
        assert_eq!(keyring.recall(&address()).await, Recalled::Nothing);
        let sign_in = Stored::SignIn {
            provider: ProviderId::new("gmail"),
            client: "1234.apps.example".to_owned(),
            refresh: Secret::new("1//x\ny".into()),
        };
        for stored in [Stored::Password(Secret::new("pass\nword".into())), sign_in] {
            assert_eq!(keyring.remember(&address(), &stored).await, Remembered::Kept);
            assert_eq!(keyring.recall(&address()).await, Recalled::Found(stored));
        }
        assert_eq!(keyring.forget(&address()).await, Forgotten::Gone);
        assert_eq!(keyring.forget(&address()).await, Forgotten::Nothing);
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_never_answers_is_known_after_the_limit_and_leaves_one_thread() {
        let opened = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = Arc::clone(&opened);
        let (_keep, never) = std::sync::mpsc::channel::<()>();
        let never = std::sync::Mutex::new(never);
        let open = move || {
            count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            let _ = never.lock().unwrap().recv();
            Err(Error::NoDefaultStore)
        };
        let keyring = Keyring::new(open, LIMIT);
        for _ in 0..3 {
            assert_eq!(keyring.recall(&address()).await, Recalled::NoKeyring(NoKeyring::NoAnswer));
        }
        assert!(opened.load(std::sync::atomic::Ordering::SeqCst) <= 1);
    }

    #[test]
    fn a_secret_is_kept_or_given_up_and_never_both() {
        let fate = Fate::default();
        assert!(fate.land() && !fate.give_up());
        let fate = Fate::default();
        assert!(fate.give_up() && !fate.land());
        for _ in 0..1000 {
            let fate = Fate::default();
            let (kept, given_up) = std::thread::scope(|both| {
                let other = both.spawn(|| fate.land());
                (fate.give_up(), other.join().unwrap())
            });
            assert_ne!(kept, given_up);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_comes_too_late_leaves_nothing_behind() {
        let store: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let wait = std::sync::Mutex::new(wait);
        let slow = Keyring::new(
            move || {
                let _ = wait.lock().unwrap().recv();
                Ok(Arc::clone(&store))
            },
            LIMIT,
        );
        let secret = Stored::Password(Secret::new("kasumi".into()));
        assert_eq!(slow.remember(&address(), &secret).await, Remembered::NoKeyring(NoKeyring::NoAnswer));
        // The first call goes on, and so does the one after it.
        drop(go);
        tokio::time::resume();
        assert_eq!(slow.recall(&address()).await, Recalled::Nothing);
    }

    #[tokio::test]
    async fn none_at_all_is_a_value() {
        let keyring = Keyring::new(|| Err(Error::NoDefaultStore), LIMIT);
        let secret = Stored::Password(Secret::new("x".into()));
        assert_eq!(keyring.remember(&address(), &secret).await, Remembered::NoKeyring(NoKeyring::NotThere));
        assert_eq!(keyring.forget(&address()).await, Forgotten::NoKeyring(NoKeyring::NotThere));
    }
}
