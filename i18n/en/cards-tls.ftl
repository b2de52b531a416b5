card-tls_expired = The mail server’s certificate has expired
    .what = The certificate with which the mail server proves who it is has run out. Programs therefore break the connection off before any password is sent.
    .why = Certificates are valid for some months and must be renewed in time. On this server that was forgotten, or the renewed certificate was not loaded.
    .do-wait-renewal = Once the certificate has been renewed, check again. You need change nothing yourself.
    .admin =
        Hello,

        The TLS certificate of our mail server has expired. Mail programs and our CRM therefore no longer connect.

        Could you please renew the certificate and have IMAP and SMTP load the new one together with its intermediate certificates (usually the services must be reloaded or restarted)? An automatic renewal would keep it from happening again.

        Thank you.

card-tls_not_yet_valid = The mail server’s certificate is not valid yet
    .what = According to this computer’s clock, the certificate with which the mail server proves who it is begins to be valid only in the future.
    .why = Most often the clock of this computer is behind. Rarely the server was given a certificate too early, or the clock of the one who issued it was ahead.
    .admin =
        Hello,

        The TLS certificate of our mail server has a “not before” date in the future; the clock of my computer is right. Mail programs and our CRM therefore refuse to connect.

        Could you please check the certificate and the server’s clock, and install a certificate that is valid now?

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

card-tls_hosting_name = The certificate bears the hosting company’s name, not your domain’s
    .what = You connect to a name of your own domain, but the server’s certificate is issued for a domain of somebody else, probably the hosting company that runs it.
    .why = Hosting companies run many customers’ mail on one server, and its certificate bears only their own server name. The server is mostly the right one; it must only be called by that name.
    .do-panel = Sign in to your hosting company’s control panel or look into its contract mail: there stands the server name for mail (for example “sv123.…” or “www….”).
    .do-enter = Enter that name for IMAP and for SMTP in place of the name of your own domain.
    .do-not-sure = If none of the names in the evidence belongs to your hosting company, do not go on; ask it first.

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
