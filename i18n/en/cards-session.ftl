card-wrong_protocol_pop3 = This is a POP server, not an IMAP server
    .what = The server that answered speaks POP, the older way of fetching mail; a CRM needs IMAP.
    .why = The server name or the port number of POP was entered (ports 110 and 995 belong to POP).
    .do-imap = Enter the IMAP server, often “imap.” in place of “pop.”, and port 993 with TLS.

card-wrong_protocol_smtp = This is a server for sending (SMTP), not an IMAP server
    .what = The server that answered is the one for sending mail; for reading mail the IMAP server is needed.
    .why = The two servers were probably entered the wrong way round, or a port for sending (25, 465, 587) was entered for IMAP.
    .do-swap = Enter the server for receiving (IMAP, port 993) and the one for sending (SMTP, port 465 or 587) each in its own field.

card-wrong_protocol_imap = This is an IMAP server, not one for sending (SMTP)
    .what = The server that answered is the one for reading mail; for sending, the SMTP server is needed.
    .why = The two servers were probably entered the wrong way round, or an IMAP port (143, 993) was entered for sending.
    .do-swap = Enter the server for receiving (IMAP, port 993) and the one for sending (SMTP, port 465 or 587) each in its own field.

card-not_a_mail_server = What answers here is not a mail server
    .what = A server answered, but not in the language of mail servers.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers in the mail server’s place.

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

card-preauth = The server skips the sign-in
    .what = The server says that somebody is signed in already, without having asked for a name and a password.
    .why = That is meant for special connections inside a company. Here it is not known whose mailbox this is, so the check does not go on.
    .admin =
        Hello,

        Our IMAP server greets with PREAUTH, that is, it treats the connection as signed in already, although it was made over the network. Our CRM must sign in with its own account.

        Could you please tell me a server name and port on which a normal sign-in is possible, or change this setting?

        Thank you.

card-server_silent = The server took the connection and then fell silent
    .what = The connection was made, but the server did not answer within the time allowed.
    .why = The server is overloaded, it makes every new caller wait on purpose, or a firewall in between takes the connection and passes nothing on.
    .admin =
        Hello,

        Our mail server accepts connections but then does not answer in time. Mail programs and our CRM give up.

        Could you please check the server’s load and its log, whether it delays connections on purpose (for example after failed sign-ins, or by reverse DNS look-ups that time out), and whether a firewall in between holds them?

        Thank you.

card-server_closed = The server hung up without a word
    .what = The connection was made, and the server closed it again before it had said what it wanted.
    .why = Servers do this when they are overloaded, have blocked this network for a while, or do not expect this kind of connection on this port.
    .admin =
        Hello,

        Our mail server closes connections without an answer, before any sign-in.

        Could you please look into its log, and check whether our IP address is blocked, a connection limit is reached, or a service behind it has crashed?

        Thank you.
