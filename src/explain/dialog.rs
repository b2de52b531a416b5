//! Who said what: requests of the program are no evidence, and what comes after a refusal is its consequence. Consoles write
//! a conversation into one line, too.

use std::sync::LazyLock;

use regex::Regex;

use crate::catalog::LogRules;

/// Marks of a line that the program sent, and of one that it got.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    crate::text::compiled(&[
        r"(?:^|\s)(?:C:|CLIENT -> SERVER:|-{1,2}>|>{2,3}|→|>)\s",
        r"(?:^|\s)(?:S:|SERVER -> CLIENT:|<-{1,2}|<{2,3}|←|<)\s",
        // Before a time, a level, a name of a module or a number of a connection.
        r"^(?:[\[(]?[\w:.,/+-]{1,40}[\])]?:? ){0,4}(?:C:|CLIENT -> SERVER:|-{1,2}>|>{2,3}|→|>)(?:\s|$)",
        r"\s+(?:(?:[CS]:|CLIENT -> SERVER:|SERVER -> CLIENT:|-{1,2}>|<-{1,2}|>{2,3}|<{2,3}|→|←)\s|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S* +(?:[A-Z]{4,}\b|\[|[CS]:))",
        // Where a sentence ends.
        r"[.;!]\s+|\s[|–-]\s|,? (?:and )?(?:then|afterwards)\b",
    ])
});

/// The text without the program's requests and without what only followed a refusal in the same line; `None` where that
/// changes nothing.
pub fn replies(text: &str, rules: &LogRules) -> Option<String> {
    let [sent, got, request, mark, end] = PATTERNS.as_slice() else { return None };
    let talks = sent.is_match(text) && got.is_match(text);
    if !talks {
        return by_time(text, mark).or_else(|| consequences_off(text, end, rules));
    }
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let mut from = 0;
        for found in mark.find_iter(line).filter(|m| m.start() > 0) {
            lines.push(&line[from..found.start()]);
            from = found.start();
        }
        lines.push(&line[from..]);
    }
    let kept: Vec<&str> =
        lines.iter().map(|l| l.trim()).filter(|l| !(l.is_empty() || request.is_match(l) && fails(l, rules))).collect();
    let (before, asked) = (text.lines().filter(|l| !l.trim().is_empty()).count(), lines.len());
    (kept.len() != before || asked > before).then(|| kept.join("\n")).filter(|kept| !kept.is_empty())
}

/// One line that tells the time again and again was a log: each of its lines is one again.
fn by_time(text: &str, mark: &Regex) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in mark.find_iter(text).filter(|m| m.as_str().contains(|c: char| c.is_ascii_digit())) {
        out.push_str(&text[from..found.start()]);
        out.push('\n');
        from = found.end() - found.as_str().trim_start().len();
    }
    out.push_str(&text[from..]);
    (from > 0 && !text.trim().contains('\n')).then_some(out)
}

/// Words of a failure in a request are the person's, not the server's.
fn fails(line: &str, rules: &LogRules) -> bool {
    rules.failure.iter().any(|f| f.is_match(line))
}

/// One line: the sentences after a refusal that only say that the conversation broke off then.
fn consequences_off(text: &str, end: &Regex, rules: &LogRules) -> Option<String> {
    if text.trim().contains('\n') || text.len() > 2000 {
        return None;
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for found in end.find_iter(text) {
        parts.push(&text[from..found.end()]);
        from = found.end();
    }
    parts.push(&text[from..]);
    let refused = parts.iter().position(|p| rules.refusal.iter().any(|r| r.is_match(p)))?;
    let kept: Vec<&str> = parts
        .iter()
        .enumerate()
        .filter(|(at, part)| *at <= refused || !rules.parting.iter().any(|p| p.is_match(part.trim())))
        .map(|(_, part)| *part)
        .collect();
    (kept.len() < parts.len()).then(|| kept.concat())
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;

    fn replies(text: &str) -> Option<String> {
        super::replies(text, Catalog::embedded().unwrap().log())
    }

    #[test]
    fn requests_are_no_replies() {
        let log = "C: a1 SEARCH SUBJECT \"delivery failed\"\nS: * SEARCH\nC: a2 LOGIN x y\nS: a2 NO LOGIN failed";
        let said = replies(log);
        assert_eq!(said.as_deref(), Some("S: * SEARCH\nC: a2 LOGIN x y\nS: a2 NO LOGIN failed"));
        let said = replies("12:00:01 --> AUTH LOGIN <-- 334 VXNl --> dXNlcg== <-- 535 5.7.8 no");
        assert_eq!(said.as_deref(), Some("12:00:01\n--> AUTH LOGIN\n<-- 334 VXNl\n--> dXNlcg==\n<-- 535 5.7.8 no"));
        assert_eq!(replies("> quoted words of somebody\n> and more"), None);
    }

    #[test]
    fn what_follows_a_refusal_in_the_same_line_is_its_consequence() {
        let said = replies("a1 NO [AUTHENTICATIONFAILED] Login failed; connection closed");
        assert_eq!(said.as_deref(), Some("a1 NO [AUTHENTICATIONFAILED] Login failed; "));
        assert_eq!(replies("connection closed. 535 5.7.8 no"), None);
    }

    #[test]
    fn a_log_in_one_line_is_taken_apart_at_its_times() {
        let said = replies(
            "2026-05-01 06:57 INFO Sending 2026-05-01 06:57 ERROR 535 5.7.8 no 2026-05-01 06:57 ERROR lost connection",
        );
        let lines = "2026-05-01 06:57 INFO Sending\n2026-05-01 06:57 ERROR 535 5.7.8 no\n2026-05-01 06:57 ERROR lost connection";
        assert_eq!(said.as_deref(), Some(lines));
        assert_eq!(replies("x509: current time 2026-05-01 06:57 is after 2026-04-01 06:57"), None);
    }
}
