# The cards in assets/cards/auth, in the order of their names.

card-account_disabled = The account is locked or disabled
    .what = The server says that this account may not sign in at the moment. The password is not the question.
    .why = Accounts are locked after several wrong passwords, after suspicious activity, when a bill is open, or by an administrator. Some open again by themselves.
    .do-browser = Sign in to { $provider } in a web browser; there it says why, and often how to unlock the account.
    .do-wait = If it was locked for too many failures, stop every program that keeps trying with an old password, and wait an hour.
    .do-ask = Else ask your administrator, or the support of { $provider }.

card-address_is_alias = The address is only a further name of the account
    .what = The mailbox has another main address. Some programs and servers open it by that one only.
    .why = An account can have several addresses (aliases). Mail to each of them arrives, but signing in works by the main one.
    .do-main = Where the program asks for the mailbox, enter the main address that is shown below, and use the further one only as the sender.

card-address_is_not_sign_in_name = The account signs in by another name than its address
    .what = The address is right, but the account’s sign-in name (user principal name) is another one.
    .why = Organisations often change addresses, after a marriage or a new company name, and leave the sign-in name as it was.
    .do-name = Where the program asks for the user name, enter the sign-in name that is shown below in place of the address.
    .do-admin = If the program has no field of its own for it, ask your administrator whether the sign-in name can be made the same as the address.

card-app_password_refused = The app password was not accepted
    .what = What you entered has the form of an app password, and { $provider } refused it without saying why. So an app password isn’t what is missing.
    .why = Either it belongs to another user name, or it was revoked: changing the password of the account (your Apple Account, for example) revokes all app passwords.
    .do-user-name = Check the user name: it must be the address (or the name) of the very account in which the app password was made. With iCloud that is the address of your Apple Account, which may be on another domain; for receiving, try the part before the @ as well.
    .do-revoked = Look at the list of app passwords in your account: if this one isn’t there any more, or the account’s password was changed since, it has been revoked.
    .do-normal = If it was your normal password that you entered, an app password is needed after all.
    .do-make = Otherwise delete the old app password, and create another one with the account open that this mailbox belongs to.

card-app_password_required = { $provider } wants an app password, not your normal password
    .what = Other programs cannot use your normal password here. They need an app password: a separate password that the provider makes for one program.
    .why = Providers do this so that no program has to know your real password, above all where a second step guards the sign-in.
    .do-make = Sign in to { $provider } in a web browser, open the security settings and make an app password. It may be called application-specific, device or external password, or authorization code.

card-bad_credentials = The user name or the password was not accepted
    .what = { $provider } did not accept the sign-in, and did not say more than that.
    .why = A typing mistake is one reason. Others look exactly the same: an app password is needed, IMAP is switched off, the user name has another form, or the account is locked.
    .do-user-name = Check the form of the user name: most providers want the whole mail address, some only the part before the @ or a name of their own.
    .do-app-password = If you use two-step sign-in, make an app password and use that.
    .do-type-again = Type the password again instead of pasting it, and look out for blanks at its ends and for the Caps Lock key.
    .do-careful = Do not try many times in a row; after some failures many servers lock the account or your network for a while.

card-basic_auth_disabled = Sign-in with a password is switched off on this server
    .what = The server says that it takes no user name and password (“basic authentication”) any more. The program has to use the provider’s own sign-in page (OAuth, “modern authentication”).
    .why = Microsoft and others have switched passwords off for mail programs, because stolen passwords were used too often. Your password itself may well be right.
    .do-app-password-no = Do not reset your password; an app password does not help here either.
    .do-update = If the program has no such button, update it. Old programs and many printers and scanners cannot do it at all.

card-biglobe_password = BIGLOBE wants the BIGLOBE password and its own server name
    .what = BIGLOBE refused the sign-in. It wants the whole mail address as the user name and the BIGLOBEパスワード.
    .why = A password of another service, or the server name imap.biglobe.ne.jp, does not work.
    .do-password = Give the whole mail address and the BIGLOBEパスワード. It stands on the “BIGLOBE会員証” that came with the contract, unless you have changed it.
    .do-server = Use mail.biglobe.ne.jp as the server, both for receiving and for sending.

card-client_id_required = The mail server wants the program to say who it is
    .owner = The maker of the program must act
    .what = The server let you in and then closed the mailbox, because the program did not send the command ID with its name. NetEase (163, 126, 188) calls that “Unsafe Login”.
    .why = It is not your fault and not a matter of the password: the program lacks a command that this provider insists on.
    .do-program = Update the program. Many have learnt to send the command; others have a switch for it.
    .admin = When your program opens a NetEase mailbox (163.com, 126.com, 188.com), the server answers “Unsafe Login. Please contact kefu@188.com”. It wants the IMAP command ID (RFC 2971) with name and version of the client after the sign-in and before SELECT or EXAMINE. Please send it.

card-contact_administrator = The server says: ask your administrator
    .what = The server refused and gives no other reason than that an administrator must be asked.
    .why = Some rule or state of the account that only an administrator can see and change stands in the way.
    .admin = The mail server refuses my sign-in and answers only that the administrator must be contacted. Its exact words are below. Please look at the state of my account and in the server’s log what stands in the way.

card-device_code_expired = The code for signing in on another device has run out
    .what = The code was not typed in, or the sign-in there was not finished, before its time was over.
    .why = Such codes are good for about 15 minutes only, so that nobody else can use them.
    .do-again = Start again: a new code is shown.
    .do-ready = Have the other device and the password ready first, and finish the sign-in there until it says that it is done.
    .do-browser = If you can, sign in with the browser on this computer instead. Some organisations do not allow codes.

card-docomo_imap_password = docomo mail needs the “IMAP password” (IMAP専用パスワード)
    .what = docomo mail does not take the password of your d Account from mail programs. It wants a password of its own, the IMAP専用パスワード: ten characters that docomo makes, capitals and small letters apart.
    .why = The password for IMAP has to be issued first, and the old one stops working whenever it is issued again.
    .do-make = On your phone switch Wi-Fi off, open My docomo, “メール設定”, then “IMAP専用ID・パスワードの確認”, and enter the ネットワーク暗証番号 or the spモードパスワード. The page is shown only over docomo’s own network.
    .do-user-name = As the user name give the ID of your d Account, as that page shows it, not the mail address.

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

card-fastmail_app_password = Fastmail needs an app password here
    .what = Fastmail takes your normal password only on its own website. Another program needs an app password.
    .why = An app password also fails when it was made for something else, for example only for contacts and calendars.
    .do-make = In Fastmail open “Settings”, “Privacy & Security”, “Manage app passwords and access”, and make a new app password.
    .do-access = Under “Access” choose one that includes mail by IMAP and SMTP.

card-foreign_access_blocked = Perhaps { $provider } blocks sending from abroad
    .what = { $provider } can refuse to let anybody send who connects from outside Japan. That looks like a wrong password, while receiving works.
    .why = The limit on SMTP authentication from abroad is on from the beginning. A CRM or another service on the internet often works from servers abroad; some hosts such as those of Google and Amazon are exempt at some companies.
    .do-abroad = Consider where the sign-in comes from: from you abroad, through a VPN, or from a service with servers abroad. If receiving works with the same password, this is the likely cause.
    .do-allow = If so, switch the limit off. At Xserver: server panel, “SMTP認証の国外アクセス制限設定”. At Onamae.com: control panel, “メール設定”, “メールアカウント”, “変更” beside the address, “国外からのSMTP認証のアクセス制限” set to “無効”.

