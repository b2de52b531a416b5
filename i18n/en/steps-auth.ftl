# Steps that several cards about signing in share.
step-auth-use-it = Copy the new password as it is shown and put it in the password field of the program you are connecting, in place of your normal one.
step-auth-webmail = Open { $provider } in a web browser and sign in there with the same name and password. If that fails too, reset the password there; if it works, the password itself is fine and one of the next steps helps.
step-auth-oauth = In the program you are connecting, remove this account and add it again with its sign-in button (“Sign in with Microsoft”, “Office 365” or the like), not with a password.
step-auth-sign-in-again = In the program you are connecting, disconnect this mailbox and connect it again, so that { $provider } shows its sign-in page once more.
step-auth-forward-if-work = If this is a mailbox from work or school, show the details below to your administrator.
step-auth-forward-maker = Send the text below to the maker of the program you are connecting. You cannot mend this yourself.
step-auth-forward-provider = If it stays like this, send the text below to the support of { $provider }.
step-auth-wait-day = Stop all programs that use this mailbox, wait an hour, and try once. Some limits last until the next day.
