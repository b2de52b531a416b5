# 結果の根拠を述べる文。値は、見つかった事実から入ります。
because-address_invalid = { $fault ->
    [empty] メールアドレスが入力されていません。
    [no_at] メールアドレスに「@」がありません。
    [full_width] メールアドレスに、「＠」などの全角文字が含まれています。
    [blank] メールアドレスの途中に、空白または目に見えない文字があります。
    [bad_local] 「@」の前に、使えない文字があります。
   *[bad_domain] 「@」のうしろが、ドメインの形になっていません。
}
because-password_characters = { $fault ->
    [full_width] パスワードに全角の英数字または記号が含まれています。
    [no_break_blank] パスワードに特殊な空白または全角の空白が含まれています。
    [zero_width] パスワードに目に見えない文字が含まれています。
    [outer_blank] パスワードの先頭または末尾に空白があります。
    [beyond_ascii] パスワードに、半角の英数字や記号以外の文字（ü、é、かななど）が含まれています。
   *[control] パスワードに改行などの制御文字が含まれています。
}
because-app_password_length = アプリパスワードは{ $wanted }文字ですが、{ $typed }文字が入力されました。
because-dns_no_such_domain = DNSに問い合わせたところ、ドメイン{ $domain }は存在しません（NXDOMAIN）。
because-dns_no_mx = ドメイン{ $domain }は存在しますが、メールの届け先のサーバーが登録されていません（MXレコードなし）。
because-dns_failure = { $fault ->
    [serv_fail] { $host }を問い合わせたところ、DNSサーバーがエラーを返しました（SERVFAIL）。
    [refused] { $host }を問い合わせたところ、DNSサーバーが回答を拒否しました（REFUSED）。
    [timed_out] { $host }を問い合わせましたが、DNSサーバーから時間内に応答がありませんでした。
    [no_connection] { $host }を問い合わせようとしましたが、DNSサーバーに接続できませんでした。
    [no_configuration] このパソコンには使えるDNSサーバーが設定されておらず、{ $host }を問い合わせられませんでした。
    [denies_all] { $host }を問い合わせたところ、DNSサーバーは、その名前は存在しないと答えました。必ず存在する名前についても、同じ答えでした。
    [this_name] { $host }を問い合わせたところ、DNSサーバーがエラーを返すか、応答しませんでした。ほかの名前には答えています。
   *[other] { $host }の問い合わせに失敗しました。
}
because-dns_no_such_host = DNSに問い合わせたところ、{ $host }という名前のサーバーは存在しません（NXDOMAIN）。
because-dns_no_address = { $host }という名前はDNSにありますが、アドレスが登録されていません（AもAAAAもなし）。
because-mx_other_provider = 選ばれているのは{ $chosen }ですが、{ $domain }のメールは{ $actual }に届いています（MX：{ $mx }）。
because-mx_not_this_provider = 選ばれているのは{ $chosen }ですが、{ $domain }のメールは{ $mx }に届いています（MX）。
because-tcp_refused = { $sibling ->
    [none] { $host }が、ポート{ $port }での接続を拒否しました。
   *[other] { $host }は、ポート{ $port }での接続を拒否しましたが、ポート{ $sibling }では応答しました。
}
because-tcp_timed_out = { $host }のポート{ $port }から、時間内に応答がありませんでした。
because-tcp_unreachable = お使いのネットワークからは、{ $host }のポート{ $port }に到達できません。
because-tcp_reset = { $host }のポート{ $port }への接続が、途中で切断されました。
because-tcp_port_blocked = { $host }はポート{ $port }では応答しませんが、ポート{ $sibling }では応答します。
because-tcp_forbidden = このパソコンの設定により、{ $host }のポート{ $port }への接続がブロックされました。
because-network_offline = このパソコンからは、どのサーバーにも到達できませんでした。
because-ipv6_broken = { $host }には、IPv6では接続できず、IPv4で接続できました。
because-ipv6_no_answer = { $host }は、IPv6では{ $waited }ミリ秒たっても応答がなく、IPv4では{ $took }ミリ秒で応答しました。
because-proxy_required = { $host }のポート{ $port }には、直接は接続できませんでしたが、プロキシ{ $proxy }を通すと応答がありました。
because-proxy_sign_in = { $host }のポート{ $port }には、直接は接続できず、プロキシ{ $proxy }はログインを求めました（407）。
because-captive_portal = { $sign ->
    [network_login] { $host }のポート80では、ネットワーク側の機器が応答し、先にログインするよう求めています（511）。
    [redirect] { $host }のポート80では、{ $to }へ転送する別の機器が応答しています。
    [private_address] { $host }は公開されているサーバーですが、ここでは、このネットワークの中のアドレス{ $to }に案内されます。
   *[certificate] { $host }を含むすべてのサーバーの代わりに、{ $to }用の同じ証明書が示されています。
}
because-tls_expired = { $host }が示した{ $subject }の証明書は、{ $since }に有効期限が切れています。
because-tls_not_yet_valid =
    { $host }が示した{ $subject }の証明書は、{ $from }から有効になります。{ $public ->
        [yes] 発行元は公的な認証局で、これほど先の日付の証明書を発行することはありません。
       *[no] { "" }
    }
