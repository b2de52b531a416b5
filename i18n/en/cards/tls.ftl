# The cards in assets/cards/tls, in the order of their names.

card-biglobe_old_tls = BIGLOBE takes only TLS 1.2 or later since 13 April 2023
    .what = The program or operating system speaks only TLS 1.0 or 1.1, which BIGLOBE’s mail servers no longer accept.
    .why = BIGLOBE switched the old versions off on 13 April 2023, because they are not safe. Your password is not the problem.
    .do-update = Update the mail program, or use one that is still being developed.
    .do-system = On Windows 7 or 8.1, an old macOS or an old phone, TLS 1.2 may be missing or switched off; a newer system is the way out.

card-bridge_certificate = This is Proton Mail Bridge’s own certificate
    .what = Proton Mail Bridge on this computer shows a certificate that it made itself. That is how it’s meant to be: the connection doesn’t leave your computer, so nobody can be in between.
    .why = No public authority issues certificates for 127.0.0.1. Mail apps ask about it once, or need it to be trusted first.
    .do-accept = In your mail app, accept the certificate for 127.0.0.1 when it asks (a permanent exception).
    .do-export = If the app doesn’t ask: in Bridge open Settings > Advanced settings > Export TLS certificates, and add the exported certificate to the ones your computer trusts.

card-called_by_address = Enter the server’s name, not its address
    .what = The server was entered as an address made of numbers. Its certificate holds for a name, and many servers show the right certificate only when they are called by that name instead of by their address.
    .why = The certificate proves that it’s the right server. With a bare address there is nothing to compare it with.
    .do-name = Enter the name of the mail server, such as imap.example.com, in place of the address.

card-certificate_of_another_computer = This certificate is for use on one and the same computer only
    .what = The server’s certificate is made out to 127.0.0.1 or “localhost”, so it proves nothing to another computer or container. That is typical of Proton Mail Bridge and similar apps, which are made to be used on the computer where they run.
    .why = A mail app compares the name it called with the names in the certificate. By another name, or from another machine or container, they can’t match.
    .do-loopback = Run the bridge on the same computer as the mail app, and enter 127.0.0.1 as the server.
    .do-import = If it has to run elsewhere (in a container, on a server), give it a certificate for the name by which it is called: in Bridge’s command line, “cert import”.

card-certificate_untrusted = The mail server’s certificate could not be trusted
    .what = The other program does not trust the certificate with which the mail server proves who it is. Its message does not say clearly what is wrong with it.
    .why = There are several kinds: the certificate has expired, bears another name, is signed by the server itself or by an unknown authority, lacks a part, or an antivirus program sits in between. A check of the mailbox here tells which kind it is.
    .do-security-software = If an antivirus program scans mail connections, switch that part off for a moment and see whether the message stays away.
    .admin =
        Hello,

        mail programs or our CRM do not trust the TLS certificate of our mail server (UNTRUSTED_CERTIFICATES).

        Could you please check that the certificate is valid now, contains the server name that we use, comes from a publicly trusted authority, and is sent together with its intermediate certificates, for IMAP as well as for SMTP?

        Thank you.

card-client_certificate_wanted = This server lets in only devices that have a certificate of their own
    .what = While the connection was being secured, the server asked this computer for a certificate (a client certificate) and then ended the connection, because there was none.
    .why = Some companies let only their own devices reach the mail server. Each device gets a certificate for that, in addition to your user name and password.
    .do-ask = Ask your administrator for a client certificate for this device, or how to connect without one.
    .do-install = If you have such a certificate, choose it in the account settings of your mail app.
    .do-crm = A CRM or another service on the internet usually can’t show a client certificate. It needs another way in, which the administrator has to open.
    .admin =
        Hello,

        Our mail server asks for a TLS client certificate and ends the connection when there is none. My device and our CRM have no such certificate.

        Could you please issue one for my device, or tell me by which server name or port I can connect without a client certificate?

        Thank you.

