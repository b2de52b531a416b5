# The words of the wizard's pages.
ui-name = Inbox Doctor
ui-ended = The program ended because of a fault of its own, or because the screen went away. Nothing of your mailbox was changed.
ui-no-screen = There is no screen to draw on (neither DISPLAY nor WAYLAND_DISPLAY is set). On the command line, use inbox-doctor-cli.
ui-screen-not-opened = The screen could not be opened. On Linux the window needs libxkbcommon-x11, libX11-xcb, libXcursor and libXi. On the command line, use inbox-doctor-cli.
ui-damaged = The program’s own data cannot be read. Please install it again.
ui-no-network = This computer’s network cannot be used at all. Please restart the computer, then try again.

# Head and foot
ui-step-1 = Mailbox
ui-step-2 = Sign in
ui-step-3 = Checks
ui-step-4 = Answer
ui-step-of = { $n }/4 { $name }
ui-back = Back
ui-next = Next
ui-close = Close
ui-change = Change
ui-copy = Copy
ui-copied = Copied
ui-language = Language
ui-theme = Theme
ui-theme-system = Same as system
ui-theme-light = Light
ui-theme-dark = Dark
ui-text-size = Text size
ui-motion = Motion
ui-motion-system = Same as system
ui-motion-still = No motion
ui-smaller = Smaller text
ui-larger = Larger text
ui-percent = { $n }%
ui-milliseconds = { $n } ms
ui-seconds = { $n } s

# The first page
ui-welcome-title = Inbox won’t connect? Let’s find out why.
ui-welcome-lead = Type your e-mail address. We check each step of the connection and tell you what to do. Your mail is neither read nor changed.
ui-welcome-connect = Start
ui-welcome-or = Other options
ui-welcome-lookup = I have an error code or message
ui-welcome-lookup-about = Paste what another program showed you, and read what it means and how to fix it.
ui-welcome-practise = Practise without an account
ui-welcome-practise-about = Try it on problems that this program simulates.

# The mailbox
ui-account-title = Your mailbox
ui-address = E-mail address
ui-address-empty = Please type your e-mail address.
ui-address-no-at = There is no “@” in it.
ui-address-full-width = It has full-width characters. Please type it in half-width ones.
ui-address-blank = It has a space or an invisible character in it. Please remove it.
ui-address-bad-local = What stands before the “@” cannot be part of an address.
ui-address-bad-domain = What stands after the “@” is not a domain name.
ui-no-such-domain = There is no domain { $domain }. Please check its spelling.
ui-provider = Mail provider
ui-provider-pending = Found from your address
ui-provider-asking = Looking it up…
ui-provider-not-found = Not found
ui-provider-other = A provider that is not in the list
ui-provider-automatic = Find it by itself
ui-provider-search = Search by name or domain
ui-provider-none = No provider fits.
ui-why-domain = because the address ends in @{ $domain }
ui-why-mx = because mail for this domain goes to { $mx }
ui-why-published = The domain itself names these servers
ui-did-you-mean = Did you mean { $address }?
ui-server-elsewhere = The domain’s DNS names { $server } as its mail server. It belongs to another domain, and nothing else confirms it. Go on only if you know it to be right.
ui-why-chosen = chosen by you
ui-why-unknown = We try the usual server names. If you know the right ones, type them under “Advanced”.
ui-database = Also ask Thunderbird’s public database of mail settings
ui-database-about = It belongs to somebody else, and is told the domain (what stands after “@”), nothing more.
ui-with-smtp = Also check sending mail (SMTP)
ui-advanced = Advanced: servers and user name
ui-server-imap = Incoming mail (IMAP)
ui-server-smtp = Outgoing mail (SMTP)
ui-host = Server
ui-port = Port
ui-security = Connection security
ui-security-tls = SSL/TLS
ui-security-starttls = STARTTLS
ui-security-none = None
ui-security-none-remark = Over an unprotected connection we check, but send no password.
ui-host-fault = This is not a server name.
ui-port-fault = A port is a number from 1 to 65535.
ui-source-catalog = From what { $provider } publishes (checked { $date })
ui-source-unconfirmed = Said of { $provider }, not confirmed by it (as of { $date })
ui-source-entered = As you typed it
ui-username = User name
ui-username-source = If you type nothing, this name is used to sign in.

