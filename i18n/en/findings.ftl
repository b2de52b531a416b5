# One evidence sentence for each finding; its values are the facts of the finding.
because-address_invalid = { $fault ->
    [empty] No address was entered.
    [no_at] The address has no “@”.
    [full_width] The address contains a full-width character, such as “＠”.
    [blank] The address contains a space or an invisible character.
    [bad_local] The part before “@” contains a character that isn’t allowed there.
   *[bad_domain] The part after “@” isn’t a domain name.
}
because-password_characters = { $fault ->
    [full_width] The password contains a full-width letter or digit.
    [no_break_blank] The password contains a no-break or full-width space.
    [zero_width] The password contains an invisible character.
    [outer_blank] The password begins or ends with a space.
   *[control] The password contains a control character, such as a line break.
}
because-app_password_length = An app password has { $wanted } letters; { $typed } were entered.
because-dns_no_such_domain = According to DNS, the domain { $domain } doesn’t exist (NXDOMAIN).
because-dns_no_mx = The domain { $domain } exists but lists no server for its mail (no MX record).
because-dns_failure = { $fault ->
    [serv_fail] When asked about { $host }, the DNS server reported a failure (SERVFAIL).
    [refused] When asked about { $host }, the DNS server refused to answer (REFUSED).
    [timed_out] When asked about { $host }, the DNS server didn’t answer in time.
    [no_connection] The DNS server couldn’t be reached to ask about { $host }.
    [no_configuration] This computer has no working DNS server set up, so { $host } couldn’t be looked up.
   *[other] Looking up { $host } failed.
}
because-dns_no_such_host = According to DNS, there’s no server called { $host } (NXDOMAIN).
because-dns_no_address = The name { $host } exists in DNS, but it has no address (neither A nor AAAA).
because-mx_other_provider = You chose { $chosen }, but mail for { $domain } goes to { $actual } (MX: { $mx }).
because-mx_not_this_provider = You chose { $chosen }, but mail for { $domain } goes to { $mx } (MX).
because-tcp_refused = { $sibling ->
    [none] { $host } refused the connection on port { $port }.
   *[other] { $host } refused the connection on port { $port }, but answered on port { $sibling }.
}
because-tcp_timed_out = { $host } didn’t answer on port { $port } in time.
because-tcp_unreachable = This network can’t reach { $host } on port { $port }.
because-tcp_reset = The connection to { $host } on port { $port } was cut off.
because-tcp_port_blocked = { $host } doesn’t answer on port { $port }, but it does on port { $sibling }.
because-tcp_forbidden = This computer blocked the connection to { $host } on port { $port }.
because-network_offline = This computer couldn’t reach any of the servers.
because-ipv6_broken = { $host } couldn’t be reached over IPv6, but it could over IPv4.
because-ipv6_no_answer = { $host } didn’t answer over IPv6 within { $waited } milliseconds; over IPv4 it answered in { $took }.
because-proxy_required = { $host } answered on port { $port } through the proxy { $proxy }, but not directly.
because-proxy_sign_in = { $host } didn’t answer directly on port { $port }, and the proxy { $proxy } asks for a sign-in (407).
because-captive_portal = { $sign ->
    [network_login] On port 80, the network itself answers instead of { $host } and asks for a sign-in first (511).
    [redirect] On port 80, something else answers instead of { $host } and leads to { $to }.
    [private_address] { $host } is a public server, but here its name leads to { $to }, an address inside this network.
   *[certificate] Instead of { $host } and every other server, something else shows one and the same certificate, issued for { $to }.
}
because-tls_expired = { $host } showed a certificate for { $subject } that expired on { $since }.
because-tls_not_yet_valid =
    { $host } showed a certificate for { $subject } that isn’t valid until { $from }.{ $public ->
        [yes] { " " }It comes from a public authority, and those never issue certificates that far in advance.
       *[no] { "" }
    }
because-tls_wrong_name =
    { $host } showed a certificate for these names only: { $names }.{ $candidate ->
        [none] { "" }
       *[other] { " " }{ $same_server ->
            [yes] The name { $candidate } leads to the same server and may be the right one.
           *[no] The right name may be { $candidate }.
        }
    }
