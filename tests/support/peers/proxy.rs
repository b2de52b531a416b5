//! A proxy that leads to the bench's hosts by CONNECT, from an address of its own, so that rules for
//! clients do not hold for it.

use std::net::{IpAddr, SocketAddr};

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::bench::address_of;
use crate::bench::net::RESOLVER;

/// Where it listens, at the host `proxy`.
pub const PORT: u16 = 3128;

/// Starts it.
pub fn start() {
    std::thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind((address_of("proxy"), PORT)).await.unwrap();
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(async move { lead(client).await });
            }
        });
    });
}

async fn lead(mut client: TcpStream) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).ok()?;
    let (host, port) = head.strip_prefix("CONNECT ")?.split_whitespace().next()?.split_once(':')?;
    let name = host.strip_suffix(".example.test")?;
    if name == "proxy-locked" {
        let no = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"bench\"\r\n\r\n";
        return client.write_all(no.as_bytes()).await.ok();
    }
    let socket = TcpSocket::new_v4().ok()?;
    socket.bind(SocketAddr::new(RESOLVER.parse::<IpAddr>().ok()?, 0)).ok()?;
    let mut server = socket.connect(SocketAddr::new(address_of(name), port.parse().ok()?)).await.ok()?;
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.ok()?;
    copy_bidirectional(&mut client, &mut server).await.ok().map(|_| ())
}
