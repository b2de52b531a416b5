card-healthy = Everything works
    .what = The servers were found, the connection is safe, the sign-in worked, and the inbox can be opened.
    .why = Seen from this computer, nothing stands in the way of connecting this inbox.
    .do-elsewhere = If your CRM still reports an error, paste its message under “I have an error code or message” on the first page: it may come from the CRM’s side, for example because its servers are not let in.

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

card-folder_not_selectable = A folder cannot be opened or does not exist
    .what = The sign-in worked; only one folder that the program wants to open is missing or cannot be opened.
    .why = The folder was renamed or deleted, its name is another one in your language, it only contains other folders, or it lies below “INBOX.” on this server.
    .do-exists = Look in the webmail whether the folder is there, and in which spelling. Create it if it is missing.
    .do-prefix = If the other program has a setting “IMAP path prefix” or “namespace”, set it to “INBOX.”, or empty it if it is set.
    .do-subscribe = In the mail program, open the list of folders (“Subscribe”) and tick the folder.
    .do-special = Or tell the program which of your folders to use for sent mail, drafts and deleted mail.

card-list_refused = The server does not show the list of folders
    .what = The sign-in worked, but the server refused to list the folders. Its own words stand below.
    .why = The mailbox is being moved or repaired, the account has no right to it, or the server has trouble of its own for a while.
    .do-web = Sign in to the webmail of { $provider } and see whether your folders appear there.
    .admin =
        Hello,

        my account can sign in to the IMAP server, but the server refuses the LIST command. Could you please look into its log, and check whether the mailbox is intact and the account has the right to read it?

        Thank you.

card-inbox_refused = The inbox cannot be opened
    .what = The sign-in worked, but the server refused to open the inbox. Its own words stand below.
    .why = The mailbox is being moved or repaired, is full or damaged, or the account may sign in but has no right to read it.
    .do-web = Sign in to the webmail of { $provider } and see whether the inbox opens there.
    .admin =
        Hello,

        my account can sign in to the IMAP server, but the server refuses to open INBOX (SELECT/EXAMINE). Could you please look into its log, and check whether the mailbox is intact, not over its quota, and readable by this account?

        Thank you.

card-closed_after_auth = The server hung up after the password was sent
    .what = Instead of answering the sign-in, or right after it, the server closed the connection without a word.
    .why = The password may well be right. Usually something behind the server has failed: the mailbox cannot be opened, a service has crashed, or too many connections are open. Some servers also hang up on a wrong password.
    .do-web = Sign in to the webmail of { $provider } with the same password. If that works, the fault is the server’s.
    .admin =
        Hello,

        Our mail server closes the connection without an answer right after the sign-in was sent. Could you please look into its log (does the mail process crash, can the mailbox be opened, is a connection limit reached)?

        Thank you.

card-server_alert = The mail server has a message for you
    .what = Beside the sign-in, the server sent a message that it wants every user to see. It stands below, word for word.
    .why = Servers use this for announcements, such as maintenance, a mailbox that is nearly full, or a password that must soon be changed.
    .do-read = Read the message and do what it asks, if it really comes from { $provider }.

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

card-mailbox_other = Something went wrong in the mailbox
    .what = The trouble came after the sign-in, while folders or messages were opened, and the message does not say clearly what it is. Its own words stand below.
    .why = It is mostly passing trouble of the server, or a right that is missing.
    .do-web = Sign in to the webmail of { $provider } and see whether everything is there.
    .admin =
        Hello,

        my account can sign in, but opening the mailbox fails with the message below. Could you please look into the server’s log and tell me what it means?

        Thank you.
