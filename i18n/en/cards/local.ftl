# The cards in assets/cards/local, in the order of their names.

card-about_calendar = This is about a calendar or contacts, not your mail
    .what = The text speaks of a calendar or of contacts that the app fetches from a server. They have a sign-in and an address of their own; mail can work all the same.
    .why = The calendar may have been deleted or moved, its address may be wrong, or the sign-in for it has run out.
    .do-which = See in the settings of the calendar or the address book which account it belongs to, and sign in there again.
    .do-mail-apart = If mail is refused as well, check the mailbox here by itself.

card-about_client_configuration = This is about the app’s own settings, not your connection
    .what = The app failed over its own settings, account list or filters, before it asked a server or after it had its answer. No mail server says anything in this text.
    .why = An account of the same name may still be half there, a settings file may be damaged, or the app has a mistake of its own.
    .do-restart = Close the app, start it again, and try again. An update often helps.
    .do-remove = If an account can’t be added, look whether it is there already, and remove what is left of it first.
    .do-maker = If it stays like this, show the text to the app’s support.

card-about_local_disk = This is about files on this computer, not your connection
    .what = The app couldn’t read or write its own files: the text names a file, a folder, a data file or the disk of this computer. No mail server says anything in it.
    .why = The disk may be full, a file damaged or held by another app, or a folder may have been moved or may not be written to.
    .do-room = See whether there is room on the disk, and close other apps that use the same files, for example a backup or a second copy of the mail app.
    .do-profile = Make a copy of the app’s data folder, then let the app repair the folder or the data file.
    .do-maker = If it stays like this, show the text to the app’s support.

card-about_one_message = This is about one message, not about your connection
    .what = The connection and the sign-in work. The text speaks of a single message: it can’t be read, was deleted meanwhile, or can’t be signed or encrypted.
    .why = Another device may have deleted the message, it may be damaged, or the key or certificate that belongs to it is missing.
    .do-see-it = Fetch the folder again, or let the app repair it, and look whether other messages are read without trouble.
    .do-web = Open the message on your provider’s website. If it fails there, too, delete or move it there.
    .do-encryption = If it is about signing or encrypting, choose your certificate or key again in the settings of the account, or send without it.

card-about_recipient = This is about a recipient, not about your connection
    .what = The message was taken from you and couldn’t be handed on: the text speaks of the address of somebody you wrote to, or of that person’s mail server. Your own sign-in and servers are not what it complains about.
    .why = The address may be misspelled or closed, that mailbox full, or the other server may refuse mail from the server that sent yours.
    .do-address = Compare the address with the one you have from that person, letter by letter, and look for an old entry in the address book.
    .do-tell-them = If it is right, reach the person another way and show them the text. Their mail provider can say more.
    .do-own-mailbox = If every recipient is refused, show the text to the support of your own provider.

card-about_spam = This is about one message’s content or sender
    .what = The server took the sign-in and read the message; then a filter for spam and forgeries refused it. Nothing here says that the connection or the password is wrong.
    .why = Filters weigh the words, links and attachments, and look whether the domain of the sender allows this server to send for it (SPF, DKIM and DMARC).
    .do-other-text = Send a short message without links, pictures, signature and attachments to yourself. If that goes through, the content was the reason.
    .do-own-domain = If you send with a domain of your own, let whoever looks after it check its records SPF, DKIM and DMARC.
    .do-ask-provider = If every message is refused, send the whole text to the support of your mail provider.

card-address_invalid = That email address isn’t valid
    .what = What you entered can’t be an email address, so there was nothing to check yet.
    .why = An address has a name, one “@”, and a domain such as example.com. A missing “@”, a space in the middle, or a full-width character is enough to break it.
    .do-look = Read the address again. Is there exactly one “@”, and a domain with a dot after it?
    .do-halfwidth = If you type Japanese, turn the input method off and retype the “@” and the dots in half-width.
    .do-copy = If you’re not sure, copy your address from an email you’ve sent.

card-app_password_length = This doesn’t look like an app password
    .what = The sign-in was refused, and the password you entered doesn’t have as many characters as one of { $provider }’s app passwords.
    .why = { $provider } doesn’t accept your normal password from mail apps. You need an app password instead: a long password that { $provider } creates for one app. You may have entered your normal password, or part of the app password is missing.
    .do-make = Open { $provider }’s page for app passwords and create a new one.
    .do-paste = Copy all of it and paste it into the password field. The spaces between the groups don’t matter.
    .do-not-normal = Don’t use the password you sign in with on the web.

card-apple_not_responding = iPhone says “not responding” for any failed connection
    .what = Apple’s Mail says this whenever the connection fails in a way it has no sentence for. The server may well be answering.
    .why = An unknown server name, a blocked port, and a server that disconnects during the sign-in all look the same there.
    .do-step = Check the server name letter by letter first. With Outlook.com, Hotmail or Live, delete the account and add it again as “Outlook.com”, not as “Other”.

card-apple_password_words = iPhone says “incorrect” for every refused sign-in
    .what = iPhone, iPad and Mac show this sentence for every sign-in that the server refuses. It doesn’t prove that the password is wrong.
    .why = The same words come when IMAP is off, when an app password is needed, and when the account is locked.
    .do-step = Sign in to your provider’s website first. If that works, look for the IMAP setting and for app passwords there before you change the password.

