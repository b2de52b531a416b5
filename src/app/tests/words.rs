//! Every message that the wizard names is there.

use inbox_doctor::locale::Locales;

#[test]
fn every_message_of_the_wizard_is_written_and_none_is_left_over() {
    let locale = Locales::embedded().unwrap().get("en");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = sources(&root.join("src/app")) + &std::fs::read_to_string(root.join("src/main.rs")).unwrap();
    let named = regex::Regex::new(r#""(ui-[a-z0-9-]+)""#).unwrap();
    for found in named.captures_iter(&source) {
        let id = &found[1];
        assert!(id.ends_with('-') || locale.has(id), "{id} is named, but not written");
    }
    let made = regex::Regex::new(r#""(ui-[a-z0-9-]*)\{"#).unwrap();
    let prefixes: Vec<String> = made.captures_iter(&source).map(|m| m[1].to_owned()).collect();
    let written = std::fs::read_to_string(root.join("i18n/en/ui.ftl")).unwrap();
    for id in written.lines().filter_map(|l| l.split_once(" =")).map(|(id, _)| id).filter(|id| id.starts_with("ui-")) {
        let by_name = source.contains(&format!("\"{id}\""));
        let by_reference = written.contains(&format!("{{ {id} }}"));
        assert!(
            by_name || by_reference || prefixes.iter().any(|p| id.starts_with(p.as_str())),
            "{id} is written, but not named"
        );
    }
}

fn sources(dir: &std::path::Path) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.push_str(&sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    all
}
