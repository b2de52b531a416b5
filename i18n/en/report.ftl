# The report that may be sent to a stranger.
report-title = Inbox Doctor: report
report-domain = Domain
report-provider = Provider
report-program = Version of Inbox Doctor
report-answer = Answer
report-notes = Remarks
report-code = Code
report-checks = Checks
report-check = Check
report-result = Result
report-what-was-seen = What was seen
report-ok = passed
report-failed = failed
report-not-run = not tried
report-conversation = Conversation
report-seen = What was seen:
