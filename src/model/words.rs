//! What a server or another program said.

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text as it came.
    pub said: String,
    /// The text with everything undone that wraps it; `None` where nothing does. A rule is written once, against
    /// these words.
    pub plain: Option<String>,
    /// The codes in it, upper case, each once: response codes and names, AADSTS numbers, SMTP replies (RFC 5321),
    /// enhanced codes (RFC 3463). Codes in wrapped text are among them.
    pub codes: Vec<String>,
}
