//! What the packages say: one name and one version everywhere, both languages, nothing that is not there.

use std::collections::BTreeMap;
use std::fs::read_to_string;

use inbox_doctor::locale::Locales;
use regex::Regex;

use crate::{files, none, path, shown};

const ID: &str = "io.github.inboxdoctor.InboxDoctor";

fn read(relative: &str) -> String {
    read_to_string(path(relative)).unwrap_or_else(|e| panic!("{relative}: {e}"))
}

fn name(language: &str) -> String {
    Locales::embedded().unwrap().get(language).text("ui-name")
}

#[test]
fn one_id_everywhere() {
    let holders = [
        "src/app.rs",
        "packaging/product.sh",
        &format!("packaging/linux/{ID}.desktop"),
        &format!("packaging/linux/{ID}.metainfo.xml.in"),
        &format!("packaging/linux/icons/scalable/apps/{ID}.svg"),
    ];
    none(holders.iter().filter(|file| !path(file).exists()).map(|file| format!("{file} is missing")).collect());
    none(holders[..4].iter().filter(|file| !read(file).contains(ID)).map(|file| format!("{file}: no {ID}")).collect());
    // Another name of the same shape would be a slip.
    let reverse_dns = Regex::new(r"io\.github\.[A-Za-z]+(\.[A-Z][A-Za-z]+)?").unwrap();
    let mut wrong = Vec::new();
    for folder in ["packaging", "tests/packages", ".github"] {
        for file in
            ["sh", "nsi", "nsh", "in", "plist", "spec", "desktop", "yml", "1"].iter().flat_map(|e| files(folder, e))
        {
            let text = read_to_string(&file).unwrap();
            let others =
                reverse_dns.find_iter(&text).map(|m| m.as_str()).filter(|m| ![ID, "io.github.inboxdoctor"].contains(m));
            wrong.extend(others.map(|other| format!("{}: {other}", shown(&file))));
        }
    }
    none(wrong);
}

/// The version is in Cargo.toml alone.
#[test]
fn no_version_beside_cargo_toml() {
    let version = env!("CARGO_PKG_VERSION");
    let of_us = |text: &str| text.lines().any(|line| line.contains(version) && !line.contains("embed"));
    let mut wrong = Vec::new();
    for extension in ["sh", "nsi", "nsh", "in", "spec", "rc", "plist", "desktop", "yml", "1"] {
        for file in files("packaging", extension).into_iter().chain(files(".github", extension)) {
            if of_us(&read_to_string(&file).unwrap()) {
                wrong.push(shown(&file));
            }
        }
    }
    none(wrong);
}

/// `Name=` and `Name[ja]=`: whatever a person reads is there in both languages.
#[test]
fn the_menu_entry_speaks_both_languages() {
    let text = read(&format!("packaging/linux/{ID}.desktop"));
    let entries: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once('=')).collect();
    for key in ["Name", "GenericName", "Comment", "Keywords"] {
        assert!(entries.contains_key(key), "no {key}");
        assert!(entries.contains_key(format!("{key}[ja]").as_str()), "no {key}[ja]");
    }
    assert_eq!(entries["Name"], name("en"));
    assert_eq!(entries["Name[ja]"], name("ja"));
    for list in ["Keywords", "Keywords[ja]", "Categories"] {
        assert!(entries[list].ends_with(';'), "{list} is a list");
    }
}

