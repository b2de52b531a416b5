# 練習用のサインイン画面と、コマンドラインでのその案内。
rehearsal-consent = 練習：{ $provider }へのサインイン
    .about = このページは、Inbox Doctorがこのパソコンの中で表示しています。{ $provider }のページではありません。パスワードを尋ねることも、何かを外に送ることもありません。
    .person = 練習では「{ $person }」としてサインインします。
    .scopes = Inbox Doctorが求めている許可：
    .press = 起きたことにするボタンを選んでください。どれを選んでもかまいません。印のあるボタンを選ぶと、この練習で扱うカードに進みます。
    .expected = この練習で扱うもの
rehearsal-button-allow = 許可する
rehearsal-button-deny = 許可しない
rehearsal-button-administrator = 管理者の承認が必要
rehearsal-button-expired = 時間切れにする
rehearsal-code = 練習：{ $provider }のコードの入力
    .about = このページは、Inbox Doctorがこのパソコンの中で表示しています。{ $provider }のページではありません。パスワードを尋ねることも、何かを外に送ることもありません。
    .wrong = このコードは見つかりません。Inbox Doctorに表示されているコードと見比べてください。
    .label = Inbox Doctorに表示されているコード：
    .next = 次へ
rehearsal-done = このページでの操作が終わりました
    .about = このページを閉じて、Inbox Doctorに戻ってください。続きは自動で進みます。
rehearsal-expired = このページは時間切れになりました
    .about = 本物のサインイン画面でも、長い間操作がないと同じことになります。このページを閉じて、Inbox Doctorに戻ってください。しばらくすると待つのをやめますが、すぐに最初からやり直すこともできます。
rehearsal-wrong = このページはInbox Doctorから開かれたものではありません
    .about = 始めたサインインと内容が合わないため、何も行いませんでした。このページを閉じて、Inbox Doctorに戻ってください。
rehearsal-nothing = ここには何もありません
    .about = このページを閉じて、Inbox Doctorに戻ってください。

rehearsal-account = 「{ $title }」を再現します（{ $address }、メールサービスの画面でサインイン）
rehearsal-pressed = 練習用のサインイン画面で、次のボタンを押しました：{ $button }
