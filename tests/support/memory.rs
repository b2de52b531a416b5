//! What another process can read of one: its memory, searched for a secret in every form in which programs
//! keep text. A secret here is letters of ASCII.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;

use crate::program;

/// A piece of a secret at least this long is found, too.
const PIECE: usize = 8;
/// Letters that lie one by one are looked for this far apart at most.
const APART: usize = 256;
/// Our fonts number the letters of ASCII in their order, so many less than their own number.
const GLYPHS: u16 = 31;
/// How a place is called where a text was laid out, to be drawn.
pub const LAID_OUT: &str = "laid out";
/// So much is shown of what lies around.
const AROUND: usize = 48;

/// The pieces of the secret and of every form in which it goes over the wire. Backwards is none.
fn pieces(secret: &str) -> Vec<Vec<u8>> {
    let backwards: String = secret.chars().rev().collect();
    let forms = program::forms(secret).into_iter().filter(|form| *form != backwards);
    let mut pieces: Vec<Vec<u8>> =
        forms.flat_map(|f| f.as_bytes().windows(PIECE).map(<[u8]>::to_vec).collect::<Vec<_>>()).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Which pieces of the secret lie in these bytes.
#[allow(dead_code, reason = "not every test needs all of it")]
pub fn found_in(bytes: &[u8], secret: &str) -> Vec<String> {
    let search = AhoCorasick::new(pieces(secret)).unwrap();
    let text = |found: aho_corasick::Match| String::from_utf8_lossy(&bytes[found.range()]).into_owned();
    search.find_iter(bytes).map(text).collect()
}

/// A stretch of memory that can be written to.
struct Part {
    from: usize,
    bytes: Vec<u8>,
    /// As the system names it.
    map: String,
}

/// What the system shows of a process. Within a namespace of processes their numbers may be others than those
/// that are shown.
fn folder(process: u32) -> PathBuf {
    let space = |folder: &Path| std::fs::read_link(folder.join("ns/pid")).ok();
    let here = space(Path::new("/proc/self")).unwrap();
    let is_it = |folder: &PathBuf| {
        let status = std::fs::read_to_string(folder.join("status")).unwrap_or_default();
        let numbers = status.lines().find_map(|line| line.strip_prefix("NSpid:")).unwrap_or_default();
        numbers.split_whitespace().last() == Some(&process.to_string()) && space(folder).as_ref() == Some(&here)
    };
    std::fs::read_dir("/proc").unwrap().map(|entry| entry.unwrap().path()).find(is_it).unwrap()
}

/// The memory of a process at one moment.
pub struct Memory(Vec<Part>);

impl Memory {
    /// Of the process with this number.
    pub fn of(process: u32) -> Self {
        let folder = folder(process);
        let maps = std::fs::read_to_string(folder.join("maps")).unwrap();
        let mut memory = File::open(folder.join("mem")).unwrap();
        let mut parts = Vec::new();
        for map in maps.lines().filter(|m| m.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
            let (from, to) = map.split(' ').next().unwrap().split_once('-').unwrap();
            let (from, to) = (usize::from_str_radix(from, 16).unwrap(), usize::from_str_radix(to, 16).unwrap());
            let mut bytes = vec![0; to - from];
            memory.seek(SeekFrom::Start(from as u64)).unwrap();
            // Pages that only the kernel may read are in no one's dump either.
            if memory.read_exact(&mut bytes).is_ok() {
                parts.push(Part { from, bytes, map: map.to_owned() });
            }
        }
        let searched: usize = parts.iter().map(|part| part.bytes.len()).sum();
        assert!(searched > 1 << 20, "nothing was searched, so nothing is proven: {maps}");
        Memory(parts)
    }

    /// Where which form of the secret lies, with what lies around it.
    pub fn find(&self, secret: &str) -> Vec<String> {
        let mut found = Vec::new();
        let wide = |width: usize| {
            let widen = |b: &u8| [&[*b][..], &[0; 3][..width - 1]].concat();
            pieces(secret).iter().map(|piece| piece.iter().flat_map(widen).collect()).collect::<Vec<Vec<u8>>>()
        };
        for width in [1, 2, 4] {
            let search = AhoCorasick::new(wide(width)).unwrap();
            for part in &self.0 {
                let hits = search.find_iter(&part.bytes).map(|hit| hit.start());
                found.extend(hits.map(|at| part.shown(at, &format!("letters of {width} bytes"))));
            }
        }
        for part in &self.0 {
            found.extend(part.laid_out(secret.as_bytes()).map(|at| part.shown(at, LAID_OUT)));
            found.extend(part.one_by_one(secret.as_bytes()).map(|at| part.shown(at, "one by one")));
            found.extend(self.pointed_at(part, secret.as_bytes()).map(|at| part.shown(at, "pointers to letters")));
        }
        found
    }

    fn byte(&self, at: usize) -> Option<u8> {
        let next = self.0.partition_point(|part| part.from <= at);
        let part = self.0.get(next.checked_sub(1)?)?;
        part.bytes.get(at - part.from).copied()
    }

    /// Where a table of pointers to the letters lies, as that of a list of texts of one letter each.
    fn pointed_at<'a>(&'a self, part: &'a Part, letters: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        let letter = |at: usize| {
            let word = part.bytes.get(at..at + 8)?;
            let to = usize::from_ne_bytes(word.try_into().unwrap());
            if to == 0 { None } else { self.byte(to) }
        };
        (0..part.bytes.len()).step_by(8).filter(move |at| {
            letter(*at) == Some(letters[0])
                && (8..=64)
                    .step_by(8)
                    .any(|step| letters.iter().enumerate().all(|(n, wanted)| letter(at + n * step) == Some(*wanted)))
        })
    }
}

impl Part {
    fn shown(&self, at: usize, what: &str) -> String {
        let around = &self.bytes[at.saturating_sub(AROUND)..(at + AROUND).min(self.bytes.len())];
        format!("{what} at {:#x}: {} in {}", self.from + at, around.escape_ascii(), self.map)
    }

    /// Where a piece of the letters lies as numbers of glyphs, one every so many bytes, as a text that is laid out.
    fn laid_out<'a>(&'a self, letters: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        let glyphs: Vec<u16> = letters.iter().map(|letter| u16::from(*letter) - GLYPHS).collect();
        let number = |at: usize| self.bytes.get(at..at + 2).map(|two| u16::from_ne_bytes([two[0], two[1]]));
        let is_piece = move |at: usize, piece: &[u16]| {
            let every = |step: usize| piece.iter().enumerate().all(|(n, glyph)| number(at + n * step) == Some(*glyph));
            number(at) == Some(piece[0]) && (4..=APART).step_by(4).any(every)
        };
        let mut there = self.bytes.chunks_exact(2).enumerate().filter(|(_, two)| two[1] == 0 && two[0] != 0);
        std::iter::from_fn(move || there.find(|(n, _)| glyphs.windows(PIECE).any(|piece| is_piece(n * 2, piece))))
            .map(|(n, _)| n * 2)
    }

    /// Where the letters lie one behind the other, each at the beginning of a piece of memory of its own.
    fn one_by_one<'a>(&'a self, letters: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        (0..self.bytes.len()).step_by(16).filter(move |start| {
            let mut at = *start;
            self.bytes[at] == letters[0]
                && letters[1..].iter().all(|letter| {
                    let next = (1..=APART / 16).map(|n| at + n * 16).find(|at| self.bytes.get(*at) == Some(letter));
                    at = next.unwrap_or(at);
                    next.is_some()
                })
        })
    }
}
