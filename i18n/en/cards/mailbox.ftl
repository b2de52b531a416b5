# The cards in assets/cards/mailbox, in the order of their names.

card-closed_after_auth = The server disconnected right after the password was sent
    .what = Instead of answering the sign-in, or right after answering it, the server closed the connection without an explanation.
    .why = Your password may well be right. Usually something on the server failed: the mailbox can’t be opened, a service crashed, or too many connections are open. Some servers also disconnect when a password is wrong.
    .do-web = Sign in to { $provider }’s webmail with the same password. If that works, the problem is with the server.
    .admin =
        Our mail server closes the connection for { $address } without an answer, right after the sign-in is sent.

        Could you please look at its log, and check whether the mail process crashes, the mailbox can be opened, and a connection limit has been reached?

card-folder_not_selectable = A folder is missing or can’t be opened
    .what = The sign-in worked. Only one folder that your app wants to open is missing or can’t be opened.
    .why = The folder was renamed or deleted, has a different name in your language, only contains other folders, or is under “INBOX.” on this server.
    .do-exists = Check in webmail whether the folder is there and how its name is spelled. If it’s missing, create it.
    .do-special = In your app’s settings, choose which of your folders to use for sent mail, drafts, and deleted mail.
    .do-subscribe = In your mail app, open the list of folders (“Subscribe”) and check the box next to the folder.
    .do-prefix = If your app has a setting called “IMAP path prefix” or “Namespace”, enter “INBOX.”, or clear it if something is already there.

card-folder_not_subscribed = A folder is missing or isn’t subscribed
    .what = The sign-in worked, but your app can’t see a folder that it wants to open or save to.
    .why = This server (Courier) shows apps only the folders that are subscribed. Often it’s the folder for sent mail, drafts, or Trash, and it has a different name than the app expects.
    .do-subscribe = In your mail app, open the list of folders (“Subscribe” or “Manage folders”) and check the box next to the folder.
    .do-create = If it isn’t in the list, create a folder in webmail with the name your app expects.
    .do-special = Or choose in your app’s settings which of your folders to use for sent mail, drafts, and deleted mail.

card-folder_prefix = Good to know: folder names here begin with “INBOX.”
    .what = Everything works, but the folders for drafts, sent mail, and trash are named INBOX.Drafts, INBOX.Sent, and so on. An app that looks for “Drafts” without the prefix shows errors when it saves a draft or a sent message.
    .why = Hosting servers with Courier, and some with Dovecot, name their folders like this. Most apps learn it by themselves; fixed folder settings keep them from it.
    .do-prefix = In the app’s advanced account settings enter INBOX. (with the dot) as “IMAP path prefix”, “root folder”, or “server directory”.
    .do-folders = Or choose the folders INBOX.Drafts and INBOX.Sent for drafts and sent messages in the account settings.

card-gmail_api_disabled = The app’s developer hasn’t turned on the Gmail API
    .owner = The app’s developer needs to fix this
    .what = { $app } connects through Google’s Gmail API, but that API isn’t turned on in the developer’s own Google Cloud project.
    .why = This is a setting on the developer’s side, not in your mailbox. As far as we can tell, your account and password are fine.
    .do-maker = Copy the message below and send it to the app’s developer. If you set up the Google Cloud project yourself, turn on the Gmail API there.
    .do-imap = If the app can also connect over IMAP, use that in the meantime.
    .admin =
        Your app’s Google Cloud project has the Gmail API disabled (accessNotConfigured): “Gmail API has not been used in project … before or it is disabled”.

        Could you please enable the Gmail API in that project (Google Cloud console > APIs & Services > Library > Gmail API > Enable)?

card-healthy = Everything works
    .what = The servers were found, the connection is secure, the sign-in worked, and the inbox can be opened.
    .why = From this computer, nothing is keeping apps from connecting to this mailbox.
    .do-elsewhere = If your app still shows an error, paste its message under “{ ui-welcome-lookup }” on the first page. The cause may be on the app’s side.

card-inbox_refused = The inbox can’t be opened
    .what = The sign-in worked, but the server refused to open the inbox. Its answer is shown under “{ ui-card-proof }”.
    .why = The mailbox is being moved or repaired, is full or damaged, or the account may sign in but isn’t allowed to read it.
    .do-web = Sign in to { $provider }’s webmail and see whether the inbox opens there.
    .admin =
        The account { $address } can sign in to the IMAP server, but the server refuses to open INBOX (SELECT/EXAMINE).

        Could you please look at its log, and check whether the mailbox is intact, within its quota, and readable by this account?

card-list_refused = The server doesn’t show the list of folders
    .what = The sign-in worked, but the server refused to list the folders. Its answer is shown under “{ ui-card-proof }”.
    .why = The mailbox is being moved or repaired, the account has no right to read it, or the server is having temporary problems.
    .do-web = Sign in to { $provider }’s webmail and see whether your folders appear there.
    .admin =
        The account { $address } can sign in to the IMAP server, but the server refuses the LIST command.

        Could you please look at its log, and check whether the mailbox is intact and the account has the right to read it?

