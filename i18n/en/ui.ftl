# The words of the wizard's pages.
ui-name = Inbox Doctor
ui-ended = Inbox Doctor closed because of a problem, or because the connection to the screen was lost. Nothing in your mailbox was changed.
ui-no-screen = There’s no screen to draw on (neither DISPLAY nor WAYLAND_DISPLAY is set). On the command line, use inbox-doctor-cli.
ui-screen-not-opened = The screen couldn’t be opened. On Linux, the window needs libxkbcommon-x11, libX11-xcb, libXcursor, and libXi. On the command line, use inbox-doctor-cli.
ui-damaged = Some of Inbox Doctor’s own data can’t be read. Please install it again.
ui-no-network = This computer’s network can’t be used at all. Please restart the computer and try again.

# Head and foot
ui-step-1 = Mailbox
ui-step-2 = Sign in
ui-step-3 = Checks
ui-step-4 = Answer
ui-step-of = { $n }/4 { $name }
ui-back = Back
ui-next = Next
ui-searching = Looking for your mail servers…
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
ui-motion = Animations
ui-motion-system = Same as system
ui-motion-still = Off
ui-smaller = Smaller text
ui-larger = Larger text
ui-percent = { $n }%
ui-milliseconds = { $n } ms
ui-seconds = { $n } s

# The first page
ui-welcome-title = Inbox won’t connect? Let’s find out why.
ui-welcome-lead = Type your email address. We check every step of the connection and tell you what to do. Your mail is never read or changed.
ui-welcome-connect = Start
ui-app = App you want to connect (optional): { $app }
ui-app-about = If you choose one, the steps we show are written for that app.
ui-welcome-or = Other options
ui-welcome-lookup = I have an error code or message
ui-welcome-lookup-about = Paste what another app showed you, and read what it means and how to fix it.
ui-welcome-rehearsal = Practice without an account
ui-welcome-rehearsal-about = Try Inbox Doctor on simulated problems.

# The mailbox
ui-account-title = Your mailbox
ui-address = Email address
ui-address-empty = Please type your email address.
ui-address-no-at = The address has no “@”.
ui-address-full-width = The address has full-width characters. Please type it in half-width.
ui-address-blank = The address contains a space or an invisible character. Please remove it.
ui-address-bad-local = The part before “@” isn’t valid.
ui-address-bad-domain = The part after “@” isn’t a domain name.
ui-no-such-domain = The domain { $domain } doesn’t exist. Please check the spelling.
ui-provider = Email provider
# Those that are listed first, by the names of their files.
ui-provider-common = gmail workspace outlook microsoft365 icloud yahoo aol att comcast zoho proton fastmail gmx_com
ui-provider-pending = Detected from your address
ui-provider-asking = Looking it up…
ui-provider-not-found = Not found
ui-provider-other = A provider that isn’t in the list
ui-provider-automatic = Detect automatically
ui-provider-search = Search by name or domain
ui-provider-none = No provider matches.
ui-why-domain = because the address ends in @{ $domain }
ui-why-mx = because mail for this domain goes to { $mx }
ui-why-published = because the domain publishes these servers
ui-did-you-mean = Did you mean { $address }?
ui-server-elsewhere = This domain’s DNS lists { $server } as its mail server, but that server belongs to another domain and nothing else confirms it. Continue only if you know it’s right.
ui-server-database = The public database names { $server } as the mail server. It belongs to another domain, and nothing else confirms it. Go on only if you know it to be right.
ui-server-mine = This is my mail server
ui-server-confirm = Please tick this box first, if the server is yours.
ui-why-chosen = chosen by you
ui-why-unknown = We’ll try the usual server names. If you know the right ones, enter them under “{ ui-advanced }”.
ui-database = Also ask Thunderbird’s public database of mail settings
ui-database-about = This is a third-party service. We send it only the domain (the part after “@”).
ui-microsoft = Ask Microsoft where this mailbox is
ui-microsoft-about = Before any sign-in, Microsoft is told the address, and the organization’s own sign-in page and Exchange server may be asked, too. No password is sent.
ui-with-smtp = Also check sending mail (SMTP)
ui-advanced = Advanced
ui-advanced-line = { ui-advanced } (servers and user name)
ui-server-imap = Incoming mail (IMAP)
ui-server-smtp = Outgoing mail (SMTP)
ui-host = Server
ui-port = Port
ui-security = Connection security
ui-security-tls = SSL/TLS
ui-security-starttls = STARTTLS
ui-security-none = None
ui-security-none-remark = We’ll check an unencrypted connection, but we won’t send your password over it.
ui-host-fault = This isn’t a server name.
ui-port-fault = A port is a number from 1 to 65535.
ui-source-catalog = As { $provider } publishes it (checked { $date })
ui-source-unconfirmed = Reported for { $provider }, but not confirmed by it (as of { $date })
ui-source-entered = As you typed it
ui-username = User name
ui-username-source = If you leave this empty, we sign in with this name.

