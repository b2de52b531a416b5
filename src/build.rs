//! What the compiler does not see by itself: files that are embedded, and Windows' resources.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Cargo does not see new files in folders that `include_dir!` embeds; this makes it look.
    for folder in ["assets/cards", "assets/explain", "assets/providers", "assets/drawings", "assets/rehearsal", "i18n"]
    {
        println!("cargo::rerun-if-changed={folder}");
    }
    // Not `cfg(windows)`: that would be the system on which it is built.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("windows") {
        windows_resources()?;
    }
    Ok(())
}

/// The icon, the version and the manifest that Windows reads from a program's file.
fn windows_resources() -> Result<(), Box<dyn std::error::Error>> {
    for file in ["inbox-doctor.rc", "inbox-doctor.manifest", "inbox-doctor.ico"] {
        println!("cargo::rerun-if-changed=packaging/windows/{file}");
    }
    let mut macros = vec![format!("VERSION={}", env!("CARGO_PKG_VERSION"))];
    for part in ["MAJOR", "MINOR", "PATCH"] {
        macros.push(format!("VERSION_{part}={}", std::env::var(format!("CARGO_PKG_VERSION_{part}"))?));
    }
    embed_resource::compile("packaging/windows/inbox-doctor.rc", &macros).manifest_required()?;
    Ok(())
}
