//! What of a log still stands: a program tries again, another address, another way to sign in, and
//! its last lines tell how it ended. What it got past is no cause any more; it is kept behind. Which
//! words say that stands in `assets/explain/log.toml`.

use crate::catalog::{LogRules, LogStep, Pattern};

/// The text without the lines that later lines overtook and without harmless remarks; `None` where
/// every line stands, or none does.
pub fn standing(text: &str, rules: &LogRules) -> Option<String> {
    if !text.trim().contains('\n') {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let refused = lines.iter().position(|line| any(&rules.refusal, line)).unwrap_or(lines.len());
    // From the end, so that what was reached later is known at each line.
    let mut reached_later = LogStep::Name;
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate().rev() {
        let parting = at > refused && any(&rules.parting, line);
        if !parting && !overtaken(line, reached_later, rules) && !harmless(line, rules) {
            kept.push(line);
        }
        reached_later = reached_later.max(reached(line, rules));
    }
    let fails = kept.iter().any(|line| any(&rules.failure, line));
    kept.reverse();
    (fails && kept.len() < lines.len()).then(|| kept.join("\n"))
}

fn overtaken(line: &str, reached: LogStep, rules: &LogRules) -> bool {
    let failed = rules.failed.iter().rev().find(|(_, patterns)| any(patterns, line));
    failed.is_some_and(|(step, _)| *step < reached)
}

fn harmless(line: &str, rules: &LogRules) -> bool {
    any(&rules.remark, line) && !any(&rules.failure, line)
}

fn reached(line: &str, rules: &LogRules) -> LogStep {
    if any(&rules.not_reached, line) {
        return LogStep::Name;
    }
    let last = rules.reached.iter().rev().find(|(_, patterns)| any(patterns, line));
    last.map_or(LogStep::Name, |(step, _)| *step)
}

fn any(patterns: &[Pattern], line: &str) -> bool {
    patterns.iter().any(|p| p.is_match(line))
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;

    fn standing(text: &str) -> Option<String> {
        super::standing(text, Catalog::embedded().unwrap().log())
    }

    #[test]
    fn what_was_got_past_does_not_stand() {
        let log =
            "connect a:993: Connection timed out\nConnected to a:993\n* OK ready\nA1 NO [AUTHENTICATIONFAILED] no";
        assert_eq!(standing(log).as_deref(), Some("Connected to a:993\n* OK ready\nA1 NO [AUTHENTICATIONFAILED] no"));
        let log = "A1 NO [AUTHENTICATIONFAILED] no\nA2 OK Logged in\nA3 NO [OVERQUOTA] full";
        assert_eq!(standing(log).as_deref(), Some("A2 OK Logged in\nA3 NO [OVERQUOTA] full"));
        let log = "[warn] certificate will expire in 12 days\n535 5.7.8 no";
        assert_eq!(standing(log).as_deref(), Some("535 5.7.8 no"));
        let log = "< 1 NO Login failed\n< * BYE Logging out\nconnection closed";
        assert_eq!(standing(log).as_deref(), Some("< 1 NO Login failed"));
    }

    #[test]
    fn what_nothing_overtook_stands() {
        for log in [
            "one line",
            "SSL error: certificate has expired\nLogin failed",
            "getaddrinfo ENOTFOUND a\nCould not connect to the server",
            "A1 OK Logged in\nread: Connection reset by peer",
            "connect timed out, retrying\nconnected\nA1 OK Logged in",
            "[warn] certificate verify failed\n[error] giving up",
        ] {
            assert_eq!(standing(log), None, "{log}");
        }
    }
}
