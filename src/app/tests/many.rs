//! A conversation of ten thousand lines: what is drawn does not grow with it, what is reported does.

use super::scenes;
use super::walk::{play, to_the_checks};
use crate::app::widget::checks;
use crate::app::{Message, screen::diagnosis};
use inbox_doctor::model::evidence::Folder;
use inbox_doctor::model::{CheckId, Seen, Speaker, WireLine};

/// How many texts the answer has, folded and unfolded; whether it says that lines are left out; the report.
fn shown(language: &'static str, lines: usize) -> (usize, usize, bool, String) {
    let mut wizard = to_the_checks(language);
    play(&mut wizard, 0, |plan| {
        let mut all = scenes::healthy(plan);
        let listed = all.iter_mut().find(|e| e.check == CheckId::Mailbox).unwrap();
        let Seen::Mailbox(seen) = &mut listed.seen else { panic!("{listed:?}") };
        let folder = |n| Folder { name: format!("Folder {n}"), attributes: Vec::new() };
        seen.folders.extend((0..lines).map(folder));
        let line = |n| WireLine { from: Speaker::Server, text: format!("* LIST () \"/\" \"Folder {n}\"") };
        listed.wire = (0..lines).map(line).collect();
        all
    });
    wizard.size.height = 4000.0;
    let folded = wizard.texts().len();
    wizard.click_t("ui-copy-report");
    wizard.click_t("ui-all-checks");
    wizard.send(Message::Diagnosis(diagnosis::Message::Rows(checks::Message::Toggle(CheckId::Mailbox))));
    let texts = wizard.texts();
    let locale = wizard.app.env.locales.get(language);
    let numbers = [("all", lines), ("first", 200), ("last", 100)].map(|(name, n)| (name.to_owned(), n.to_string()));
    let said = locale.format("ui-checks-left-out", &numbers.into_iter().collect());
    (folded, texts.len(), texts.contains(&said), wizard.clipboard.clone().unwrap())
}

#[test]
fn ten_thousand_lines_are_reported_and_not_all_drawn() {
    for language in ["ja", "en"] {
        let (folded, unfolded, left_out, _) = shown(language, 300);
        assert!(!left_out);
        let many = shown(language, 10_000);
        assert_eq!((many.0, many.1), (folded, unfolded + 1), "but for the sentence it is as long");
        assert!(many.2, "and the sentence says so");
        assert!((0..10_000).all(|n| many.3.contains(&format!("Folder {n}\""))));
    }
}
