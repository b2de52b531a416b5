//! The settings that a run has proven to work, for whoever connects the same mailbox elsewhere.

use serde::{Deserialize, Serialize};

use super::observe::folder_prefix;
use crate::model::account::{Protocol, Security};
use crate::model::check::Layer;
use crate::model::evidence::{AuthOutcome, Evidence, Folder, MailboxOutcome, Seen};
use crate::model::situation::server_of;
use crate::plan::Plan;

/// Special uses that programs ask for (RFC 6154).
const USES: [&str; 6] = ["\\Drafts", "\\Sent", "\\Trash", "\\Junk", "\\Archive", "\\All"];

/// What worked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// For receiving, where somebody signed in.
    pub imap: Option<ServerSettings>,
    /// For sending, where somebody signed in.
    pub smtp: Option<ServerSettings>,
    /// What every folder's name begins with.
    pub folder_prefix: Option<String>,
    /// Folders with a special use (RFC 6154, in its own spelling), and their names.
    pub folders: Vec<(String, String)>,
}

/// One server's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerSettings {
    /// Its name.
    pub host: String,
    /// The port.
    pub port: u16,
    /// How the connection is made safe.
    pub security: Security,
    /// The sign-in name that was accepted.
    pub user: String,
}

/// The settings that a run has proven to work; `None` where nobody was let in.
pub fn settings_that_work(plan: &Plan, evidence: &[Evidence]) -> Option<Settings> {
    let proven = |protocol: Protocol| {
        let let_in = |e: &Evidence| {
            let here = server_of(e.check) == Some(protocol) && e.check.layer() == Layer::Auth;
            here && matches!(&e.seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Accepted(_)))
        };
        let server = plan.endpoint(protocol).filter(|_| evidence.iter().any(let_in))?;
        let user = match protocol {
            Protocol::Imap => &plan.imap_username,
            Protocol::Smtp => &plan.smtp_username,
        };
        let (host, user) = (server.host.clone(), user.clone());
        Some(ServerSettings { host, port: server.port, security: server.security, user })
    };
    let (imap, smtp) = (proven(Protocol::Imap), proven(Protocol::Smtp));
    let listed = evidence.iter().find_map(|e| match &e.seen {
        Seen::Mailbox(m) if m.outcome == MailboxOutcome::Listed => Some(m.folders.as_slice()),
        _ => None,
    });
    let folders = listed.unwrap_or_default();
    let settings = Settings { imap, smtp, folder_prefix: folder_prefix(folders), folders: special(folders) };
    (settings.imap.is_some() || settings.smtp.is_some()).then_some(settings)
}

fn special(folders: &[Folder]) -> Vec<(String, String)> {
    let of = |used: &&str| {
        let has = |f: &&Folder| f.attributes.iter().any(|a| a.eq_ignore_ascii_case(used));
        folders.iter().find(has).map(|f| ((*used).to_owned(), f.name.clone()))
    };
    USES.iter().filter_map(of).collect()
}