card-closed_at_hello = The connection is accepted, then cut at the first word
    .what = Both for receiving and for sending, the host accepts the connection and closes it as soon as encryption is to begin. So the host is up, but what stands in front of the mail server (a proxy or load balancer) doesn’t hand the connection on properly.
    .why = Typically a proxy or load balancer in front of the mail server and the server itself don’t agree (for example on the PROXY protocol), or the mail server behind it is down. Security software on your side can do the same.
    .do-another-network = Check once over another network, for example your phone’s mobile data. If it fails there, too, it’s the server’s side.
    .admin =
        Hello,

        Our mail host accepts TCP connections on its TLS ports (IMAP and SMTP), but closes them right after the TLS ClientHello, without a word.

        Could you please check the proxy or load balancer in front of it (is the PROXY protocol on at one side only?), and whether the mail service behind it is running with a usable certificate?

        Thank you.

card-expired_root = This computer trusts the server only by an expired root certificate
    .what = The server’s certificate is fine, but the authority behind it is known on this computer only by a root certificate that has expired. This check lets that pass; other apps on this computer may not.
    .why = Old computers, and programs with a list of their own, don’t get newer root certificates any more.
    .do-nothing = If another app on this computer complains about an expired certificate, update the system (or that app) so that it knows the current root certificates.

card-firewall_masks_starttls = A firewall on the way overwrites what the mail server offers
    .what = In the server’s list of features, words are overwritten with X’s, encryption (STARTTLS) among them. The server didn’t do that: a firewall that inspects mail traffic (typical of Cisco’s ESMTP inspection) did.
    .why = Such inspection can read only unencrypted mail, so it hides the offer to encrypt. Without encryption no password may be sent.
    .do-port-465 = Use port 465 with SSL/TLS for sending, if the server has it: that connection is encrypted from the start, and the firewall can’t change it.
    .do-another-network = Check once over another network, for example your phone’s mobile data. If STARTTLS is offered there, it’s the firewall of your network; if not, the one in front of the server.

card-hosting_initial_domain = Use the server name from the panel of { $provider }, not your own domain
    .what = You connect to a name of your own domain, but the certificate names only the server’s own name at { $provider }.
    .why = At SAKURA internet that is the first domain (….sakura.ne.jp), at Xserver sv….xserver.jp, at Onamae.com the server name in the panel. The server is the right one; it must only be called by that name.
    .do-where = Look it up in the control panel (“server information”) or in the mail you got when you signed up.
    .do-enter = Enter that name for IMAP and for SMTP. The mail address stays as it is.
    .do-not-sure = If the names in the evidence do not belong to { $provider }, do not go on; ask its support first.

card-large_packets_lost = Large packets get lost between you and the mail server
    .what = The connection is made, and small packets pass; but when the server sends larger ones (its certificate), nothing arrives. Other pages may still open, since not every way has this fault.
    .why = A VPN, tunnel, or DSL router on the way has too large a packet size (MTU), and the message that would say so is blocked. The mail server itself is fine.
    .do-vpn = If a VPN is on, turn it off and check again.
    .do-mtu = If it works without the VPN, set its packet size (MTU) lower: 1280 always fits. The same setting exists in routers.
    .do-another-network = Check once over another network, for example your phone’s mobile data.

card-local_certificate = An app on this computer shows its own certificate
    .what = The server is an app on this very computer (a bridge, gateway, or local mail server), and it made its certificate itself. The connection doesn’t leave the computer, so nobody can be in between.
    .why = No public authority issues certificates for 127.0.0.1 or localhost. Mail apps ask about it once, or need it to be trusted first.
    .do-accept = In your mail app, accept the certificate when it asks (a permanent exception).
    .do-trust = If the app doesn’t ask, export the certificate from the app that shows it, and add it to the ones your computer trusts.

card-microsoft_smtp_old_tls = The program or device is too old for Microsoft’s mail servers
    .what = Microsoft’s server was reached and ended the conversation: the program or device speaks only TLS 1.0 or 1.1, and Microsoft takes only TLS 1.2 or later.
    .why = TLS is what makes a connection safe. The old versions are not safe any more, so Microsoft has switched them off. The fault is not in your settings or your password.
    .do-update = Update the program in which you saw the message.
    .do-system = On Windows 7 or 8, or with an old Java or .NET, update that too: TLS 1.2 must be supported and switched on there.
    .do-device = On a printer, scanner or other device look for new firmware that supports TLS 1.2.
    .do-legacy = If a device cannot be updated, your administrator can allow old TLS for the organisation; the device then sends through smtp-legacy.office365.com. It is less safe and meant for a transition.

card-not_tls_on_port = This port does not begin with TLS
    .what = A safe connection was attempted at once, but on this port the mail server first speaks in plain text.
    .why = There are two ways to a safe connection: TLS from the first moment (ports 993 and 465), or STARTTLS, where the server greets first and then switches over (ports 143 and 587). Port and way do not fit together here.
    .do-starttls = With port 143 or 587 choose STARTTLS; with port 993 or 465 choose TLS.

card-not_tls_other_service = Something other than a mail server answers on this port
    .what = What answers on this port is neither a safe connection nor a mail server.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers in the mail server’s place.

card-not_tls_pop3 = A POP server answers here, in plain text
    .what = On this port a server for POP answers, the older way of fetching mail; a CRM needs IMAP.
    .why = The port number or the server name of POP was entered in place of that of IMAP.
    .do-imap = Enter the IMAP server and port 993 with TLS. POP uses 110 and 995.

card-port_begins_with_tls = This port begins with TLS at once
    .what = The settings ask for STARTTLS, or for no encryption, but on this port the server waits for TLS from the first moment.
    .why = There are two ways to a safe connection: TLS from the first moment (ports 993 and 465), or STARTTLS, where the server greets first and then switches over (ports 143 and 587). Port and way do not fit together here; both sides wait for each other.
    .do-choose = Keep the port and choose TLS as the security.

card-refused_in_the_clear = The mail server has trouble: it gives up before encryption begins
    .what = On a port where encryption starts right away, the server answered with a refusal in plain text and closed the connection. Your settings are right; the server itself couldn’t begin.
    .why = Typically it can’t load its certificate or key (for example after a renewal, when the files have the wrong permissions), or it is overloaded. Its own words say more.
    .do-read = Read the server’s answer under “What we saw”: it usually names the reason.
    .admin =
        Hello,

        On its TLS port our mail server answers in plain text with a refusal (see below) and closes the connection before TLS begins. Typically it can’t load its certificate or private key, for example because of file permissions after a renewal.

        Could you please check the certificate, the key, and the server’s log?

        Thank you.

card-softbank_legacy_tls = Some of SoftBank’s mail servers still encrypt in an old way
    .what = The server was reached, but it and this program found no common way to encrypt. Neither your settings nor your password are wrong.
    .why = Users report that several computers stand behind imap.softbank.jp and that some offer only an old key exchange (static RSA), which modern programs have given up. That would explain why it works now and then, and in some programs only.
    .do-program = Use a program that can still do it, such as the phone’s own mail app, or try again: another of the computers may answer.
    .do-other-way = For a CRM forward the mail to a mailbox elsewhere, or read it on the phone; only SoftBank can mend its servers.
    .admin = Some of the computers behind imap.softbank.jp:993 offer only static RSA key exchange, so the TLS handshake with current programs fails. Please enable ECDHE cipher suites. The details are below.

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

card-starttls_refused = The server offers STARTTLS but refuses it
    .what = The server says that it can make the connection safe, and then refuses to do so. Without it no password should be sent.
    .why = Usually the server cannot read its certificate or its key, and so has switched TLS off for the moment.
    .do-tls-port = Try the port for TLS from the first moment: 993 for IMAP, 465 for SMTP.
    .admin =
        Hello,

        Our mail server offers STARTTLS but refuses the command when it is given. Mail programs therefore cannot sign in safely.

        Could you please check that the mail service can read its certificate and key, and look into its log for the reason?

        Thank you.

card-starttls_unavailable = The server does not offer to make the connection safe
    .what = On this port the server greets in plain text and does not offer STARTTLS, the switch to a safe connection. Without it no password should be sent.
    .why = This server offers safe connections only on its TLS port, or not at all. Some antivirus programs and networks take the offer out on the way.
    .do-tls-port = Choose the port for TLS from the first moment: 993 for IMAP, 465 for SMTP.
    .admin =
        Hello,

        Our mail server does not offer STARTTLS on the port below, so mail programs cannot sign in safely there.

        Could you please enable TLS on ports 993 (IMAP) and 465 (SMTP), and STARTTLS on 143 and 587, and check that no firewall (for example “SMTP fixup” or “ESMTP inspection”) removes the STARTTLS offer?

        Thank you.

card-tls_chain_incomplete = The mail server leaves out a part of its certificate
    .what = The server’s own certificate is in order, but the server does not send the intermediate certificate that links it to a trusted authority.
    .why = Web browsers often fetch the missing part by themselves, so nobody notices; mail programs and CRMs do not and break off. It happens when only the server’s own file was installed.
    .admin =
        Hello,

        Our mail server sends its TLS certificate without the intermediate certificate that belongs to it. Mail programs and our CRM therefore cannot build a chain to a trusted authority (UNTRUSTED_CERTIFICATES).

        Could you please install the full chain (the server’s certificate followed by the intermediate certificates, often a file called “fullchain”) for IMAP and SMTP, and reload the services?

        Thank you.

card-tls_expired = The mail server’s certificate has expired
    .what = The certificate with which the mail server proves who it is has run out. Programs therefore break the connection off before any password is sent.
    .why = Certificates are valid for some months and must be renewed in time. On this server that was forgotten, or the renewed certificate was not loaded.
    .do-wait-renewal = Once the certificate has been renewed, check again. You need change nothing yourself.
    .admin =
        Hello,

        The TLS certificate of our mail server has expired. Mail programs and our CRM therefore no longer connect.

        Could you please renew the certificate and have IMAP and SMTP load the new one together with its intermediate certificates (usually the services must be reloaded or restarted)? An automatic renewal would keep it from happening again.

        Thank you.

card-tls_handshake_failed = Making the connection safe failed
    .what = The server can be reached, but the TLS handshake, which makes the connection safe, broke off before its end.
    .why = The server is set up wrongly, it does not know the name by which it was called, or a device in between disturbs the handshake.
    .admin =
        Hello,

        The TLS handshake with our mail server fails before any sign-in. Could you please look into the mail server’s log at this time, and check its certificate, its key and its TLS settings for the server name that we use?

        Thank you.

card-tls_hosting_name = The certificate bears the hosting company’s name, not your domain’s
    .what = You connect to a name of your own domain, but the server’s certificate is issued for a domain of somebody else, probably the hosting company that runs it.
    .why = Hosting companies run many customers’ mail on one server, and its certificate bears only their own server name. The server is mostly the right one; it must only be called by that name.
    .do-panel = Sign in to your hosting company’s control panel or look into its contract mail: there stands the server name for mail (for example “sv123.…” or “www….”).
    .do-enter = Enter that name for IMAP and for SMTP in place of the name of your own domain.
    .do-not-sure = If none of the names in the evidence belongs to your hosting company, do not go on; ask it first.

card-tls_intercepted = Security software or a proxy sits in the safe connection
    .what = The certificate does not come from the mail server but from a program or device in between, which opens the connection and looks inside.
    .why = Antivirus programs with “mail scanning” and company proxies do this on purpose. Mail programs cannot tell it from an attack. A CRM in the cloud connects from its own servers and does not pass this place.
    .do-antivirus = Open the antivirus program and switch off scanning of mail connections (often called “SSL/TLS scanning”, “encrypted connections” or “Mail Shield”). The rest of its protection stays on.
    .do-company = On a company’s computer, do not change this yourself; ask the IT department to exempt the mail server.
    .admin =
        Hello,

        TLS connections from my computer to our mail server are opened by security software or a proxy, which shows a certificate of its own. Mail programs refuse it.

        Could you please exempt the mail server below from TLS inspection (ports 993, 465, 587 and 143)?

        Thank you.

card-tls_intercepted_corporate = Your organisation’s network opens safe connections and looks inside
    .what = The certificate does not come from the mail server but from a filter of your company or school (its name stands in the evidence).
    .why = Such filters look for malware and leaks. For web pages your computer was taught to trust them; mail programs and services on it often were not.
    .do-not-yourself = Do not change anything on a company’s or school’s computer, and do not accept the certificate in the mail program.
    .admin =
        Hello,

        TLS connections from my computer to the mail server below are opened by our web filter, which shows a certificate of its own. Mail programs refuse it.

        Could you please exempt that server from TLS inspection (ports 993, 465, 587 and 143), or tell me that mail programs are not meant to be used here?

        Thank you.

card-tls_malformed = The mail server’s certificate is damaged
    .what = The certificate that the mail server shows cannot be read, or its signature does not fit.
    .why = It was put together or installed wrongly, or something in between has changed it. A damaged certificate proves nothing, so programs break off before any password is sent.
    .admin =
        Hello,

        The TLS certificate of our mail server is malformed, or its signature does not match the issuer’s key. Mail programs and our CRM refuse it (UNTRUSTED_CERTIFICATES).

        Could you please have the certificate issued anew and installed with its intermediate certificates, and check that no device in between replaces it?

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

card-tls_not_yet_valid = The mail server’s certificate is not valid yet
    .what = According to this computer’s clock, the certificate with which the mail server proves who it is begins to be valid only in the future.
    .why = Most often the clock of this computer is behind. Rarely the server was given a certificate too early, or the clock of the one who issued it was ahead.
    .admin =
        Hello,

        The TLS certificate of our mail server has a “not before” date in the future; the clock of my computer is right. Mail programs and our CRM therefore refuse to connect.

        Could you please check the certificate and the server’s clock, and install a certificate that is valid now?

        Thank you.

card-tls_old_cipher = The mail server offers only ciphers that programs have given up
    .what = The server speaks TLS, but chose a cipher that current programs no longer use because it is not safe enough. It is not your fault, and no password was sent to this server.
    .why = The server’s list of ciphers has not been renewed for years. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose the one below. Mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305 (RFC 9325, section 4.2), for IMAP and SMTP?

        Thank you.

card-tls_old_server = The mail server speaks only old versions of TLS
    .what = The mail server answered only with a version of TLS (1.0, 1.1 or even SSL) that was retired because it is unsafe. Current mail programs and CRMs do not accept it. It is not your fault, and no password was sent to this server.
    .why = The server has not been renewed for years. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server offers only TLS 1.1 or older, which RFC 8996 retired in 2021. Current mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (update of the TLS library or of the mail server if need be), and switch the old versions off? If there is a newer server for us, its name would help us as well.

        Thank you.

card-tls_old_version = Server and program have no version of TLS in common
    .what = One side offers only old versions of TLS (1.0 or 1.1), which the other no longer accepts because they are unsafe.
    .why = TLS is what makes a connection safe. The old versions were retired in 2021 (RFC 8996). Either the mail server has not been renewed for years, or the program or operating system in which you saw the message is very old.
    .do-program = If you saw the message in another program, update that program and the operating system.
    .admin =
        Hello,

        Our mail server offers only TLS 1.0 or 1.1, which were retired by RFC 8996. Current mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (update of the TLS library or of the mail server if need be), and switch the old versions off?

        Thank you.

card-tls_other = Making the connection safe failed for an unknown reason
    .what = The connection to the mail server could not be made safe, and the message does not say clearly why.
    .why = The cause lies in the server’s certificate, in its TLS settings, in the choice of port and security, or in something between.
    .admin =
        Hello,

        making a TLS connection to our mail server fails with the message below. Could you please look into the server’s log and check its certificate and TLS settings?

        Thank you.

card-tls_revoked = The mail server’s certificate has been taken back
    .what = The authority that issued the certificate has declared it invalid before its time (revoked).
    .why = That happens when its secret key may have leaked, or when a mistake was made at issue. Nobody should rely on it any more.
    .admin =
        Hello,

        The TLS certificate of our mail server has been revoked by its issuer. Mail programs and our CRM refuse it.

        Could you please have a new certificate issued, with a new key, and install it for IMAP and SMTP?

        Thank you.

card-tls_self_signed = The mail server signed its certificate itself
    .what = Nobody but the server itself vouches for its certificate, so it cannot be told apart from one that somebody in between has made up.
    .why = New servers and devices come with such a certificate until a real one is installed. Programs refuse it before any password is sent.
    .do-compare = If your administrator says that it is meant to be so, compare the certificate’s fingerprint with theirs before you trust it.
    .insecure =
        The CRM has a switch “allow insecure certificates” in its advanced options. It makes the connection work, but from then on nobody checks whom the CRM talks to: anyone in between can read your mail and your password. It is better to have a real certificate installed; they are free of charge today.

        If there is no other way, first ask your administrator, by telephone, for the SHA-256 fingerprint of the certificate. Go on only if it is exactly this one:

        { $fingerprint }
    .admin =
        Hello,

        Our mail server uses a self-signed TLS certificate for IMAP or SMTP. Mail programs and our CRM refuse it (UNTRUSTED_CERTIFICATES).

        Could you please install a certificate of a publicly trusted authority for the server’s name (Let’s Encrypt, for instance, issues them free of charge), together with its intermediate certificates?

        Until then, please tell me the SHA-256 fingerprint of the present certificate, so that I can compare it.

        Thank you.

