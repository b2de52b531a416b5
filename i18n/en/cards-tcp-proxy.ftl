# Cards about networks that let programs out only through a proxy.
card-proxy_required = This network lets mail programs through only by its proxy
    .what = Directly, the mail server cannot be reached from here. Through the proxy that is set up on this computer, it answered.
    .why = Company and school networks often let programs out only through a proxy, a relay of their own. Web browsers use it by themselves; most mail programs do not. A CRM in the cloud connects from its own servers and does not need it.
    .do-program = If your mail program has a setting for a proxy (HTTP proxy, CONNECT), enter the proxy that stands in the evidence.
    .admin =
        Hello,

        in our network the mail server below cannot be reached directly, while the proxy leads to it (HTTP CONNECT). My mail program cannot use a proxy.

        Could you please allow direct outgoing TCP connections to the mail server on ports 993 (IMAP), 465 and 587 (mail submission), or tell me how mail programs are meant to connect here?

        Thank you.

card-proxy_sign_in = The way out leads through a proxy that wants a sign-in
    .what = Directly, the mail server cannot be reached from here. The proxy that is set up on this computer wants a sign-in of its own before it passes anything on. Your mail password was not sent to it.
    .why = Company and school networks often let programs out only through a proxy, a relay of their own, and only for people whom it knows. Most mail programs cannot sign in to a proxy.
    .do-program = If your mail program has settings for a proxy, enter the proxy that stands in the evidence, with the name and password that you have for the network.
    .admin =
        Hello,

        in our network the mail server below cannot be reached directly, and the proxy answers CONNECT with 407 (Proxy Authentication Required). My mail program cannot sign in to a proxy.

        Could you please allow direct outgoing TCP connections to the mail server on ports 993 (IMAP), 465 and 587 (mail submission), or tell me how mail programs are meant to connect here?

        Thank you.
