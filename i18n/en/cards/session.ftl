# The cards in assets/cards/session, in the order of their names.

card-auth_mechanism_unsupported = Server and program have no way of signing in in common
    .what = The server offers ways of signing in, but none that works with a password as it was tried.
    .why = It may take only sign-ins through its own web page (OAuth), or only old methods that are no longer used.
    .do-oauth = In the CRM choose “sign in with { $provider }” in place of entering a password, if it offers that.
    .do-normal = In another mail program choose “normal password” as the method, over TLS.
    .admin =
        Hello,

        Our mail server does not offer a sign-in mechanism that our CRM can use with a password (AUTH=PLAIN or LOGIN over TLS); the list of what it offers is below.

        Could you please enable AUTH PLAIN or LOGIN over TLS for this mailbox, or tell me how to sign in with OAuth?

        Thank you.

card-auth_not_attempted = The other program did not sign in before sending
    .what = The server for sending asks for a sign-in, and the other program tried to send without one.
    .why = In that program the sign-in for sending (SMTP authentication) is switched off, or its name and password are empty.
    .do-turn-on = In the program’s settings for the outgoing server, switch on “my server requires authentication” and enter name and password there too.

card-capability_refused = The server refuses the first question
    .what = The server greeted but refused to say what it can do. Its own words stand below.
    .why = The server is being serviced or overloaded, or it does not want connections from this network for now.
    .admin =
        Hello,

        Our mail server refuses the first command (IMAP CAPABILITY or SMTP EHLO), so no sign-in is possible. Could you please look into its log, and check its load and its block lists?

        Thank you.

card-client_protocol_error = The other program said something that the server did not understand
    .what = The server did not refuse the account or the password; it could not read the command that the other program sent.
    .why = The program has a fault, is too old for this server, or passes on special characters in the name or the password wrongly.
    .do-update = Update the program in which you saw the message.
    .do-special = If the name or the password contains spaces, quotation marks, backslashes or umlauts, try a password without them.

card-command_cut_short = The mail server does not take the sign-in in this form
    .what = The server (so far known of NetEase: 163, 126, yeah.net) understood the command only in part and answered “Request not ending with”. Your password was not judged.
    .why = The server says that it takes the sign-in in one line (SASL-IR) and then refuses it; with folder names that hold a blank it does the same. Programs have to work around it.
    .do-update = Update the program; several have learnt to send the sign-in in two steps.
    .do-login = If the program has a choice for it, take the authentication method “LOGIN” or “normal password” in place of “PLAIN”, or switch SASL-IR off.
    .do-authcode = Use the authorization code (授权码) of the mailbox as the password; the normal one is never taken.
    .do-ask = Otherwise show the details below to the maker of the program.

card-connection_intercepted = Something else answers in the mail server’s place
    .what = The answer is worded as { $provider } never words it. The connection was probably redirected on the way, and the password went to another server.
    .why = Web hosting companies often redirect outgoing mail to a server of their own (“SMTP restrictions”); antivirus programs and some networks do it too. That other server does not know the account and refuses it.
    .do-hosting = If the program runs on rented web space, ask the hosting company to allow outgoing SMTP to { $provider } (in cPanel/WHM: “SMTP Restrictions”).
    .admin =
        Hello,

        outgoing connections from this system to the mail server below appear to be redirected: another server answers in its place, and refuses the sign-in.

        Could you please allow direct outgoing connections on ports 465 and 587, and switch off the redirection (for example “SMTP Restrictions” in cPanel/WHM, or a transparent mail proxy)?

        Thank you.

card-greeting_refused = The mail server turns the connection away at the door
    .what = Instead of a greeting the server sent a refusal; it did not come to a sign-in. Its own words stand below.
    .why = The server is being serviced or is overloaded, or it does not want connections from this network for now, for example after many failed sign-ins.
    .admin =
        Hello,

        Our mail server refuses connections right at the greeting (IMAP “BYE”, SMTP 421 or 554), before any sign-in.

        Could you please check whether the server is in maintenance or overloaded, and whether our IP address is on a block list of the server (for example fail2ban)?

        Thank you.

card-healthy_without_sign_in = Everything up to the sign-in works
    .what = The domain, the servers, the connections and the certificates are in order. Signing in was not tried.
    .why = No password was entered, so the check ended before the sign-in. If another program still reports an error, it concerns the sign-in or what comes after it.
    .do-sign-in = Enter the password and check again to look at the sign-in and the folders too.
    .do-elsewhere = Or paste the message that you saw in the other program under “I have an error code or message” on the first page.

