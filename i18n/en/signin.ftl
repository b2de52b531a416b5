# Signing in: the page on which the browser ends, the password store, taking a sign-in back.
signin-page-done = You’re done on the sign-in page
    .then = You can close this page and go back to Inbox Doctor. It continues automatically.
signin-page-refused = The sign-in wasn’t completed
    .then = You can close this page and go back to Inbox Doctor. It shows why, and what you can do.
signin-page-stray = This page belongs to an earlier sign-in
    .then = Close it, go back to Inbox Doctor, and use the page that it opened last.
signin-page-nothing = There’s nothing here
    .then = Close this page and go back to Inbox Doctor.

signin-keyring-not-there = This computer has no password store running, so the sign-in wasn’t remembered. You’ll need to sign in again next time.
signin-keyring-locked = This computer’s password store is locked, so the sign-in wasn’t remembered. Unlock it and try again if you want it remembered.
signin-keyring-no-answer = This computer’s password store didn’t respond, so the sign-in wasn’t remembered. You’ll need to sign in again next time.
signin-keyring-too-long = This sign-in is too long for this computer’s password store, so it wasn’t remembered. You’ll need to sign in again next time.
signin-keyring-failed = This computer’s password store couldn’t be used, so the sign-in wasn’t remembered. You’ll need to sign in again next time.

signin-no-refresh = The provider didn’t issue a sign-in that can be remembered. You’ll need to sign in again next time.

signin-revoked-done = You’re signed out: { $provider } no longer accepts this sign-in.
signin-revoked-not-offered = The sign-in was removed from this computer. To revoke it at { $provider } too, open your { $provider } account, find the list of connected apps, and remove Inbox Doctor.
signin-revoked-nothing = There was no sign-in to remove.
signin-revoked-failed = The sign-in was removed from this computer, but { $provider } didn’t confirm that it’s revoked there too. To be sure, open your { $provider } account, find the list of connected apps, and remove Inbox Doctor.

# Whose page it is on which one signs in, by family of providers.
signin-owner-google = Google
signin-owner-microsoft = Microsoft
