//! Plan → stream of Evidence. The network is a value that is passed in ([`Net`]), so that the same
//! checks run against the real thing, against the rehearsal servers and against transcripts.

mod api;
mod bounds;
mod clock;
mod detour;
mod dns;
#[doc(hidden)]
pub mod fuzz;
mod gmail;
mod graph;
pub mod https;
mod imap;
mod lane;
pub mod net;
pub mod once;
mod reply;
pub mod run;
mod sasl;
mod session;
mod smtp;
mod swept;
pub mod system;
mod tcp;
mod tls;
mod watch;
mod wire;

pub use api::same_mailbox;
pub use clock::clock_ahead;
pub use dns::WITNESSES;
pub use net::{ByteStream, Net, Proxy, Roots};
pub use run::{ApiAccess, Limits, Order, Progress, run};
pub use tls::fingerprint;
pub(crate) use wire::Redactor;
