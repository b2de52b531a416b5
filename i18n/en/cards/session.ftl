# The cards in assets/cards/session, in the order of their names.

card-auth_mechanism_unsupported = The server and your app don’t share a sign-in method
    .what = The server offers sign-in methods, but none of them works with a password.
    .why = It may accept only sign-ins on a web page (OAuth), or only old methods that are no longer used.
    .do-oauth = In { $app }, choose “Sign in with { $provider }” or a similar button instead of entering a password, if there is one.
    .do-normal = If there isn’t, choose “Normal password” as the authentication method in your mail app, with SSL/TLS.
    .admin =
        Our mail server does not offer a sign-in mechanism that an app can use with a password (AUTH=PLAIN or LOGIN over TLS). What it does offer is listed below.

        Could you please enable AUTH PLAIN or LOGIN over TLS for the mailbox { $address }, or tell me how to sign in with OAuth?

card-auth_not_attempted = Your app didn’t sign in before sending
    .what = The outgoing server requires a sign-in, and your app tried to send without one.
    .why = In that app, signing in for sending (SMTP authentication) is turned off, or its user name and password are empty.
    .do-turn-on = In the app’s settings for the outgoing server (SMTP), turn on “My server requires authentication” and enter your user name and password there too.

card-autodiscover_certificate = Your Exchange server has a certificate problem
    .what = The server that tells Outlook and phones their settings (Autodiscover) shows a certificate that can’t be relied on.
    .why = Outlook then shows a certificate warning, or asks for the password again and again. Receiving mail by IMAP may still work.
    .do-meanwhile = Until this is fixed, don’t confirm certificate warnings. Apps that use IMAP with the server’s name entered by hand don’t need Autodiscover.
    .admin =
        When setting up { $address }, the certificate of our Autodiscover server (named below) could not be verified.

        Could you please check the certificate that Exchange uses for IIS: whether it is still valid, whether it includes this name, and whether the intermediate certificates are sent along (Get-ExchangeCertificate, Exchange admin center > Servers > Certificates)?

card-autodiscover_unreachable = Your Exchange server can’t be reached for setup
    .what = The server that tells Outlook and phones their settings (Autodiscover) exists by name, but it can’t be reached from here.
    .why = It may be meant for the company network only, or it’s down. Outlook then can’t set up the account by itself, or asks for the password again and again.
    .do-meanwhile = Apps that use IMAP with the server’s name entered by hand don’t need Autodiscover.
    .do-network = If you’re away from the office, connect to your company’s network or VPN, and check again.
    .admin =
        When setting up { $address }, our Autodiscover server (named below) could not be reached over HTTPS.

        Could you please check whether it is running, and whether port 443 should be reachable from outside our network?

card-capability_refused = The server refused the first command
    .what = We connected to the server, but it refused to list its features. Its answer is shown under “{ ui-card-proof }”.
    .why = The server is under maintenance or overloaded, or it isn’t accepting connections from this network for now.
    .admin =
        Our mail server refuses the first command (IMAP CAPABILITY or SMTP EHLO), so no sign-in is possible.

        Could you please look at its log, and check its load and its block lists?

card-client_protocol_error = The server didn’t understand your app
    .what = The server didn’t reject your account or your password. It couldn’t read the command that your app sent.
    .why = The app has a bug, is too old for this server, or doesn’t handle special characters in the user name or password correctly.
    .do-update = Update the app in which you saw the message.
    .do-special = If the user name or password contains spaces, quotation marks, backslashes, or accented letters, try a password without them.

