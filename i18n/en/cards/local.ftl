# The cards in assets/cards/local, in the order of their names.

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

card-clock_skew = This computer’s clock seems to be wrong
    .what = This computer’s date or time doesn’t match the actual time.
    .why = Certificates and sign-ins are valid only for a certain time. When the date or time zone is wrong, good ones look expired or not valid yet.
    .do-zone = Check the year and the time zone in particular.
    .do-battery = If the clock is wrong again after the next restart, the computer’s built-in clock battery is probably empty. Have it replaced.

card-local_other = Something you entered can’t be used
    .what = One of your entries can’t be used the way it is.
    .why = Inbox Doctor found this on your computer, before anything was sent.
    .do-retype = Enter the email address and the password again.

card-password_characters = The password contains unexpected characters
    .what = The server refused the password, and the one you entered contains a full-width character, an extra space, or an invisible character.
    .why = Such characters slip in easily, for example when a Japanese or Chinese input method is on, or when you copy a password from an email, a PDF, or a chat. The server treats them as part of the password.
    .do-retype = Clear the password field, turn the input method off, and type the password by hand.
    .do-copy-exactly = If you paste it, copy only the password itself, without any space or line break before or after it.
    .do-show = Select “{ ui-show }” next to the password field and compare the password character by character.

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
