card-tls_old_version = Server and program have no version of TLS in common
    .what = One side offers only old versions of TLS (1.0 or 1.1), which the other no longer accepts because they are unsafe.
    .why = TLS is what makes a connection safe. The old versions were retired in 2021 (RFC 8996). Either the mail server has not been renewed for years, or the program or operating system in which you saw the message is very old.
    .do-program = If you saw the message in another program, update that program and the operating system.
    .admin =
        Hello,

        Our mail server offers only TLS 1.0 or 1.1, which were retired by RFC 8996. Current mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (update of the TLS library or of the mail server if need be), and switch the old versions off?

        Thank you.

card-tls_no_common_way = Server and program could not agree on a way to encrypt
    .what = The server can be reached and speaks TLS, but it ended the handshake: it found no version or cipher that both sides accept.
    .why = One side is much older than the other. Sometimes it is not the mail server that answered, but a device in between.
    .do-program = If you saw the message in another program, update that program and the operating system.
    .admin =
        Hello,

        Our mail server ends the TLS handshake with current mail programs (alert “handshake_failure”): there is no common protocol version or cipher suite.

        Could you please enable TLS 1.2 or 1.3 with forward-secret AEAD suites (ECDHE with AES-GCM or ChaCha20-Poly1305), use DH parameters and keys of at least 2048 bits, and see that the certificate fits the suites?

        Thank you.

card-tls_handshake_failed = Making the connection safe failed
    .what = The server can be reached, but the TLS handshake, which makes the connection safe, broke off before its end.
    .why = The server is set up wrongly, it does not know the name by which it was called, or a device in between disturbs the handshake.
    .admin =
        Hello,

        The TLS handshake with our mail server fails before any sign-in. Could you please look into the mail server’s log at this time, and check its certificate, its key and its TLS settings for the server name that we use?

        Thank you.

card-not_tls_on_port = This port does not begin with TLS
    .what = A safe connection was attempted at once, but on this port the mail server first speaks in plain text.
    .why = There are two ways to a safe connection: TLS from the first moment (ports 993 and 465), or STARTTLS, where the server greets first and then switches over (ports 143 and 587). Port and way do not fit together here.
    .do-starttls = With port 143 or 587 choose STARTTLS; with port 993 or 465 choose TLS.

card-not_tls_pop3 = A POP server answers here, in plain text
    .what = On this port a server for POP answers, the older way of fetching mail; a CRM needs IMAP.
    .why = The port number or the server name of POP was entered in place of that of IMAP.
    .do-imap = Enter the IMAP server and port 993 with TLS. POP uses 110 and 995.

card-not_tls_other_service = Something other than a mail server answers on this port
    .what = What answers on this port is neither a safe connection nor a mail server.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers in the mail server’s place.

card-port_begins_with_tls = This port begins with TLS at once
    .what = The settings ask for STARTTLS, or for no encryption, but on this port the server waits for TLS from the first moment.
    .why = There are two ways to a safe connection: TLS from the first moment (ports 993 and 465), or STARTTLS, where the server greets first and then switches over (ports 143 and 587). Port and way do not fit together here; both sides wait for each other.
    .do-choose = Keep the port and choose TLS as the security.

card-starttls_unavailable = The server does not offer to make the connection safe
    .what = On this port the server greets in plain text and does not offer STARTTLS, the switch to a safe connection. Without it no password should be sent.
    .why = This server offers safe connections only on its TLS port, or not at all. Some antivirus programs and networks take the offer out on the way.
    .do-tls-port = Choose the port for TLS from the first moment: 993 for IMAP, 465 for SMTP.
    .admin =
        Hello,

        Our mail server does not offer STARTTLS on the port below, so mail programs cannot sign in safely there.

        Could you please enable TLS on ports 993 (IMAP) and 465 (SMTP), and STARTTLS on 143 and 587, and check that no firewall (for example “SMTP fixup” or “ESMTP inspection”) removes the STARTTLS offer?

        Thank you.

card-starttls_refused = The server offers STARTTLS but refuses it
    .what = The server says that it can make the connection safe, and then refuses to do so. Without it no password should be sent.
    .why = Usually the server cannot read its certificate or its key, and so has switched TLS off for the moment.
    .do-tls-port = Try the port for TLS from the first moment: 993 for IMAP, 465 for SMTP.
    .admin =
        Hello,

        Our mail server offers STARTTLS but refuses the command when it is given. Mail programs therefore cannot sign in safely.

        Could you please check that the mail service can read its certificate and key, and look into its log for the reason?

        Thank you.

card-starttls_injection = Somebody may be tampering with this connection
    .what = Before the safe connection began, bytes were slipped in that must not be there. The check was broken off at once, and no password was sent.
    .why = This is how an attacker in between would put words into the server’s mouth. A faulty mail server or a device in between can cause it too.
    .do-stop = Do not sign in over this network for now.
    .do-tls-port = Use the port for TLS from the first moment: 993 for IMAP, 465 for SMTP.
    .admin =
        Hello,

        on a STARTTLS connection to the mail server below, extra plain-text data arrived after the server’s answer to STARTTLS and before the TLS handshake (command or response injection, CVE-2011-0411).

        Could you please check whether a device in this network manipulates the connection, and whether the mail server is up to date and discards buffered input at STARTTLS?

        Thank you.

card-tls_other = Making the connection safe failed for an unknown reason
    .what = The connection to the mail server could not be made safe, and the message does not say clearly why.
    .why = The cause lies in the server’s certificate, in its TLS settings, in the choice of port and security, or in something between.
    .admin =
        Hello,

        making a TLS connection to our mail server fails with the message below. Could you please look into the server’s log and check its certificate and TLS settings?

        Thank you.
