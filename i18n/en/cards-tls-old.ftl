# Cards about mail servers that know only the ways of former years.
card-tls_old_server = The mail server speaks only old versions of TLS
    .what = The mail server answered only with a version of TLS (1.0, 1.1 or even SSL) that was retired because it is unsafe. Current mail programs and CRMs do not accept it. It is not your fault, and no password was sent to this server.
    .why = The server has not been renewed for years. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server offers only TLS 1.1 or older, which RFC 8996 retired in 2021. Current mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.2 and TLS 1.3 for IMAP and SMTP (update of the TLS library or of the mail server if need be), and switch the old versions off? If there is a newer server for us, its name would help us as well.

        Thank you.

card-tls_static_rsa = The mail server chose a way to encrypt that programs have given up
    .what = The server speaks TLS, but found nothing in common with current programs. From a longer list it chose an old way to agree on the key (“static RSA”): whoever gets hold of the server’s key later could read everything that was recorded before. So current programs no longer offer it. It is not your fault, and no password was sent to this server.
    .why = The server was never changed over to the newer way. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose one with static RSA key exchange (see below). RFC 9325 (section 4.1) advises against these, and current TLS libraries do not offer them any more, so mail programs and our CRM cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305, for IMAP and SMTP? The certificate should have an RSA key of at least 2048 bits, or an ECDSA key. If there is a newer server for us, its name would help us as well.

        Thank you.

card-tls_old_cipher = The mail server offers only ciphers that programs have given up
    .what = The server speaks TLS, but chose a cipher that current programs no longer use because it is not safe enough. It is not your fault, and no password was sent to this server.
    .why = The server’s list of ciphers has not been renewed for years. Nothing that you could set in your program changes that; only whoever runs the server can.
    .admin =
        Hello,

        your mail server and current TLS libraries have no cipher suite in common; from a longer list it chose the one below. Mail programs and our CRM therefore cannot connect.

        Could you please enable TLS 1.3, or TLS 1.2 with ECDHE and AES-GCM or ChaCha20-Poly1305 (RFC 9325, section 4.2), for IMAP and SMTP?

        Thank you.
