# The cards in assets/cards/dns, in the order of their names.

card-dns_domain_broken = The DNS of this domain is broken
    .what = DNS fails for this name, while other names are answered. So your network and your computer are fine; the domain itself can’t be looked up.
    .why = Usually the domain’s name servers don’t answer, the domain has expired, or its signature (DNSSEC) no longer fits after a change.
    .do-spelling = Check the spelling of the domain and of the server name again.
    .admin =
        DNS look-ups for our domain fail (SERVFAIL), while other domains are answered normally. That usually means that the domain’s name servers don’t answer, that the domain has expired, or that DNSSEC records (DS, RRSIG) no longer match.

        Could you please check the domain’s name servers, its registration and DNSSEC?

card-dns_failure = Server names can’t be looked up right now (DNS)
    .what = The service that turns server names into IP addresses (DNS) didn’t answer properly.
    .why = DNS comes from your router, your internet provider, your company, or a VPN. While it’s down, no app can find the mail server. If only this one domain is affected, the problem is with that domain’s own DNS.
    .do-web = Open a website you haven’t visited today. If that fails too, restart your router and check again.
    .admin =
        On my computer, server names cannot be looked up: the DNS resolver answers with an error or not at all. Because of this, my mail app cannot find the mail server.

        Could you please check the DNS resolver that this network or VPN hands out (SERVFAIL, REFUSED, or timeouts for the names listed below)? If only this domain is affected, please also check its authoritative name servers and DNSSEC signatures.

card-dns_network_denies = This network’s DNS doesn’t know names that exist
    .what = The network you’re using answers “no such name” for names that are known to exist. So neither your address nor your mail server is misspelled; this network can’t look them up.
    .why = Company networks that reach the internet only through a web proxy, filters, and Wi-Fi that wants a sign-in first answer like this. Mail apps need a DNS server that knows names on the internet.
    .do-portal = Open any web page in your browser. If the Wi-Fi shows a sign-in or welcome page, complete it first.
    .do-vpn = If a VPN or a filter (parental controls, ad blocking) is on, turn it off for a moment and check again.
    .do-other-network = Check once over another network, for example your phone’s hotspot. If it works there, the DNS of the first network is the cause.
    .admin =
        Mail apps can’t connect from our network, because its DNS answers “no such name” (NXDOMAIN) for names that exist on the internet, such as the mail server named below.

        Could you please let these computers look up names on the internet, or tell me which DNS server or proxy mail apps should use (IMAP 993, SMTP 465 and 587)?

card-dns_no_address = The server name has no IP address
    .what = The mail server’s name is registered, but no IP address is listed for it.
    .why = Part of the name may be missing, such as “imap.” or “mail.” at the beginning. Or the server was moved and its DNS entry wasn’t updated.
    .do-spelling = See whether something is missing at the beginning of the server name, for example “imap.” or “mail.”.
    .admin =
        The name of our mail server has no address in DNS: there is neither an A nor an AAAA record. Mail apps cannot reach the server.

        Could you please add the missing record, or tell me the correct server names for IMAP and SMTP?

card-dns_no_mx = This domain isn’t set up to receive email
    .what = The domain exists, but no server is listed to receive its email.
    .why = Every domain with mailboxes says in its DNS where its email goes (the MX record). Here that record is missing, or it says on purpose that the domain doesn’t accept email. Your address may belong to another domain, or the record was lost when something was changed.
    .do-spelling = Make sure the part after the “@” is the domain you receive email at, not just your website’s.
    .admin =
        A check of our domain’s DNS found no MX record and no address that could be used in its place (or it found a “null MX” as in RFC 7505, which says that the domain accepts no email). Email to this domain cannot be delivered, and mail apps cannot find the mail server.

        Could you please add the MX records that our email service prescribes, or tell me which domain our mailboxes belong to?

card-dns_no_such_domain = This email domain doesn’t exist
    .what = The part after the “@” isn’t registered anywhere on the internet.
    .why = Usually it’s a typing mistake: “gmial.com”, a missing letter, “.con” instead of “.com”. Occasionally a company’s domain has expired.
    .do-spelling = Read the part after the “@” letter by letter and correct it.
    .do-copy = If you’re not sure, copy the address from an email that was sent from this mailbox.
    .do-expired = If the spelling is right, ask whoever manages your company’s domain whether it has been renewed.

