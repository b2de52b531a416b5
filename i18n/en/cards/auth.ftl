# The cards in assets/cards/auth, in the order of their names.

card-account_disabled = The account is locked or disabled
    .what = The server says this account can’t sign in right now. The password isn’t the problem.
    .why = Accounts get locked after several wrong passwords, after suspicious activity, because of an unpaid bill, or by an administrator. Some unlock by themselves.
    .do-browser = Sign in to { $provider } in a browser. You’ll usually see the reason there, and often how to unlock the account.
    .do-wait = If it was locked after too many wrong passwords, close every app that still uses an old password, and wait an hour.
    .do-ask = If it stays locked, ask your administrator or { $provider } support.

card-address_is_alias = This address is an alias
    .what = The mailbox has a different primary address. Some apps and servers open the mailbox only with that one.
    .why = One account can have several addresses (aliases). Mail sent to any of them arrives, but you sign in with the primary one.
    .do-main = Where the app asks for the mailbox, enter the primary address shown under “{ ui-card-proof }”. Use the alias only as the From address.

card-address_is_not_sign_in_name = Your sign-in name is different from your email address
    .what = Your email address is correct, but the account has a different sign-in name (user principal name).
    .why = Organizations often change email addresses after a marriage or a new company name, and leave the sign-in name as it was.
    .do-name = Where the app asks for the user name, enter the sign-in name shown under “{ ui-card-proof }”, not your email address.
    .do-admin = If the app has no field for a user name, ask your administrator whether the sign-in name can be changed to match the address.

card-app_password_refused = The app password was not accepted
    .what = What you entered has the form of an app password, and { $provider } refused it without saying why. So an app password isn’t what is missing.
    .why = Either it belongs to another user name, or it was revoked: changing the password of the account (your Apple Account, for example) revokes all app passwords.
    .do-user-name = Check the user name: it must be the address (or the name) of the very account in which the app password was made. With iCloud that is the address of your Apple Account, which may be on another domain; for receiving, try the part before the @ as well.
    .do-revoked = Look at the list of app passwords in your account: if this one isn’t there any more, or the account’s password was changed since, it has been revoked.
    .do-normal = If it was your normal password that you entered, an app password is needed after all.
    .do-make = Otherwise delete the old app password, and create another one with the account open that this mailbox belongs to.

card-app_password_required = { $provider } needs an app password
    .what = Other apps can’t use your normal password here. They need an app password: a separate password that { $provider } creates for one app.
    .why = Providers do this so that other apps never learn your real password, especially when two-step verification is on.
    .do-make = Sign in to { $provider } in a browser, open the security settings, and create an app password. It may be called an app-specific, external, or device password, or an authorization code.

card-att_secure_mail_key = AT&T Mail needs its sign-in page or a secure mail key
    .what = AT&T accepts your normal password only on its own website. In any other app, use AT&T’s (Yahoo’s) sign-in page, or a secure mail key: a separate password that AT&T creates for mail apps.
    .why = In 2026, Yahoo, which runs this mail for AT&T, began to stop accepting such keys; we don’t know for which accounts. You get the same answer for a wrong password and for your normal one.
    .do-key = If it doesn’t, sign in to your AT&T account in a browser, open the sign-in info in your profile, and create a secure mail key for this email address.
    .do-refused = If your account offers no key, or a new one is refused too, it probably accepts only the sign-in page. Use an app that offers it, or have your mail forwarded to another mailbox and connect that one.
    .do-sign-in = If { $app } offers “Sign in with AT&T” or “Sign in with Yahoo”, use that. It needs no key.

card-bad_credentials = The user name or password wasn’t accepted
    .what = { $provider } refused the sign-in and gave no other reason.
    .why = A typing mistake is one reason. You get the same answer when an app password is needed, when IMAP is off, when the user name has a different form, or when the account is locked.
    .do-user-name = Check the user name: most providers use the whole email address, some only the part before “@”, and some a separate ID.
    .do-app-password = If you use two-step verification, create an app password and use that.
    .do-type-again = Type the password again by hand (an app password may be pasted). Watch for extra spaces and Caps Lock.
    .do-careful = Don’t try many times in a row. After several failures, many servers lock the account or your network for a while.

card-basic_auth_disabled = This server no longer accepts passwords
    .what = The server says it no longer accepts a user name and password (“basic authentication”). The app has to use the provider’s own sign-in page (OAuth, “modern authentication”).
    .why = Microsoft and others have turned off passwords for mail apps because too many were stolen. Your password may well be right.
    .do-app-password-no = You don’t need to reset your password, and an app password won’t help here.
    .do-update = If the app has no sign-in button like that, update it or use a different app. Old apps, and many printers and scanners, can’t sign in this way at all.

card-biglobe_password = BIGLOBE: check the password and the server name
    .what = BIGLOBE refused the sign-in. It needs your whole email address as the user name, and your BIGLOBEパスワード (BIGLOBE password).
    .why = A password for a different service doesn’t work, and neither does the server name imap.biglobe.ne.jp.
    .do-password = Enter your whole email address and your BIGLOBEパスワード. Unless you’ve changed it, it’s printed on the “BIGLOBE会員証” you received when you signed up.
    .do-server = Use mail.biglobe.ne.jp as the server for both incoming and outgoing mail.

card-client_id_required = Your app doesn’t identify itself to the mail server
    .owner = The app’s developer needs to fix this
    .what = The server let you in and then closed the mailbox, because the app didn’t send its name (the IMAP command ID). NetEase (163, 126, 188) calls this “Unsafe Login”.
    .why = You did nothing wrong, and your password isn’t the problem: the app leaves out a command this provider requires.
    .do-program = Update the app. Many apps now send this command, and some have a setting that turns it on.
    .admin = When your app opens a NetEase mailbox (163.com, 126.com, 188.com), the server answers “Unsafe Login. Please contact kefu@188.com”. It requires the IMAP command ID (RFC 2971) with the client’s name and version after the sign-in and before SELECT or EXAMINE. Could you please add it?

card-contact_administrator = The server says to contact your administrator
    .what = The server refused the sign-in and only said to contact the administrator.
    .why = A rule or an account setting that only an administrator can see is blocking you.
    .admin = The mail server refuses my sign-in ({ $address }) and says only that the administrator must be contacted. Its exact answer is below. Could you please check my account and the server’s log to see what is blocking me?

card-daum_app_password = { $provider } needs an app password, and IMAP turned on
    .what = { $provider } refused the sign-in. Other apps can’t use your normal password: they need an app password, and IMAP has to be turned on in the mailbox.
    .why = IMAP is off by default, and you can create an app password only with two-step verification on. The answer doesn’t say which of these is missing.
    .do-make = In the security settings of your Kakao account, turn on two-step verification, and then create an app password.
    .do-switch = In the mail settings, open 환경설정 > IMAP/POP3, choose “사용함”, and save.

card-device_code_expired = The code for the other device has expired
    .what = The code wasn’t entered, or the sign-in on the other device wasn’t finished, before time ran out.
    .why = These codes work for only about 15 minutes, so that nobody else can use them.
    .do-again = Start again to get a new code. Enter it on the other device, and continue until that page says you’re done.
    .do-ready = Get the other device and your password ready first.
    .do-browser = If you can, sign in with the browser on this computer instead. Some organizations don’t allow codes.

card-docomo_imap_password = docomo mail needs the “IMAP password” (IMAP専用パスワード)
    .what = docomo mail doesn’t accept your d Account password in mail apps. You need a separate 10-character “IMAP専用パスワード” (IMAP password) issued by docomo. It’s case-sensitive.
    .why = The IMAP password has to be issued first. Each time it’s issued again, the old one stops working.
    .do-make = On your phone, turn Wi-Fi off and open My docomo > 設定（メールなど） > メール設定（迷惑メール・SMS対策など） > IMAP専用ID・パスワードの確認. Enter your ネットワーク暗証番号 (network PIN) or spモードパスワード (sp-mode password). The page opens only over docomo’s own network.
    .do-user-name = For the user name, enter the d Account ID shown on that page, not your email address.

card-ews_ended = Microsoft has ended this old connection (EWS)
    .what = The app reaches the mailbox through Exchange Web Services (EWS). Microsoft announced that Exchange Online ends EWS for good on April 1, 2027. Nobody can turn it on again.
    .why = Microsoft has replaced EWS with Microsoft Graph. Your password and your mailbox are fine. Exchange servers of your own still have EWS.
    .do-maker = Update the app, or ask its developer how to connect through Microsoft Graph.

card-ews_switched_off = Microsoft has turned off this old connection (EWS)
    .what = The app reaches the mailbox through Exchange Web Services (EWS). Since October 2026, Exchange Online refuses that unless an administrator allows this very app, and on April 1, 2027, it ends for good.
    .why = Microsoft is replacing EWS with Microsoft Graph. Your password and your mailbox are fine. Exchange servers of your own still have EWS.
    .do-maker = Ask the app’s developer how to connect through Microsoft Graph, and change to that. It’s the lasting fix.
    .do-allow = Until then, an administrator can allow the app.
    .admin =
        An app that we use reaches our mailboxes through Exchange Web Services (EWS), which Exchange Online now refuses.

        Could you please allow the app, first by its application (client) ID, and then EWS itself? With an empty list, EwsEnabled blocks every app.

        Set-OrganizationConfig -EwsAllowedAppIDs "<application ID>,<IDs that are in it already>"

        Set-OrganizationConfig -EwsEnabled $true

        This works until March 31, 2027. By then, the app has to use Microsoft Graph.

card-exchange_imap_disabled = Exchange: IMAP is turned off for this mailbox
    .what = The server knows this mailbox, but IMAP, which lets other apps read mail, is turned off for it. Your password isn’t the problem.
    .why = On Exchange and Microsoft 365, an administrator can turn IMAP off for one mailbox or for everyone.
    .admin =
        Exchange says that IMAP access is turned off for my mailbox. Could you please turn it on?

        Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > select “IMAP”, or in PowerShell:

        Set-CASMailbox -Identity { $address } -ImapEnabled $true

        To check the setting:

        Get-CASMailbox -Identity { $address } | Format-List ImapEnabled

        It can take up to an hour to take effect.