card-command_cut_short = The mail server doesn’t accept this way of signing in
    .what = The server understood only part of the command and answered “Request not ending with”. It hasn’t checked your password. This is known from NetEase (163, 126, yeah.net).
    .why = The server says it accepts a sign-in in one line (SASL-IR), and then refuses it. It does the same with folder names that contain a space. Apps have to work around this.
    .do-update = Update the app. Several apps have learned to send the sign-in in two steps.
    .do-login = If the app lets you choose, set the authentication method to “LOGIN” or “Normal password” instead of “PLAIN”, or turn off SASL-IR.
    .do-authcode = For the password, enter the mailbox’s authorization code (授权码). The normal password is never accepted.
    .do-ask = If that doesn’t help, select “{ ui-copy-report }” and send it to the app’s developer.

card-connection_intercepted = Something else is answering instead of your mail server
    .what = { $provider } never answers like this. The connection was probably redirected, so your password may have gone to another server.
    .why = Web hosting companies often redirect outgoing mail to their own server (“SMTP restrictions”). Antivirus software and some networks do it too. That other server doesn’t know your account and refuses it.
    .do-change-password = Once you’re on a network you trust, change your password at { $provider }: another server may have seen it.
    .do-hosting = If the app runs on a hosting company’s server, ask the company to allow outgoing SMTP to { $provider } (in cPanel/WHM: “SMTP Restrictions”).
    .admin =
        Outgoing connections from this system to the mail server below appear to be redirected: another server answers in its place and refuses the sign-in.

        Could you please allow direct outgoing connections on ports 465 and 587, and turn off the redirection (for example “SMTP Restrictions” in cPanel/WHM, or a transparent mail proxy)?

card-greeting_refused = The mail server refused the connection
    .what = The server refused the connection before any sign-in. Its answer is shown under “{ ui-card-proof }”.
    .why = The server is under maintenance or overloaded, or it isn’t accepting connections from this network for now, for example after many failed sign-ins.
    .admin =
        Our mail server refuses connections right at the greeting (IMAP “BYE”, SMTP 421 or 554), before any sign-in.

        Could you please check whether the server is under maintenance or overloaded, and whether our IP address is on one of its block lists (for example fail2ban)?

card-healthy_without_sign_in = Everything up to the sign-in works
    .what = The domain, the servers, the connections, and the certificates are fine. We didn’t try to sign in.
    .why = No password was entered, so the check ended before the sign-in. If your app still shows an error, the problem is with the sign-in or with what comes after it.
    .do-sign-in = To check the sign-in and the folders too, enter the password and check again.
    .do-elsewhere = Or paste the message you saw in your app under “{ ui-welcome-lookup }” on the first page.

card-imap_settings_incorrect = Your app couldn’t reach the mail server
    .what = When HubSpot or a similar app shows this message, it usually didn’t get as far as the sign-in: it couldn’t connect to the IMAP server.
    .why = The server name or the port is wrong, the server accepts connections only from certain addresses, or it’s having problems. The message doesn’t say which.
    .do-allow = If the server belongs to your organization, ask its administrator whether it accepts connections from the app’s IP addresses. You’ll find those in the app’s help.

card-login_disabled = This server doesn’t accept passwords
    .what = The connection is encrypted, but the server says it doesn’t accept sign-ins with a password here.
    .why = Some providers no longer accept passwords from mail apps. You sign in on their own web page (OAuth) instead.
    .do-oauth = In { $app }, choose “Sign in with { $provider }” or a similar button instead of entering a password, if there is one.
    .admin =
        Our IMAP server accepts no password sign-in (LOGINDISABLED, and no password mechanism is offered), although the connection uses TLS.

        Could you please tell me how an app should sign in to { $address }: with OAuth, or can password sign-in be enabled for this mailbox?

card-login_disabled_plain = The server accepts passwords only over a secure connection
    .what = The connection isn’t encrypted, and the server accepts sign-ins only over an encrypted one.
    .why = Without encryption, others on the network could read your password. The server is right to insist; you only need to change the setting.
    .do-choose-tls = Choose SSL/TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.