because-tls_wrong_name =
    { $host }が示した証明書は、次の名前に対するものです：{ $names }{ $candidate ->
        [none] { "" }
       *[other] 。{ $same_server ->
            [yes] このうち{ $candidate }は、同じサーバーにつながる名前で、正しいサーバー名である可能性があります。
           *[no] このうち{ $candidate }が、正しいサーバー名である可能性があります。
        }
    }
because-tls_self_signed = { $host }が示した証明書は、サーバーが自分で発行したもの（自己署名証明書）です（SHA-256：{ $fingerprint }）。
because-tls_unknown_issuer = { $host }が示した証明書の発行元「{ $issuer }」は、信頼できる認証局として登録されていません（SHA-256：{ $fingerprint }）。
because-tls_chain_incomplete = { $host }は、中間証明書「{ $issuer }」を送ってきませんでした。
because-tls_malformed = { $host }が示した証明書を読み取れないか、署名が正しくありません。
because-tls_weak = { $host }の証明書に使われている{ $what }は、安全性が足りません。
because-tls_wrong_purpose = { $host }が示した証明書は、サーバー用のものではありません。
because-tls_intercepted = { $host }のものとして届いた証明書は、{ $product }が作成したものです（発行元：「{ $issuer }」）。
because-tls_revoked = { $host }の証明書は、発行元によって失効しています。
because-tls_old_version = { $version ->
    [unknown] { $host }は、1.2より古いバージョンのTLSにしか対応していません。
   *[other] { $host }は{ $version }で応答しましたが、古すぎて利用できません。
}
because-tls_old_cipher = { $exchange ->
    [static_rsa] 幅広い方式を提示したところ、{ $host }は、静的RSA鍵交換を使う{ $cipher }（{ $version }）を選びました。
    [dhe] 幅広い方式を提示したところ、{ $host }は、古い方式のDiffie-Hellman鍵交換を使う{ $cipher }（{ $version }、ビット数：{ $prime }）を選びました。
   *[other] 幅広い方式を提示したところ、{ $host }は{ $cipher }（{ $version }）を選びました。
}
because-tls_handshake_failed = { $alert ->
    [unknown] { $host }とのTLSのやり取りが、途中で切断されました。
   *[other] { $host }が、アラート「{ $alert }」を返してTLSのやり取りを終了しました。
}
because-tls_broken = { $alert ->
    [unknown] { $host }から、暗号化した接続のものとして読み取れないデータが届きました。
   *[other] { $host }が、TLSのアラート「{ $alert }」を返して、暗号化した接続を終了しました。
}
because-not_tls_on_port = { $spoke ->
    [imap] { $host }のポート{ $port }では、IMAPサーバーが暗号化なしで応答しています。
    [pop3] { $host }のポート{ $port }では、POPサーバーが暗号化なしで応答しています。
    [smtp] { $host }のポート{ $port }では、SMTPサーバーが暗号化なしで応答しています。
    [http] { $host }のポート{ $port }では、Webサーバーが応答しています。
    [ssh] { $host }のポート{ $port }では、SSHサーバーが応答しています。
    [nothing] { $host }のポート{ $port }でTLSを始めましたが、応答がありませんでした。
   *[other] { $host }のポート{ $port }では、TLS以外の応答がありました。
}
because-starttls_unavailable = { $host }のポート{ $port }では、STARTTLSが提示されませんでした。提示された機能：{ $offered }
because-starttls_refused = { $host }は、STARTTLSを提示しましたが、実行すると拒否しました。
because-starttls_injection = TLSのやり取りが始まる前に、あってはならないデータが{ $host }から{ $bytes }バイト届きました。
because-wrong_protocol = { $spoke ->
    [imap] { $host }のポート{ $port }では、IMAPサーバーが応答しています。
    [pop3] { $host }のポート{ $port }では、POPサーバーが応答しています。
    [smtp] { $host }のポート{ $port }では、SMTPサーバーが応答しています。
    [http] { $host }のポート{ $port }では、Webサーバーが応答しています。
    [ssh] { $host }のポート{ $port }では、SSHサーバーが応答しています。
    [tls] { $host }のポート{ $port }は、最初からSSL/TLSで接続する必要があります。
    [nothing] { $host }のポート{ $port }からは、応答がありませんでした。
   *[other] { $host }のポート{ $port }では、メールサーバーではないものが応答しています。
}
because-greeting_refused = { $host }は、接続した直後に拒否する応答を返しました。
because-preauth = { $host }は、すでにログイン済みであるかのように応答しました（PREAUTH）。
because-server_silent = { $layer ->
    [tls] 暗号化を始める途中で、{ $host }から応答がなくなりました。
    [session] { $host }に接続できましたが、最初の応答がありませんでした。
    [auth] ログインに対して、{ $host }から時間内に応答がありませんでした。
    [mailbox] フォルダーの問い合わせに対して、{ $host }から時間内に応答がありませんでした。
   *[other] { $host }から時間内に応答がありませんでした。
}
because-server_closed = { $layer ->
    [tls] 暗号化を始める途中で、{ $host }が接続を切断しました。
    [session] ログインの前に、{ $host }が接続を切断しました。
    [mailbox] フォルダーを問い合わせたところ、{ $host }が接続を切断しました。
   *[other] { $host }が、理由を示さずに接続を切断しました。
}
because-server_flood = { $host }から、上限を超えるデータ（{ $bytes }バイト、{ $lines }行）が届きました。
because-server_unreadable = { $host }から、メールサーバーの応答として読み取れないデータが届きました。
because-capability_refused = { $host }が、対応している機能の問い合わせを拒否しました。
because-server_product = サーバーは{ $product }です（サーバーの応答による）。
because-login_disabled = { $host }は、パスワードでのログインを受け付けていません（LOGINDISABLED）。提示された方式：{ $offered }
because-auth_mechanism_unsupported = { $host }が提示したログインの方式に、合うものがありません。提示された方式：{ $offered }
because-smtp_auth_not_offered = { $host }のポート{ $port }では、ログイン（SMTP認証）が提供されていません。
because-password_withheld = { $host }との接続が暗号化されていないため、パスワードを送りませんでした。
because-token_withheld = { $host }はこのメールサービスのサーバーではないため、ログイン情報を送りませんでした。
because-server_unconfirmed = { $host }は{ $domain }の外にあり、署名のないDNSレコードや公開データベースのほかに裏付けがないため、パスワードを送りませんでした。
because-imap_auth_refused = IMAPサーバー{ $host }が、ログインを拒否しました。
because-smtp_auth_refused = SMTPサーバー{ $host }が、ログインを拒否しました。
because-server_alert = { $host }から、応答とあわせてメッセージが届きました。
because-closed_after_auth = パスワードを送ったあとで、{ $host }が接続を切断しました。
because-list_refused = { $host }が、フォルダーの一覧の表示を拒否しました。
because-inbox_refused = { $host }が、受信トレイを開くことを拒否しました。
because-missing_all_mail = { $host }のフォルダー一覧に、「\All」（すべてのメール）の印が付いたものがありません。
because-missing_drafts = { $host }のフォルダー一覧に、「\Drafts」（下書き）の印が付いたものがありません。
because-missing_inbox = { $host }のフォルダー一覧に、INBOXがありません。
because-run_stopped = 一部の項目は診断していません。
because-run_slept = 診断の途中で、受信トレイ ドクターの動作が{ $unit ->
    [seconds] { $count }秒間
    [minutes] { $count }分間
   *[hours] { $count }時間
}止まっていました。
because-network_lost = 診断の途中で、このパソコンからメールサーバーへの接続が切れたか、別のネットワークに切り替わりました。
because-text = 表示されたメッセージは、次のとおりです。
because-healthy = ログインを含む、すべての診断項目に問題がありませんでした。
because-healthy_without_sign_in = 診断した項目には、すべて問題がありませんでした（ログインは試していません）。