card-gmail_bandwidth = Gmail has paused IMAP for this mailbox: a daily limit was reached
    .what = Programs asked for or transferred more by IMAP than Gmail allows. The account itself and its password are in order.
    .why = Gmail allows about 2,500 MB a day to be downloaded and 500 MB to be uploaded by IMAP, all programs together. A first synchronisation, a backup or a migration reaches that soon.
    .do-stop = Stop everything that copies mail by IMAP: backups, migrations, mail programs on other devices.
    .do-wait = Wait. The pause ends by itself, at the latest after a day.
    .do-less = Then let the program fetch less: only newer mail, or fewer folders. In Gmail’s settings under “Forwarding and POP/IMAP” the number of messages in a folder can be limited.
    .do-admin = In Google Workspace the administrator sees the limit and its end in the list of users, and can sometimes lift it.

card-gmail_imap_disabled_domain = Your organisation has IMAP switched off in Gmail
    .what = Gmail refuses the connection because the administrator of your organisation has switched IMAP off for its mailboxes. You cannot switch it on yourself.
    .why = In Google Workspace the administrator decides whether other programs may read mail by IMAP. Many organisations switch it off to be on the safe side.
    .do-tab-name = To see for yourself: in Gmail’s settings the tab is then called only “Forwarding”, without “POP/IMAP”.
    .admin = Gmail answers that IMAP access is disabled for our domain, so a program that needs the mailbox by IMAP cannot connect. Please switch it on in the Admin console under Apps > Google Workspace > Gmail > End User Access > POP and IMAP access: tick “Enable IMAP access for all users”, or only for my organisational unit, and, if you restrict mail programs, add the program’s OAuth client. It can take up to 24 hours to take effect.

card-gmail_imap_disabled_user = IMAP is switched off in this Gmail mailbox
    .what = Gmail refuses the connection because IMAP, the way other programs read mail, is not enabled for this account. Your password is not the problem.
    .why = In accounts from work or school each person can switch IMAP on or off, and the administrator can do it for them. Personal Gmail accounts have always had it on since 2025.
    .do-settings = Open Gmail in a web browser, choose the gear at the top right, then “See all settings”, then the tab “Forwarding and POP/IMAP”.
    .do-enable = Under “IMAP access” choose “Enable IMAP” and press “Save Changes” at the bottom.
    .do-no-tab = If the tab is called only “Forwarding”, or there is no such choice, your organisation has IMAP switched off: ask your administrator to switch it on for you.

card-gmx_app_password = { $provider } wants an application-specific password
    .what = Where two-factor sign-in is on, { $provider } takes only an application-specific password from mail programs.
    .why = The second step cannot be asked for in a mail program, so it gets a password of its own.
    .do-make = Sign in in a web browser, open the security settings of your account, two-factor authentication, and make an application-specific password.

card-gmx_imap_disabled = Access by mail programs may be switched off
    .what = { $provider } refuses mail programs until POP3 and IMAP have been switched on in the mailbox, also with the right password.
    .why = It is off at first, and it switches itself off again when it was not used for a long time.
    .do-switch = Sign in in a web browser, open “E-Mail” settings, “POP3 & IMAP” (“POP3/IMAP Abruf”), allow the access and save.

card-google_app_password = Gmail needs an app password here, not your normal password
    .what = Google no longer takes your normal Google password from other programs. They need an app password: 16 letters that Google makes for one program.
    .why = Google does this to protect your account. The refusal looks the same when an app password was mistyped or has been revoked, for instance because you changed your Google password.
    .do-two-step = Open your Google Account, choose “Security” and check that “2-Step Verification” is on. Without it there are no app passwords.
    .do-make = Open the page “App passwords”, give it a name you will recognise, such as the name of the program, and press “Create”.
    .do-type = Put the 16 letters in the password field of the program you are connecting. The blanks between the groups do not matter; your Google password stays as it is.
    .do-not-there = If there is no page “App passwords”, your organisation does not allow them, you use the Advanced Protection Program, or only security keys are set up. Then choose “Sign in with Google” in the program, or ask your administrator.

card-google_app_password_unavailable = Google does not offer app passwords for this account
    .what = The page “App passwords” says that the setting is not available. Then Google makes no app password until one of the reasons below is gone.
    .why = There are four: 2-Step Verification is off, it is set up with security keys only, the organisation forbids app passwords, or the Advanced Protection Program is on. The page does not say which.
    .do-two-step = Open your Google Account, “Security”, and switch “2-Step Verification” on. Then open the page “App passwords” again.
    .do-keys = If it is on, but with security keys or passkeys only, add another second step, such as an authenticator app.
    .do-work = With an account from work or school ask your administrator whether app passwords are allowed.
    .do-advanced = The Advanced Protection Program allows none; do not leave it just for this.
    .do-google-button = Without an app password choose “Sign in with Google” in the program you are connecting.

card-google_embedded_browser = Google does not allow its sign-in page inside this program
    .what = The program shows Google’s sign-in page in a window of its own. Google refuses that; the page must open in a real web browser.
    .why = In its own window a program could read along. Neither your account nor your password is the problem.
    .do-browser = If the program can, let it open the sign-in in your browser (“open in browser”, “external browser”), and finish there.
    .do-update = Update the program: newer versions use the browser.
    .do-maker = If there is no newer one, show the details below to its maker, or use an app password where the program takes one.

card-google_no_mailbox = Gmail is not switched on for this Google account
    .what = The Google account exists and the sign-in worked, but there is no Gmail mailbox behind it.
    .why = In Google Workspace the administrator switches Gmail on for each part of the organisation; some licences have none. A private Google account can be made with an address elsewhere, without Gmail.
    .do-account = Open mail.google.com with this account. If no inbox opens there, choose the account in which you read your mail.
    .admin = Google answers “Mail service not enabled” for my account. Please check: Admin console > Apps > Google Workspace > Gmail > Service status: is it on for my organisational unit? Has my account a licence that includes Gmail? Do the MX records of my domain lead to Google?

card-google_org_internal = This program is only for accounts of one organisation
    .what = Google lets only the accounts of the organisation that owns the program sign in. The account you chose belongs to another one, or is personal.
    .why = The program was registered as “Internal”. Mostly the browser simply picked the wrong one of your accounts.
    .do-account = Choose “Use another account” on Google’s page and sign in with your address of that organisation.
    .do-maker = If the program is meant for others too, whoever set it up must change its “Audience” to “External” in the Google Auth Platform. Show them the details below.

card-google_redirect_mismatch = Google does not know the way back to this program
    .owner = The maker of the program must act
    .what = After the sign-in Google returns to an address that was registered for the program. The program named another one, so Google stopped.
    .why = Its registration and its setup do not agree, or the port on which it waits was taken by another program. You did nothing wrong.
    .do-update = Update the program, and see whether its maker reports an outage.
    .do-port = Close other programs that are just signing in, restart the program, and try once more: it may get its usual port again.
    .admin = Signing in to your program with Google fails with redirect_uri_mismatch. Please add the redirect URI below, exactly as it stands, to the “Authorized redirect URIs” of the OAuth client (Google Auth Platform > Clients), or correct it in the program. Scheme, port and a trailing slash count.