card-fastmail_app_password = Fastmail needs an app password here
    .what = Fastmail accepts your normal password only on its own website. Any other app needs an app password.
    .why = An app password also fails if it was created for something else, such as contacts and calendars only. On the Basic plan, other mail apps can’t connect at all.
    .do-make = In Fastmail, open Settings > Privacy & Security > Manage app passwords and access, and create a new app password.
    .do-access = Under “Access”, choose an option that includes mail by IMAP and SMTP.
    .do-plan = If you’re on the Basic plan, switch to one that allows other mail apps.

card-foreign_access_blocked = { $provider } may be blocking sending from abroad
    .what = { $provider } can refuse to send mail for anyone who connects from outside Japan. It looks like a wrong password, although receiving works.
    .why = This limit on sending (SMTP authentication) is on by default. Cloud services, such as HubSpot, often connect from servers outside Japan. Some hosting companies make exceptions for servers such as Google’s and Amazon’s.
    .do-abroad = Think about where the sign-in comes from: you’re abroad, you’re using a VPN, or a cloud service connects from abroad. If receiving works with the same password, this limit is the likely cause.
    .do-allow = If so, turn the limit off. Xserver: サーバーパネル > SMTP認証の国外アクセス制限設定 > OFF. Onamae.com: コントロールパネル > メール設定 > メールアカウント > 変更 (next to the address) > 国外からのSMTP認証のアクセス制限 > 無効.

card-free_fr_sending_off = Free: sending from mail apps may be turned off
    .what = Free’s outgoing server refused the sign-in. Sending with a sign-in (“SMTP authentifié”) is off until you turn it on in your account.
    .why = It’s a separate setting: receiving works without it. You get the same answer for a wrong password.
    .do-switch = Sign in to your Free account in a browser, and in the email settings, turn on “SMTP authentifié”.
    .do-user-name = For the user name, try the part before “@” first, and then the whole address.

card-gmail_bandwidth = Gmail has paused IMAP: a daily limit was reached
    .what = Apps transferred more mail over IMAP than Gmail allows, or made too many requests. Your account and password are fine.
    .why = Over IMAP, Gmail allows about 2,500 MB of downloads and 500 MB of uploads a day, for all apps together. A first sync, a backup, or a migration reaches that quickly.
    .do-stop = Stop everything that copies mail over IMAP: backups, migrations, and mail apps on other devices.
    .do-wait = Wait. The pause ends by itself within a day.
    .do-less = Then have the app fetch less: only newer mail, or fewer folders. You can also limit the number of messages per folder in Gmail: gear > See all settings > Forwarding and POP/IMAP.
    .do-admin = In Google Workspace, your administrator can see the limit and when it ends in the list of users, and can sometimes lift it.

card-gmail_imap_disabled_domain = Your organization has turned off IMAP in Gmail
    .what = Gmail refuses the connection because your organization’s administrator has turned off IMAP. You can’t turn it on yourself.
    .why = In Google Workspace, the administrator decides whether other apps can read mail over IMAP. Many organizations turn it off for security.
    .do-tab-name = To see for yourself, open Gmail in a browser: gear > See all settings. The tab is then called only “Forwarding”, without “POP/IMAP”.
    .admin =
        Gmail says that IMAP access is disabled for our domain, so an app that needs my mailbox ({ $address }) over IMAP cannot connect. Could you please turn it on?

        Admin console > Apps > Google Workspace > Gmail > End User Access > POP and IMAP access > select “Enable IMAP access for all users”. It can also be set only for my organizational unit.

        If you restrict mail apps, please also add the app’s OAuth client. It can take up to 24 hours to take effect.

card-gmail_imap_disabled_user = IMAP is turned off for this Gmail account
    .what = Gmail refuses the connection because IMAP, which lets other apps read mail, isn’t turned on for this account. Your password isn’t the problem.
    .why = In Gmail from work or school, the administrator decides whether IMAP can be used. In personal Gmail, IMAP has always been on since January 2025, and there’s no setting for it anymore.
    .do-account = Check which account the app is connected to. If it’s a personal Gmail account, the message is about a different account or out of date: disconnect the account in the app and connect it again.
    .do-settings = If your Gmail settings still show “IMAP access” (gear > See all settings > Forwarding and POP/IMAP), choose “Enable IMAP” and select “Save Changes”.
    .admin =
        Gmail says that IMAP is not enabled for my account ({ $address }), so an app that needs my mailbox over IMAP cannot connect. Since June 2024, only an administrator can turn IMAP on. Could you please do that?

        Admin console > Apps > Google Workspace > Gmail > End User Access > POP and IMAP access > select “Enable IMAP access for all users”. It can also be set only for my organizational unit.

        If you restrict mail apps, please also add the app’s OAuth client. It can take up to 24 hours to take effect.

card-gmx_app_password = { $provider } needs an app-specific password
    .what = When two-step verification is on, { $provider } accepts only an app-specific password from mail apps. It can also ask for one when a sign-in looks unusual, such as on a trip or over a VPN.
    .why = A mail app can’t show the extra sign-in step, so it gets its own password instead.
    .do-make = Sign in to { $provider } in a browser, open the security settings of your account, go to “Two-factor authentication”, and create an app-specific password.

card-gmx_imap_disabled = Mail app access may be turned off at { $provider }
    .what = { $provider } refuses mail apps, even with the right password, until POP3 and IMAP are turned on in the mailbox.
    .why = They’re off by default, and they turn off again if you don’t use them for a long time.
    .do-switch = Sign in to { $provider } in a browser. In the email settings, open “POP3 & IMAP” (in German “POP3/IMAP Abruf”), allow access, and save.

card-google_app_password = Gmail needs an app password, not your normal one
    .what = Google no longer accepts your normal Google password from other apps. They need an app password: 16 letters that Google creates for one app.
    .why = Google does this to protect your account. You get the same answer if an app password was mistyped, or if it was revoked, for example because you changed your Google password.
    .do-google-button = If { $app } offers “Sign in with Google”, use that. Then you don’t need a password at all.
    .do-two-step = Otherwise, make sure that “2-Step Verification” is on in your Google Account. Without it, there are no app passwords.
    .do-make = Open the page “App passwords”, enter a name you’ll recognize, such as the app’s name, and select “Create”.
    .do-type = Enter the 16 letters in the password field of { $app }. The spaces between the groups don’t matter. Your Google password stays the same.
    .do-not-there = If there’s no page “App passwords”, your organization doesn’t allow them, you use the Advanced Protection Program, or you have only security keys set up. Use “Sign in with Google”, or ask your administrator.

card-google_app_password_unavailable = App passwords aren’t available for this Google Account
    .what = The page “App passwords” says that the setting isn’t available for your account. Google won’t create an app password until the reason for that is gone.
    .why = There are four possible reasons: 2-Step Verification is off, it’s set up with security keys only, your organization doesn’t allow app passwords, or the Advanced Protection Program is on. The page doesn’t say which.
    .do-two-step = Otherwise, turn on “2-Step Verification” in your Google Account. Then open the page “App passwords” again.
    .do-keys = If it’s on, but with security keys or passkeys only, add another method, such as an authenticator app.
    .do-work = For a work or school account, ask your administrator whether app passwords are allowed.
    .do-advanced = With the Advanced Protection Program, there are no app passwords. Don’t leave the program just for this.
    .do-google-button = If { $app } offers “Sign in with Google”, use that. It needs no app password.

card-google_embedded_browser = Google doesn’t allow its sign-in page inside this app
    .what = The app shows Google’s sign-in page in its own window. Google doesn’t allow that: the page has to open in a real browser.
    .why = In its own window, an app could read what you type. Your account and your password aren’t the problem.
    .do-browser = If the app has a setting such as “Open in browser” or “External browser”, turn it on, and sign in there.
    .do-update = Update the app: newer versions use the browser.
    .do-maker = If there’s no newer version, select “{ ui-copy-report }” and send the report to the app’s developer, or use an app password if the app accepts one.

card-google_no_mailbox = Gmail isn’t turned on for this Google Account
    .what = The Google Account exists and the sign-in worked, but the account has no Gmail mailbox.
    .why = In Google Workspace, the administrator decides who has Gmail, and some licenses don’t include it. A personal Google Account can be created with an address from another provider, without Gmail.
    .do-account = Open Gmail with this account. If no inbox opens there, sign in with the account you normally read your mail in.
    .admin =
        Google answers “Mail service not enabled” for my account ({ $address }). Could you please check the following?

        1. Admin console > Apps > Google Workspace > Gmail > Service status: is it on for my organizational unit?
        2. Does my account have a license that includes Gmail?
        3. Do the MX records of our domain point to Google?

card-google_org_internal = Only people in one organization can use this app
    .what = Google allows only accounts of the organization that owns the app. The account you chose belongs to another organization or is personal.
    .why = The app is registered as “Internal”. Often the browser simply picked the wrong one of your accounts.
    .do-account = On Google’s page, choose “Use another account” and sign in with your address at that organization.
    .do-maker = If the app is meant for other organizations too, whoever set it up must change its “Audience” to “External” in the Google Auth Platform. Select “{ ui-copy-report }” and send the report to them.

card-google_redirect_mismatch = This app’s return address isn’t registered with Google
    .owner = The app’s developer needs to fix this
    .what = After the sign-in, Google goes back to an address that’s registered for the app. The app named a different one, so Google stopped.
    .why = The app’s registration and its settings don’t match, or another app is using the port it needs. You did nothing wrong.
    .do-update = Update the app, and check whether its developer has announced an outage.
    .do-port = Close any other app that’s in the middle of a sign-in, restart the app, and try once more. It may then get its usual port again.
    .admin = Signing in to your app with Google fails with redirect_uri_mismatch. Could you please add the redirect URI below, exactly as it is, to the “Authorized redirect URIs” of the OAuth client (Google Auth Platform > Clients), or correct it in the app? Scheme, port, and a trailing slash all have to match.

