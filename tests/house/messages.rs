//! The languages say the same: the same messages, attributes and variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use inbox_doctor::practice;

use crate::{LANGUAGES, files, none, shown};

/// Stands where a variable stands.
pub const VALUE: char = '\u{fffc}';

/// A message's value or one of its attributes.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The file it stands in.
    pub file: String,
    /// The variables it uses.
    pub variables: BTreeSet<String>,
    /// The messages it quotes.
    pub quotes: BTreeSet<String>,
    /// Its text, and apart from it the text of each variant; variables as [`VALUE`].
    pub texts: Vec<String>,
}

/// Every piece of a language; the key of an attribute is `message.attribute`.
pub fn pieces(language: &str) -> BTreeMap<String, Piece> {
    let mut all = BTreeMap::new();
    for path in files(&format!("i18n/{language}"), "ftl") {
        let file = shown(&path);
        let resource = match parser::parse(read_to_string(&path).unwrap()) {
            Ok(resource) => resource,
            Err((_, errors)) => panic!("{file}: {errors:?}"),
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let parts = message.value.map(|v| (id.clone(), v)).into_iter();
            let attributes = message.attributes.into_iter().map(|a| (format!("{id}.{}", a.id.name), a.value));
            for (key, pattern) in parts.chain(attributes) {
                let mut piece = Piece { file: file.clone(), ..Piece::default() };
                read(&pattern, &mut piece);
                let before = all.insert(key.clone(), piece);
                assert!(before.is_none(), "{file}: {key} is written twice, also in {}", before.unwrap().file);
            }
        }
    }
    all
}

fn read(pattern: &Pattern<String>, piece: &mut Piece) {
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
            variants.iter().for_each(|v| read(&v.value, piece));
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

#[test]
fn every_language_has_the_same_messages_attributes_and_variables() {
    let mut wrong = Vec::new();
    let reference = pieces(LANGUAGES[0]);
    for language in &LANGUAGES[1..] {
        let other = pieces(language);
        for (key, piece) in &reference {
            match other.get(key) {
                None => wrong.push(format!("{key} ({}) is missing in {language}", piece.file)),
                Some(o) if o.variables != piece.variables => {
                    wrong.push(format!(
                        "{key}: {:?} in {}, {:?} in {language}",
                        piece.variables, LANGUAGES[0], o.variables
                    ));
                }
                Some(_) => {}
            }
        }
        let surplus = other.iter().filter(|(key, _)| !reference.contains_key(*key));
        wrong.extend(surplus.map(|(key, p)| format!("{key} ({}) is missing in {}", p.file, LANGUAGES[0])));
    }
    none(wrong);
}

#[test]
fn the_files_of_every_language_have_the_same_names_and_prefixes() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (key, piece) in pieces(language) {
            let prefix = key.split('-').next().unwrap_or_default();
            let file = piece.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl");
            let fits = match prefix {
                "card" => file.starts_with("cards"),
                "step" => file.starts_with("steps"),
                "because" => file.starts_with("findings"),
                "provider" => file == "providers",
                "practice" => file == "practice",
                "ui" => file.starts_with("ui"),
                "cli" => file == "cli",
                _ => !file.starts_with("cards") && !file.starts_with("practice"),
            };
            if !fits {
                wrong.push(format!("{key} stands in {}", piece.file));
            }
        }
    }
    none(wrong);
}

#[test]
fn a_message_that_quotes_another_finds_it() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let all = pieces(language);
        for (key, piece) in &all {
            wrong.extend(
                piece.quotes.iter().filter(|q| !all.contains_key(*q)).map(|q| format!("{key} quotes {q}, {language}")),
            );
        }
    }
    none(wrong);
}

/// A message-id in the program's sources, written out: quoted and with one of our prefixes.
#[test]
fn every_message_that_the_program_names_is_there() {
    let known = pieces(LANGUAGES[0]);
    let quoted = regex::Regex::new(r#""((?:ui|cli|owner|layer|report|seen)-[a-z0-9-]+[a-z0-9])""#).unwrap();
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        for found in quoted.captures_iter(&read_to_string(&path).unwrap()) {
            if !known.contains_key(&found[1]) && !found[0].contains('{') {
                wrong.push(format!("{}: {}", shown(&path), &found[1]));
            }
        }
    }
    none(wrong);
}

/// A sentence that nobody can ever read is a sentence that nobody keeps right.
#[test]
fn every_message_is_used() {
    let sources: String = files("src", "rs").iter().map(|p| read_to_string(p).unwrap()).collect();
    // Ids that the program puts together: `"check-{}"`, `"ui-theme-{name}"`.
    let made = regex::Regex::new(r#""([a-z]+(?:-[a-z]+)*-)\{"#).unwrap();
    let beginnings: BTreeSet<&str> =
        made.captures_iter(&sources).filter_map(|c| c.get(1)).map(|m| m.as_str()).collect();
    let all = pieces(LANGUAGES[0]);
    let quoted: BTreeSet<&str> = all.values().flat_map(|p| &p.quotes).filter_map(|q| q.split('.').next()).collect();
    let problems: BTreeSet<String> = practice::problems()
        .unwrap()
        .into_iter()
        .map(|p| p.id)
        .chain(practice::Group::ALL.iter().map(|g| format!("group-{}", g.as_str())))
        .collect();
    let mut wrong = Vec::new();
    for (key, piece) in &all {
        let id = key.split('.').next().unwrap_or_default();
        let used = match id.strip_prefix("practice-") {
            Some(problem) => problems.contains(problem),
            None => {
                sources.contains(&format!("\"{id}\""))
                    || quoted.contains(id)
                    || beginnings.iter().any(|b| id.starts_with(b))
            }
        };
        if !used {
            wrong.push(format!("{key} ({})", piece.file));
        }
    }
    none(wrong);
}
