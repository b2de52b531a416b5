//! Where Japanese lines may break: between phrases, not within a word.
//!
//! The line breaking of Unicode (UAX #14) allows a break between almost any two kana or kanji,
//! which leaves 「い。」 alone on a last line. BudouX, a small model, says where phrases end; what
//! lies within one is kept together by word joiners (U+2060), which UAX #14 heeds.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Keeps its neighbours on one line.
pub const JOINER: char = '\u{2060}';
/// A phrase longer than this may break within: it would leave too large a gap.
const LONGEST: usize = 16;

/// Scores by feature, e.g. `UW3`, and by the characters there.
struct Model {
    features: Vec<(Window, HashMap<String, i64>)>,
    base: i64,
}

/// Which characters a feature looks at, relative to the place between two characters.
type Window = (isize, isize);

const WINDOWS: [(&str, Window); 13] = [
    ("UW1", (-3, -2)),
    ("UW2", (-2, -1)),
    ("UW3", (-1, 0)),
    ("UW4", (0, 1)),
    ("UW5", (1, 2)),
    ("UW6", (2, 3)),
    ("BW1", (-2, 0)),
    ("BW2", (-1, 1)),
    ("BW3", (0, 2)),
    ("TW1", (-3, 0)),
    ("TW2", (-2, 1)),
    ("TW3", (-1, 2)),
    ("TW4", (0, 3)),
];

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    // The model is ours and embedded; a test reads it. Without it lines break as Unicode says.
    let text = include_str!("../../../assets/phrases/ja.json");
    let mut parsed: HashMap<String, HashMap<String, i64>> = serde_json::from_str(text).unwrap_or_default();
    // Doubled, so that half of the sum is a whole number.
    let base = -parsed.values().flat_map(HashMap::values).sum::<i64>();
    let features = WINDOWS.iter().filter_map(|(name, window)| Some((*window, parsed.remove(*name)?))).collect();
    Model { features, base }
});

/// The same text, its phrases kept together.
pub fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        join_line(line, &mut out);
    }
    out
}

fn join_line(line: &str, out: &mut String) {
    let chars: Vec<char> = line.chars().collect();
    let mut start = 0;
    for end in ends(line).into_iter().chain([chars.len()]) {
        for at in start..end {
            if together(&chars, at, at > start && end - start <= LONGEST) {
                out.push(JOINER);
            }
            out.push(chars[at]);
        }
        start = end;
    }
}

/// Whether this character stays on the line of the one before it.
fn together(chars: &[char], at: usize, within: bool) -> bool {
    let Some(before) = at.checked_sub(1).map(|n| chars[n]) else { return false };
    let now = chars[at];
    // A term of two words, as providers write it: 「アプリ パスワード」, 「API の制御」, "Microsoft 365".
    if before == ' ' {
        let first = at.checked_sub(2).map(|n| chars[n]);
        let term = katakana(now) && first.is_some_and(katakana);
        return term || (now.is_ascii_digit() || hiragana(now)) && first.is_some_and(|c| c.is_ascii_alphabetic());
    }
    let word = katakana(now) && katakana(before);
    // Latin words, addresses and blanks break as they always do.
    let latin = now.is_ascii() && before.is_ascii();
    now != ' ' && !latin && (word || within)
}

fn hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

/// A word of a foreign language.
fn katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ー')
}

/// Where phrases end, in characters from the line's beginning.
fn ends(line: &str) -> Vec<usize> {
    let offsets: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    let count = offsets.len() - 1;
    let part = |at: usize, (from, to): Window| -> Option<&str> {
        let from = usize::try_from(isize::try_from(at).ok()? + from).ok()?;
        let to = usize::try_from(isize::try_from(at).ok()? + to).ok()?;
        line.get(*offsets.get(from)?..*offsets.get(to)?)
    };
    let score = |at: usize| {
        let features = MODEL.features.iter();
        let found = features.filter_map(|(window, scores)| scores.get(part(at, *window)?));
        MODEL.base + 2 * found.sum::<i64>()
    };
    (1..count).filter(|at| score(*at) > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_end_where_a_reader_would_pause() {
        assert_eq!(MODEL.features.len(), WINDOWS.len());
        let phrases = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            let mut start = 0;
            let mut all = Vec::new();
            for end in ends(text).into_iter().chain([chars.len()]) {
                all.push(chars[start..end].iter().collect::<String>());
                start = end;
            }
            all.join("|")
        };
        assert_eq!(phrases("今日は天気です。"), "今日は|天気です。");
        assert_eq!(phrases("パスワードの問題ではありません。"), "パスワードの|問題ではありません。");
    }

    #[test]
    fn nothing_but_joiners_is_added() {
        for text in [
            "",
            "。",
            "a b c",
            "アプリ パスワードと「設定」で IMAP を有効にして\n保存してください。",
            "name@example.jp に送る",
        ] {
            assert_eq!(joined(text).replace(JOINER, ""), text);
        }
        assert_eq!(joined("name@example.jp"), "name@example.jp");
        assert_eq!(joined("アプリ パスワード").split(' ').nth(1).and_then(|t| t.chars().next()), Some(JOINER));
    }
}