# Sign-in
ui-sign-in-title = Sign in
ui-password = Password
ui-app-password = App password
ui-app-password-docomo = IMAP password (IMAP専用パスワード)
ui-app-password-icloud = App-specific password
ui-app-password-mailru = Password for external apps
ui-app-password-netease = Authorization code (授权码)
ui-app-password-proton = Bridge password
ui-app-password-qq = Authorization code (授权码)
ui-show = Show
ui-hide = Hide
ui-password-promise = We send your password once to each server, after checking its certificate. It’s never in a report or log, and it’s kept only if you select “{ ui-remember }”.
ui-password-held = The password you typed stays in memory until you close this window, so that you can check again.
ui-password-forget = Forget the typed password now
ui-password-gone = The password is no longer in memory. To check again, please sign in again.
ui-password-missing = Type the password, or choose “{ ui-check-only }”.
ui-password-full-width = The password has full-width characters. Was a Japanese input method still on?
ui-password-no-break-blank = The password contains a special kind of space, such as a full-width one.
ui-password-zero-width = The password contains an invisible character, perhaps from copying.
ui-password-beyond-ascii = It has a letter other than A–Z in it, such as ü or かな; some servers refuse such passwords.
ui-password-outer-blank = The password begins or ends with a space.
ui-password-control = The password contains a control character, such as a line break.
ui-password-length = You typed { $typed } characters; an app password from this provider has { $wanted }, not counting spaces.
ui-app-password-page = Create an app password
ui-help-page = Setup instructions
ui-check = Start checking
ui-check-only = Check without signing in

# The checks
ui-running-title = Checking
ui-waiting = The server takes its time over the sign-in. We keep waiting for up to a minute, as mail apps do.
ui-waiting-else = If no answer comes, this is the cause: { $title }
ui-stop = Stop
ui-accepted = You chose to trust the certificate with this fingerprint.
ui-rehearsal-runs = Practice: { $name }. Nothing leaves this computer.
ui-map-you = This computer
ui-map-network = Network
ui-map-server = Mail server
ui-map-mailbox = Mailbox
ui-map-receiving = Receiving
ui-map-sending = Sending
ui-checks-details = Details
ui-checks-kept = from last time
ui-checks-left-out = Only the first { $first } and the last { $last } of { $all } lines are shown here. The report contains all of them.
ui-kept = Passed last time, not checked again: { $n }
ui-check-everything = Check everything again
ui-checks-wire = The conversation with the server (→ sent, ← received; the password is not recorded)

# The answer
ui-again = Check again
ui-copy-report = Copy report
ui-all-checks = What was checked
ui-less-likely = Other possible causes
ui-nothing-found = We couldn’t find the cause
ui-nothing-found-what = The result of each check is under “{ ui-all-checks }”. Select “{ ui-copy-report }” and send the report to your email provider or administrator.
ui-card-choose = Show the steps for this provider only
ui-card-proof = What we saw
ui-card-quote = In the server’s own words
ui-card-quote-pasted = What you pasted
ui-card-next = What next
ui-card-steps = What to do
ui-card-forward = Message to send
ui-card-insecure = About connections that can’t be verified
ui-card-fingerprint = SHA-256 fingerprint of this certificate
ui-card-accept-note = Only if it matches the fingerprint from your administrator, character for character: trust this certificate and check everything up to the sign-in.
ui-card-accept = Trust only this certificate and check again
ui-card-unconfirmed = No official source confirms this.
ui-card-code = Error code
ui-open-page = Open { $host }

# Codes and messages
ui-lookup-title = I have an error code or message
ui-lookup-field = What was shown
ui-lookup-hint = A code such as [GMAIL_IMAP_DISABLED], a server’s reply, a log line. Nothing is sent anywhere. Press Ctrl+Enter to explain it.
ui-lookup-any-provider = not specified
ui-lookup-explain = Explain
ui-lookup-nothing = We don’t know a cause for this text. Go back to the first page, type your email address, and check the mailbox itself: that often shows the cause.
ui-lookup-all = All codes and causes
ui-lookup-codes = Codes shown by HubSpot and other CRMs

# Practice
ui-rehearsal-title = Practice
ui-rehearsal-lead = Choose a problem. Servers inside Inbox Doctor simulate it, and it’s checked just like a real mailbox.
ui-rehearsal-failed = The practice couldn’t be started. Please make sure that nothing, such as security software, blocks connections within this computer (127.0.0.1).

# Settings
ui-settings = Settings
ui-keys = Keyboard
ui-key-tab = Next item (Shift+Tab: previous)
ui-key-enter = Press the colored button
ui-key-back = Close, or go back
ui-key-again = Check again
ui-key-language = Next language
ui-key-theme = Next theme
ui-key-size = Larger or smaller text (Ctrl+0 resets it)
ui-key-settings = Settings
ui-key-help = This page
ui-version = Inbox Doctor { $version }

