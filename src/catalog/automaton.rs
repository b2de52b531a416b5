//! "Does this pattern match somewhere in the text?", and nothing more. Of the machines that a general engine keeps for every
//! pattern and thread only one is needed for that: thousands of patterns in a third of the memory.

use std::sync::{Mutex, PoisonError};

use regex_automata::hybrid::dfa;
use regex_automata::nfa::thompson::backtrack::BoundedBacktracker;
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::prefilter::Prefilter;
use regex_automata::util::syntax;
use regex_automata::{Input, MatchKind};

/// So much a pattern may remember of what it has seen, in bytes for each thread that is at it.
const REMEMBERED: usize = 48 << 10;
/// The same where texts are ASCII, which most are.
const REMEMBERED_ASCII: usize = 96 << 10;

/// So much the words may take by which a pattern begins, in bytes.
const WORTH: usize = 8 << 10;

/// The texts that an automaton is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Nothing but ASCII: "any letter" is one byte then, and the automaton a tenth as large.
    Ascii,
    /// Every text.
    All,
}

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Automaton {
    fast: dfa::DFA,
    /// For texts on which the fast one gives up: word boundaries between letters that are not ASCII.
    short: BoundedBacktracker,
    /// The same for long ones.
    long: PikeVM,
    /// As many as threads were ever at this pattern at the same moment.
    memory: Mutex<Vec<dfa::Cache>>,
}

impl Automaton {
    /// Compiles as the cards write it, for these texts; `None` where it is none.
    pub(super) fn new(pattern: &str, letters: Letters) -> Option<Self> {
        let all = letters == Letters::All;
        let syntax = syntax::Config::new().case_insensitive(true).multi_line(true).unicode(all).utf8(all);
        let hir = syntax::parse_with(pattern, &syntax).ok()?;
        let nfa: NFA = thompson::Compiler::new()
            .configure(thompson::Config::new().which_captures(WhichCaptures::None).shrink(false))
            .build_from_hir(&hir)
            .ok()?;
        let begins = Prefilter::from_hir_prefix(MatchKind::LeftmostFirst, &hir);
        let begins = begins.filter(|b| b.is_fast() && b.memory_usage() < WORTH);
        let config = dfa::Config::new()
            .unicode_word_boundary(true)
            .cache_capacity(if all { REMEMBERED } else { REMEMBERED_ASCII })
            .skip_cache_capacity_check(true)
            .prefilter(begins);
        let fast = dfa::Builder::new().configure(config).build_from_nfa(nfa.clone()).ok()?;
        let short = BoundedBacktracker::new_from_nfa(nfa.clone()).ok()?;
        let long = PikeVM::new_from_nfa(nfa).ok()?;
        Some(Automaton { fast, short, long, memory: Mutex::default() })
    }

    /// True where it matches somewhere in the text.
    pub(super) fn is_match(&self, text: &str) -> bool {
        let at_hand = || self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let mut memory = at_hand().pop().unwrap_or_else(|| self.fast.create_cache());
        let found = self.fast.try_search_fwd(&mut memory, &Input::new(text).earliest(true));
        at_hand().push(memory);
        match found {
            Ok(found) => found.is_some(),
            Err(_) => match self.short.try_is_match(&mut self.short.create_cache(), text) {
                Ok(found) => found,
                Err(_) => self.long.is_match(&mut self.long.create_cache(), text),
            },
        }
    }
}