# ログインとメールのHTTPインターフェイスについて、何がわかったか。
because-oauth_refused = ログイン用のサーバー{ $host }に拒否されました。
because-oauth_no_client = このメールサービスのクライアントIDが設定されていません。
because-oauth_no_answer = { $minutes }分待ちましたが、ブラウザーから結果が返ってきませんでした。
because-oauth_code_expired = コードが{ $minutes }分以内に使われませんでした。
because-oauth_wrong_issuer = { $wanted }に問い合わせましたが、応答の発行元は「{ $got }」となっています。
because-oauth_no_port = ブラウザーからの結果を受け取るポートを、このパソコンで開けませんでした（{ $port }）。
because-oauth_unreachable = { $fault ->
    [no_such_host] ログイン用のサーバー{ $host }の名前が見つかりませんでした。
    [not_connected] ログイン用のサーバー{ $host }に接続できませんでした。
    [timed_out] ログイン用のサーバー{ $host }から、時間内に応答がありませんでした。
    [tls] ログイン用のサーバー{ $host }の証明書を確認できませんでした。
    [server_error] ログイン用のサーバー{ $host }から、サーバー側の障害を示す応答がありました。
    [unreadable] { $host }の代わりに、ログイン用のサーバーではないものが応答しています。
    [bad_address] メールサービスの設定にあるアドレス「{ $host }」は使えません。
   *[other] ログイン用のサーバー{ $host }に問い合わせられませんでした。
}
because-oauth_scope_missing = ログインで許可されなかった権限：{ $missing }
because-signed_in_as_other = ログインしたのは{ $actual_address }ですが、診断したいメールアドレスは{ $address }です。
because-address_is_alias = { $address }は、{ $primary }を主なアドレスとするアカウントの別名（エイリアス）です。
because-address_is_not_sign_in_name = { $address }のアカウントのログイン名は{ $sign_in_name }です。
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
    [data] このパソコンの時計では今日は{ $today }ですが、受信トレイ ドクターには、それより新しい{ $since }の情報が入っています。
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
because-shared_mailbox = ログインしたのは{ $actual_address }で、開こうとしているメールボックスは{ $address }です。
because-shared_mailbox_own = ユーザー名が{ $actual_address }のものだったため、サーバーは{ $address }ではなく、そのメールボックスを開きました。
because-shared_mailbox_opened = ログインしたのは{ $actual_address }で、サーバーはそのアカウントで{ $address }を開きました。