card-google_web_login = Google wants you to sign in with a web browser first
    .what = Google stopped this sign-in because it looked unusual, and asks you to sign in on the web and confirm that it is you.
    .why = This happens with a new program, a new place or network, or a normal password where Google wants an app password. It does not mean that your password is known to anybody.
    .do-browser = On this computer and network, sign in to Gmail with a web browser and answer all that Google asks.
    .do-check-alert = Open your Google Account, “Security”, “Recent security activity”, and confirm that the sign-in was yours.
    .do-app-password = If the program signs in with your normal password, make an app password and use that instead, or choose “Sign in with Google” in the program.

card-icloud_app_password = iCloud Mail needs an app-specific password
    .what = Apple takes the password of your Apple Account only on its own pages and devices. Another program needs an app-specific password.
    .why = It also stops working whenever you change the password of your Apple Account; then make a new one.
    .do-make = Sign in at account.apple.com, choose “Sign-In and Security”, then “App-Specific Passwords”, and make one. Two-factor authentication must be on.
    .do-user-name = As the IMAP user name try the part before the @ first; for sending (SMTP) give the whole address.

card-iij_user_name = IIJ wants the address with a dot in place of the @ as the user name
    .what = IIJ refused the sign-in. Its mail servers know the mailbox as name.pp.iij4u.or.jp or name.iijmio-mail.jp, not as the mail address.
    .why = With the address as the user name the sign-in fails although the password is right.
    .do-user-name = As the user name give the whole mail address with a dot in place of the @.
    .do-password = Use the mail password from the papers of your contract, not the one of the member’s page.

card-imap_disabled = IMAP is switched off for this mailbox
    .what = { $provider } says that other programs may not read this mailbox by IMAP. Your password is not the problem.
    .why = Many providers switch IMAP on only when the owner of the mailbox or an administrator does so.
    .do-switch = Sign in to { $provider } in a web browser, look in the mail settings for IMAP (often “POP/IMAP”, “mail programs” or “external access”), switch it on and save.

card-imap_off_or_password = Wrong password, or IMAP is off for this mailbox: the server doesn’t say which
    .what = The server refused the sign-in. This kind of server gives the very same answer when IMAP is switched off for the mailbox, so the password may well be right.
    .why = With Zimbra and Exchange an administrator allows IMAP for each mailbox or group of mailboxes (Zimbra: class of service, “Enable IMAP access”).
    .do-webmail = Sign in to webmail with the same user name and password. If that fails, the password is wrong: reset it there.
    .do-imap-off = If webmail accepts it, ask your administrator to switch IMAP on for your mailbox (Zimbra: class of service or account > Features > “Enable IMAP access”; Exchange: IMAP for this mailbox).
    .do-user-name = Ask which user name mail apps have to use: the whole address, or a name such as DOMAIN\name.
    .do-careful = Don’t try many times in a row; many servers then lock the mailbox for a while.

card-ip_blocked = The server blocks the network you connect from
    .what = The server refuses this network (IP address), country or hosting company. The password was perhaps not looked at.
    .why = After several failures many servers lock out an address for some time; others allow only certain countries, or follow block lists.
    .do-other-network = Try from another network, for example through your phone, and without a VPN. If it works there, it is the block.
    .do-wait = Stop all programs that try with a wrong password, and wait an hour; such blocks often end by themselves.
    .do-crm = If only the CRM is refused and this computer gets in, the server’s administrator has to allow the addresses from which the CRM connects; its help names them.

card-kagoya_account_name = KAGOYA wants the account name, not the mail address
    .what = KAGOYA refused the sign-in. Its user name is the mail account name (メールアカウント名): your main account’s name, a dot, and a part of its own, such as kir000000.info.
    .why = With the mail address as the user name the sign-in fails although the password is right.
    .do-account-name = Look up the “メールアカウント名” of the mailbox in KAGOYA’s control panel and use that as the user name.

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

card-mailbox_in_use = Another program is using the mailbox at this moment
    .what = The server keeps the mailbox locked, because something else is working in it. Your password was accepted.
    .why = Another mail program, a clean-up or a backup at the server holds it. Old servers, and POP3 programs above all, allow only one at a time.
    .do-close = Close mail programs on other devices, above all those that fetch by POP3, and check again.
    .do-wait = Wait ten minutes. A forgotten lock ends by itself.

card-mailbox_not_hosted = There is no mailbox behind this account here
    .what = The account exists, but its mail is not kept by the service that was asked.
    .why = The mailbox is on another provider or on a server of your organisation, was never created, or has been deleted or moved.
    .do-mx = Let this program check the mailbox by its address: it looks up where the mail of the domain really is.
    .do-account = Check that you signed in with the account that owns the mailbox, not with a private or old one with the same address.
    .admin = A program that signs in with my account is told that there is no mailbox behind it. Please check whether my mailbox is in the cloud service (Exchange Online: Get-EXOMailbox -Identity <my address>; Google Workspace: is the Gmail service on for me?), still on our own server (hybrid), soft-deleted, or in the middle of a migration, and tell me which server the program should use.

card-mailbox_over_quota = The mailbox is full
    .what = The storage of the mailbox is used up. New mail is turned away, and programs cannot store anything.
    .why = Large attachments, and mail in the bin and the spam folder, count as well.
    .do-look = Sign in to { $provider } in a web browser and look how much of the storage is used.
    .do-delete = Delete large messages, then empty the bin and the spam folder; or take a larger plan.

card-mailcom_premium = At mail.com IMAP belongs to the Premium plan and must be switched on
    .what = mail.com refused the sign-in. It does so with the right password, too, while POP3 and IMAP are not switched on.
    .why = The switch is there in the Premium plan only; some old free mailboxes still have it. The answer is the same for a wrong password.
    .do-switch = Sign in on mail.com, open the settings for e-mail, “POP3 & IMAP”, allow access, and save.
    .do-plan = If there is no such switch, your plan does not include it: take Premium, or use a mailbox elsewhere.

card-mailru_app_password = Mail.ru needs a password for external apps
    .what = Mail.ru says itself that an application password is required. Your normal password is taken only on its website.
    .why = Mail.ru does this for every program other than its own.
    .do-make = Sign in to Mail.ru, open the settings, “Security”, “Passwords for external apps”, and make one with access to mail.

card-microsoft_account_disabled = An administrator has disabled this account
    .what = Microsoft knows the account and says that it is disabled. No password and no program can sign in with it.
    .why = Accounts are disabled when somebody leaves, when a licence ends, or for safety. It is not a matter of too many wrong passwords.
    .admin = Signing in with my account ends with AADSTS50057 (“The user account is disabled”). If that is not intended, please enable it: Microsoft Entra admin center > Users > my account > Properties > Settings > “Account enabled”; in an account synchronised from Active Directory, enable it there.

card-microsoft_account_kind = The program does not take this kind of Microsoft account
    .what = Microsoft knows the account. The program is registered for another kind: only for work or school, only for one organisation, or only for personal accounts.
    .why = The maker decides that when the program is registered. A guest of another organisation counts as a stranger there, too.
    .do-choose = If the program offers both “Microsoft 365” and “Outlook.com”, take the one that fits your mailbox.
    .do-sign-out = Sign out of all Microsoft accounts in the browser, or use a private window, and choose the account of the mailbox.
    .admin = Signing in to your program fails because its registration does not allow my kind of account. Please check “Supported account types” of the registration in Microsoft Entra (single tenant, multitenant, personal accounts), and whether the program uses the endpoint that belongs to it (/organizations, /common, /consumers, or the tenant’s own). The exact error is below.

