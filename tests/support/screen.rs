//! A screen without a monitor (Xvfb), looked at and driven as a person does: what stands on it is
//! read from its picture, and a button is pressed where its words are seen.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::net::{await_that, run, which};

/// A running screen.
pub struct Screen {
    dir: PathBuf,
    display: String,
    server: Child,
}

/// A word on the screen.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it was read; letters may be mistaken.
    pub text: String,
    /// Its middle, in pixels of the screen.
    pub at: (i32, i32),
}

/// Small letters are read badly: the picture is read at this size.
const ENLARGED: i32 = 2;

impl Screen {
    /// Starts it and waits until it can be drawn on.
    pub fn start(dir: &Path) -> Self {
        let dir = dir.join("screen");
        std::fs::create_dir_all(&dir).unwrap();
        // The sockets of screens lie in a folder that other namespaces see too; the bench's folder
        // has a name of its own, so the number made from it is free.
        let name = dir.display().to_string();
        let number = 1000 + name.bytes().fold(0, |sum: u32, b| (sum * 31 + u32::from(b)) % 50_000);
        let display = format!(":{number}");
        let server = Command::new(which("Xvfb").expect("Xvfb: apt-get install xvfb"))
            .args([&display, "-nolock", "-nolisten", "tcp", "-screen", "0", "960x760x24"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let screen = Screen { dir, display, server };
        await_that("Xvfb", || screen.tool("xdpyinfo").output().is_ok_and(|out| out.status.success()));
        screen
    }

    /// A program that draws on it; what it writes goes to a file beside the pictures.
    pub fn tool(&self, program: &str) -> Command {
        let path = which(program).unwrap_or_else(|| panic!("{program} is missing; tests/run installs it"));
        let mut command = Command::new(path);
        command.env("DISPLAY", &self.display);
        command
    }

    /// Takes a picture.
    pub fn picture(&self, name: &str) -> PathBuf {
        let file = self.dir.join(format!("{name}.png"));
        let status = self.tool("import").args(["-window", "root"]).arg(&file).status().unwrap();
        assert!(status.success());
        file
    }

    /// Reads what stands on it, line by line.
    pub fn read(&self, language: &str) -> Vec<Vec<Word>> {
        let (picture, large) = (self.picture("now"), self.dir.join("large.png"));
        let scale = format!("{}%", ENLARGED * 100);
        run("convert", &[&picture.display().to_string(), "-resize", &scale, &large.display().to_string()]);
        // Page segmentation 11: words wherever they stand.
        let table = run("tesseract", &[&large.display().to_string(), "-", "-l", language, "--psm", "11", "tsv"]);
        words(&table)
    }

    /// Waits until the words stand on the screen in one line, and returns where.
    pub fn await_words(&self, language: &str, wanted: &str) -> (i32, i32) {
        let mut found = None;
        for _ in 0..40 {
            let lines = self.read(language);
            found = find(&lines, wanted);
            if found.is_some() {
                break;
            }
        }
        found.unwrap_or_else(|| panic!("{wanted:?} does not show; what shows: {}", self.text(language)))
    }

    /// All that stands on it.
    pub fn text(&self, language: &str) -> String {
        let line = |line: &Vec<Word>| line.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
        self.read(language).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Presses the mouse where the words stand.
    pub fn click_words(&self, language: &str, wanted: &str) {
        let (x, y) = self.await_words(language, wanted);
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string(), "click", "1"]);
    }

    /// Lets the window have the keyboard; there is no window manager to do so.
    pub fn focus(&self, title: &str) {
        self.xdotool(&["search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"]);
    }

    /// Presses a key, e.g. `Tab`.
    pub fn key(&self, name: &str) {
        self.xdotool(&["key", name]);
    }

    /// Types; the text is in no argument list, since it may be a password.
    pub fn type_text(&self, text: &str) {
        let mut child = self.tool("xdotool").args(["type", "--file", "-"]).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
    }

    fn xdotool(&self, args: &[&str]) {
        assert!(self.tool("xdotool").args(args).status().unwrap().success());
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The words of Tesseract's table (level, page, block, paragraph, line, word, left, top, width,
/// height, confidence, text), by line.
fn words(table: &str) -> Vec<Vec<Word>> {
    let mut lines: Vec<(String, Vec<Word>)> = Vec::new();
    for row in table.lines().skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let [_, page, block, paragraph, line, _, left, top, width, height, _, text] = cells[..] else { continue };
        if text.trim().is_empty() {
            continue;
        }
        let number = |cell: &str| cell.parse::<i32>().unwrap_or(0);
        let at = (number(left) + number(width) / 2, number(top) + number(height) / 2);
        let word = Word { text: text.to_owned(), at: (at.0 / ENLARGED, at.1 / ENLARGED) };
        let place = [page, block, paragraph, line].join(" ");
        match lines.last_mut() {
            Some((last, words)) if *last == place => words.push(word),
            _ => lines.push((place, vec![word])),
        }
    }
    lines.into_iter().map(|(_, words)| words).collect()
}

/// The middle of the words in a line that has them; case and everything but letters and digits
/// apart, since those are what a picture is read by best.
fn find(lines: &[Vec<Word>], wanted: &str) -> Option<(i32, i32)> {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let wanted = bare(wanted);
    for line in lines {
        for from in 0..line.len() {
            let mut seen = String::new();
            for to in from..line.len() {
                seen += &bare(&line[to].text);
                if seen == wanted {
                    let (first, last) = (line[from].at, line[to].at);
                    return Some(((first.0 + last.0) / 2, (first.1 + last.1) / 2));
                }
            }
        }
    }
    None
}
