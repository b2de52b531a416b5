# Cards about signing in with the browser, and about what an HTTP interface says of the mailbox.
card-oauth_no_client = This program is not registered with { $provider } for sign-in
    .what = To sign in on the page of { $provider }, a program needs a name of its own there, a client ID. None is set in this copy of Inbox Doctor.
    .why = Providers give client IDs to makers and organisations, and check programs that read mail. So Inbox Doctor comes without one; whoever runs it can bring their own.
    .do-app-password = The shortest way without it: make an app password at { $provider } and check with that.
    .do-without = You can also check without signing in. Everything up to the sign-in is looked at all the same.
    .do-register = If you look after an organisation’s mail, register a desktop program with { $provider } and enter its client ID in the settings of Inbox Doctor.
    .do-organisation = In an organisation, the ID can be laid down for everybody in the file clients.toml in the configuration folder.
card-oauth_no_client_microsoft = This program is not registered with Microsoft for sign-in
    .what = To sign in on Microsoft’s page, a program needs a client ID (application ID). None is set in this copy of Inbox Doctor, and Microsoft no longer takes a password from mail programs.
    .why = Microsoft gives client IDs to makers and organisations. Inbox Doctor comes without one, so that nobody’s sign-in depends on a name that others can misuse; whoever runs it can bring their own.
    .do-without = Check without signing in. Everything up to the sign-in is looked at, and that finds many causes.
    .do-register = If you look after your organisation’s Microsoft 365, register an application in the Microsoft Entra admin center and enter its application (client) ID in the settings of Inbox Doctor.
    .do-platform = Choose the platform “Mobile and desktop applications” with the redirect address http://localhost, and allow public client flows if the sign-in by code is wanted too.
    .do-organisation = In an organisation, the ID can be laid down for everybody in the file clients.toml in the configuration folder.
card-oauth_no_answer = The browser did not come back from the sign-in page
    .what = The sign-in page was opened, but its answer did not reach Inbox Doctor in time.
    .why = The page was left open or closed, it ended with an error message of its own, or something on this computer keeps the browser from reaching Inbox Doctor.
    .do-page = Start the sign-in again and follow the page to its end, until it says that you can go back.
    .do-message = If the page shows an error message instead, copy it and look it up here: many of them say exactly what is missing.
    .do-copy = If no page opened at all, copy its address from Inbox Doctor into your browser.
    .do-firewall = If the browser says at the end that it cannot reach 127.0.0.1 or localhost, a security program or a proxy setting stands between. Make an exception for addresses on this computer.
    .do-device = Where it is offered, sign in with a code on another device instead.
card-oauth_sign_in_over = The sign-in is over, please sign in again
    .what = { $provider } no longer accepts the sign-in that was used until now.
    .why = That happens when a password is changed, when access is withdrawn on the page of the account, or when a sign-in was not used for a long time. Nothing is wrong with the mailbox by that alone.
    .do-again = Sign in again with the button below; on the command line, use sign-in.
    .do-why = If you did not change anything yourself, look at the security page of your account for what happened.
    .do-work = If it keeps coming back at work or school, ask your administrator whether sign-ins end after a fixed time there.
card-device_code_expired = The code for signing in on another device has run out
    .what = The code was not typed in, or the sign-in there was not finished, before its time was over.
    .why = Such codes are good for about 15 minutes only, so that nobody else can use them.
    .do-again = Start again: a new code is shown.
    .do-ready = Have the other device and the password ready first, and finish the sign-in there until it says that it is done.
    .do-browser = If you can, sign in with the browser on this computer instead. Some organisations do not allow codes.
card-oauth_wrong_issuer = The answer came from another sign-in server than the one asked
    .what = The browser came back with an answer that names another sender. Inbox Doctor did not use it, and no password or code was passed on.
    .why = Mostly the provider’s settings that were laid over ours name the wrong sign-in server. It can also be an attempt to slip in somebody else’s answer.
    .do-again = Start the sign-in again, and use only the page that opens then.
    .do-file = If you or your organisation changed the provider’s file, compare its issuer with the provider’s documentation.
card-oauth_no_port = Inbox Doctor cannot receive the browser’s answer on this computer
    .what = For the sign-in, the browser hands its answer to a port on this computer. None could be opened.
    .why = Another program holds the port that was registered, or a security program forbids it.
    .do-close = Close other programs that are just signing in, and start the sign-in again.
    .do-restart = If that does not help, restart the computer.
    .do-device = Where it is offered, sign in with a code on another device instead: that needs no port.
card-oauth_unreachable = The provider’s sign-in or data service cannot be reached
    .what = Inbox Doctor could not get an answer from the web address that signs people in or shows the mailbox.
    .why = The network of this computer, a proxy or a firewall stands between, or the service is just not there.
    .do-page = Open the page of { $provider } in your browser. If that does not work either, it is the network.
card-oauth_certificate = The sign-in service’s certificate could not be verified
    .what = The connection to the sign-in or data service is not safe, so Inbox Doctor sent nothing over it.
    .why = Large services have valid certificates. Mostly this computer’s clock is wrong, or an antivirus program or a company’s proxy looks into encrypted connections.
    .do-clock = Check the date, the time and the time zone of this computer.
    .do-antivirus = Switch off the scanning of encrypted connections (HTTPS) in your antivirus program for a moment, and check again.
    .do-company = In a company, ask the IT department whether its proxy opens encrypted connections, and to install its certificate on this computer.
