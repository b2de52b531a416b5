# 組織で追加したフォルダーの点検。$valueは対象、$languageは対象の言語。
catalog-check-sound = { $value }：問題はありません。すべての言語がそろっています。
catalog-check-found = { $value ->
   *[other] { $value }件の誤りがあります。
}
catalog-check-unreadable = テキストとして読み込めません（{ $value }）。
catalog-check-toml = TOMLの内容に誤りがあります：{ $value }
catalog-check-pattern = 正規表現に誤りがあります：{ $value }
catalog-check-frame-cause = このフレームの「proves」にある原因「{ $value }」を扱うカードがありません。
catalog-check-vague = これだけでは製品を見分けられません：{ $value }。4文字以上の手がかりと製品名を書いてください。
catalog-check-no-layer = カードは、次のいずれかの名前のフォルダーに置いてください：{ $value }
catalog-check-fluent = この行はFluentのメッセージとして読み込めません。「名前 = 文」の形で書き、属性（「.what = 文」）は字下げしてください。
catalog-check-language = 「{ $value }」は「en」や「ja」のような言語タグではありません。
catalog-check-missing = メッセージ「{ $value }」が、言語「{ $language }」にありません。
catalog-check-unused = メッセージ「{ $value }」は、どこにも表示されません。
catalog-check-twice = 「{ $value }」が重複しています。
catalog-check-variable = このメッセージでは、変数{ $value }は使えません。
catalog-check-variables = 「{ $value }」で使われている変数が、言語「{ $language }」と英語とで異なります。
catalog-check-short = 「{ $value }」は、言語「{ $language }」の文が短すぎます。
catalog-check-cause-form = 原因「{ $value }」は、小文字の英単語を「_」でつないだ形にしてください。
catalog-check-supersedes = 「supersedes」の「{ $value }」に当たる別のカードはありません。
catalog-check-provider = 「{ $value }」というメールサービスやグループはありません。
catalog-check-link = 「{ $value }」は、「https://」で始まるページでも、「provider:app_password_page」「provider:help_page」「provider:webmail」「provider:status_page」のどれでもありません。
catalog-check-never-applies = カード「{ $value }」には「[[when]]」がないため、表示されることがありません。
catalog-check-no-steps = カード「{ $value }」に、対処の手順がありません。
catalog-check-card-date = 「valid_from」または「valid_until」の「{ $value }」が、2026-01-31のような日付ではないか、終わりの日が始まりの日より前になっています。
catalog-check-none-nobody = 原因「none」と担当「nobody」は、必ず組み合わせて使います（補足のカードを除く）。
catalog-check-badge = 「badge」の値「{ $value }」がカードの内容と合いません。原因「unknown」と「badge = "unknown"」は必ず組み合わせて使い、「nothing」は補足のカードだけで使います。
catalog-check-server-source = サーバー「{ $value }」に出典がありません。
catalog-check-server-date = サーバー「{ $value }」の「verified_on」が、2026-01-31のような日付ではありません。
catalog-check-server-name = 「{ $value }」はサーバーの形になっていません。名前は小文字、ポートは1から65535までで書いてください。
catalog-check-sign-in-address = 「{ $value }」はログインに使えません。アドレスは「https://」で始まり、戻り先は「http://127.0.0.1」か「http://localhost」である必要があります。
catalog-check-no-sign-in = メールサービス「{ $value }」にはIMAPサーバーがありますが、ログインの方法（「auth」）がありません。
catalog-check-shared = ほかのメールサービスと重複しています：{ $value }
catalog-check-drawing = 図「{ $value }」がありません。図はpictures/{ $value }.svgというファイルに置きます。
catalog-check-drawing-unused = 図「{ $value }」は、どの手順にも表示されません。
catalog-check-svg = 図をSVGとして読み込めません：{ $value }
catalog-check-condition = 「{ $value }」は成り立つことがありません。その項目にない値か、条件が空です。
