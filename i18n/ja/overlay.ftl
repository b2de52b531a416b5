# 組織で追加したフォルダーの点検。$valueは対象、$languageは対象の言語。
overlay-sound = { $value }：問題はありません。すべての言語がそろっています。
overlay-found = { $value ->
   *[other] { $value }件の誤りがあります。
}
overlay-unreadable = テキストとして読み込めません（{ $value }）。
overlay-toml = TOMLの内容に誤りがあります：{ $value }
overlay-pattern = 正規表現に誤りがあります：{ $value }
overlay-frame-cause = このフレームの「proves」にある原因「{ $value }」を扱うカードがありません。
overlay-vague = これだけでは製品を見分けられません：{ $value }。4文字以上の手がかりと製品名を書いてください。
overlay-no-layer = カードは、次のいずれかの名前のフォルダーに置いてください：{ $value }
overlay-fluent = この行はFluentのメッセージとして読み込めません。「名前 = 文」の形で書き、属性（「.what = 文」）は字下げしてください。
overlay-language = 「{ $value }」は「en」や「ja」のような言語タグではありません。
overlay-missing = メッセージ「{ $value }」が、言語「{ $language }」にありません。
overlay-unused = メッセージ「{ $value }」は、どこにも表示されません。
overlay-twice = 「{ $value }」が重複しています。
overlay-variable = このメッセージでは、変数{ $value }は使えません。
overlay-variables = 「{ $value }」で使われている変数が、言語「{ $language }」と英語とで異なります。
overlay-short = 「{ $value }」は、言語「{ $language }」の文が短すぎます。
overlay-cause-form = 原因「{ $value }」は、小文字の英単語を「_」でつないだ形にしてください。
overlay-supersedes = 「supersedes」の「{ $value }」に当たる別のカードはありません。
overlay-provider = 「{ $value }」というメールサービスやグループはありません。
overlay-link = 「{ $value }」は、「https://」で始まるページでも、「provider:app_password_page」「provider:help_page」「provider:webmail」「provider:status_page」のどれでもありません。
overlay-never-applies = カード「{ $value }」には「[[when]]」がないため、表示されることがありません。
overlay-no-steps = カード「{ $value }」に、対処の手順がありません。
overlay-card-date = 「valid_from」または「valid_until」の「{ $value }」が、2026-01-31のような日付ではないか、終わりの日が始まりの日より前になっています。
overlay-none-nobody = 原因「none」と担当「nobody」は、必ず組み合わせて使います（補足のカードを除く）。
overlay-badge = 「badge」の値「{ $value }」がカードの内容と合いません。原因「unknown」と「badge = "unknown"」は必ず組み合わせて使い、「nothing」は補足のカードだけで使います。
overlay-server-source = サーバー「{ $value }」に出典がありません。
overlay-server-date = サーバー「{ $value }」の「verified_on」が、2026-01-31のような日付ではありません。
overlay-server-name = 「{ $value }」はサーバーの形になっていません。名前は小文字、ポートは1から65535までで書いてください。
overlay-sign-in-address = 「{ $value }」はログインに使えません。アドレスは「https://」で始まり、戻り先は「http://127.0.0.1」か「http://localhost」である必要があります。
overlay-no-sign-in = メールサービス「{ $value }」にはIMAPサーバーがありますが、ログインの方法（「auth」）がありません。
overlay-shared = ほかのメールサービスと重複しています：{ $value }
overlay-picture = 図「{ $value }」がありません。図はpictures/{ $value }.svgというファイルに置きます。
overlay-picture-unused = 図「{ $value }」は、どの手順にも表示されません。
overlay-svg = 図をSVGとして読み込めません：{ $value }
overlay-condition = 「{ $value }」は成り立つことがありません。その項目にない値か、条件が空です。
