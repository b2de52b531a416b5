card-certificate_untrusted = The mail server’s certificate could not be trusted
    .what = The other program does not trust the certificate with which the mail server proves who it is. Its message does not say clearly what is wrong with it.
    .why = There are several kinds: the certificate has expired, bears another name, is signed by the server itself or by an unknown authority, lacks a part, or an antivirus program sits in between. A check of the mailbox here tells which kind it is.
    .do-security-software = If an antivirus program scans mail connections, switch that part off for a moment and see whether the message stays away.
    .admin =
        Hello,

        mail programs or our CRM do not trust the TLS certificate of our mail server (UNTRUSTED_CERTIFICATES).

        Could you please check that the certificate is valid now, contains the server name that we use, comes from a publicly trusted authority, and is sent together with its intermediate certificates, for IMAP as well as for SMTP?

        Thank you.

card-tls_chain_incomplete = The mail server leaves out a part of its certificate
    .what = The server’s own certificate is in order, but the server does not send the intermediate certificate that links it to a trusted authority.
    .why = Web browsers often fetch the missing part by themselves, so nobody notices; mail programs and CRMs do not and break off. It happens when only the server’s own file was installed.
    .admin =
        Hello,

        Our mail server sends its TLS certificate without the intermediate certificate that belongs to it. Mail programs and our CRM therefore cannot build a chain to a trusted authority (UNTRUSTED_CERTIFICATES).

        Could you please install the full chain (the server’s certificate followed by the intermediate certificates, often a file called “fullchain”) for IMAP and SMTP, and reload the services?

        Thank you.

card-tls_malformed = The mail server’s certificate is damaged
    .what = The certificate that the mail server shows cannot be read, or its signature does not fit.
    .why = It was put together or installed wrongly, or something in between has changed it. A damaged certificate proves nothing, so programs break off before any password is sent.
    .admin =
        Hello,

        The TLS certificate of our mail server is malformed, or its signature does not match the issuer’s key. Mail programs and our CRM refuse it (UNTRUSTED_CERTIFICATES).

        Could you please have the certificate issued anew and installed with its intermediate certificates, and check that no device in between replaces it?

        Thank you.

card-tls_weak = The mail server’s certificate is too weak for today
    .what = The certificate uses a key or a signature that can be forged nowadays, so programs no longer accept it.
    .why = The server or its certificate is many years old; short RSA keys and SHA-1 signatures were common then.
    .admin =
        Hello,

        The TLS certificate of our mail server uses a key or a signature algorithm that is no longer considered safe. Mail programs and our CRM refuse it.

        Could you please have a new certificate issued with an RSA key of at least 2048 bits (or an ECDSA key) and a SHA-256 signature, and install it for IMAP and SMTP?

        Thank you.

card-tls_wrong_purpose = The mail server’s certificate is not made for servers
    .what = The certificate is meant for something else, for example for signing mail or for issuing other certificates.
    .why = A wrong file was installed on the server. A certificate says what it may be used for, and programs keep to it.
    .admin =
        Hello,

        The TLS certificate of our mail server is not issued for use by servers (extended key usage “TLS Web Server Authentication” is missing, or it is a certificate of an authority). Mail programs and our CRM refuse it.

        Could you please install a server certificate for IMAP and SMTP?

        Thank you.

card-tls_revoked = The mail server’s certificate has been taken back
    .what = The authority that issued the certificate has declared it invalid before its time (revoked).
    .why = That happens when its secret key may have leaked, or when a mistake was made at issue. Nobody should rely on it any more.
    .admin =
        Hello,

        The TLS certificate of our mail server has been revoked by its issuer. Mail programs and our CRM refuse it.

        Could you please have a new certificate issued, with a new key, and install it for IMAP and SMTP?

        Thank you.

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
