# The cards in assets/cards/tcp, in the order of their names.

card-address_banned = The server may have blocked your network’s address
    .what = The server lets no connection from here through on any mail port that was tried. Either it has blocked your internet address, for example after failed sign-ins, or something between you and the server blocks mail, or the server is down.
    .why = Many servers shut out an address for hours after a few wrong passwords, often from a phone or an app that still has an old one. Then nothing works from one network, while it works from elsewhere.
    .do-other-network = Try once over another network, for example your phone’s hotspot with Wi-Fi off. If it works there, the server has blocked the address of your usual network, or that network blocks mail. If it fails there, too, the server itself is down or its name is wrong.
    .do-old-passwords = Close every app and device that may still use an old password for this mailbox: each failed try can make the block longer.
    .do-wait = Wait an hour and check again; such a block often ends by itself, sometimes only after a day. The hosting company can lift it sooner.
    .admin =
        None of the mail ports of our mail server can be reached from my network: connections are dropped or refused on all of them. From other networks it may work.

        Could you please check whether the server’s firewall or fail2ban has blocked our network after failed sign-ins, lift that block, and otherwise check whether the server is up?

card-captive_portal = Sign in to the Wi-Fi first
    .what = Something on this network is answering instead of the mail server, probably the Wi-Fi’s own sign-in page.
    .why = In hotels, trains, cafés, and schools, the network redirects every connection to its own page until you’ve accepted the terms or signed in.
    .do-browser = Open a web browser and go to http://example.com (with http, not https). If the network’s sign-in page appears, complete it.

card-ipv4_broken = It connects over IPv6, but not over IPv4
    .what = The mail server was reached over IPv6. Over IPv4, the older and more common way, there was no connection from here.
    .why = A hosting company or a network may block mail ports for IPv4 only. Apps and services that use only IPv4 then can’t connect, although everything works here.
    .do-nothing = If another app or service doesn’t connect, check whether it can use IPv6, or ask whoever runs its network to open the mail ports over IPv4.

card-ipv6_broken = IPv6 doesn’t work here, but IPv4 does
    .what = We reached the mail server over IPv4, after IPv6 had failed.
    .why = This computer or its network believes that it has IPv6, but the connection doesn’t get through, or the server doesn’t answer over IPv6. Apps that don’t switch to IPv4 on their own hang or time out.
    .do-nothing = You don’t need to do anything as long as the other checks pass. If another app hangs, turn off IPv6 in that app.
    .admin =
        On this network, connections over IPv6 fail, while IPv4 works.

        Could you please repair IPv6 here, or stop announcing it on this network?

card-ipv6_no_answer = The mail server answered over IPv4 first
    .what = The mail server answered over IPv4 before it answered over IPv6, so IPv4 was used.
    .why = A longer route or a single lost packet is enough for that. It’s also possible that IPv6 doesn’t get through here; we don’t wait long enough to tell.
    .do-nothing = You don’t need to do anything as long as the other checks pass. If another app hangs while connecting, see whether turning off IPv6 in that app helps.

card-ipv6_no_route = IPv6 leads nowhere from here; IPv4 works
    .what = The mail server also has an IPv6 address, and this computer has IPv6, too, but no route leads there. The connection was made over IPv4.
    .why = Apps that try IPv6 first and don’t switch over by themselves hang or give up in such a network.
    .do-nothing = If another app hangs while connecting, turn IPv6 off in its settings or in this network, or have the network’s IPv6 route repaired.

card-local_server_not_running = Nothing answers on this computer itself
    .what = The server that was entered is this very computer (127.0.0.1 or “localhost”), and no mail server or bridge is listening on that port.
    .why = Such an address is right only for an app on this computer that passes mail on, like a bridge, a gateway, or a proxy for signing in. It isn’t running, or it uses another port. From inside a container, 127.0.0.1 is the container itself.
    .do-start = Start the app on this computer that provides the mailbox (a bridge, gateway, or local mail server).
    .do-ports = Compare the port that this app shows with the one entered here.
    .do-elsewhere = If no such app belongs to your mailbox, enter the mail server’s real name; { $provider } states it.

