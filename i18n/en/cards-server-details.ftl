# Cards about single causes at any server.
card-mailbox_in_use = Another program is using the mailbox at this moment
    .what = The server keeps the mailbox locked, because something else is working in it. Your password was accepted.
    .why = Another mail program, a clean-up or a backup at the server holds it. Old servers, and POP3 programs above all, allow only one at a time.
    .do-close = Close mail programs on other devices, above all those that fetch by POP3, and check again.
    .do-wait = Wait ten minutes. A forgotten lock ends by itself.
card-folder_not_subscribed = The folder does not exist, or is not subscribed
    .what = The sign-in worked. A folder that the program wants to open or to store in is not there for it.
    .why = This server (Courier) shows programs only the folders that are subscribed. Often it is the one for sent mail, drafts or the bin, under another name than the program expects.
    .do-subscribe = Open the list of folders in your mail program (“Subscribe”, “Manage folders”) and tick the folder.
    .do-create = If it is not in the list, create it in webmail with the name that the program expects.
    .do-special = Or tell the program which of your folders to use for sent mail, drafts and deleted mail.
card-namespace_prefix = On this server all folders lie below “INBOX”
    .what = The sign-in worked. The program asked for a folder by a name under which the server keeps none; the server says itself with what the name should begin.
    .why = Many hosting servers (cPanel, Plesk) keep folders as INBOX.Sent, INBOX.Drafts and so on. Programs learn that by themselves unless a prefix or a fixed name was set.
    .do-prefix = In the program’s advanced settings put “INBOX.” (or what the server’s words say) in the field “IMAP path prefix”, “root folder” or “namespace”.
    .do-special = If there is no such field, choose the folders for sent mail, drafts and deleted mail anew from the list.
card-command_cut_short = The mail server does not take the sign-in in this form
    .what = The server (so far known of NetEase: 163, 126, yeah.net) understood the command only in part and answered “Request not ending with”. Your password was not judged.
    .why = The server says that it takes the sign-in in one line (SASL-IR) and then refuses it; with folder names that hold a blank it does the same. Programs have to work around it.
    .do-update = Update the program; several have learnt to send the sign-in in two steps.
    .do-login = If the program has a choice for it, take the authentication method “LOGIN” or “normal password” in place of “PLAIN”, or switch SASL-IR off.
    .do-authcode = Use the authorization code (授权码) of the mailbox as the password; the normal one is never taken.
    .do-ask = Otherwise show the details below to the maker of the program.
card-port25_blocked = Your internet provider blocks port 25: send through port 587 or 465
    .what = The program tries to send through port 25. Internet providers block that port for their customers, so nothing comes back.
    .why = Port 25 is for servers among themselves. In Japan the block is called OP25B, and almost every provider has it, against spam. It is not a fault of the mailbox.
    .do-submission = In the settings for sending (SMTP) choose port 587 with STARTTLS, or port 465 with TLS.
    .do-sign-in = Switch on the sign-in for sending (SMTP authentication), with the same name and password as for receiving.
card-tls_intercepted_corporate = Your organisation’s network opens safe connections and looks inside
    .what = The certificate does not come from the mail server but from a filter of your company or school (its name stands in the evidence).
    .why = Such filters look for malware and leaks. For web pages your computer was taught to trust them; mail programs and services on it often were not.
    .do-not-yourself = Do not change anything on a company’s or school’s computer, and do not accept the certificate in the mail program.
    .admin =
        Hello,

        TLS connections from my computer to the mail server below are opened by our web filter, which shows a certificate of its own. Mail programs refuse it.

        Could you please exempt that server from TLS inspection (ports 993, 465, 587 and 143), or tell me that mail programs are not meant to be used here?

        Thank you.
card-smtp_only_failed = Receiving works; the connection for sending (SMTP) failed
    .what = The CRM tries receiving (IMAP) first and sending (SMTP) after it. A message about SMTP means that the name and password were already accepted for receiving.
    .why = The message does not say what exactly is wrong with sending: the server name, the port, a block on the way, or a sign-in for sending that is switched off.
    .do-submission = Choose port 587 with STARTTLS or port 465 with TLS, never port 25.
    .do-sign-in = See that sending signs in too, with the same name and password.
card-imap_settings_incorrect = The CRM could not connect to the mail server at all
    .what = With this message a CRM mostly means that it did not get as far as the sign-in: no connection to the IMAP server came about.
    .why = The server name or the port is wrong, the server lets in only certain addresses, or it has trouble of its own. The message does not say which.
    .do-allow = If the server belongs to your organisation, ask its administrator whether it lets in the addresses from which the CRM connects; the CRM’s help names them.