card-microsoft_app_password = Microsoft takes no app passwords here any more
    .what = The program asks for an app password. Microsoft 365 and Outlook.com no longer accept one for mail; they want their own sign-in page.
    .why = App passwords were meant for programs without modern sign-in. Microsoft has switched that way off.
    .do-old = If the program has no such button, update it or use another program. A mail server of your own organisation (Exchange Server) may still take passwords; ask your administrator.

card-microsoft_device_code = The sign-in with a code was not finished, or its code has expired
    .what = The program showed a code to type at microsoft.com/devicelogin. It was not used in time, was mistyped, or the sign-in there has not been finished.
    .why = Such codes expire after about 15 minutes and work once.
    .do-again = Start the sign-in in the program again; it shows a new code.
    .do-finish = Type that code on Microsoft’s page and go on until the page says that you may close it.
    .do-blocked = If Microsoft’s page refuses the sign-in (AADSTS53003), your organisation does not allow sign-in by code: choose the sign-in with the browser in the program.

card-microsoft_locked = Microsoft has locked the account after too many wrong passwords
    .what = There were too many sign-ins with a wrong password, so Microsoft refuses all of them for a while, the right one too.
    .why = Most often a forgotten phone, printer or program keeps trying with an old password. It can also be somebody who is guessing.
    .do-stop = Find what still uses the old password, above all after a change of password, and correct it or switch it off.
    .do-wait = Wait a quarter of an hour without any attempt. The lock first lasts a minute and grows with each failure.
    .do-reset = If it comes back, change the password on Microsoft’s page, or ask your administrator to look at the sign-in log.

card-microsoft_mailbox_not_found = The Microsoft account that signed in has no mailbox
    .what = The sign-in worked, but there is neither an inbox nor a calendar behind the account that was used.
    .why = Mostly the browser was signed in with another account, for instance one for administration only. Or the account has no licence with a mailbox, or its mailbox is on your organisation’s own server.
    .do-account = Sign in at outlook.office.com. If no inbox opens there either, this account has none: use the account in which you read your mail.
    .do-private = Connect again from a private window and choose that account.
    .do-licence = If it is the right account, ask your administrator whether it has a licence with Exchange Online, and whether the mailbox is in the cloud.

card-microsoft_not_connected = You are signed in, but the mailbox does not open
    .what = Microsoft accepted who you are (“User is authenticated”), but did not connect you to a mailbox.
    .why = Usually the sign-in did not grant the right to read mail, or the program signed in as somebody else than the mailbox’s owner. A shared mailbox, a missing licence and IMAP switched off look the same.
    .do-again = Disconnect the mailbox in the program, connect it again and agree to everything on Microsoft’s page, so that the right to read mail is granted anew.
    .do-account = Look which account the browser is signed in with. Sign out of all others, or use a private window.
    .do-shared = For a shared mailbox sign in with your own account and give the shared address as the mailbox; your administrator must have given you access to it.
    .do-other = If all that is right, try the account’s main address in place of an alias, and once without a VPN. In September 2026 people with personal accounts reported this error without any fault of their own; then wait, or choose “Outlook.com” rather than IMAP in the program.

card-microsoft_not_signed_in = The program sent to Microsoft without signing in
    .what = Microsoft’s sending server says that nobody had signed in when the mail was to be sent.
    .why = Either sending is set up in the program without a sign-in, or the server offered none because SMTP AUTH is switched off for the mailbox or the organisation.
    .do-turn-on = In the program’s settings for sending (SMTP) switch on “my outgoing server requires authentication”, with the same account as for receiving.
    .do-port = Use smtp.office365.com (for Outlook.com smtp-mail.outlook.com) with port 587 and STARTTLS; on port 25 no sign-in is offered.
    .do-ask = If both are right already, ask your administrator whether “Authenticated SMTP” is switched on for the mailbox.

card-microsoft_password_refused = Microsoft takes no passwords from mail programs any more
    .what = The server refused the sign-in without saying why. The likeliest reason: Microsoft no longer accepts a user name and password here, only its own sign-in page.
    .why = Microsoft has switched off “basic authentication” (user name and password) for Microsoft 365 and Outlook.com. Right and wrong passwords are refused alike, and so are app passwords.
    .do-app-password-no = Do not reset your password and do not make an app password: neither helps here. If the program offers no sign-in with Microsoft, use a newer version of it or another program.

card-microsoft_smtp_basic_by_default = Microsoft no longer takes passwords for sending; sign in with Microsoft
    .what = The server took no user name and password. Microsoft announced that from the end of December 2026 it refuses them for sending unless the organisation asks for it. The program has to sign in on Microsoft’s own page (OAuth).
    .why = Microsoft is ending passwords for sending (“basic authentication for SMTP AUTH”). In the second half of 2027 it will name the day on which they end for good.
    .do-admin = If the program has no such sign-in: in an organisation that existed before the change, the administrator can still switch passwords on again for the time being. For a personal Outlook.com mailbox there is no such way.
    .do-update = Look for an update or a successor of the program or device in any case: that way out will be closed, too.

card-microsoft_smtp_basic_off = Sending with a password is switched off here; sign in with Microsoft
    .what = Microsoft’s sending server takes no user name and password for this mailbox. The program has to sign in on Microsoft’s own page (OAuth).
    .why = Your organisation has switched passwords off for sending (for personal Outlook.com mailboxes Microsoft has done so). At the end of December 2026 Microsoft does the same for every organisation that has not decided otherwise; in the second half of 2027 it will name the day on which passwords end for good.
    .do-admin = If the program has no such sign-in, ask your administrator whether it may send with a password for the time being. Until the end of December 2026 the organisation’s own setting decides.
    .do-update = Look for an update or a successor of the program or device in any case: passwords will not come back.

card-microsoft_smtp_throttled = Too many messages are sent through this mailbox at once
    .what = Microsoft’s sending server asks the program to slow down. Nothing is wrong with the account.
    .why = A mailbox may send over three connections at a time and about 30 messages a minute. Programs that send newsletters or reminders in one go exceed that.
    .do-one = Let the program send over one connection, and fewer messages a minute, if it has such a setting.
    .do-wait = Wait a few minutes. The program may try the same messages again; none is lost at the server.
    .do-bulk = For mail in large numbers use a service made for it.

card-microsoft_tenant_restricted = This network or organisation lets you sign in only to certain organisations
    .what = The sign-in itself may be right. A rule of the network you are in, or of one of the two organisations, forbids signing in to the other.
    .why = Companies restrict to which Microsoft 365 organisations their computers and guests may sign in, so that data does not leave them.
    .do-network = If you tried from a company’s network or computer, try once from your own.
    .admin = My sign-in ends with the error below: tenant restrictions or the cross-tenant access settings forbid it. Please allow access to the organisation of the mailbox: Microsoft Entra admin center > External Identities > Cross-tenant access settings, or the tenant restrictions of the proxy (header Restrict-Access-To-Tenants).

card-microsoft_user_not_assigned = Your administrator has not assigned this program to you
    .what = The program is known to your organisation, but only people to whom it was assigned may sign in. You are not among them yet.
    .why = Your organisation has switched on “Assignment required” for the program. Your password is right; trying again changes nothing.
    .admin = Signing in to the program below ends with AADSTS50105. Please assign it to me: Microsoft Entra admin center > Enterprise applications > the program > Users and groups > Add user/group. If everybody may use it: Properties > “Assignment required?” > No. Members of nested groups are not counted.

