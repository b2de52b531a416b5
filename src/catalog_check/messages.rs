//! Messages as they are written: their pieces, and the rules that hold for each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{Kind, Mistake, View};
use crate::locale::files_of;

/// Stands where a variable stands.
pub const VALUE: char = '\u{fffc}';
/// The language whose variables the others must have.
const REFERENCE: &str = "en";

/// A message's value or one of its attributes.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The variables it uses.
    pub variables: BTreeSet<String>,
    /// The messages it quotes.
    pub quotes: BTreeSet<String>,
    /// Its text, and apart from it the text of each variant; variables as [`VALUE`]. The whole is
    /// the last.
    pub texts: Vec<String>,
}

/// A piece with its name and place.
#[derive(Clone, Debug)]
pub struct Written {
    /// `message` or `message.attribute`.
    pub key: String,
    /// The file.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What it says.
    pub piece: Piece,
}

impl Written {
    /// The message without the attribute.
    pub fn message(&self) -> &str {
        self.key.split('.').next().unwrap_or_default()
    }

    fn mistake(&self, kind: Kind, language: &str, value: impl Into<String>) -> Mistake {
        Mistake { file: self.file.clone(), line: self.line, kind, value: value.into(), language: language.to_owned() }
    }
}

/// Every piece of a file, and the lines from which it cannot be read.
pub fn read(file: &Path, text: &str) -> (Vec<Written>, Vec<usize>) {
    let line = |offset: usize| text.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count() + 1;
    let (resource, errors) = match parser::parse(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut found = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let at = line_of(text, 1, &id);
        let value = message.value.map(|v| (id.clone(), at, v)).into_iter();
        let attributes = message.attributes.into_iter().map(|a| {
            let line = line_of(text, at, &format!(".{}", a.id.name));
            (format!("{id}.{}", a.id.name), line, a.value)
        });
        for (key, line, pattern) in value.chain(attributes) {
            let mut piece = Piece::default();
            read_pattern(&pattern, &mut piece);
            found.push(Written { key, file: file.to_owned(), line, piece });
        }
    }
    (found, errors.iter().map(|e| line(e.pos.start)).collect())
}

/// The line, from this one on, that begins a message or an attribute.
fn line_of(text: &str, from: usize, name: &str) -> usize {
    let begins = |l: &str| l.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().skip(from - 1).position(begins).map_or(from, |at| from + at)
}

fn read_pattern(pattern: &Pattern<String>, piece: &mut Piece) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                text.push_str(&literal(expression).unwrap_or_else(|| VALUE.to_string()));
                read_expression(expression, piece);
            }
        }
    }
    piece.texts.push(text);
}

fn literal(expression: &Expression<String>) -> Option<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Some(value.clone()),
        _ => None,
    }
}

fn read_expression(expression: &Expression<String>, piece: &mut Piece) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, piece),
        Expression::Select { selector, variants } => {
            read_inline(selector, piece);
            variants.iter().for_each(|v| read_pattern(&v.value, piece));
        }
    }
}

fn read_inline(inline: &InlineExpression<String>, piece: &mut Piece) {
    match inline {
        InlineExpression::VariableReference { id } => {
            piece.variables.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|a| format!(".{}", a.name)).unwrap_or_default();
            piece.quotes.insert(format!("{}{attribute}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|a| read_inline(a, piece));
        }
        InlineExpression::Placeable { expression } => read_expression(expression, piece),
        _ => {}
    }
}

/// The messages of a folder by language, and what of it cannot be read.
pub(super) fn of_folder(root: &Path) -> (BTreeMap<String, Vec<Written>>, Vec<Mistake>) {
    let (mut all, mut wrong) = (BTreeMap::new(), Vec::new());
    for folder in entries(root).into_iter().filter(|p| p.is_dir()) {
        let tag = name(&folder);
        let place = |file: &Path| Path::new("i18n").join(file.strip_prefix(root).unwrap_or(file));
        let mistake =
            |file: PathBuf, line, kind, value: String| Mistake { file, line, kind, value, language: String::new() };
        if tag.parse::<unic_langid::LanguageIdentifier>().is_err() {
            wrong.push(mistake(Path::new("i18n").join(&tag), 1, Kind::Language, tag.clone()));
            continue;
        }
        let written: &mut Vec<Written> = all.entry(tag.clone()).or_default();
        for file in files_of(&folder) {
            match std::fs::read_to_string(&file) {
                Ok(text) => {
                    let (mut pieces, lines) = read(&place(&file), &text);
                    written.append(&mut pieces);
                    wrong.extend(lines.into_iter().map(|l| mistake(place(&file), l, Kind::Fluent, String::new())));
                }
                Err(e) => wrong.push(mistake(place(&file), 1, Kind::Unreadable, e.kind().to_string())),
            }
        }
    }
    (all, wrong)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> =
        std::fs::read_dir(folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
    all.sort();
    all
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The rules for every message of the folder.
pub(super) fn check(view: &View) -> Vec<Mistake> {
    let empty = BTreeMap::new();
    let reference = view.messages.get(REFERENCE).unwrap_or(&empty);
    let mut wrong = Vec::new();
    for (language, written) in &view.own {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for one in written {
            if !seen.insert(&one.key) {
                wrong.push(one.mistake(Kind::Twice, "", &one.key));
            }
            for other in view.languages.iter().filter(|l| !lacks_on_purpose(l, view)) {
                if view.messages.get(other).is_some_and(|m| !m.contains_key(&one.key)) {
                    wrong.push(one.mistake(Kind::Missing, other, &one.key));
                }
            }
            let same = reference.get(&one.key).is_none_or(|r| r.variables == one.piece.variables);
            if !same {
                wrong.push(one.mistake(Kind::Variables, language, &one.key));
            }
            let missing = |q: &&String| view.messages.get(language).is_some_and(|m| !m.contains_key(*q));
            let quoted = one.piece.quotes.iter().filter(missing);
            wrong.extend(quoted.map(|q| one.mistake(Kind::Missing, language, q)));
        }
    }
    wrong
}

/// A language that only the folder brings may leave to English what it does not say.
fn lacks_on_purpose(language: &str, view: &View) -> bool {
    view.messages.get(language).is_none_or(|m| !m.contains_key("cli-about"))
}
