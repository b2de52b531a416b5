# Cards about signing in, whoever the provider is.
card-bad_credentials = The user name or the password was not accepted
    .what = { $provider } did not accept the sign-in, and did not say more than that.
    .why = A typing mistake is one reason. Others look exactly the same: an app password is needed, IMAP is switched off, the user name has another form, or the account is locked.
    .do-user-name = Check the form of the user name: most providers want the whole mail address, some only the part before the @ or a name of their own.
    .do-app-password = If you use two-step sign-in, make an app password and use that.
    .do-type-again = Type the password again instead of pasting it, and look out for blanks at its ends and for the Caps Lock key.
    .do-careful = Do not try many times in a row; after some failures many servers lock the account or your network for a while.
card-two_factor_required = A second sign-in step is required
    .what = A user name and password are not enough here: a second step (a code, an app or a key) must be completed or set up.
    .why = The organisation or the provider demands it, often since recently or because you signed in from a new place. The program could not show that step.
    .do-browser = Sign in to { $provider } in a web browser and complete the second step.
    .do-register = If you are asked to set up a second step (“more information required”), do so to the end.
    .do-app-password = If the program cannot show a sign-in page and { $provider } offers app passwords, use an app password instead.
card-web_login_required = { $provider } wants you to sign in on the web first
    .what = The server stopped this sign-in and wants you to confirm in a web browser that it is you, or to accept something there.
    .why = A new program, place or network looks unusual to the provider. Sometimes new terms of use must be accepted, too.
    .do-browser = Sign in to { $provider } in a web browser, best from the same network.
    .do-answer = Answer everything that is asked there: confirm your identity, accept new terms, unlock the account.
card-password_expired = The password has expired
    .what = The server knows you, but the password is too old and must be changed before it is taken again.
    .why = Many organisations let passwords run out after a time.
    .do-change = Sign in to { $provider } in a web browser and choose a new password. If you cannot, ask your administrator to reset it.
    .do-type = Put the new password into every program that uses this mailbox; the old one would lock the account.
card-account_disabled = The account is locked or disabled
    .what = The server says that this account may not sign in at the moment. The password is not the question.
    .why = Accounts are locked after several wrong passwords, after suspicious activity, when a bill is open, or by an administrator. Some open again by themselves.
    .do-browser = Sign in to { $provider } in a web browser; there it says why, and often how to unlock the account.
    .do-wait = If it was locked for too many failures, stop every program that keeps trying with an old password, and wait an hour.
    .do-ask = Else ask your administrator, or the support of { $provider }.
card-contact_administrator = The server says: ask your administrator
    .what = The server refused and gives no other reason than that an administrator must be asked.
    .why = Some rule or state of the account that only an administrator can see and change stands in the way.
    .admin = The mail server refuses my sign-in and answers only that the administrator must be contacted. Its exact words are below. Please look at the state of my account and in the server’s log what stands in the way.
card-imap_disabled = IMAP is switched off for this mailbox
    .what = { $provider } says that other programs may not read this mailbox by IMAP. Your password is not the problem.
    .why = Many providers switch IMAP on only when the owner of the mailbox or an administrator does so.
    .do-switch = Sign in to { $provider } in a web browser, look in the mail settings for IMAP (often “POP/IMAP”, “mail programs” or “external access”), switch it on and save.
card-license_missing = The account has no licence for mail
    .what = The sign-in works, but no mail licence is assigned to this account, so it has no usable mailbox.
    .why = A licence was taken away, ran out, or was never assigned. It can go on working for some weeks before it stops.
    .do-wait = After the licence was assigned wait up to a day until the mailbox is there.
    .admin = My account has no valid licence with a mailbox (for example Exchange Online), and programs that read my mail are refused. Please assign one: Microsoft 365 admin center > Users > Active users > my account > Licenses and apps. If a licence is shown there, please check that “Exchange Online” is ticked in it and that the mailbox exists (Get-Mailbox -Identity <my address>).
card-license_or_plan_required = Your plan does not include access by mail programs
    .what = { $provider } says that the plan of this account does not include what the program needs (IMAP, POP or SMTP).
    .why = Some providers offer IMAP only in paid plans, or not any more after a trial has ended.
    .do-plan = Look on { $provider }’s pages which plan includes IMAP, and whether your bill is paid.
    .do-other-way = Else have the mail forwarded to a mailbox that has IMAP, and connect that one.
card-mailbox_not_hosted = There is no mailbox behind this account here
    .what = The account exists, but its mail is not kept by the service that was asked.
    .why = The mailbox is on another provider or on a server of your organisation, was never created, or has been deleted or moved.
    .do-mx = Let this program check the mailbox by its address: it looks up where the mail of the domain really is.
    .do-account = Check that you signed in with the account that owns the mailbox, not with a private or old one with the same address.
    .admin = A program that signs in with my account is told that there is no mailbox behind it. Please check whether my mailbox is in the cloud service (Exchange Online: Get-EXOMailbox -Identity <my address>; Google Workspace: is the Gmail service on for me?), still on our own server (hybrid), soft-deleted, or in the middle of a migration, and tell me which server the program should use.
card-mailbox_access_denied = You are signed in, but may not open this mailbox
    .what = The server knows who you are and says that you have no right to this mailbox or to what the program wants from it.
    .why = It happens with shared mailboxes, with the mailbox of a colleague, or when the program was given fewer rights than it needs.
    .do-own = If it should be your own mailbox, sign in with exactly that account; a browser that is still signed in elsewhere picks the wrong one.
    .admin =
        My sign-in works, but access to the mailbox is denied. Please check:

        1. Have I (or the application) full access to this mailbox? In Exchange Online it is granted by

        Add-MailboxPermission -Identity <mailbox> -User <my address> -AccessRights FullAccess

        2. Is the application restricted to certain mailboxes (application access policy), or does it lack the mail permission?

        The server’s exact words are below.
card-wrong_account = You signed in with another account than the mailbox’s
    .what = The sign-in worked, but for somebody else than the mailbox that was asked for.
    .why = The browser was still signed in with another account and chose it without asking.
    .do-sign-out = Sign out of all accounts in the browser, or use a private window.
    .do-choose = Connect again and choose the account of the mailbox on the sign-in page; look at the address before you agree.
    .do-shared = If the address is a further one (alias) of your account, or a mailbox that several people share, signing in with your own account is right. To a shared mailbox your administrator must have given you full access.
card-unknown_sign_in = { $provider } refused the sign-in, for a reason we do not know
    .what = The server’s answer is below, word for word. We do not know it and will not guess.
    .why = Every provider words its refusals as it likes.
    .do-read = Read the server’s words below; if they name a page, open it.
    .do-ask = Show the details below to your administrator or to the support of { $provider }.
