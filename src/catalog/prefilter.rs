//! Filters out the patterns that cannot match a text, by the literals that they need (a literal prefilter, as the
//! regex crate calls it). One pass over the text serves all patterns, and most are never compiled.

use std::collections::HashMap;

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
    /// For each word the ways to match that hang on it first.
    wanted_by: Vec<Vec<u32>>,
    ways: Vec<Way>,
    /// Patterns that want no word in particular.
    always: Vec<u32>,
    patterns: usize,
}

/// A way for a pattern to match: of each of these lists of words one must be in the text.
#[derive(Debug)]
struct Way {
    pattern: u32,
    beside: Vec<Vec<u32>>,
}

impl Index {
    /// The index of these patterns, which are known by their places from then on.
    pub(super) fn new<'p>(patterns: impl Iterator<Item = &'p str>) -> Self {
        let mut index = Index::default();
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut words: Vec<String> = Vec::new();
        for (place, pattern) in (0..).zip(patterns) {
            index.patterns += 1;
            let Some(ways) = wanted(pattern) else {
                index.always.push(place);
                continue;
            };
            for mut lists in ways {
                let first = lists.pop().unwrap_or_default();
                let mut number = |word: String| {
                    *numbers.entry(word).or_insert_with_key(|word| {
                        words.push(word.clone());
                        index.wanted_by.push(Vec::new());
                        (words.len() - 1) as u32
                    })
                };
                let way = index.ways.len() as u32;
                let first: Vec<u32> = first.into_iter().map(&mut number).collect();
                let beside = lists.into_iter().map(|list| list.into_iter().map(&mut number).collect()).collect();
                first.iter().for_each(|word| index.wanted_by[*word as usize].push(way));
                index.ways.push(Way { pattern: place, beside });
            }
        }
        index.words = AhoCorasick::new(&words).ok();
        if index.words.is_none() {
            index.always = (0..).take(index.patterns).collect();
        }
        index
    }

    /// Returns the patterns that a text lets through.
    pub(super) fn prefilter(&self, text: &str) -> Prefilter {
        let mut through = vec![false; self.patterns];
        for place in &self.always {
            through[*place as usize] = true;
        }
        let mut seen = vec![false; self.wanted_by.len()];
        for hit in
            self.words.iter().flat_map(|words| words.find_overlapping_iter(&text.to_lowercase()).collect::<Vec<_>>())
        {
            seen[hit.pattern().as_usize()] = true;
        }
        let found = self.wanted_by.iter().zip(&seen).filter(|(_, seen)| **seen);
        for way in found.flat_map(|(ways, _)| ways).filter_map(|way| self.ways.get(*way as usize)) {
            let open = &mut through[way.pattern as usize];
            *open = *open || way.beside.iter().all(|list| list.iter().any(|word| seen[*word as usize]));
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

/// The ways in which a text can match: for each the lists of words, in lower case, of which it must hold one each, the
/// rarest list last. `None` where a text without any such word can match.
fn wanted(pattern: &str) -> Option<Vec<Vec<Vec<String>>>> {
    let hir = ParserBuilder::new().multi_line(true).build().parse(pattern).ok()?;
    ways(&hir)
}

fn ways(hir: &Hir) -> Option<Vec<Vec<Vec<String>>>> {
    let worth = |list: &Vec<String>| list.len() <= MOST && shortest(list) >= SHORTEST;
    match hir.kind() {
        HirKind::Capture(inner) => ways(&inner.sub),
        HirKind::Alternation(parts) => {
            let each: Option<Vec<_>> = parts.iter().map(ways).collect();
            Some(each?.into_iter().flatten().collect())
        }
        HirKind::Concat(parts) => {
            let mut lists: Vec<Vec<String>> = parts.iter().filter_map(any_of).filter(worth).collect();
            // The longer its words and the fewer, the fewer texts hold them.
            lists.sort_by_key(|list| (shortest(list), usize::MAX - list.len()));
            (!lists.is_empty()).then(|| vec![lists])
        }
        _ => Some(vec![vec![any_of(hir).filter(worth)?]]),
    }
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
            let ways = wanted(pattern).unwrap_or_default();
            let mut found: Vec<String> = ways
                .into_iter()
                .map(|mut lists| {
                    lists.iter_mut().for_each(|list| list.sort());
                    lists.iter().map(|list| list.join("|")).collect::<Vec<_>>().join(" & ")
                })
                .collect();
            found.sort();
            assert_eq!(found, words, "{pattern}");
        };
        want(r"\bECONNREFUSED\b|connection (was )?refused", &["econnrefused", "refused & connection "]);
        want(r"(log|sign) ?in[^\n]{0,40}(failed|denied)", &["log|sign & denied|failed"]);
        want(r"証明書[^\n]{0,20}期限", &["期限 & 証明書"]);
        want(r"\b10061\b", &["10061"]);
        want(r"\d+|refused", &[]);
        want(r"a|refused", &[]);
        want(r".*", &[]);
    }

    #[test]
    fn only_what_can_match_is_let_through() {
        let index = Index::new(["refused", "[0-9]", "timed? ?out", "(sign|log)[^\n]*refused|no entry"].into_iter());
        let through = |text: &str| (0..4).map(|p| index.prefilter(text).lets_through(p)).collect::<Vec<_>>();
        assert_eq!(through("Connection REFUSED"), [true, true, false, false]);
        assert_eq!(through("It timed out"), [false, true, true, false]);
        assert_eq!(through("The sign-in was refused"), [true, true, false, true]);
        assert_eq!(through("no entry"), [false, true, false, true]);
        assert_eq!(through(""), [false, true, false, false]);
    }
}
