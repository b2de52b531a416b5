//! Name servers that lie or lead in circles: an answer comes in time, and it is "no address" or a fault.

use hickory_resolver::config::NameServerConfig;
use tokio::net::UdpSocket;

use super::*;

/// A name server on this computer that gives these bytes behind every question.
async fn lying(records: impl Fn(&[u8]) -> Vec<Vec<u8>> + Send + 'static) -> SystemNet {
    // The test is the name server.
    #[allow(clippy::disallowed_methods)]
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let port = socket.local_addr().unwrap().port();
    tokio::spawn(async move {
        let mut asked = [0; 1500];
        while let Ok((length, from)) = socket.recv_from(&mut asked).await {
            // What follows the question (EDNS) is left out: 12 bytes of header, a name, type and class.
            let end = asked[12..length].iter().position(|b| *b == 0).map_or(length, |at| 12 + at + 5);
            let records = records(&asked[12..end]);
            let mut answer = asked[..end].to_vec();
            answer[2..4].copy_from_slice(&[0x81, 0x80]);
            answer[6..8].copy_from_slice(&u16::try_from(records.len()).unwrap().to_be_bytes());
            answer[8..12].fill(0);
            answer.extend(records.concat());
            let _ = socket.send_to(&answer, from).await;
        }
    });
    let mut server = NameServerConfig::udp(Ipv4Addr::LOCALHOST.into());
    server.connections[0].port = port;
    let config = ResolverConfig::from_name_servers(vec![server]);
    let builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
    SystemNet { resolver: resolver(builder), configured: true, ..SystemNet::new(Vec::new()).unwrap() }
}

/// `owner` in wire form, or a pointer to the question's name.
fn record(owner: &[u8], kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [owner, &kind.to_be_bytes(), &[0, 1, 0, 0, 0, 60], &length.to_be_bytes(), data].concat()
}

const ASKED: [u8; 2] = [0xc0, 12];
const CNAME: u16 = 5;
const A: u16 = 1;

/// `n.loop.test`
fn name(n: u8) -> Vec<u8> {
    [&[1, n][..], b"\x04loop\x04test\0"].concat()
}

#[tokio::test]
async fn a_circle_of_names_ends() {
    // Each name leads to the next one, asked or not, for ever.
    let circle = |question: &[u8]| vec![record(&ASKED, CNAME, &name(b'a' + (question[1] + 1) % 26))];
    // All in one answer.
    let both = |_: &[u8]| vec![record(&name(b'a'), CNAME, &name(b'b')), record(&name(b'b'), CNAME, &name(b'a'))];
    // To itself.
    let itself = |question: &[u8]| vec![record(&ASKED, CNAME, &question[..question.len() - 4])];
    for net in [lying(circle).await, lying(both).await, lying(itself).await] {
        for family in [Family::V4, Family::V6] {
            let found = net.addresses("a.loop.test", family).await;
            assert!(matches!(found, Answer::NoRecord | Answer::NoSuchName | Answer::Failed(_)), "{found:?}");
        }
        let found = net.mx("a.loop.test").await;
        assert!(matches!(found, Answer::NoRecord | Answer::NoSuchName | Answer::Failed(_)), "{found:?}");
    }
}

#[tokio::test]
async fn an_address_for_another_name_is_none() {
    let other = |_: &[u8]| vec![record(&name(b'z'), A, &[192, 0, 2, 66])];
    let found = lying(other).await.addresses("a.loop.test", Family::V4).await;
    assert_ne!(found, Answer::Found(vec![IpAddr::from([192, 0, 2, 66])]), "an address that nobody asked for");
}

#[tokio::test]
async fn half_an_answer_is_a_fault() {
    let half = |_: &[u8]| vec![record(&ASKED, A, &[192, 0]), vec![0xc0; 40]];
    let found = lying(half).await.addresses("a.loop.test", Family::V4).await;
    assert!(matches!(found, Answer::Failed(_)), "{found:?}");
}