card-name_leads_nowhere = The server’s name points to an address no server can have
    .what = Asked for the mail server, DNS gives an address that leads nowhere (such as 0.0.0.0). No mail app can connect to it.
    .why = Ad blockers and filters in a network, a router, a VPN, or a security app answer like this for names that they block. An entry in the computer’s own “hosts” file, or a mistake in the domain’s DNS, looks the same.
    .do-blocker = If an ad blocker, a DNS filter (such as Pi-hole or AdGuard), or a security app is in use, allow the name of the mail server there, or turn the filter off for a moment, and check again.
    .do-other-network = Check once over another network, for example your phone’s hotspot. If it works there, a filter in the first network is the cause.
    .do-hosts = If it fails everywhere, the domain’s DNS record itself is wrong: tell whoever looks after the domain.
    .admin =
        On our network, DNS answers the name of the mail server below with an address that no server can have (such as 0.0.0.0). A DNS filter or ad blocker usually does this.

        Could you please allow this name, or check the domain’s DNS record?

card-network_lost = The network connection was lost during the check
    .what = During the check, this computer lost its network connection or switched to another network.
    .why = Wi-Fi may have been out of range for a moment, a cable came loose, or a VPN was turned on or off. Whatever failed after that says nothing about your mailbox, so it was left out.
    .do-wait = Wait until the computer is connected again, and leave Wi-Fi and VPN as they are during the check.

card-network_offline = This computer seems to be offline
    .what = It’s not only the mail server: nothing on the internet could be reached.
    .why = Wi-Fi or the cable is off, airplane mode is on, the router has lost its connection, or a VPN disconnected without restoring your network.
    .do-web = Open any website. If it doesn’t load either, your internet connection is the cause.
    .do-wifi = Make sure that airplane mode is off and the cable is plugged in. Then turn Wi-Fi off and on again, or restart the router and wait two minutes.

card-pop3_only = This server offers POP, but not IMAP
    .what = The ports for IMAP (993 and 143) are closed on this server, but a port for POP answers. POP fetches mail to one device; HubSpot and most modern apps need IMAP.
    .why = Some providers offer POP only, or open IMAP only with another plan or on another server name.
    .do-ask = Look on the help page of { $provider } whether there is another server name for IMAP, or a plan that includes it.
    .do-pop = If POP is enough for you, choose “POP” in your mail app with port 995 and SSL/TLS.

card-port25_blocked = Your internet provider blocks port 25
    .what = Your app is trying to send through port 25. Internet providers block that port for their customers, so nothing comes back.
    .why = Port 25 is for email between servers. Many providers block it for everyone else to stop spam; in Japan, where almost all of them do, this is called OP25B. Nothing is wrong with your mailbox.
    .do-submission = In the settings for sending (SMTP), choose port 587 with STARTTLS or port 465 with SSL/TLS.
    .do-sign-in = Turn on authentication for the outgoing server (SMTP), with the same user name and password as for receiving.

card-private_address = This mail server has an address inside a private network
    .what = The server’s name leads to an address that works only inside the network where the server is (a company’s or home network). From outside that network nobody can reach it.
    .why = Companies often give their mail server such an internal address. You reach it in the office or through the company’s VPN, but not from elsewhere.
    .do-inside = Connect to the company’s network, or turn on the company’s VPN, and check again.
    .do-outer-name = Ask whether the mail server has another name for use from outside (such as mail.example.com), and enter that one.
    .do-cloud = HubSpot or another service on the internet can’t reach such an address at all. It needs a server name that can be reached from the internet.

