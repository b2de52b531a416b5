# Signing in: the page on which the browser ends, the keyring, taking a sign-in back.
signin-page-done = The sign-in page is done
    .then = You can close this page and go back to Inbox Doctor. It carries on by itself.
signin-page-refused = The sign-in was not completed
    .then = You can close this page and go back to Inbox Doctor. It says why, and what you can do.
signin-page-stray = This page belongs to an earlier sign-in
    .then = Close it, go back to Inbox Doctor and use the page that it opened last.
signin-page-nothing = There is nothing here
    .then = Close this page and go back to Inbox Doctor.

signin-keyring-not-there = This computer has no place for secrets (a keyring) that is running, so nothing is remembered. You will sign in again next time.
signin-keyring-locked = This computer’s place for secrets (its keyring) is locked, so nothing is remembered. Unlock it and try again if you like.
signin-keyring-no-answer = This computer’s place for secrets (its keyring) does not answer, so nothing is remembered. You will sign in again next time.
signin-keyring-too-long = This sign-in is too long for this computer’s place for secrets (its keyring), so nothing is remembered. You will sign in again next time.
signin-keyring-failed = This computer’s place for secrets (its keyring) could not be used, so nothing is remembered. You will sign in again next time.

signin-no-refresh = The provider gave nothing that could be remembered. You will sign in again next time.

signin-revoked-done = The sign-in is withdrawn: { $provider } no longer accepts it.
signin-revoked-not-offered = The sign-in is gone from this computer. To withdraw it at { $provider } too, remove Inbox Doctor on the page of your account that lists programs with access.
signin-revoked-nothing = There was no sign-in to withdraw.
signin-revoked-failed = The sign-in is gone from this computer, but { $provider } did not confirm that it is withdrawn there too. To be sure, remove Inbox Doctor on the page of your account that lists programs with access.