card-google_web_login = Sign in to Google in a browser first
    .what = Google stopped this sign-in because it looked unusual. It asks you to sign in using a browser and confirm that it’s you.
    .why = This happens with a new app, place, or network, or when you use your normal password where Google needs an app password. It doesn’t mean that anyone knows your password.
    .do-browser = On this computer and network, sign in to Gmail in a browser and answer everything Google asks.
    .do-check-alert = Open the recent security activity of your Google Account, find this sign-in, and confirm that it was you.
    .do-app-password = If the app uses your normal password, use “Sign in with Google” in the app instead, or create an app password and use that.

card-icloud_app_password = iCloud Mail needs an app-specific password
    .what = Apple accepts your Apple Account password only on its own pages and devices. Any other app needs an app-specific password.
    .why = Whenever you change your Apple Account password, app-specific passwords stop working, and you need to create a new one.
    .do-make = Sign in at account.apple.com, open Sign-In and Security > App-Specific Passwords, and create one. Two-step verification (Apple calls it “two-factor authentication”) has to be on.
    .do-user-name = For the IMAP user name, first try the part before “@”. For sending (SMTP), use the whole address.

card-iij_user_name = IIJ: in the user name, use a dot instead of “@”
    .what = IIJ refused the sign-in. For its mail servers, the user name looks like name.pp.iij4u.or.jp or name.iijmio-mail.jp, not like an email address.
    .why = If you use your email address as the user name, the sign-in fails even with the right password.
    .do-user-name = For the user name, enter your whole email address with a dot instead of the “@”.
    .do-password = Use the mail password from your contract papers, not the one for the members’ page.

card-imap_disabled = IMAP is turned off for this email account
    .what = { $provider } doesn’t allow other apps to read this mailbox over IMAP. Your password isn’t the problem.
    .why = With many providers, IMAP stays off until you or an administrator turns it on.
    .do-switch = Sign in to { $provider } in a browser, look for IMAP in the mail settings (often under “POP/IMAP”, “Mail apps”, or “External access”), turn it on, and save.

card-imap_off_at_first = IMAP may be turned off at { $provider }
    .what = { $provider } refused the sign-in. It does so even with the right password until access for mail apps (IMAP) has been turned on in the mailbox’s settings.
    .why = It’s off by default. You get the same answer for a wrong password.
    .do-switch = Sign in to { $provider } in a browser. In the mail settings, look for “IMAP” or “mail apps”, turn it on for receiving and sending, and save.

card-imap_off_or_password = The password is wrong, or IMAP is off for this mailbox
    .what = The server refused the sign-in. This kind of server gives the very same answer when IMAP is turned off for the mailbox, so the password may well be right.
    .why = With Zimbra and Exchange an administrator allows IMAP for each mailbox or group of mailboxes (Zimbra: class of service, “Enable IMAP access”).
    .do-webmail = Sign in to webmail with the same user name and password. If that fails, the password is wrong: reset it there.
    .do-imap-off = If webmail accepts it, ask your administrator to turn IMAP on for your mailbox (Zimbra: class of service or account > Features > “Enable IMAP access”; Exchange: IMAP for this mailbox).
    .do-user-name = Ask which user name mail apps have to use: the whole address, or a name such as DOMAIN\name.
    .do-careful = Don’t try many times in a row; many servers then lock the mailbox for a while.

card-ip_blocked = The mail server is blocking your network
    .what = The server refuses connections from your network (IP address), country, or hosting company. It may not even have looked at the password.
    .why = After several failed sign-ins, many servers block an address for a while. Others allow only certain countries or use blocklists.
    .do-other-network = Try from a different network, such as your phone’s hotspot, and without a VPN. If it works there, this block is the cause.
    .do-wait = Close every app that uses a wrong password, and wait an hour. These blocks often end by themselves.
    .do-crm = If this computer gets in and only an online service (such as HubSpot) is refused, ask the server’s administrator to allow the IP addresses the service connects from. You’ll find them in the service’s help.

card-kagoya_account_name = KAGOYA needs the account name, not the email address
    .what = KAGOYA refused the sign-in. The user name has to be the mail account name (メールアカウント名): your main account’s name, a dot, and a part of your choice, such as kir000000.info.
    .why = If you use your email address as the user name, the sign-in fails even with the right password.
    .do-account-name = Look up the “メールアカウント名” of this mailbox in KAGOYA’s control panel, and enter it as the user name.

card-license_missing = Your account has no email license
    .what = The sign-in works, but this account has no mail license, so it has no usable mailbox.
    .why = A license was removed, expired, or was never assigned. When a subscription expires, mail can keep working for some weeks before it stops.
    .do-wait = After the license has been assigned, it can take up to a day until the mailbox is ready.
    .admin =
        My account ({ $address }) has no valid license with a mailbox (such as Exchange Online), so apps that read my mail are refused. Could you please assign one?

        Microsoft 365 admin center > Users > Active users > my account > Licenses and apps

        If a license is already assigned, please check that “Exchange Online” is selected in it and that the mailbox exists:

        Get-Mailbox -Identity { $address }

card-license_or_plan_required = Your plan doesn’t include access from mail apps
    .what = { $provider } says that this account’s plan doesn’t include what the app needs (IMAP, POP, or SMTP).
    .why = Some providers offer IMAP only in paid plans, or stop offering it when a trial ends.
    .do-plan = Check { $provider }’s website to see which plan includes IMAP and whether your payment is up to date.
    .do-other-way = Or have your mail forwarded to a mailbox that offers IMAP, and connect that one.

card-mailbox_access_denied = You don’t have permission to open this mailbox
    .what = The sign-in works. But the server says you have no permission for this mailbox, or for what the app wants to do with it.
    .why = This happens with shared mailboxes, with a colleague’s mailbox, or when the app has fewer permissions than it needs.
    .do-own = If it’s your own mailbox, sign in with exactly that account. A browser that’s still signed in to a different account picks the wrong one.
    .admin =
        My sign-in ({ $address }) works, but access to the mailbox is denied. Could you please check the following?

        1. Do I (or does the application) have full access to this mailbox? In Exchange Online, this command grants it:

        Add-MailboxPermission -Identity <mailbox> -User { $address } -AccessRights FullAccess

        2. Is the application restricted to certain mailboxes (application access policy or RBAC for Applications), or does it lack the mail permission?

        The server’s exact answer is below.

card-mailbox_in_use = Another app is using this mailbox right now
    .what = The server has locked the mailbox because something else is working in it. Your password was accepted.
    .why = Another mail app is using it, or a cleanup or backup is running on the server. Old servers, and POP3 apps in particular, allow only one connection at a time.
    .do-close = Close the mail apps on your other devices, especially those that use POP3, and try again.
    .do-wait = If that doesn’t help, wait ten minutes. A leftover lock ends by itself.

card-mailbox_not_hosted = This account has no mailbox here
    .what = The account exists, but its mail isn’t hosted by the service we asked.
    .why = The mailbox is with another provider or on your organization’s own server, was never created, or has been deleted or moved.
    .do-mx = Go to the first page of Inbox Doctor, enter your email address, and check the mailbox. You’ll see where the domain’s mail really is.
    .do-account = Make sure you signed in with the account that owns the mailbox, not with a personal or old account with the same address.
    .admin =
        When an app signs in with my account ({ $address }), it is told that the account has no mailbox. Could you please check the following, and tell me which server the app should use?

        1. Is my mailbox in the cloud service? In Google Workspace: is the Gmail service on for me? In Exchange Online, this command shows it:

        Get-EXOMailbox -Identity { $address }

        2. Is it still on our own server (hybrid), deleted, or in the middle of a migration?

card-mailbox_over_quota = The mailbox is full
    .what = The mailbox has no storage left. New mail is rejected, and apps can’t save anything.
    .why = Large attachments count, and so does mail in Trash and Spam.
    .do-look = Sign in to { $provider } in a browser and check how much storage is used.
    .do-delete = Delete large messages, then empty Trash and Spam. Or switch to a plan with more storage.

card-mailbox_own_password = { $provider }: use the password of the mailbox
    .what = { $provider } refused the sign-in. Each mailbox has its own password, which isn’t the one of your customer account.
    .why = With the customer account’s password, the sign-in fails, although it’s right on the { $provider } website.
    .do-password = Enter the password that was set for this very email address when the mailbox was created.
    .do-reset = If you don’t know it, sign in to your customer account, open the email settings, choose this address, and set a new password.
    .do-user-name = For the user name, enter the whole email address.

card-mailcom_premium = mail.com: IMAP needs Premium and must be turned on
    .what = mail.com refused the sign-in. It does so even with the right password until POP3 and IMAP are turned on.
    .why = Only the Premium plan (and some old free mailboxes) has that setting. You get the same answer for a wrong password.
    .do-switch = Sign in at mail.com, open “POP3 & IMAP” in the email settings, allow access, and save.
    .do-two-factor = If two-step verification is on, create an app-specific password and use that in the app.
    .do-plan = If there’s no such setting, your plan doesn’t include it: switch to Premium, or use a different email provider.

card-mailru_app_password = Mail.ru needs a password for external apps
    .what = Mail.ru says that an application password is required. Your normal password works only on its website.
    .why = Mail.ru requires this for every app other than its own.
    .do-make = Sign in to Mail.ru, open Settings > Security > Passwords for external apps, and create one with access to mail.

card-microsoft_account_disabled = An administrator has disabled this account
    .what = Microsoft knows the account and says it’s disabled. No password and no app can sign in with it.
    .why = Accounts get disabled when someone leaves, when a license ends, or for security. This isn’t a lock after too many wrong passwords.
    .admin =
        Signing in with my account ({ $address }) ends with AADSTS50057 (“The user account is disabled”). If that is not intended, could you please turn it back on?

        Microsoft Entra admin center > Users > my account > Properties > Settings > Account enabled

        If the account is synchronized from Active Directory, please enable it there.

