//! The drawings on the cards: complete, within their room, and enlarged by pointer and by key.

use iced::keyboard::key::Named;
use iced::{Size, widget::Id};
use usvg::roxmltree::Document;

use super::harness::Wizard;
use super::setup::Start;
use super::{scenes, walk};
use crate::app::drawings::Drawings;
use crate::app::theme::Theme;
use inbox_doctor::catalog::{COLORS, Catalog, placeholders};
use inbox_doctor::locale::Locales;
use inbox_doctor::report;

const FIRST: &str = "drawing-gmail_imap_disabled_user-2";

/// A card with two drawings.
fn card(language: &'static str) -> Wizard {
    let mut wizard = Wizard::start(Start { size: Size::new(800.0, 1600.0), ..Start::new(language) });
    wizard.type_text("hanako@gmail.com");
    for _ in 0..2 {
        wizard.key(Named::Enter);
    }
    wizard.type_text("abcd efgh ijkl mnop");
    wizard.key(Named::Enter);
    walk::play(&mut wizard, 0, |plan| scenes::refused(plan, scenes::IMAP_OFF));
    wizard
}

/// Every label of every drawing keeps to the room that the drawing gives it, in every language.
#[test]
fn every_label_has_room() {
    let (catalog, locales) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap());
    let (drawings, mut wrong) = (Drawings::default(), Vec::new());
    for name in catalog.drawings() {
        let own = Document::parse(catalog.drawing(name).unwrap()).unwrap();
        let texts: Vec<_> = own.descendants().filter(|n| n.has_tag_name("text")).collect();
        let shown: Vec<_> = texts.iter().filter(|t| t.text().is_some_and(|t| t.contains("{{"))).collect();
        assert!(!shown.is_empty(), "{name} has no labels");
        for language in locales.languages() {
            let drawing = drawings.get(name, &catalog, &locales.get(&language.id)).unwrap();
            let tree = drawing.tree(&Theme::LIGHT).unwrap();
            for text in &shown {
                let label = text.attribute("id").unwrap_or_else(|| panic!("{name}: {:?} has no id", text.text()));
                let room: f32 = text.attribute("data-width").and_then(|w| w.parse().ok()).unwrap_or_default();
                let place = tree.node_by_id(label).unwrap_or_else(|| panic!("{name}: {label} is not drawn"));
                let place = place.abs_bounding_box();
                if place.width() > room || place.left() < 8.0 || place.right() > drawing.size().width - 8.0 {
                    wrong.push(format!("{name}, {}: {label} is {:.0} wide of {room}", language.id, place.width()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Iced would look for fonts of the system: no text and no placeholder reaches it.
#[test]
fn a_drawing_is_outlines_in_the_colours_of_the_theme() {
    let (catalog, locales) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap());
    let drawings = Drawings::default();
    for name in catalog.drawings() {
        let drawing = drawings.get(name, &catalog, &locales.get("ja")).unwrap();
        let [light, dark] = [Theme::LIGHT, Theme::DARK].map(|theme| drawing.handle(&theme).unwrap());
        assert_ne!(light.id(), dark.id(), "{name}");
        for handle in [light, dark] {
            let iced::advanced::svg::Data::Bytes(bytes) = handle.data() else { panic!("{name} is a file") };
            let svg = std::str::from_utf8(bytes).unwrap();
            assert!(!svg.contains("<text") && !svg.contains("{{"), "{name}");
        }
    }
}

/// The shared styles, too, name only colours that there are.
#[test]
fn colours_and_labels_are_those_of_the_data() {
    let (catalog, locales) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap());
    let filled = report::drawing("gmail-labels", &catalog, &locales.get("en")).unwrap();
    for name in placeholders(&filled) {
        assert!(COLORS.contains(&name.strip_prefix("color-").unwrap_or_default()), "{name}");
    }
    assert!(filled.contains(">Show in IMAP<"));
    assert_eq!(report::fill("a{{b}}c{{d}}e{{", |n| (n == "b").then(|| "<&".to_owned())), "a&lt;&amp;c{{d}}e{{");
}

#[test]
fn a_drawing_is_enlarged_by_a_click_and_closed_by_another() {
    let mut wizard = card("ja");
    wizard.click_t("ui-drawing-enlarge");
    assert_eq!(wizard.app.enlarged.as_ref().map(|s| s.drawing.as_str()), Some("google-admin-imap"));
    let alt = wizard.app.env.locale.attribute("drawing-google-admin-imap", "alt", &Default::default()).unwrap();
    assert!(wizard.sees(&alt), "nothing says what is shown");
    wizard.click(&alt);
    assert!(wizard.app.enlarged.is_none());
    assert_eq!(wizard.focused(), Some(format!("{:?}", Id::from(FIRST.to_owned()))));
}

#[test]
fn by_keys_a_drawing_is_enlarged_and_closed_and_the_place_is_kept() {
    let mut wizard = card("en");
    let first = Some(format!("{:?}", Id::from(FIRST.to_owned())));
    let mut tabs = 0;
    while wizard.focused() != first {
        wizard.key(Named::Tab);
        tabs += 1;
        assert!(tabs < 40, "no way to the drawing by Tab");
    }
    for close in [Named::Escape, Named::Enter] {
        wizard.key(Named::Enter);
        assert!(wizard.app.enlarged.is_some());
        let button = wizard.focused();
        assert_eq!(button, Some(format!("{:?}", Id::new("drawing-close"))));
        // There is nothing else to go to: what lies below is out of reach.
        wizard.key(Named::Tab);
        assert_eq!(wizard.focused(), button);
        wizard.command("l");
        let alt = wizard.app.env.locale.attribute("drawing-google-admin-imap", "alt", &Default::default()).unwrap();
        assert!(wizard.sees(&alt), "the drawing does not follow the language");
        wizard.key(close);
        assert!(wizard.app.enlarged.is_none(), "{close:?}");
        assert_eq!(wizard.focused(), first);
    }
    assert_eq!(wizard.app.screens.len(), 4, "a key went through to the page below");
}

/// A run that is started over it closes it.
#[test]
fn checking_again_closes_a_drawing() {
    let mut wizard = card("ja");
    wizard.click_t("ui-drawing-enlarge");
    wizard.command("r");
    assert!(wizard.app.enlarged.is_none());
    wizard.expect("ui-running-title");
}
