//! A mailbox on loopback with a certificate of its own authority, which takes any password and tells
//! when it has one.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// Which language it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// With these capabilities.
    Imap(&'static str),
    /// With AUTH PLAIN.
    Smtp,
}

/// See the module.
pub struct Mailbox {
    /// Its port on 127.0.0.1.
    pub port: u16,
    /// One word for every password that came in; the answer waits until [`Mailbox::go_on`] has one, too.
    pub asked: Receiver<()>,
    /// Lets it answer.
    pub go_on: SyncSender<()>,
}

/// Who has signed for the servers, in a file.
pub struct Authority(Issuer<'static, KeyPair>);

impl Authority {
    /// Writes its certificate there.
    pub fn new(file: &Path) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        std::fs::write(file, params.self_signed(&key).unwrap().pem()).unwrap();
        Authority(Issuer::new(params, key))
    }

    fn config(&self) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        let cert = params.signed_by(&key, &self.0).unwrap().der().clone();
        let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
        Arc::new(builder.with_single_cert(vec![cert], key).unwrap())
    }

    /// Opens a mailbox.
    pub fn mailbox(&self, speaks: Speaks) -> Mailbox {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (tell, asked) = sync_channel(8);
        let (go_on, may) = sync_channel(8);
        let config = self.config();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let tls = StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), stream);
                // A client that goes away ends its visit.
                let _ = serve(tls, speaks, &tell, &may);
            }
        });
        Mailbox { port, asked, go_on }
    }
}

type Tls = StreamOwned<ServerConnection, TcpStream>;

fn serve(tls: Tls, speaks: Speaks, tell: &SyncSender<()>, may: &Receiver<()>) -> std::io::Result<()> {
    let mut wire = BufReader::new(tls);
    let greeting = match speaks {
        Speaks::Imap(capabilities) => format!("* OK [CAPABILITY {capabilities}] ready\r\n"),
        Speaks::Smtp => "220 ready\r\n".to_owned(),
    };
    wire.get_mut().write_all(greeting.as_bytes())?;
    let (mut line, mut question) = (String::new(), String::new());
    while {
        line.clear();
        wire.read_line(&mut line)? > 0
    } {
        let said = line.trim_end();
        let (tag, command) = match speaks {
            _ if !question.is_empty() => (question.as_str(), "ANSWER"),
            Speaks::Imap(_) => said.split_once(' ').unwrap_or((said, "")),
            Speaks::Smtp => ("", said),
        };
        let words = command.split(' ').count();
        let verb = command.split(' ').next().unwrap_or_default();
        let secret = match verb {
            "ANSWER" | "LOGIN" => true,
            "AUTHENTICATE" | "AUTH" => words > 2,
            _ => false,
        };
        if secret {
            // Where the test has gone, nobody waits for the answer.
            let _ = tell.send(());
            let _ = may.recv();
        }
        let (answer, next) = match (speaks, verb) {
            (Speaks::Imap(_), "AUTHENTICATE") if !secret => ("+ \r\n".to_owned(), tag.to_owned()),
            (Speaks::Imap(capabilities), "CAPABILITY") => {
                (format!("* CAPABILITY {capabilities}\r\n{tag} OK\r\n"), String::new())
            }
            (Speaks::Imap(_), "LIST") => {
                (format!("* LIST () \"/\" INBOX\r\n* LIST (\\Drafts) \"/\" Drafts\r\n{tag} OK\r\n"), String::new())
            }
            (Speaks::Imap(_), "LOGOUT") => (format!("* BYE\r\n{tag} OK\r\n"), String::new()),
            (Speaks::Imap(_), _) => (format!("{tag} OK done\r\n"), String::new()),
            (Speaks::Smtp, "EHLO") => ("250-127.0.0.1\r\n250 AUTH PLAIN\r\n".to_owned(), String::new()),
            (Speaks::Smtp, "AUTH") if !secret => ("334 \r\n".to_owned(), " ".to_owned()),
            (Speaks::Smtp, "AUTH" | "ANSWER") => ("235 2.7.0 in\r\n".to_owned(), String::new()),
            (Speaks::Smtp, "QUIT") => ("221 bye\r\n".to_owned(), String::new()),
            (Speaks::Smtp, _) => ("250 done\r\n".to_owned(), String::new()),
        };
        question = next;
        wire.get_mut().write_all(answer.as_bytes())?;
    }
    Ok(())
}
