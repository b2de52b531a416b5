//! A rule's words, as a regular expression.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};

use super::Prefilter;
use super::automaton::{Automaton, Letters};
use crate::model::card::Clause;

/// What groups caught, by name.
pub(super) type Caught = Vec<(&'static str, Range<usize>)>;

/// A pattern that is compiled when it is first asked: all of them take half a second, and most
/// programs never ask.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(from = "String")]
pub struct Pattern {
    pub(super) source: String,
    /// Its place among the patterns of its catalogue.
    pub(super) place: u32,
    /// Shared by the copies of a catalogue.
    compiled: Arc<Compiled>,
}

/// What was made of a pattern so far: in boxes, because most are never compiled.
#[derive(Debug, Default)]
struct Compiled {
    all: OnceLock<Option<Box<Automaton>>>,
    /// For texts of ASCII alone, which most are; none where the pattern can't be read without other letters.
    ascii: OnceLock<Option<Box<Automaton>>>,
    /// The same for what tells places apart, too; most patterns need none.
    catching: OnceLock<Option<Box<Regex>>>,
}

impl Pattern {
    /// True where it matches somewhere in the text; one that does not compile never matches.
    pub fn is_match(&self, text: &str) -> bool {
        let compiled = |letters| move || Automaton::new(&self.source, letters).map(Box::new);
        if text.is_ascii()
            && let Some(ascii) = self.compiled.ascii.get_or_init(compiled(Letters::Ascii))
        {
            return ascii.is_match(text);
        }
        self.compiled.all.get_or_init(compiled(Letters::All)).as_ref().is_some_and(|r| r.is_match(text))
    }

    /// Every place where it matches, with what its groups of these names caught there.
    pub(super) fn catches(&self, text: &str, names: &[&'static str]) -> Vec<(Range<usize>, Caught)> {
        let regex = self.compiled.catching.get_or_init(|| compile(&self.source).ok().map(Box::new));
        let Some(regex) = regex else { return Vec::new() };
        // A name stands once in a pattern; its second place is written with `_`.
        let group =
            |c: &regex::Captures<'_>, name: &str| Some(c.name(name).or_else(|| c.name(&format!("{name}_")))?.range());
        let caught = |c: &regex::Captures<'_>| names.iter().filter_map(|n| Some((*n, group(c, n)?))).collect();
        regex.captures_iter(text).filter_map(|c| Some((c.get(0)?.range(), caught(&c)))).collect()
    }

    /// The same, of a text that was sieved by the pattern's catalogue.
    pub fn is_match_prefiltered(&self, text: &str, prefilter: &Prefilter) -> bool {
        prefilter.lets_through(self.place) && self.is_match(text)
    }
}

impl From<String> for Pattern {
    fn from(source: String) -> Self {
        Pattern { source, ..Pattern::default() }
    }
}

/// As it is written.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}

/// The patterns of a card's clause, in the order of [`crate::model::card::Card::when`].
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    /// `words`.
    pub words: Vec<Pattern>,
    /// `not_words`.
    pub not_words: Vec<Pattern>,
}

impl Patterns {
    pub(super) fn of(clause: &Clause) -> Self {
        let all = |list: &[String]| list.iter().cloned().map(Pattern::from).collect();
        Patterns { words: all(&clause.words), not_words: all(&clause.not_words) }
    }
}

/// As the cards write them: case apart, `^` and `$` are a line's.
pub(super) fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).case_insensitive(true).multi_line(true).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_ascii_is_read_as_any_other() {
        for (pattern, text, fits) in [
            (r"\bfail\w*[^\n]{0,9}sign.?in", "it FAILED at sign-in", true),
            (r"^\s*no\b", "x\nNO entry", true),
            (r"証明書|certificate", "the Certificate", true),
            (r"[あ-ん]+y", "nothing", false),
            (r"caf.\b", "cafe", true),
            (r"[^a-z]x", "éx", true),
        ] {
            let pattern = Pattern::from(pattern.to_owned());
            assert_eq!(pattern.is_match(text), fits, "{pattern}");
            assert_eq!(pattern.is_match(&format!("{text} é")), fits, "{pattern}");
        }
    }
}
