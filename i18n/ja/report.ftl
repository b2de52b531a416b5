# 第三者に送ってもよいレポート。
report-title = 受信トレイ ドクター：診断レポート
report-domain = ドメイン
report-provider = メールサービス
report-program = 受信トレイ ドクターのバージョン
report-answer = 診断結果
report-notes = 参考
report-code = エラーコード
report-checks = 診断した項目
report-reused = { $sentence }（前回の診断の結果。今回は調べていません）
report-check = 項目
report-result = 結果
report-what-was-seen = 確認できたこと
report-ok = 問題なし
report-failed = 問題あり
report-not-run = 未診断
report-conversation = 通信の記録
report-redacted = { $mark }は、「@」より前の名前とログインに使う名前を伏せたところです。パスワードやトークンは、はじめから記録していません。
report-redacted-hosts = { $mark }は、メールアドレス、ログインに使う名前、独自のドメインとそのサーバー名を伏せたところです。パスワードやトークンは、はじめから記録していません。
report-steps = 直し方
report-letter = 相手に送る文面
report-caption = 診断した項目（診断した順）
report-milliseconds = ミリ秒
report-legend = 「C:」は受信トレイ ドクターから送ったもの、「S:」はサーバーからの応答、「--」は補足です。
report-seen = 確認できたこと：
forward-opening = お世話になっております。
forward-closing = どうぞよろしくお願いいたします。
forward-my-address = ＜私のメールアドレス＞
forward-client_id = アプリのクライアントID：{ $value }
forward-approve_page = 管理者が承認できるページ：{ $value }
report-connect-again = 終わったら、{ $app }で、もう一度接続してください。

# 最初の原因より後に挙げる理由。
behind-past = 可能性は低めです。貼り付けた内容では、この問題の先まで進んでいます。
behind-fallback = 可能性は低めです。どの段階で失敗したかだけに基づく推測で、サーバーの応答には書かれていません。
behind-aside = 可能性は低めです。メールボックスへの接続とは直接関係のない問題です。
behind-password = ほかの原因でも同じ応答が返るため、最後に挙げています。
behind-shape = 可能性は低めです。パスワードの形からの推測で、サーバーの応答には書かれていません。
behind-later = 後の段階の問題です。最初の原因を直すと、解消することがあります。
behind-same = 可能性は低めです。同じ応答でも、最初の原因のほうがよく当てはまります。
behind-situation = 可能性は低めです。ほかに確認できたこととあわせると、最初の原因のほうがよく当てはまります。
behind-general = 可能性は低めです。最初の原因のほうが、はっきりした根拠があります。

# 動作が確認できた設定。
settings-title = 動作を確認できた設定
settings-server = { $which ->
    [imap] { $what ->
        [host] 受信サーバー（IMAP）
        [port] 受信のポート
        [security] 受信の暗号化
       *[user] 受信のユーザー名
    }
   *[smtp] { $what ->
        [host] 送信サーバー（SMTP）
        [port] 送信のポート
        [security] 送信の暗号化
       *[user] 送信のユーザー名
    }
}
settings-prefix = IMAPパスのプレフィックス
settings-folder = { $use ->
    [drafts] 下書きのフォルダー
    [sent] 送信済みのフォルダー
    [trash] ごみ箱のフォルダー
    [junk] 迷惑メールのフォルダー
    [archive] アーカイブのフォルダー
   *[all] すべてのメールのフォルダー
}