card-tls_static_rsa = The mail server chose a way to encrypt that programs have given up
    .what = The server speaks TLS, but found nothing in common with current programs. From a longer list it chose an old way to agree on the key (“static RSA”): whoever gets hold of the server’s key later could read everything that was recorded before. So current programs no longer offer it. It is not your fault, and no password was sent to this server.
    .why = The server was never changed over to the newer way. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose one with static RSA key exchange (see below). RFC 9325 (section 4.1) advises against these, and current TLS libraries do not offer them any more, so mail programs and our CRM cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305, for IMAP and SMTP? The certificate should have an RSA key of at least 2048 bits, or an ECDSA key. If there is a newer server for us, its name would help us as well.

        Thank you.

card-tls_unknown_issuer = The authority behind the mail server’s certificate is not known
    .what = The certificate was issued by an authority that neither this computer nor the public list of trusted authorities knows.
    .why = Companies sometimes issue certificates themselves; computers outside, and a CRM in the cloud, cannot know them. It can also mean that somebody sits in between, so programs break off before any password is sent.
    .do-company = If the issuer in the evidence is your own company, ask the IT department to install its root certificate on this computer. A CRM in the cloud still needs a public one.
    .do-compare = If your administrator says that it is meant to be so, compare the certificate’s fingerprint with theirs before you trust it.
    .insecure =
        The CRM has a switch “allow insecure certificates” in its advanced options. It makes the connection work, but from then on nobody checks whom the CRM talks to: anyone in between can read your mail and your password. Better have a certificate of a public authority installed; it costs nothing today.

        If there is no other way, first ask your administrator, by telephone, for the SHA-256 fingerprint of the certificate. Go on only if it is exactly this one:

        { $fingerprint }
    .admin =
        Hello,

        The TLS certificate of our mail server is issued by an authority that is not publicly trusted. Mail programs and our CRM refuse it (UNTRUSTED_CERTIFICATES).

        Could you please install a certificate of a publicly trusted authority, together with its intermediate certificates? If the private authority is intended, please distribute its root certificate to our computers, and tell me the SHA-256 fingerprint of the server’s certificate so that I can compare it.

        Thank you.

card-tls_weak = The mail server’s certificate is too weak for today
    .what = The certificate uses a key or a signature that can be forged nowadays, so programs no longer accept it.
    .why = The server or its certificate is many years old; short RSA keys and SHA-1 signatures were common then.
    .admin =
        Hello,

        The TLS certificate of our mail server uses a key or a signature algorithm that is no longer considered safe. Mail programs and our CRM refuse it.

        Could you please have a new certificate issued with an RSA key of at least 2048 bits (or an ECDSA key) and a SHA-256 signature, and install it for IMAP and SMTP?

        Thank you.

card-tls_wrong_name = The mail server’s certificate is for another name
    .what = The server shows a certificate, but it was issued for other names than the one to which you connect.
    .why = Usually the server is the right one, only it is called by a name that its certificate does not contain. It can also mean that you have reached another server, so programs break off before any password is sent.
    .do-use-name = If one of the names in the evidence is the one that { $provider } states, enter it as the server name and check again.
    .admin =
        Hello,

        The TLS certificate of our mail server does not contain the name under which we connect to it, so mail programs and our CRM refuse the connection.

        Could you please either tell me the server name for IMAP and SMTP that stands in the certificate, or have a certificate issued whose subject alternative names include the one we use?

        Thank you.

card-tls_wrong_purpose = The mail server’s certificate is not made for servers
    .what = The certificate is meant for something else, for example for signing mail or for issuing other certificates.
    .why = A wrong file was installed on the server. A certificate says what it may be used for, and programs keep to it.
    .admin =
        Hello,

        The TLS certificate of our mail server is not issued for use by servers (extended key usage “TLS Web Server Authentication” is missing, or it is a certificate of an authority). Mail programs and our CRM refuse it.

        Could you please install a server certificate for IMAP and SMTP?

        Thank you.
