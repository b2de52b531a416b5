//! Client ids are data: from the settings, from the organisation's `clients.toml`, from the build.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::model::oauth::Client;
use crate::model::provider::Provider;

const FILE: &str = "clients.toml";

/// What whoever builds the program may give it: by provider or family, id and secret.
const BUILT_IN: [(&str, Option<&str>, Option<&str>); 4] = [
    ("google", option_env!("INBOX_DOCTOR_GOOGLE_CLIENT_ID"), option_env!("INBOX_DOCTOR_GOOGLE_CLIENT_SECRET")),
    ("microsoft", option_env!("INBOX_DOCTOR_MICROSOFT_CLIENT_ID"), option_env!("INBOX_DOCTOR_MICROSOFT_CLIENT_SECRET")),
    ("yahoo", option_env!("INBOX_DOCTOR_YAHOO_CLIENT_ID"), option_env!("INBOX_DOCTOR_YAHOO_CLIENT_SECRET")),
    ("fastmail", option_env!("INBOX_DOCTOR_FASTMAIL_CLIENT_ID"), option_env!("INBOX_DOCTOR_FASTMAIL_CLIENT_SECRET")),
];

/// `clients.toml` cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ClientsError {
    /// Cannot be read.
    #[error("{}: {error}", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Not the TOML that is wanted. Its text is not quoted: it may hold a secret.
    #[error("{}{}: {}", file.display(), line.map(|l| format!(":{l}")).unwrap_or_default(), error.message())]
    Toml {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1, where it is known.
        line: Option<usize>,
        /// What is wrong.
        error: Box<toml::de::Error>,
    },
}

/// Where a client id came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClientSource {
    /// Given to the program when it was built.
    Build,
    /// The organisation's file.
    Organisation,
    /// The person's settings.
    Settings,
}

/// Every client id that is known, by provider id or family.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clients {
    known: BTreeMap<String, (Client, ClientSource)>,
}

impl Clients {
    /// What was built in, then `clients.toml` of an organisation's folder, then the settings; the later
    /// wins. A folder or file that is not there adds nothing; one that cannot be used is named.
    pub fn load(custom: Option<&Path>, settings: &BTreeMap<String, Client>) -> (Self, Option<ClientsError>) {
        let mut clients = Clients::default();
        for (name, id, secret) in BUILT_IN {
            if let Some(id) = id.filter(|id| !id.is_empty()) {
                let secret = secret.filter(|s| !s.is_empty()).map(str::to_owned);
                let client = Client { id: id.to_owned(), secret, tenant: None, redirect: None, ports: Vec::new() };
                clients.add(name, client, ClientSource::Build);
            }
        }
        let (file, error) = match custom.map(read).unwrap_or(Ok(BTreeMap::new())) {
            Ok(file) => (file, None),
            Err(error) => (BTreeMap::new(), Some(error)),
        };
        for (name, client) in file {
            clients.add(&name, client, ClientSource::Organisation);
        }
        for (name, client) in settings {
            clients.add(name, client.clone(), ClientSource::Settings);
        }
        (clients, error)
    }

    /// With one more; an empty id is none.
    pub fn add(&mut self, name: &str, client: Client, source: ClientSource) {
        if !client.id.trim().is_empty() {
            self.known.insert(name.to_ascii_lowercase(), (client, source));
        }
    }

    /// The client for a provider: its own, or else its family's.
    pub fn find(&self, provider: &Provider) -> Option<&Client> {
        self.entry(provider).map(|(client, _)| client)
    }

    /// Where the client for a provider came from.
    pub fn source(&self, provider: &Provider) -> Option<ClientSource> {
        self.entry(provider).map(|(_, source)| *source)
    }

    fn entry(&self, provider: &Provider) -> Option<&(Client, ClientSource)> {
        let own = self.known.get(provider.id.as_str());
        let family = provider.family.as_ref().and_then(|family| self.known.get(family));
        // The nearer source counts; of one source, what is said of the provider itself.
        match (own, family) {
            (Some((_, own)), Some(nearer)) if nearer.1 > *own => Some(nearer),
            (own, family) => own.or(family),
        }
    }
}

fn read(custom: &Path) -> Result<BTreeMap<String, Client>, ClientsError> {
    let file = custom.join(FILE);
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(ClientsError::Read { file, error }),
    };
    toml::from_str(&text).map_err(|mut error| {
        let line = error.span().map(|s| text.as_bytes().iter().take(s.start).filter(|b| **b == b'\n').count() + 1);
        // Else the error would quote the line, and with it a secret.
        error.set_input(None);
        ClientsError::Toml { file, line, error: Box::new(error) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    fn client(id: &str) -> Client {
        Client { id: id.to_owned(), secret: None, tenant: None, redirect: None, ports: Vec::new() }
    }

    #[test]
    fn the_nearer_source_wins_and_a_provider_s_own_before_its_family_s() {
        let dir = tempfile::tempdir().unwrap();
        let text = "[microsoft]\nid = \"file\"\ntenant = \"contoso.example\"\n[outlook]\nid = \"own\"\n";
        std::fs::write(dir.path().join(FILE), text).unwrap();
        let settings = BTreeMap::from([("google".to_owned(), client("set")), ("yahoo".to_owned(), client(" "))]);
        let (clients, error) = Clients::load(Some(dir.path()), &settings);
        assert!(error.is_none());
        let catalog = Catalog::embedded().unwrap();
        let find = |id: &str| clients.find(catalog.provider(id).unwrap()).map(|c| c.id.as_str());
        assert_eq!(find("microsoft365"), Some("file"));
        assert_eq!(find("outlook"), Some("own"));
        assert_eq!(find("workspace"), Some("set"));
        let nearer = BTreeMap::from([("microsoft".to_owned(), client("mine"))]);
        let (nearer, _) = Clients::load(Some(dir.path()), &nearer);
        assert_eq!(nearer.find(catalog.provider("outlook").unwrap()).map(|c| c.id.as_str()), Some("mine"));
        assert_eq!(find("icloud"), None);
        assert_eq!(clients.source(catalog.provider("gmail").unwrap()), Some(ClientSource::Settings));
    }

    #[test]
    fn a_bad_file_is_named_without_what_stands_in_it() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(FILE), "[google]\nid = \"a\"\nsecret = \"CANARY\" x\n").unwrap();
        let (_, error) = Clients::load(Some(dir.path()), &BTreeMap::new());
        let error = error.unwrap();
        assert!(matches!(error, ClientsError::Toml { line: Some(3), .. }), "{error}");
        let said = format!("{error} {error:?}");
        assert!(!said.contains("CANARY"), "{said}");
        let shown = format!("{:?}", Client { secret: Some("CANARY".into()), ..client("a") });
        assert!(!shown.contains("CANARY"), "{shown}");
    }
}
