# The cards in assets/cards/tls, in the order of their names.

card-biglobe_old_tls = BIGLOBE no longer accepts TLS 1.0 or 1.1
    .what = Your app or operating system supports only TLS 1.0 or 1.1, which BIGLOBE’s mail servers no longer accept.
    .why = BIGLOBE turned off the old versions on April 13, 2023, because they aren’t secure. Your password isn’t the problem.
    .do-update = Update your mail app, or use one that’s still being developed.
    .do-system = On Windows 7 or 8.1, an old version of macOS, or an old phone, TLS 1.2 may be missing or turned off. Update the operating system.

card-bridge_certificate = This is Proton Mail Bridge’s own certificate
    .what = Proton Mail Bridge on this computer shows a certificate that it made itself. That is how it’s meant to be: the connection doesn’t leave your computer, so nobody can be in between.
    .why = No public authority issues certificates for 127.0.0.1. Mail apps ask about it once, or need it to be trusted first.
    .do-accept = In your mail app, accept the certificate for 127.0.0.1 when it asks (a permanent exception).
    .do-export = If the app doesn’t ask: in Bridge open Settings > Advanced settings > Export TLS certificates, and add the exported certificate to the ones your computer trusts.

card-called_by_address = Enter the server’s name, not its address
    .what = The server was entered as an address made of numbers. Its certificate holds for a name, and many servers show the right certificate only when they are called by that name instead of by their address.
    .why = The certificate proves that it’s the right server. With a bare address there is nothing to compare it with.
    .do-name = Enter the name of the mail server, such as imap.example.com, instead of the address.

card-certificate_of_another_computer = This certificate works only on its own computer
    .what = The server’s certificate is made out to 127.0.0.1 or “localhost”, so it proves nothing to another computer or container. That is typical of Proton Mail Bridge and similar apps, which are made to be used on the computer where they run.
    .why = A mail app compares the name it called with the names in the certificate. By another name, or from another machine or container, they can’t match.
    .do-loopback = Run the bridge on the same computer as the mail app, and enter 127.0.0.1 as the server.
    .do-import = If it has to run elsewhere (in a container, on a server), give it a certificate for the name by which it is called: in Bridge’s command line, “cert import”.

card-certificate_untrusted = The mail server’s certificate couldn’t be trusted
    .what = Your app doesn’t trust the certificate that proves the mail server’s identity. Its message doesn’t say clearly what’s wrong with the certificate.
    .why = The certificate may have expired, be issued for another name, be self-signed, come from an unknown issuer, or be incomplete, or antivirus software may have replaced it. A check of the mailbox shows which it is.
    .do-security-software = If antivirus software scans your mail connections, turn that part off for a moment and see whether the message goes away.
    .admin =
        Mail apps do not trust the TLS certificate of our mail server (UNTRUSTED_CERTIFICATES).

        Could you please check that the certificate is valid now, contains the server name that we use, comes from a publicly trusted authority, and is sent together with its intermediate certificates, for IMAP as well as for SMTP?

card-client_certificate_wanted = This server accepts only devices with a certificate
    .what = While the connection was being secured, the server asked this computer for a certificate (a client certificate) and then ended the connection, because there was none.
    .why = Some companies let only their own devices reach the mail server. Each device gets a certificate for that, in addition to your user name and password.
    .do-ask = Ask your administrator for a client certificate for this device, or how to connect without one.
    .do-install = If you have such a certificate, choose it in the account settings of your mail app.
    .do-crm = HubSpot or another service on the internet usually can’t show a client certificate. It needs another way in, which the administrator has to open.
    .admin =
        Our mail server asks for a TLS client certificate and ends the connection when there is none. My device and our CRM have no such certificate.

        Could you please issue one for my device, or tell me by which server name or port I can connect without a client certificate?

