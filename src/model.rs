//! Plain data that every stage shares: no I/O, no prose.

pub mod account;
pub mod api;
pub mod card;
pub mod check;
pub mod credentials;
pub mod detour;
pub mod evidence;
pub mod finding;
pub mod interruption;
pub mod oauth;
pub mod provider;
pub mod situation;
pub mod tls;
pub mod visible;

pub use account::{Account, Address, Endpoint, Protocol, Security, Source};
pub use card::{Card, Cause, Clause, Diagnosis, Owner, Step};
pub use check::{Check, CheckId, Layer};
pub use credentials::{Credentials, Secret};
pub use evidence::{Evidence, Seen, Speaker, Status, WireLine};
pub use finding::{Finding, FindingKind};
pub use provider::{AuthKind, Provider, ProviderId};
pub use situation::{Circumstance, Condition, Situation};
