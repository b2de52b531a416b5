//! What other programs wrap around a fault: `explain/frames/*.toml` (and `words/`, the same made from message
//! catalogues), ours and an organisation's.
//!
//! Ours are read when a text is first taken apart: a program that explains nothing never pays for them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use aho_corasick::AhoCorasick;
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::likeness::Likeness;
use super::prefilter::Index;
use super::{Catalog, CatalogError, CatalogProblem, Pattern};

/// Their place in the catalogue's folder.
const FOLDER: &str = "explain/frames";
/// So much of the words is looked for in one pass, in bytes; the rest is compared where that stands. All of them as one
/// machine would take more memory than everything else.
const LOOKED_FOR: usize = 14;
/// Stands in the words for whatever varies.
const VARIES: char = '…';

static OURS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/explain/frames");

/// What a program was doing when it said so, in the order in which it comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// Looking the server up and connecting.
    Connect,
    /// Handshake and certificate.
    Tls,
    /// Signing in.
    SignIn,
    /// Opening and reading folders.
    Folder,
    /// Handing a message over.
    Send,
}

impl Doing {
    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Doing::Connect => "connect",
            Doing::Tls => "tls",
            Doing::SignIn => "sign_in",
            Doing::Folder => "folder",
            Doing::Send => "send",
        }
    }
}

/// A sentence of a program. One that neither proves anything nor introduces a server's words is only taken away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Message {
    /// What the program was doing.
    pub step: Option<Doing>,
    /// The cause that the sentence means where no server's words stand beside it.
    pub proves: Option<String>,
    /// The server's own words follow.
    pub said: bool,
    /// The note that says what the sentence means there, where its words mislead: the name of a card.
    pub means: Option<String>,
    /// Words that recognise it, any of these; `…` for what varies within a line.
    pub words: Vec<String>,
    /// The same as patterns, which may name what they catch: `said`, `server`, `port`, `security`, `account`, `code`.
    pub like: Vec<Pattern>,
}

/// A program, by the name of its file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Frame {
    /// The file's stem.
    #[serde(skip)]
    pub program: String,
    /// What it says.
    pub message: Vec<Message>,
}

/// Every frame, ready to be looked for.
#[derive(Debug, Default)]
pub struct Frames {
    all: Vec<Frame>,
    words: Option<AhoCorasick>,
    /// For each word that is looked for: the message, and all that it wants to stand in the line.
    wanted: Vec<(Place, Vec<String>)>,
    likes: Vec<(Place, Pattern)>,
    index: Index,
    likeness: OnceLock<(Vec<(Place, usize)>, Likeness)>,
}

/// A frame and one of its messages.
type Place = (usize, usize);

/// A sentence of a program in a text.
#[derive(Clone, Debug)]
pub struct Hit<'f> {
    /// The program.
    pub program: &'f str,
    /// Which sentence.
    pub message: &'f Message,
    /// Where it stands.
    pub at: std::ops::Range<usize>,
    /// It was recognised by a pattern, which reaches as far as it is written; else by a few words of a sentence.
    pub by_pattern: bool,
    /// What its pattern caught, by name.
    pub caught: Vec<(&'static str, std::ops::Range<usize>)>,
}

/// What a pattern may catch.
pub const CAUGHT: [&str; 6] = ["said", "server", "port", "security", "account", "code"];

impl Frames {
    fn new(all: Vec<Frame>) -> Self {
        let mut frames = Frames { all, ..Frames::default() };
        let mut looked_for = Vec::new();
        for (at, frame) in frames.all.iter().enumerate() {
            for (number, message) in frame.message.iter().enumerate() {
                for words in &message.words {
                    let parts: Vec<String> = words.split(VARIES).map(str::to_owned).collect();
                    looked_for.extend(parts.iter().max_by_key(|p| p.len()).map(|p| beginning(p).to_owned()));
                    frames.wanted.push(((at, number), parts));
                }
                frames.likes.extend(message.like.iter().map(|like| ((at, number), like.clone())));
            }
        }
        frames.index = Index::new(frames.likes.iter().map(|(_, like)| like.source.as_str()));
        for (place, (_, like)) in (0..).zip(&mut frames.likes) {
            like.place = place;
        }
        frames.words = AhoCorasick::builder().ascii_case_insensitive(true).build(&looked_for).ok();
        frames
    }

