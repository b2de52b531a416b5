//! What this computer remembers for the address that was typed, and the sign-in that is used for it.

use super::Form;
use crate::app::env::Env;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::model::{MailServer, Provider, Source, Trust};
use inbox_doctor::signin::{Clients, Login, NoKeyring, Page, Recalled, Stored};

/// What the keyring has for the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InKeyring {
    /// It was not asked yet, or did not answer.
    #[default]
    NotAsked,
    /// Nothing, or there is no keyring.
    Nothing,
    /// A password.
    Password,
    /// A sign-in.
    SignIn,
}

impl Form {
    /// The sign-in, where it is one at the provider of what was typed, and at its servers: a token goes
    /// nowhere else.
    pub fn login(&self, catalog: &Catalog) -> Option<&Login> {
        let provider = self.at_provider(catalog)?;
        self.login.as_ref().filter(|login| *login.provider() == provider.id)
    }

    /// The provider, where a sign-in there can open the mailbox: at its own IMAP server, and where the person typed no
    /// other server. What a server is told the library decides.
    pub fn at_provider<'c>(&self, catalog: &'c Catalog) -> Option<&'c Provider> {
        let mailbox = self.mailbox(catalog).ok()?;
        let own = |server: &MailServer| server.trust == Trust::Provider;
        let typed = |server: &MailServer| server.endpoint.source == Source::Entered;
        let at_home = own(&mailbox.imap) && mailbox.smtp.as_ref().is_none_or(|smtp| own(smtp) || !typed(smtp));
        catalog.provider(mailbox.provider?.as_str()).filter(|_| at_home)
    }

    /// The keyring was not asked for what is typed now.
    pub(super) fn forget_sign_in(&mut self) {
        self.login = None;
        self.kept = InKeyring::NotAsked;
        self.remember = false;
        self.asked += 1;
    }

    /// What the keyring had; `asked` is [`Form::asked`] of the question. What the person has typed
    /// meanwhile comes first.
    pub fn recalled(&mut self, asked: u64, recalled: Recalled, env: &Env, clients: &Clients) {
        let Some(mailbox) = self.parsed().ok().filter(|_| asked == self.asked) else { return };
        self.kept = match recalled {
            Recalled::Found(Stored::Password(password)) => {
                if self.password.is_empty() {
                    self.password = password;
                    self.remember = true;
                }
                InKeyring::Password
            }
            Recalled::Found(stored) => {
                let page = Page::new(&env.locale);
                let login = Login::recall(env.keyring.clone(), mailbox, stored, &env.catalog, clients, page);
                if let Some(login) = login.filter(|_| self.login.is_none()) {
                    self.login = Some(login);
                    self.remember = true;
                }
                InKeyring::SignIn
            }
            Recalled::Nothing | Recalled::NoKeyring(NoKeyring::NotThere) => InKeyring::Nothing,
            Recalled::NoKeyring(_) => InKeyring::NotAsked,
        };
    }
}
