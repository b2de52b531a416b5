//! Reads from an error of the connection how a conversation broke off.

use std::io;

use tokio_rustls::rustls::{AlertDescription, Error};

use crate::model::evidence::Broken;

/// Returns how the connection ended. A server that leaves without saying goodbye to TLS has
/// closed; an alert in the middle is the server's own word (one that wants a certificate of the client says
/// so only after TLS 1.3's handshake).
pub fn broken_by(error: &io::Error) -> Broken {
    match error.get_ref().and_then(|e| e.downcast_ref()) {
        Some(Error::AlertReceived(alert)) => return Broken::Tls { alert: Some(alert_name(*alert)) },
        Some(_) => return Broken::Tls { alert: None },
        None => {}
    }
    match error.kind() {
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => Broken::Reset,
        io::ErrorKind::TimedOut => Broken::TimedOut,
        _ => Broken::Closed,
    }
}

/// Writes an alert's name as RFC 8446 section 6 does: `UnknownCA` is `unknown_ca`.
pub fn alert_name(alert: AlertDescription) -> String {
    let name = format!("{alert:?}");
    if name.contains('(') {
        return format!("alert_{}", u8::from(alert));
    }
    let mut out = String::new();
    let mut before = 'A';
    for c in name.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
        before = c;
    }
    // Two names of the library differ from the registry's.
    out.replace("pskidentity", "psk_identity").replace("unrecognised", "unrecognized")
}
