//! A drawing of a settings page in a language: its labels are the attributes of `drawing-<name>`.

use crate::catalog::Catalog;
use crate::locale::{Args, Locale};
use crate::model::card::Step;
use crate::model::provider::Provider;

/// Styles and shapes that every drawing may use, so that all look as one family.
const SHAPES: &str = include_str!("../../assets/drawings/family/shapes.svg");

/// A drawing in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawingText {
    /// Its name.
    pub name: String,
    /// What it shows, in a sentence: for whoever does not see it.
    pub alt: String,
    /// Whose page it is, where it is not the reader's own.
    pub caption: Option<String>,
}

/// The drawing of a step, where there is one for this provider.
pub(super) fn of(step: &Step, provider: Option<&Provider>, catalog: &Catalog, locale: &Locale) -> Option<DrawingText> {
    let name = step.drawing.as_ref()?.at(provider)?;
    catalog.drawing(name)?;
    let word = |label: &str| label_text(name, label, locale);
    Some(DrawingText { name: name.to_owned(), alt: word("alt").unwrap_or_default(), caption: word("caption") })
}

/// A drawing with its labels in this language. Its colours, `{{color-<name>}}`, are left to whoever
/// knows the theme: see [`fill`].
pub fn drawing(name: &str, catalog: &Catalog, locale: &Locale) -> Option<String> {
    let own = catalog.drawing(name)?;
    // The family's styles and shapes stand first within the drawing.
    let begins = own.find("<svg").and_then(|at| Some(at + own.get(at..)?.find('>')? + 1))?;
    let whole = format!("{}{}{}", own.get(..begins)?, inside(SHAPES), own.get(begins..)?);
    Some(fill(&whole, |label| match label.starts_with("color-") {
        true => None,
        // A label that nobody wrote shows its name, so that it is seen.
        false => Some(label_text(name, label, locale).unwrap_or_else(|| label.to_owned())),
    }))
}

/// Puts words in the places of their `{{name}}`; what has no word stays as it is.
pub fn fill(drawing: &str, word: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = drawing.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("}}").and_then(|(name, rest)| Some((word(name)?, rest))) {
            Some((words, rest)) => {
                filled.push_str(&words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
                filled.push_str(rest);
            }
            None => {
                filled.push_str("{{");
                filled.push_str(part);
            }
        }
    }
    filled
}

fn label_text(name: &str, label: &str, locale: &Locale) -> Option<String> {
    locale.attribute(&format!("drawing-{name}"), label, &Args::new())
}

/// What stands between the first tag and the last.
fn inside(svg: &str) -> &str {
    let from = svg.find('>').map_or(0, |at| at + 1);
    let to = svg.rfind("</svg>").unwrap_or(svg.len());
    svg.get(from..to).unwrap_or_default()
}
