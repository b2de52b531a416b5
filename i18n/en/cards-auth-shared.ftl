# Cards about mailboxes that several people share.
card-shared_mailbox = The shared mailbox could not be opened
    .what = The sign-in is meant to open a mailbox other than its own. The server did not open it.
    .why = A shared mailbox has no password of its own. It is opened with the sign-in of a person to whom the administrator has given access, and every server wants it to be named in its own way.
    .do-own = Sign in with your own account and your own password, never with the shared address.
    .do-name = With Microsoft 365 enter the shared address alone as the user name and choose your own account on Microsoft’s page. An Exchange server of your organisation takes your account and the mailbox in one name, such as hanako@example.com\info.
    .admin =
        I want to open a shared mailbox in a mail program, and it is refused. Please check:

        1. Have I full access to it? In Exchange Online it is granted by

        Add-MailboxPermission -Identity <shared mailbox> -User <my address> -AccessRights FullAccess

        2. Is IMAP switched on for the shared mailbox itself?

        Get-CASMailbox -Identity <shared mailbox> | Format-List ImapEnabled
card-shared_mailbox_own = Your own mailbox was opened, not the shared one
    .what = The sign-in works, but the user name was your own, so the server opened your own mailbox. Nothing is wrong with your password.
    .why = The user name says which mailbox is meant; who you are is said by the sign-in on Microsoft’s page.
    .do-name = Enter the shared address as the user name, in the CRM as well as here.
    .do-own = On Microsoft’s page go on signing in with your own account; a shared mailbox has no password of its own.
card-shared_mailbox_opened = The mailbox was opened with another account’s sign-in
    .what = The account that signed in is not this mailbox’s own, and the server let it in all the same. That is in order for a shared mailbox, and for a further address (alias) of the account.
    .why = A shared mailbox has no sign-in of its own; people to whom the administrator has given access open it with theirs.
    .do-crm = In your CRM connect it in the same way: the shared address as the mailbox, your own account on the sign-in page. Some CRMs open only the mailbox that belongs to the account.