card-microsoft_user_unknown = Microsoft knows no account of this name in the organisation
    .what = The address or sign-in name that was given does not exist in the organisation in which the program looks for it.
    .why = It may be misspelt, belong to another organisation, be only a further address (alias), or be a personal account where one from work is wanted.
    .do-spelling = Compare the address letter by letter with the one with which you sign in at office.com.
    .do-kind = If the mailbox is personal (outlook.com, hotmail.com), choose “Outlook.com” in the program, not “Office 365”.
    .do-admin = In an organisation ask your administrator for your sign-in name (user principal name); it can differ from the address.

card-naver_app_password = Naver may want an application password
    .what = Naver refused the sign-in. With two-step verification it takes only an application password, and IMAP must be switched on in the mailbox.
    .why = The answer does not say which of the two it is.
    .do-switch = Sign in to Naver Mail, open the settings, “POP3/IMAP”, and allow IMAP/SMTP.
    .do-make = In your Naver ID’s security settings open two-step verification and make an application password.

card-netease_authorization_code = NetEase Mail needs an authorization code (授权码)
    .what = 163 and 126 do not take your normal password from mail programs. They want an authorization code, and the IMAP service must be switched on.
    .why = Any other password is refused, also the right one of the website.
    .do-service = Sign in to the mailbox in a web browser, open 设置, “POP3/SMTP/IMAP”, and switch on “IMAP/SMTP服务”.
    .do-make = Add an authorization password (授权密码) there and write it down; it is shown only once.

card-oauth_admin_consent_required = An administrator must approve the program first
    .what = Your organisation does not let people connect this program by themselves. An administrator has to approve it once.
    .why = Organisations protect their mail like this. You did nothing wrong, and trying again changes nothing.
    .do-approve = Wait for the answer; if a page offers to request approval, you may send the request from there, too.
    .admin =
        Hello,

        I would like to connect my mailbox to a program, and the sign-in says that an administrator must approve it. Could you please do so? The error below names the program.

        In Microsoft 365: open the program in the Microsoft Entra admin center under “Enterprise applications”, and choose “Grant admin consent” under “Permissions”.

        In Google Workspace: in the Admin console open “Security”, “Access and data control”, “API controls”, “Manage app access”, and mark the program’s OAuth client as trusted. For a service account, add its client ID with the mail scopes under “Domain-wide delegation”.

        Thank you.

card-oauth_app_unverified = The provider has not approved this program for everyone yet
    .what = Google or Microsoft lets only invited testers use this program, or warns everybody else, because its maker has not passed the provider’s review.
    .why = Programs that read mail must be reviewed. Until then the maker has to invite each tester.
    .do-developer = Send the text below to the maker of the program, or to whoever set it up.
    .do-tester = If you set it up yourself, add your address as a test user in the Google Auth Platform, under “Audience”, or publish the app.
    .do-app-password = Until then an app password may be another way, if the program can use one.
    .admin = The sign-in page refuses your program because it is not verified or is still in testing. Please complete the verification, or add my address as a test user (Google Auth Platform > Audience > Test users). At Microsoft please have the publisher verified.

card-oauth_bad_address = An address in the provider’s settings cannot be used
    .what = Inbox Doctor could not begin the sign-in, because an address that it was given for it is none, or is not on this computer where it must be.
    .why = The provider’s file or the client ID’s settings were changed in this copy of Inbox Doctor.
    .do-file = Correct the address in the file that you or your organisation laid over ours (providers or clients.toml). The browser’s way back must begin with http://127.0.0.1 or http://localhost.
    .do-ask = If you did not change anything, ask whoever set up Inbox Doctor for you.

card-oauth_blocked_by_policy = A rule of your organisation or provider blocks this sign-in
    .what = The sign-in itself may be right, but a rule forbids it: for this program, this device, this place or this way of signing in.
    .why = Organisations allow only certain programs and devices (“Conditional Access”, app access control), and Google blocks programs that it does not trust.
    .do-device = If you signed in from a private device or from another place than usual, try again from your work computer and network.
    .admin = My sign-in is blocked by a policy. The exact error is below. Microsoft: Microsoft Entra admin center > Sign-in logs > my sign-in > Conditional Access shows which policy applied; please exclude this application or tell me which device I need. If it says that I am not assigned: Enterprise applications > the program > Users and groups. Google Workspace: Admin console > Security > Access and data control > API controls > Manage app access: please mark the program’s OAuth client as trusted.

card-oauth_certificate = The sign-in service’s certificate could not be verified
    .what = The connection to the sign-in or data service is not safe, so Inbox Doctor sent nothing over it.
    .why = Large services have valid certificates. Mostly this computer’s clock is wrong, or an antivirus program or a company’s proxy looks into encrypted connections.
    .do-clock = Check the date, the time and the time zone of this computer.
    .do-antivirus = Switch off the scanning of encrypted connections (HTTPS) in your antivirus program for a moment, and check again.
    .do-company = In a company, ask the IT department whether its proxy opens encrypted connections, and to install its certificate on this computer.

card-oauth_client_misconfigured = The program itself is not set up rightly for this sign-in
    .owner = The maker of the program must act
    .what = The provider refused the program, not you: its registration (client ID, secret, redirect address, scopes or kind of account) does not fit.
    .why = That is a matter for the maker of the program or for the person who registered it. Your password is not the problem.
    .do-update = Update the program, or look whether its maker has announced a disturbance. An expired secret stops everybody at once.
    .do-account-kind = Check whether you chose the right kind of account: some programs take only work accounts, or only those of one organisation.
    .admin = The OAuth sign-in of your program is refused because of its registration. Please check the client ID and tenant, whether the client secret has expired, the redirect URI, the requested scopes, whether the app is enabled for this kind of account (single tenant, multi-tenant, personal), and whether it uses an embedded browser. The exact error is below.

card-oauth_intercepted = Something else answers in place of the sign-in service
    .what = The answer that came is not one of a sign-in server.
    .why = A Wi-Fi network’s own sign-in page, a proxy or a security program often answers in this way.
    .do-page = Open any web page in your browser. If a sign-in page of the network appears, sign in there first.

card-oauth_no_answer = The browser did not come back from the sign-in page
    .what = The sign-in page was opened, but its answer did not reach Inbox Doctor in time.
    .why = The page was left open or closed, it ended with an error message of its own, or something on this computer keeps the browser from reaching Inbox Doctor.
    .do-page = Start the sign-in again and follow the page to its end, until it says that you can go back.
    .do-message = If the page shows an error message instead, copy it and look it up here: many of them say exactly what is missing.
    .do-copy = If no page opened at all, copy its address from Inbox Doctor into your browser.
    .do-firewall = If the browser says at the end that it cannot reach 127.0.0.1 or localhost, a security program or a proxy setting stands between. Make an exception for addresses on this computer.
    .do-device = Where it is offered, sign in with a code on another device instead.

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

card-oauth_no_port = Inbox Doctor cannot receive the browser’s answer on this computer
    .what = For the sign-in, the browser hands its answer to a port on this computer. None could be opened.
    .why = Another program holds the port that was registered, or a security program forbids it.
    .do-close = Close other programs that are just signing in, and start the sign-in again.
    .do-restart = If that does not help, restart the computer.
    .do-device = Where it is offered, sign in with a code on another device instead: that needs no port.

card-oauth_other = The sign-in was refused, and we do not know why
    .what = The server’s answer stands below as it came. It is not one that this program knows, so we do not guess.
    .why = Each provider refuses in its own words.
    .do-read = Read the answer below; open the page if it names one.
    .do-again = Try once more a little later.