card-closed_at_hello = The connection is accepted, then cut at the first word
    .what = Both for receiving and for sending, the host accepts the connection and closes it as soon as encryption is to begin. So the host is up, but what’s in front of the mail server (a proxy or load balancer) doesn’t hand the connection on properly.
    .why = Typically a proxy or load balancer in front of the mail server and the server itself don’t agree (for example on the PROXY protocol), or the mail server behind it is down. Security software on your side can do the same.
    .do-another-network = Check once over another network, for example your phone’s hotspot. If it fails there, too, it’s the server’s side.
    .admin =
        Our mail host accepts TCP connections on its TLS ports (IMAP and SMTP), but closes them right after the TLS ClientHello, without a word.

        Could you please check the proxy or load balancer in front of it (is the PROXY protocol on at one side only?), and whether the mail service behind it is running with a usable certificate?

card-docomo_legacy_tls = Some apps can’t make a secure connection to docomo mail
    .what = The app reached docomo’s mail server, but they couldn’t agree on a secure connection. Your settings and your password aren’t the problem.
    .why = Users report that imap.spmode.ne.jp lacks a protection (secure renegotiation) that apps with a current OpenSSL require. Apps with a different TLS library, such as Inbox Doctor, may get through all the same.
    .do-other-way = Until then, have the email forwarded to an address with IMAP at another provider, and connect that one.
    .do-program = If another app (such as your phone’s own mail app) works, use that. Don’t turn off the protection in the app: the developer can decide whether to make an exception for docomo’s server.
    .admin =
        The TLS servers behind imap.spmode.ne.jp:993 do not support secure renegotiation (RFC 5746), so clients with OpenSSL 3 end the handshake (“unsafe legacy renegotiation disabled”).

        Could you please enable it? The details are listed below.

card-expired_root = The root certificate on this computer has expired
    .what = The server’s certificate is fine, but the authority behind it is known on this computer only by a root certificate that has expired. This check lets that pass; other apps on this computer may not.
    .why = Old computers, and apps with a list of their own, don’t get newer root certificates any more.
    .do-nothing = If another app on this computer complains about an expired certificate, update the system (or that app) so that it knows the current root certificates.

card-firewall_masks_starttls = A firewall on the way overwrites what the mail server offers
    .what = In the server’s list of features, words are overwritten with X’s, encryption (STARTTLS) among them. The server didn’t do that: a firewall that inspects mail traffic (typical of Cisco’s ESMTP inspection) did.
    .why = Such inspection can read only unencrypted mail, so it hides the offer to encrypt. Without encryption no password may be sent.
    .do-port-465 = Use port 465 with SSL/TLS for sending, if the server has it: that connection is encrypted from the start, and the firewall can’t change it.
    .do-another-network = Check once over another network, for example your phone’s hotspot. If STARTTLS is offered there, it’s the firewall of your network; if not, the one in front of the server.
    .admin =
        A firewall between my computer and the mail server below inspects SMTP and overwrites the STARTTLS keyword with X’s (typical of Cisco “inspect esmtp”), so the connection can’t be encrypted.

        Could you please turn off this inspection for the mail server, or allow port 465 (SMTP with TLS from the start)?

card-hosting_initial_domain = Use { $provider }’s server name, not your own domain
    .what = You’re connecting to a name in your own domain, but the certificate contains only the server’s own name at { $provider }.
    .why = At SAKURA internet, that name is the initial domain (….sakura.ne.jp); at Xserver, it’s sv….xserver.jp; at Onamae.com, it’s the server name in the control panel. It’s the right server; you only need to use that name for it.
    .do-where = Look up the server name in the control panel (“server information”) or in the email you got when you signed up.
    .do-enter = Enter that name for IMAP and for SMTP. Your email address stays the same.
    .do-not-sure = If the names under “{ ui-card-proof }” don’t belong to { $provider }, stop and ask { $provider }’s support team first.

card-large_packets_lost = Large packets get lost between you and the mail server
    .what = The connection is made, and small packets pass; but when the server sends larger ones (its certificate), nothing arrives. Other pages may still open, since not every way has this fault.
    .why = A VPN, tunnel, or DSL router on the way has too large a packet size (MTU), and the message that would say so is blocked. The mail server itself is fine.
    .do-vpn = If a VPN is on, turn it off and check again.
    .do-mtu = If it works without the VPN, set its packet size (MTU) lower: 1280 always fits. The same setting exists in routers.
    .do-another-network = Check once over another network, for example your phone’s hotspot.
    .admin =
        Between my computer and the mail server below, large packets are lost: the TCP connection opens, but the server’s certificate never arrives, except with small segments. Path MTU discovery seems to be blocked.

        Could you please lower the MTU (or clamp the TCP MSS) on the VPN, tunnel, or router, and let ICMP “fragmentation needed” and “packet too big” through?

