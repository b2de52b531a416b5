//! Whose mailbox the words are about.

use crate::model::provider::Provider;

/// Whose mailbox the words are about, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whose<'a> {
    /// The mail provider.
    pub provider: Option<&'a Provider>,
    /// The mailbox's address, which a letter to an administrator names.
    pub address: Option<&'a str>,
}

impl<'a> Whose<'a> {
    /// Of this address.
    pub fn new(provider: Option<&'a Provider>, address: &'a str) -> Self {
        Whose { provider, address: Some(address) }
    }
}

/// Of an address that nobody said, as where a message was only pasted.
impl<'a> From<Option<&'a Provider>> for Whose<'a> {
    fn from(provider: Option<&'a Provider>) -> Self {
        Whose { provider, address: None }
    }
}
