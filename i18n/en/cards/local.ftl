# The cards in assets/cards/local, in the order of their names.

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

card-password_letters = The password contains letters that apps send in different ways
    .what = The password contains letters other than A–Z (such as ü, é, §, or かな). Servers compare bytes, and mail apps send such letters in different ways, so a password that works on a web page can be refused here.
    .why = For mail there was no rule for such letters for a long time. Or the letters weren’t meant: a Japanese input method was still on.
    .do-input-method = Turn the input method off and type the password again with the letters A–Z and digits of the keyboard.
    .do-change = If the password is meant to be so, change it in webmail to one with only A–Z, a–z, 0–9, and common signs; then use the new one here and in your app.

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
