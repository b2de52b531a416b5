# 確認の各行：何を確認するか、問題がなかったときに何が見えたか。
check-local-address = メールアドレス
check-local-password = 入力したパスワードの文字
check-dns-mx = このドメインのメールの届け先
check-imap-dns = メールサーバーの名前
check-imap-tcp = メールサーバーへの接続
check-imap-tls = 通信の安全性
check-imap-session = サーバーの応答
check-imap-auth = サインイン
check-imap-mailbox = フォルダー
check-smtp-dns = 送信サーバーの名前
check-smtp-tcp = 送信サーバーへの接続
check-smtp-tls = 通信の安全性（送信）
check-smtp-session = 送信サーバーの応答
check-smtp-auth = サインイン（送信）

layer-local = このパソコン
layer-dns = 名前
layer-tcp = ネットワーク
layer-tls = 安全性
layer-session = サーバー
layer-auth = サインイン
layer-mailbox = メールボックス

owner-user = ご自身で直せます
owner-admin = 管理者の対応が必要です
owner-provider = メールサービス側の対応が必要です
owner-network = ネットワークかこのパソコンの対応が必要です
owner-nobody = 対応は不要です

seen-not-run = 「{ $check }」に問題があったため、確認していません。
seen-not-asked = サインインしない設定のため、確認していません。
seen-password-just-refused = 受信サーバーに拒否されたばかりのパスワードなので、もう一度は送りませんでした。
seen-stopped = 終わる前に停止しました。
seen-address = { $address }
seen-password = 気になる文字はありません。
seen-password-odd = ふつうは使わない文字が含まれています。サインインできないときは見直してください。
seen-mx = { $domain }宛てのメールは{ $mx }に届きます。
seen-mx-implicit = { $domain }には専用の届け先の指定がなく、メールはこのドメインのサーバーに直接届きます。
seen-host = { $host } → { $addresses }
seen-host-literal = { $host }はIPアドレスで入力されています。
seen-tcp-v4 = ポート{ $port }に接続できました。
seen-tcp-v4-only = ポート{ $port }にIPv4で接続できました（IPv6は応答なし）。
seen-tcp-v6 = ポート{ $port }にIPv6で接続できました。
seen-tls = { $version }、証明書の発行元は{ $issuer }、有効期限は{ $until }です。
seen-tls-accepted = フィンガープリントで確認していただいた証明書です。
seen-tls-plain = 指定どおり、暗号化なしです。この接続ではパスワードを送りません。
seen-session = サーバーの準備ができています。
seen-session-product = サーバーの準備ができています（{ $product }）。
seen-auth = サインインできました。
seen-auth-withheld = 安全な接続ではないため、パスワードは送りませんでした。
seen-mailbox = フォルダーは{ $folders }個、受信トレイのメールは{ $messages }通です。
seen-mailbox-uncounted = フォルダーは{ $folders }個です。

# サーバーの設定の出どころ。
source-entered = 入力された設定
source-catalog = メールサービスの公開情報による設定
source-mx = メールの届け先から判断したメールサービスの設定
source-srv = ドメインのDNS（SRVレコード）による設定
source-autoconfig = ドメインが公開している自動設定ファイルによる設定
source-srv_elsewhere = ドメインのDNS（SRVレコード）による設定。サーバーは別のドメインのもの
source-database = Thunderbirdの公開データベースによる設定
source-guess = ドメイン名からの推測
