//! The settings that work, in words: one row each, as an app asks for them.

use crate::diagnose::{ServerSettings, Settings};
use crate::locale::{Args, Locale};
use crate::model::account::Security;

/// A setting's name and its value, which may be copied as it stands.
pub type Row = (String, String);

/// The rows, in the order in which apps ask for them.
pub fn settings(found: &Settings, locale: &Locale) -> Vec<Row> {
    let mut rows = Vec::new();
    for (which, server) in [("imap", &found.imap), ("smtp", &found.smtp)] {
        if let Some(server) = server {
            rows.extend(of_server(which, server, locale));
        }
    }
    if let Some(prefix) = &found.folder_prefix {
        rows.push((locale.text("settings-prefix"), prefix.clone()));
    }
    rows.extend(found.folders.iter().map(|(used, name)| {
        let used = Args::from([("use".to_owned(), used.trim_start_matches('\\').to_ascii_lowercase())]);
        (locale.format("settings-folder", &used), name.clone())
    }));
    rows
}

fn of_server(which: &str, server: &ServerSettings, locale: &Locale) -> [Row; 4] {
    let name = |what: &str| {
        let args = Args::from([("which".to_owned(), which.to_owned()), ("what".to_owned(), what.to_owned())]);
        locale.format("settings-server", &args)
    };
    let security = match server.security {
        Security::Tls => "ui-security-tls",
        Security::StartTls => "ui-security-starttls",
        Security::None => "ui-security-none",
    };
    [
        (name("host"), server.host.clone()),
        (name("port"), server.port.to_string()),
        (name("security"), locale.text(security)),
        (name("user"), server.user.clone()),
    ]
}