card-oauth_scope_missing = The program was not given the right to read mail
    .what = The sign-in worked, but the right to use the mailbox was not part of it.
    .why = On the consent page each right has its own box, and the one for mail was not ticked; or the program did not ask for it.
    .do-again = Disconnect the mailbox in the program and connect it again.
    .do-tick = On the consent page tick every box, above all the one for reading and sending mail.

card-oauth_server_trouble = The provider’s sign-in service has trouble of its own
    .what = The sign-in service was reached and reports an error on its side.
    .why = Such trouble mostly passes within minutes or hours. You did nothing wrong.
    .admin =
        Hello,

        signing in to my mailbox fails because your sign-in service answers with a server error. The details are below. Could you please look into it?

        Thank you.

card-oauth_sign_in_over = The sign-in is over, please sign in again
    .what = { $provider } no longer accepts the sign-in that was used until now.
    .why = That happens when a password is changed, when access is withdrawn on the page of the account, or when a sign-in was not used for a long time. Nothing is wrong with the mailbox by that alone.
    .do-again = Sign in again with the button below; on the command line, use sign-in.
    .do-why = If you did not change anything yourself, look at the security page of your account for what happened.
    .do-work = If it keeps coming back at work or school, ask your administrator whether sign-ins end after a fixed time there.

card-oauth_unreachable = The provider’s sign-in or data service cannot be reached
    .what = Inbox Doctor could not get an answer from the web address that signs people in or shows the mailbox.
    .why = The network of this computer, a proxy or a firewall stands between, or the service is just not there.
    .do-page = Open the page of { $provider } in your browser. If that does not work either, it is the network.

card-oauth_user_denied = The permission was not given
    .what = On the sign-in page “Cancel” or “Deny” was pressed, or the page was closed, so the program may not read the mailbox.
    .why = The page looks alarming because it lists everything the program could do.
    .do-again = Connect the mailbox again in the program.
    .do-allow = On the consent page choose “Allow” or “Accept”.
    .do-trust = If you are not sure whether to trust the program, ask the person who told you to connect it.

card-oauth_wrong_issuer = The answer came from another sign-in server than the one asked
    .what = The browser came back with an answer that names another sender. Inbox Doctor did not use it, and no password or code was passed on.
    .why = Mostly the provider’s settings that were laid over ours name the wrong sign-in server. It can also be an attempt to slip in somebody else’s answer.
    .do-again = Start the sign-in again, and use only the page that opens then.
    .do-file = If you or your organisation changed the provider’s file, compare its issuer with the provider’s documentation.

card-outlook_imap_disabled = IMAP may be switched off in this Outlook.com mailbox
    .what = Outlook.com has a switch that lets other programs use IMAP. While it is off, every sign-in is refused, also one with the right password.
    .why = The switch is off until you turn it on, and Microsoft’s answer does not say whether it is the switch or the sign-in.
    .do-switch = Open Outlook.com in a web browser, choose the gear, then “Mail”, then “Forwarding and IMAP”, let devices and apps use IMAP, and save.

card-password_expired = The password has expired
    .what = The server knows you, but the password is too old and must be changed before it is taken again.
    .why = Many organisations let passwords run out after a time.
    .do-change = Sign in to { $provider } in a web browser and choose a new password. If you cannot, ask your administrator to reset it.
    .do-type = Put the new password into every program that uses this mailbox; the old one would lock the account.

card-proton_bridge_password = Proton Bridge has a password of its own
    .what = Mail programs talk to Proton Mail through Proton Mail Bridge on your own computer, and Bridge wants the password that it shows, not the one of your Proton account.
    .why = Bridge makes a new password for each account that is added to it, and another one when the account is added again.
    .do-copy = Open Proton Mail Bridge, choose the account, “Mailbox details”, and copy user name and password from there.
    .do-server = Use the server 127.0.0.1 and the ports that Bridge shows. A service on the internet, such as a CRM, cannot reach it.

card-qq_authorization_code = QQ Mail needs an authorization code (授权码)
    .what = QQ Mail does not take your QQ password from mail programs. It wants an authorization code, and the IMAP service must be switched on.
    .why = There is one code for each service; one made for POP3 does not open IMAP. A new login from abroad may also be refused.
    .do-service = Sign in to QQ Mail in a web browser, open 设置, then 账号, and switch on “IMAP/SMTP服务”.
    .do-make = Confirm by text message; QQ then shows the authorization code (授权码).

card-rate_limited = Too many requests: the server wants a pause
    .what = The server refuses for a while because there were too many sign-ins, requests, messages or bytes in a short time.
    .why = Providers limit this for everybody. A first synchronisation, a program that tries again and again, or a wrong password in a forgotten program can reach the limit.
    .do-stop = Look for a program or device that keeps trying with an old password, and switch it off or correct it.
    .do-fewer = Let the program fetch less often, or not all mail of the past at once.

card-sakura_foreign_filter = SAKURA internet may be refusing programs that send from abroad
    .what = The sending server at SAKURA internet answered “Command rejected”. It is known to say so when the program connects from outside Japan.
    .why = SAKURA’s filter for IP addresses abroad (国外IPアドレスフィルタ) was introduced switched on. A CRM, or Gmail that sends through your server, works from servers abroad.
    .do-abroad = See from where the program sends: from abroad, through a VPN, or as a service with servers abroad.
    .do-filter = If so, open the control panel of the server, look for “国外IPアドレスフィルタ” and switch it off for mail; a strong mail password matters the more then.

card-security_defaults = Your organisation’s security defaults block this sign-in
    .what = The password was not even the question: a rule of your organisation (“security defaults”) forbids programs that sign in with a user name and password.
    .why = Microsoft switches security defaults on for new organisations. They block everything that cannot ask for a second factor.
    .admin =
        Exchange Online refuses my sign-in because our security defaults policy blocks legacy authentication. Please tell me which of these you allow:

        1. The program signs in with OAuth (modern authentication).
        2. You replace the security defaults by Conditional Access policies (Microsoft Entra admin center > Overview > Properties > Manage security defaults) and allow SMTP AUTH for this one mailbox:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false

card-sending_service = This service only sends, and it has a user name and key of its own
    .what = The outgoing server belongs to a service that sends mail for programs. It refused the sign-in: it doesn’t know your mailbox’s user name and password.
    .why = Such services give you separate credentials for SMTP. With some of them the user name is a fixed word such as “apikey”, and the password is a key that you create on their website.
    .do-user-name = Look up the SMTP user name on the service’s website: it may be a fixed word (such as “apikey”), a token, or an address of its own, but rarely your email address.
    .do-key = As the password, use the SMTP key or API key that you create there. The password of the website itself doesn’t work.
    .do-only-sends = Such a service receives nothing: for receiving, enter the servers of the provider where your mailbox is.

card-server_bug = The mail server reports a fault of its own
    .what = The server says itself ([SERVERBUG]) that something went wrong inside it which should not happen.
    .why = It can pass by itself. If it comes back with the same message or folder, only the provider can mend it.
    .admin = Your IMAP server answers with [SERVERBUG] (RFC 5530: an internal fault). Its exact words are below, with the time. Please look at the server’s log at that time.