because-tls_self_signed = { $host } showed a self-signed certificate (SHA-256: { $fingerprint }).
because-tls_unknown_issuer = { $host } showed a certificate issued by “{ $issuer }”, which isn’t a trusted authority here (SHA-256: { $fingerprint }).
because-tls_chain_incomplete = { $host } didn’t send the intermediate certificate “{ $issuer }”.
because-tls_malformed = The certificate that { $host } showed can’t be read, or its signature doesn’t match.
because-tls_weak = The certificate of { $host } uses { $what }, which is too weak.
because-tls_wrong_purpose = The certificate that { $host } showed isn’t a server certificate.
because-tls_intercepted = The certificate shown for { $host } was created by { $product } (issuer: “{ $issuer }”).
because-tls_revoked = The certificate of { $host } has been revoked by its issuer.
because-tls_old_version = { $version ->
    [unknown] { $host } supports only TLS versions older than 1.2.
   *[other] { $host } answered with { $version }, which is too old.
}
because-tls_old_cipher = { $exchange ->
    [static_rsa] Out of everything offered, { $host } chose { $cipher } ({ $version }), which uses a static RSA key exchange.
    [dhe] Out of everything offered, { $host } chose { $cipher } ({ $version }), which uses an old kind of Diffie-Hellman key exchange (bits: { $prime }).
   *[other] Out of everything offered, { $host } chose { $cipher } ({ $version }).
}
because-tls_handshake_failed = { $alert ->
    [unknown] The TLS handshake with { $host } was cut off.
   *[other] { $host } ended the TLS handshake with the alert “{ $alert }”.
}
because-tls_broken = { $alert ->
    [unknown] { $host } sent data that doesn’t belong to the encrypted connection.
   *[other] { $host } ended the encrypted connection with the TLS alert “{ $alert }”.
}
because-not_tls_on_port = { $spoke ->
    [imap] On port { $port }, { $host } uses unencrypted IMAP.
    [pop3] On port { $port }, { $host } uses unencrypted POP.
    [smtp] On port { $port }, { $host } uses unencrypted SMTP.
    [http] On port { $port } of { $host }, a web server answers.
    [ssh] On port { $port } of { $host }, an SSH server answers.
    [nothing] On port { $port }, { $host } sent nothing at all when the TLS handshake began.
   *[other] On port { $port } of { $host }, something other than TLS answers.
}
because-starttls_unavailable = On port { $port }, { $host } didn’t offer STARTTLS. It offered: { $offered }.
because-starttls_refused = { $host } offered STARTTLS and then refused it.
because-starttls_injection = { $host } sent { $bytes } bytes before encryption began, where none are allowed.
because-wrong_protocol = { $spoke ->
    [imap] On port { $port } of { $host }, an IMAP server answers.
    [pop3] On port { $port } of { $host }, a POP server answers.
    [smtp] On port { $port } of { $host }, an SMTP server answers.
    [http] On port { $port } of { $host }, a web server answers.
    [ssh] On port { $port } of { $host }, an SSH server answers.
    [tls] On port { $port }, { $host } expects SSL/TLS from the start.
    [nothing] On port { $port }, { $host } sent nothing.
   *[other] On port { $port } of { $host }, something answers that isn’t a mail server.
}
because-greeting_refused = { $host } refused the connection right away.
because-preauth = { $host } answered as if somebody were signed in already (PREAUTH).
because-server_silent = { $layer ->
    [tls] { $host } stopped responding while encryption was being set up.
    [session] { $host } accepted the connection but didn’t respond.
    [auth] { $host } didn’t respond to the sign-in in time.
    [mailbox] { $host } didn’t respond in time when asked for the folders.
   *[other] { $host } didn’t respond in time.
}
because-server_closed = { $layer ->
    [tls] { $host } closed the connection while encryption was being set up.
    [session] { $host } closed the connection before the sign-in.
    [mailbox] { $host } closed the connection when asked for the folders.
   *[other] { $host } closed the connection without an explanation.
}
because-server_flood = { $host } sent more than the limit: { $bytes } bytes in { $lines } lines.
because-server_unreadable = { $host } sent something that can’t be read as a mail server’s answer.
because-capability_refused = { $host } refused to list its features.
because-server_product = The server is { $product } (according to its own answer).
because-login_disabled = { $host } doesn’t accept passwords (LOGINDISABLED). It offers: { $offered }.
because-auth_mechanism_unsupported = { $host } offers no sign-in method that can be used here. It offers: { $offered }.
because-smtp_auth_not_offered = { $host } doesn’t offer a sign-in on port { $port }.
because-password_withheld = The connection to { $host } isn’t encrypted, so the password wasn’t sent.
because-token_withheld = { $host } is not one of your mail provider’s servers, so your sign-in wasn’t sent there.
because-server_unconfirmed = { $host } lies outside { $domain }, and nothing but an unsigned record or a public list names it, so your password wasn’t sent there.
because-imap_auth_refused = The IMAP server { $host } refused the sign-in.
because-smtp_auth_refused = The SMTP server { $host } refused the sign-in.
because-server_alert = { $host } sent a message along with its answer.
because-closed_after_auth = { $host } closed the connection after the password was sent.
because-list_refused = { $host } refused to list the folders.
because-inbox_refused = { $host } refused to open the inbox.
because-missing_all_mail = None of the folders that { $host } lists is marked “\All” (All Mail).
because-missing_drafts = None of the folders that { $host } lists is marked “\Drafts”.
because-missing_inbox = The folders that { $host } lists don’t include INBOX.
because-run_stopped = Not every check was carried out.
because-run_slept = During the check, Inbox Doctor was paused for { $unit ->
    [seconds] { $count } seconds.
    [minutes] { $count } minutes.
   *[hours] { $count } hours.
}
because-network_lost = During the check, this computer lost its connection to the mail server or switched to another network.
because-text = This is the message that was shown.
because-healthy = Every check passed, including the sign-in.
because-healthy_without_sign_in = Every check passed. The sign-in wasn’t checked, as you chose.