card-local_certificate = An app on this computer shows its own certificate
    .what = The server is an app on this very computer (a bridge, gateway, or local mail server), and it made its certificate itself. The connection doesn’t leave the computer, so nobody can be in between.
    .why = No public authority issues certificates for 127.0.0.1 or localhost. Mail apps ask about it once, or need it to be trusted first.
    .do-accept = In your mail app, accept the certificate when it asks (a permanent exception).
    .do-trust = If the app doesn’t ask, export the certificate from the app that shows it, and add it to the ones your computer trusts.

card-microsoft_smtp_old_tls = Your app or device is too old for Microsoft’s mail servers
    .what = Microsoft’s server was reached, but it ended the session: your app or device supports only TLS 1.0 or 1.1, and Microsoft accepts only TLS 1.2 or later.
    .why = TLS encrypts the connection. The old versions aren’t secure anymore, so Microsoft has turned them off. Your settings and your password aren’t the problem.
    .do-update = Update the app in which you saw the message.
    .do-system = On Windows 7 or 8, or with an old version of Java or .NET, update that too, so that TLS 1.2 is supported and turned on.
    .do-device = For a printer, scanner, or other device, look for new firmware that supports TLS 1.2.
    .do-legacy = If a device can’t be updated, your administrator can allow old TLS for the organization. The device then sends through smtp-legacy.office365.com. That’s less secure and meant only for the transition.

card-not_tls_on_port = This port doesn’t use SSL/TLS
    .what = We tried to connect with SSL/TLS, but on this port the mail server answered without encryption.
    .why = There are two ways to a secure connection: SSL/TLS, encrypted from the start (ports 993 and 465), and STARTTLS, where the connection switches to encryption after the first answer (ports 143 and 587). Here the port and the setting don’t match.
    .do-starttls = Choose STARTTLS with port 143 or 587, and SSL/TLS with port 993 or 465.

card-not_tls_other_service = Something other than a mail server answers on this port
    .what = What answered on this port is neither an encrypted connection nor a mail server.
    .why = The server name or the port number belongs to another service, such as a website, or something on the way answers instead of the mail server.

card-not_tls_pop3 = This is an unencrypted POP server
    .what = A POP server answers on this port. POP is the older way of downloading email; to connect this mailbox, you need the IMAP server.
    .why = The port number or the server name for POP was entered instead of the one for IMAP.
    .do-imap = Enter the IMAP server and port 993 with SSL/TLS. Ports 110 and 995 are for POP.

card-port_begins_with_tls = This port needs SSL/TLS
    .what = The settings ask for STARTTLS or no encryption, but on this port the server expects SSL/TLS from the start.
    .why = There are two ways to a secure connection: SSL/TLS, encrypted from the start (ports 993 and 465), and STARTTLS, where the connection switches to encryption after the first answer (ports 143 and 587). Here the port and the setting don’t match, so both sides wait for each other.
    .do-choose = Keep the port number and choose SSL/TLS as the security setting.

card-refused_in_the_clear = The mail server has trouble and gives up right away
    .what = On a port where encryption starts right away, the server answered with a refusal in plain text and closed the connection. Your settings are right; the server itself couldn’t begin.
    .why = Typically it can’t load its certificate or key (for example after a renewal, when the files have the wrong permissions), or it is overloaded. Its own words say more.
    .do-read = Read the server’s answer under “{ ui-card-proof }”: it usually names the reason.
    .admin =
        On its TLS port our mail server answers in plain text with a refusal (see below) and closes the connection before TLS begins. Typically it can’t load its certificate or private key, for example because of file permissions after a renewal.

        Could you please check the certificate, the key, and the server’s log?