card-apple_ssl_setting = “Check the SSL setting” means a refused sign-in
    .what = The SSL setting is rarely the reason. iPhone shows this sentence when the outgoing server refuses the sign-in with certain codes (530, 534, 538).
    .why = Gmail, for example, answers with 534 when it wants an app password, and other servers with 530 when no user name and password were sent.
    .do-step = Leave SSL on. Open the outgoing server (SMTP) of the account, and enter the user name and the password there, too; with two-step verification, the app password.

card-apple_using_ssl = “Unable to connect using SSL” can be any failure
    .what = This doesn’t say that SSL failed. iPhone shows this sentence for every connection that fails while SSL is on, a refused one as well.
    .why = It replaces the sentences for a refused connection, for a time-out, and for an unreachable network.
    .do-step = Check the server name and the port, and leave SSL on. 993 is for receiving by IMAP, 465 or 587 for sending.

card-apple_without_ssl = iPhone offers to go on without SSL: don’t
    .what = Without SSL, your password travels so that others on the way can read it. Hardly any provider accepts that today.
    .why = iPhone asks this when the secure connection fails, mostly because of a wrong port or a wrong server name.
    .do-step = Choose “No”, and check the server name and the port first.

card-clock_skew = This computer’s clock seems to be wrong
    .what = This computer’s date or time doesn’t match the actual time.
    .why = Certificates and sign-ins are valid only for a certain time. When the date or time zone is wrong, good ones look expired or not valid yet.
    .do-zone = Check the year and the time zone in particular.
    .do-battery = If the clock is wrong again after the next restart, the computer’s built-in clock battery is probably empty. Have it replaced.

card-local_other = Something you entered can’t be used
    .what = One of your entries can’t be used the way it is.
    .why = Inbox Doctor found this on your computer, before anything was sent.
    .do-retype = Enter the email address and the password again.

card-outlook_check_address = “Verify the email address”: mostly a missing sign-in
    .what = The address is rarely wrong. Outlook shows this sentence when the outgoing server refuses the sender, often because it was sent no user name and password.
    .why = Many servers take mail only from an address that has signed in, and only with that address as the sender.
    .do-step = In the account’s settings, turn on “My outgoing server (SMTP) requires authentication”, and use the same user name and password as for receiving.

card-password_characters = The password contains unexpected characters
    .what = The server refused the password, and the one you entered contains a full-width character, an extra space, or an invisible character.
    .why = Such characters slip in easily, for example when a Japanese or Chinese input method is on, or when you copy a password from an email, a PDF, or a chat. The server treats them as part of the password.
    .do-retype = Clear the password field, turn the input method off, and type the password by hand.
    .do-copy-exactly = If you paste it, copy only the password itself, without any space or line break before or after it.
    .do-show = Select “{ ui-show }” next to the password field and compare the password character by character.

card-password_letters = The password has letters that apps send in different ways
    .what = The password contains letters other than A–Z (such as ü, é, §, or かな). Servers compare bytes, and mail apps send such letters in different ways, so a password that works on a web page can be refused here.
    .why = For mail there was no rule for such letters for a long time. Or the letters weren’t meant: a Japanese input method was still on.
    .do-input-method = Turn the input method off and type the password again with the letters A–Z and digits of the keyboard.
    .do-change = If the password is meant to be so, change it in webmail to one with only A–Z, a–z, 0–9, and common signs; then use the new one here and in your app.

card-run_slept = The computer went to sleep during the check
    .what = During the check, this computer went to sleep or froze for a while. Connections don’t always survive that.
    .why = Whatever failed after that says nothing about your mailbox, so it was left out. What we found before that is still valid.
    .do-awake = Wait until the computer is connected to the network again.
    .do-check-again = Check again. It takes less than a minute.

card-run_stopped = The check wasn’t finished
    .what = The check was stopped, or its time was up, before everything had been checked.
    .why = What we’ve found so far is correct, but there may be more to find.
    .do-check-again = Check again and let it run to the end. It takes less than a minute.
    .do-longer = If your connection is very slow, check again over another network, such as your phone’s hotspot.

card-text_unknown = We don’t recognize this message
    .what = Nothing in the text you pasted says clearly what the problem is.
    .why = Many apps show only a short message of their own and leave out the server’s answer, which would name the cause.
    .do-more = In the app that showed the message, look for details, a log, or an error report, and paste more of it. Leave out passwords.
    .do-stage = If you know which email provider the message is about, choose it as the provider and look the message up again.

card-thunderbird_login_words = “Probably wrong” is said of every refused sign-in
    .what = Thunderbird shows this sentence in account setup for every sign-in that the server refuses, without the server’s own words.
    .why = A password that is right gets it, too: when IMAP is off, when an app password is needed, or when the provider takes only its sign-in page (OAuth2).
    .do-step = In “Configure manually”, set the authentication method to OAuth2 if your provider has a sign-in page; otherwise look for the IMAP setting and app passwords on its website.