card-dns_no_such_host = There’s no server with this name
    .what = The mail server’s name isn’t registered anywhere on the internet.
    .why = Usually the name is misspelled, or it’s an old server that has been shut down. Some companies’ servers can be found only inside the company or over its VPN.
    .do-spelling = Read the server name letter by letter. It contains no “https://”, no “@”, and no spaces.
    .do-internal = For a company mailbox, connect to the company’s VPN if there is one, and check again.

card-dns_other = Looking up the server name failed
    .what = Something went wrong while the mail server’s name was being looked up, and the message doesn’t say clearly what.
    .why = The cause is the server name itself, this computer’s network, or the domain’s DNS.
    .admin =
        Looking up our mail server’s name in DNS fails with the message below. Could you please check what it means for our network or our domain?

card-goo_mail_ended = goo Mail has shut down
    .what = goo’s email service (goo.jp, mail.goo.ne.jp) ended on February 25, 2026. Its addresses can’t send or receive email anymore.
    .why = The company that ran it closed the service. No setting and no password will bring it back.
    .do-address = Connect the mailbox you use instead. goo Mail users were offered a move to OCN Mail.
    .do-tell = Update the address wherever you’ve registered it, starting with anything you use to reset passwords.

card-hey_no_imap = HEY mailboxes can’t be connected to other apps
    .what = HEY offers no IMAP, POP, or SMTP. No setting makes it work in a mail app or any other app.
    .why = HEY’s email can be read only in HEY’s own apps and on its website.
    .do-other = For { $app }, connect a mailbox at another provider. HEY can forward your mail to it.
    .do-own = Keep reading your HEY email in HEY’s own app or on its website.

card-jp_pop_only = { $provider } doesn’t seem to offer IMAP (POP only)
    .what = No IMAP server answers for this address. The settings that { $provider } has published name only a POP server, and we found no newer information.
    .why = POP downloads email to a single computer. Using the mailbox in several apps or on several devices takes IMAP. Your settings aren’t wrong; the provider just may not offer IMAP.
    .do-look = Look for an IMAP server in { $provider }’s help pages or your contract papers. If you find one, enter it in { $app }.
    .do-forwarding = If there’s none, have the email forwarded to an address with IMAP, and connect that one instead.
    .do-other = If your app can use POP and you need the email on only one device, choose POP there.

card-mx_not_this_provider = This domain’s email may not be at { $provider }
    .what = You chose { $provider }, but this domain’s email is delivered to a server that doesn’t belong to { $provider }.
    .why = The domain’s MX record shows where its email goes. Some companies put a mail filter in front of { $provider }; in that case everything is fine. Otherwise the mailbox is somewhere else.
    .do-ask = Ask your administrator: “Is my mailbox at { $provider }, and is that other server just a mail filter?”
    .do-choose = If the mailbox is somewhere else, choose that provider or enter its servers.

card-mx_other_provider = This domain’s email is at another provider
    .what = You chose { $provider }, but this domain’s email is delivered to another provider.
    .why = The domain’s MX record shows where its email goes. It names another provider, so { $provider } probably doesn’t have a mailbox for this address, or no longer has one.
    .do-choose = Choose the provider named under “{ ui-card-proof }”.
    .do-migration = If your company is moving to { $provider }, wait until the move is complete. Until then, your mailbox is at the old provider.
    .do-hybrid = If you know that only some mailboxes are at { $provider }, ask your administrator where yours is.