card-softbank_legacy_tls = Some SoftBank mail servers use outdated encryption
    .what = We reached the server, but it doesn’t support any encryption that current apps use. Your settings and your password aren’t the problem.
    .why = Users report that there are several servers behind imap.softbank.jp, and that some of them support only an old key exchange (static RSA) that modern apps no longer use. That would explain why it works only some of the time, and only in some apps.
    .do-program = Use an app that still supports the old encryption, such as your phone’s own mail app, or try again: another of the servers may answer.
    .do-other-way = For any other app, have the email forwarded to an address with IMAP at another provider, and connect that one. Only SoftBank can fix its servers.
    .admin =
        Some of the servers behind imap.softbank.jp:993 offer only static RSA key exchange, so the TLS handshake with current apps fails.

        Could you please enable ECDHE cipher suites on all of them? The details are listed below.

card-starttls_injection = Somebody may be tampering with this connection
    .what = Before encryption began, extra data was inserted that shouldn’t be there. We stopped the check at once, and no password was sent.
    .why = This is how an attacker would insert fake server replies. A faulty mail server or a device on the network can also cause it.
    .do-stop = Don’t sign in over this network for now.
    .do-tls-port = On a network you trust, use the port that’s encrypted from the start (SSL/TLS): 993 for IMAP, 465 for SMTP.
    .admin =
        On a STARTTLS connection to the mail server below, extra plain-text data arrived after the server’s answer to STARTTLS and before the TLS handshake (command or response injection, CVE-2011-0411).

        Could you please check whether a device on this network manipulates the connection, and whether the mail server is up to date and discards buffered input at STARTTLS?

card-starttls_refused = The server offers STARTTLS but refuses it
    .what = The server says it can encrypt the connection, and then refuses to. Without encryption, a password can’t be sent securely.
    .why = Usually the server can’t read its certificate or its private key, so encryption isn’t available right now.
    .do-tls-port = Try the port that’s encrypted from the start (SSL/TLS): 993 for IMAP, 465 for SMTP.
    .admin =
        Our mail server offers STARTTLS but refuses the command when it is given. Mail apps therefore cannot sign in securely.

        Could you please check that the mail service can read its certificate and private key, and look at its log for the reason?

card-starttls_unavailable = The server doesn’t offer encryption (STARTTLS) on this port
    .what = On this port, the server answers without encryption and doesn’t offer STARTTLS, the switch to an encrypted connection. Without encryption, a password can’t be sent securely.
    .why = The server offers encryption only on its SSL/TLS port, or not at all. Some antivirus software and networks remove the offer on the way.
    .do-tls-port = Choose the port that’s encrypted from the start (SSL/TLS): 993 for IMAP, 465 for SMTP.
    .admin =
        Our mail server does not offer STARTTLS on the port below, so mail apps cannot sign in securely there.

        Could you please enable TLS on ports 993 (IMAP) and 465 (SMTP), and STARTTLS on 143 and 587, and check that no firewall (for example “SMTP fixup” or “ESMTP inspection”) removes the STARTTLS offer?

card-tls_chain_incomplete = The mail server’s certificate is incomplete
    .what = The server’s own certificate is fine, but the server doesn’t send the intermediate certificate that links it to a trusted authority.
    .why = Browsers often fetch the missing part themselves, so nobody notices. Mail apps don’t, and they disconnect. It happens when only the server’s own certificate was installed.
    .admin =
        Our mail server sends its TLS certificate without the intermediate certificate that belongs to it. Mail apps therefore cannot build a chain to a trusted authority (UNTRUSTED_CERTIFICATES).

        Could you please install the full chain (the server’s certificate followed by the intermediate certificates, often a file called “fullchain”) for IMAP and SMTP, and reload the services?

card-tls_expired = The mail server’s certificate has expired
    .what = The certificate that proves the mail server’s identity has expired. That’s why apps disconnect before they send a password.
    .why = Certificates are valid for a few months and must be renewed in time. On this server that was forgotten, or the renewed certificate wasn’t loaded.
    .do-wait-renewal = Wait until the certificate has been renewed. You don’t need to change anything yourself.
    .admin =
        The TLS certificate of our mail server has expired, so mail apps no longer connect.

        Could you please renew the certificate and have IMAP and SMTP load the new one together with its intermediate certificates (usually the services must be reloaded or restarted)? An automatic renewal would keep this from happening again.

