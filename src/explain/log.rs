//! What of a log still stands: a program tries again, another address, another way to sign in, and
//! its last lines tell how it ended. What it got past is no cause any more; it is kept behind.

use std::sync::LazyLock;

use regex::Regex;

/// How far a connection has come, in the order in which one is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Name,
    Connect,
    Tls,
    SignIn,
    Mailbox,
}

struct Patterns {
    /// A line that says how the step failed.
    failed: [(Step, Regex); 4],
    /// A line after which everything before this step was got past.
    reached: [(Step, Regex); 4],
    /// Words that look like the opposite.
    not_reached: Regex,
    /// A line that is marked as no more than a remark.
    remark: Regex,
    /// Words of a failure, whatever the line is marked as.
    failure: Regex,
    /// A server's no.
    refusal: Regex,
    /// A parting, which after a no is only its consequence.
    parting: Regex,
}

static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    let all = super::compiled(&[
        r"(?i)no such host|could ?n.t resolve|could not resolve|name resolution|name or service not known|\bENOTFOUND\b|getaddrinfo|unknown ?host|NXDOMAIN|名前解決",
        r"(?i)timed? ?out|refused|unreachable|no route to host|reset by peer|\b(ECONN[A-Z]+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b|タイムアウト|接続(が|を)?(拒否|できません)",
        r"(?i)certificat|handshake|unsupported protocol|wrong version number|証明書",
        r"(?i)AUTHENTICATIONFAILED|\b53[45][ -]|(?-i:\bNO\b)[^\n]{0,40}(auth|log ?in|unavailable|password)|\b(log ?in|auth\w*)\b[^\n]{0,40}fail|(ログイン|認証)に失敗",
        // A later failure shows that the steps before it were made; only what cannot be a mere
        // heading over an earlier one counts.
        r"(?i)\bconnect[^\n]{0,80}(connection refused|timed out|unreachable)|\b(ECONNREFUSED|ETIMEDOUT)\b",
        r"(?i)\bconnected (to|with)\b|^\W*(\S+ ){0,3}connected\.?$|connection (was )?(established|succeeded|successful)|接続しました|certificate (has expired|verify failed|is not (yet )?valid)|証明書の有効期限が切れ",
        r"(?i)(^|[\s'<:])(\* OK|220|250|\+OK)[ -]|\bNO \[[A-Z-]+\]|\b53[45][ -]\d\.\d|^\W*(\S+ ){0,4}[A-Z]{0,4}\d{1,8} (NO|OK|BAD) ",
        r"(?i)\bOK\b[^\n]{0,60}(logged in|(login|authenticate)\w* (completed|success|ok))|\b235[ -]|\b(logged|signed) in (as|success|to)|authenticat\w+ (was )?success|successfully (logged|signed|authenticat)|(ログイン|サインイン)しました",
        r"(?i)\b(not|un|dis|never|isn.t|wasn.t|before|until|failed to|could not be) ?(connected|authenticated|established|logged)|but not connected|接続しませんでした",
        r"(?i)^.{0,40}\b(warn(ing)?|info|notice|debug|trace|deprecated)\b|^\W*(警告|注意|情報)",
        r"(?i)fail|error|refus|denied|invalid|cannot|can.t|could ?n.t|could not|unable|reject|problem|expired|mismatch|untrusted|(?-i:\bNO\b|\bBAD\b)|not (found|allowed|accepted|trusted|available|connected)|closed|\breset\b|disconnect|exceed|timed ?out|too many|\b[45]\d\d[ -]|\b[45]\.\d\.\d|失敗|エラー|できません|切れ",
        r"(?-i:\bNO\b) |AUTHENTICATIONFAILED|\b5[0-9][0-9][ -][0-9A-Za-z]",
        r"(?i)^\W*([\w:.-]+ ){0,3}(\* BYE\b[^\n]{0,60}(logging out|terminating|closing|signing off|goodbye)|221[ -]|QUIT$|LOGOUT$|(the )?connection (was |is )?closed( by foreign host)?\W*$|closing connection|disconnected\W*$)",
    ]);
    let mut all = all.into_iter();
    let mut next = || all.next();
    Some(Patterns {
        failed: [(Step::Name, next()?), (Step::Connect, next()?), (Step::Tls, next()?), (Step::SignIn, next()?)],
        reached: [(Step::Connect, next()?), (Step::Tls, next()?), (Step::SignIn, next()?), (Step::Mailbox, next()?)],
        not_reached: next()?,
        remark: next()?,
        failure: next()?,
        refusal: next()?,
        parting: next()?,
    })
});

/// The text without the lines that later lines overtook and without harmless remarks; `None` where
/// every line stands, or none does.
pub fn standing(text: &str) -> Option<String> {
    let patterns = PATTERNS.as_ref()?;
    if !text.trim().contains('\n') {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let refused = lines.iter().position(|line| patterns.refusal.is_match(line)).unwrap_or(lines.len());
    // From the end, so that what was reached later is known at each line.
    let mut reached = Step::Name;
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate().rev() {
        let parting = at > refused && patterns.parting.is_match(line);
        if !parting && !patterns.overtaken(line, reached) && !patterns.harmless(line) {
            kept.push(line);
        }
        reached = reached.max(patterns.reached(line));
    }
    let any = kept.iter().any(|line| patterns.failure.is_match(line));
    kept.reverse();
    (any && kept.len() < lines.len()).then(|| kept.join("\n"))
}

impl Patterns {
    fn overtaken(&self, line: &str, reached: Step) -> bool {
        let failed = self.failed.iter().rev().find(|(_, words)| words.is_match(line)).map(|(step, _)| *step);
        failed.is_some_and(|step| step < reached)
    }

    fn harmless(&self, line: &str) -> bool {
        self.remark.is_match(line) && !self.failure.is_match(line)
    }

    fn reached(&self, line: &str) -> Step {
        if self.not_reached.is_match(line) {
            return Step::Name;
        }
        let last = self.reached.iter().rev().find(|(_, words)| words.is_match(line));
        last.map_or(Step::Name, |(step, _)| *step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