# 個々の確認のほかに、全体からわかったこと。
because-called_by_address = { $name ->
    [none] サーバーが名前ではなく、アドレス{ $host }で指定されています。
   *[other] サーバーがアドレス{ $host }で指定されています。プロバイダーの設定にある名前は{ $name }です。
}
because-expired_root = { $host }の証明書は、{ $since }に期限が切れたルート証明書「{ $root }」によって信頼されています。
because-folder_prefix = { $host }のフォルダー名は、すべて「{ $prefix }」で始まります。
because-ipv4_broken = { $host }には、IPv6では接続でき、IPv4では接続できませんでした。
because-ipv6_no_route = { $host }にはIPv6のアドレスがありますが、このパソコンからの経路がありません。IPv4では接続できました。
because-large_packets_lost = 暗号化を始めるときに{ $host }からの応答が途絶えましたが、小さなパケットだけを使うと応答がありました。
because-address_elsewhere = { $place ->
    [loopback] { $named ->
        [yes] { $host }という名前は、このパソコン自身（{ $to }）に向いています。
       *[no] { $host }は、このパソコン自身です。
    }
    [private] { $host }という名前は、プライベートネットワークの中のアドレス{ $to }に向いています。
    [link_local] { $host }という名前は、同じケーブルやWi-Fiの中だけで使えるアドレス{ $to }に向いています。
    [web_proxy] { $service ->
        [none] { $host }という名前は、Web用のプロキシ（{ $to }）に向いています。
       *[other] { $host }という名前は、Web用のプロキシ（{ $service }、{ $to }）に向いています。
    }
   *[nowhere] { $host }という名前は、どのサーバーにもないアドレス{ $to }に向いています。
}
because-session_ended = { $host }は、ログインが成功したあとで接続を終了しました。
because-sign_in_slow = { $host }がログインに答えるまで、{ $seconds }秒かかりました。
because-sign_in_unread = { $host }は{ $offered }に対応すると示していますが、そのコマンドはわからないと答えました。LOGINコマンドではログインできました。
because-not_the_providers_server = { $kin ->
    [yes] 入力された{ $host }は、{ $actual }の別の利用者向けのサーバーです。お使いのアドレスでは{ $name }です。
   *[no] 入力されたのは{ $host }ですが、お使いのアドレスの{ $actual }のサーバーは{ $name }です。
}