card-microsoft_account_kind = This app doesn’t accept your kind of Microsoft account
    .what = Microsoft knows the account. But the app is registered for a different kind: only for work or school, only for one organization, or only for personal accounts.
    .why = The developer chooses this when registering the app. A guest from another organization doesn’t count as a member either.
    .do-choose = If the app offers both “Microsoft 365” and “Outlook.com”, choose the one that fits your mailbox.
    .do-sign-out = Sign out of all Microsoft accounts in your browser, or use an Incognito (Chrome) or InPrivate (Edge) window. Then sign in with the account the mailbox belongs to.
    .admin = Signing in to your app fails because its registration does not allow my kind of account. Could you please check “Supported account types” of the registration in Microsoft Entra (single tenant, multitenant, personal accounts), and whether the app uses the endpoint that goes with it (/organizations, /common, /consumers, or the tenant’s own)? The exact error is below.

card-microsoft_app_password = Microsoft no longer accepts app passwords for mail
    .what = The app asks for an app password. Microsoft 365 and Outlook.com no longer accept those for mail: they need Microsoft’s own sign-in page.
    .why = App passwords were meant for apps without modern sign-in. Microsoft has turned that off.
    .do-old = If the app has no “Sign in with Microsoft” button, update it or use a different app. Your organization’s own mail server (Exchange Server) may still accept passwords: ask your administrator.

card-microsoft_device_code = The sign-in code wasn’t used in time
    .what = The app showed a code to enter at microsoft.com/devicelogin. It wasn’t used in time, was mistyped, or the sign-in there wasn’t finished.
    .why = These codes expire after about 15 minutes and work only once.
    .do-again = Start the sign-in in the app again. It shows a new code.
    .do-finish = Enter that code on Microsoft’s page, and continue until the page says you can close it.
    .do-blocked = If Microsoft’s page refuses the sign-in (AADSTS53003), your organization doesn’t allow codes. Choose the sign-in with the browser in the app instead.

card-microsoft_locked = Your account is temporarily locked: too many wrong passwords
    .what = There were too many sign-ins with a wrong password, so Microsoft refuses all of them for a while, even with the right one.
    .why = Usually a forgotten phone, printer, or app keeps trying an old password. It could also be someone guessing.
    .do-stop = Find the device or app that still uses the old password (common after a password change), and update it or turn it off.
    .do-wait = Then wait 15 minutes without trying to sign in. The lock lasts a minute at first, and gets longer with each failure.
    .do-reset = If it comes back, change the password on Microsoft’s page, or ask your administrator to check the sign-in logs.

card-microsoft_mailbox_not_found = The Microsoft account you used has no mailbox
    .what = The sign-in worked, but the account that was used has neither an inbox nor a calendar.
    .why = Often the browser was signed in with a different account, such as one used only for administration. Or the account has no license with a mailbox, or its mailbox is on your organization’s own server.
    .do-account = Sign in at outlook.office.com. If no inbox opens there either, this account has no mailbox: use the account you normally read your mail in.
    .do-private = Connect again in an Incognito (Chrome) or InPrivate (Edge) window, and choose that account.
    .do-licence = If it’s the right account, ask your administrator whether it has a license with Exchange Online, and whether the mailbox is in the cloud.

card-microsoft_no_tenant = This domain isn’t registered with Microsoft 365
    .what = Microsoft doesn’t know the part of your address after “@”. No Microsoft 365 sign-in can work for this address.
    .why = Your email is with another provider, the move to Microsoft 365 hasn’t begun yet, or the address has a typo.
    .do-choose = Connect to the provider that receives your email today, not to “Microsoft 365”.
    .do-spelling = Check the spelling of the address, especially after “@”.
    .admin =
        For { $address }, Microsoft says that our domain is not in any Microsoft 365 organization (tenant).

        Could you please tell me which provider our email is with, and which IMAP and SMTP servers an app should use? If we are moving to Microsoft 365, the domain has to be added and verified there first (Microsoft 365 admin center > Settings > Domains).

card-microsoft_not_connected = You’re signed in, but the mailbox won’t open
    .what = Microsoft accepted your sign-in (“User is authenticated”), but didn’t connect you to a mailbox.
    .why = Usually the sign-in didn’t include permission to read mail, or the app is signed in with a different account than the mailbox’s. You get the same answer for a shared mailbox, a missing license, or when IMAP is off.
    .do-again = Disconnect the mailbox in the app, connect it again, and agree to everything on Microsoft’s page. That renews the permission to read mail.
    .do-account = Check which account your browser is signed in with. Sign out of all others, or use an Incognito (Chrome) or InPrivate (Edge) window.
    .do-shared = For a shared mailbox, sign in with your own account and enter the shared address as the mailbox. Your administrator must have given you access to it.
    .do-other = If all of that is right, try the account’s primary address instead of an alias, and turn off your VPN. If it’s a personal account, wait a few hours, or choose “Outlook.com” instead of IMAP in the app.

card-microsoft_not_signed_in = Your app tried to send without signing in
    .what = Microsoft’s outgoing server says that nobody was signed in when the message was sent.
    .why = Either the app’s settings for sending don’t use a sign-in, or the server offered none because SMTP AUTH is turned off for the mailbox or the organization.
    .do-turn-on = In the app’s settings for outgoing mail (SMTP), turn on “My outgoing server requires authentication”, with the same account as for incoming mail.
    .do-port = Use smtp.office365.com (for Outlook.com, smtp-mail.outlook.com) with port 587 and STARTTLS. On port 25, you can’t sign in.
    .do-ask = If both are right, ask your administrator whether “Authenticated SMTP” is turned on for the mailbox.

card-microsoft_other_cloud = Your organization uses a separate Microsoft 365
    .what = Your organization’s Microsoft 365 is in a cloud that’s separate from the one most people use. It has its own servers and its own sign-in.
    .why = Apps that connect to “Microsoft 365” usually reach only the worldwide cloud. Microsoft 365 in China (operated by 21Vianet) and the cloud for US government are separate.
    .do-server = Ask your administrator for the names of the mail servers of your organization’s cloud, and enter them on the first page under “{ ui-advanced-line }”.
    .do-app = In { $app }, look for a separate button or setting for that cloud. If there isn’t one, ask its support whether that cloud is supported.
    .admin =
        Our Microsoft 365 organization is in a national cloud (see below), but the settings for { $address } lead to the worldwide Microsoft 365.

        Could you please tell me which IMAP and SMTP servers to use in our cloud, and whether IMAP and authenticated SMTP are allowed for my mailbox?

card-microsoft_password_refused = Microsoft no longer accepts passwords from mail apps
    .what = The server refused the sign-in without a reason. Most likely: Microsoft no longer accepts a user name and password here, only its own sign-in page.
    .why = Microsoft has turned off “basic authentication” (user name and password) for Microsoft 365 and Outlook.com. Right and wrong passwords are refused alike, and so are app passwords.
    .do-app-password-no = Don’t reset your password or create an app password: neither helps here. If the app has no “Sign in with Microsoft”, update it or use a different app.

card-microsoft_sign_in_unreachable = Your organization’s sign-in page can’t be reached
    .what = For this domain, Microsoft hands the sign-in over to a page of your organization’s own. That page didn’t respond to this computer.
    .why = Some organizations make their sign-in page available only on the company network or over the VPN. It can also be down.
    .do-open = In a browser on this computer, try to sign in to Outlook on the web, and see whether your organization’s page opens.
    .do-vpn = If it doesn’t, connect to your company’s network or VPN, and try again.
    .admin =
        For our domain, Microsoft 365 hands the sign-in over to our own sign-in server (named below). From the computer of { $address } it could not be reached.

        Could you please check whether that server is running, and whether it should be reachable from outside our network?

card-microsoft_smtp_basic_by_default = Microsoft no longer accepts passwords for sending
    .what = The server didn’t accept the user name and password. Microsoft announced that from the end of December 2026, it refuses them for sending unless the organization allows them. The app has to use Microsoft’s own sign-in page (OAuth).
    .why = Microsoft is phasing out passwords for sending (“basic authentication for SMTP AUTH”). In the second half of 2027, it will announce the date when they end for good.
    .do-admin = If the app has no such sign-in: in an organization that existed before the change, the administrator can still allow passwords for now. For a personal Outlook.com mailbox, that isn’t possible.
    .do-update = Either way, look for an update or a replacement for the app or device: the exception won’t last.

card-microsoft_smtp_basic_off = Sending with a password is turned off (Microsoft)
    .what = Microsoft’s outgoing server doesn’t accept a user name and password for this mailbox. The app has to use Microsoft’s own sign-in page (OAuth).
    .why = Your organization has turned off passwords for sending (for personal Outlook.com mailboxes, Microsoft has done so). At the end of December 2026, Microsoft does the same for every organization that hasn’t decided otherwise. In the second half of 2027, it will announce the date when passwords end for good.
    .do-admin = If the app has no such sign-in, ask your administrator whether it may send with a password for now. Until the end of December 2026, your organization’s own setting decides.
    .do-update = Either way, look for an update or a replacement for the app or device: passwords won’t come back.

card-microsoft_smtp_throttled = You’re sending too many messages at once
    .what = Microsoft’s outgoing server asks the app to slow down. Nothing is wrong with the account.
    .why = A mailbox can send over three connections at a time, and about 30 messages a minute. Apps that send newsletters or reminders all at once exceed that.
    .do-one = If the app has such settings, have it send over one connection, and fewer messages a minute.
    .do-wait = Wait a few minutes. Messages that weren’t sent may go out automatically. If your app doesn’t retry, send them again later.
    .do-bulk = To send mail in large numbers, use a service made for it.

card-microsoft_tenant_restricted = Your network or organization doesn’t allow this sign-in
    .what = Your sign-in itself may be right. But a rule of your network, or of one of the two organizations, doesn’t allow signing in to the other one.
    .why = To protect their data, companies limit which Microsoft 365 organizations their computers and guests can sign in to.
    .do-network = If you tried from a company network or computer, try once from your own.
    .admin =
        My sign-in ({ $address }) ends with the error below. It seems that tenant restrictions or the cross-tenant access settings do not allow it. Could you please allow access to the mailbox’s organization?

        Microsoft Entra admin center > External Identities > Cross-tenant access settings, or the tenant restrictions on the proxy (header Restrict-Access-To-Tenants)

