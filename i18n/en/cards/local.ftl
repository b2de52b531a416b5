# The cards in assets/cards/local, in the order of their names.

card-about_calendar = This is about a calendar or an address book, not about your mail
    .what = The text speaks of a calendar or of contacts that the program fetches from a server. They have a sign-in and an address of their own; mail can work all the same.
    .why = The calendar may have been deleted or moved, its address may be wrong, or the sign-in for it has run out.
    .do-which = See in the settings of the calendar or the address book which account it belongs to, and sign in there once more.
    .do-mail-apart = If mail is refused as well, check the mailbox here by itself.

card-about_client_configuration = This is about the program’s own settings, not about your connection
    .what = The program failed over its own settings, account list or filters, before it asked a server or after it had its answer. No mail server says anything in this text.
    .why = An account of the same name may still be half there, a settings file may be damaged, or the program has a mistake of its own.
    .do-restart = Close the program, start it anew, and try once more. An update often helps.
    .do-remove = If an account cannot be added, look whether it is there already, and remove what is left of it first.
    .do-maker = If it stays like this, show the text to the help of the program’s maker.

card-about_local_disk = This is about files on this computer, not about your connection
    .what = The program could not read or write its own files: the text names a file, a folder, a data file or the disk of this computer. No mail server says anything in it.
    .why = The disk may be full, a file damaged or held by another program, or a folder may have been moved or may not be written to.
    .do-room = See whether there is room on the disk, and close other programs that use the same files, for example a backup or a second copy of the mail program.
    .do-profile = Make a copy of the program’s data folder, then let the program repair the folder or the data file.
    .do-maker = If it stays like this, show the text to the help of the program’s maker.

card-about_one_message = This is about one message, not about your connection
    .what = The connection and the sign-in work. The text speaks of a single message: it cannot be read, was deleted meanwhile, or cannot be signed or encrypted.
    .why = Another device may have deleted the message, it may be damaged, or the key or certificate that belongs to it is missing.
    .do-see-it = Fetch the folder anew, or let the program repair it, and look whether other messages are read without trouble.
    .do-web = Open the message on your provider’s website. If it fails there, too, delete or move it there.
    .do-encryption = If it is about signing or encrypting, choose your certificate or key anew in the settings of the account, or send without it.

card-about_recipient = This is about a recipient, not about your connection
    .what = The message was taken from you and could not be handed on: the text speaks of the address of somebody you wrote to, or of that person’s mail server. Your own sign-in and servers are not what it complains about.
    .why = The address may be misspelled or closed, that mailbox full, or the other server may refuse mail from the server that sent yours.
    .do-address = Compare the address with the one you have from that person, letter by letter, and look for an old entry in the address book.
    .do-tell-them = If it is right, reach the person another way and show them the text. Their mail provider can say more.
    .do-own-mailbox = If every recipient is refused, show the text to the support of your own provider.

card-about_spam = This is about the content or the sender of one message, not about your connection
    .what = The server took the sign-in and read the message; then a filter for spam and forgeries refused it. Nothing here says that the connection or the password is wrong.
    .why = Filters weigh the words, links and attachments, and look whether the domain of the sender allows this server to send for it (SPF, DKIM and DMARC).
    .do-other-text = Send a short message without links, pictures, signature and attachments to yourself. If that goes through, the content was the reason.
    .do-own-domain = If you send with a domain of your own, let whoever looks after it check its records SPF, DKIM and DMARC.
    .do-ask-provider = If every message is refused, send the whole text to the support of your mail provider.

card-address_invalid = The email address is not written correctly
    .what = What was entered cannot be an email address, so there was nothing to check yet.
    .why = An address has a name, one “@” and a domain such as example.com. A missing “@”, a blank in the middle or a full-width character typed with an input method is enough to break it.
    .do-look = Read the address once more: is there exactly one “@”, and a domain with a dot after it?
    .do-halfwidth = If you type Japanese, switch the input method off and type the “@” and the dots again in half-width.
    .do-copy = If you are not sure, copy your address from a mail that you have sent.

card-app_password_length = This does not look like an app password
    .what = The sign-in was refused, and the password that was entered does not have as many letters as an app password of { $provider } has.
    .why = { $provider } takes no normal password from mail programs. It wants an app password: a long password that { $provider } makes for one program. Probably the normal password was entered, or a part of the app password is missing.
    .do-not-normal = Do not enter the password with which you sign in on the web.
    .do-make = Open the page of { $provider } for app passwords and make a new one.
    .do-paste = Copy all of it and paste it into the password field. The blanks between the groups do not matter.

card-clock_skew = The clock of this computer seems to be wrong
    .what = The date or the time on this computer does not fit what is known of the time elsewhere.
    .why = Certificates and sign-ins are valid only for a certain time. A computer whose date or time zone is wrong takes good ones for expired or not yet valid.
    .do-zone = Look especially at the year and the time zone.
    .do-battery = If the clock is wrong again after the next start, the computer’s small clock battery is empty; have it replaced.

card-local_other = Something is wrong with what was entered
    .what = One of the entries cannot be used as it stands.
    .why = This happened on this computer, before anything was sent.
    .do-retype = Enter the address and the password once more.

card-password_characters = The password contains characters that were probably not meant
    .what = The server refused the password, and the password that was entered contains a full-width letter, a stray blank or an invisible character.
    .why = Such characters slip in easily: with an input method left on, or when a password is copied from a mail, a PDF or a chat. The server counts them as part of the password.
    .do-retype = Clear the password field, switch the input method to half-width and type the password by hand.
    .do-copy-exactly = If you paste it, copy only the password itself, without the blank or the line end before or after it.
    .do-show = Press the eye beside the field and compare it letter by letter.

card-run_slept = The computer slept or stood still during the check
    .what = In the middle of the check this computer slept, or this program could not go on for a while. Connections do not always survive that.
    .why = What failed after that says nothing about your mailbox, so it is left out. What was found before that still holds.
    .do-awake = Wait until the computer is connected to the network again.
    .do-check-again = Check again; it takes less than a minute.

card-run_stopped = The check was not finished
    .what = The check was stopped, or its time was over, before everything had been looked at.
    .why = What stands above is right, but there may be more to find.
    .do-check-again = Check again and let it run to its end; it takes less than a minute.
    .do-longer = If the connection is very slow, allow more time for it in the settings.

card-text_unknown = This message is not known here
    .what = Nothing in the pasted text says clearly what the problem is. Rather than guess, this program leaves it open.
    .why = Many programs show only a short message of their own and leave out the server’s answer, in which the cause would stand.
    .do-more = Look in the other program for “details”, “log” or “error report”, and paste more of it. Leave passwords out.
    .do-stage = If you know which provider it is and what was being done, choose both here.
