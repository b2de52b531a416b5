//! Who uses whom among the modules of the library, read from its source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::path::Path;

use regex::Regex;

use crate::{files, shown};

/// A module's path below the library's root, `probe::tls::old` as `["probe", "tls", "old"]`.
pub type Module = Vec<String>;

/// The source without comments.
pub fn code(path: &Path) -> String {
    let line = Regex::new(r"(?m)//.*$").unwrap();
    line.replace_all(&read_to_string(path).unwrap(), "").into_owned()
}

/// The module of the library that a file is; `None` for the programs.
pub fn module(file: &str) -> Option<Module> {
    let inside = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    let path: Module = inside.split('/').map(str::to_owned).collect();
    (!matches!(path[0].as_str(), "lib" | "main" | "app" | "bin" | "build")).then_some(path)
}

/// Every module of the library with the modules that it names, itself apart.
pub fn uses() -> BTreeMap<Module, BTreeSet<Module>> {
    let all: BTreeMap<Module, String> =
        files("src", "rs").iter().filter_map(|p| Some((module(&shown(p))?, code(p)))).collect();
    let known: BTreeSet<Module> = all.keys().cloned().collect();
    let one = |own: &Module, text: &String| {
        let found = named(text).into_iter().filter_map(|path| resolved(own, &path, &known)).filter(|m| m != own);
        (own.clone(), found.collect())
    };
    all.iter().map(|(own, text)| one(own, text)).collect()
}

/// Every path in a source: those of `use`, written out, and those that stand in the code.
fn named(text: &str) -> Vec<String> {
    let import = Regex::new(r"\buse\s+([^;]+);").unwrap();
    let path = Regex::new(r"\b[a-z_]+(?:::\w+)+").unwrap();
    let mut found: Vec<String> = import.captures_iter(text).flat_map(|found| written_out(&found[1])).collect();
    found.extend(path.find_iter(&import.replace_all(text, "")).map(|m| m.as_str().to_owned()));
    found
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d` and `a::c::e`.
fn written_out(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((prefix, rest)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let inner = rest.trim_end().strip_suffix('}').unwrap_or(rest);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    let full = |part: &&str| written_out(part).into_iter().map(|p| format!("{}{p}", prefix.trim())).collect::<Vec<_>>();
    parts.iter().filter(|p| !p.trim().is_empty()).flat_map(full).collect()
}

/// The module that a path leads into, the deepest there is.
fn resolved(own: &Module, path: &str, known: &BTreeSet<Module>) -> Option<Module> {
    let mut at = own.clone();
    let mut rest: Vec<&str> = path.split("::").collect();
    match rest[0] {
        "crate" => at.clear(),
        "self" => {}
        "super" => _ = at.pop(),
        child => {
            let inside = [own.as_slice(), &[child.to_owned()]].concat();
            return known.contains(&inside).then_some(inside);
        }
    }
    rest.remove(0);
    while rest.first() == Some(&"super") {
        at.pop();
        rest.remove(0);
    }
    for name in rest {
        at.push(name.to_owned());
        if !known.contains(&at) {
            at.pop();
            break;
        }
    }
    (!at.is_empty()).then_some(at)
}

/// The two modules side by side of which one is, or holds, the first and the other the second; `None` where one of
/// them holds the other.
pub fn side_by_side(one: &Module, other: &Module) -> Option<(Module, Module)> {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    (same < one.len().min(other.len())).then(|| (one[..=same].to_vec(), other[..=same].to_vec()))
}