card-tls_handshake_failed = A secure connection couldn’t be set up (TLS)
    .what = The server can be reached, but the TLS handshake, which sets up the encryption, stopped before it was complete.
    .why = The server isn’t set up correctly, it doesn’t recognize the name you entered, or a device on the way is interfering.
    .admin =
        The TLS handshake with our mail server fails before any sign-in.

        Could you please look at the mail server’s log at this time, and check its certificate, its private key, and its TLS settings for the server name that we use?

card-tls_hosting_name = The certificate is for your hosting company, not your domain
    .what = You’re connecting to a name in your own domain, but the server’s certificate was issued for someone else’s domain, probably that of the hosting company that runs the server.
    .why = Hosting companies run many customers’ mail on one server, and its certificate often contains only the company’s own server name. Usually it’s the right server; you only need to use that name for it.
    .do-panel = Sign in to your hosting company’s control panel, or check its welcome email, for the mail server name (for example “sv123.…”).
    .do-enter = Enter that name for IMAP and for SMTP, instead of the name in your own domain.
    .do-not-sure = If none of the names under “{ ui-card-proof }” belongs to your hosting company, stop and ask the company first.

card-tls_intercepted = Security software or a proxy is inspecting your connection
    .what = The certificate doesn’t come from the mail server. It comes from security software or a device on the way that decrypts the connection and looks inside.
    .why = Antivirus software with “mail scanning” and company proxies do this on purpose, but mail apps can’t tell it from an attack. An app that runs in the cloud isn’t affected, because it connects from its own servers.
    .do-antivirus = In your antivirus software, turn off scanning of mail connections (often called “SSL/TLS scanning”, “encrypted connections”, or “Mail Shield”). The rest of its protection stays on.
    .do-company = On a company computer, don’t change this yourself. Ask IT to exempt the mail server from inspection.
    .admin =
        TLS connections from my computer to our mail server are decrypted by security software or a proxy, which shows its own certificate. Mail apps refuse it.

        Could you please exempt the mail server below from TLS inspection (ports 993, 465, 587, and 143)?

card-tls_intercepted_corporate = Your organization’s network inspects encrypted connections
    .what = The certificate doesn’t come from the mail server. It comes from a security filter at your company or school (its name is shown under “{ ui-card-proof }”).
    .why = Such filters look for malware and data leaks. For web pages, your computer has been set up to trust them; for mail apps, it often hasn’t.
    .do-not-yourself = Don’t change anything on a company or school computer, and don’t trust the certificate in your mail app.
    .admin =
        TLS connections from my computer to the mail server below are decrypted by our web filter, which shows its own certificate. Mail apps refuse it.

        Could you please exempt that server from TLS inspection (ports 993, 465, 587, and 143)? If mail apps are not meant to be used here, please let me know.

card-tls_malformed = The mail server’s certificate is damaged
    .what = The mail server’s certificate can’t be read, or its signature isn’t correct.
    .why = It was created or installed incorrectly, or something on the way has changed it. A damaged certificate proves nothing, so apps disconnect before they send a password.
    .admin =
        The TLS certificate of our mail server is malformed, or its signature does not match the issuer’s key. Mail apps refuse it (UNTRUSTED_CERTIFICATES).

        Could you please have the certificate reissued and installed with its intermediate certificates, and check that no device on the way replaces it?

card-tls_no_common_way = The server and your app couldn’t agree on encryption
    .what = We reached the server, but it ended the connection because there’s no TLS version or cipher that both sides support.
    .why = One side is much older than the other. Sometimes it isn’t the mail server that answered, but a device on the way.
    .do-program = If you saw the message in another app, update that app and the operating system.
    .admin =
        Our mail server ends the TLS handshake with current mail apps (alert “handshake_failure”): there is no common protocol version or cipher suite.

        Could you please enable TLS 1.2 or 1.3 with forward-secret AEAD suites (ECDHE with AES-GCM or ChaCha20-Poly1305), use DH parameters and keys of at least 2048 bits, and make sure that the certificate fits the suites?

