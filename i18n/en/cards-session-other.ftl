card-client_protocol_error = The other program said something that the server did not understand
    .what = The server did not refuse the account or the password; it could not read the command that the other program sent.
    .why = The program has a fault, is too old for this server, or passes on special characters in the name or the password wrongly.
    .do-update = Update the program in which you saw the message.
    .do-special = If the name or the password contains spaces, quotation marks, backslashes or umlauts, try a password without them.

card-auth_not_attempted = The other program did not sign in before sending
    .what = The server for sending asks for a sign-in, and the other program tried to send without one.
    .why = In that program the sign-in for sending (SMTP authentication) is switched off, or its name and password are empty.
    .do-turn-on = In the program’s settings for the outgoing server, switch on “my server requires authentication” and enter name and password there too.

card-message_too_large = The mail is too large for the server
    .what = The connection and the sign-in work; only this one mail, with its attachments, is larger than the server takes.
    .why = Every mail server has a limit, often 10 to 35 MB; attachments grow by about a third on the way.
    .do-smaller = Send a link to the file, or smaller files.
    .do-limit = The limit stands in the help of { $provider }; an administrator can often raise it.

card-send_as_denied = You may not send under this sender address
    .what = The sign-in worked, but the server does not allow this account to send with that sender address.
    .why = The sender address is another one than that of the account: an alias, a shared mailbox or a slip. The server allows it only if it has been registered, or if an administrator has given the right.
    .do-from = Set the sender address to exactly the address with which you sign in.
    .do-right = If you need the other address, register it as an alias with { $provider }, or ask your administrator for the right.
    .admin =
        Hello,

        sending mail under a sender address of ours is refused, because the account that signs in has no right to it (“Send As”).

        Could you please give this account the “Send As” right for the address, or register the address as its alias?

        Thank you.

card-healthy_without_sign_in = Everything up to the sign-in works
    .what = The domain, the servers, the connections and the certificates are in order. Signing in was not tried.
    .why = No password was entered, so the check ended before the sign-in. If another program still reports an error, it concerns the sign-in or what comes after it.
    .do-sign-in = Enter the password and check again to look at the sign-in and the folders too.
    .do-elsewhere = Or paste the message that you saw in the other program under “I have an error code or message” on the first page.

card-session_other = The mail server answers in an unexpected way
    .what = The server was reached, but its first answer does not say clearly what is wrong. Its own words stand below.
    .why = The server is being serviced, does not want connections from this network, or is not the one that it should be.
    .admin =
        Hello,

        Our mail server answers the connection with the message below, before any sign-in. Could you please look into its log and tell me what it means?

        Thank you.
