//! Plan → stream of Evidence. The network is a value that is passed in ([`Net`]), so that the same
//! checks run against the real thing, against the rehearsal servers and against transcripts.

mod api;
mod bounds;
mod broken;
mod clock;
mod dns;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod host;
mod imap;
mod lane;
pub mod net;
pub mod once;
mod order;
mod port80;
mod proxy;
mod race;
mod reply;
pub mod run;
mod sasl;
mod session;
mod smtp;
mod swept;
pub mod system;
mod tcp;
mod tls;
pub mod verifiers;
mod watch;
mod wire;

pub use crate::model::credentials::ApiAccess;
pub use bounds::Limits;
pub use clock::clock_ahead;
pub use dns::WITNESSES;
pub use net::{ByteStream, Net, Proxy, Roots};
pub use order::{Order, Progress};
pub use run::run;
pub use tls::fingerprint;
pub(crate) use wire::Redactor;
