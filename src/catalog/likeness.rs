//! Which known sentence a text comes closest to: by every three letters that follow one another.

use std::collections::HashSet;

/// So much of a known sentence must be in the text, in hundredths.
const CLOSE: usize = 72;
/// A sentence of fewer threes is in too many texts.
const FEWEST: usize = 10;
/// Of a longer text only this much is compared, in characters.
const COMPARED: usize = 600;

/// The threes of many sentences, in order, so that a text is held against all of them at once.
#[derive(Debug, Default)]
pub(super) struct Likeness {
    /// Every three of every sentence, sorted, and the sentence's number beside it.
    threes: Vec<u64>,
    sentences: Vec<u32>,
    /// How many threes each sentence has.
    sizes: Vec<usize>,
}

impl Likeness {
    /// Takes the sentences in their order.
    pub(super) fn new<'s>(sentences: impl Iterator<Item = &'s str>) -> Self {
        let mut pairs: Vec<(u64, u32)> = Vec::new();
        let mut sizes = Vec::new();
        for (number, sentence) in (0..).zip(sentences) {
            let threes = threes(sentence);
            sizes.push(threes.len());
            if threes.len() >= FEWEST {
                pairs.extend(threes.into_iter().map(|three| (three, number)));
            }
        }
        pairs.sort_unstable();
        let (threes, sentences) = pairs.into_iter().unzip();
        Likeness { threes, sentences, sizes }
    }

    /// The number of the sentence of which most is in the text, where enough is; the first of several.
    pub(super) fn closest(&self, text: &str) -> Option<usize> {
        let start: String = text.chars().take(COMPARED).collect();
        let mut shared = vec![0_usize; self.sizes.len()];
        for three in threes(&start) {
            let from = self.threes.partition_point(|t| *t < three);
            let same = self.threes[from..].iter().take_while(|t| **t == three).count();
            for sentence in &self.sentences[from..from + same] {
                shared[*sentence as usize] += 1;
            }
        }
        let shares =
            shared.iter().zip(&self.sizes).map(|(shared, size)| (shared * 100).checked_div(*size).unwrap_or(0));
        let (number, share) = shares.enumerate().max_by_key(|(number, share)| (*share, usize::MAX - number))?;
        (share >= CLOSE).then_some(number)
    }
}

/// Every three letters that follow one another, small, each once; a letter has 21 bits.
fn threes(text: &str) -> HashSet<u64> {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(u64::from);
    let letters: Vec<u64> = letters.collect();
    letters.windows(3).map(|w| w.iter().fold(0, |three, letter| three << 21 | letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_sentence_wins_and_a_far_one_does_not_count() {
        let known = ["The server refused the password", "The server refused the sign-in of this user", "No"];
        let likeness = Likeness::new(known.into_iter());
        assert_eq!(likeness.closest("sorry, the server REFUSED the sign in of this user."), Some(1));
        assert_eq!(likeness.closest("the server refused: the password"), Some(0));
        assert_eq!(likeness.closest("no"), None);
        assert_eq!(likeness.closest("something else altogether"), None);
    }
}
