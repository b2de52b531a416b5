# Cards about sign-in pages and tokens (OAuth).
card-token_expired = The sign-in has run out and must be done again
    .what = The program once got leave to read this mailbox. That leave (a “token”) is no longer accepted.
    .why = It ends when it was not used for a long time, when the password was changed, when somebody revoked it, or when an organisation wants a new sign-in now and then. With programs that Google holds to be in testing it ends after seven days.
    .do-remove = If that does not help, remove the program’s access on the security page of your account, then connect once more.
    .do-work = If it keeps coming back, ask your administrator whether sign-ins end after a fixed time, or tell the maker of the program.
card-oauth_scope_missing = The program was not given the right to read mail
    .what = The sign-in worked, but the right to use the mailbox was not part of it.
    .why = On the consent page each right has its own box, and the one for mail was not ticked; or the program did not ask for it.
    .do-again = Disconnect the mailbox in the program and connect it again.
    .do-tick = On the consent page tick every box, above all the one for reading and sending mail.
card-oauth_admin_consent_required = An administrator must approve the program first
    .what = Your organisation does not let people connect this program by themselves. An administrator has to approve it once.
    .why = Organisations protect their mail like this. You did nothing wrong, and trying again changes nothing.
    .do-approve = Wait for the answer; if a page offers to request approval, you may send the request from there, too.
    .admin =
        Hello,

        I would like to connect my mailbox to a program, and the sign-in says that an administrator must approve it. Could you please do so? The error below names the program.

        In Microsoft 365: open the program in the Microsoft Entra admin center under “Enterprise applications”, and choose “Grant admin consent” under “Permissions”.

        In Google Workspace: in the Admin console open “Security”, “Access and data control”, “API controls”, “Manage app access”, and mark the program’s OAuth client as trusted. For a service account, add its client ID with the mail scopes under “Domain-wide delegation”.

        Thank you.

card-oauth_user_denied = The permission was not given
    .what = On the sign-in page “Cancel” or “Deny” was pressed, or the page was closed, so the program may not read the mailbox.
    .why = The page looks alarming because it lists everything the program could do.
    .do-again = Connect the mailbox again in the program.
    .do-allow = On the consent page choose “Allow” or “Accept”.
    .do-trust = If you are not sure whether to trust the program, ask the person who told you to connect it.
card-oauth_app_unverified = The provider has not approved this program for everyone yet
    .what = Google or Microsoft lets only invited testers use this program, or warns everybody else, because its maker has not passed the provider’s review.
    .why = Programs that read mail must be reviewed. Until then the maker has to invite each tester.
    .do-developer = Send the text below to the maker of the program, or to whoever set it up.
    .do-tester = If you set it up yourself, add your address as a test user in the Google Auth Platform, under “Audience”, or publish the app.
    .do-app-password = Until then an app password may be another way, if the program can use one.
    .admin = The sign-in page refuses your program because it is not verified or is still in testing. Please complete the verification, or add my address as a test user (Google Auth Platform > Audience > Test users). At Microsoft please have the publisher verified.
card-oauth_client_misconfigured = The program itself is not set up rightly for this sign-in
    .owner = The maker of the program must act
    .what = The provider refused the program, not you: its registration (client ID, secret, redirect address, scopes or kind of account) does not fit.
    .why = That is a matter for the maker of the program or for the person who registered it. Your password is not the problem.
    .do-update = Update the program, or look whether its maker has announced a disturbance. An expired secret stops everybody at once.
    .do-account-kind = Check whether you chose the right kind of account: some programs take only work accounts, or only those of one organisation.
    .admin = The OAuth sign-in of your program is refused because of its registration. Please check the client ID and tenant, whether the client secret has expired, the redirect URI, the requested scopes, whether the app is enabled for this kind of account (single tenant, multi-tenant, personal), and whether it uses an embedded browser. The exact error is below.
card-oauth_blocked_by_policy = A rule of your organisation or provider blocks this sign-in
    .what = The sign-in itself may be right, but a rule forbids it: for this program, this device, this place or this way of signing in.
    .why = Organisations allow only certain programs and devices (“Conditional Access”, app access control), and Google blocks programs that it does not trust.
    .do-device = If you signed in from a private device or from another place than usual, try again from your work computer and network.
    .admin = My sign-in is blocked by a policy. The exact error is below. Microsoft: Microsoft Entra admin center > Sign-in logs > my sign-in > Conditional Access shows which policy applied; please exclude this application or tell me which device I need. If it says that I am not assigned: Enterprise applications > the program > Users and groups. Google Workspace: Admin console > Security > Access and data control > API controls > Manage app access: please mark the program’s OAuth client as trusted.
