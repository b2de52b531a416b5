# The cards in assets/cards/dns, in the order of their names.

card-dns_domain_broken = The DNS of this domain is broken
    .what = DNS fails for this name, while other names are answered. So your network and your computer are fine; the domain itself can’t be looked up.
    .why = Usually the domain’s name servers don’t answer, the domain has expired, or its signature (DNSSEC) no longer fits after a change.
    .do-spelling = Check the spelling of the domain and of the server name once more.
    .admin =
        Hello,

        DNS look-ups for our domain fail (SERVFAIL), while other domains are answered normally. That usually means that the domain’s name servers don’t answer, that the domain has expired, or that DNSSEC records (DS, RRSIG) no longer match.

        Could you please check the domain’s name servers, its registration and DNSSEC?

        Thank you.

card-dns_failure = Server names cannot be looked up at the moment
    .what = The service that turns server names into addresses (DNS) did not answer properly.
    .why = It belongs to your router, your internet provider, your company or a VPN. While it does not work, no program can find the mail server. If only this one domain is affected, the DNS of that domain is out of order.
    .do-web = Open any website that you have not visited today. If that fails too, restart the router and check again.
    .admin =
        Hello,

        on my computer server names cannot be looked up: the DNS resolver answers with an error or not at all. Because of this, my mail program cannot find the mail server.

        Could you please check the DNS resolver that this network or VPN hands out (SERVFAIL, REFUSED or time-outs for the names below), and, where only this domain is affected, its authoritative name servers and DNSSEC signatures?

        Thank you.

card-dns_network_denies = This network’s DNS doesn’t know names that exist
    .what = The network you’re using answers “no such name” for names that are known to exist. So neither your address nor your mail server is misspelled; this network can’t look them up.
    .why = Company networks that reach the internet only through a web proxy, filters, and Wi-Fi that wants a sign-in first answer like this. Mail apps need a DNS server that knows names on the internet.
    .do-portal = Open any web page in your browser. If the Wi-Fi shows a sign-in or welcome page, complete it first.
    .do-vpn = If a VPN or a filter (parental controls, ad blocking) is on, turn it off for a moment and check again.
    .do-other-network = Check once over another network, for example your phone’s mobile data. If it works there, the DNS of the first network is the cause.

card-dns_no_address = The server’s name leads nowhere
    .what = The name of the mail server is registered, but no address belongs to it.
    .why = Perhaps a part of the name is missing, such as “imap.” or “mail.” in front, or the server was moved and its entry was not renewed.
    .do-spelling = See whether something is missing in front, for example “imap.” or “mail.”.
    .admin =
        Hello,

        The name of our mail server has no address in DNS: neither an A nor an AAAA record. Mail programs and our CRM therefore cannot reach it.

        Could you please add the missing record, or tell me the right server name for IMAP and SMTP?

        Thank you.

card-dns_no_mx = This domain is not set up to receive mail
    .what = The domain exists, but it names no server that takes its mail.
    .why = Every domain that has mailboxes says in its DNS where its mail goes (MX record). Here this entry is missing, or it says on purpose that the domain takes no mail. Either the address belongs to another domain of the company, or the entry was lost when something was changed.
    .admin =
        Hello,

        a check of our domain’s DNS shows neither an MX record nor an address that could stand in for it (or a “null MX” according to RFC 7505, which says that the domain takes no mail). Mail to this domain cannot be delivered, and mail programs and our CRM cannot find the mail server.

        Could you please add the MX records that our mail service prescribes, or tell me which domain our mailboxes belong to?

        Thank you.
    .do-spelling = See whether the part after the “@” is really the domain from which you receive mail, and not, say, only that of the website.

card-dns_no_such_domain = The domain of this email address does not exist
    .what = The part after the “@” is a name that is not known anywhere on the internet.
    .why = Most often it is a typing mistake: “gmial.com”, a missing letter, “.con” in place of “.com”. Rarely, a company’s domain has run out because it was not renewed.
    .do-spelling = Read the part after the “@” letter by letter and correct it.
    .do-copy = If you are not sure, copy the address from a mail that came from this mailbox.
    .do-expired = If it is spelled correctly, ask whoever looks after your company’s domain whether it has been renewed.

card-dns_no_such_host = There is no server with this name
    .what = The name of the mail server is not known on the internet.
    .why = Usually the name is spelled wrongly, or it is the name of an old server that has been switched off. Some companies’ servers can be found only inside the company or through its VPN.
    .do-spelling = Read the server name letter by letter. It contains no “https://”, no “@” and no blank.
    .do-internal = At a company: connect to the VPN, if there is one, and check again.

card-dns_other = Looking up the server’s name failed
    .what = Something went wrong while the mail server’s name was looked up, and the message does not say clearly what.
    .why = The cause is the server’s name, the network of this computer, or the DNS of the domain.
    .admin =
        Hello,

        looking up our mail server’s name in DNS fails with the message below. Could you please see what it means for our network or our domain?

        Thank you.

