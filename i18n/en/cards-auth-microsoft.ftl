# Cards about signing in to Microsoft 365, Outlook.com and Exchange.
card-microsoft_password_refused = Microsoft takes no passwords from mail programs any more
    .what = The server refused the sign-in without saying why. The likeliest reason: Microsoft no longer accepts a user name and password here, only its own sign-in page.
    .why = Microsoft has switched off “basic authentication” (user name and password) for Microsoft 365 and Outlook.com. Right and wrong passwords are refused alike, and so are app passwords.
    .do-app-password-no = Do not reset your password and do not make an app password: neither helps here. If the program offers no sign-in with Microsoft, use a newer version of it or another program.
card-basic_auth_disabled = Sign-in with a password is switched off on this server
    .what = The server says that it takes no user name and password (“basic authentication”) any more. The program has to use the provider’s own sign-in page (OAuth, “modern authentication”).
    .why = Microsoft and others have switched passwords off for mail programs, because stolen passwords were used too often. Your password itself may well be right.
    .do-app-password-no = Do not reset your password; an app password does not help here either.
    .do-update = If the program has no such button, update it. Old programs and many printers and scanners cannot do it at all.
card-smtp_auth_disabled = Sending with a sign-in is switched off for this mailbox
    .what = Receiving may work, but the server does not let this mailbox send through SMTP with a sign-in (“SMTP AUTH”).
    .why = Microsoft switches SMTP AUTH off for new organisations, and administrators switch it off too. Only the administrator can switch it on.
    .do-wait = After the change wait about an hour; it does not take effect at once.
    .admin =
        Exchange Online refuses to send for my mailbox: authenticated SMTP submission (SMTP AUTH) is disabled for the tenant or for the mailbox. Please check both.

        For the mailbox: Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > tick “Authenticated SMTP”, or in Exchange Online PowerShell:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false

        For the tenant:

        Set-TransportConfig -SmtpClientAuthenticationDisabled $false

        Security defaults and Conditional Access policies that block legacy authentication block it as well.
card-smtp_password_refused = The sending server did not accept the name and password
    .what = Microsoft’s sending server (SMTP) says that the user name and password are not right, or that it does not take them in this form.
    .why = Besides a wrong password this happens when SMTP AUTH is off for the mailbox, when a second factor is required, or when the program should sign in with Microsoft’s own page.
    .do-switch = If the mailbox is from work or school, ask your administrator whether “Authenticated SMTP” is switched on for it.
card-security_defaults = Your organisation’s security defaults block this sign-in
    .what = The password was not even the question: a rule of your organisation (“security defaults”) forbids programs that sign in with a user name and password.
    .why = Microsoft switches security defaults on for new organisations. They block everything that cannot ask for a second factor.
    .admin =
        Exchange Online refuses my sign-in because our security defaults policy blocks legacy authentication. Please tell me which of these you allow:

        1. The program signs in with OAuth (modern authentication).
        2. You replace the security defaults by Conditional Access policies (Microsoft Entra admin center > Overview > Properties > Manage security defaults) and allow SMTP AUTH for this one mailbox:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false
card-exchange_imap_disabled = IMAP is switched off for this mailbox
    .what = The server knows the mailbox, but IMAP, the way other programs read mail, is switched off for it. Your password is not the problem.
    .why = On Exchange and Microsoft 365 an administrator can switch IMAP off for single mailboxes or for all.
    .admin =
        Exchange answers that IMAP access is disabled for my mailbox. Please switch it on.

        Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > tick “IMAP”, or in PowerShell:

        Set-CASMailbox -Identity <my address> -ImapEnabled $true

        To see the state:

        Get-CASMailbox -Identity <my address> | Format-List ImapEnabled

        It can take up to an hour to take effect.
card-outlook_imap_disabled = IMAP may be switched off in this Outlook.com mailbox
    .what = Outlook.com has a switch that lets other programs use IMAP. While it is off, every sign-in is refused, also one with the right password.
    .why = The switch is off until you turn it on, and Microsoft’s answer does not say whether it is the switch or the sign-in.
    .do-switch = Open Outlook.com in a web browser, choose the gear, then “Mail”, then “Forwarding and IMAP”, let devices and apps use IMAP, and save.
card-microsoft_not_connected = You are signed in, but the mailbox does not open
    .what = Microsoft accepted who you are (“User is authenticated”), but did not connect you to a mailbox.
    .why = Usually the sign-in did not grant the right to read mail, or the program signed in as somebody else than the mailbox’s owner. A shared mailbox, a missing licence and IMAP switched off look the same.
    .do-again = Disconnect the mailbox in the program, connect it again and agree to everything on Microsoft’s page, so that the right to read mail is granted anew.
    .do-account = Look which account the browser is signed in with. Sign out of all others, or use a private window.
    .do-shared = For a shared mailbox sign in with your own account and give the shared address as the mailbox; your administrator must have given you access to it.
    .do-other = If all that is right, try the account’s main address in place of an alias, and once without a VPN. In September 2026 people with personal accounts reported this error without any fault of their own; then wait, or choose “Outlook.com” rather than IMAP in the program.
card-microsoft_app_password = Microsoft takes no app passwords here any more
    .what = The program asks for an app password. Microsoft 365 and Outlook.com no longer accept one for mail; they want their own sign-in page.
    .why = App passwords were meant for programs without modern sign-in. Microsoft has switched that way off.
    .do-old = If the program has no such button, update it or use another program. A mail server of your own organisation (Exchange Server) may still take passwords; ask your administrator.