card-message_too_large = Your message is too large for the server
    .what = The connection and the sign-in work. Only this one message, with its attachments, is larger than the server accepts.
    .why = Every mail server has a limit, often 10 to 35 MB. Attachments grow by about a third when they’re sent.
    .do-smaller = Send a link to the file instead, or send smaller files.
    .do-limit = If you need to send files this large, look up the limit in { $provider }’s help, ask your administrator whether it can be raised, and then send the message again.

card-not_a_mail_server = This isn’t a mail server
    .what = A server answered, but not the way mail servers do.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers instead of the mail server.

card-password_withheld = Your password wasn’t sent: the connection isn’t secure
    .what = The settings ask for a connection without encryption. Inbox Doctor never sends a password over such a connection, so it didn’t try to sign in.
    .why = Without encryption, others on the network could read your password. Most apps that connect to mailboxes require encryption too.
    .do-choose-tls = Choose SSL/TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.

card-preauth = The server doesn’t ask for a sign-in
    .what = The server says that someone is already signed in, although it hasn’t asked for a user name or a password.
    .why = That’s meant for special connections inside a company. We can’t tell whose mailbox this is, so the check stopped here.
    .admin =
        Our IMAP server greets with PREAUTH. That is, it treats the connection as already signed in, although it was made over the network. Apps need to sign in with their own account.

        Could you please tell me a server name and port where a normal sign-in is possible, or change this setting?

card-send_as_denied = You can’t send from this address
    .what = The sign-in worked, but the server doesn’t allow this account to send from that address.
    .why = The From address isn’t the account’s own: it’s an alias, a shared mailbox, or a typo. The server allows it only if the address has been registered, or if an administrator has granted the right.
    .do-from = Set the From address to exactly the address you sign in with.
    .do-right = If you need the other address, register it as an alias with { $provider }, or ask your administrator for the right to send from it.
    .admin =
        Sending from one of our addresses is refused, because the account that signs in ({ $address }) has no right to it (“Send As”).

        Could you please give this account the “Send As” right for the address, or register the address as its alias?

card-server_closed = The server closed the connection without an explanation
    .what = The connection was made, and the server closed it again without giving a reason.
    .why = Servers do this when they’re overloaded, have blocked this network for a while, or expect another kind of connection on this port.
    .admin =
        Our mail server closes connections without an answer, before any sign-in.

        Could you please look at its log, and check whether our IP address is blocked, a connection limit has been reached, or a service behind it has crashed?

card-server_flood = The server sent far too much data
    .what = The server sent so much data that we ended the check, to be safe.
    .why = A mail server normally answers with a few lines. This one has a problem, or it isn’t a mail server at all.
    .admin =
        Our mail server sends an unusually large amount of data in answer to simple commands, so mail apps give up.

        Could you please look at its log, and check that the right service is listening on this port?

card-server_product = HubSpot doesn’t support this mail server (Courier)
    .what = The mail server runs Courier-IMAP. Mail apps such as Outlook and Thunderbird work with it, but HubSpot doesn’t support it. Other CRMs may not either.
    .why = Courier-IMAP handles some commands differently from other servers. HubSpot’s requirements list it as not supported.
    .do-other-way = Until the server is changed, have your email forwarded to a mailbox at another provider, and connect that one.
    .do-another-app = If you’re connecting another app, ask its support team whether it works with Courier-IMAP.
    .admin =
        Our mail server runs Courier-IMAP, which HubSpot does not support for connected inboxes.

        Is there another IMAP server for our mailboxes (for example Dovecot), or is a change planned? If not, could our mailboxes be moved to a server that the app supports?

card-server_silent = The server accepted the connection but didn’t answer
    .what = The connection was made, but no answer came from the server in time.
    .why = The server is overloaded, it makes new connections wait on purpose, or a firewall on the way accepts the connection and passes nothing on.
    .admin =
        Our mail server accepts connections but then does not answer in time, so mail apps give up.

        Could you please check the server’s load and its log, whether it delays connections on purpose (for example after failed sign-ins, or because of reverse DNS lookups that time out), and whether a firewall on the way holds them back?

