//! Compares this computer's clock with the servers', who tell the time in headers and greetings.

use std::time::{SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::header::DATE;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

/// Returns the seconds by which this computer's clock is ahead of the server's, by an HTTP header.
pub fn clock_ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
    ahead_of(&headers.get(DATE)?.to_str().ok()?.replace("GMT", "+0000"), now)
}

/// Returns the seconds by which this clock is ahead, by a greeting, which often ends with a date (RFC 5322 section 3.3), as Exchange's,
/// Exim's and Sendmail's do.
pub fn ahead_of_greeting(text: &str, now: SystemTime) -> Option<i64> {
    let words: Vec<&str> = text.split_whitespace().map(|w| w.trim_matches(['(', ')', ';', ','])).collect();
    words.windows(5).find_map(|five| {
        let [day, month, year, time, zone] = five else { return None };
        let zone = match *zone {
            "GMT" | "UT" | "UTC" => "+0000",
            zone => zone,
        };
        ahead_of(&format!("{day} {month} {year} {time} {zone}"), now)
    })
}

fn ahead_of(date: &str, now: SystemTime) -> Option<i64> {
    let there = OffsetDateTime::parse(date, &Rfc2822).ok()?.unix_timestamp();
    let here = now.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(i64::try_from(here).ok()? - there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn dates_are_found_in_greetings() {
        // 2026-11-24 00:00:00 UTC.
        let now = UNIX_EPOCH + Duration::from_secs(1_795_478_400);
        for (greeting, ahead) in [
            ("220 EX1.example.jp Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 09:00:00 +0900", Some(0)),
            ("220 mx.example.jp ESMTP Exim 4.96 Mon, 23 Nov 2026 23:59:00 +0000", Some(60)),
            ("220 mx.example.jp ESMTP Sendmail 8.15.2/8.15.2; Tue, 24 Nov 2026 00:10:00 GMT", Some(-600)),
            ("220-mx.example.jp ESMTP\n220 24 Nov 2026 09:00:00 +0900 (JST)", Some(0)),
            ("220 mx.example.jp ESMTP Postfix (Debian/GNU)", None),
            ("* OK The Microsoft Exchange IMAP4 service is ready. [QQ==]", None),
            ("220 24 Nov 2026 at some time", None),
            ("", None),
        ] {
            assert_eq!(ahead_of_greeting(greeting, now), ahead, "{greeting}");
        }
    }
}
