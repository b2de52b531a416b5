//! What can be changed at any moment, on any page, without losing anything.

use inbox_doctor::model::oauth::Client;
use inbox_doctor::model::{App, Secret};
use inbox_doctor::settings::{Motion, Settings, Theme};

/// The sizes of text there are, in per cent.
pub const TEXT_SIZES: [u16; 6] = [80, 100, 125, 150, 175, 200];

/// A part of a client id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientField {
    /// The id.
    Id,
    /// The "secret" that some providers give with it.
    Secret,
    /// The tenant.
    Tenant,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// This language.
    Language(String),
    /// This theme.
    Theme(Theme),
    /// This much motion.
    Motion(Motion),
    /// The next theme: as the system is, light, dark.
    NextTheme,
    /// Text of this size, in per cent.
    Text(u16),
    /// Text of the next larger size.
    Larger,
    /// Text of the next smaller size.
    Smaller,
    /// The app that the person wants to connect.
    App(App),
    /// A part of the client id for these providers.
    Client(String, ClientField, Secret),
}

impl Change {
    /// Makes the change.
    pub fn apply(self, to: &mut Settings) {
        let now = to.text_percent;
        match self {
            Change::Language(id) => to.language = Some(id),
            Change::App(app) => to.app = app,
            Change::Theme(theme) => to.theme = theme,
            Change::Motion(motion) => to.motion = motion,
            Change::NextTheme => {
                to.theme = match to.theme {
                    Theme::System => Theme::Light,
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::System,
                }
            }
            Change::Client(name, field, text) => client(to, name, field, text),
            Change::Text(percent) => to.text_percent = percent,
            Change::Larger => to.text_percent = TEXT_SIZES.into_iter().find(|s| *s > now).unwrap_or(now),
            Change::Smaller => to.text_percent = TEXT_SIZES.into_iter().rev().find(|s| *s < now).unwrap_or(now),
        }
    }
}

/// An entry in which nothing stands is none.
fn client(to: &mut Settings, name: String, field: ClientField, text: Secret) {
    let none = || Client { id: String::new(), secret: None, tenant: None, redirect: None, ports: Vec::new() };
    let client = to.clients.entry(name.clone()).or_insert_with(none);
    let text = text.reveal().trim().to_owned();
    let given = Some(text.clone()).filter(|t| !t.is_empty());
    match field {
        ClientField::Id => client.id = text,
        ClientField::Secret => client.secret = given,
        ClientField::Tenant => client.tenant = given,
    }
    if *client == none() {
        to.clients.remove(&name);
    }
}
