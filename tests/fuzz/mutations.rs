//! The targets of `tests/fuzz` without a fuzzer: every seed as it is, cut short, and changed by chance of
//! a fixed seed, so that every run tries the same. `tests/fuzz/run` looks further. It is one of the library's own tests,
//! since the doors that it needs are in no program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by a panic that it failed")]

#[path = "lib.rs"]
mod targets;

use std::path::Path;

/// How often a seed is changed.
const CHANGES: usize = 12;
/// What parsers trip over.
const WORDS: [&[u8]; 20] = [
    b"\0",
    b"\r",
    b"\n",
    b"\"",
    b"\\",
    b"(",
    b")",
    b"{4294967295}\r\n",
    b"{3}\r\n",
    b"[",
    b"]",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"%",
    b"&",
    b"=",
    b" ",
    b"* BYE",
    b"A1 OK",
    b"kanarienvogel",
];

/// splitmix64, by Sebastiano Vigna.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit.max(1) as u64).unwrap()
    }
}

fn change(bytes: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(6) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(chance.below(256)).unwrap(),
            1 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            2 => drop(bytes.drain(at..(at + chance.below(20)).min(bytes.len()))),
            3 => drop(bytes.splice(at..at, WORDS[chance.below(WORDS.len())].repeat(1 + chance.below(3)))),
            4 => {
                let from = chance.below(other.len());
                let piece = other[from..(from + chance.below(200)).min(other.len())].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            _ => {
                let end = (at + chance.below(60)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, piece));
            }
        }
    }
}

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds of {name}");
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

#[test]
fn nothing_that_strangers_send_ends_the_program() {
    targets::begin();
    let mut ended = Vec::new();
    for (name, target) in targets::TARGETS {
        let (seeds, mut chance) = (seeds(name), Chance(20_261_125));
        for seed in &seeds {
            target(seed);
            target(&seed[..chance.below(seed.len())]);
            for _ in 0..CHANGES {
                let mut bytes = seed.clone();
                change(&mut bytes, &seeds[chance.below(seeds.len())], &mut chance);
                let done = std::panic::catch_unwind(|| target(&bytes));
                if done.is_err() {
                    ended.push(format!("{name}: {:?}", String::from_utf8_lossy(&bytes)));
                }
            }
        }
    }
    assert!(ended.is_empty(), "{}", ended.join("\n"));
    assert!(ended.is_empty(), "{}", ended.join("\n"));
}
