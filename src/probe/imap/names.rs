//! Mailbox names as people read them (RFC 3501 section 5.1.3, modified UTF-7).

use async_imap::imap_proto::NameAttribute;
use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &IMAP_MUTF7,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// Decodes a name; one that is not valid modified UTF-7 stays as it came.
pub fn decode(name: &str) -> String {
    decoded(name).unwrap_or_else(|| name.to_owned())
}

fn decoded(name: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = name;
    while let Some((plain, shifted)) = rest.split_once('&') {
        out.push_str(plain);
        let (code, after) = shifted.split_once('-')?;
        if code.is_empty() {
            out.push('&');
        } else {
            let bytes = BASE64.decode(code).ok()?;
            let units: Vec<u16> = bytes.chunks_exact(2).map(|c| u16::from_be_bytes([c[0], c[1]])).collect();
            out.push_str(&String::from_utf16(&units).ok()?);
        }
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// XLIST's own names, in those of RFC 6154.
pub fn special_use(attribute: &str) -> String {
    match attribute.to_ascii_lowercase().as_str() {
        "\\allmail" => "\\All".to_owned(),
        "\\spam" => "\\Junk".to_owned(),
        "\\starred" => "\\Flagged".to_owned(),
        _ => attribute.to_owned(),
    }
}

/// An attribute's name as RFC 9051 section 7.3.1 and RFC 6154 write it.
pub fn attribute(attribute: &NameAttribute<'_>) -> String {
    let name = match attribute {
        NameAttribute::NoInferiors => "\\Noinferiors",
        NameAttribute::NoSelect => "\\Noselect",
        NameAttribute::Marked => "\\Marked",
        NameAttribute::Unmarked => "\\Unmarked",
        NameAttribute::All => "\\All",
        NameAttribute::Archive => "\\Archive",
        NameAttribute::Drafts => "\\Drafts",
        NameAttribute::Flagged => "\\Flagged",
        NameAttribute::Junk => "\\Junk",
        NameAttribute::Sent => "\\Sent",
        NameAttribute::Trash => "\\Trash",
        NameAttribute::Extension(other) => return special_use(other),
        _ => "\\Other",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn names_are_decoded() {
        for (wire, shown) in [
            ("INBOX", "INBOX"),
            ("[Gmail]/&MFkweTBmMG4w4TD8MOs-", "[Gmail]/すべてのメール"),
            ("~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/台北/日本語"),
            ("Q&-A", "Q&A"),
            ("&", "&"),
            ("&!!!-", "&!!!-"),
            ("下書き", "下書き"),
        ] {
            assert_eq!(decode(wire), shown);
        }
    }
}