card-oauth_intercepted = Something else answers in place of the sign-in service
    .what = The answer that came is not one of a sign-in server.
    .why = A Wi-Fi network’s own sign-in page, a proxy or a security program often answers in this way.
    .do-page = Open any web page in your browser. If a sign-in page of the network appears, sign in there first.
card-oauth_server_trouble = The provider’s sign-in service has trouble of its own
    .what = The sign-in service was reached and reports an error on its side.
    .why = Such trouble mostly passes within minutes or hours. You did nothing wrong.
    .admin =
        Hello,

        signing in to my mailbox fails because your sign-in service answers with a server error. The details are below. Could you please look into it?

        Thank you.
card-oauth_bad_address = An address in the provider’s settings cannot be used
    .what = Inbox Doctor could not begin the sign-in, because an address that it was given for it is none, or is not on this computer where it must be.
    .why = The provider’s file or the client ID’s settings were changed in this copy of Inbox Doctor.
    .do-file = Correct the address in the file that you or your organisation laid over ours (providers or clients.toml). The browser’s way back must begin with http://127.0.0.1 or http://localhost.
    .do-ask = If you did not change anything, ask whoever set up Inbox Doctor for you.
card-token_refused = The mail server does not accept this sign-in
    .what = You are signed in at { $provider }, but the mailbox did not open with that sign-in.
    .why = It may belong to another account than the address, it may lack the right to use mail, it may have run out, or IMAP may be switched off for the mailbox. The server does not say which.
    .do-account = Compare the account you signed in with and the address to be checked: they must belong together.
    .do-again = Sign in again, and tick every box on the consent page, above all the one for mail.
    .do-imap = Look in the settings of { $provider } whether IMAP is allowed for this mailbox.
card-oauth_other = The sign-in was refused, and we do not know why
    .what = The server’s answer stands below as it came. It is not one that this program knows, so we do not guess.
    .why = Each provider refuses in its own words.
    .do-read = Read the answer below; open the page if it names one.
    .do-again = Try once more a little later.
card-address_is_alias = The address is only a further name of the account
    .what = The mailbox has another main address. Some programs and servers open it by that one only.
    .why = An account can have several addresses (aliases). Mail to each of them arrives, but signing in works by the main one.
    .do-main = Where the program asks for the mailbox, enter the main address that is shown below, and use the further one only as the sender.
card-address_is_not_sign_in_name = The account signs in by another name than its address
    .what = The address is right, but the account’s sign-in name (user principal name) is another one.
    .why = Organisations often change addresses, after a marriage or a new company name, and leave the sign-in name as it was.
    .do-name = Where the program asks for the user name, enter the sign-in name that is shown below in place of the address.
    .do-admin = If the program has no field of its own for it, ask your administrator whether the sign-in name can be made the same as the address.
card-office_own_servers = The mailbox is on your organisation’s own server, not in Microsoft’s cloud
    .what = There is an account at Microsoft, but Microsoft’s programming interface has no mailbox for it. The account comes from a directory of your organisation.
    .why = In a “hybrid” organisation some mailboxes stay on an Exchange server of its own. Programs that connect by “Microsoft 365” reach only those in the cloud.
    .do-imap = Connect by IMAP with the name of your organisation’s own server in place of “Microsoft 365”, if it offers IMAP to programs.
    .do-move = If your mailbox is to be moved to the cloud, connect again when the move is complete.
    .admin =
        Hello,

        Microsoft Graph answers MailboxNotEnabledForRESTAPI for my mailbox, and my account is synchronised from our own directory. So it seems that the mailbox is on our own Exchange server (hybrid).

        Could you please tell me:
        – whether my mailbox is on our own server, and whether it will be moved to Exchange Online, and when;
        – if it stays, which IMAP and SMTP servers a program can use, and whether they can be reached from outside.

        Thank you.
card-office_elsewhere = The domain’s mail is not (yet) at Microsoft
    .what = There is an account at Microsoft, but no mailbox that is in use there, and mail for this domain goes elsewhere.
    .why = Either the mail stays with another provider, or a move to Microsoft 365 has begun and is not complete.
    .do-choose = Connect with the provider to which the mail goes today (shown below), not with “Microsoft 365”.
    .do-wait = If your organisation is just moving to Microsoft 365, wait until the move is complete, then connect again.
    .admin =
        Hello,

        Microsoft Graph answers MailboxNotEnabledForRESTAPI for my mailbox, and our domain’s MX record does not lead to Microsoft. So my mailbox does not seem to be in Exchange Online (yet).

        Could you please tell me whether our mail is being moved to Microsoft 365, when my mailbox will be there, and which IMAP and SMTP servers to use until then?

        Thank you.
card-office_moving = The mailbox at Microsoft is not ready, or no longer there
    .what = The domain’s mail is at Microsoft, but this account has no active mailbox there.
    .why = A mailbox is made some time after its licence was assigned, and it cannot be reached while it is being moved. It also disappears when the licence is taken away or the account was deleted.
    .do-wait = If the mailbox is new or is just being moved, wait: it can take up to a day. Then check again.
    .do-licence = If it worked before, ask your administrator whether the licence was changed or the mailbox deleted; for about 30 days it can be brought back.
    .admin =
        Hello,

        Microsoft Graph answers MailboxNotEnabledForRESTAPI for my mailbox, although our domain’s MX record leads to Microsoft.

        Could you please check:
        – whether my account has a licence that includes Exchange Online, and since when;
        – whether the mailbox is being created or moved (Exchange admin center > Migration);
        – whether it is inactive or soft-deleted, and can be brought back.

        Thank you.
