//! Plan → stream of Evidence. The network is a value that is passed in ([`Net`]), so that the same
//! checks run against the real thing, against the rehearsal servers and against transcripts.

pub mod dns;
pub mod imap;
pub mod net;
pub mod run;
pub mod smtp;
pub mod system;
pub mod tcp;
pub mod tls;
pub mod wire;

pub use net::{ByteStream, Net, Roots};
pub use run::{Limits, Order, Progress, run};