card-mailbox_other = Something went wrong in the mailbox
    .what = The problem came after the sign-in, while folders or messages were being opened. The server’s answer doesn’t say clearly what’s wrong; it’s shown under “{ ui-card-proof }”.
    .why = Usually it’s a temporary problem on the server, or a missing permission.
    .do-web = Sign in to { $provider }’s webmail and see whether everything works there.
    .admin =
        The account { $address } can sign in, but opening the mailbox fails with the message below.

        Could you please look at the server’s log and tell me what it means?

card-microsoft_mailbox_moving = Your mailbox has moved, but new mail still goes elsewhere
    .what = Microsoft already has a mailbox for this address. Mail for the domain still goes to your other provider.
    .why = Your organization is probably in the middle of moving to Microsoft 365. Until the move is complete, a mailbox may not be open to apps yet.
    .do-wait = Wait until the move is complete, then connect to “Microsoft 365”.
    .do-new-mail = Until then, you’ll find new mail at the provider that receives it now (see “{ ui-card-proof }”).
    .admin =
        For { $address }, Microsoft says that the mailbox is in Exchange Online, but our domain’s MX record still points to another provider.

        Could you please tell me whether and when the move to Microsoft 365 will be complete, and which IMAP and SMTP servers to use until then?

card-microsoft_mailbox_nowhere = Microsoft has no mailbox for this address
    .what = Your organization is at Microsoft 365, but there’s no mailbox for this very address.
    .why = The mailbox may not have been created or moved yet, its license may have been removed, or it was deleted. The address may also have a typo, or the mail may stay with another provider.
    .do-address = Check the spelling of the address.
    .do-choose = If your mail is still at another provider, connect to that one (see “{ ui-card-proof }”), not to “Microsoft 365”.
    .do-wait = If the mailbox is new or is being moved, wait up to a day.
    .admin =
        For { $address }, Microsoft answers that there is no such mailbox in Exchange Online.

        Could you please check the following?
        – whether the address is right, and belongs to a mailbox (not only to a contact or a group)
        – whether the account has a license that includes Exchange Online (Microsoft 365 admin center > Users > Active users > the account > Licenses and apps)
        – whether the mailbox is being created or moved, or was deleted and can be restored

card-microsoft_mailbox_online = Your mailbox is at Microsoft 365, not on this server
    .what = Microsoft says that it has the mailbox for this address. The server in the settings isn’t one of Microsoft’s, and it didn’t accept the sign-in.
    .why = When an organization moves to Microsoft 365, its old server often keeps running but no longer has the mailbox.
    .do-choose = On the first page, select “{ ui-change }” next to the provider, and choose “Microsoft 365”.
    .do-app = In { $app }, connect to “Microsoft 365” (or “Office 365”), and sign in with your Microsoft account at work.

card-microsoft_mailbox_own = Your mailbox is on your organization’s own Exchange server
    .what = Microsoft itself says that this mailbox isn’t in its cloud, and names your organization’s own server.
    .why = Some organizations keep some or all mailboxes on their own Exchange server (“hybrid”). Apps that connect to “Microsoft 365” reach only the ones in the cloud.
    .do-imap = In { $app }, choose IMAP instead of “Microsoft 365”, with the name of your organization’s own server, if that server offers IMAP.
    .do-move = If your mailbox is going to be moved to Microsoft 365, connect again when the move is complete.
    .admin =
        For { $address }, Microsoft’s Autodiscover does not find the mailbox in Exchange Online, but refers to a server of our own (named below).

        Could you please tell me the following?
        – whether my mailbox is on our own server, and whether and when it will be moved to Exchange Online
        – if it stays there, which IMAP and SMTP servers an app can use, and whether they can be reached from outside

card-missing_all_mail = Gmail doesn’t show “All Mail” in IMAP
    .what = The sign-in worked, but the “All Mail” folder isn’t shown in IMAP. HubSpot and similar apps need that folder to find your email.
    .why = In Gmail every folder is a label, and you can choose for each label whether it’s shown in IMAP. For “All Mail”, that’s turned off.
    .do-settings = Open Gmail in a web browser and select the gear at the top right > See all settings.
    .do-labels = Open the “Labels” tab.
    .do-show = Check “Show in IMAP” next to “All Mail” and “Drafts”.
    .do-sign-out = Sign out of Gmail.

