# サポート窓口向け：画面共有、レポート、この回の確認の履歴、コードと原因の一覧。

# 画面共有
ui-key-sharing = 画面共有中に名前を隠す
ui-sharing = 画面共有中に名前を隠す
ui-sharing-about = メールアドレス、ユーザー名、独自ドメインとそのサーバー名を、すべての画面とレポートで伏せます。オフにするか、ソフトを終了するまで続きます。
ui-sharing-on = 名前を隠しています
ui-sharing-off = 名前をもう一度表示（F8）
ui-lookup-write = 表示して入力を続ける

# レポート
ui-report = レポート
ui-report-more = 形式を選んで保存
ui-report-format = 形式
ui-report-about-markdown = 問い合わせフォームやチャットに貼り付けるときに。
ui-report-about-html = ブラウザーで開けるページです。印刷や画面の読み上げにも向いています。
ui-report-about-json = ほかのソフトで読み込むときに。
ui-report-language = レポートの言語
ui-report-hides = 「@」より前の名前とユーザー名は伏せます。ドメインは、調べる人に必要なので残します。パスワードは入りません。
ui-report-hides-hosts = 名前を隠しているので、独自ドメインとそのサーバー名も伏せます。パスワードは入りません。
ui-report-save = 保存
ui-report-saved = レポートを保存しました。保存先：
ui-report-folder = フォルダーを開く
ui-report-not-saved = レポートを保存できませんでした。コピーして、必要なところに貼り付けてください。

# この回の確認の履歴
ui-history = これまでの確認（{ $n }回）
ui-history-shown = 上の結果
ui-history-practice = 練習：{ $name }
ui-history-since = 前回の確認から変わったこと：
ui-history-same = 前回の確認から変わったことはありません。
ui-history-mended = 問題がなくなった項目：{ $list }
ui-history-reached = 新たに確認でき、問題がなかった項目：{ $list }
ui-history-gone = なくなった原因：{ $list }
ui-history-broken = 問題が出るようになった項目：{ $list }
ui-history-new = 新しい原因：{ $list }
ui-history-joint = ／

# コードと原因の一覧
ui-lookup-by-topic = 内容で探す
ui-lookup-by-code = コードで探す
ui-lookup-by-provider = メールサービスで探す
ui-lookup-filter = 絞り込み（ことば、コード、メールサービス）
ui-lookup-no-match = 一覧に当てはまるものはありません。メッセージの全文を上に貼り付けると、意味を調べられます。
ui-lookup-provider = { $provider }（{ $n }件）