    /// The sentences that a text holds, in its order; none lies over another.
    pub fn hits<'f>(&'f self, text: &str) -> Vec<Hit<'f>> {
        let mut found: Vec<Hit<'f>> = Vec::new();
        let prefilter = self.index.prefilter(text);
        for (place, like) in self.likes.iter().filter(|(_, like)| prefilter.lets_through(like.place)) {
            found.extend(like.catches(text, &CAUGHT).into_iter().map(|(at, caught)| Hit {
                at,
                caught,
                by_pattern: true,
                ..self.hit(*place)
            }));
        }
        for hit in self.words.iter().flat_map(|words| words.find_overlapping_iter(text)) {
            if let Some((place, parts)) = self.wanted.get(hit.pattern().as_usize())
                && let Some(at) = around(text, hit.start(), parts)
            {
                found.push(Hit { at, ..self.hit(*place) });
            }
        }
        // The earlier, and of two that begin together the longer.
        found.sort_by_key(|hit| (hit.at.start, usize::MAX - hit.at.end));
        let mut end = 0;
        found.retain(|hit| {
            let keep = hit.at.start >= end;
            end = if keep { hit.at.end } else { end };
            keep
        });
        found
    }

    fn hit(&self, (frame, message): Place) -> Hit<'_> {
        let frame = &self.all[frame];
        Hit {
            program: &frame.program,
            message: &frame.message[message],
            at: 0..0,
            by_pattern: false,
            caught: Vec::new(),
        }
    }

    /// The words of a message that means something, to which the text comes closest, where it comes close to any.
    pub fn closest(&self, text: &str) -> Option<(&Frame, &Message, &str)> {
        let (places, likeness) = self.likeness.get_or_init(|| {
            let proving = |message: &Message| message.proves.is_some();
            let numbered = self.all.iter().enumerate();
            let messages =
                numbered.flat_map(|(at, frame)| frame.message.iter().enumerate().map(move |(n, m)| ((at, n), m)));
            let words =
                messages.filter(|(_, m)| proving(m)).flat_map(|(place, m)| (0..m.words.len()).map(move |w| (place, w)));
            let places: Vec<(Place, usize)> = words.collect();
            let likeness = Likeness::new(places.iter().map(|((f, m), w)| self.all[*f].message[*m].words[*w].as_str()));
            (places, likeness)
        });
        let ((frame, message), words) = *places.get(likeness.closest(text)?)?;
        let message = &self.all[frame].message[message];
        Some((&self.all[frame], message, &message.words[words]))
    }

    /// Every frame.
    pub fn all(&self) -> &[Frame] {
        &self.all
    }
}

fn beginning(words: &str) -> &str {
    let cut = (1..=LOOKED_FOR.min(words.len())).rev().find(|at| words.is_char_boundary(*at));
    words.get(..cut.unwrap_or(words.len())).unwrap_or(words)
}