card-proton_bridge_not_running = Proton Mail Bridge isn’t running on this computer
    .what = Mail apps reach a Proton mailbox only through Proton Mail Bridge, an app on your own computer. Nothing answers there at the moment.
    .why = Bridge has to run all the time while a mail app uses the mailbox. It was closed, didn’t start with the computer, or uses other ports than usual.
    .do-start = Start Proton Mail Bridge on this computer, and wait until it shows your account as connected.
    .do-ports = Compare the ports that Bridge shows (usually IMAP 1143 and SMTP 1025) with the ones entered here.
    .do-container = If Bridge runs in a container or on another machine, make sure that it is up and its ports are passed on.

card-proxy_required = This network lets mail apps out only through a proxy
    .what = The mail server can’t be reached directly from here, but it answered through the proxy that’s set up on this computer.
    .why = Company and school networks often let apps out only through a proxy, which passes connections on. Web browsers use it automatically; most mail apps don’t. An app that runs in the cloud isn’t affected, because it connects from its own servers.
    .do-program = If your mail app has a proxy setting (HTTP proxy), enter the proxy shown under “{ ui-card-proof }”.
    .admin =
        On our network, the mail server below cannot be reached directly, but it can be reached through the proxy (HTTP CONNECT). My mail app cannot use a proxy.

        Could you please allow direct outgoing TCP connections to the mail server on ports 993 (IMAP), 465, and 587 (mail submission), or tell me how mail apps are meant to connect here?

card-proxy_sign_in = This network’s proxy asks for a sign-in
    .what = The mail server can’t be reached directly from here, and the proxy that’s set up on this computer asks for its own sign-in before it passes anything on. We didn’t send it your email password.
    .why = Company and school networks often let apps out only through a proxy, and only for people it knows. Most mail apps can’t sign in to a proxy.
    .do-program = If your mail app has a proxy setting, enter the proxy shown under “{ ui-card-proof }”, with your network user name and password.
    .admin =
        On our network, the mail server below cannot be reached directly, and the proxy answers CONNECT with 407 (Proxy Authentication Required). My mail app cannot sign in to a proxy.

        Could you please allow direct outgoing TCP connections to the mail server on ports 993 (IMAP), 465, and 587 (mail submission), or tell me how mail apps are meant to connect here?

card-server_refuses_mail = Something answers at this name, but not a mail server
    .what = The host is up: it answers on the web port. But it refuses every mail port, both for receiving and for sending.
    .why = Either this name belongs to a web server and mail is on another one, or the mail service there isn’t running. If the server is in your own home or office network, there is a third reason: many routers don’t send traffic from inside to their own outer address back in.
    .do-own-network = Does the server are in your own network, behind the same router? Then use its inner name or address while you’re inside.
    .do-another-network = Try once over another network, for example your phone’s hotspot. If it works there, the router is the reason: use the inner address at home, or set up the name for inside.

card-tcp_cannot_connect = Your app couldn’t connect to the mail server
    .what = Your app couldn’t connect to the mail server, and its message doesn’t say why.
    .why = In most cases, nothing answers at this server name and port: a firewall or the internet provider is blocking the connection, the port number is wrong, or the server is down.

card-tcp_forbidden = This computer is blocking the connection
    .what = The operating system didn’t allow the connection, so nothing left this computer.
    .why = A firewall or security software on this computer, or one of your company’s rules, doesn’t allow connections from this app or to this port.
    .do-firewall = Open the firewall settings on this computer and allow outgoing connections for the app.
    .do-security-software = If you use security software, check its list of blocked apps.
    .admin =
        On my computer, a local rule (firewall, security software, or policy) blocks outgoing connections to the mail server below. The operating system reports “permission denied”.

        Could you please allow outgoing TCP connections to ports 993, 465, and 587 for my mail apps?

card-tcp_other = Connecting to the mail server failed
    .what = There was no connection to the mail server, and the message doesn’t say clearly why.
    .why = The cause is the server name or port, this computer’s network, or the server itself.
    .admin =
        Connecting to our mail server fails with the message below.

        Could you please check whether our network lets the connection through (ports 993, 465, and 587), and whether the server is up?