# Help
ui-help = Help
ui-help-does = Inbox Doctor checks each step of the connection to your mailbox, tells you what’s wrong, and shows how it knows.
ui-help-safe = Your mail is never read or changed. Your password goes only to your own mail servers, over a connection that was checked first.
ui-help-nobody = We run no server, and nobody collects anything about you.
ui-help-microsoft = For a mailbox at Microsoft 365 or on an Exchange server, Microsoft is asked before any sign-in who manages the domain and where the mailbox is. You can turn that off below the provider. Other mailboxes are never named to Microsoft.
ui-help-places = Where files are saved
ui-help-settings = Settings
ui-help-reports = Reports you save
ui-help-no-folder = Nowhere on this computer
ui-licence = Free to use under the MIT or Apache 2.0 license. The Noto Sans JP and Noto Sans Mono fonts are licensed under the SIL Open Font License 1.1.

# Notices
ui-settings-damaged = The settings file was damaged, so Inbox Doctor started with the default settings. The old file was kept as { $file }.
ui-settings-unreadable = We couldn’t read the settings file, so Inbox Doctor started with the default settings. The file stays as it is, and your changes last until you close the window.
ui-settings-not-saved = The settings couldn’t be saved. They apply until you close Inbox Doctor.
ui-no-folder = There’s no folder for the settings. They apply until you close Inbox Doctor.
ui-custom = Some added files have mistakes and were ignored. { $mistakes }
ui-not-opened = The browser couldn’t be opened. Please open this page: { $page }

# Signing in with the browser or with a code
ui-browser-sign-in = Sign in with the browser
ui-browser-lead = You’ll sign in on { $owner }’s own page, in your browser.
ui-browser-promise = Inbox Doctor never sees your password. The page may list more permissions than we use, because there’s no narrower one for IMAP. We only look, and change nothing.
ui-device-sign-in = Sign in with a code on another device
ui-by-app-password = Use an app password instead
ui-by-password = Use a password instead
ui-by-browser = Sign in with the browser instead
ui-remember = Remember on this computer
ui-remember-about = In your operating system’s password store (Windows Credential Manager, macOS Keychain, or the Linux keyring), not in a file. You can remove it here at any time.
ui-remembered-password = The password is remembered on this computer.
ui-signed-in = You are signed in to { $provider }.
ui-signed-in-remembered = The sign-in is remembered on this computer.
ui-sign-in-another = Sign in again or with another account
ui-sign-in-again = Sign in again
ui-forget = Sign out and remove it from this computer
ui-forget-password = Remove it from this computer
ui-forgotten = Everything remembered was removed from this computer.
ui-not-forgotten = The password store didn’t respond, so the saved sign-in may still be there.
ui-no-client = Browser sign-in to { $provider } isn’t set up in this copy of Inbox Doctor. It needs a “client ID”, which your IT department can get from { $owner }.
ui-no-client-only = { $provider } no longer accepts passwords from mail apps. You can still check everything up to the sign-in, and that already finds many causes.
ui-client-enter = Enter a client ID
ui-client-page = How to get one
ui-cancel = Cancel
ui-consent-title = Continue in your browser
ui-consent-lead = { $owner }’s sign-in page is open in your browser. Sign in there and allow access. This window then continues automatically.
ui-consent-starting = Getting the sign-in ready…
ui-consent-waiting = Waiting for the browser…
ui-consent-redeeming = Finishing the sign-in…
ui-consent-open = Open the page again
ui-consent-copy = Copy the page’s address
ui-consent-error = The page shows an error message
ui-consent-not-opened = The browser couldn’t be opened. Copy the page’s address and open it in a browser on this computer.
ui-device-not-opened = The browser couldn’t be opened here. Open the page on another device.
ui-consent-stray = A page from an earlier sign-in responded and was ignored. Please continue on the page that was opened last.
ui-device-title = Type this code on another device
ui-device-page = On a phone or another computer, open this page:
ui-device-open = Open it here
ui-device-code = Type this code there and sign in. This window then continues automatically.
ui-device-left = The code expires in { $time }.

# Client IDs
ui-clients = Client IDs for signing in
ui-clients-about = Only for organizations and developers that have registered an app with a provider. Everyone else can ignore this.
ui-client-none = not set
ui-client-build = built into this copy
ui-client-organisation = set by your organization
ui-client-settings = set here
ui-client-id = Client ID
ui-client-secret = Client secret (only if the provider gave one)
ui-client-tenant = Tenant (only for an app of one organization)
ui-client-redirect = Register this redirect address: { $redirect }
ui-list-joint = {", "}

# The support desk: a shared screen, the report, the runs of this session, everything that is known.

