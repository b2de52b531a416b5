# The rehearsal's own sign-in page, and what the command line says of it.
rehearsal-consent = Practice: signing in to { $provider }
    .about = Inbox Doctor shows this page itself, on this computer. It isn’t { $provider }’s page: it doesn’t ask for a password, and nothing leaves this computer.
    .person = You’re signing in as { $person } for this practice.
    .scopes = Inbox Doctor asks for these permissions:
    .press = Choose what should happen. Any button works; the marked one leads to the card that this practice is about.
    .expected = what this practice is about
rehearsal-button-allow = Allow
rehearsal-button-deny = Don’t allow
rehearsal-button-administrator = Only an administrator can allow it
rehearsal-button-expired = Let the time run out
rehearsal-code = Practice: a code for { $provider }
    .about = Inbox Doctor shows this page itself, on this computer. It isn’t { $provider }’s page: it doesn’t ask for a password, and nothing leaves this computer.
    .wrong = There’s no such code. Compare it with the one that Inbox Doctor shows.
    .label = The code that Inbox Doctor shows:
    .next = Next
rehearsal-done = You’re done on this page
    .about = You can close it and go back to Inbox Doctor, which continues on its own.
rehearsal-expired = This page has expired
    .about = A real sign-in page does the same when nobody responds for too long. Close it and go back to Inbox Doctor. You can wait, or start again there.
rehearsal-wrong = This request didn’t come from Inbox Doctor
    .about = It doesn’t match the sign-in that was started, so nothing happened. Close this page and go back to Inbox Doctor.
rehearsal-nothing = There’s nothing here
    .about = Close this page and go back to Inbox Doctor.

rehearsal-account = Practicing “{ $title }”: { $address }, signing in on the provider’s page
rehearsal-pressed = On the practice sign-in page, this button was selected: { $button }