card-server_unreadable = The server’s answer can’t be read
    .what = In the middle of the session, the server sent something that isn’t part of the mail protocol.
    .why = The server has a problem, or a device or security software on the way has damaged its answer.
    .do-again = Try again. If the same thing happens, go on with the next step.
    .admin =
        In the middle of a session, our mail server sends answers that do not follow the IMAP or SMTP standard.

        Could you please look at its log, and check whether a proxy or an antivirus gateway on the way changes the data?

card-session_other = The mail server gave an unexpected answer
    .what = We reached the server, but its first answer doesn’t say clearly what’s wrong. You’ll find the answer under “{ ui-card-proof }”.
    .why = The server is under maintenance, doesn’t accept connections from this network, or isn’t the right server.
    .admin =
        Our mail server answers the connection with the message below, before any sign-in.

        Could you please look at its log and tell me what it means?

card-smtp_auth_not_offered = You can’t sign in to the outgoing server on this port
    .what = The outgoing server answers, but on this port it doesn’t offer a sign-in (SMTP authentication). Without one, you can’t send from your own address.
    .why = Port 25 is for email between servers. Apps send through port 465 or 587, where you sign in.
    .do-submission = For sending, choose port 465 with SSL/TLS, or port 587 with STARTTLS.
    .admin =
        Our outgoing mail server does not offer SMTP AUTH on the port below.

        Could you please enable authenticated submission on port 465 (TLS) and 587 (STARTTLS), or tell me the correct server?

card-smtp_auth_not_offered_here = The outgoing server offers no sign-in here
    .what = Port and encryption are set as they should be, but the outgoing server (SMTP) offers no way to sign in.
    .why = Servers of companies often know their own network and offer a sign-in only to the outside: inside, sending works without one. Otherwise sign-in is turned off for this connector.
    .do-no-sign-in = Inside the company’s network: turn off the sign-in for the outgoing server in your mail app (“No authentication”), and try to send.
    .do-outside = Outside of it: ask the administrator to offer a sign-in (AUTH) on this port, or which server to use for sending.

card-smtp_only_failed = Receiving works, but sending (SMTP) doesn’t connect
    .what = HubSpot and similar apps try receiving (IMAP) first and sending (SMTP) second. A message about SMTP means that your user name and password were already accepted for receiving.
    .why = The message doesn’t say what’s wrong with sending: the server name, the port, something blocking the connection, or a sign-in for sending (SMTP authentication) that’s turned off.
    .do-submission = For sending, choose port 587 with STARTTLS or port 465 with SSL/TLS. Don’t use port 25.
    .do-sign-in = Make sure sending signs in too, with the same user name and password as receiving.

card-wrong_protocol_imap = This is an IMAP server, not an outgoing (SMTP) server
    .what = The server that answered is the one for reading email. Sending takes an outgoing (SMTP) server.
    .why = The two servers were probably entered the wrong way around, or an IMAP port (143 or 993) was entered for sending.
    .do-swap = Enter the incoming server (IMAP, port 993) and the outgoing server (SMTP, port 465 or 587), each in its own field.

card-wrong_protocol_pop3 = This is a POP server, not an IMAP server
    .what = The server that answered uses POP, the older way of downloading email. To connect this mailbox, you need the IMAP server.
    .why = The server name or port number for POP was entered (ports 110 and 995 are for POP).
    .do-imap = Enter the IMAP server (its name often begins with “imap.” instead of “pop.”) and port 993 with SSL/TLS.

card-wrong_protocol_smtp = This is an outgoing (SMTP) server, not an IMAP server
    .what = The server that answered is the one for sending email. Reading email takes an IMAP server.
    .why = The two servers were probably entered the wrong way around, or a port for sending (25, 465, or 587) was entered for IMAP.
    .do-swap = Enter the incoming server (IMAP, port 993) and the outgoing server (SMTP, port 465 or 587), each in its own field.
