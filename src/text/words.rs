//! Reads a text once for everybody: what it says with everything undone that wraps it, and the codes in it.

use std::borrow::Cow;

use super::codes::scan;
use super::unwrap::unwrapped;
use crate::model::words::Words;

/// The most text that is looked at, in bytes; of a longer one its beginning and its end.
pub const LIMIT: usize = 64 * 1024;

/// Reads a text. Codes are looked for within its first and last [`LIMIT`] bytes.
pub fn read(text: impl Into<String>) -> Words {
    let said = text.into();
    let plain = unwrapped(&said);
    let mut codes = Vec::new();
    scan(&bounded(&said), &mut codes);
    if let Some(plain) = &plain {
        scan(&bounded(plain), &mut codes);
    }
    Words { said, plain, codes }
}

/// Cuts a text to [`LIMIT`] bytes: a log's first lines say what was tried, its last ones how it ended.
pub(crate) fn bounded(text: &str) -> Cow<'_, str> {
    if text.len() <= LIMIT {
        return text.into();
    }
    let boundary = |at: usize| (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let (head, tail) = text.split_at(boundary(LIMIT / 2));
    let tail = &tail[boundary(text.len() - LIMIT / 2) - head.len()..];
    format!("{head}\n…\n{tail}").into()
}
