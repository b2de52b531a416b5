//! Takes a program's sentences off a text: which program it is, what it was doing, for which server, and the server's own
//! words inside. The reply inside decides; what the program makes of it counts only where nothing is inside.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::catalog::{Doing, Frames, Hit};
use crate::model::finding::Finding;

/// The fact that holds what a program's own sentence means: the name of a cause.
pub const PROVES: &str = "proves";
/// The fact that holds the server's words inside a program's.
pub const SAID: &str = "said";
/// The fact that names the program, by its file in `explain/frames`.
pub const PROGRAM: &str = "program";
/// The fact that says what the program was doing.
pub const STEP: &str = "step";
/// The fact that tells that only a few words of a message catalogue recognised the program.
pub const BY_WORDS: &str = "by_words";
/// The fact that names the note on a program's misleading words.
pub const MEANS: &str = "means";
/// Facts that a frame's slots fill.
pub const SLOTS: [&str; 4] = ["server", "port", "security", "account"];

/// A text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The program, where its own sentences name one.
    pub program: String,
    /// What it was doing when the deciding sentence was said.
    pub step: Option<Doing>,
    /// What the frame alone means; none where a server's words are inside.
    pub proves: Option<String>,
    /// The note on what the words mean there, where they mislead.
    pub means: Option<String>,
    /// The server's own words, in their order.
    pub said: Vec<Range<usize>>,
    /// What the program told of itself: name and value.
    pub slots: Vec<(&'static str, String)>,
    /// The text without the program's sentences, the server's words each on lines of their own.
    pub rest: String,
    /// Only a few words of a catalogue recognised it, no pattern of ours.
    pub by_words: bool,
    /// The text without boilerplate alone: where the rest says nothing, the program's own words are looked at after all.
    pub whole: String,
}

impl Reading {
    /// The facts of the finding that this text is.
    pub fn facts(&self, mut finding: Finding, text: &str) -> Finding {
        finding = finding.fact(PROGRAM, &self.program);
        if let Some(step) = self.step {
            finding = finding.fact(STEP, step.as_str());
        }
        if self.by_words {
            finding = finding.fact(BY_WORDS, "yes");
        }
        if let Some(cause) = &self.proves {
            finding = finding.fact(PROVES, cause);
        }
        if let Some(note) = &self.means {
            finding = finding.fact(MEANS, note);
        }
        if !self.said.is_empty() {
            let said: Vec<&str> = self.said.iter().filter_map(|at| text.get(at.clone())).collect();
            finding = finding.fact(SAID, said.join("\n"));
        }
        for (name, value) in &self.slots {
            finding = finding.fact(name, value);
        }
        finding
    }
}

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    crate::text::compiled(&[
        // The end of a sentence: what follows is another.
        r#"[.!?؟।](?:["')\]]*\s+|$)|[。！？]|\n"#,
        // What only a server or a library says: where it stands, the sentence is not taken away whole.
        r"\b[245]\d\d[ -]|\b[245]\.\d{1,2}\.\d{1,3}\b|\[[A-Z]|\b0x[0-9a-fA-F]{6}|AADSTS|[A-Z]{3,}_[A-Z]{3}|\bE[A-Z]{5,}\b|\b(?:NO|BAD|BYE|ERR) ",
        // A host, perhaps with its port.
        r"\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?::\d{2,5})?\b",
        // The next line goes on with the same reply.
        r"^[245]\d\d[- ]|^[245]\.\d\.\d",
    ])
});

fn pattern(at: usize) -> Option<&'static Regex> {
    PATTERNS.get(at)
}

/// Takes the program's sentences off; `None` where there are none. The text is as `unwrapped` leaves it.
pub fn read(text: &str, frames: &Frames) -> Option<Reading> {
    let hits = frames.hits(text);
    let first = hits.first()?;
    let mut reading = Reading { program: first.program.to_owned(), ..Reading::default() };
    let mut gone: Vec<Range<usize>> = Vec::new();
    let mut proofs: Vec<(Doing, usize, String)> = Vec::new();
    let mut codes: Vec<Range<usize>> = Vec::new();
    let mut steps: Vec<Doing> = Vec::new();
    for (number, hit) in hits.iter().enumerate() {
        let span = span(text, hit);
        let caught = |name: &str| hit.caught.iter().find(|(n, _)| *n == name).map(|(_, at)| at.clone());
        for slot in SLOTS {
            if let Some(value) = caught(slot).and_then(|at| text.get(at)) {
                reading.add(slot, value);
            }
        }
        codes.extend(caught("code"));
        let inside = caught("said").or_else(|| hit.message.said.then(|| follows(text, hit, hits.get(number + 1))));
        match inside.map(|at| trimmed(text, at)).filter(|said| !only_a_name(&text[said.clone()])) {
            Some(said) => {
                gone.push(span.start.min(hit.at.start)..said.start);
                gone.push(said.end..hit.at.end.max(said.end));
                if text[said.clone()].chars().filter(|c| c.is_alphanumeric()).count() > 2 {
                    reading.said.push(said);
                    steps.extend(hit.message.step);
                }
                proofs.extend(proof(hit).map(|(step, cause)| (step, hit.at.start, cause)));
            }
            None => {
                if let Some(host) = pattern(2).and_then(|p| p.find(text.get(span.clone())?)) {
                    reading.add("server", host.as_str());
                }
                // A field that only tells something hides nothing.
                if caught("code").is_some() {
                    gone.push(hit.at.clone());
                } else if hit.caught.is_empty() || hit.message.proves.is_some() {
                    gone.push(span);
                }
                proofs.extend(proof(hit).map(|(step, cause)| (step, hit.at.start, cause)));
            }
        }
    }
    // The lowest layer fails first, and what was said first came first.
    proofs.sort_by_key(|(step, at, _)| (*step, *at));
    let of_said: Option<String> = hits.iter().filter(|h| h.message.said).find_map(|h| h.message.proves.clone());
    if reading.said.is_empty() {
        reading.step = proofs.first().map(|(step, ..)| *step).or_else(|| hits.iter().find_map(|h| h.message.step));
        reading.proves = proofs.into_iter().next().map(|(_, _, cause)| cause);
        gone.retain(|at| !codes.iter().any(|code| at.start <= code.start && code.end <= at.end));
    } else {
        reading.step = steps.first().copied().or_else(|| hits.iter().find_map(|h| h.message.step));
        reading.proves = of_said;
    }
    reading.rest = without(text, gone, &reading.said);
    let boilerplate = hits.iter().filter(|h| !h.message.said && h.message.proves.is_none() && h.caught.is_empty());
    reading.whole = without(text, boilerplate.map(|h| span(text, h)).collect(), &[]);
    reading.means = hits.iter().find_map(|hit| hit.message.means.clone());
    reading.by_words = hits.iter().all(|h| !h.by_pattern);
    let nothing = reading.proves.is_none() && reading.rest.is_empty();
    (!nothing).then_some(reading)
}