# Sharing the screen
ui-key-sharing = Hide names while you share your screen
ui-sharing = Hide names while you share your screen
ui-sharing-about = Addresses, user names, your own domain, and its servers are hidden on every page and in reports, until you turn this off or close Inbox Doctor.
ui-sharing-on = Names hidden
ui-sharing-off = Show names again (F8)
ui-lookup-write = Show it and continue typing

# The report
ui-report = The report
ui-report-more = Save as
ui-report-format = Format
ui-report-about-markdown = For a support ticket or a chat.
ui-report-about-html = A page for any browser, also for printing and screen readers.
ui-report-about-json = For other software.
ui-report-language = Language of the report
ui-report-hides = The part before “@” and the user name are hidden. The domain stays, because whoever helps you needs it. The report contains no password.
ui-report-hides-hosts = Names are hidden now, so your domain and its servers are hidden in the report, too. It contains no password.
ui-report-save = Save
ui-report-saved = The report was saved to:
ui-report-folder = Open the folder
ui-report-not-saved = The report couldn’t be saved. Copy it and paste it where you need it.

# The runs of this session
ui-history = Checks in this session ({ $n })
ui-history-shown = This answer
ui-history-rehearsal = Practice: { $name }
ui-history-since = Since the previous check:
ui-history-same = Nothing has changed since the previous check.
ui-history-mended = Works now: { $list }
ui-history-reached = Now checked, and works: { $list }
ui-history-gone = Gone: { $list }
ui-history-broken = No longer works: { $list }
ui-history-new = New: { $list }
ui-history-joint = {"; "}

# Everything that is known
ui-lookup-by-topic = By topic
ui-lookup-by-code = By code
ui-lookup-by-provider = By provider
ui-lookup-filter = Narrow the list: a word, a code, a provider
ui-lookup-no-match = Nothing in the list matches. Paste the whole message above to have it explained.
ui-lookup-provider = { $provider } ({ $n })

# The drawings on the cards.
ui-drawing-enlarge = Enlarge
ui-drawing-close = Close

# What was read in a pasted text. $program: one of the names below
ui-read-title = What we read in it
ui-read-program = Shown by: { $program }
ui-read-connect = While connecting to the server
ui-read-tls = While setting up encryption
ui-read-sign_in = While signing in
ui-read-folder = While opening or reading a folder
ui-read-send = While sending a message
ui-read-server = Server: { $server }
ui-read-account = Account: { $account }
ui-read-said = What the server itself said:
ui-lookup-likely = This is likely, but not proven: the text shows what an app makes of the fault, not what the server said. If it doesn’t fit, see the other causes below, or go back to the first page and check the mailbox itself.
ui-lookup-resembles = It resembles a message that is known: “{ $words }” ({ $program }). There it means: { $title }. That is a likeness, not a cause.

# Programs, by the file of their frame
program-android_email = Email on Android
program-apple = Apple Mail
program-apple_mail_macos = Mail on the Mac
program-becky = Becky!
program-brother_mfp = a Brother printer
program-canon_mfp = a Canon printer
program-claws_mail = Claws Mail
program-copiers = a copier or scanner
program-dotnet = .NET
program-dynamics365 = Dynamics 365
program-emailengine = EmailEngine
program-evolution = Evolution
program-fairemail = FairEmail
program-geary = Geary
program-gio = GLib
program-glibc = Linux
program-gmail_android = Gmail on Android
program-gmail_web_fetch = Gmail, checking another mailbox
program-gmail_web_sendas = Gmail, sending from another address
program-gnutls = GnuTLS
program-google_signin = Google’s sign-in page
program-horde = Horde
program-ios_mail = Mail on the iPhone or iPad
program-kde_kio = KDE
program-kmail = KMail
program-kyocera_mfp = a Kyocera printer
program-libraries = a programming library
program-mailspring = Mailspring
program-microsoft_signin = Microsoft’s sign-in page
program-msmtp = msmtp
program-mutt = Mutt
program-neomutt = NeoMutt
program-nextcloud_mail = Nextcloud Mail
program-outlook = Outlook
program-outlook_classic = Outlook (classic)
program-outlook_express = Outlook Express
program-outlook_mobile = Outlook on a phone
program-outlook_new = new Outlook
program-phpmailer = PHPMailer
program-qnap = QNAP
program-redmine = Redmine
program-ricoh_mfp = a Ricoh printer
program-roundcube = Roundcube
program-salesforce = Salesforce
program-samsung_email = Samsung Email
program-services = HubSpot or another service
program-snappymail = SnappyMail
program-sylpheed = Sylpheed
program-thunderbird = Thunderbird
program-thunderbird_android = Thunderbird on Android
program-windows = Windows
program-windows_mail = Windows Mail
program-yahoo_signin = Yahoo’s sign-in page
