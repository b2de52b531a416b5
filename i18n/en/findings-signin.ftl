# What was seen of sign-ins and of the mailbox’s HTTP interface.
because-oauth_refused = The sign-in server { $host } refused.
because-oauth_no_client = No client ID is set for this provider.
because-oauth_no_answer = For { $minutes } minutes the browser did not come back with an answer.
because-oauth_code_expired = The code was not used within { $minutes } minutes.
because-oauth_wrong_issuer = The answer names “{ $got }” as its sender, but { $wanted } was asked.
because-oauth_no_port = No port could be opened on this computer for the browser’s answer ({ $port }).
because-oauth_unreachable = { $fault ->
    [no_such_host] The name of the sign-in server { $host } was not found.
    [not_connected] No connection to the sign-in server { $host } came about.
    [timed_out] The sign-in server { $host } did not answer in time.
    [tls] The certificate of the sign-in server { $host } could not be verified.
    [server_error] The sign-in server { $host } reports trouble of its own.
    [unreadable] What answered in the place of { $host } does not speak like a sign-in server.
    [bad_address] The address “{ $host }” in the provider’s file cannot be used.
   *[other] The sign-in server { $host } could not be asked.
}
because-oauth_scope_missing = The sign-in was not given: { $missing }.
because-signed_in_as_other = The sign-in belongs to { $actual_address }, and the mailbox to be checked is { $address }.
because-address_is_alias = { $address } is a further address of the account whose main address is { $primary }.
because-address_is_not_sign_in_name = The account of { $address } signs in by the name { $sign_in_name }.
because-mail_plan_missing = No plan with a mailbox is assigned to the account of { $address }.
because-rest_api_refused = { $place ->
    [own_servers] Microsoft says that this mailbox is not in its cloud, and the account is kept by a directory of your organisation.
    [elsewhere] Microsoft says that this mailbox is not in its cloud, and mail for { $domain } goes to { $mx }, which is not Microsoft.
    [moving] Microsoft says that this mailbox is not active in its cloud, although mail for { $domain } goes to Microsoft ({ $mx }).
   *[other] Microsoft says that this mailbox is not active in its cloud.
}
because-api_refused = { $host } refused to show the mailbox (HTTP { $status }).
because-api_unreachable = { $fault ->
    [no_such_host] The name { $host } was not found.
    [not_connected] No connection to { $host } came about.
    [timed_out] { $host } did not answer in time.
    [tls] The certificate of { $host } could not be verified.
   *[other] { $host } could not be asked.
}
because-clock_off = { $told_by ->
    [data] This computer’s clock says { $today }, but this program came with facts that are newer ({ $since }).
   *[server] { $unit ->
        [days] { $way ->
            [ahead] This computer’s clock is { $days } days ahead of that of { $host }.
           *[behind] This computer’s clock is { $days } days behind that of { $host }.
        }
       *[minutes] { $way ->
            [ahead] This computer’s clock is { $minutes } minutes ahead of that of { $host }.
           *[behind] This computer’s clock is { $minutes } minutes behind that of { $host }.
        }
    }
}
because-shared_mailbox = The sign-in belongs to { $actual_address }, and the mailbox that it is to open is { $address }.
because-shared_mailbox_own = The user name was that of { $actual_address }, so the server opened that mailbox and not { $address }.
because-shared_mailbox_opened = The sign-in belongs to { $actual_address }, and the server opened { $address } with it.
