//! What other people and programs say, read and made safe to show. Every room above works on these words.
//!
//! [`read`] undoes what wraps a text and finds the codes in it, once for everybody; [`visible()`] shows what cannot be
//! seen; [`Redactor`] hides secrets that are known, [`redacted`] those that somebody pasted.

mod codes;
mod patterns;
mod secrets_known;
mod secrets_pasted;
mod unwrap;
mod visible;
mod words;

pub(crate) use patterns::compiled;
pub use secrets_known::Redactor;
pub use secrets_pasted::redacted;
pub use visible::{visible, visible_line};
pub(crate) use words::bounded;
pub use words::{LIMIT, read};