# Microsoftと組織のExchangeサーバーが、ログインの前に教えること。
because-microsoft_no_tenant = Microsoft（{ $host }）の応答によると、{ $domain }はMicrosoft 365のどの組織にも登録されていません。
because-microsoft_other_cloud = { $cloud ->
    [china] Microsoft（{ $host }）の応答によると、{ $domain }は中国のMicrosoft 365（21Vianetが運営）にあります（テナント{ $tenant }）。
   *[us_government] Microsoft（{ $host }）の応答によると、{ $domain }は米国政府向けのMicrosoft 365にあります（テナント{ $tenant }）。
}
because-microsoft_unmanaged = Microsoft（{ $host }）の応答によると、{ $domain }には管理者がいません（管理されていないテナント）。
because-microsoft_sign_in_unreachable = { $fault ->
    [no_such_host] { $domain }のサインインはMicrosoftから{ $host }に引き継がれますが、その名前が見つかりませんでした。
   *[other] { $domain }のサインインはMicrosoftから{ $host }に引き継がれますが、そのサーバーに接続できませんでした。
}
because-microsoft_mailbox_own = { $tenant ->
    [none] { $address }について、Microsoft（{ $asked }）は、Microsoftのものではない{ $host }を案内しています。
   *[other] { $address }について、Microsoft（{ $asked }）は、Microsoftのものではない{ $host }を案内しています（テナント{ $tenant }）。
}
because-microsoft_mailbox_nowhere = { $mail ->
    [elsewhere] Microsoft（{ $asked }）の応答によると、{ $address }のメールボックスはありません。{ $domain }宛てのメールは、Microsoftではない{ $mx }に届きます。
   *[unknown] { $tenant ->
        [none] Microsoft（{ $asked }）の応答によると、{ $address }のメールボックスはありません。
       *[other] Microsoft（{ $asked }）の応答によると、{ $address }のメールボックスはありません（テナント{ $tenant }）。
    }
}
because-microsoft_mailbox_moving = { $address }のメールボックスはMicrosoftにありますが、{ $domain }宛てのメールは、Microsoftではない{ $mx }に届きます。
because-microsoft_mailbox_online = { $address }のメールボックスはMicrosoftにありますが、接続先は{ $server }です。
because-autodiscover_certificate = { $why ->
    [expired] { $host }の証明書は期限が切れています。
    [not_yet_valid] { $host }の証明書は、まだ有効期間に入っていません。
    [wrong_name] { $host }の証明書は、別の名前のものです。
    [unknown_issuer] { $host }の証明書の発行元を、このパソコンは信頼していません。
   *[other] { $host }の証明書を確認できませんでした。
}
because-autodiscover_unreachable = { $fault ->
    [tls] { $host }との安全な接続を確立できませんでした。
   *[other] { $host }に接続できませんでした。
}