card-tls_not_yet_valid = The mail server’s certificate isn’t valid yet
    .what = According to this computer’s clock, the mail server’s certificate becomes valid only in the future.
    .why = Usually this computer’s clock is behind. Occasionally the certificate was installed too early, or the issuer’s clock was ahead.
    .admin =
        The TLS certificate of our mail server has a “not before” date in the future, although the clock of my computer is right. Mail apps therefore refuse to connect.

        Could you please check the certificate and the server’s clock, and install a certificate that is valid now?

card-tls_old_cipher = The mail server offers only outdated ciphers
    .what = The server supports TLS, but the cipher it chose is one that current apps no longer use, because it isn’t secure enough. This isn’t your fault, and no password was sent to this server.
    .why = The server’s list of ciphers hasn’t been updated for years. No setting in your app can change that; only whoever runs the server can.
    .admin =
        Your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose the one below. Mail apps therefore cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305 (RFC 9325, section 4.2), for IMAP and SMTP?

card-tls_old_server = The mail server supports only outdated TLS versions
    .what = The mail server answered only with a version of TLS (1.0, 1.1, or even SSL) that was retired because it isn’t secure. Current apps don’t accept it. This isn’t your fault, and no password was sent to this server.
    .why = The server hasn’t been updated for years. No setting in your app can change that; only whoever runs the server can.
    .admin =
        Your mail server offers only TLS 1.1 or older, which RFC 8996 retired in 2021. Current mail apps therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (updating the TLS library or the mail server if necessary), and turn off the old versions? If there is a newer server for us, please tell me its name.

card-tls_old_version = The server and your app don’t support the same TLS version
    .what = One side supports only old versions of TLS (1.0 or 1.1), which the other no longer accepts because they aren’t secure.
    .why = TLS encrypts the connection. The old versions were retired in 2021 (RFC 8996). Either the mail server hasn’t been updated for years, or the app or operating system in which you saw the message is very old.
    .do-program = If you saw the message in another app, update that app and the operating system.
    .admin =
        Our mail server offers only TLS 1.0 or 1.1, which were retired by RFC 8996. Current mail apps therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (updating the TLS library or the mail server if necessary), and turn off the old versions?

card-tls_other = A secure connection failed, for an unknown reason
    .what = The connection to the mail server couldn’t be encrypted, and the message doesn’t say clearly why.
    .why = The cause is the server’s certificate, its TLS settings, the combination of port and security setting, or a device on the way.
    .admin =
        A TLS connection to our mail server fails with the message below.

        Could you please look at the server’s log, and check its certificate and TLS settings?

card-tls_revoked = The mail server’s certificate has been revoked
    .what = The authority that issued the certificate has declared it invalid ahead of time (revoked it).
    .why = That happens when the private key may have leaked, or when the certificate was issued by mistake. It can’t be trusted anymore.
    .admin =
        The TLS certificate of our mail server has been revoked by its issuer. Mail apps refuse it.

        Could you please have a new certificate issued, with a new key, and install it for IMAP and SMTP?

card-tls_self_signed = The mail server’s certificate is self-signed
    .what = The server issued this certificate to itself, so nobody can tell it from one that an attacker made.
    .why = New servers and devices come with such a certificate until a real one is installed. Apps refuse it before they send a password.
    .do-compare = Even if your administrator says this is intended, compare the certificate’s fingerprint (a long code that identifies it) with the one your administrator gives you before you trust it.
    .insecure =
        HubSpot and some other apps have a setting to allow insecure certificates. It makes the connection work, but from then on nothing checks which server the app is talking to: others on the network could read your email and your password. It’s better to have a real certificate installed; they’re available for free.

        If there’s no other way, first ask your administrator, by phone, for the SHA-256 fingerprint of the certificate. Continue only if it’s exactly this one:

        { $fingerprint }
    .admin =
        Our mail server uses a self-signed TLS certificate for IMAP or SMTP. Mail apps refuse it (UNTRUSTED_CERTIFICATES).

        Could you please install a certificate from a publicly trusted authority for the server’s name (Let’s Encrypt, for example, issues them for free), together with its intermediate certificates?

        Until then, please tell me the SHA-256 fingerprint of the current certificate, so that I can compare it.

