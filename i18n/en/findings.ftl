# One evidence sentence for each finding; its values are the facts of the finding.
because-address_invalid = { $fault ->
    [empty] No address was entered.
    [no_at] The address has no “@”.
    [full_width] The address contains a full-width character, such as “＠”.
    [blank] There is a blank or an invisible character inside the address.
    [bad_local] The part before the “@” contains something that may not stand there.
   *[bad_domain] The part after the “@” cannot be a domain.
}
because-password_characters = { $fault ->
    [full_width] The password contains a full-width letter or digit.
    [no_break_blank] The password contains a no-break or full-width blank.
    [zero_width] The password contains an invisible character.
    [outer_blank] The password begins or ends with a blank.
    [beyond_ascii] The password contains a letter other than A–Z, such as ü, é, or a kana.
   *[control] The password contains a control character such as a line end.
}
because-app_password_length = An app password has { $wanted } letters; { $typed } were entered.
because-dns_no_such_domain = DNS answers that the domain { $domain } does not exist (NXDOMAIN).
because-dns_no_mx = The domain { $domain } exists but names no server for its mail (no MX record).
because-dns_failure = { $fault ->
    [serv_fail] Asked for { $host }, the DNS server reported a failure (SERVFAIL).
    [refused] Asked for { $host }, the DNS server refused to answer (REFUSED).
    [timed_out] Asked for { $host }, the DNS server did not answer in time.
    [no_connection] The DNS server could not be reached to ask for { $host }.
    [no_configuration] This computer has no usable DNS server set up, so { $host } could not be looked up.
    [denies_all] Asked for { $host }, the DNS server said that there is no such name; it said the same of names that always exist.
    [this_name] Asked for { $host }, the DNS server reported a failure or gave no answer; for other names it answered.
   *[other] Looking up { $host } failed.
}
because-dns_no_such_host = DNS answers that there is no server called { $host } (NXDOMAIN).
because-dns_no_address = The name { $host } exists in DNS, but without an address (neither A nor AAAA).
because-mx_other_provider = You chose { $chosen }, but the mail of { $domain } goes to { $actual } (MX: { $mx }).
because-mx_not_this_provider = You chose { $chosen }, but the mail of { $domain } goes to { $mx } (MX).
because-tcp_refused = { $sibling ->
    [none] { $host } refused the connection on port { $port }.
   *[other] { $host } refused the connection on port { $port }, but answered on port { $sibling }.
}
because-tcp_timed_out = { $host } did not answer on port { $port } in time.
because-tcp_unreachable = There is no route from here to { $host }, port { $port }.
because-tcp_reset = The connection to { $host }, port { $port }, was cut off.
because-tcp_port_blocked = { $host } does not answer on port { $port }, but it does on port { $sibling }.
because-tcp_forbidden = This computer forbade the connection to { $host }, port { $port }.
because-network_offline = None of the servers could be reached from this computer.
because-ipv6_broken = { $host } could not be reached over IPv6, but over IPv4.
because-ipv6_no_answer = { $host } gave no answer over IPv6 within { $waited } milliseconds; over IPv4 it answered in { $took }.
because-proxy_required = { $host }, port { $port }, answered through the proxy { $proxy }, but not directly.
because-proxy_sign_in = { $host }, port { $port }, did not answer directly, and the proxy { $proxy } wants a sign-in (407).
because-captive_portal = { $sign ->
    [network_login] In place of { $host } the network itself answers on port 80: it wants a sign-in first (511).
    [redirect] In place of { $host } something answers on port 80 that leads to { $to }.
    [private_address] { $host } is a public server, but here its name leads to { $to }, an address inside this network.
   *[certificate] In place of { $host } and every other server, something shows one and the same certificate, made for { $to }.
}
because-tls_expired = { $host } showed a certificate for { $subject } that expired on { $since }.
because-tls_not_yet_valid =
    { $host } showed a certificate for { $subject } that is valid only from { $from }.{ $public ->
        [yes] { " " }Its issuer is a public authority, which issues no certificates so far in advance.
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
because-tls_self_signed = { $host } showed a certificate that it had signed itself (SHA-256: { $fingerprint }).
because-tls_unknown_issuer = { $host } showed a certificate issued by “{ $issuer }”, which is not known here (SHA-256: { $fingerprint }).
because-tls_chain_incomplete = { $host } did not send the intermediate certificate “{ $issuer }”.
because-tls_malformed = The certificate that { $host } showed cannot be read, or its signature does not fit.
because-tls_weak = The certificate of { $host } uses { $what }, which is too weak.
because-tls_wrong_purpose = The certificate that { $host } showed is not made for servers.
because-tls_intercepted = The certificate shown for { $host } was made by { $product } (issuer: “{ $issuer }”).
because-tls_revoked = The certificate of { $host } has been revoked by its issuer.
because-tls_old_version = { $version ->
    [unknown] { $host } speaks only versions of TLS before 1.2.
   *[other] { $host } answered with { $version }, which is too old.
}
because-tls_old_cipher = { $exchange ->
    [static_rsa] Of everything that was offered, { $host } chose { $cipher } ({ $version }), whose key exchange is static RSA.
    [dhe] Of everything that was offered, { $host } chose { $cipher } ({ $version }), whose key exchange is Diffie-Hellman of the old kind (bits: { $prime }).
   *[other] Of everything that was offered, { $host } chose { $cipher } ({ $version }).
}
because-tls_handshake_failed = { $alert ->
    [unknown] The TLS handshake with { $host } broke off.
   *[other] { $host } ended the TLS handshake with the alert “{ $alert }”.
}
because-tls_broken = { $alert ->
    [unknown] What came from { $host } did not belong to the safe connection any more.
   *[other] { $host } ended the safe connection with the TLS alert “{ $alert }”.
}
because-not_tls_on_port = { $spoke ->
    [imap] On port { $port }, { $host } speaks IMAP in plain text.
    [pop3] On port { $port }, { $host } speaks POP in plain text.
    [smtp] On port { $port }, { $host } speaks SMTP in plain text.
    [http] On port { $port } of { $host }, a web server answers.
    [ssh] On port { $port } of { $host }, an SSH server answers.
    [nothing] On port { $port }, { $host } sent not a single byte when TLS was begun.
   *[other] On port { $port } of { $host }, something other than TLS answers.
}
because-starttls_unavailable = { $masked ->
    [yes] On port { $port }, something has overwritten with X’s what { $host } offers: { $offered }.
   *[no] On port { $port }, { $host } did not offer STARTTLS. It offered: { $offered }.
}
because-starttls_refused = { $host } offered STARTTLS and then refused it.
because-starttls_injection = { $bytes } bytes from { $host } stood before the TLS handshake, where none may stand.
because-wrong_protocol = { $spoke ->
    [imap] On port { $port } of { $host }, an IMAP server answers.
    [pop3] On port { $port } of { $host }, a POP server answers.
    [smtp] On port { $port } of { $host }, an SMTP server answers.
    [http] On port { $port } of { $host }, a web server answers.
    [ssh] On port { $port } of { $host }, an SSH server answers.
    [tls] On port { $port }, { $host } waits for TLS from the first moment.
    [nothing] On port { $port }, { $host } sent nothing.
   *[other] On port { $port } of { $host }, something answers that is not a mail server.
}
because-greeting_refused = { $host } refused the connection in place of a greeting.
because-preauth = { $host } greeted with PREAUTH, as if somebody were signed in already.
because-server_silent = { $layer ->
    [tls] { $host } fell silent while the connection was being made safe.
    [session] { $host } took the connection and then did not greet.
    [auth] { $host } did not answer the sign-in in time.
    [mailbox] { $host } did not answer in time when the folders were asked for.
   *[other] { $host } did not answer in time.
}
because-server_closed = { $layer ->
    [tls] { $host } closed the connection while it was being made safe.
    [session] { $host } closed the connection before the sign-in.
    [mailbox] { $host } closed the connection when the folders were asked for.
   *[other] { $host } closed the connection without a word.
}
because-server_flood = { $host } sent more than may come: { $bytes } bytes in { $lines } lines.
because-server_unreadable = { $host } sent something that cannot be read as a mail server’s answer.
because-capability_refused = { $host } refused to say what it can do.
because-server_product = The server says that it is { $product }.
because-login_disabled = { $host } offers no sign-in with a password (LOGINDISABLED). It offers: { $offered }.
because-auth_mechanism_unsupported = { $host } offers no sign-in that fits. It offers: { $offered }.
because-smtp_auth_not_offered = { $host } offers no sign-in on port { $port }.
because-password_withheld = The connection to { $host } is not encrypted, so the password was not sent.
because-imap_auth_refused = The IMAP server { $host } refused the sign-in.
because-smtp_auth_refused = The SMTP server { $host } refused the sign-in.
because-server_alert = { $host } sent a message beside its answer.
because-closed_after_auth = { $host } closed the connection after the password was sent.
because-list_refused = { $host } refused to list the folders.
because-inbox_refused = { $host } refused to open the inbox.
because-missing_all_mail = The folders that { $host } lists include none marked “\All” (All Mail).
because-missing_drafts = The folders that { $host } lists include none marked “\Drafts”.
because-missing_inbox = The folders that { $host } lists do not include INBOX.
because-run_stopped = Not every check was carried out.
because-run_slept = In the middle of the check this program stood still for { $unit ->
    [seconds] { $count } seconds.
    [minutes] { $count } minutes.
   *[hours] { $count } hours.
}
because-network_lost = In the middle of the check the way from this computer to the mail server was gone, or led through another network.
because-text = The pasted text says so.
because-healthy = Every check passed, the sign-in included.
because-healthy_without_sign_in = Every check that was asked for passed; signing in was not asked for.

# What was seen of sign-ins and of the mailbox’s HTTP interface.
because-oauth_refused = The sign-in server { $host } refused.
because-oauth_no_client = No client ID is set for this provider.
because-oauth_no_answer = For { $minutes } minutes the browser did not come back with an answer.
because-oauth_code_expired = The code was not used within { $minutes } minutes.
because-oauth_wrong_issuer = The answer names “{ $got }” as its sender, but { $wanted } was asked.
because-oauth_no_port = No port could be opened on this computer for the browser’s answer ({ $port }).
because-oauth_unreachable = { $fault ->
    [no_such_host] The name of the sign-in server { $host } was not found.
    [not_connected] No connection to the sign-in server { $host } came about.
    [timed_out] The sign-in server { $host } did not answer in time.
    [tls] The certificate of the sign-in server { $host } could not be verified.
    [server_error] The sign-in server { $host } reports trouble of its own.
    [unreadable] What answered in the place of { $host } does not speak like a sign-in server.
    [bad_address] The address “{ $host }” in the provider’s file cannot be used.
   *[other] The sign-in server { $host } could not be asked.
}
because-oauth_scope_missing = The sign-in was not given: { $missing }.
because-signed_in_as_other = The sign-in belongs to { $actual_address }, and the mailbox to be checked is { $address }.
because-address_is_alias = { $address } is a further address of the account whose main address is { $primary }.
because-address_is_not_sign_in_name = The account of { $address } signs in by the name { $sign_in_name }.
because-mail_plan_missing = No plan with a mailbox is assigned to the account of { $address }.
because-rest_api_refused = { $place ->
    [own_servers] Microsoft says that this mailbox is not in its cloud, and the account is kept by a directory of your organisation.
    [elsewhere] Microsoft says that this mailbox is not in its cloud, and mail for { $domain } goes to { $mx }, which is not Microsoft.
    [moving] Microsoft says that this mailbox is not active in its cloud, although mail for { $domain } goes to Microsoft ({ $mx }).
   *[other] Microsoft says that this mailbox is not active in its cloud.
}
because-api_refused = { $host } refused to show the mailbox (HTTP { $status }).
because-api_unreachable = { $fault ->
    [no_such_host] The name { $host } was not found.
    [not_connected] No connection to { $host } came about.
    [timed_out] { $host } did not answer in time.
    [tls] The certificate of { $host } could not be verified.
   *[other] { $host } could not be asked.
}
because-clock_off = { $told_by ->
    [data] This computer’s clock says { $today }, but this program came with facts that are newer ({ $since }).
   *[server] { $unit ->
        [days] { $way ->
            [ahead] This computer’s clock is { $days } days ahead of that of { $host }.
           *[behind] This computer’s clock is { $days } days behind that of { $host }.
        }
       *[minutes] { $way ->
            [ahead] This computer’s clock is { $minutes } minutes ahead of that of { $host }.
           *[behind] This computer’s clock is { $minutes } minutes behind that of { $host }.
        }
    }
}
because-shared_mailbox = The sign-in belongs to { $actual_address }, and the mailbox that it is to open is { $address }.
because-shared_mailbox_own = The user name was that of { $actual_address }, so the server opened that mailbox and not { $address }.
because-shared_mailbox_opened = The sign-in belongs to { $actual_address }, and the server opened { $address } with it.

# What stands beside single checks.
because-called_by_address = { $name ->
    [none] The server was called by its address, { $host }, and not by a name.
   *[other] The server was called by its address, { $host }. Its name in the provider’s settings is { $name }.
}
because-expired_root = The certificate of { $host } depends on the root certificate “{ $root }”, which expired on { $since }.
because-folder_prefix = All folders of { $host } begin with “{ $prefix }”.
because-ipv4_broken = { $host } could be reached over IPv6, but not over IPv4.
because-ipv6_no_route = { $host } has an IPv6 address, but there is no route to it from this computer; over IPv4 it was reached.
because-large_packets_lost = { $host } fell silent when the connection was being secured; with small packets only, it answered.
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
