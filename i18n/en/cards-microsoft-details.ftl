# Cards about single causes at Microsoft 365 and Outlook.com.
card-smtp_auth_disabled_tenant = Your organisation has switched off sending with a sign-in (SMTP AUTH) for everybody
    .what = Receiving is not affected. The sending server refuses because SMTP AUTH is switched off for the whole organisation.
    .why = Organisations created after January 2020 begin with it switched off. Your password is not the problem, and you cannot change this yourself.
    .do-wait = After the change wait about an hour; it does not take effect at once.
    .admin =
        Exchange Online answers “SmtpClientAuthentication is disabled for the Tenant” when I send. Please switch SMTP AUTH on, for my mailbox alone if you wish:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false

        The mailbox’s setting overrides the organisation’s. For the whole organisation:

        Set-TransportConfig -SmtpClientAuthenticationDisabled $false

        As long as security defaults are on, SMTP AUTH with a password stays blocked all the same.
card-smtp_auth_disabled_mailbox = Sending with a sign-in (SMTP AUTH) is switched off for this mailbox
    .what = Receiving is not affected. The sending server refuses because SMTP AUTH is switched off for this one mailbox.
    .why = The organisation as a whole may allow it; the setting of the mailbox overrides it. Only an administrator can change it.
    .do-wait = After the change wait about an hour; it does not take effect at once.
    .admin =
        Exchange Online answers “SmtpClientAuthentication is disabled for the Mailbox” when I send. Please switch SMTP AUTH on for my mailbox: Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > tick “Authenticated SMTP”, or in Exchange Online PowerShell:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false
card-microsoft_smtp_basic_off = Sending with a password is switched off here; sign in with Microsoft
    .what = Microsoft’s sending server takes no user name and password for this mailbox. The program has to sign in on Microsoft’s own page (OAuth).
    .why = Your organisation has switched passwords off for sending (for personal Outlook.com mailboxes Microsoft has done so). At the end of December 2026 Microsoft does the same for every organisation that has not decided otherwise; in the second half of 2027 it will name the day on which passwords end for good.
    .do-admin = If the program has no such sign-in, ask your administrator whether it may send with a password for the time being. Until the end of December 2026 the organisation’s own setting decides.
    .do-update = Look for an update or a successor of the program or device in any case: passwords will not come back.
card-microsoft_smtp_basic_by_default = Microsoft no longer takes passwords for sending; sign in with Microsoft
    .what = The server took no user name and password. Microsoft announced that from the end of December 2026 it refuses them for sending unless the organisation asks for it. The program has to sign in on Microsoft’s own page (OAuth).
    .why = Microsoft is ending passwords for sending (“basic authentication for SMTP AUTH”). In the second half of 2027 it will name the day on which they end for good.
    .do-admin = If the program has no such sign-in: in an organisation that existed before the change, the administrator can still switch passwords on again for the time being. For a personal Outlook.com mailbox there is no such way.
    .do-update = Look for an update or a successor of the program or device in any case: that way out will be closed, too.
card-microsoft_smtp_old_tls = The program or device is too old for Microsoft’s mail servers
    .what = Microsoft’s server was reached and ended the conversation: the program or device speaks only TLS 1.0 or 1.1, and Microsoft takes only TLS 1.2 or later.
    .why = TLS is what makes a connection safe. The old versions are not safe any more, so Microsoft has switched them off. The fault is not in your settings or your password.
    .do-update = Update the program in which you saw the message.
    .do-system = On Windows 7 or 8, or with an old Java or .NET, update that too: TLS 1.2 must be supported and switched on there.
    .do-device = On a printer, scanner or other device look for new firmware that supports TLS 1.2.
    .do-legacy = If a device cannot be updated, your administrator can allow old TLS for the organisation; the device then sends through smtp-legacy.office365.com. It is less safe and meant for a transition.
card-microsoft_not_signed_in = The program sent to Microsoft without signing in
    .what = Microsoft’s sending server says that nobody had signed in when the mail was to be sent.
    .why = Either sending is set up in the program without a sign-in, or the server offered none because SMTP AUTH is switched off for the mailbox or the organisation.
    .do-turn-on = In the program’s settings for sending (SMTP) switch on “my outgoing server requires authentication”, with the same account as for receiving.
    .do-port = Use smtp.office365.com (for Outlook.com smtp-mail.outlook.com) with port 587 and STARTTLS; on port 25 no sign-in is offered.
    .do-ask = If both are right already, ask your administrator whether “Authenticated SMTP” is switched on for the mailbox.
card-microsoft_smtp_throttled = Too many messages are sent through this mailbox at once
    .what = Microsoft’s sending server asks the program to slow down. Nothing is wrong with the account.
    .why = A mailbox may send over three connections at a time and about 30 messages a minute. Programs that send newsletters or reminders in one go exceed that.
    .do-one = Let the program send over one connection, and fewer messages a minute, if it has such a setting.
    .do-wait = Wait a few minutes. The program may try the same messages again; none is lost at the server.
    .do-bulk = For mail in large numbers use a service made for it.
