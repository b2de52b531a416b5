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
