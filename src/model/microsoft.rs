//! What Microsoft, or an organisation's own Exchange server, tells of a domain and a mailbox before anybody has signed in.

use serde::{Deserialize, Serialize};

use super::api::HttpFault;

/// What Microsoft may be asked about a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskMicrosoft {
    /// What it is told is the domain alone.
    Domain,
    /// It is told the address, too: only so does it say where the mailbox is.
    Mailbox,
}

/// One question, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MicrosoftSeen {
    /// The answer.
    pub said: MicrosoftSaid,
    /// The mailbox is set up to be reached at Microsoft's own servers.
    pub at_microsoft: bool,
    /// Who was asked, in order: redirects lead on.
    pub hosts: Vec<String>,
}

/// An answer. Whatever does not look as documented is [`MicrosoftSaid::NotTold`], and proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MicrosoftSaid {
    /// The domain is in this tenant.
    Tenant {
        /// Its id.
        id: String,
        /// Where it is kept.
        cloud: Cloud,
        /// Its region, e.g. `AS`, in Microsoft's word.
        region: Option<String>,
    },
    /// The domain is in no tenant.
    NoTenant,
    /// Microsoft's own page signs people in.
    Managed,
    /// The same, and nobody administers the tenant (`IsViral`): somebody signed up by themselves.
    Unmanaged,
    /// The organisation's own page signs people in.
    Federated {
        /// The host of that page, where it was named.
        host: Option<String>,
        /// Why it cannot be reached from here.
        unreachable: Option<HttpFault>,
    },
    /// A domain of personal accounts.
    Consumer,
    /// Microsoft signs nobody in for this domain.
    NobodySignsIn,
    /// The mailbox is in Exchange Online.
    Online,
    /// The mailbox is on an Exchange server of the organisation's own.
    OwnExchange {
        /// The server.
        host: String,
        /// The server named its own address; else Microsoft only sent us there.
        proven: bool,
    },
    /// No such mailbox there.
    Nowhere,
    /// The organisation's own Exchange server answers.
    Autodiscover,
    /// It cannot be reached, or not safely.
    AutodiscoverFailed(HttpFault),
    /// There is no such name.
    NoAutodiscover,
    /// It is not asked, since an answer before says that it has nothing to do with this mailbox.
    NotNeeded,
    /// It would need to be told the address, which it is not to be.
    NotAllowed,
    /// Nothing that could be relied on.
    NotTold(Untold),
}

/// Why nothing was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Untold {
    /// No answer.
    Fault(HttpFault),
    /// An answer with this status that does not look as documented.
    Answer(u16),
    /// The rest of the run was over, and nobody waited.
    NoTime,
}

/// Where Microsoft keeps a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cloud {
    /// For everybody.
    Worldwide,
    /// In China, run by 21Vianet.
    China,
    /// For the government of the United States.
    UsGovernment,
}

impl Cloud {
    /// The stable name, as in facts.
    pub fn as_str(self) -> &'static str {
        match self {
            Cloud::Worldwide => "worldwide",
            Cloud::China => "china",
            Cloud::UsGovernment => "us_government",
        }
    }
}

impl MicrosoftSeen {
    /// Returns whether it fits the settings; `None`: it tells nothing of them.
    pub fn fits(&self) -> Option<bool> {
        use MicrosoftSaid as S;
        match &self.said {
            S::Tenant { cloud, .. } => Some(*cloud == Cloud::Worldwide || !self.at_microsoft),
            S::NoTenant | S::OwnExchange { .. } | S::Nowhere => Some(!self.at_microsoft),
            S::Managed | S::Unmanaged | S::Federated { .. } | S::Consumer | S::Online | S::Autodiscover => Some(true),
            S::AutodiscoverFailed(_) => Some(false),
            S::NobodySignsIn | S::NoAutodiscover | S::NotNeeded | S::NotAllowed | S::NotTold(_) => None,
        }
    }
}
