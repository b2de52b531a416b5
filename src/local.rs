//! What can be known without a network: does the address parse, is the password what it was meant
//! to be.

use email_address::EmailAddress;

use crate::model::account::Address;
use crate::model::evidence::{AddressFault, PasswordFault};

/// True where two names are one host's.
pub fn same_host(one: &str, other: &str) -> bool {
    plain_host(one) == plain_host(other)
}

/// A host in A-labels and lower case, without the dot at the end; what is no name stays as it is.
pub fn plain_host(host: &str) -> String {
    let host = host.trim_end_matches('.');
    idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_ascii_lowercase())
}

/// Parses an address (RFC 5321, RFC 6531); the domain may be an IDN (RFC 5890). Blanks around it
/// are no fault: they come with copying.
///
/// # Errors
/// What is wrong with it, so that the field can say so.
pub fn parse_address(text: &str) -> Result<Address, AddressFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AddressFault::Empty);
    }
    if text.chars().any(is_full_width) {
        return Err(AddressFault::FullWidth);
    }
    let (local, domain) = text.rsplit_once('@').ok_or(AddressFault::NoAt)?;
    if text.chars().any(|c| c.is_whitespace() || is_invisible(c) || c.is_control()) {
        return Err(AddressFault::Blank);
    }
    let (shown, unicode) = idna::domain_to_unicode(domain);
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| AddressFault::BadDomain)?;
    if unicode.is_err() || !ascii.contains('.') || ascii.ends_with('.') {
        return Err(AddressFault::BadDomain);
    }
    if !EmailAddress::is_valid_local_part(local) {
        return Err(AddressFault::BadLocal);
    }
    Ok(Address { local: local.to_owned(), domain: ascii, domain_shown: shown })
}

/// What is odd about a password. `letters`: how many an app password of this provider has; blanks
/// between them do not count, since providers show them in groups.
pub fn password_faults(password: &str, letters: Option<usize>) -> Vec<PasswordFault> {
    let mut faults = Vec::new();
    let mut note = |fault, found: bool| {
        if found {
            faults.push(fault);
        }
    };
    note(PasswordFault::FullWidth, password.chars().any(is_full_width));
    note(PasswordFault::NoBreakBlank, password.chars().any(|c| matches!(c, '\u{a0}' | '\u{202f}' | '\u{3000}')));
    note(PasswordFault::ZeroWidth, password.chars().any(is_invisible));
    note(
        PasswordFault::OuterBlank,
        password.starts_with(char::is_whitespace) || password.ends_with(char::is_whitespace),
    );
    note(PasswordFault::Control, password.chars().any(char::is_control));
    // What has a name of its own above is not named twice.
    let named = |c: char| is_full_width(c) || is_invisible(c) || c.is_whitespace() || c.is_control();
    note(PasswordFault::BeyondAscii, password.chars().any(|c| !c.is_ascii() && !named(c)));
    if let Some(wanted) = letters {
        // Providers show them in groups, with blanks or dashes between those.
        let typed = password.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c) && *c != '-').count();
        note(PasswordFault::AppPasswordLength { typed, wanted }, typed != wanted && !password.is_empty());
    }
    faults
}

/// Compares two addresses as mailboxes: Google takes no notice of dots and of what follows a plus in its own
/// two domains.
pub fn same_mailbox(a: &str, b: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_ascii_lowercase();
        match text.rsplit_once('@') {
            Some((local, "gmail.com" | "googlemail.com")) => {
                let local = local.split('+').next().unwrap_or(local);
                format!("{}@gmail.com", local.replace('.', ""))
            }
            _ => text,
        }
    };
    plain(a) == plain(b)
}

/// Full-width forms of ASCII (U+FF01 to U+FF5E), as a Japanese input method leaves them.
fn is_full_width(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}')
}

/// Characters that nobody sees: soft hyphen, zero width, word joiner, byte order mark, and the
/// directional controls.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_parse_as_people_type_them() {
        let a = parse_address(" Hanako@Example.JP ").unwrap();
        assert_eq!((a.local.as_str(), a.domain.as_str()), ("Hanako", "example.jp"));
        let idn = parse_address("info@日本語.jp").unwrap();
        assert_eq!((idn.domain.as_str(), idn.domain_shown.as_str()), ("xn--wgv71a119e.jp", "日本語.jp"));
        assert_eq!(idn.to_string(), "info@日本語.jp");
        for (text, fault) in [
            ("", AddressFault::Empty),
            ("hanako", AddressFault::NoAt),
            ("hanako＠example.jp", AddressFault::FullWidth),
            ("ha nako@example.jp", AddressFault::Blank),
            ("hanako@exa\u{200b}mple.jp", AddressFault::Blank),
            ("@example.jp", AddressFault::BadLocal),
            ("hanako@example", AddressFault::BadDomain),
            ("hanako@exa_mple..jp", AddressFault::BadDomain),
        ] {
            assert_eq!(parse_address(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn odd_characters_in_a_password_are_named_without_it() {
        use PasswordFault as F;
        assert_eq!(password_faults("correct horse", None), []);
        assert_eq!(password_faults("ｐａｓｓ", None), [F::FullWidth]);
        for beyond in ["größe1", "ひみつ2024", "ﾊﾟｽ", "para§graph"] {
            assert_eq!(password_faults(beyond, None), [F::BeyondAscii], "{beyond}");
        }
        assert_eq!(password_faults("a\u{a0}b", None), [F::NoBreakBlank]);
        assert_eq!(password_faults("a\u{200b}b", None), [F::ZeroWidth]);
        assert_eq!(password_faults(" ab", None), [F::OuterBlank]);
        assert_eq!(password_faults("abcd efgh ijkl mnop", Some(16)), []);
        assert_eq!(password_faults("abcd-efgh-ijkl-mnop", Some(16)), []);
        assert_eq!(password_faults("hunter2", Some(16)), [F::AppPasswordLength { typed: 7, wanted: 16 }]);
    }
}
