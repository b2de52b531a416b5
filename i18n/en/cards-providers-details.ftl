# Cards about single causes at other providers.
card-tuta_no_imap = Tuta cannot be connected to other programs
    .what = Tuta (Tutanota) offers neither IMAP nor POP nor SMTP. No setting makes it work in a mail program or a CRM.
    .why = Its mail is encrypted from end to end, and only its own programs can read it.
    .do-own = Read the mail in Tuta’s own app or on its page.
    .do-other = For the CRM use a mailbox of another provider.
card-mailcom_premium = At mail.com IMAP belongs to the Premium plan and must be switched on
    .what = mail.com refused the sign-in. It does so with the right password, too, while POP3 and IMAP are not switched on.
    .why = The switch is there in the Premium plan only; some old free mailboxes still have it. The answer is the same for a wrong password.
    .do-switch = Sign in on mail.com, open the settings for e-mail, “POP3 & IMAP”, allow access, and save.
    .do-plan = If there is no such switch, your plan does not include it: take Premium, or use a mailbox elsewhere.