card-microsoft_unmanaged = Nobody manages this domain at Microsoft
    .what = Someone once signed up for a Microsoft service with an address of this domain, so Microsoft set up an organization by itself. It has no administrator.
    .why = This alone doesn’t keep you from your mailbox. But if a Microsoft page asks for an administrator’s approval, there’s nobody who can give it.
    .do-nothing = You don’t need to do anything as long as the mailbox works.
    .do-take-over = Whoever manages the domain’s DNS can become its administrator at Microsoft. The page explains how.

card-microsoft_user_not_assigned = You haven’t been given access to this app
    .what = Your organization knows the app, but only people it’s assigned to can sign in. You aren’t one of them yet.
    .why = Your organization has turned on “Assignment required” for this app. Your password is right, and trying again won’t help.
    .admin =
        Signing in to the app below with my account ({ $address }) ends with AADSTS50105. Could you please assign the app to me?

        Microsoft Entra admin center > Enterprise applications > the app > Users and groups > Add user/group

        To let everyone use it: Properties > “Assignment required?” > No. Members of nested groups are not included.

card-microsoft_user_unknown = This account wasn’t found in the organization
    .what = The address or sign-in name you entered doesn’t exist in the organization the app is looking in.
    .why = It may be misspelled, belong to another organization, be only an alias, or be a personal account where a work account is needed.
    .do-spelling = Compare the address, letter by letter, with the one you use to sign in at office.com.
    .do-kind = If the mailbox is personal (outlook.com, hotmail.com), choose “Outlook.com” in the app, not “Office 365”.
    .do-admin = If it’s a work or school mailbox, ask your administrator for your sign-in name (user principal name). It can differ from the email address.

card-naver_app_password = NAVER needs an application password
    .what = NAVER refused the sign-in. Other apps can’t use your normal password: they need an application password, and IMAP has to be turned on in the mailbox.
    .why = Since 2025, NAVER accepts only application passwords from other apps, and you can create one only with two-step verification on. The answer doesn’t say which of these is missing.
    .do-switch = In NAVER Mail’s settings, open “POP3/IMAP” and allow IMAP/SMTP.
    .do-abroad = If an online service outside Korea (such as HubSpot) connects to this mailbox, turn off blocking of sign-ins from abroad: your profile > security settings > 로그인 차단 설정 > 해외 로그인 차단.
    .do-make = In the security settings of your NAVER ID, turn on two-step verification, and then create an application password.

card-netease_authorization_code = NetEase Mail needs an authorization code (授权码)
    .what = 163 and 126 don’t accept your normal password from mail apps. They need an authorization code, and the IMAP service has to be turned on.
    .why = Any other password is refused, even the one that’s right on the website.
    .do-service = Sign in to the mailbox in a browser, open 设置 > POP3/SMTP/IMAP, and turn on “IMAP/SMTP服务”.
    .do-make = On the same page, add an authorization password (授权密码) and write it down: it’s shown only once.

card-network_address_blocked = { $provider } blocks the network you’re on
    .what = The server looked at the network address (IP address) from which this connection came, found it on a list of addresses that send spam, and refused. Your password was not the reason.
    .why = You share this address with others, or had it after somebody else: at home it changes now and then, and a VPN, a hotel or a mobile network gives one address to many people. If one of them sends spam, all are refused.
    .do-page = If the message names a web page, open it. It says which list it is, and often lets you ask for removal.
    .do-restart-router = At home, switch the router off for some minutes. Many providers then give you another address.
    .do-ask-provider = If it stays like this, send the whole message to your mail provider’s support. It can take the address off its list.

card-oauth_admin_consent_required = Your administrator must approve this app first
    .what = Your organization doesn’t let people connect this app by themselves. An administrator has to approve it once.
    .why = Organizations do this to protect their mail. You did nothing wrong, and trying again won’t help.
    .do-approve = Wait for the approval. If the sign-in page offers to request it, you can send the request from there, too.
    .admin =
        I would like to connect my mailbox ({ $address }) to an app, and the sign-in says that an administrator must approve it. Could you please do that? The error below names the app.

        Microsoft 365: Microsoft Entra admin center > Enterprise applications > the app > Permissions > Grant admin consent

        Google Workspace: Admin console > Security > Access and data control > API controls > Manage app access > mark the app’s OAuth client as trusted. For a service account, add its client ID with the mail scopes under Domain-wide delegation.

card-oauth_app_unverified = Google or Microsoft hasn’t verified this app yet
    .what = Google or Microsoft lets only invited testers use this app, or shows everyone else a warning, because its developer hasn’t completed the provider’s review.
    .why = Apps that read mail have to be reviewed. Until then, the developer has to invite each tester.
    .do-tester = If you set up the app yourself, add your address as a test user (Google Auth Platform > Audience > Test users), or publish the app.
    .do-app-password = Until then, you can use an app password instead, if the app accepts one.
    .admin = The sign-in page refuses your app because it is not verified or is still in testing. Could you please complete the verification, or add me ({ $address }) as a test user (Google Auth Platform > Audience > Test users)? For Microsoft, please complete publisher verification.

card-oauth_bad_address = An address in the provider settings isn’t valid
    .what = Inbox Doctor couldn’t start the sign-in: a web address in its settings isn’t valid, or should be on this computer but isn’t.
    .why = In this copy of Inbox Doctor, a provider file or the client ID settings were changed.
    .do-file = Correct the address in the file that you or your organization added (in the folder providers, or clients.toml). The address the browser returns to must begin with http://127.0.0.1 or http://localhost.
    .do-ask = If you didn’t change anything, ask the person who set up Inbox Doctor for you.

card-oauth_blocked_by_policy = Your organization or provider blocks this sign-in
    .what = Your sign-in itself may be right, but a rule blocks it: for this app, this device, this location, or this way of signing in.
    .why = Organizations allow only certain apps and devices (“Conditional Access”, app access control), and Google blocks apps it doesn’t trust.
    .do-device = If you signed in from a personal device or an unusual place, try again from your work computer and network.
    .admin =
        My sign-in ({ $address }) is blocked by a policy. The exact error is below. Could you please allow this app, or tell me which device I need?

        Microsoft 365: Microsoft Entra admin center > Sign-in logs > my sign-in > Conditional Access shows which policy applied. If the error says I am not assigned: Enterprise applications > the app > Users and groups.

        Google Workspace: Admin console > Security > Access and data control > API controls > Manage app access > mark the app’s OAuth client as trusted.

card-oauth_certificate = The sign-in service’s certificate couldn’t be verified
    .what = The connection to the sign-in or data service isn’t secure, so Inbox Doctor sent nothing over it.
    .why = Large services have valid certificates. Usually this computer’s clock is wrong, or antivirus software or a company proxy is inspecting encrypted connections.
    .do-clock = Check this computer’s date, time, and time zone.
    .do-antivirus = In your antivirus software, briefly turn off the scanning of encrypted connections (HTTPS), and check again. Turn it back on afterward.
    .do-company = At work, ask your IT department whether its proxy inspects encrypted connections, and have its certificate installed on this computer.

card-oauth_client_misconfigured = The app isn’t set up correctly for this sign-in
    .owner = The app’s developer needs to fix this
    .what = The provider refused the app, not you: something in the app’s registration (client ID, secret, redirect address, scopes, or account type) is wrong.
    .why = Only the app’s developer, or whoever registered the app, can fix that. Your password isn’t the problem.
    .do-update = Update the app, or check whether its developer has announced an outage. An expired secret affects every user at once.
    .do-account-kind = Check whether you chose the right account type: some apps accept only work accounts, or only those of one organization.
    .admin = The OAuth sign-in of your app is refused because of its registration. Could you please check the client ID and tenant, whether the client secret has expired, the redirect URI, the requested scopes, whether the app is enabled for this account type (single tenant, multitenant, personal), and whether it uses an embedded browser? The exact error is below.

card-oauth_intercepted = Something else is answering instead of the sign-in service
    .what = The answer that came back isn’t from a sign-in server.
    .why = Often it’s the sign-in page of a Wi-Fi network, a proxy, or security software.
    .do-page = Open any web page in your browser. If your network’s sign-in page appears, sign in there first.

card-oauth_no_answer = The sign-in page didn’t return to Inbox Doctor
    .what = The sign-in page was opened, but its result didn’t reach Inbox Doctor in time.
    .why = The page was left open or closed, it ended with an error message, or something on this computer keeps the browser from reaching Inbox Doctor.
    .do-page = Start the sign-in again and follow the page to the end, until it says you can go back to Inbox Doctor.
    .do-message = If the page shows an error message, copy it and look it up in Inbox Doctor. Many of these messages say exactly what’s missing.
    .do-copy = If no page opened at all, copy its address from Inbox Doctor into your browser.
    .do-firewall = If the browser ends with an error about 127.0.0.1 or localhost, security software or a proxy setting is blocking it. Allow addresses on this computer.
    .do-device = If Inbox Doctor offers to sign in with a code on another device, you can use that instead.

card-oauth_no_client = Signing in to { $provider } isn’t set up in Inbox Doctor
    .what = To use { $provider }’s sign-in page, an app has to be registered there and have a “client ID”. This copy of Inbox Doctor doesn’t have one.
    .why = Providers issue client IDs to developers and organizations, and review apps that read mail. That’s why Inbox Doctor doesn’t include one. You can add your own.
    .do-app-password = The quickest way: create an app password at { $provider } and check with that.
    .do-without = You can also check without signing in. Everything up to the sign-in is still checked.
    .do-register = If you manage your organization’s mail, register a desktop app with { $provider } and enter its client ID in the settings of Inbox Doctor.
    .do-organisation = In an organization, you can set the ID for everyone in the file clients.toml in the configuration folder.