card-tls_static_rsa = The mail server uses outdated encryption (static RSA)
    .what = The server supports TLS, but not in a way that current apps use. This isn’t your fault, and no password was sent to this server.
    .why = The server picked an old key exchange (“static RSA”). Anyone who gets the server’s key later could read recorded connections, so apps no longer support it. No setting in your app can change that; only whoever runs the server can.
    .admin =
        Your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose one with static RSA key exchange (see below). RFC 9325 (section 4.1) advises against these, and current TLS libraries no longer offer them, so mail apps cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305, for IMAP and SMTP? The certificate should have an RSA key of at least 2048 bits, or an ECDSA key. If there is a newer server for us, please tell me its name.

card-tls_unknown_issuer = The certificate comes from an unknown issuer
    .what = The mail server’s certificate was issued by an authority that neither this computer nor the public list of trusted authorities knows.
    .why = Companies sometimes issue their own certificates, which computers outside the company and apps in the cloud can’t verify. It can also mean that somebody is intercepting the connection, so apps disconnect before they send a password.
    .do-company = If the issuer under “{ ui-card-proof }” is your own company, ask IT to install the company’s root certificate on this computer. An app that runs in the cloud still needs a certificate from a public authority.
    .do-compare = Even if your administrator says this is intended, compare the certificate’s fingerprint (a long code that identifies it) with the one your administrator gives you before you trust it.
    .insecure =
        HubSpot and some other apps have a setting to allow insecure certificates. It makes the connection work, but from then on nothing checks which server the app is talking to: others on the network could read your email and your password. It’s better to have a certificate from a public authority installed; they’re available for free.

        If there’s no other way, first ask your administrator, by phone, for the SHA-256 fingerprint of the certificate. Continue only if it’s exactly this one:

        { $fingerprint }
    .admin =
        The TLS certificate of our mail server is issued by an authority that is not publicly trusted. Mail apps refuse it (UNTRUSTED_CERTIFICATES).

        Could you please install a certificate from a publicly trusted authority, together with its intermediate certificates? If the private authority is intended, please distribute its root certificate to our computers, and tell me the SHA-256 fingerprint of the server’s certificate so that I can compare it.

card-tls_weak = The mail server’s certificate isn’t secure enough anymore
    .what = The certificate uses a key or a signature that could be forged today, so apps no longer accept it.
    .why = The server or its certificate is many years old. Short RSA keys and SHA-1 signatures were common then.
    .admin =
        The TLS certificate of our mail server uses a key or a signature algorithm that is no longer considered secure. Mail apps refuse it.

        Could you please have a new certificate issued with an RSA key of at least 2048 bits (or an ECDSA key) and a SHA-256 signature, and install it for IMAP and SMTP?

card-tls_wrong_name = The mail server’s certificate is for another name
    .what = The server has a certificate, but it was issued for other names than the one you’re connecting to.
    .why = Usually it’s the right server, just called by a name that isn’t in its certificate. But you may also have reached another server, so apps disconnect before they send a password.
    .do-use-name = If one of the names under “{ ui-card-proof }” is the one { $provider } tells you to use, enter it in { $app }. To check it here first, enter it under “{ ui-advanced }”.
    .admin =
        The TLS certificate of our mail server does not contain the name under which we connect to it, so mail apps refuse the connection.

        Could you please tell me the server name for IMAP and SMTP that is in the certificate, or have a certificate issued whose subject alternative names include the one we use?

card-tls_wrong_purpose = The certificate isn’t a server certificate
    .what = The mail server’s certificate is meant for something else, for example for signing email or for issuing other certificates.
    .why = The wrong file was installed on the server. A certificate says what it may be used for, and apps check that.
    .admin =
        The TLS certificate of our mail server is not issued for use by servers (the extended key usage “TLS Web Server Authentication” is missing, or it is the certificate of an authority). Mail apps refuse it.

        Could you please install a server certificate for IMAP and SMTP?
