//! Cargo does not see new files in folders that `include_dir!` embeds; this makes it look.

fn main() {
    for folder in ["assets/cards", "assets/providers", "assets/pictures", "assets/practice", "i18n"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
