# サインインとメールのHTTPインターフェイスについて、何が見えたか。
because-oauth_refused = サインインサーバー{ $host }に拒否されました。
because-oauth_no_client = このメールサービスのクライアントIDが設定されていません。
because-oauth_no_answer = { $minutes }分待ちましたが、ブラウザーから結果が返ってきませんでした。
because-oauth_code_expired = コードが{ $minutes }分以内に使われませんでした。
because-oauth_wrong_issuer = { $wanted }に問い合わせましたが、応答の発行元は「{ $got }」となっています。
because-oauth_no_port = ブラウザーからの結果を受け取るポートを、このパソコンで開けませんでした（{ $port }）。
because-oauth_unreachable = { $fault ->
    [no_such_host] サインインサーバー{ $host }の名前が見つかりませんでした。
    [not_connected] サインインサーバー{ $host }に接続できませんでした。
    [timed_out] サインインサーバー{ $host }から、時間内に応答がありませんでした。
    [tls] サインインサーバー{ $host }の証明書を確認できませんでした。
    [server_error] サインインサーバー{ $host }が、サーバー側の障害を知らせてきました。
    [unreadable] { $host }の代わりに、サインインサーバーではない何かが応答しています。
    [bad_address] メールサービスの設定にあるアドレス「{ $host }」は使えません。
   *[other] サインインサーバー{ $host }に問い合わせられませんでした。
}
because-oauth_scope_missing = サインインで与えられなかった許可：{ $missing }
because-signed_in_as_other = サインインしたのは{ $actual_address }ですが、確認したいメールアドレスは{ $address }です。
because-address_is_alias = { $address }は、{ $primary }を主なアドレスとするアカウントの、別のアドレスです。
because-address_is_not_sign_in_name = { $address }のアカウントのサインイン名は{ $sign_in_name }です。
because-mail_plan_missing = { $address }のアカウントに、メールボックスを含むプランが割り当てられていません。
because-rest_api_refused = { $place ->
    [own_servers] Microsoftの応答によると、このメールボックスはクラウド上にありません。アカウントは、組織のディレクトリで管理されています。
    [elsewhere] Microsoftの応答によると、このメールボックスはクラウド上にありません。{ $domain }宛てのメールは、Microsoftではない{ $mx }に届きます。
    [moving] Microsoftの応答によると、このメールボックスはクラウド上で使える状態ではありません。{ $domain }宛てのメールは、Microsoft（{ $mx }）に届きます。
   *[other] Microsoftの応答によると、このメールボックスはクラウド上で使える状態ではありません。
}
because-api_refused = { $host }に、メールボックスの表示を拒否されました（HTTP { $status }）。
because-api_unreachable = { $fault ->
    [no_such_host] { $host }という名前が見つかりませんでした。
    [not_connected] { $host }に接続できませんでした。
    [timed_out] { $host }から、時間内に応答がありませんでした。
    [tls] { $host }の証明書を確認できませんでした。
   *[other] { $host }に問い合わせられませんでした。
}
because-clock_off = { $told_by ->
    [data] このパソコンの時計では今日は{ $today }ですが、このプログラムには、それより新しい{ $since }の情報が入っています。
   *[server] { $unit ->
        [days] { $way ->
            [ahead] このパソコンの時計は、{ $host }の時計より{ $days }日進んでいます。
           *[behind] このパソコンの時計は、{ $host }の時計より{ $days }日遅れています。
        }
       *[minutes] { $way ->
            [ahead] このパソコンの時計は、{ $host }の時計より{ $minutes }分進んでいます。
           *[behind] このパソコンの時計は、{ $host }の時計より{ $minutes }分遅れています。
        }
    }
}
because-shared_mailbox = サインインは{ $actual_address }のもので、開こうとしているメールボックスは{ $address }です。
because-shared_mailbox_own = ユーザー名が{ $actual_address }のものだったため、サーバーは{ $address }ではなく、そのメールボックスを開きました。
because-shared_mailbox_opened = サインインは{ $actual_address }のもので、サーバーはそれで{ $address }を開きました。
