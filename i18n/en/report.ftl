# The report that may be sent to a stranger.
report-title = Inbox Doctor: report
report-domain = Domain
report-provider = Provider
report-program = Version of Inbox Doctor
report-answer = Answer
report-notes = Remarks
report-code = Code
report-checks = Checks
report-kept = { $sentence } (in the check before; not tried again)
report-check = Check
report-result = Result
report-what-was-seen = What was seen
report-ok = passed
report-failed = failed
report-not-run = not tried
report-conversation = Conversation
report-redacted = { $mark } stands for the name before “@” and the sign-in name, wherever they appeared. Passwords and tokens were never recorded.
report-redacted-hosts = { $mark } stands for addresses, sign-in names, the mailbox’s own domain and its servers, wherever they appeared. Passwords and tokens were never recorded.
report-steps = What to do
report-caption = Every check in the order in which one stands on the other
report-milliseconds = Milliseconds
report-legend = “C:” is what this program sent, “S:” what the server answered, “--” a remark.
report-seen = What was seen:
forward-client_id = The program’s client ID: { $value }
forward-approve_page = The page where an administrator can approve it: { $value }
report-connect-again = When that is done, connect again in the program that showed the message.

# Why a cause stands behind the first one.
less-past = Less likely: what was pasted goes on after it.
less-fallback = Less likely: only the step that failed points to it, no word of the server.
less-aside = Less likely: it lies beside the way to your mailbox.
less-password = Named last: servers give the same answer for other reasons too.
less-shape = Less likely: only the look of the password points to it; no server said so.
less-later = It belongs to a later step, and may be gone once the first cause is mended.
less-same = Less likely: the same answer fits the first cause better.
less-situation = Less likely: together with everything else that was seen, the first cause fits better.
less-general = Less likely: what points to it is less exact than for the first cause.

# The settings that were proven to work.
settings-title = Settings that work
settings-server = { $which ->
    [imap] { $what ->
        [host] Incoming server (IMAP)
        [port] Incoming port
        [security] Incoming encryption
       *[user] Incoming user name
    }
   *[smtp] { $what ->
        [host] Outgoing server (SMTP)
        [port] Outgoing port
        [security] Outgoing encryption
       *[user] Outgoing user name
    }
}
settings-prefix = IMAP path prefix
settings-folder = { $use ->
    [drafts] Folder for drafts
    [sent] Folder for sent mail
    [trash] Folder for deleted mail
    [junk] Folder for junk
    [archive] Folder for the archive
   *[all] Folder with all mail
}
