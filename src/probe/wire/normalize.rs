//! Normalizes a line for parsers that are stricter, or less careful, than servers are.

use super::Dialect;

/// Lists that one response may open: the IMAP library's parser follows them by recursion, and a stack that
/// is full ends the program. Those of servers open a handful.
const OPENED: u32 = 64;

/// Returns the bytes of the literal that this line announces (RFC 9051 section 4.3).
pub fn announced(line: &[u8], dialect: Dialect) -> u64 {
    let number = || {
        let text = std::str::from_utf8(line).ok()?.trim_end_matches(['\r', '\n']).strip_suffix('}')?;
        let digits = text.rsplit_once('{')?.1;
        (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().unwrap_or(u64::MAX))
    };
    if dialect == Dialect::Imap { number().unwrap_or(0) } else { 0 }
}

/// Normalizes a line for parsers that are stricter than servers are: line ends without CR, bytes
/// that are not UTF-8, an SMTP code without a text (RFC 5321 section 4.2 asks clients to take it).
pub fn normalize(line: &mut Vec<u8>, dialect: Dialect) {
    if line.ends_with(b"\n") && !line.ends_with(b"\r\n") {
        line.pop();
        line.extend_from_slice(b"\r\n");
    }
    if dialect == Dialect::Smtp && line.len() == 5 && line[..3].iter().all(u8::is_ascii_digit) {
        line.insert(3, b' ');
    }
    while let Err(error) = std::str::from_utf8(line) {
        let at = error.valid_up_to();
        let bad = error.error_len().unwrap_or(line.len() - at);
        line[at..at + bad].fill(b'?');
    }
}

/// Lists beyond these lose their brackets, so that the response cannot be read, and is skipped as such; how
/// many were opened. What closes them again is not counted, and quotes and literals are not told apart: a
/// server that means harm would see to it that the library reads them in another way than this.
pub fn flatten(piece: &mut [u8], opened: u32) -> u32 {
    piece.iter_mut().filter(|byte| **byte == b'(').fold(opened, |opened, byte| {
        if opened == OPENED {
            *byte = b'?';
        }
        OPENED.min(opened + 1)
    })
}

/// Returns true where a last line counts although its end is missing: a goodbye, and what is no line of this protocol.
/// Of any other line nobody knows what it would have said: a list without its end lacks what the server can
/// do, a refusal its reason.
pub fn counts_unended(line: &[u8], dialect: Dialect) -> bool {
    let word = |word: &str| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()));
    let digits = line.iter().take_while(|b| b.is_ascii_digit()).count();
    let goodbye = match dialect {
        Dialect::Imap => word("* BYE"),
        Dialect::Smtp => word("421") || word("554"),
    };
    let ours = match (dialect, line) {
        (Dialect::Imap, [b'*' | b'+'] | [b'*' | b'+', b' ', ..] | [b'A']) => true,
        (Dialect::Imap, [b'A', digit, ..]) => digit.is_ascii_digit(),
        (Dialect::Imap, _) => false,
        (Dialect::Smtp, _) => digits == line.len() && digits <= 3 || digits == 3 && matches!(line[3], b' ' | b'-'),
    };
    !line.is_empty() && (goodbye || !ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_lines_without_an_end_goodbyes_and_strange_ones_count() {
        for (line, imap, smtp) in [
            ("", false, false),
            ("*", false, true),
            ("* OK [CAPABILITY IMAP4rev1 AUTH=PL", false, true),
            ("* bye too many connections", true, true),
            ("A1 NO [UNAVAIL", false, true),
            ("+ ", false, true),
            ("+OK", true, true),
            ("22", true, false),
            ("250-AUTH PL", true, false),
            ("535 5.7", true, false),
            ("421 too many connections", true, true),
            ("2500", true, true),
            ("HTTP/1.1 400", true, true),
        ] {
            let counts = [Dialect::Imap, Dialect::Smtp].map(|dialect| counts_unended(line.as_bytes(), dialect));
            assert_eq!(counts, [imap, smtp], "{line}");
        }
    }
}
