//! MX names, with the provider whose mailboxes they stand for, or none.

use inbox_doctor::discover::provider_by_mx;
use inbox_doctor::model::account::Protocol;
use inbox_doctor::model::evidence::MxRecord;

use super::{CATALOG, best, find, net};

const NAMES: &[(&str, Option<&str>)] = &[
    ("alt1.aspmx.l.google.com", Some("workspace")),
    ("example-jp.mail.protection.outlook.com", Some("microsoft365")),
    ("example-jp.n-v1.mx.microsoft", Some("microsoft365")),
    ("example.mail.eo.outlook.com", Some("microsoft365")),
    ("ms12345678.msv1.invalid.outlook.com", None),
    // Companies' mail at houses that have consumers, too.
    ("mwpremgw3.ocn.ad.jp", Some("bizmail")),
    ("mwbgw12.ocn.ad.jp", Some("bizmail")),
    ("mx9.ocn.ad.jp", None),
    ("bgmgate1.biglobe.ne.jp", None),
    ("mx3.qq.com", Some("qq")),
    ("mxbiz1.qq.com", Some("exmail_qq")),
    ("mxbiz12.qq.com", Some("exmail_qq")),
    ("163mx01.mxmail.netease.com", Some("netease")),
    ("126mx02.mxmail.netease.com", Some("netease")),
    ("qiye163mx01.mxmail.netease.com", Some("netease_qiye")),
    ("mx.zoho.com", Some("zoho_pro")),
    ("mx2.zoho.jp", Some("zoho_pro_jp")),
    ("mx.zoho.com.au", Some("zoho_pro_au")),
    // Under Yahoo's names, with servers of others.
    ("mta6.am0.yahoodns.net", Some("yahoo")),
    ("mx-eu.mail.am0.yahoodns.net", Some("yahoo")),
    ("mx-apac.mail.gm0.yahoodns.net", Some("yahoo")),
    ("mx-aol.mail.gm0.yahoodns.net", Some("aol")),
    ("mx-sky.mail.am0.yahoodns.net", None),
    ("mx-rogers.mail.am0.yahoodns.net", None),
    // Hosting, and what customers run themselves.
    ("www1234.sakura.ne.jp", Some("sakura")),
    ("example.sakura.ne.jp", Some("sakura")),
    ("www1234ab.sakura.ne.jp", None),
    ("ik1-234-56789.vs.sakura.ne.jp", None),
    ("mail01.kagoya.net", Some("kagoya")),
    ("v1234.vir.kagoya.net", None),
    ("sv1234.xserver.jp", Some("xserver")),
    ("example.xsrv.jp", Some("xserver")),
    ("sv123.sixcore.ne.jp", Some("xserver")),
    ("sv123.xbiz.ne.jp", Some("xserver_business")),
    ("mail1.gmoserver.jp", Some("onamae")),
    ("mx01.muumuu-mail.com", Some("muumuu")),
    ("jp1-aspmx1.worksmobile.com", Some("works_mobile")),
    ("mx1.titan.email", Some("titan")),
    // Filters: the mailbox may be anywhere behind.
    ("mxa-00123456.gslb.pphosted.com", None),
    ("eu-smtp-inbound-1.mimecast.com", None),
    ("cluster5.us.messagelabs.com", None),
    ("mx1.hc1234-56.iphmx.com", None),
    ("d123456.a.ess.barracudanetworks.com", None),
    ("example.in.tmes.trendmicro.com", None),
    ("example.in.tmems-jp.trendmicro.com", None),
    ("mx01.securemx.jp", None),
    ("mx.mail.hydra.sophos.com", None),
    ("aams4.jp", None),
    ("mx.aams12.jp", None),
    ("yamada.spamsniper.jp", None),
    // Lookalikes.
    ("mx3.qq.com.example.com", None),
    ("notsakura.ne.jp", None),
];

fn records(names: &[&str]) -> Vec<MxRecord> {
    let record = |(at, name): (usize, &&str)| MxRecord {
        preference: u16::try_from(at).unwrap() * 10,
        exchange: (*name).to_owned(),
    };
    names.iter().enumerate().map(record).collect()
}

#[test]
fn an_mx_name_leads_to_the_right_provider_or_to_none() {
    let wrong: Vec<_> = NAMES
        .iter()
        .map(|(name, right)| (name, right, provider_by_mx(&records(&[name]), &CATALOG).map(|p| p.to_string())))
        .filter(|(_, right, found)| found.as_deref() != **right)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Behind a filter the next record may still name the provider.
#[test]
fn a_filter_says_nothing_and_the_search_goes_on() {
    let behind = records(&["mxa-00123456.gslb.pphosted.com", "example-jp.mail.protection.outlook.com"]);
    assert_eq!(provider_by_mx(&behind, &CATALOG).map(|p| p.to_string()).as_deref(), Some("microsoft365"));
    for name in ["mxa-00123456.gslb.pphosted.com", "eu-smtp-inbound-1.mimecast.com", "mx01.securemx.jp"] {
        assert!(CATALOG.gateway(name).is_some(), "{name}");
    }
    assert_eq!(CATALOG.gateway("www1234.sakura.ne.jp"), None);
}

#[tokio::test(start_paused = true)]
async fn behind_a_filter_the_domain_itself_is_still_asked() {
    let mut net = net("mx01.securemx.jp");
    super::srv(&mut net, "_imaps", "mail.example.jp", 993);
    let found = find(&net).await;
    assert_eq!(found.provider, None);
    assert_eq!(best(&found, Protocol::Imap).map(|b| b.0).as_deref(), Some("mail.example.jp"));
}
