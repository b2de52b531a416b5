//! Makes a line fit for parsers that are stricter, or less careful, than servers are.

use super::Dialect;

/// Lists within lists that are handed on: the IMAP library's parser follows them by recursion.
const DEPTH: u32 = 32;

/// Bytes of the literal that this line announces (RFC 9051 section 4.3).
pub fn announced(line: &[u8], dialect: Dialect) -> u64 {
    let number = || {
        let text = std::str::from_utf8(line).ok()?.trim_end_matches(['\r', '\n']).strip_suffix('}')?;
        let digits = text.rsplit_once('{')?.1;
        (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().unwrap_or(u64::MAX))
    };
    if dialect == Dialect::Imap { number().unwrap_or(0) } else { 0 }
}

/// Makes a line fit for parsers that are stricter than servers are: line ends without CR, bytes
/// that are not UTF-8, an SMTP code without a text (RFC 5321 section 4.2 asks clients to take it).
pub fn tidy(line: &mut Vec<u8>, dialect: Dialect) {
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

/// Lists that are nested too deeply lose their further brackets, so that the line cannot be read, and
/// is skipped as such; how deep the line ends. Brackets within quotes count, too: nobody has so many.
pub fn flatten(line: &mut [u8], mut depth: u32) -> u32 {
    for byte in line.iter_mut() {
        match byte {
            b'(' if depth == DEPTH => *byte = b'?',
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}
