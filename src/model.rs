//! Plain data that every stage shares: no I/O, no prose.

pub mod account;
pub mod api;
pub mod app;
pub mod card;
pub mod check;
pub mod confidence;
pub mod credentials;
pub mod detour;
pub mod dns;
pub mod evidence;
pub mod finding;
pub mod interruption;
pub mod mailbox;
pub mod microsoft;
pub mod oauth;
pub mod provider;
pub mod provider_id;
pub mod reply;
pub mod sign_in;
pub mod situation;
pub mod stage;
pub mod tls;
pub mod trust;
pub mod words;

pub use account::{Account, Address, Endpoint, EnteredServer, Protocol, Security, Source};
pub use app::App;
pub use card::{Card, Cause, Clause, Diagnosis, Owner, Step};
pub use check::{Check, CheckId, Layer};
pub use credentials::{Credentials, Secret};
pub use evidence::{Evidence, Seen, Speaker, Status, WireLine};
pub use finding::{Finding, FindingKind};
pub use mailbox::{MailServer, Mailbox};
pub use microsoft::AskMicrosoft;
pub use provider::{AuthKind, Provider, ProviderId};
pub use situation::{Circumstance, Condition, Situation};
pub use trust::{Trust, Withheld};
