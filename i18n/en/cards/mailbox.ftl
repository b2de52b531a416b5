# The cards in assets/cards/mailbox, in the order of their names.

card-closed_after_auth = The server hung up after the password was sent
    .what = Instead of answering the sign-in, or right after it, the server closed the connection without a word.
    .why = The password may well be right. Usually something behind the server has failed: the mailbox cannot be opened, a service has crashed, or too many connections are open. Some servers also hang up on a wrong password.
    .do-web = Sign in to the webmail of { $provider } with the same password. If that works, the fault is the server’s.
    .admin =
        Hello,

        Our mail server closes the connection without an answer right after the sign-in was sent. Could you please look into its log (does the mail process crash, can the mailbox be opened, is a connection limit reached)?

        Thank you.

card-folder_not_selectable = A folder cannot be opened or does not exist
    .what = The sign-in worked; only one folder that the program wants to open is missing or cannot be opened.
    .why = The folder was renamed or deleted, its name is another one in your language, it only contains other folders, or it lies below “INBOX.” on this server.
    .do-exists = Look in the webmail whether the folder is there, and in which spelling. Create it if it is missing.
    .do-prefix = If the other program has a setting “IMAP path prefix” or “namespace”, set it to “INBOX.”, or empty it if it is set.
    .do-subscribe = In the mail program, open the list of folders (“Subscribe”) and tick the folder.
    .do-special = Or tell the program which of your folders to use for sent mail, drafts and deleted mail.

card-folder_not_subscribed = The folder does not exist, or is not subscribed
    .what = The sign-in worked. A folder that the program wants to open or to store in is not there for it.
    .why = This server (Courier) shows programs only the folders that are subscribed. Often it is the one for sent mail, drafts or the bin, under another name than the program expects.
    .do-subscribe = Open the list of folders in your mail program (“Subscribe”, “Manage folders”) and tick the folder.
    .do-create = If it is not in the list, create it in webmail with the name that the program expects.
    .do-special = Or tell the program which of your folders to use for sent mail, drafts and deleted mail.

card-folder_prefix = On this server, folder names begin with “INBOX.”
    .what = Everything works, but the folders for drafts, sent mail, and trash are named INBOX.Drafts, INBOX.Sent, and so on. An app that looks for “Drafts” without the prefix shows errors when it saves a draft or a sent message.
    .why = Hosting servers with Courier, and some with Dovecot, name their folders like this. Most apps learn it by themselves; fixed folder settings keep them from it.
    .do-prefix = In the app’s advanced account settings enter INBOX. (with the dot) as “IMAP path prefix”, “root folder”, or “server directory”.
    .do-folders = Or choose the folders INBOX.Drafts and INBOX.Sent for drafts and sent messages in the account settings.

card-gmail_api_disabled = The program’s maker has not switched on Gmail’s interface
    .owner = The maker of the program must act
    .what = The other program uses Google’s interface for Gmail (the Gmail API), and this is not switched on in the program’s own Google project.
    .why = This is a setting of whoever made or runs the program, not of your mailbox. Your account and your password are in order as far as can be seen.
    .do-maker = Report the message to the maker of the program.
    .do-imap = If the program can connect by IMAP too, use that meanwhile.
    .admin =
        Hello,

        your program’s Google Cloud project has the Gmail API disabled (accessNotConfigured): “Gmail API has not been used in project … before or it is disabled”.

        Could you please enable the Gmail API in that project?

        Thank you.

card-healthy = Everything works
    .what = The servers were found, the connection is safe, the sign-in worked, and the inbox can be opened.
    .why = Seen from this computer, nothing stands in the way of connecting this inbox.
    .do-elsewhere = If your CRM still reports an error, paste its message under “I have an error code or message” on the first page: it may come from the CRM’s side, for example because its servers are not let in.

card-inbox_refused = The inbox cannot be opened
    .what = The sign-in worked, but the server refused to open the inbox. Its own words stand below.
    .why = The mailbox is being moved or repaired, is full or damaged, or the account may sign in but has no right to read it.
    .do-web = Sign in to the webmail of { $provider } and see whether the inbox opens there.
    .admin =
        Hello,

        my account can sign in to the IMAP server, but the server refuses to open INBOX (SELECT/EXAMINE). Could you please look into its log, and check whether the mailbox is intact, not over its quota, and readable by this account?

        Thank you.

card-list_refused = The server does not show the list of folders
    .what = The sign-in worked, but the server refused to list the folders. Its own words stand below.
    .why = The mailbox is being moved or repaired, the account has no right to it, or the server has trouble of its own for a while.
    .do-web = Sign in to the webmail of { $provider } and see whether your folders appear there.
    .admin =
        Hello,

        my account can sign in to the IMAP server, but the server refuses the LIST command. Could you please look into its log, and check whether the mailbox is intact and the account has the right to read it?

        Thank you.

card-mailbox_other = Something went wrong in the mailbox
    .what = The trouble came after the sign-in, while folders or messages were opened, and the message does not say clearly what it is. Its own words stand below.
    .why = It is mostly passing trouble of the server, or a right that is missing.
    .do-web = Sign in to the webmail of { $provider } and see whether everything is there.
    .admin =
        Hello,

        my account can sign in, but opening the mailbox fails with the message below. Could you please look into the server’s log and tell me what it means?

        Thank you.

card-missing_all_mail = Gmail does not show the folder “All Mail” over IMAP
    .what = The sign-in worked, but the folder “All Mail” cannot be seen over IMAP. The CRM needs it to find your mail.
    .why = In Gmail every folder is a label, and for each label one can choose whether it is shown in IMAP. For “All Mail” this is switched off.
    .do-settings = Open Gmail in the browser, click the gear at the top right and choose “See all settings”.
    .do-labels = Open the “Labels” tab.
    .do-show = Tick “Show in IMAP” at “All Mail” and at “Drafts”.
    .do-sign-out = Sign out of Gmail.

card-missing_drafts = Gmail does not show the folder “Drafts” over IMAP
    .what = The sign-in worked, but the folder “Drafts” cannot be seen over IMAP. The CRM needs it.
    .why = In Gmail every folder is a label, and for each label one can choose whether it is shown in IMAP. For “Drafts” this is switched off.
    .do-settings = Open Gmail in the browser, click the gear at the top right and choose “See all settings”.
    .do-labels = Open the “Labels” tab.
    .do-show = Tick “Show in IMAP” at “Drafts” and at “All Mail”.
    .do-sign-out = Sign out of Gmail.

card-missing_inbox = The mailbox shows no inbox
    .what = The sign-in worked, but the server lists no folder INBOX.
    .why = Every IMAP mailbox must have an inbox. Perhaps the mailbox has only just been created, was damaged in a move, or this account has no mailbox of its own.
    .do-web = Sign in to the webmail of { $provider } once: this often completes a new mailbox.
    .do-prefix = If the other program has a setting “IMAP path prefix” or “root folder”, empty it.
    .admin =
        Hello,

        my account can sign in to the IMAP server, but LIST shows no INBOX. Could you please check whether a mailbox is assigned to this account and whether it was created or moved completely?

        Thank you.

card-namespace_prefix = On this server all folders lie below “INBOX”
    .what = The sign-in worked. The program asked for a folder by a name under which the server keeps none; the server says itself with what the name should begin.
    .why = Many hosting servers (cPanel, Plesk) keep folders as INBOX.Sent, INBOX.Drafts and so on. Programs learn that by themselves unless a prefix or a fixed name was set.
    .do-prefix = In the program’s advanced settings put “INBOX.” (or what the server’s words say) in the field “IMAP path prefix”, “root folder” or “namespace”.
    .do-special = If there is no such field, choose the folders for sent mail, drafts and deleted mail anew from the list.

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

card-server_alert = The mail server has a message for you
    .what = Beside the sign-in, the server sent a message that it wants every user to see. It stands below, word for word.
    .why = Servers use this for announcements, such as maintenance, a mailbox that is nearly full, or a password that must soon be changed.
    .do-read = Read the message and do what it asks, if it really comes from { $provider }.