# Sign-in
ui-sign-in-title = Sign in
ui-password = Password
ui-app-password = App password
ui-show = Show
ui-hide = Hide
ui-password-promise = We send your password once to each server, after checking its certificate. It appears in no report or log, and is kept only if you tick “Remember on this computer”.
ui-password-held = The password stays in memory until you close this window, so that you can check again.
ui-password-forget = Forget the typed password now
ui-password-gone = The password is no longer in memory. To check again, please sign in once more.
ui-password-missing = Type the password, or choose “Check without signing in”.
ui-password-full-width = It has full-width characters. Was a Japanese input method still on?
ui-password-no-break-blank = It has a special kind of space in it, such as a full-width one.
ui-password-zero-width = It has an invisible character in it, perhaps from copying.
ui-password-beyond-ascii = It has a letter other than A–Z in it, such as ü or かな; some servers refuse such passwords.
ui-password-outer-blank = It begins or ends with a space.
ui-password-control = It has a control character in it, such as a line break.
ui-password-length = You typed { $typed } characters; an app password of this provider has { $wanted }, not counting spaces.
ui-app-password-page = Make an app password
ui-help-page = Setup instructions
ui-check = Start checking
ui-check-only = Check without signing in

# The checks
ui-running-title = Checking
ui-stop = Stop
ui-accepted = You have accepted the certificate with this fingerprint at your own judgement.
ui-practice-runs = Practice: { $name }. Nothing leaves this computer.
ui-map-you = This computer
ui-map-network = Network
ui-map-server = Mail server
ui-map-mailbox = Mailbox
ui-map-receiving = Receiving
ui-map-sending = Sending
ui-checks-details = Details
ui-checks-kept = earlier
ui-checks-left-out = Of { $all } lines, the first { $first } and the last { $last } are shown here. The report has them all.
ui-kept = Passed last time and not tried again: { $n }
ui-check-everything = Check everything again
ui-checks-wire = The conversation with the server (→ sent, ← received; the password is not recorded)

# The answer
ui-again = Check again
ui-copy-report = Copy report
ui-all-checks = What was checked
ui-less-likely = Other possible causes
ui-nothing-found = We could not tell the cause
ui-nothing-found-what = Each result stands under “What was checked” below. Copy the report and show it to your mail provider or administrator.
ui-card-proof = What we saw
ui-card-quote = In the server’s own words
ui-card-quote-pasted = What you pasted
ui-card-next = What next
ui-card-steps = What to do
ui-card-forward = Message to forward
ui-card-insecure = About connections that cannot be verified
ui-card-fingerprint = SHA-256 fingerprint of this certificate
ui-card-accept-note = Only if it equals, character by character, the fingerprint your administrator confirmed: accept this certificate and check as far as the sign-in.
ui-card-accept = Accept only this certificate and check again
ui-card-unconfirmed = No official source confirms this.
ui-card-code = Code
ui-open-page = Open { $host }

# Codes and messages
ui-lookup-title = I have an error code or message
ui-lookup-field = What was shown
ui-lookup-hint = A code such as [GMAIL_IMAP_DISABLED], a server’s reply, a log line. Nothing is sent anywhere. Ctrl+Enter explains it.
ui-lookup-any-provider = not specified
ui-lookup-explain = Explain
ui-lookup-nothing = We know no cause that fits this text. Checking the mailbox itself often shows the cause.
ui-lookup-all = All codes and causes
ui-lookup-codes = Codes that a CRM shows

# Practice
ui-practise-title = Practise
ui-practise-lead = Choose a problem. Servers inside this program simulate it, and it is checked as the real thing would be.
ui-practise-failed = The practice could not be started. Please check that nothing, such as security software, blocks connections within this computer (127.0.0.1).

# Settings
ui-settings = Settings
ui-keys = Keyboard
ui-key-tab = Go to the next (previous) item
ui-key-enter = Press the main button
ui-key-back = Close, or go back
ui-key-again = Check again
ui-key-language = Next language
ui-key-theme = Next theme
ui-key-size = Larger or smaller text (Ctrl+0: usual size)
ui-key-settings = Settings
ui-key-help = This page
ui-version = Inbox Doctor { $version }