card-oauth_no_client_microsoft = Signing in to Microsoft isn’t set up in Inbox Doctor
    .what = To use Microsoft’s sign-in page, an app needs a client ID (application ID). This copy of Inbox Doctor doesn’t have one, and Microsoft no longer accepts passwords from mail apps.
    .why = Microsoft issues client IDs to developers and organizations. Inbox Doctor doesn’t include one, because others could misuse a shared ID. You can add your own.
    .do-without = Check without signing in. Everything up to the sign-in is checked, and that already finds many causes.
    .do-register = If you manage your organization’s Microsoft 365, register an app in the Microsoft Entra admin center and enter its application (client) ID in the settings of Inbox Doctor.
    .do-platform = Choose the platform “Mobile and desktop applications” with the redirect URI http://localhost. To sign in with a code as well, allow public client flows.
    .do-organisation = In an organization, you can set the ID for everyone in the file clients.toml in the configuration folder.

card-oauth_no_port = Inbox Doctor can’t receive the sign-in result
    .what = The browser hands over the result of the sign-in through a port on this computer. Inbox Doctor couldn’t open one.
    .why = Another app is using the registered port, or security software is blocking it.
    .do-close = Close other apps that are in the middle of a sign-in, and start the sign-in again.
    .do-restart = If that doesn’t help, restart the computer.
    .do-device = If Inbox Doctor offers to sign in with a code on another device, use that instead: it doesn’t need a port.

card-oauth_other = The sign-in was refused (reason unknown)
    .what = The server’s answer is shown under “{ ui-card-proof }”, word for word. Inbox Doctor doesn’t recognize it.
    .why = Each provider words its refusals differently.
    .do-read = Read the server’s answer. If it names a web page, open it.
    .do-again = Wait a little, then try once more.

card-oauth_scope_missing = The app isn’t allowed to read your mail
    .what = The sign-in worked, but it didn’t include permission to use your mail.
    .why = On the consent page, each permission has its own checkbox. The one for mail wasn’t selected, or the app didn’t ask for it.
    .do-again = In the app, disconnect the mailbox and connect it again.
    .do-tick = On the consent page, select every box, especially the one for reading and sending mail.

card-oauth_server_trouble = The provider’s sign-in service is having problems
    .what = We reached the sign-in service, but it reports an error on its side.
    .why = Problems like this usually go away within minutes or hours. You did nothing wrong.
    .admin = Signing in to my mailbox ({ $address }) fails because your sign-in service answers with a server error. The details are below. Could you please look into it?

card-oauth_sign_in_over = Your sign-in is no longer valid: sign in again
    .what = { $provider } no longer accepts the sign-in that worked until now.
    .why = This happens when you change your password, when access is revoked on your account page, or when a sign-in hasn’t been used for a long time. By itself, it doesn’t mean that anything is wrong with your mailbox.
    .do-again = Sign in to { $provider } again in Inbox Doctor.
    .do-why = If you didn’t change anything yourself, look for unfamiliar activity on your account’s security page.
    .do-work = If this keeps happening with a work or school account, ask your administrator whether sign-ins end after a fixed time.

card-oauth_unreachable = The provider’s sign-in service can’t be reached
    .what = Inbox Doctor got no answer from the web address that’s used for signing in or for checking the mailbox.
    .why = This computer’s network, a proxy, or a firewall is blocking it, or the service is down.
    .do-page = Open { $provider }’s website in your browser. If that doesn’t work either, your network is the cause.

card-oauth_user_denied = Access was canceled or denied on the sign-in page
    .what = On the sign-in page, “Cancel” or “Deny” was selected, or the page was closed, so the app can’t read the mailbox.
    .why = The page can look alarming, because it lists everything the app could do.
    .do-again = Connect the mailbox again in the app.
    .do-allow = On the consent page, choose “Allow” or “Accept”.
    .do-trust = If you’re not sure whether to trust the app, first ask the person who told you to connect it.

card-oauth_wrong_issuer = A different sign-in server answered
    .what = The result that came back from the browser names a different sign-in server. Inbox Doctor didn’t use it, and didn’t pass on any password or code.
    .why = Most likely, the provider settings added to this copy of Inbox Doctor name the wrong sign-in server. It could also be an attack.
    .do-again = Start the sign-in again, and use only the page that opens then.
    .do-file = If you or your organization changed a provider file, compare its issuer with the provider’s documentation.

card-outlook_imap_disabled = IMAP may be turned off in Outlook.com
    .what = Outlook.com has a setting that lets other apps use IMAP. While it’s off, every sign-in is refused, even with the right password.
    .why = The setting stays off until you turn it on. Microsoft’s answer doesn’t say whether the setting or the sign-in is the problem.
    .do-switch = Open Outlook.com in a browser, and go to Settings (gear) > Mail > Forwarding and IMAP. Turn on “Let devices and apps use IMAP”, and save.

card-password_expired = The password has expired
    .what = The server knows your account, but the password has expired. You can’t sign in until you change it.
    .why = Many organizations make passwords expire after a certain time.
    .do-change = Sign in to { $provider } in a browser and choose a new password. If you can’t, ask your administrator to reset it.
    .do-type = Enter the new password in every app that uses this mailbox. An app that keeps using the old one can lock your account.

card-proton_bridge_password = Use the password shown in Proton Mail Bridge
    .what = Mail apps reach Proton Mail through Proton Mail Bridge, an app on your own computer. They need the password Bridge shows, not the one for your Proton account.
    .why = Bridge creates a new password for each account you add, and another one if you add the account again.
    .do-copy = Open Proton Mail Bridge, choose your account, open “Mailbox details”, and copy the user name and password from there.
    .do-server = Use the server 127.0.0.1 and the ports Bridge shows. An online service (such as HubSpot) can’t reach Bridge.

card-qq_authorization_code = QQ Mail needs an authorization code (授权码)
    .what = QQ Mail doesn’t accept your QQ password from mail apps. It needs an authorization code, and the IMAP service has to be turned on.
    .why = Each service has its own code, so one created for POP3 doesn’t work for IMAP. A new sign-in from abroad may also be refused.
    .do-service = Sign in to QQ Mail in a browser, open 设置 > 账号, and turn on “IMAP/SMTP服务”.
    .do-make = Confirm by text message. QQ then shows the authorization code (授权码).

card-rate_limited = Too many requests: wait a while before trying again
    .what = There were too many sign-ins, requests, or messages, or too much data in a short time, so the server refuses for a while.
    .why = Providers limit this for everyone. A first sync, an app that tries again and again, or a forgotten app with an old password can reach the limit.
    .do-stop = Look for an app or device that keeps trying an old password, and update it or turn it off.
    .do-fewer = Have the app check for mail less often, or not fetch all old mail at once.

card-sakura_foreign_filter = SAKURA internet may be blocking sending from abroad
    .what = SAKURA internet’s outgoing server answered “Command rejected”. It’s known to do that when an app connects from outside Japan.
    .why = SAKURA’s filter for IP addresses abroad (国外IPアドレスフィルタ) is on by default. Cloud services such as HubSpot, and Gmail when it sends through your server, connect from servers outside Japan.
    .do-abroad = Think about where the mail is sent from: you’re abroad, you’re using a VPN, or a cloud service sends from abroad.
    .do-filter = If so, find “国外IPアドレスフィルタ” in the server control panel (サーバーコントロールパネル) and turn it off. A strong mail password then matters even more.

card-security_defaults = Your organization’s security defaults block this sign-in
    .what = Whether your password is right doesn’t matter here: a rule in your organization (“security defaults”) blocks apps that sign in with only a user name and password.
    .why = Microsoft turns on security defaults for new organizations. They block every sign-in that can’t ask for multifactor authentication.
    .admin =
        Exchange Online refuses my sign-in because our security defaults block legacy authentication. Could you please tell me which of these you allow?

        1. The app signs in with OAuth (modern authentication).
        2. You replace the security defaults with Conditional Access policies (Microsoft Entra admin center > Overview > Properties > Manage security defaults) and allow SMTP AUTH for this one mailbox:

        Set-CASMailbox -Identity { $address } -SmtpClientAuthenticationDisabled $false

card-sending_from_foreign_network = This server sends only from its own network
    .what = The sending server belongs to an internet provider and takes mail without further ado only from its own lines. This connection came from elsewhere.
    .why = This happens on another line, on a mobile network, abroad or with a VPN, also after a change of the internet provider. Receiving works all the same.
    .do-sign-in-for-sending = In the settings for sending, turn on sign-in (authentication) with your whole address and the mail password.
    .do-port = Set the port for sending to 587 with STARTTLS or to 465 with TLS. Port 25 is often closed to other networks.
    .do-own-network = If the provider offers neither, send with the server of a mail service that you can use from anywhere.

card-sending_limit = This mailbox has sent as much as its provider allows for now
    .what = The sign-in worked. The server takes no more messages from this mailbox for a while, because it has sent too many, or to too many people, in an hour or a day.
    .why = Providers limit this for every mailbox, so that a stolen password is of little use to a spammer. A newsletter, or one message to a long list, reaches the limit quickly.
    .do-wait-limit = Stop sending from every app, and wait. Most limits end after an hour, the longest after 24 hours.
    .do-fewer-recipients = Write to fewer people at a time. Everybody in To, Cc and Bcc counts.
    .do-newsletter = For regular messages to many people, use a service made for newsletters.
    .do-stolen = If you didn’t send that much, somebody else may have used your mailbox. Change the password on the website of { $provider }, and look at the folder of sent mail.

card-sending_service = This service only sends, with its own user name and key
    .what = The outgoing server belongs to a service that sends mail for apps. It refused the sign-in: it doesn’t know your mailbox’s user name and password.
    .why = Such services give you separate credentials for SMTP. With some of them the user name is a fixed word such as “apikey”, and the password is a key that you create on their website.
    .do-user-name = Look up the SMTP user name on the service’s website: it may be a fixed word (such as “apikey”), a token, or an address of its own, but rarely your email address.
    .do-key = As the password, use the SMTP key or API key that you create there. The password of the website itself doesn’t work.
    .do-only-sends = Such a service receives nothing: for receiving, enter the servers of the provider where your mailbox is.