card-microsoft_user_not_assigned = Your administrator has not assigned this program to you
    .what = The program is known to your organisation, but only people to whom it was assigned may sign in. You are not among them yet.
    .why = Your organisation has switched on “Assignment required” for the program. Your password is right; trying again changes nothing.
    .admin = Signing in to the program below ends with AADSTS50105. Please assign it to me: Microsoft Entra admin center > Enterprise applications > the program > Users and groups > Add user/group. If everybody may use it: Properties > “Assignment required?” > No. Members of nested groups are not counted.
card-microsoft_account_disabled = An administrator has disabled this account
    .what = Microsoft knows the account and says that it is disabled. No password and no program can sign in with it.
    .why = Accounts are disabled when somebody leaves, when a licence ends, or for safety. It is not a matter of too many wrong passwords.
    .admin = Signing in with my account ends with AADSTS50057 (“The user account is disabled”). If that is not intended, please enable it: Microsoft Entra admin center > Users > my account > Properties > Settings > “Account enabled”; in an account synchronised from Active Directory, enable it there.
card-microsoft_locked = Microsoft has locked the account after too many wrong passwords
    .what = There were too many sign-ins with a wrong password, so Microsoft refuses all of them for a while, the right one too.
    .why = Most often a forgotten phone, printer or program keeps trying with an old password. It can also be somebody who is guessing.
    .do-stop = Find what still uses the old password, above all after a change of password, and correct it or switch it off.
    .do-wait = Wait a quarter of an hour without any attempt. The lock first lasts a minute and grows with each failure.
    .do-reset = If it comes back, change the password on Microsoft’s page, or ask your administrator to look at the sign-in log.
card-microsoft_user_unknown = Microsoft knows no account of this name in the organisation
    .what = The address or sign-in name that was given does not exist in the organisation in which the program looks for it.
    .why = It may be misspelt, belong to another organisation, be only a further address (alias), or be a personal account where one from work is wanted.
    .do-spelling = Compare the address letter by letter with the one with which you sign in at office.com.
    .do-kind = If the mailbox is personal (outlook.com, hotmail.com), choose “Outlook.com” in the program, not “Office 365”.
    .do-admin = In an organisation ask your administrator for your sign-in name (user principal name); it can differ from the address.
card-microsoft_account_kind = The program does not take this kind of Microsoft account
    .what = Microsoft knows the account. The program is registered for another kind: only for work or school, only for one organisation, or only for personal accounts.
    .why = The maker decides that when the program is registered. A guest of another organisation counts as a stranger there, too.
    .do-choose = If the program offers both “Microsoft 365” and “Outlook.com”, take the one that fits your mailbox.
    .do-sign-out = Sign out of all Microsoft accounts in the browser, or use a private window, and choose the account of the mailbox.
    .admin = Signing in to your program fails because its registration does not allow my kind of account. Please check “Supported account types” of the registration in Microsoft Entra (single tenant, multitenant, personal accounts), and whether the program uses the endpoint that belongs to it (/organizations, /common, /consumers, or the tenant’s own). The exact error is below.
card-microsoft_tenant_restricted = This network or organisation lets you sign in only to certain organisations
    .what = The sign-in itself may be right. A rule of the network you are in, or of one of the two organisations, forbids signing in to the other.
    .why = Companies restrict to which Microsoft 365 organisations their computers and guests may sign in, so that data does not leave them.
    .do-network = If you tried from a company’s network or computer, try once from your own.
    .admin = My sign-in ends with the error below: tenant restrictions or the cross-tenant access settings forbid it. Please allow access to the organisation of the mailbox: Microsoft Entra admin center > External Identities > Cross-tenant access settings, or the tenant restrictions of the proxy (header Restrict-Access-To-Tenants).
card-microsoft_device_code = The sign-in with a code was not finished, or its code has expired
    .what = The program showed a code to type at microsoft.com/devicelogin. It was not used in time, was mistyped, or the sign-in there has not been finished.
    .why = Such codes expire after about 15 minutes and work once.
    .do-again = Start the sign-in in the program again; it shows a new code.
    .do-finish = Type that code on Microsoft’s page and go on until the page says that you may close it.
    .do-blocked = If Microsoft’s page refuses the sign-in (AADSTS53003), your organisation does not allow sign-in by code: choose the sign-in with the browser in the program.
card-microsoft_mailbox_not_found = The Microsoft account that signed in has no mailbox
    .what = The sign-in worked, but there is neither an inbox nor a calendar behind the account that was used.
    .why = Mostly the browser was signed in with another account, for instance one for administration only. Or the account has no licence with a mailbox, or its mailbox is on your organisation’s own server.
    .do-account = Sign in at outlook.office.com. If no inbox opens there either, this account has none: use the account in which you read your mail.
    .do-private = Connect again from a private window and choose that account.
    .do-licence = If it is the right account, ask your administrator whether it has a licence with Exchange Online, and whether the mailbox is in the cloud.
