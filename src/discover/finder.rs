//! Finds what accounts left open, and resolves them: one search a domain, however many mailboxes it has.

use std::collections::HashMap;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;

use futures::future::{Either, join, join_all, select};
use tokio::sync::{Mutex, OnceCell};

use super::resolve::{provider_by_mx, resolve};
use super::{Discovery, Options, discover};
use crate::catalog::Catalog;
use crate::model::account::{Account, EnteredServer, Protocol, Source};
use crate::model::mailbox::Mailbox;
use crate::model::provider::ProviderId;
use crate::net::{Answer, Family, Limits, Net};

/// The part of the whole time that the search may take.
const SHARE: u32 = 3;

/// Resolves accounts; a domain is asked once where it gave a clear answer.
pub struct Finder {
    options: Options,
    known: Mutex<HashMap<String, Arc<OnceCell<Discovery>>>>,
}

impl Finder {
    /// For a run within these bounds; `database`: the public database may be asked, too.
    pub fn new(limits: Limits, database: bool) -> Self {
        let mut options = Options { database, ..Options::default() };
        options.limits.total = options.limits.total.min(limits.total / SHARE);
        options.limits.step = options.limits.step.min(options.limits.total);
        Finder { options, known: Mutex::default() }
    }

    /// Resolves an account; what it leaves open is searched.
    pub async fn resolve(&self, account: &Account, net: &dyn Net, catalog: &Catalog) -> Mailbox {
        if account.provider.is_some() {
            return resolve(account, &Discovery::default(), catalog);
        }
        let named = |server: &Option<EnteredServer>| server.as_ref().is_some_and(|s| s.host.is_some());
        if named(&account.imap) && (named(&account.smtp) || !account.with_smtp) {
            let provider = self.provider(account, net, catalog).await;
            return resolve(account, &Discovery { provider, ..Discovery::default() }, catalog);
        }
        let domain = &account.address.domain;
        let cell = Arc::clone(self.known.lock().await.entry(domain.clone()).or_default());
        // One after the other, so that the domain's own server is not asked by all at once.
        let asked = cell.get_or_try_init(|| async {
            let found = discover(domain, net, catalog, self.options).await;
            if is_clear(&found) { Ok(found) } else { Err(found) }
        });
        match asked.await {
            Ok(found) => resolve(account, found, catalog),
            Err(found) => resolve(account, &found, catalog),
        }
    }

    /// The servers were typed: only whose they are is open.
    async fn provider(&self, account: &Account, net: &dyn Net, catalog: &Catalog) -> Option<ProviderId> {
        let domain = &account.address.domain;
        if let Some(provider) = catalog.provider_by_domain(domain) {
            return Some(provider.id.clone());
        }
        // What the checks will ask for next is asked beside it: one wait instead of two.
        let typed = [&account.imap, &account.smtp].into_iter().flatten().filter_map(|server| server.host.as_deref());
        let names = typed.filter(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().is_err());
        let both = |host| join(net.addresses(host, Family::V4), net.addresses(host, Family::V6));
        let names = pin!(join_all(names.map(both)));
        let mx = pin!(tokio::time::timeout(self.options.limits.step, net.mx(domain)));
        let answer = match select(mx, names).await {
            Either::Left((answer, _)) => answer,
            Either::Right((_, mx)) => mx.await,
        };
        match answer {
            Ok(Answer::Found(records)) => provider_by_mx(&records, catalog),
            _ => None,
        }
    }
}

/// A guess may come of an answer that failed to come: it is not held against others.
fn is_clear(found: &Discovery) -> bool {
    found.no_such_domain || found.best(Protocol::Imap).is_some_and(|best| best.endpoint.source != Source::Guess)
}