# Help
ui-help = Help
ui-help-does = Each step of the connection to your mailbox is checked, and what is wrong is named with its proof.
ui-help-safe = Your mail is neither read nor changed. Your password goes to your own mail servers only, over a connection that was checked before.
ui-help-nobody = We have no server of our own, and nobody collects anything about you.
ui-help-places = Where things are kept
ui-help-settings = Settings
ui-help-reports = Reports that you save
ui-help-no-folder = Nowhere on this computer
ui-licence = Free to use under the MIT or Apache 2.0 licence. The typefaces Noto Sans JP and Noto Sans Mono are under the SIL Open Font License 1.1.

# Notices
ui-settings-damaged = The settings file was damaged, so we start with the usual settings. The old file was kept as { $file }.
ui-settings-unreadable = The settings file was damaged, so we start with the usual settings.
ui-settings-not-saved = The settings could not be saved. They hold until you close the program.
ui-no-folder = There is no folder for the settings. They hold until you close the program.
ui-overlay = Some added files have mistakes and were left out. { $mistakes }
ui-not-opened = The browser could not be opened. Please open this page: { $page }

# Signing in with the browser or with a code
ui-browser-sign-in = Sign in with the browser
ui-browser-lead = You sign in on { $provider }’s own page, in your browser.
ui-browser-promise = This program never sees your password. The page may list more permissions than we use, since there is no smaller one for IMAP: we only look, and change nothing.
ui-device-sign-in = Sign in with a code on another device
ui-by-app-password = Use an app password instead
ui-by-password = Use a password instead
ui-by-browser = Sign in with the browser instead
ui-remember = Remember on this computer
ui-remember-about = In the keyring of the operating system, not in a file. You can remove it here at any time.
ui-remembered-password = The password is remembered on this computer.
ui-signed-in = You are signed in to { $provider }.
ui-signed-in-remembered = The sign-in is remembered on this computer.
ui-sign-in-another = Sign in again or as somebody else
ui-sign-in-again = Sign in again
ui-forget = Sign out and remove it from this computer
ui-forget-password = Remove it from this computer
ui-forgotten = What was remembered is removed from this computer.
ui-not-forgotten = The keyring of this computer did not answer, so what it remembers may still be there.
ui-no-client = To use the browser sign-in, a program must be registered with { $provider } and have a client ID. None is set in this copy of Inbox Doctor.
ui-no-client-only = { $provider } no longer takes passwords from mail programs. But everything before the sign-in can be checked, and that already finds many causes.
ui-client-enter = Enter a client ID
ui-client-page = How to get one
ui-cancel = Cancel
ui-consent-title = Continue in your browser
ui-consent-lead = { $provider }’s sign-in page is open in your browser. Sign in there and allow access. This window then continues automatically.
ui-consent-starting = Getting the sign-in ready…
ui-consent-waiting = Waiting for the browser…
ui-consent-redeeming = Finishing the sign-in…
ui-consent-open = Open the page again
ui-consent-copy = Copy the page’s address
ui-consent-error = The page shows an error message
ui-consent-not-opened = The browser could not be opened. Copy the page’s address and open it in a browser on this computer.
ui-device-not-opened = The browser could not be opened here. Open the page on another device.
ui-consent-stray = A page of an earlier sign-in came back and was not used. Please go on with the page that was opened last.
ui-device-title = Type this code on another device
ui-device-page = On a phone or another computer, open this page:
ui-device-open = Open it here
ui-device-code = Type this code there and sign in. This window then continues automatically.
ui-device-left = The code expires in { $time }.

# Client IDs
ui-clients = Client IDs for signing in
ui-clients-about = Only for organisations and developers that have registered a program with a provider. Everybody else can leave this alone.
ui-client-none = not set
ui-client-build = came with this copy
ui-client-organisation = set by your organisation
ui-client-settings = set here
ui-client-id = Client ID
ui-client-secret = Client secret (only if the provider gave one)
ui-client-tenant = Tenant (only for a program of one organisation)
ui-client-redirect = Register this redirect address: { $redirect }
ui-list-joint = {", "}

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

# The drawings on the cards.
ui-picture-enlarge = Enlarge
ui-picture-close = Close
