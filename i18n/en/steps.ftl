# Steps that several cards share.
step-check-again = When you’re done, select “{ ui-again }”.
step-run-check = On the first page of Inbox Doctor, type your email address and check the mailbox: it shows where the connection fails and why.
step-forward = Copy the message below and send it to your email administrator or to { $provider } support.
step-forward-admin = Copy the message below and send it to your email administrator.
step-forward-network = Copy the message below and send it to whoever manages your network or computer (at work, your IT department).
step-server-settings = Compare the server names and port numbers with the ones { $provider } publishes.
step-usual-ports = Unless { $provider } says otherwise, use port 993 with SSL/TLS for IMAP, and port 465 with SSL/TLS (or port 587 with STARTTLS) for SMTP.
step-other-network = Try once over another network, such as your phone’s hotspot. If it works there, your usual network is the cause.
step-vpn = If you use a VPN, disconnect it briefly and check again. If you use security software, pause it only on your own computer (at work, ask IT first), and turn it back on afterward.
step-wait = Wait a few minutes and check again. This kind of problem often goes away by itself.
step-status = See whether { $provider } reports an outage or maintenance.
step-clock = Check this computer’s date, time, and time zone, and set them to update automatically.
step-reconnect-crm = Connect the mailbox again in { $app }.
step-no-bypass = Until this is fixed, don’t enter your password in any app that warns about an unsafe connection.
step-at-provider = If your mailbox is with { $provider }, this is the page.
step-if-you-are-admin = If you’re the administrator yourself, follow the steps in the message below.
step-ask-support = Select “{ ui-copy-report }” and send the report to your administrator or to { $provider } support.

# Steps that several cards about signing in share.
step-auth-use-it = Copy the new password and paste it into the password field of { $app }. Don’t use your normal password there.
step-auth-webmail = Open { $provider } webmail in a browser and sign in with the same user name and password. If that fails, reset the password there. If it works, your password is fine: go on to the next step.
step-auth-oauth = In { $app }, add this account again with its “Sign in with Microsoft” (or “Office 365”) button instead of a password. Before you remove the old account, make sure that no mail exists only on that computer.
step-auth-sign-in-again = In { $app }, disconnect this mailbox and connect it again. { $provider }’s sign-in page will appear.
step-auth-hubspot = In HubSpot, you’ll find your connected mailboxes under Settings (gear) > General > Email.
step-auth-forward-if-work = If this is a work or school mailbox, select “{ ui-copy-report }” and send the report to your administrator.
step-auth-forward-maker = Copy the message below and send it to the app’s developer. Only they can fix this.
step-auth-forward-provider = If it doesn’t go away, copy the message below and send it to { $provider } support.
step-auth-wait-day = Close every app that uses this mailbox, wait an hour, and try once. Some limits last until the next day.
step-differs-old = If an app still fails with these settings: delete the password it has stored and enter it again, and look whether the app is old (it may know only old versions of TLS, or only IPv4).
step-differs-country = HubSpot or another service on the internet connects from its own addresses, often abroad. This hosting company can block sign-ins from other countries: allow them in the control panel of your mailbox if only the service fails.
step-auth-imap-off = If webmail accepts the password, IMAP may be turned off for this mailbox: look in its settings for “IMAP”, or ask your administrator.
