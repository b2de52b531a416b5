card-server_flood = The server sends far more than it should
    .what = The server sent so much that the check was ended for safety’s sake.
    .why = A mail server answers with a few lines. This one is faulty, or it is not a mail server at all.
    .admin =
        Hello,

        Our mail server sends an unusually large amount of data in answer to simple commands, so that mail programs give up. Could you please look into its log and check that the right service listens on this port?

        Thank you.

card-server_unreadable = The server’s answer cannot be read
    .what = In the middle of the conversation the server sent something that does not belong to the mail protocol.
    .why = The server has a fault, or a device or program in between has damaged its answer.
    .do-check-again = Check again; if the same thing happens, go on with the next step.
    .admin =
        Hello,

        in the middle of a session our mail server sends answers that do not follow the IMAP or SMTP standard. Could you please look into its log, and check whether a proxy or an antivirus gateway in between changes the data?

        Thank you.

card-capability_refused = The server refuses the first question
    .what = The server greeted but refused to say what it can do. Its own words stand below.
    .why = The server is being serviced or overloaded, or it does not want connections from this network for now.
    .admin =
        Hello,

        Our mail server refuses the first command (IMAP CAPABILITY or SMTP EHLO), so no sign-in is possible. Could you please look into its log, and check its load and its block lists?

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

card-login_disabled_plain = The server takes no password without a safe connection
    .what = The connection is not encrypted, and the server accepts sign-ins only over an encrypted one.
    .why = Without encryption anyone in between could read the password. That the server insists on it is right; only the setting must be changed.
    .do-choose-tls = Choose TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.

card-login_disabled = This server takes no passwords
    .what = The connection is safe, but the server says that it accepts no sign-in with a password here.
    .why = Some providers have switched passwords off for mail programs and want the sign-in through their own web page (OAuth) instead.
    .do-oauth = In the CRM choose “sign in with { $provider }” in place of entering a password, if it offers that.
    .admin =
        Hello,

        Our IMAP server accepts no password sign-in (LOGINDISABLED, and no password mechanism is offered) although the connection uses TLS.

        Which kind of sign-in should a CRM use: OAuth, or is password sign-in to be enabled for this mailbox?

        Thank you.

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

card-smtp_auth_not_offered = The server for sending offers no sign-in on this port
    .what = The server answers, but on this port it does not offer a sign-in, so mail cannot be sent as yourself.
    .why = Port 25 is for mail between servers. Programs and CRMs send through port 465 or 587, where one signs in.
    .do-submission = Choose port 465 with TLS, or port 587 with STARTTLS.
    .admin =
        Hello,

        Our server for sending mail does not offer SMTP AUTH on the port below.

        Could you please enable authenticated submission on port 465 (TLS) and 587 (STARTTLS), or tell me the right server?

        Thank you.

card-password_withheld = The password was kept back, because the connection is not safe
    .what = The settings ask for a connection without encryption. This program sends no password over such a connection, so the sign-in was not tried.
    .why = Without encryption anyone in between could read the password. CRMs require an encrypted connection too.
    .do-choose-tls = Choose TLS with port 993 (IMAP) or 465 (SMTP), or STARTTLS with port 143 or 587.