card-server_bug = The mail server reports an internal error
    .what = The server says that something went wrong inside it ([SERVERBUG]).
    .why = It can go away by itself. If it comes back with the same message or folder, only the provider can fix it.
    .admin = Your IMAP server answers with [SERVERBUG] (RFC 5530: an internal error) when I use my mailbox ({ $address }). Its exact answer and the time are below. Could you please check the server’s log for that time?

card-server_unavailable = The mail server is having trouble
    .what = The server reports an error of its own and can’t do this right now. Your password and your settings aren’t the problem.
    .why = It’s under maintenance or overloaded, or a part of it isn’t responding. Usually that goes away by itself.
    .admin = Your mail server answers my sign-in ({ $address }) with a temporary or internal error. Its exact answer and the time are below. Could you please check its log? The usual reasons are the storage, the user directory (LDAP, SQL), or the authentication service.

card-server_unconfirmed = Nobody has confirmed that this is your mail server
    .what = The server answers, but it belongs to another domain, and nothing reliable says it’s yours. We didn’t send your password, so we couldn’t test the sign-in.
    .why = DNS records and public lists can be forged or out of date. If a password goes to the wrong server, whoever runs that server has it.
    .do-compare = Compare the server name under “{ ui-card-proof }” with the one from { $provider } or your administrator.
    .do-confirm = If it’s right, check the box that says it’s your mail server, or enter the server name yourself.

card-shared_mailbox = The shared mailbox couldn’t be opened
    .what = You signed in with one account to open a different mailbox. The server didn’t open it.
    .why = A shared mailbox has no password of its own. People the administrator has given access to open it with their own sign-in, and each kind of server has its own way to name the mailbox.
    .do-own = Sign in with your own account and password, never with the shared address.
    .do-name = Microsoft 365: enter only the shared address as the user name, and choose your own account on Microsoft’s page. Your organization’s own Exchange Server: enter your account and the mailbox together, such as hanako@example.com\info.
    .admin =
        I would like to open a shared mailbox in a mail app with my account ({ $address }), and it is refused. Could you please check the following?

        1. Do I have full access to it? In Exchange Online, this command grants it:

        Add-MailboxPermission -Identity <shared mailbox> -User { $address } -AccessRights FullAccess

        2. Is IMAP turned on for the shared mailbox itself?

        Get-CASMailbox -Identity <shared mailbox> | Format-List ImapEnabled

card-shared_mailbox_opened = Your own sign-in opened this mailbox (this is fine)
    .what = You signed in with a different account than the mailbox’s, and the server let you in. That’s as it should be for a shared mailbox, or for an alias of your account.
    .why = A shared mailbox has no sign-in of its own. People the administrator has given access to open it with theirs.
    .do-crm = In { $app }, connect it the same way: the shared address as the mailbox, your own account on the sign-in page. Some apps can open only the account’s own mailbox.

card-shared_mailbox_own = Your own mailbox was opened, not the shared one
    .what = The sign-in works, but the user name was your own, so the server opened your own mailbox. Your password is fine.
    .why = The user name decides which mailbox opens. The sign-in on Microsoft’s page only says who you are.
    .do-name = Enter the shared address as the user name, here and in { $app }.
    .do-own = On Microsoft’s page, keep signing in with your own account. A shared mailbox has no password of its own.

card-sign_in_slow = The server took long to answer the sign-in
    .what = The sign-in worked, but the server was slow to answer: you have to wait many seconds each time.
    .why = Many servers make everyone from an address wait on purpose after wrong passwords from there. An overloaded server looks the same.
    .do-nothing = If another app gives up with a time-out, close every app and device that may still use an old password, and leave the mailbox alone for ten minutes.

card-sign_in_unread = This server understands only the LOGIN command
    .what = The server offers AUTH=PLAIN, but answers that it doesn’t know the AUTHENTICATE command. With the older LOGIN command the sign-in worked.
    .why = Some servers list more than they can do. Apps that don’t fall back to LOGIN report an error, although the password is right.
    .do-nothing = If another app can’t sign in, choose “normal password” or “LOGIN” as its way of signing in, or update that app.

card-sign_in_window_blocked = The sign-in page opened, but its answer didn’t come back
    .what = Signing in happens on your provider’s own page. Either that page may not keep cookies in the app’s window, or the way back from it to the app, an address on your own computer (“localhost”), is blocked.
    .why = Cookies that are turned off, security software, a firewall or a browser set to “HTTPS only” do this. Your password isn’t the reason.
    .do-cookies = Allow cookies in the settings of the mail app, at least for your provider’s sign-in page (accounts.google.com, login.microsoftonline.com, login.yahoo.com).
    .do-security-software = Let security software and a firewall allow the app to open a local address, or pause them for the time of the sign-in.
    .do-again = Close the window of the sign-in, start the app again, and sign in again without waiting long.

card-smtp_auth_disabled = Sending email (SMTP AUTH) is turned off
    .what = Receiving may work, but the server doesn’t let this mailbox send through SMTP with a sign-in (“SMTP AUTH”).
    .why = Microsoft turns SMTP AUTH off for new organizations, and administrators turn it off too. Only an administrator can turn it on.
    .do-wait = After the change, wait about an hour: it doesn’t take effect right away.
    .admin =
        Exchange Online does not let me send from my mailbox: authenticated SMTP submission (SMTP AUTH) is disabled for the tenant or for the mailbox. Could you please check both?

        For the mailbox: Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > select “Authenticated SMTP”, or in Exchange Online PowerShell:

        Set-CASMailbox -Identity { $address } -SmtpClientAuthenticationDisabled $false

        For the tenant:

        Set-TransportConfig -SmtpClientAuthenticationDisabled $false

        Security defaults, and Conditional Access policies that block legacy authentication, block it as well.

card-smtp_auth_disabled_mailbox = Sending (SMTP AUTH) is turned off for this mailbox
    .what = Receiving isn’t affected. The outgoing server refuses because SMTP AUTH is turned off for this mailbox.
    .why = Even if your organization allows it, the mailbox’s own setting counts. Only an administrator can change it.
    .do-wait = After the change, wait about an hour: it doesn’t take effect right away.
    .admin =
        When I send, Exchange Online answers “SmtpClientAuthentication is disabled for the Mailbox”. Could you please turn on SMTP AUTH for my mailbox?

        Microsoft 365 admin center > Users > Active users > my account > Mail > Manage email apps > select “Authenticated SMTP”, or in Exchange Online PowerShell:

        Set-CASMailbox -Identity { $address } -SmtpClientAuthenticationDisabled $false

card-smtp_auth_disabled_tenant = Sending (SMTP AUTH) is turned off for your organization
    .what = Receiving isn’t affected. The outgoing server refuses because SMTP AUTH is turned off for the whole organization.
    .why = In organizations created after January 2020, it’s off from the start. Your password isn’t the problem, and you can’t change this yourself.
    .do-wait = After the change, wait about an hour: it doesn’t take effect right away.
    .admin =
        When I send, Exchange Online answers “SmtpClientAuthentication is disabled for the Tenant”. Could you please turn on SMTP AUTH? For my mailbox alone is enough:

        Set-CASMailbox -Identity { $address } -SmtpClientAuthenticationDisabled $false

        The mailbox’s setting overrides the organization’s. For the whole organization:

        Set-TransportConfig -SmtpClientAuthenticationDisabled $false

        As long as security defaults are on, SMTP AUTH with a password stays blocked anyway.

card-smtp_password_refused = The outgoing server didn’t accept your password
    .what = Microsoft’s outgoing server (SMTP) says that the user name and password are wrong, or that it doesn’t accept them in this form.
    .why = You get the same answer for a wrong password, when SMTP AUTH is off for the mailbox, when multifactor authentication is required, or when the app should use Microsoft’s own sign-in page.
    .do-switch = For a work or school mailbox, ask your administrator whether “Authenticated SMTP” is turned on for it.

card-smtp_refuses_what_imap_took = Receiving accepted this password, but sending refuses it
    .what = The incoming server (IMAP) took the same user name and password a moment ago. So both are right; the outgoing server (SMTP) refuses them for a reason of its own.
    .why = Often sending is locked for a while after several wrong passwords, or sending by mail apps is turned off for this mailbox. Some servers want another user name for sending.
    .do-keep = Leave the password as it is: it’s right.
    .do-wait = Close every app that may still send with an old password, wait an hour, and check again: such a lock ends by itself.
    .do-switched-off = If it stays like this, look in the mailbox settings of { $provider } whether sending by mail apps (SMTP) has to be turned on, or wants another user name.

card-softbank_sign_in = SoftBank mail has its own user name and password
    .what = SoftBank refused the sign-in. Its Eメール（i） needs the part before “@” as the user name, and the mail password, not the one for My SoftBank.
    .why = The first mail password came by text message from 157, and you can set a new one in My SoftBank. SoftBank sometimes resets it for security. The server understands only the plain LOGIN command, which some apps don’t try.
    .do-user-name = For the user name, enter only the part before “@”.
    .do-password = In My SoftBank, open メール設定, select “設定する” next to Eメール（i）, and set a new password. The current one can’t be looked up.
    .do-method = If the app lets you choose an authentication method, choose “Normal password” (LOGIN).

card-sonet_imap_option = So-net: IMAP works only with the “IMAPサービス” option
    .what = So-net refused the sign-in to the IMAP server. Without the paid option “IMAPサービス”, IMAP doesn’t work, even with the right password.
    .why = So-net no longer takes new orders for that option. Everyone else has POP only, and apps that need IMAP (such as HubSpot) can’t use that. You get the same answer for a wrong password.
    .do-option = Check your So-net contract page to see whether you have “IMAPサービス”. (So-net’s page about it is on nuro.jp.)
    .do-password = If you have it, sign in to So-net’s webmail with the same mail password to see whether the password is right.
    .do-other-way = If you don’t, have your mail forwarded to a mailbox that offers IMAP, and connect that one.

