//! The rules for drawings: every one that a step names is there, can be read, has all its labels in
//! every language, and is shown somewhere.

use std::collections::BTreeSet;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Kind, Mistake, Source, View};
use crate::catalog::{COLORS, placeholders};

/// Labels that no drawing shows: what it shows in a sentence, and whose page it is.
const BESIDE: [&str; 2] = ["alt", "caption"];

/// The drawings of a folder.
pub(super) fn sources(root: &Path) -> Vec<Source> {
    let Ok(entries) = std::fs::read_dir(root.join("drawings")) else { return Vec::new() };
    let svg = entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "svg"));
    let mut all: Vec<Source> = svg
        .filter_map(|path| {
            let text = std::fs::read_to_string(&path).ok()?;
            Some(Source { file: path.strip_prefix(root).unwrap_or(&path).to_owned(), text })
        })
        .collect();
    all.sort_by(|a, b| a.file.cmp(&b.file));
    all
}

pub(super) fn check(drawings: &[Source], cards: &[Source], view: &View) -> Vec<Mistake> {
    let mut wrong = Vec::new();
    for source in cards {
        let steps = view.catalog.card(&source.id()).map(|c| c.steps.as_slice()).unwrap_or_default();
        for (at, name) in steps.iter().filter_map(|s| s.drawing.as_ref()).flat_map(|p| p.all()) {
            if view.catalog.drawing(name).is_none() {
                wrong.push(source.mistake(&format!("\"{name}\""), Kind::Drawing, name));
            }
            let known =
                |p: &str| view.catalog.providers().any(|k| k.id.as_str() == p || k.family.as_deref() == Some(p));
            wrong.extend(at.filter(|p| !known(p)).map(|p| source.mistake(p, Kind::Provider, p)));
        }
    }
    let shown: BTreeSet<&str> = view
        .catalog
        .cards()
        .flat_map(|c| &c.steps)
        .filter_map(|s| s.drawing.as_ref())
        .flat_map(|p| p.all())
        .map(|(_, name)| name)
        .collect();
    for source in drawings {
        if let Some((line, said)) = broken(&source.text) {
            wrong.push(Mistake { line, ..source.mistake("", Kind::Svg, said) });
        }
        if !shown.contains(source.id().as_str()) {
            wrong.push(source.mistake("", Kind::DrawingUnused, source.id()));
        }
        labels(source, view, &mut wrong);
    }
    left_over(view, &mut wrong);
    wrong
}

/// Every label is there in every language, every colour is one of the theme.
fn labels(source: &Source, view: &View, wrong: &mut Vec<Mistake>) {
    let id = source.id();
    for name in placeholders(&source.text).into_iter().chain(["alt"]) {
        if let Some(color) = name.strip_prefix("color-") {
            if !COLORS.contains(&color) {
                wrong.push(source.mistake(name, Kind::Missing, name));
            }
            continue;
        }
        let key = format!("drawing-{id}.{name}");
        for language in &view.languages {
            if view.messages.get(language).is_none_or(|m| !m.contains_key(&key)) {
                let mistake = source.mistake(&format!("{{{{{name}}}}}"), Kind::Missing, key.clone());
                wrong.push(Mistake { language: language.clone(), ..mistake });
            }
        }
    }
}

/// Labels that no drawing has.
fn left_over(view: &View, wrong: &mut Vec<Mistake>) {
    for one in view.own.values().flatten() {
        let Some((id, label)) = one.key.strip_prefix("drawing-").and_then(|k| k.split_once('.')) else { continue };
        let has = |drawing: &str| BESIDE.contains(&label) || placeholders(drawing).contains(label);
        if !view.catalog.drawing(id).is_some_and(has) {
            let (file, line, value) = (one.file.clone(), one.line, one.key.clone());
            wrong.push(Mistake { file, line, kind: Kind::Unused, value, language: String::new() });
        }
    }
}

/// The line from which it cannot be read, and why.
fn broken(svg: &str) -> Option<(usize, String)> {
    let mut reader = Reader::from_str(svg);
    let (mut root, mut depth) = (None, 0_usize);
    loop {
        let event = reader.read_event();
        let line =
            || svg.as_bytes().iter().take(reader.buffer_position() as usize).filter(|b| **b == b'\n').count() + 1;
        match event {
            Err(e) => return Some((line(), e.to_string())),
            Ok(Event::Start(tag)) => {
                root.get_or_insert_with(|| tag.local_name().as_ref() == b"svg");
                depth += 1;
            }
            Ok(Event::Empty(tag)) => {
                root.get_or_insert_with(|| tag.local_name().as_ref() == b"svg");
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) if depth > 0 || root != Some(true) => return Some((line(), "<svg>…</svg>".to_owned())),
            Ok(Event::Eof) => return None,
            Ok(_) => {}
        }
    }
}
