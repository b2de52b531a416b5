# Steps that several cards share.
step-check-again = When that is done, check again here.
step-run-check = Let this program check the mailbox: it shows where the connection breaks off and why.
step-forward = Copy the text below and send it to the administrator of your mail system or to the support of { $provider }.
step-forward-admin = Copy the message below and send it to your mail administrator.
step-forward-network = Copy the text below and send it to whoever looks after your network or this computer; at work that is the IT department.
step-server-settings = Compare the server names and port numbers with the ones that { $provider } states.
step-usual-ports = Set IMAP to port 993 with TLS, and SMTP to port 465 with TLS (or port 587 with STARTTLS), unless { $provider } states something else.
step-other-network = Try once over another network, for example your phone’s mobile data. If it works there, your usual network is the cause.
step-vpn = If a VPN or security software is running, pause it for a moment and check again. Switch it on again afterwards.
step-wait = Wait a few minutes and check again. Such trouble often passes by itself.
step-status = See whether { $provider } reports an outage or maintenance.
step-clock = Look at this computer’s date, time and time zone, and let it set them automatically.
step-reconnect-crm = Connect the inbox again in your CRM.
step-no-bypass = Until this is mended, do not enter your password in programs that warn of an unsafe connection.
step-ask-support = Show the details below to your administrator or to the support of { $provider }.

# Steps that several cards about signing in share.
step-auth-use-it = Copy the new password as it is shown and put it in the password field of the program you are connecting, in place of your normal one.
step-auth-webmail = Open { $provider } in a web browser and sign in there with the same name and password. If that fails too, reset the password there; if it works, the password itself is fine and one of the next steps helps.
step-auth-oauth = In the program you are connecting, remove this account and add it again with its sign-in button (“Sign in with Microsoft”, “Office 365” or the like), not with a password.
step-auth-sign-in-again = In the program you are connecting, disconnect this mailbox and connect it again, so that { $provider } shows its sign-in page once more.
step-auth-forward-if-work = If this is a mailbox from work or school, show the details below to your administrator.
step-auth-forward-maker = Send the text below to the maker of the program you are connecting. You cannot mend this yourself.
step-auth-forward-provider = If it stays like this, send the text below to the support of { $provider }.
step-auth-wait-day = Stop all programs that use this mailbox, wait an hour, and try once. Some limits last until the next day.
step-differs-old = If an app still fails with these settings: delete the password it has stored and enter it again, and look whether the app is old (it may know only old versions of TLS, or only IPv4).
step-differs-country = A CRM or another service on the internet connects from its own addresses, often abroad. This hosting company can block sign-ins from other countries: allow them in the control panel of your mailbox if only the service fails.
step-auth-imap-off = If webmail accepts the password, IMAP may be turned off for this mailbox: look in its settings for “IMAP”, or ask your administrator.
