# The report that may be sent to a stranger.
report-title = Inbox Doctor: report
report-domain = Domain
report-provider = Provider
report-program = Version of Inbox Doctor
report-answer = Answer
report-notes = Remarks
report-code = Error code
report-checks = Checks
report-reused = { $sentence } (from the previous check; not checked again)
report-check = Check
report-result = Result
report-what-was-seen = What we saw
report-ok = passed
report-failed = failed
report-not-run = not checked
report-conversation = Conversation
report-redacted = { $mark } replaces the part before “@” and the user name wherever they appeared. Passwords and tokens were never recorded.
report-redacted-hosts = { $mark } replaces addresses, user names, the mailbox’s own domain, and its servers wherever they appeared. Passwords and tokens were never recorded.
report-steps = What to do
report-letter = Message to send
report-caption = Checks, in the order in which they depend on each other
report-milliseconds = Milliseconds
report-legend = “C:” is what Inbox Doctor sent, “S:” is what the server answered, “--” is a remark.
report-seen = What we saw:
forward-opening = Hello,
forward-closing = Thank you for your help.
forward-my-address = <my email address>
forward-client_id = The app’s client ID: { $value }
forward-approve_page = The page where an administrator can approve it: { $value }
report-connect-again = When you’re done, connect again in { $app }.

# Why a cause stands behind the first one.
behind-past = Less likely: the pasted text continues past it.
behind-fallback = Less likely: it’s inferred only from the step that failed; the server didn’t say so.
behind-aside = Less likely: it isn’t directly related to the connection to your mailbox.
behind-password = Listed last: servers give the same answer for other reasons, too.
behind-shape = Less likely: it’s a guess from how the password looks; no server said so.
behind-later = It belongs to a later step and may disappear once the first cause is fixed.
behind-same = Less likely: the same answer fits the first cause better.
behind-situation = Less likely: together with everything else that was seen, the first cause fits better.
behind-general = Less likely: the evidence for the first cause is more specific.

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