impl Reading {
    fn add(&mut self, slot: &'static str, value: &str) {
        if !value.is_empty() && !self.slots.iter().any(|(name, _)| *name == slot) {
            self.slots.push((slot, value.to_owned()));
        }
    }
}

fn proof(hit: &Hit<'_>) -> Option<(Doing, String)> {
    Some((hit.message.step.unwrap_or(Doing::SignIn), hit.message.proves.clone()?))
}

/// What goes with a hit: a pattern says itself how far it reaches, a few words stand for their sentence.
fn span(text: &str, hit: &Hit<'_>) -> Range<usize> {
    if hit.by_pattern { hit.at.clone() } else { sentence(text, &hit.at) }
}

/// The sentence around what was recognised; of one that holds more than a program says, only that.
fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    let Some(ends) = pattern(0) else { return at.clone() };
    let head = &text[..at.start];
    // Far back is another matter.
    let begin = head.char_indices().rev().nth(160).map_or(0, |(at, _)| at);
    let start = ends.find_iter(&head[begin..]).last().map_or(begin, |end| begin + end.end());
    // The recognised words may themselves end the sentence.
    let from = text[..at.end].char_indices().next_back().map_or(at.end, |(last, _)| last.max(at.start));
    let end = ends.find(&text[from..]).map_or(text.len(), |end| from + end.end());
    let more = |part: &str| pattern(1).is_some_and(|p| p.is_match(part));
    let start = if more(&text[start..at.start]) { at.start } else { start };
    let end = if more(&text[at.end..end.max(at.end)]) { at.end } else { end };
    start..end.max(at.end)
}

/// What the server said after a sentence that introduces it: up to the program's next sentence, or the end of the line and of
/// lines that go on with the same reply.
fn follows(text: &str, hit: &Hit<'_>, next: Option<&Hit<'_>>) -> Range<usize> {
    let start = hit.at.end;
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        let goes_on = pattern(3).is_some_and(|p| p.is_match(line));
        if text[start..end].trim().is_empty() || goes_on {
            end += line.len();
        } else {
            break;
        }
    }
    let limit = next.map_or(text.len(), |next| span(text, next).start.max(start));
    start..end.min(limit)
}

/// A server's name is no word of a server's.
fn only_a_name(said: &str) -> bool {
    pattern(2).and_then(|p| p.find(said)).is_some_and(|name| name.len() + 1 >= said.len())
}

fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let said = &text[at.clone()];
    let edge = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ':' | '«' | '»' | '「' | '」');
    let left = said.len() - said.trim_start_matches(edge).len();
    let right = said.trim_end_matches(edge).len().max(left);
    at.start + left..at.start + right
}

/// The text without these places; what was said stands on lines of its own.
fn without(text: &str, mut gone: Vec<Range<usize>>, said: &[Range<usize>]) -> String {
    gone.sort_by_key(|at| (at.start, at.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut keep = |from: usize, to: usize| {
        if let Some(part) = text.get(from..to.max(from)).map(str::trim).filter(|p| p.chars().any(char::is_alphanumeric))
        {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(part);
        }
    };
    let mut cuts: Vec<(usize, usize)> = gone.into_iter().map(|g| (g.start, g.end)).collect();
    cuts.extend(said.iter().flat_map(|s| [(s.start, s.start), (s.end, s.end)]));
    cuts.sort_unstable();
    for (start, end) in cuts {
        // No sentence takes a server's words with it.
        let inside = said.iter().any(|s| start < s.end && s.start < end);
        if start >= at {
            keep(at, start);
            at = start;
        }
        if !inside {
            at = at.max(end);
        }
    }
    keep(at, text.len());
    out
}
