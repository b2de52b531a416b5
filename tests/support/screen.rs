//! A screen without a monitor (Xvfb), looked at and driven as a person does: by keyboard, and what
//! stands on it is read from its picture.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::net::{await_that, run, which};

/// A running screen.
pub struct Screen {
    dir: PathBuf,
    display: String,
    reader: String,
    server: Child,
}

/// Small letters are read badly: the picture is read at this size.
const ENLARGED: &str = "200%";
/// A picture is not read without mistakes: the part of the wanted words' pairs of letters that
/// must be found close together.
const ALIKE: f64 = 0.75;

impl Screen {
    /// Starts it and waits until it can be drawn on. `reader` is the language it is read in, as
    /// Tesseract names it.
    pub fn start(dir: &Path, reader: &str) -> Self {
        let dir = dir.join("screen");
        std::fs::create_dir_all(&dir).unwrap();
        // The sockets of screens lie in a folder that other namespaces see too; the bench's folder
        // has a name of its own, so the number made from it is free.
        let name = dir.display().to_string();
        let number = 1000 + name.bytes().fold(0, |sum: u32, b| (sum * 31 + u32::from(b)) % 50_000);
        let display = format!(":{number}");
        let server = Command::new(which("Xvfb").unwrap_or_else(|| panic!("Xvfb is missing; tests/run installs it")))
            .args([&display, "-nolock", "-nolisten", "tcp", "-screen", "0", "960x760x24"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let screen = Screen { dir, display, reader: reader.to_owned(), server };
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

    /// Waits until the words stand on the screen.
    pub fn await_words(&self, wanted: &str) {
        for _ in 0..40 {
            if alike(wanted, &self.text()) >= ALIKE {
                return;
            }
        }
        panic!("{wanted:?} does not show; what shows:\n{}", self.text());
    }

    /// All that stands on it, with mistakes.
    pub fn text(&self) -> String {
        let (picture, large) = (self.picture("now"), self.dir.join("large.png"));
        run("convert", &[&picture.display().to_string(), "-resize", ENLARGED, &large.display().to_string()]);
        // Page segmentation 11: words wherever they stand. Threads of its own only slow it down.
        let mut reader = self.tool("tesseract");
        reader.env("OMP_THREAD_LIMIT", "1").arg(&large).args(["-", "-l", &self.reader, "--psm", "11"]);
        String::from_utf8_lossy(&reader.output().unwrap().stdout).into_owned()
    }

    /// Lets the window of this class have the keyboard; there is no window manager to do so. A title
    /// in Japanese is not found by the tool, whatever the locale.
    pub fn focus(&self, class: &str) {
        self.xdotool(&["search", "--sync", "--onlyvisible", "--class", class, "windowfocus", "--sync"]);
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

    /// Presses the mouse on the main button in the foot of the page: what lies furthest to the right there in
    /// the accent colour of the light theme. (The reader of pictures reads no words on buttons.)
    pub fn click_primary(&self) {
        let picture = self.picture("now");
        let mut find = self.tool("convert");
        find.arg(&picture).args(["-crop", "960x70+0+690", "+repage"]);
        // Under the mouse it is a little darker.
        find.args(["-fuzz", "6%", "-fill", "white", "+opaque", "#0A5F66", "-format", "%@", "info:"]);
        let found = String::from_utf8(find.output().unwrap().stdout).unwrap();
        // Width, height, left and top of what has the colour, in the lowest 70 lines of the screen.
        let numbers: Vec<u32> = found.split(['x', '+']).filter_map(|n| n.trim().parse().ok()).collect();
        let [width, height, left, top] = numbers[..] else { panic!("no main button: {found:?}") };
        let (x, y) = (left + width - 16, 690 + top + height / 2);
        self.xdotool(&["mousemove", "--sync", &x.to_string(), &y.to_string(), "click", "1"]);
    }

    fn xdotool(&self, args: &[&str]) {
        // The tool waits for ever for a window that never comes; a test must fail instead.
        assert!(self.tool("timeout").args(["60", "xdotool"]).args(args).status().unwrap().success(), "{args:?}");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// How much of the wanted words stands in the text in one place, 0 to 1: their pairs of neighbouring
/// letters, in the part of the text that has most of them.
fn alike(wanted: &str, text: &str) -> f64 {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
    let (wanted, text) = (letters(wanted), letters(text));
    let pairs: Vec<_> = wanted.windows(2).collect();
    let found = |part: &[char]| pairs.iter().filter(|pair| part.windows(2).any(|there| there == **pair)).count();
    let most = text.windows((wanted.len() + 4).min(text.len()).max(1)).map(found).max().unwrap_or(0);
    most as f64 / pairs.len().max(1) as f64
}