card-server_unavailable = The mail server has trouble of its own at the moment
    .what = The server says that it cannot do this right now. It is neither your password nor your settings.
    .why = Maintenance, an overload, or a part of the server that does not answer. It usually passes by itself.
    .admin = Your mail server answers with a temporary or internal error to my sign-in. Its exact words are below, with the time. Please look at its log: the storage, the user directory (LDAP, SQL) and the authentication service are the usual reasons.

card-shared_mailbox = The shared mailbox could not be opened
    .what = The sign-in is meant to open a mailbox other than its own. The server did not open it.
    .why = A shared mailbox has no password of its own. It is opened with the sign-in of a person to whom the administrator has given access, and every server wants it to be named in its own way.
    .do-own = Sign in with your own account and your own password, never with the shared address.
    .do-name = With Microsoft 365 enter the shared address alone as the user name and choose your own account on Microsoft’s page. An Exchange server of your organisation takes your account and the mailbox in one name, such as hanako@example.com\info.
    .admin =
        I want to open a shared mailbox in a mail program, and it is refused. Please check:

        1. Have I full access to it? In Exchange Online it is granted by

        Add-MailboxPermission -Identity <shared mailbox> -User <my address> -AccessRights FullAccess

        2. Is IMAP switched on for the shared mailbox itself?

        Get-CASMailbox -Identity <shared mailbox> | Format-List ImapEnabled

card-shared_mailbox_opened = The mailbox was opened with another account’s sign-in
    .what = The account that signed in is not this mailbox’s own, and the server let it in all the same. That is in order for a shared mailbox, and for a further address (alias) of the account.
    .why = A shared mailbox has no sign-in of its own; people to whom the administrator has given access open it with theirs.
    .do-crm = In your CRM connect it in the same way: the shared address as the mailbox, your own account on the sign-in page. Some CRMs open only the mailbox that belongs to the account.

card-shared_mailbox_own = Your own mailbox was opened, not the shared one
    .what = The sign-in works, but the user name was your own, so the server opened your own mailbox. Nothing is wrong with your password.
    .why = The user name says which mailbox is meant; who you are is said by the sign-in on Microsoft’s page.
    .do-name = Enter the shared address as the user name, in the CRM as well as here.
    .do-own = On Microsoft’s page go on signing in with your own account; a shared mailbox has no password of its own.

card-sign_in_slow = The server took long to answer the sign-in
    .what = The sign-in worked, but the server was slow to answer: you have to wait many seconds each time.
    .why = Many servers make everyone from an address wait on purpose after wrong passwords from there. An overloaded server looks the same.
    .do-nothing = If another app gives up with a time-out, close every app and device that may still use an old password, and leave the mailbox alone for ten minutes.

card-sign_in_unread = This server understands only the LOGIN command for signing in
    .what = The server offers AUTH=PLAIN, but answers that it doesn’t know the AUTHENTICATE command. With the older LOGIN command the sign-in worked.
    .why = Some servers list more than they can do. Apps that don’t fall back to LOGIN report an error, although the password is right.
    .do-nothing = If another app can’t sign in, choose “normal password” or “LOGIN” as its way of signing in, or update that app.

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

card-smtp_auth_disabled_mailbox = Sending with a sign-in (SMTP AUTH) is switched off for this mailbox
    .what = Receiving is not affected. The sending server refuses because SMTP AUTH is switched off for this one mailbox.
    .why = The organisation as a whole may allow it; the setting of the mailbox overrides it. Only an administrator can change it.
    .do-wait = After the change wait about an hour; it does not take effect at once.
    .admin =
        Exchange Online answers “SmtpClientAuthentication is disabled for the Mailbox” when I send. Please switch SMTP AUTH on for my mailbox: Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > tick “Authenticated SMTP”, or in Exchange Online PowerShell:

        Set-CASMailbox -Identity <my address> -SmtpClientAuthenticationDisabled $false

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

card-smtp_password_refused = The sending server did not accept the name and password
    .what = Microsoft’s sending server (SMTP) says that the user name and password are not right, or that it does not take them in this form.
    .why = Besides a wrong password this happens when SMTP AUTH is off for the mailbox, when a second factor is required, or when the program should sign in with Microsoft’s own page.
    .do-switch = If the mailbox is from work or school, ask your administrator whether “Authenticated SMTP” is switched on for it.

card-smtp_refuses_what_imap_took = Receiving accepted this password, but sending refuses it
    .what = The incoming server (IMAP) took the same user name and password a moment ago. So both are right; the outgoing server (SMTP) refuses them for a reason of its own.
    .why = Often sending is locked for a while after several wrong passwords, or sending by mail apps is switched off for this mailbox. Some servers want another user name for sending.
    .do-keep = Leave the password as it is: it’s right.
    .do-wait = Close every app that may still send with an old password, wait an hour, and check again: such a lock ends by itself.
    .do-switched-off = If it stays like this, look in the mailbox settings of { $provider } whether sending by mail apps (SMTP) has to be switched on, or wants another user name.

card-softbank_sign_in = SoftBank mail has a user name and a password of its own
    .what = SoftBank refused the sign-in. Its E-mail (i) wants the part before the @ as the user name and the password of the mailbox, not that of My SoftBank.
    .why = The first mail password came by SMS from 157, and a new one can be set in My SoftBank; SoftBank also resets it by itself now and then. The server understands only the plain command LOGIN, which some programs do not try.
    .do-user-name = As the user name give only the part before the @.
    .do-password = Open “メール設定” in My SoftBank, “設定する” beside Eメール(i), and set the password anew there; it cannot be looked up.
    .do-method = If the program lets you choose, take “normal password” (LOGIN) as the authentication method.

card-sonet_imap_option = At So-net only those who have the IMAP option can use IMAP
    .what = So-net refused the sign-in to the IMAP server. Without the paid option “IMAPサービス” IMAP cannot be used, even with the right password.
    .why = So-net takes no new orders for that option. Everybody else has POP only, which a CRM cannot use. The answer is the same for a wrong password.
    .do-option = See on So-net’s page of your contract whether you have the option “IMAPサービス”.
    .do-password = If you have it, sign in to So-net’s webmail with the same mail password to see whether it is right.
    .do-other-way = If not, have the mail forwarded to a mailbox that offers IMAP, and connect that.

card-token_expired = The sign-in has run out and must be done again
    .what = The program once got leave to read this mailbox. That leave (a “token”) is no longer accepted.
    .why = It ends when it was not used for a long time, when the password was changed, when somebody revoked it, or when an organisation wants a new sign-in now and then. With programs that Google holds to be in testing it ends after seven days.
    .do-remove = If that does not help, remove the program’s access on the security page of your account, then connect once more.
    .do-work = If it keeps coming back, ask your administrator whether sign-ins end after a fixed time, or tell the maker of the program.

card-token_refused = The mail server does not accept this sign-in
    .what = You are signed in at { $provider }, but the mailbox did not open with that sign-in.
    .why = It may belong to another account than the address, it may lack the right to use mail, it may have run out, or IMAP may be switched off for the mailbox. The server does not say which.
    .do-account = Compare the account you signed in with and the address to be checked: they must belong together.
    .do-again = Sign in again, and tick every box on the consent page, above all the one for mail.
    .do-imap = Look in the settings of { $provider } whether IMAP is allowed for this mailbox.

card-tonline_mail_password = T-Online needs the password for mail programs
    .what = T-Online has a password for e-mail programs (“Passwort für E-Mail-Programme”) beside the one of your Telekom login, and takes only that here.
    .why = The Telekom login password opens the website only.
    .do-make = Sign in to the E-Mail Center, open the settings, and set the password for e-mail programs.

