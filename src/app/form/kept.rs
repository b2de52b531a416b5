//! What this computer remembers for the address that was typed.

use super::Form;
use crate::app::world::World;
use inbox_doctor::signin::{Clients, Login, Page, Recalled, Request, Session, Stored};

/// What the keyring has for the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// It was not asked yet.
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
    /// What the keyring had for this address; what the person has typed meanwhile comes first.
    pub fn recalled(&mut self, address: &str, recalled: Recalled, world: &World, clients: &Clients) {
        let Some(mailbox) = self.parsed().ok().filter(|_| address == self.address.trim()) else { return };
        self.kept = match recalled {
            Recalled::Found(Stored::Password(password)) => {
                if self.password.is_empty() {
                    self.password = password;
                }
                Kept::Password
            }
            Recalled::Found(Stored::SignIn { provider, refresh }) => {
                let provider = world.catalog.provider(provider.as_str());
                let page = Page::new(&world.locale);
                let request = provider.and_then(|p| Request::new(p, clients, Some(mailbox.clone()), page).ok());
                if let Some(request) = request.filter(|_| self.login.is_none()) {
                    let session = Session::resume(request, refresh);
                    self.login = Some(Login::recalled(session, world.keyring.clone(), mailbox));
                }
                Kept::SignIn
            }
            Recalled::Nothing | Recalled::NoKeyring(_) => Kept::Nothing,
        };
        self.remember |= self.kept != Kept::Nothing;
    }
}