card-imap_settings_incorrect = The CRM could not connect to the mail server at all
    .what = With this message a CRM mostly means that it did not get as far as the sign-in: no connection to the IMAP server came about.
    .why = The server name or the port is wrong, the server lets in only certain addresses, or it has trouble of its own. The message does not say which.
    .do-allow = If the server belongs to your organisation, ask its administrator whether it lets in the addresses from which the CRM connects; the CRM’s help names them.

card-login_disabled = This server takes no passwords
    .what = The connection is safe, but the server says that it accepts no sign-in with a password here.
    .why = Some providers have switched passwords off for mail programs and want the sign-in through their own web page (OAuth) instead.
    .do-oauth = In the CRM choose “sign in with { $provider }” in place of entering a password, if it offers that.
    .admin =
        Hello,

        Our IMAP server accepts no password sign-in (LOGINDISABLED, and no password mechanism is offered) although the connection uses TLS.

        Which kind of sign-in should a CRM use: OAuth, or is password sign-in to be enabled for this mailbox?

        Thank you.

card-login_disabled_plain = The server takes no password without a safe connection
    .what = The connection is not encrypted, and the server accepts sign-ins only over an encrypted one.
    .why = Without encryption anyone in between could read the password. That the server insists on it is right; only the setting must be changed.
    .do-choose-tls = Choose TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.

card-message_too_large = The mail is too large for the server
    .what = The connection and the sign-in work; only this one mail, with its attachments, is larger than the server takes.
    .why = Every mail server has a limit, often 10 to 35 MB; attachments grow by about a third on the way.
    .do-smaller = Send a link to the file, or smaller files.
    .do-limit = The limit stands in the help of { $provider }; an administrator can often raise it.

card-not_a_mail_server = What answers here is not a mail server
    .what = A server answered, but not in the language of mail servers.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers in the mail server’s place.

card-password_withheld = The password was kept back, because the connection is not safe
    .what = The settings ask for a connection without encryption. This program sends no password over such a connection, so the sign-in was not tried.
    .why = Without encryption anyone in between could read the password. CRMs require an encrypted connection too.
    .do-choose-tls = Choose TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.

card-preauth = The server skips the sign-in
    .what = The server says that somebody is signed in already, without having asked for a name and a password.
    .why = That is meant for special connections inside a company. Here it is not known whose mailbox this is, so the check does not go on.
    .admin =
        Hello,

        Our IMAP server greets with PREAUTH, that is, it treats the connection as signed in already, although it was made over the network. Our CRM must sign in with its own account.

        Could you please tell me a server name and port on which a normal sign-in is possible, or change this setting?

        Thank you.

card-send_as_denied = You may not send under this sender address
    .what = The sign-in worked, but the server does not allow this account to send with that sender address.
    .why = The sender address is another one than that of the account: an alias, a shared mailbox or a slip. The server allows it only if it has been registered, or if an administrator has given the right.
    .do-from = Set the sender address to exactly the address with which you sign in.
    .do-right = If you need the other address, register it as an alias with { $provider }, or ask your administrator for the right.
    .admin =
        Hello,

        sending mail under a sender address of ours is refused, because the account that signs in has no right to it (“Send As”).

        Could you please give this account the “Send As” right for the address, or register the address as its alias?

        Thank you.

card-server_closed = The server hung up without a word
    .what = The connection was made, and the server closed it again before it had said what it wanted.
    .why = Servers do this when they are overloaded, have blocked this network for a while, or do not expect this kind of connection on this port.
    .admin =
        Hello,

        Our mail server closes connections without an answer, before any sign-in.

        Could you please look into its log, and check whether our IP address is blocked, a connection limit is reached, or a service behind it has crashed?

        Thank you.

card-server_flood = The server sends far more than it should
    .what = The server sent so much that the check was ended for safety’s sake.
    .why = A mail server answers with a few lines. This one is faulty, or it is not a mail server at all.
    .admin =
        Hello,

        Our mail server sends an unusually large amount of data in answer to simple commands, so that mail programs give up. Could you please look into its log and check that the right service listens on this port?

        Thank you.

card-server_product = A CRM cannot use this kind of mail server
    .what = The mail server runs Courier-IMAP. Normal mail programs work with it, but the CRM does not support it.
    .why = Courier-IMAP handles some commands differently from other servers. The CRM’s own requirements therefore name it as not supported.
    .do-other-way = Until then, have mail forwarded from this mailbox to one at another provider, and connect that one.
    .admin =
        Hello,

        Our mail server runs Courier-IMAP, which our CRM does not support for connected inboxes.

        Is there another IMAP server for our mailboxes (for example Dovecot), or is a change planned? If not, could our mailboxes be moved to a server that the CRM supports?

        Thank you.