card-too_many_connections = Too many programs are connected to this mailbox at once
    .what = The server allows only a certain number of connections to one mailbox at a time, and all are taken.
    .why = Every computer, phone and service uses several; a CRM alone takes up to five. Gmail allows 15, other servers often 10 or 20 from one network.
    .do-close = Close the mail programs on your other computers and phones, then connect again. Forgotten connections end by themselves after about half an hour.
    .do-fewer = In mail programs with such a setting lower the number of connections (“maximum number of server connections to cache”) to 1 or 2, so that five stay free for the CRM.

card-two_factor_required = A second sign-in step is required
    .what = A user name and password are not enough here: a second step (a code, an app or a key) must be completed or set up.
    .why = The organisation or the provider demands it, often since recently or because you signed in from a new place. The program could not show that step.
    .do-browser = Sign in to { $provider } in a web browser and complete the second step.
    .do-register = If you are asked to set up a second step (“more information required”), do so to the end.
    .do-app-password = If the program cannot show a sign-in page and { $provider } offers app passwords, use an app password instead.

card-unknown_code = The server refused the sign-in with a code that isn’t known here
    .what = { $provider } did give a reason, but as a code of its own that this program doesn’t know. It may mean the password, or something else, such as a setting or a lock.
    .why = Providers use codes of their own for rules of their own. Only they can say for certain what one means.
    .do-look-up = Look for the code (under “What we saw”) on the help pages of { $provider }.
    .do-webmail = Sign in to webmail with the same user name and password: messages about your account are often shown there.

card-unknown_sign_in = { $provider } refused the sign-in, for a reason we do not know
    .what = The server’s answer is below, word for word. We do not know it and will not guess.
    .why = Every provider words its refusals as it likes.
    .do-read = Read the server’s words below; if they name a page, open it.
    .do-ask = Show the details below to your administrator or to the support of { $provider }.

card-user_name_first_part = Try your whole email address as the user name
    .what = The server refused the sign-in. The user name that was sent is only the first part of your address; most servers want the whole address.
    .why = The part before the @ alone isn’t unique where a server holds many domains, so the server can’t find the mailbox.
    .do-whole = Enter your whole email address as the user name, and check again.
    .do-user-name = If that fails, too, look up the user name in the settings that your provider or administrator gave you; some hand out a name of their own.
    .do-reset = Only then look at the password: sign in to webmail with it, and change it there if it fails.
    .do-careful = Don’t try many times in a row; many servers then lock the mailbox or your network for a while.

card-user_name_whole = Your provider wants the user name in another form
    .what = The server refused the sign-in. The user name that was entered doesn’t have the form that { $provider } states for this server.
    .why = Some providers want only the part before the @, others the whole address; a name in the wrong form looks like a wrong password.
    .do-usual = Leave the user name empty here to use the usual form, or compare it with the one on the help page of { $provider }.
    .do-reset = Only then look at the password: sign in to webmail with it, and change it there if it fails.
    .do-careful = Don’t try many times in a row; many servers then lock the mailbox for a while.

card-web_login_required = { $provider } wants you to sign in on the web first
    .what = The server stopped this sign-in and wants you to confirm in a web browser that it is you, or to accept something there.
    .why = A new program, place or network looks unusual to the provider. Sometimes new terms of use must be accepted, too.
    .do-browser = Sign in to { $provider } in a web browser, best from the same network.
    .do-answer = Answer everything that is asked there: confirm your identity, accept new terms, unlock the account.

card-wrong_account = You signed in with another account than the mailbox’s
    .what = The sign-in worked, but for somebody else than the mailbox that was asked for.
    .why = The browser was still signed in with another account and chose it without asking.
    .do-sign-out = Sign out of all accounts in the browser, or use a private window.
    .do-choose = Connect again and choose the account of the mailbox on the sign-in page; look at the address before you agree.
    .do-shared = If the address is a further one (alias) of your account, or a mailbox that several people share, signing in with your own account is right. To a shared mailbox your administrator must have given you full access.

card-yahoo_app_password = { $provider } needs an app password here
    .what = Yahoo and AOL take your normal password only on their own pages. Another program needs an app password that Yahoo makes for it.
    .why = The answer is the same for a wrong password and for the right one in the wrong place; it even says “too many bad auth attempts” at the first try.
    .do-make = Sign in to your account page in a web browser, choose “Security”, then “Generate app password”, and give it the name of the program.
    .do-not-there = If it will not make one, use the browser in which you have been signed in for some days, not a private window.

card-yahoo_jp_external_access = Yahoo! JAPAN Mail may not allow other programs yet
    .what = Yahoo! JAPAN refuses mail programs until access from outside its own services has been allowed, also with the right password.
    .why = It is not allowed at first. The answer is the same for a wrong password.
    .do-switch = Open Yahoo! JAPAN Mail in a web browser, “設定・利用規約”, “メールの設定”, “IMAP/POP/SMTPアクセスとメール転送”. Choose “Yahoo! JAPAN公式サービス以外からのアクセスも有効にする”, switch on both IMAP and SMTP, and save.
    .do-user-name = As the user name give your Yahoo! JAPAN ID (the part before the @), not the whole address.
    .do-password-off = If you use “パスワード無効設定” (sign-in without a password), mail programs cannot sign in; make the password valid again.
    .do-abroad = If a service with servers abroad is to connect, such as a CRM, see whether “海外からのアクセス制限” is on in the settings of your Yahoo! JAPAN ID.

card-yandex_app_password = Yandex needs an app password here
    .what = Yandex takes your normal password only on its own pages. A mail program needs an app password made for mail.
    .why = The answer is the same for a wrong password and for the normal one.
    .do-make = In your Yandex ID open “Security”, “App passwords”, choose “Mail” and make one.
    .do-switch = Also check in Yandex Mail, settings, “Email clients”, that access by IMAP is ticked.

card-yandex_imap_disabled = IMAP is switched off in Yandex Mail, or the password is not an app password
    .what = Yandex gives one answer for two things: IMAP is not switched on in the mailbox, or the password is not right for mail programs.
    .why = Both must be in order. The switch can be looked at in a minute, so begin there.
    .do-switch = In Yandex Mail open the settings, “Email clients”, tick access by IMAP and “App passwords and OAuth tokens”, and save.
    .do-app-password = Then make an app password for mail in your Yandex ID and use that in place of your normal one.

card-zoho_app_password = Zoho may want an app password, or another server
    .what = Zoho refused the sign-in. With two-factor sign-in it takes only an app password from other programs.
    .why = The same answer comes when the account lives in another of Zoho’s regions than the server that was asked, or when IMAP is off for it.
    .do-make = Sign in at accounts.zoho.com, choose “Security”, “App Passwords”, and make one.
    .do-region = Look at the address of Zoho’s pages when you are signed in: for zoho.eu, zoho.in, zoho.jp or zoho.com.au use the servers of that ending. An organisation’s own domain uses imappro and smtppro.

card-zoho_imap_disabled = IMAP may be switched off in this Zoho mailbox
    .what = Zoho lets other programs in only after IMAP has been switched on for the account.
    .why = It is off at first. In an organisation the administrator’s permission and the switch in the mailbox are two things, and both are needed.
    .do-switch = In Zoho Mail open “Settings”, “Mail Accounts”, your address, and tick “IMAP Access”.
    .do-plan = If there is no such box, the free plan does not include IMAP, or your administrator has not allowed it.