card-office_rest_api_not_enabled = Microsoft 365 doesn’t have this mailbox
    .what = There’s a Microsoft account for this address, but no mailbox at Microsoft that apps can reach.
    .why = This happens while a company is moving its email to Microsoft 365, when mailboxes are on the company’s own Exchange server (“hybrid”), when the mailbox has no license, or when it’s a shared or deleted one. The domain’s MX record helps to tell which: if it doesn’t point to Microsoft, the mailbox isn’t there.
    .do-where = On the first page of Inbox Doctor, type your email address, choose “{ provider-microsoft365 }”, and check the mailbox. The result shows whether Microsoft knows the domain, and where the mailbox is.
    .do-imap = If the mailbox stays on your company’s own server, choose IMAP instead of “Microsoft 365” in { $app }, and enter that server’s name.
    .do-wait = If your company is moving to Microsoft 365, wait until your mailbox has been moved, then connect again.
    .do-licence = Otherwise ask your administrator whether your mailbox is in Exchange Online and has a license that includes it.
    .admin =
        Connecting my mailbox fails with “REST API is not enabled for this mailbox” (OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX, in Microsoft Graph MailboxNotEnabledForRESTAPI). Microsoft gives this answer when the account has no active Exchange Online mailbox.

        Could you please check the following for { $address }?
        – whether the mailbox is in Exchange Online, or still on our own Exchange server or with our former provider (hybrid or unfinished migration)
        – whether the account has a license that includes Exchange Online (Microsoft 365 admin center > Users > Active users > the account > Licenses and apps)
        – whether the mailbox is inactive or soft-deleted
        – whether the domain’s MX record points to Microsoft (…mail.protection.outlook.com)

        In PowerShell, this command shows where the mailbox is:
        Get-EXORecipient -Identity { $address }

        If the mailbox stays where it is, please tell me which IMAP and SMTP servers to use.

card-rediffmail_free = Free Rediffmail accounts have no IMAP
    .what = Free Rediffmail accounts offer only POP. Apps that need IMAP (such as HubSpot) can’t connect to them.
    .why = Rediff has IMAP only in its paid plan, Rediffmail Pro, on servers of its own (imap.rediffmailpro.com, smtp.rediffmailpro.com).
    .do-other = For { $app }, connect a mailbox that offers IMAP, or have your mail forwarded to one.
    .do-plan = If you have Rediffmail Pro, use its servers.

card-server_not_providers = That isn’t the server of your email provider
    .what = The server that was entered doesn’t belong to the provider of your address, or is the one of another region, and it didn’t work. Your provider’s own server has another name.
    .why = Settings copied from another account, another country, or an old guide often name a server that doesn’t exist or doesn’t know your mailbox.
    .do-own-server = Enter your provider’s own server, shown under “{ ui-card-proof }”, or choose your provider and leave the servers empty.
    .do-region = Some providers have separate servers for each region (for example .com, .eu, .jp): use the ones of the region where the account was created.

card-servers_not_published = We couldn’t confirm { $provider }’s server names
    .what = The server name we tried doesn’t exist. { $provider } doesn’t seem to publish its IMAP server, so the name was a guess or came from a single list.
    .why = Some providers set up email only through an iPhone profile or their own app, and don’t say which server is behind it.
    .do-profile = If the mailbox works on an iPhone, you can find the names there: Settings > Apps > Mail > Mail Accounts > your account.
    .do-help = Ask { $provider } for its IMAP and SMTP server names.
    .do-enter = Enter them in { $app }. To check them here, enter them under “{ ui-advanced }”.
    .do-forwarding = If there’s no IMAP server, have the email forwarded to an address with IMAP, and connect that one instead.

card-tuta_no_imap = Tuta mailboxes can’t be connected to other apps
    .what = Tuta (formerly Tutanota) offers no IMAP, POP, or SMTP. No setting makes it work in a mail app or any other app.
    .why = Tuta’s email is encrypted end to end, and only Tuta’s own apps can read it.
    .do-other = For { $app }, connect a mailbox at another provider.
    .do-own = Keep reading your Tuta email in Tuta’s own app or on its website.

card-wrong_server_named = The server in the settings isn’t the one for this purpose
    .what = The settings name a server that has another job: one that takes in mail from other servers (an MX), or the one for receiving instead of the one for sending. Mail apps can’t sign in there.
    .why = The name was probably copied from the records of the domain, or the two servers were mixed up. The user name and the password have nothing to do with it.
    .do-right-names = Set the server for receiving and the one for sending to the names that { $provider } states for mail apps, mostly beginning with “imap.” and “smtp.”.