card-server_silent = The server took the connection and then fell silent
    .what = The connection was made, but the server did not answer within the time allowed.
    .why = The server is overloaded, it makes every new caller wait on purpose, or a firewall in between takes the connection and passes nothing on.
    .admin =
        Hello,

        Our mail server accepts connections but then does not answer in time. Mail programs and our CRM give up.

        Could you please check the server’s load and its log, whether it delays connections on purpose (for example after failed sign-ins, or by reverse DNS look-ups that time out), and whether a firewall in between holds them?

        Thank you.

card-server_unreadable = The server’s answer cannot be read
    .what = In the middle of the conversation the server sent something that does not belong to the mail protocol.
    .why = The server has a fault, or a device or program in between has damaged its answer.
    .do-check-again = Check again; if the same thing happens, go on with the next step.
    .admin =
        Hello,

        in the middle of a session our mail server sends answers that do not follow the IMAP or SMTP standard. Could you please look into its log, and check whether a proxy or an antivirus gateway in between changes the data?

        Thank you.

card-session_other = The mail server answers in an unexpected way
    .what = The server was reached, but its first answer does not say clearly what is wrong. Its own words stand below.
    .why = The server is being serviced, does not want connections from this network, or is not the one that it should be.
    .admin =
        Hello,

        Our mail server answers the connection with the message below, before any sign-in. Could you please look into its log and tell me what it means?

        Thank you.

card-smtp_auth_not_offered = The server for sending offers no sign-in on this port
    .what = The server answers, but on this port it does not offer a sign-in, so mail cannot be sent as yourself.
    .why = Port 25 is for mail between servers. Programs and CRMs send through port 465 or 587, where one signs in.
    .do-submission = Choose port 465 with TLS, or port 587 with STARTTLS.
    .admin =
        Hello,

        Our server for sending mail does not offer SMTP AUTH on the port below.

        Could you please enable authenticated submission on port 465 (TLS) and 587 (STARTTLS), or tell me the right server?

        Thank you.

card-smtp_auth_not_offered_here = The outgoing server offers no sign-in here
    .what = Port and encryption are set as they should be, but the outgoing server (SMTP) offers no way to sign in.
    .why = Servers of companies often know their own network and offer a sign-in only to the outside: inside, sending works without one. Otherwise sign-in is switched off for this connector.
    .do-no-sign-in = Inside the company’s network: turn off the sign-in for the outgoing server in your mail app (“No authentication”), and try to send.
    .do-outside = Outside of it: ask the administrator to offer a sign-in (AUTH) on this port, or which server to use for sending.

card-smtp_only_failed = Receiving works; the connection for sending (SMTP) failed
    .what = The CRM tries receiving (IMAP) first and sending (SMTP) after it. A message about SMTP means that the name and password were already accepted for receiving.
    .why = The message does not say what exactly is wrong with sending: the server name, the port, a block on the way, or a sign-in for sending that is switched off.
    .do-submission = Choose port 587 with STARTTLS or port 465 with TLS, never port 25.
    .do-sign-in = See that sending signs in too, with the same name and password.

card-wrong_protocol_imap = This is an IMAP server, not one for sending (SMTP)
    .what = The server that answered is the one for reading mail; for sending, the SMTP server is needed.
    .why = The two servers were probably entered the wrong way round, or an IMAP port (143, 993) was entered for sending.
    .do-swap = Enter the server for receiving (IMAP, port 993) and the one for sending (SMTP, port 465 or 587) each in its own field.

card-wrong_protocol_pop3 = This is a POP server, not an IMAP server
    .what = The server that answered speaks POP, the older way of fetching mail; a CRM needs IMAP.
    .why = The server name or the port number of POP was entered (ports 110 and 995 belong to POP).
    .do-imap = Enter the IMAP server, often “imap.” in place of “pop.”, and port 993 with TLS.

card-wrong_protocol_smtp = This is a server for sending (SMTP), not an IMAP server
    .what = The server that answered is the one for sending mail; for reading mail the IMAP server is needed.
    .why = The two servers were probably entered the wrong way round, or a port for sending (25, 465, 587) was entered for IMAP.
    .do-swap = Enter the server for receiving (IMAP, port 993) and the one for sending (SMTP, port 465 or 587) each in its own field.