/// Where all parts of some words stand, one after another in the line of the one that was found.
fn around(text: &str, begins: usize, parts: &[String]) -> Option<std::ops::Range<usize>> {
    let (longest, part) = parts.iter().enumerate().max_by_key(|(_, p)| p.len())?;
    let found = begins..begins + part.len();
    if !text.as_bytes().get(found.clone())?.eq_ignore_ascii_case(part.as_bytes()) || !text.is_char_boundary(found.end) {
        return None;
    }
    let begin = text[..found.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[found.end..].find('\n').map_or(text.len(), |at| found.end + at);
    let (mut start, mut last) = (found.start, found.end);
    for part in parts[..longest].iter().rev() {
        start = begin + find(&text[begin..start], part, true)?;
    }
    for part in &parts[longest + 1..] {
        last += find(&text[last..end], part, false)? + part.len();
    }
    Some(start..last)
}

/// Where a part stands, the case of Latin letters apart.
fn find(text: &str, part: &str, from_behind: bool) -> Option<usize> {
    let here =
        |at: usize| text.as_bytes().get(at..at + part.len()).is_some_and(|t| t.eq_ignore_ascii_case(part.as_bytes()));
    let mut places = 0..(text.len() + 1).saturating_sub(part.len());
    if from_behind { places.rev().find(|at| here(*at)) } else { places.find(|at| here(*at)) }
}

/// The frames of an organisation, and all of them once they were asked for.
#[derive(Debug, Default)]
pub(super) struct Lazy {
    theirs: Vec<Frame>,
    ready: OnceLock<Frames>,
}

impl Catalog {
    /// What other programs wrap around a fault.
    pub fn frames(&self) -> &Frames {
        self.frames.ready.get_or_init(|| {
            let ours = super::files(&OURS).into_iter().filter_map(|f| read(f.path(), f.contents_utf8()?).ok());
            Frames::new(self.frames.theirs.iter().cloned().chain(ours).collect())
        })
    }

    /// An organisation's frames beside ours: theirs are looked at first.
    pub(super) fn add_frames(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        let mut theirs = Vec::new();
        for path in super::toml_files(&dir.join(FOLDER)) {
            let name = path.strip_prefix(dir).unwrap_or(&path).to_owned();
            let fail = |line, problem| CatalogError { file: name.clone(), line, problem };
            let text = match std::fs::read_to_string(&path) {
                Ok(text) => text,
                Err(e) => {
                    errors.push(fail(None, e.into()));
                    continue;
                }
            };
            let before = errors.len();
            match read(&path, &text) {
                Ok(frame) => {
                    for like in frame.message.iter().flat_map(|m| &m.like) {
                        if let Err(e) = super::pattern::compile(&like.source) {
                            errors.push(fail(super::line_with(&text, &like.source), e.into()));
                        }
                    }
                    for cause in frame.message.iter().filter_map(|m| m.proves.as_ref()) {
                        if !self.cards().any(|c| c.cause == *cause) {
                            let line = super::line_with(&text, cause);
                            errors.push(fail(line, CatalogProblem::NoSuchCause(cause.clone())));
                        }
                    }
                    if errors.len() == before {
                        theirs.push(frame);
                    }
                }
                Err(e) => {
                    let line = e.span().map(|s| super::line_at(&text, s.start));
                    errors.push(fail(line, CatalogProblem::Toml(Box::new(e))));
                }
            }
        }
        self.frames = Arc::new(Lazy { theirs, ready: OnceLock::new() });
    }
}

fn read(path: &Path, text: &str) -> Result<Frame, toml::de::Error> {
    let mut frame: Frame = toml::from_str(text)?;
    let stem: PathBuf = path.file_stem().map(PathBuf::from).unwrap_or_default();
    frame.program = stem.to_string_lossy().into_owned();
    Ok(frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_of_our_own_can_be_read() {
        let catalog = Catalog::embedded().unwrap_or_default();
        for file in super::super::files(&OURS) {
            let read = read(file.path(), file.contents_utf8().unwrap_or_default());
            assert!(read.is_ok(), "{}: {read:?}", file.path().display());
        }
        assert!(catalog.frames().words.is_some());
        // Every cause that a frame proves is taken from it by a card.
        for cause in catalog.frames().all().iter().flat_map(|f| &f.message).filter_map(|m| m.proves.as_ref()) {
            let takes = |c: &crate::model::card::Card| c.when.iter().any(|w| w.facts.get("proves") == Some(cause));
            assert!(catalog.cards().any(|c| c.cause == *cause && takes(c)), "{cause}");
        }
        // A sentence that misleads has its note.
        for note in catalog.frames().all().iter().flat_map(|f| &f.message).filter_map(|m| m.means.as_ref()) {
            assert!(catalog.card(note).is_some_and(|c| c.note), "{note}");
        }
        for (_, like) in &catalog.frames().likes {
            assert!(super::super::pattern::compile(&like.source).is_ok(), "{like}");
        }
    }

    #[test]
    fn words_with_a_gap_want_both_ends_in_one_line() {
        let message = Message { words: vec!["accès à…a échoué".to_owned()], ..Message::default() };
        let frames = Frames::new(vec![Frame { program: "x".to_owned(), message: vec![message] }]);
        let found = |text: &str| frames.hits(text).first().map(|h| text[h.at.clone()].to_owned());
        assert_eq!(found("L'accès à mail.example.jp a échoué.").as_deref(), Some("accès à mail.example.jp a échoué"));
        assert_eq!(found("L'accès à mail.example.jp\na échoué."), None);
        assert_eq!(found("a échoué: l'accès à x"), None);
    }
}