card-storage_full = The storage that mail shares with photos and files is full
    .what = The account has one storage for mail, files and photos, and it is used up. Until there is room again, the mailbox takes no new mail, and sending may fail, too.
    .why = Mail alone need not be the reason. Backups of a phone, photos and files in the same account count as well.
    .do-see = Sign in on your provider’s website and see what takes the room. Google shows it on one.google.com/storage, Microsoft in the settings of the account under storage.
    .do-empty = Delete large files, photos and messages, and empty the bin of each: what lies in there still counts.
    .do-buy = If you need everything, more storage can be bought there.

card-third_party_access_off = { $provider } may not allow other apps yet
    .what = { $provider } refused the sign-in. It lets other mail apps in only after third-party access has been allowed in the mailbox’s settings.
    .why = This access is off until you allow it. You get the same answer for a wrong password.
    .do-switch = Sign in to { $provider } in a browser. In the mail settings, look for “third-party access” (Xfinity: Settings > Security > Third Party Access Security), allow it, and save.

card-token_expired = Your sign-in has expired: sign in again
    .what = The app used to have permission to read this mailbox. That permission (a “token”) is no longer accepted.
    .why = It ends when it hasn’t been used for a long time, when you change your password, when someone revokes it, or when your organization requires a new sign-in regularly. For apps that Google lists as “in testing”, it ends after 7 days.
    .do-remove = If that doesn’t help, remove the app’s access on your account’s security page, and connect it once more.
    .do-work = If it keeps happening, ask your administrator whether sign-ins end after a fixed time, or tell the app’s developer.

card-token_refused = The mail server doesn’t accept your sign-in
    .what = You’re signed in to { $provider }, but that sign-in didn’t open the mailbox.
    .why = You may be signed in with a different account, the sign-in may not include permission to use mail, it may have expired, or IMAP may be off for the mailbox. The server doesn’t say which.
    .do-account = Check that the account you signed in with is the one the email address belongs to.
    .do-again = Sign in again, and select every box on the consent page, especially the one for mail.
    .do-imap = In { $provider }’s settings, check whether IMAP is allowed for this mailbox.

card-token_withheld = A server isn’t { $provider }’s, so it got no sign-in
    .what = You’re signed in to { $provider }, but one of the servers in the settings belongs to someone else. We didn’t send your sign-in there.
    .why = A sign-in opens the whole mailbox, so it goes only to the provider that issued it.
    .do-server = Enter the server names that { $provider } gives, for receiving and for sending.
    .do-password = If you do send through another provider’s server, check that one separately with its own user name and password.

card-tonline_mail_password = T-Online needs the password for mail apps
    .what = T-Online has a separate password for mail apps (“Passwort für E-Mail-Programme”). It accepts only that one here, not your Telekom login password.
    .why = The Telekom login password works only on the website.
    .do-make = Sign in to T-Online’s “E-Mail Center”, open the settings, and set the password for mail apps.

card-too_many_connections = Too many apps are connected to this mailbox
    .what = The server allows only a certain number of connections to one mailbox at a time, and all of them are in use.
    .why = Every computer, phone, and online service uses several. HubSpot alone uses up to five. Gmail allows 15. Other servers often allow 10 or 20 from one network.
    .do-close = Close the mail apps on your other computers and phones, and then connect again. Leftover connections end by themselves after about half an hour.
    .do-fewer = If your mail app has a setting for the number of connections (“Maximum number of server connections to cache”), set it to 1 or 2, so that enough connections stay free.

card-two_factor_required = Two-step verification is required
    .what = Your user name and password aren’t enough here. You also need a code, an authenticator app, or a security key.
    .why = Your organization or provider requires it, perhaps only recently or because you signed in from a new place. The app couldn’t show that step.
    .do-browser = Sign in to { $provider } in a browser and complete the verification.
    .do-register = If you’re asked to set it up (“More information required”), follow the steps to the end.
    .do-app-password = If the app can’t show a sign-in page, and your provider offers app passwords (Google and Apple do, Microsoft doesn’t), create one and enter it in the app instead of your normal password.

card-unknown_code = The server refused the sign-in with an unknown code
    .what = { $provider } did give a reason, but as a code of its own that this app doesn’t know. It may mean the password, or something else, such as a setting or a lock.
    .why = Providers use codes of their own for rules of their own. Only they can say for certain what one means.
    .do-look-up = Look for the code (under “{ ui-card-proof }”) on the help pages of { $provider }.
    .do-webmail = Sign in to webmail with the same user name and password: messages about your account are often shown there.

card-unknown_sign_in = { $provider } refused the sign-in (reason unknown)
    .what = The server’s answer is shown under “{ ui-card-proof }”, word for word. Inbox Doctor doesn’t recognize it.
    .why = Each provider words its refusals differently.
    .do-read = Read the server’s answer. If it names a web page, open it.

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

card-web_login_required = Sign in to { $provider } in a browser first
    .what = The server stopped this sign-in. It asks you to confirm in a browser that it’s you, or to accept something there.
    .why = A new app, place, or network looks unusual to the provider. Sometimes there are new terms of use to accept, too.
    .do-browser = Sign in to { $provider } in a browser, preferably on the same network.
    .do-answer = Answer everything you’re asked there: confirm that it’s you, accept new terms, unlock the account.

card-works_mobile_app_password = LINE WORKS needs an external app password
    .what = LINE WORKS (NAVER WORKS) refused the sign-in. From other apps, it accepts only an “external app password” (外部アプリパスワード), not the password you sign in with.
    .why = This has been required since February 2023. You get the same answer for a wrong password, and when the administrator doesn’t allow other mail apps (IMAP).
    .do-allowed = If there’s no such setting, or a new password is refused too, ask your LINE WORKS administrator whether IMAP and external apps are allowed.
    .do-make = Sign in to LINE WORKS in a browser, open the security settings of your account, and create an external app password (外部アプリパスワード).

card-wrong_account = You signed in with a different account
    .what = The sign-in worked, but with a different account than the one this mailbox belongs to.
    .why = The browser was still signed in with another account and used it without asking.
    .do-sign-out = Sign out of all accounts in your browser, or use an Incognito (Chrome) or InPrivate (Edge) window.
    .do-choose = Connect again and choose the mailbox’s account on the sign-in page. Check the address before you agree.
    .do-shared = If the address is an alias of your account, or a shared mailbox, signing in with your own account is right. For a shared mailbox, your administrator must have given you full access.

card-yahoo_app_password = { $provider } doesn’t accept your normal password here
    .what = Yahoo and AOL accept your normal password only on their own pages. In any other app, use their own sign-in page, or an app password where it’s still accepted.
    .why = In 2026, Yahoo began to stop accepting app passwords, too; we don’t know for which accounts. You get the same answer for a wrong password and for the right one in the wrong place. It can even say “too many bad auth attempts” on the first try.
    .do-make = If it doesn’t, sign in to your account page in a browser, go to Security > External connections > Create app password, enter the app’s name, and select “Generate password”.
    .do-not-there = If you can’t create one, use the browser you’ve been signed in with for some days, not an Incognito or InPrivate window.
    .do-refused = If there’s no app password for your account, or a new one is refused too, your account probably accepts only the sign-in page. Use an app that offers it, or have your mail forwarded to another mailbox and connect that one.
    .do-sign-in = If { $app } offers “Sign in with Yahoo” (or AOL), use that. It needs no app password.

card-yahoo_jp_external_access = Yahoo! JAPAN Mail may not allow other apps yet
    .what = Yahoo! JAPAN refuses mail apps, even with the right password, until you allow access from outside its own services.
    .why = That access is off by default. You get the same answer for a wrong password.
    .do-switch = Open Yahoo! JAPAN Mail in a browser: 設定・利用規約 > メールの設定 > IMAP/POP/SMTPアクセスとメール転送. Choose “Yahoo! JAPAN公式サービス以外からのアクセスも有効にする”, turn on both IMAP and SMTP, and save.
    .do-user-name = For the user name, enter your Yahoo! JAPAN ID (the part before “@”), not the whole address.
    .do-password-off = If you use パスワード無効設定 (sign-in without a password), mail apps can’t sign in. Turn the password back on.
    .do-abroad = If an online service outside Japan (such as HubSpot) connects to this mailbox, check whether 海外からのアクセス制限 is on in your Yahoo! JAPAN ID settings.

card-yandex_app_password = Yandex needs an app password here
    .what = Yandex accepts your normal password only on its own pages. Any mail app needs an app password created for mail.
    .why = You get the same answer for a wrong password and for your normal one.
    .do-make = In your Yandex ID, open Security > App passwords, choose “Mail”, and create one.
    .do-switch = Also check in Yandex Mail’s settings, under “Email clients”, that access over IMAP is selected.

card-yandex_imap_disabled = Yandex: IMAP is off, or this isn’t an app password
    .what = Yandex gives the same answer in two cases: IMAP isn’t turned on in the mailbox, or the password isn’t one for mail apps.
    .why = You need both. Check IMAP first, because that takes only a minute.
    .do-switch = In Yandex Mail’s settings, open “Email clients”, select access over IMAP and “App passwords and OAuth tokens”, and save.
    .do-app-password = Then create an app password for mail in your Yandex ID, and use that instead of your normal one.

card-zoho_app_password = Zoho may need an app password or a different server
    .what = Zoho refused the sign-in. With two-step verification on, it accepts only an app password from other apps.
    .why = You get the same answer when the account is in a different Zoho region than the server, or when IMAP is off for it.
    .do-make = Sign in at accounts.zoho.com, open Security > App Passwords, and create one.
    .do-region = Look at the web address when you’re signed in to Zoho: for zoho.eu, zoho.in, zoho.jp, zoho.com.au, or zohocloud.ca, use the servers with that ending. If your organization has its own domain, the server names begin with imappro and smtppro.

card-zoho_imap_disabled = IMAP may be turned off in this Zoho mailbox
    .what = Zoho lets other apps in only after IMAP has been turned on for the account.
    .why = It’s off by default. In an organization, you need both the administrator’s permission and the setting in your mailbox.
    .do-switch = In Zoho Mail, open Settings > Mail Accounts > your address, and select “IMAP Access”.
    .do-plan = If there’s no such setting, the free plan doesn’t include IMAP, or your administrator hasn’t allowed it.