/// Each text is followed by the same in Japanese, and each picture is in this repository.
#[test]
fn the_metainfo_speaks_both_languages() {
    let text = read(&format!("packaging/linux/{ID}.metainfo.xml.in"));
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut wrong = Vec::new();
    for pair in lines.windows(2) {
        for tag in ["summary", "p", "li", "caption"] {
            if pair[0].starts_with(&format!("<{tag}>")) && !pair[1].starts_with(&format!("<{tag} xml:lang=\"ja\">")) {
                wrong.push(pair[0].to_owned());
            }
        }
    }
    none(wrong);
    for (language, tag) in [("en", "<name>"), ("ja", "<name xml:lang=\"ja\">")] {
        assert!(text.contains(&format!("{tag}{}</name>", name(language))), "{language}: another name");
    }
    let picture = Regex::new(r#"width="(\d+)" height="(\d+)"(?: xml:lang="ja")?>@PICTURES@/([^<]+)<"#).unwrap();
    let pictures: Vec<_> = picture.captures_iter(&text).collect();
    assert!(pictures.len() >= 2, "no pictures");
    for picture in pictures {
        let file =
            std::fs::File::open(path("tests/ui").join(&picture[3])).unwrap_or_else(|e| panic!("{}: {e}", &picture[3]));
        let size = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap().info().size();
        assert_eq!(
            (picture[1].to_owned(), picture[2].to_owned()),
            (size.0.to_string(), size.1.to_string()),
            "{}",
            &picture[3]
        );
    }
}

/// Of a list of `(language, message)`, every message in English and Japanese, and none empty.
fn both(what: &str, texts: &[(String, String, String)], english: &str, japanese: &str) {
    let keys = |language: &str| -> BTreeMap<&str, &str> {
        texts.iter().filter(|t| t.0 == language).map(|t| (t.1.as_str(), t.2.as_str())).collect()
    };
    let (en, ja) = (keys(english), keys(japanese));
    assert!(!en.is_empty(), "{what}: nothing is said");
    assert_eq!(en.keys().collect::<Vec<_>>(), ja.keys().collect::<Vec<_>>(), "{what}");
    let empty = en.iter().chain(&ja).filter(|(_, text)| text.trim().is_empty());
    none(empty.map(|(key, _)| format!("{what}: {key} is empty")).collect());
    let same = en.iter().filter(|(key, text)| ja[*key] == **text).filter(|(key, _)| **key != "AppName");
    none(same.map(|(key, _)| format!("{what}: {key} is the same in both")).collect());
}

#[test]
fn the_installer_speaks_both_languages() {
    let text = read("packaging/windows/strings.nsh");
    let line = Regex::new(r#"(?m)^LangString (\w+) \$\{LANG_(\w+)\} "(.*)"$"#).unwrap();
    let texts: Vec<_> =
        line.captures_iter(&text).map(|c| (c[2].to_owned(), c[1].to_owned(), c[3].to_owned())).collect();
    assert_eq!(texts.len(), text.matches("LangString").count(), "a line of another form");
    both("installer", &texts, "ENGLISH", "JAPANESE");
    let names = [("ENGLISH", name("en")), ("JAPANESE", name("ja"))];
    none(
        names
            .iter()
            .map(|(l, n)| format!("!define NAME_{l} \"{n}\""))
            .filter(|define| !text.contains(define))
            .collect(),
    );
    let used = read("packaging/windows/installer.nsi");
    let unused = texts.iter().filter(|(_, key, _)| !used.contains(&format!("$({key})")));
    none(unused.map(|(_, key, _)| format!("{key} is not used")).collect());
}

#[test]
fn the_bundle_speaks_both_languages() {
    let line = Regex::new(r#"(?m)^(\w+) = "(.*)";$"#).unwrap();
    let mut texts = Vec::new();
    for language in crate::LANGUAGES {
        let text = read(&format!("packaging/macos/{language}.lproj/InfoPlist.strings"));
        texts.extend(line.captures_iter(&text).map(|c| (language.to_owned(), c[1].to_owned(), c[2].to_owned())));
        assert!(text.contains(&format!("CFBundleDisplayName = \"{}\";", name(language))), "{language}: another name");
    }
    both("bundle", &texts, "en", "ja");
}

/// A step that is no script of ours would be one that nobody has tried.
#[test]
fn every_step_of_a_workflow_calls_a_script_that_is_there() {
    let workflows = files(".github/workflows", "yml");
    assert!(workflows.len() > 2, "{workflows:?}");
    let pinned = Regex::new(r"uses: [\w/-]+@[0-9a-f]{40} # v[0-9.]+$").unwrap();
    let mut wrong = Vec::new();
    for file in workflows {
        let text = read_to_string(&file).unwrap();
        let steps: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("- run: ")).collect();
        assert_eq!(steps.len(), text.matches(" run: ").count(), "{}: a step of another form", shown(&file));
        let ours = |step: &&str| {
            let script = step.split(' ').next().unwrap_or_default();
            ["packaging/", "tests/"].iter().any(|folder| script.starts_with(folder)) && path(script).is_file()
        };
        wrong.extend(steps.iter().filter(|step| !ours(step)).map(ToString::to_string));
        // Somebody else's steps are held to the very commit that was looked at.
        wrong.extend(text.lines().filter(|l| l.contains("uses:") && !pinned.is_match(l)).map(str::to_owned));
    }
    none(wrong);
}

/// A system that only a release compiles for would fail at the tag.
#[test]
fn what_is_released_for_is_compiled_with_every_change() {
    let systems = |file: &str| {
        let runner = Regex::new(r"\b(ubuntu|windows|macos)-\d+").unwrap();
        let text = read(&format!(".github/workflows/{file}.yml"));
        runner.captures_iter(&text).map(|c| c[1].to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(systems("changes"), systems("release"));
    assert_eq!(systems("changes").len(), 3);
}
