//! Filters out the patterns that cannot match a text, by the literals that they need (a literal prefilter, as the
//! regex crate calls it). One pass over the text serves all patterns, and most are never compiled.

use aho_corasick::AhoCorasick;
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, HirKind};

/// Shorter words are in every text.
const SHORTEST: usize = 3;
/// More alternatives than these tell little.
const MOST: usize = 64;

/// Indexes the literals of all patterns of a catalog.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: Option<AhoCorasick>,
    /// For each word the patterns that it lets through.
    wanted_by: Vec<Vec<u32>>,
    /// Patterns that want no word in particular.
    always: Vec<u32>,
    patterns: usize,
}

impl Index {
    /// The index of these patterns, which are known by their places from then on.
    pub(super) fn new<'p>(patterns: impl Iterator<Item = &'p str>) -> Self {
        let mut index = Index::default();
        let mut words: std::collections::BTreeMap<String, Vec<u32>> = std::collections::BTreeMap::new();
        for (place, pattern) in (0..).zip(patterns) {
            index.patterns += 1;
            match wanted(pattern) {
                Some(any) => any.into_iter().for_each(|word| words.entry(word).or_default().push(place)),
                None => index.always.push(place),
            }
        }
        index.words = AhoCorasick::new(words.keys()).ok();
        if index.words.is_none() {
            index.always = (0..).take(index.patterns).collect();
        }
        index.wanted_by = words.into_values().collect();
        index
    }

    /// Returns the patterns that a text lets through.
    pub(super) fn prefilter(&self, text: &str) -> Prefilter {
        let mut through = vec![false; self.patterns];
        let mut let_through = |places: &[u32]| {
            for place in places {
                if let Some(slot) = through.get_mut(*place as usize) {
                    *slot = true;
                }
            }
        };
        let_through(&self.always);
        let mut seen = vec![false; self.wanted_by.len()];
        if let Some(words) = &self.words {
            for hit in words.find_overlapping_iter(&text.to_lowercase()) {
                let word = hit.pattern().as_usize();
                if let Some(seen) = seen.get_mut(word).filter(|seen| !**seen) {
                    *seen = true;
                    let_through(&self.wanted_by[word]);
                }
            }
        }
        Prefilter(through)
    }
}

/// Tells which patterns of a catalog a text can match.
#[derive(Clone, Debug)]
pub struct Prefilter(Vec<bool>);

impl Prefilter {
    /// True where the pattern in this place may match.
    pub(super) fn lets_through(&self, place: u32) -> bool {
        self.0.get(place as usize).copied().unwrap_or(true)
    }
}

/// Words, in lower case, of which every text that matches holds at least one.
fn wanted(pattern: &str) -> Option<Vec<String>> {
    let hir = ParserBuilder::new().multi_line(true).build().parse(pattern).ok()?;
    any_of(&hir).filter(|words| words.len() <= MOST && shortest(words) >= SHORTEST)
}

fn shortest(words: &[String]) -> usize {
    words.iter().map(String::len).min().unwrap_or(0)
}

fn any_of(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(word) => Some(vec![std::str::from_utf8(&word.0).ok()?.to_lowercase()]),
        HirKind::Capture(inner) => any_of(&inner.sub),
        HirKind::Repetition(inner) if inner.min > 0 => any_of(&inner.sub),
        // Any part will do; the longer its words, the fewer texts hold them.
        HirKind::Concat(parts) => {
            let best = |words: &Vec<String>| (shortest(words), usize::MAX - words.len());
            parts.iter().filter_map(any_of).filter(|w| !w.is_empty()).max_by_key(best)
        }
        HirKind::Alternation(parts) => {
            let each: Option<Vec<Vec<String>>> = parts.iter().map(any_of).collect();
            Some(each?.into_iter().flatten().collect())
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) | HirKind::Repetition(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_a_pattern_wants() {
        let want = |pattern: &str, words: &[&str]| {
            let mut found = wanted(pattern).unwrap_or_default();
            found.sort();
            assert_eq!(found, words, "{pattern}");
        };
        want(r"\bECONNREFUSED\b|connection (was )?refused", &["connection ", "econnrefused"]);
        want(r"(log|sign) ?in[^\n]{0,40}(failed|denied)", &["denied", "failed"]);
        want(r"証明書[^\n]{0,20}期限", &["証明書"]);
        want(r"\b10061\b", &["10061"]);
        want(r"\d+|refused", &[]);
        want(r"a|refused", &[]);
        want(r".*", &[]);
    }

    #[test]
    fn only_what_can_match_is_let_through() {
        let index = Index::new(["refused", "[0-9]", "timed? ?out"].into_iter());
        let through = |text: &str| (0..3).map(|p| index.prefilter(text).lets_through(p)).collect::<Vec<_>>();
        assert_eq!(through("Connection REFUSED"), [true, true, false]);
        assert_eq!(through("It timed out"), [false, true, true]);
        assert_eq!(through(""), [false, true, false]);
    }
}