# What was seen of sign-ins and of the mailbox’s HTTP interface.
because-oauth_refused = The sign-in server { $host } refused.
because-oauth_no_client = No client ID is set for this provider.
because-oauth_no_answer = The browser didn’t come back with an answer for { $minutes } minutes.
because-oauth_code_expired = The code wasn’t used within { $minutes } minutes.
because-oauth_wrong_issuer = The answer says it’s from “{ $got }”, but { $wanted } was asked.
because-oauth_no_port = No port could be opened on this computer for the browser’s answer ({ $port }).
because-oauth_unreachable = { $fault ->
    [no_such_host] The sign-in server { $host } wasn’t found (its name doesn’t exist).
    [not_connected] The sign-in server { $host } couldn’t be connected to.
    [timed_out] The sign-in server { $host } didn’t answer in time.
    [tls] The certificate of the sign-in server { $host } couldn’t be verified.
    [server_error] The sign-in server { $host } reported a problem of its own.
    [unreadable] What answers as { $host } doesn’t behave like a sign-in server.
    [bad_address] The address “{ $host }” in the provider’s settings can’t be used.
   *[other] The sign-in server { $host } couldn’t be reached.
}
because-oauth_scope_missing = The sign-in wasn’t given these permissions: { $missing }.
because-signed_in_as_other = The sign-in is for { $actual_address }, but the mailbox to be checked is { $address }.
because-address_is_alias = { $address } is an alias of the account { $primary }.
because-address_is_not_sign_in_name = The account of { $address } signs in as { $sign_in_name }.
because-mail_plan_missing = No plan with a mailbox is assigned to the account of { $address }.
because-rest_api_refused = { $place ->
    [own_servers] Microsoft says that this mailbox isn’t in its cloud, and that the account is synchronized from your organization’s directory.
    [elsewhere] Microsoft says that this mailbox isn’t in its cloud, and mail for { $domain } goes to { $mx }, which isn’t Microsoft.
    [moving] Microsoft says that this mailbox isn’t active in its cloud, although mail for { $domain } goes to Microsoft ({ $mx }).
   *[other] Microsoft says that this mailbox isn’t active in its cloud.
}
because-api_refused = { $host } refused to show the mailbox (HTTP { $status }).
because-api_unreachable = { $fault ->
    [no_such_host] The name { $host } wasn’t found.
    [not_connected] { $host } couldn’t be connected to.
    [timed_out] { $host } didn’t answer in time.
    [tls] The certificate of { $host } couldn’t be verified.
   *[other] { $host } couldn’t be reached.
}
because-clock_off = { $told_by ->
    [data] This computer’s clock says { $today }, but this copy of Inbox Doctor contains newer information ({ $since }).
   *[server] { $unit ->
        [days] { $way ->
            [ahead] This computer’s clock is { $days } days ahead of the clock of { $host }.
           *[behind] This computer’s clock is { $days } days behind the clock of { $host }.
        }
       *[minutes] { $way ->
            [ahead] This computer’s clock is { $minutes } minutes ahead of the clock of { $host }.
           *[behind] This computer’s clock is { $minutes } minutes behind the clock of { $host }.
        }
    }
}
because-shared_mailbox = The sign-in is for { $actual_address }, and the mailbox it should open is { $address }.
because-shared_mailbox_own = The user name was { $actual_address }, so the server opened that mailbox instead of { $address }.
because-shared_mailbox_opened = The sign-in is for { $actual_address }, and the server opened { $address } with it.