card-missing_drafts = Gmail doesn’t show “Drafts” in IMAP
    .what = The sign-in worked, but the “Drafts” folder isn’t shown in IMAP. HubSpot and similar apps need that folder.
    .why = In Gmail every folder is a label, and you can choose for each label whether it’s shown in IMAP. For “Drafts”, that’s turned off.
    .do-settings = Open Gmail in a web browser and select the gear at the top right > See all settings.
    .do-labels = Open the “Labels” tab.
    .do-show = Check “Show in IMAP” next to “Drafts” and “All Mail”.
    .do-sign-out = Sign out of Gmail.

card-missing_inbox = No inbox was found in this mailbox
    .what = The sign-in worked, but the server’s list of folders has no INBOX.
    .why = Every IMAP mailbox must have an inbox. The mailbox may have just been created, may have been damaged during a move, or this account has no mailbox of its own.
    .do-web = Sign in to { $provider }’s webmail once. That often finishes setting up a new mailbox.
    .do-prefix = If your app has a setting called “IMAP path prefix” or “Root folder”, clear it.
    .admin =
        The account { $address } can sign in to the IMAP server, but LIST shows no INBOX.

        Could you please check whether a mailbox is assigned to this account, and whether it was created or moved completely?

card-namespace_prefix = On this server, folder names begin with “INBOX.”
    .what = The sign-in worked, but your app asked for a folder by a name that the server doesn’t use. The server’s answer says what the name must begin with.
    .why = Many hosting servers (cPanel, Plesk) name their folders INBOX.Sent, INBOX.Drafts, and so on. Apps find that out on their own unless a prefix or a fixed folder name has been set.
    .do-prefix = In your app’s advanced settings, enter “INBOX.” (or what the server’s answer says) under “IMAP path prefix”, “Root folder”, or “Namespace”.
    .do-special = If there’s no such setting, choose the folders for sent mail, drafts, and deleted mail again from the list.

card-office_elsewhere = Your domain’s email isn’t at Microsoft 365
    .what = There’s a Microsoft account for this address, but no mailbox in use there, and email for this domain goes somewhere else.
    .why = Either your email stays with another provider, or a move to Microsoft 365 has begun and isn’t complete yet.
    .do-choose = Connect to the provider that receives your email today (see “{ ui-card-proof }”), not to “Microsoft 365”.
    .do-wait = If your organization is moving to Microsoft 365, wait until the move is complete, then connect again.
    .admin =
        For { $address }, Microsoft Graph answers MailboxNotEnabledForRESTAPI, and our domain’s MX record does not point to Microsoft. My mailbox does not seem to be in Exchange Online.

        Could you please tell me whether our email is being moved to Microsoft 365, when my mailbox will be there, and which IMAP and SMTP servers to use until then?

card-office_moving = Your Microsoft 365 mailbox isn’t ready, or is gone
    .what = The domain’s email goes to Microsoft 365, but this account has no active mailbox there.
    .why = A mailbox is created some time after its license has been assigned, and it can’t be reached while it’s being moved. It also disappears when the license is removed or the account is deleted.
    .do-wait = If the mailbox is new or is being moved, wait up to a day.
    .do-licence = If it worked before, ask your administrator whether the license was changed or the mailbox was deleted. It can usually be restored for about 30 days.
    .admin =
        For { $address }, Microsoft Graph answers MailboxNotEnabledForRESTAPI, although our domain’s MX record points to Microsoft.

        Could you please check the following?
        – whether the account has a license that includes Exchange Online, and since when (Microsoft 365 admin center > Users > Active users > the account > Licenses and apps)
        – whether the mailbox is being created or moved (Exchange admin center > Migration)
        – whether it is inactive or soft-deleted, and can be restored

card-office_own_servers = Your mailbox is on your organization’s own server
    .what = There’s a Microsoft account for this address, but no mailbox for it in Microsoft 365. The account is synchronized from your organization’s own directory (Active Directory).
    .why = In a “hybrid” organization, some mailboxes stay on the organization’s own Exchange server. Apps that connect to “Microsoft 365” reach only the ones in the cloud.
    .do-imap = In { $app }, choose IMAP instead of “Microsoft 365”, with the name of your organization’s own server, if that server offers IMAP.
    .do-move = If your mailbox is going to be moved to Microsoft 365, connect again when the move is complete.
    .admin =
        For { $address }, Microsoft Graph answers MailboxNotEnabledForRESTAPI, and my account is synchronized from our own directory. The mailbox therefore seems to be on our own Exchange server (hybrid).

        Could you please tell me the following?
        – whether my mailbox is on our own server, and whether and when it will be moved to Exchange Online
        – if it stays there, which IMAP and SMTP servers an app can use, and whether they can be reached from outside

card-server_alert = The mail server has a message for you
    .what = The server sent a message that it wants every user to see. You’ll find it under “{ ui-card-proof }”, word for word.
    .why = Servers use this for announcements, such as maintenance, a mailbox that’s nearly full, or a password that must be changed soon.
    .do-read = Read the message. If you’re sure it really comes from { $provider }, do what it asks.
