# The cards in assets/cards/tcp, in the order of their names.

card-captive_portal = The Wi-Fi seems to want you to sign in first
    .what = In place of the mail server, something else in this network seems to answer.
    .why = Networks in hotels, trains, cafés and schools redirect every connection to a page of their own until one has agreed to their terms or signed in.
    .do-browser = Open the browser and visit any page. If a sign-in page of the network appears, finish it.

card-ipv6_broken = IPv6 seems not to work here, IPv4 does
    .what = The mail server was reached over IPv4, after IPv6 had failed.
    .why = This computer or its network believes that it has IPv6, but the connection does not get through, or the server does not answer over IPv6. Programs that do not switch to IPv4 by themselves hang or report a time-out.
    .do-nothing = You need do nothing as long as the other checks pass. If another program hangs, switch IPv6 off in it.
    .admin =
        Hello,

        in this network connections over IPv6 fail, while IPv4 works. Could you please repair IPv6 here, or stop announcing it?

        Thank you.

card-ipv6_no_answer = The mail server answered over IPv4 first
    .what = Over IPv6 the mail server had not answered yet when it answered over IPv4, so IPv4 was used.
    .why = A longer way or a single lost packet is enough for that. It can also be that IPv6 does not get through here; this check does not wait long enough to tell.
    .do-nothing = You need do nothing as long as the other checks pass. If another program hangs while it connects, try whether it helps to switch IPv6 off in it.

card-network_lost = The network connection was lost during the check
    .what = In the middle of the check this computer’s own connection to the network went away, or changed to another one.
    .why = Perhaps Wi-Fi was out of reach for a moment, a cable came loose, or a VPN was switched on or off. What failed after that says nothing about your mailbox, so it is left out.
    .do-wait = Wait until the computer is connected again, and leave Wi-Fi and VPN as they are for the time of the check.

card-network_offline = This computer seems to be offline
    .what = Not only the mail server: nothing on the internet could be reached.
    .why = Wi-Fi or the cable is off, the router has lost its line, or a VPN has hung up without giving the connection back.
    .do-web = Open any website. If it does not load either, the connection itself is the cause.
    .do-wifi = Switch Wi-Fi off and on again, or restart the router and wait two minutes.

card-port25_blocked = Your internet provider blocks port 25: send through port 587 or 465
    .what = The program tries to send through port 25. Internet providers block that port for their customers, so nothing comes back.
    .why = Port 25 is for servers among themselves. In Japan the block is called OP25B, and almost every provider has it, against spam. It is not a fault of the mailbox.
    .do-submission = In the settings for sending (SMTP) choose port 587 with STARTTLS, or port 465 with TLS.
    .do-sign-in = Switch on the sign-in for sending (SMTP authentication), with the same name and password as for receiving.

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

card-tcp_cannot_connect = No connection to the mail server came about
    .what = The other program could not connect to the mail server, and its message does not say why.
    .why = In most cases the server does not answer at this name and port: a firewall or the internet provider blocks it, the port number is wrong, or the server is down.

card-tcp_forbidden = This computer itself forbids the connection
    .what = The operating system did not let the program connect; nothing left this computer.
    .why = A firewall or security software on this computer, or a rule of your company, forbids connections of this program or to this port.
    .do-firewall = Open the settings of the firewall on this computer and allow outgoing connections for this program.
    .do-security-software = If security software is installed, look in its list of blocked programs.
    .admin =
        Hello,

        on my computer a local rule (firewall, security software or policy) forbids outgoing connections to the mail server below; the operating system reports “permission denied”.

        Could you please allow outgoing TCP connections to ports 993, 465 and 587 for my mail programs?

        Thank you.

card-tcp_other = Connecting to the mail server failed
    .what = No connection to the mail server came about, and the message does not say clearly why.
    .why = The cause lies in the server’s name and port, in the network of this computer, or with the server.
    .admin =
        Hello,

        connecting to our mail server fails with the message below. Could you please see whether our network lets the connection through (ports 993, 465, 587) and whether the server is up?

        Thank you.

card-tcp_port_blocked = This port is blocked on the way
    .what = The mail server is up: it answers on another port. On the chosen port nothing comes back.
    .why = Company and hotel networks, internet providers and security software often let only some ports through. If your CRM runs in the cloud, it connects from its own servers, so this block concerns only programs on this computer.
    .do-other-port = If the evidence names a port that answers, choose it in the advanced settings: TLS with 993 and 465, STARTTLS with 143 and 587.
    .admin =
        Hello,

        in this network the outgoing connection to one port of our mail server is blocked, while another port of the same server answers.

        Could you please allow outgoing TCP connections to the mail server below on ports 993 (IMAP), 465 and 587 (mail submission)?

        Thank you.

card-tcp_refused = The mail server refuses connections on this port
    .what = The server could be reached, but nobody answers at this port number.
    .why = Either the port number is wrong, or the mail service on that server is not running at the moment.

card-tcp_refused_other_port = The server answers on another port
    .what = The server refuses connections on the port that was chosen, but it answers on the other usual one.
    .why = Mail servers use two ports each: 993 and 143 for IMAP, 465 and 587 for sending. Not every server offers both.
    .do-change = Open the advanced settings and choose the port that stands in the evidence.
    .do-which = Use TLS with 993 and 465, and STARTTLS with 143 and 587.

card-tcp_reset = The connection was cut off
    .what = The connection was made and then broken off, without a word of explanation.
    .why = A firewall or security software that does not like the connection does this, or a server that is overloaded or has blocked this network for a while.
    .admin =
        Hello,

        connections from my computer to the mail server below are cut off at once (TCP reset). Could you please check whether a firewall, a proxy or an intrusion prevention system breaks them off, and whether the mail server has blocked our IP address, for example after failed sign-ins?

        Thank you.

card-tcp_timed_out = The mail server does not answer
    .what = Connecting to the mail server took too long; no answer came at all.
    .why = Something on the way swallows the connection (a firewall, a VPN, security software, the internet provider), the server name or port is wrong, or the server is down.
    .admin =
        Hello,

        connections from my computer to our mail server get no answer at all (time-out), neither a connection nor a refusal. That is typical of a firewall that drops the packets.

        Could you please check whether outgoing TCP connections to the server and port below are allowed (IMAP: 993, SMTP submission: 465 and 587), and whether the server itself is up and does not block our address?

        Thank you.

card-tcp_unreachable = There is no way from here to the mail server
    .what = The network reports that it cannot reach the mail server’s address.
    .why = This computer’s network has no route there: a VPN that is half connected, a firewall that answers “forbidden”, or a connection that can do only IPv4 or only IPv6.
    .do-web = Open any website. If it does not load either, the connection itself is the cause.
    .admin =
        Hello,

        from my computer the mail server below cannot be reached: the network answers “unreachable”. Could you please check the route (IPv4 and IPv6), the VPN and the firewall rules for outgoing connections to it?

        Thank you.