# What stands beside single checks.
because-called_by_address = { $name ->
    [none] The server was called by its address, { $host }, and not by a name.
   *[other] The server was called by its address, { $host }. Its name in the provider’s settings is { $name }.
}
because-expired_root = The certificate of { $host } depends on the root certificate “{ $root }”, which expired on { $since }.
because-folder_prefix = All folders of { $host } begin with “{ $prefix }”.
because-ipv4_broken = { $host } could be reached over IPv6, but not over IPv4.
because-ipv6_no_route = { $host } has an IPv6 address, but there is no route to it from this computer; over IPv4 it was reached.
because-large_packets_lost = { $host } stopped responding when the connection was being secured; with small packets only, it answered.
because-address_elsewhere = { $place ->
    [loopback] { $named ->
        [yes] The name { $host } leads to this computer itself ({ $to }).
       *[no] { $host } is this computer itself.
    }
    [private] The name { $host } leads to { $to }, an address inside a private network.
    [link_local] The name { $host } leads to { $to }, an address that works only within one cable or Wi-Fi.
    [web_proxy] { $service ->
        [none] The name { $host } leads to a web proxy ({ $to }).
       *[other] The name { $host } leads to a web proxy: { $service } ({ $to }).
    }
   *[nowhere] The name { $host } leads to { $to }, which no server can have.
}
because-session_ended = { $host } ended the connection after the sign-in, which had worked.
because-sign_in_slow = { $host } took { $seconds } seconds to answer the sign-in.
because-sign_in_unread = { $host } offers { $offered }, but did not know the command for it; the LOGIN command worked.
because-not_the_providers_server = { $kin ->
    [yes] You entered { $host }, which is a server of { $actual } for others; for your address it is { $name }.
   *[no] You entered { $host }; the server of { $actual } for your address is { $name }.
}

# What Microsoft and the organization’s own Exchange server tell before any sign-in.
because-microsoft_no_tenant = Microsoft ({ $host }) says that { $domain } isn’t in any Microsoft 365 organization.
because-microsoft_other_cloud = { $cloud ->
    [china] Microsoft ({ $host }) says that { $domain } is in Microsoft 365 in China, operated by 21Vianet (tenant { $tenant }).
   *[us_government] Microsoft ({ $host }) says that { $domain } is in Microsoft 365 for US government (tenant { $tenant }).
}
because-microsoft_unmanaged = Microsoft ({ $host }) says that nobody manages { $domain } there (an unmanaged, or “viral”, tenant).
because-microsoft_sign_in_unreachable = { $fault ->
    [no_such_host] Microsoft hands the sign-in for { $domain } over to { $host }, but that name wasn’t found.
   *[other] Microsoft hands the sign-in for { $domain } over to { $host }, but that server couldn’t be reached.
}
because-microsoft_mailbox_own = { $tenant ->
    [none] For { $address }, Microsoft ({ $asked }) points to { $host }, which isn’t one of its own servers.
   *[other] For { $address }, Microsoft ({ $asked }) points to { $host }, which isn’t one of its own servers (tenant { $tenant }).
}
because-microsoft_mailbox_nowhere = { $mail ->
    [elsewhere] Microsoft ({ $asked }) says that it has no mailbox for { $address }, and mail for { $domain } goes to { $mx }, which isn’t Microsoft.
   *[unknown] { $tenant ->
        [none] Microsoft ({ $asked }) says that it has no mailbox for { $address }.
       *[other] Microsoft ({ $asked }) says that it has no mailbox for { $address } (tenant { $tenant }).
    }
}
because-microsoft_mailbox_moving = Microsoft says that it has the mailbox for { $address }, but mail for { $domain } goes to { $mx }, which isn’t Microsoft.
because-microsoft_mailbox_online = Microsoft says that it has the mailbox for { $address }. You’re connecting to { $server }.
because-autodiscover_certificate = { $why ->
    [expired] The certificate of { $host } has expired.
    [not_yet_valid] The certificate of { $host } isn’t valid yet.
    [wrong_name] The certificate of { $host } is for another name.
    [unknown_issuer] The certificate of { $host } was issued by an authority that this computer doesn’t know.
   *[other] The certificate of { $host } couldn’t be verified.
}
because-autodiscover_unreachable = { $fault ->
    [tls] A secure connection to { $host } couldn’t be made.
   *[other] { $host } couldn’t be reached.
}
