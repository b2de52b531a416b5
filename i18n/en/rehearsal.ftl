# The rehearsal's own sign-in page, and what the command line says of it.
rehearsal-consent = Rehearsal: signing in to { $provider }
    .about = Inbox Doctor shows this page itself, on this computer. It is not a page of { $provider }: nobody asks for a password here, and nothing leaves this computer.
    .person = The rehearsal signs in as { $person }.
    .scopes = Inbox Doctor asks for:
    .press = Press what happens. Any button will do; one of them leads to the card that this rehearsal is about.
    .expected = what this rehearsal is about
rehearsal-button-allow = Allow
rehearsal-button-deny = Do not allow
rehearsal-button-administrator = Only an administrator may allow it
rehearsal-button-expired = Let the time run out
rehearsal-code = Rehearsal: a code for { $provider }
    .about = Inbox Doctor shows this page itself, on this computer. It is not a page of { $provider }: nobody asks for a password here, and nothing leaves this computer.
    .wrong = There is no such code. Compare it with the one that Inbox Doctor shows.
    .label = The code that Inbox Doctor shows:
    .next = Next
rehearsal-done = This page is done
    .about = You can close it and go back to Inbox Doctor. It carries on by itself.
rehearsal-expired = The time on this page is over
    .about = A real sign-in page says the same when nobody answers for too long. Close it and go back to Inbox Doctor: it stops waiting after a while, or start again there.
rehearsal-wrong = This request is not from Inbox Doctor
    .about = It does not fit the sign-in that was begun, so nothing happens. Close this page and go back to Inbox Doctor.
rehearsal-nothing = There is nothing here
    .about = Close this page and go back to Inbox Doctor.

rehearsal-account = Playing “{ $title }”: { $address }, signing in on the provider's page
rehearsal-pressed = On the rehearsal's sign-in page, this button was pressed: { $button }