card-tcp_port_blocked = Something on your network is blocking this port
    .what = The mail server is up: it answers on another port. On the port you chose, nothing comes back.
    .why = Company and hotel networks, internet providers, and security software often let only some ports through. An app that runs in the cloud connects from its own servers, so this block affects only apps on this computer.
    .do-other-port = If “{ ui-card-proof }” names a port that answers, use that port in your app. Choose SSL/TLS with 993 and 465, STARTTLS with 143 and 587. To check it here, enter it under “{ ui-advanced }”.
    .admin =
        On this network, the outgoing connection to one port of our mail server is blocked, while another port of the same server answers.

        Could you please allow outgoing TCP connections to the mail server below on ports 993 (IMAP), 465, and 587 (mail submission)?

card-tcp_refused = The mail server refuses connections on this port
    .what = We reached the server, but nothing answers at this port number.
    .why = Either the port number is wrong, or the mail service on that server isn’t running right now.

card-tcp_refused_other_port = Use a different port: the server answers there
    .what = The server refuses connections on the port you chose, but it answers on the other common one.
    .why = Mail servers use two ports for each purpose: 993 and 143 for IMAP, 465 and 587 for sending. Not every server offers both.
    .do-change = In { $app }, enter the port shown under “{ ui-card-proof }”. To check it here first, enter it under “{ ui-advanced }”.
    .do-which = Choose SSL/TLS with 993 and 465, and STARTTLS with 143 and 587.

card-tcp_reset = The connection was cut off
    .what = The connection was made and then cut off, without an explanation.
    .why = A firewall or security software may be blocking the connection, or the server is overloaded or has blocked this network for a while.
    .admin =
        Connections from my computer to the mail server below are cut off at once (TCP reset).

        Could you please check whether a firewall, a proxy, or an intrusion prevention system cuts them off, and whether the mail server has blocked our IP address, for example after failed sign-ins?

card-tcp_timed_out = The mail server doesn’t answer
    .what = We tried to connect to the mail server, but no answer came in time.
    .why = Something on the way is blocking the connection (a firewall, a VPN, security software, your internet provider), the server name or port is wrong, or the server is down.
    .admin =
        Connections from my computer to our mail server get no answer at all (timeout): neither a connection nor a refusal. That is typical of a firewall that drops the packets.

        Could you please check whether outgoing TCP connections to the server and port below are allowed (IMAP: 993, SMTP submission: 465 and 587), and whether the server itself is up and does not block our address?

card-tcp_unreachable = Your network can’t reach the mail server
    .what = The network reports that it can’t reach the mail server’s IP address.
    .why = Your network has no route to it. A VPN may be only half connected, a firewall may be refusing the connection, or the connection supports only IPv4 or only IPv6.
    .do-web = Open any website. If it doesn’t load either, your internet connection is the cause.
    .admin =
        The mail server below cannot be reached from my computer: the network answers “unreachable”.

        Could you please check the route (IPv4 and IPv6), the VPN, and the firewall rules for outgoing connections to it?

card-web_proxied = This name leads to a web proxy, not to the mail server
    .what = In DNS the server’s name is switched to a service that is in front of web pages. It passes web pages on, but no mail, so mail apps can never connect by this name.
    .why = At Cloudflare this is the setting “Proxied” (orange cloud). It is right for web pages; names used for mail have to be set to “DNS only” (gray cloud).
    .do-real-name = Until that is changed, enter the mail server’s own name: your hosting company states it, and often it is the name in the domain’s MX record.
    .do-dns-only = If you manage the domain yourself: open DNS > Records at Cloudflare, find the name of the mail server, and set it from “Proxied” to “DNS only”. It takes effect within minutes.
    .admin =
        The host name that we use for mail leads to the addresses of a web proxy (Cloudflare: “Proxied”, orange cloud). The proxy passes only web traffic on, so IMAP and SMTP can’t connect.

        Could you please set this DNS record to “DNS only” (gray cloud), or tell us which host name to use for mail?
