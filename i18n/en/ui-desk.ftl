# The support desk: a shared screen, the report, the runs of this session, everything that is known.

# Sharing the screen
ui-key-sharing = Hide names while you share your screen
ui-sharing = Hide names while you share your screen
ui-sharing-about = Addresses, user names, your own domain and its servers are hidden on every page and in reports, until you switch this off or close the program.
ui-sharing-on = Names hidden
ui-sharing-off = Show names again (F8)
ui-lookup-write = Show it and go on typing

# The report
ui-report = The report
ui-report-more = Save as
ui-report-format = Format
ui-report-about-markdown = For a ticket or a chat.
ui-report-about-html = A page for any browser, also for printing and for screen readers.
ui-report-about-json = For programs.
ui-report-language = Language of the report
ui-report-hides = The name before “@” and the user name are hidden in it; the domain stays, since whoever helps needs it. It holds no password.
ui-report-hides-hosts = Names are hidden now, so your domain and its servers are hidden in it, too. It holds no password.
ui-report-save = Save
ui-report-saved = The report is saved here:
ui-report-folder = Open the folder
ui-report-not-saved = The report could not be saved. Copy it and paste it where you need it.

# The runs of this session
ui-history = Checks of this session ({ $n })
ui-history-shown = This answer
ui-history-practice = Practice: { $name }
ui-history-since = Since the check before:
ui-history-same = Nothing has changed since the check before.
ui-history-mended = Works now: { $list }
ui-history-reached = Could be checked now, and works: { $list }
ui-history-gone = Gone: { $list }
ui-history-broken = No longer works: { $list }
ui-history-new = New: { $list }
ui-history-joint = {"; "}

# Everything that is known
ui-lookup-by-topic = By topic
ui-lookup-by-code = By code
ui-lookup-by-provider = By provider
ui-lookup-filter = Narrow the list: a word, a code, a provider
ui-lookup-no-match = Nothing in the list fits. Paste the whole message above to have it explained.
ui-lookup-provider = { $provider } ({ $n })