card-goo_mail_ended = goo Mail has ended
    .what = The mail service of goo (goo.jp, mail.goo.ne.jp) ended on 25 February 2026. Addresses there receive and send no mail any more.
    .why = Its operator closed the service. No setting and no password brings it back.
    .do-address = Connect the mailbox that you use in its place. Users of goo Mail were offered to move to OCN Mail.
    .do-tell = Change the address wherever it is still registered, above all for the recovery of passwords.

card-jp_pop_only = As far as is known, { $provider } offers POP only, not IMAP
    .what = No IMAP server answers for this address. The public settings of { $provider } name only a POP server, and that did not change in any source we found.
    .why = POP fetches mail to one computer; a CRM and several devices need IMAP. This is a matter of the provider’s offer, not of your settings.
    .do-look = Look into the papers or the help of { $provider } whether there is an IMAP server after all, and type its name under “Advanced” if so.
    .do-forwarding = Otherwise have the mail forwarded to a mailbox that offers IMAP, and connect that one.
    .do-other = Or use another address for the CRM.

card-mx_not_this_provider = The mail of this domain may not be at { $provider }
    .what = You chose { $provider }, but the mail of this domain is delivered to a server that does not belong to { $provider }.
    .why = The domain’s MX record says where its mail goes. Some companies put a mail filter in front of { $provider }; then this is in order. Otherwise the mailbox is somewhere else.
    .do-ask = Ask your administrator: “Is my mailbox at { $provider }, and do we only have a filter in front of it?”
    .do-choose = If not, choose the other provider or enter its servers, and check again.

card-mx_other_provider = The mail of this domain is at another provider
    .what = You chose { $provider }, but the mail of this domain is delivered to another provider.
    .why = The domain’s MX record says where its mail goes. It names another provider, so { $provider } probably holds no mailbox for this address, or not any more.
    .do-choose = Choose the provider that stands in the evidence, and check again with it.
    .do-migration = If your company is just moving to { $provider }, wait until the move is complete: until then the mailbox is at the old provider.
    .do-hybrid = If you know that only some mailboxes are at { $provider }, ask your administrator where yours is.

card-office_rest_api_not_enabled = Microsoft does not run this mailbox (yet)
    .what = There is an account at Microsoft, but no mailbox that the CRM can reach there.
    .why = This happens while a company is moving its mail to Microsoft 365, when its mailboxes are on an Exchange server of its own (“hybrid”), when the mailbox has no licence, or when it is a shared or deleted one. Where the domain’s mail goes (MX) shows which it is: if it does not go to Microsoft, the mailbox is not there.
    .do-where = Check the address here: the result shows whether the domain’s mail goes to Microsoft.
    .do-wait = If your company is just moving to Microsoft 365, wait until the move of your mailbox is complete, then connect again.
    .do-licence = Otherwise ask your administrator whether your mailbox is in Exchange Online and has a licence that includes it.
    .do-imap = If the mailbox stays on your company’s own server, connect it in the CRM by IMAP with that server’s name in place of “Microsoft 365”.
    .admin =
        Hello,

        connecting my mailbox fails with “REST API is not enabled for this mailbox” (OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX, in Microsoft Graph MailboxNotEnabledForRESTAPI). Microsoft answers so when the account has no active Exchange Online mailbox.

        Could you please check:
        – whether the mailbox is in Exchange Online, or still on an Exchange server of our own or with our former provider (hybrid or unfinished migration);
        – whether the account has a licence that includes Exchange Online, and the mailbox is neither inactive nor soft-deleted;
        – whether the domain’s MX record leads to Microsoft (…mail.protection.outlook.com).

        If the mailbox stays where it is, please tell me the IMAP and SMTP servers to use.

        Thank you.

card-server_not_providers = That isn’t the server of your email provider
    .what = The server that was entered doesn’t belong to the provider of your address, or is the one of another region, and it didn’t work. Your provider’s own server has another name.
    .why = Settings copied from another account, another country, or an old guide often name a server that doesn’t exist or doesn’t know your mailbox.
    .do-own-server = Enter your provider’s own server, whose name stands under “What we saw”, or choose your provider and leave the servers empty.
    .do-region = Some providers have separate servers for each region (for example .com, .eu, .jp): use the ones of the region where the account was created.

card-servers_not_published = We know no confirmed server name for { $provider }
    .what = The server name that was tried does not exist. We found no public source of { $provider } that names its IMAP server, so it was a guess or comes from one list.
    .why = Some providers set up mail only by a profile for the iPhone or by their own app, and do not state the server.
    .do-profile = If the mailbox works on an iPhone, the names stand there: Settings > Apps > Mail > Mail Accounts > the account.
    .do-help = Ask { $provider } for the IMAP and SMTP server, and type them under “Advanced”.
    .do-forwarding = If there is none, have the mail forwarded to a mailbox that offers IMAP.

card-tuta_no_imap = Tuta cannot be connected to other programs
    .what = Tuta (Tutanota) offers neither IMAP nor POP nor SMTP. No setting makes it work in a mail program or a CRM.
    .why = Its mail is encrypted from end to end, and only its own programs can read it.
    .do-own = Read the mail in Tuta’s own app or on its page.
    .do-other = For the CRM use a mailbox of another provider.
