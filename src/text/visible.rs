//! Makes other people's words safe to show: what steers a terminal, turns the direction of reading or
//! hides is shown as such, so that a server's text cannot pass for something else.

use std::borrow::Cow;

/// Returns the text with every character that cannot be seen shown by a picture (`␛`) or its name
/// (`‹U+202E›`). Line ends stay, CR LF as LF, and so do tabs.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            c if is_unseen(c) => show(c, &mut out),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// As [`visible`], for what stands on one line: a name with a line end in it would begin another.
pub fn visible_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\n' | '\t') || is_unseen(c) { show(c, &mut out) } else { out.push(c) }
    }
    out
}

fn show(c: char, out: &mut String) {
    let code = u32::from(c);
    // Unicode has pictures for ASCII's control characters alone.
    let picture = match code {
        0..=0x1f => char::from_u32(0x2400 + code),
        0x7f => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => out.push(picture),
        None => out.push_str(&format!("‹U+{code:04X}›")),
    }
}

/// Control and format characters (Unicode's Cc, Cf, Zl and Zp), without the two joiners, which some
/// languages cannot be written without.
fn is_unseen(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        c if c.is_control() => true,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}' => true,
        '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' => true,
        '\u{1d173}'..='\u{1d17a}' | '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown() {
        for (text, shown) in [
            ("* OK ready", "* OK ready"),
            ("受信トレイ\tok\nnext", "受信トレイ\tok\nnext"),
            ("\u{1b}[2J\u{7}\0\u{7f}", "␛[2J␇␀␡"),
            ("one\r\ntwo\rthree", "one\ntwo␍three"),
            ("\u{9b}31m", "‹U+009B›31m"),
            ("\u{202e}gpj.exe\u{2066}", "‹U+202E›gpj.exe‹U+2066›"),
            ("pay\u{200b}pal\u{feff}\u{e0041}", "pay‹U+200B›pal‹U+FEFF›‹U+E0041›"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ] {
            assert_eq!(visible(text), shown);
            assert_eq!(visible(&visible(text)), shown, "twice is once");
        }
        assert_eq!(visible_line("CN\nC: LOGIN\t\r"), "CN␊C: LOGIN␉␍");
    }
}
