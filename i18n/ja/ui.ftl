# ウィザードの画面の言葉。
ui-name = 受信トレイ ドクター
ui-ended = 問題が発生したか、画面との接続が切れたため、受信トレイ ドクターを終了しました。メールボックスの内容は変わっていません。
ui-no-screen = 画面が見つかりません（DISPLAYとWAYLAND_DISPLAYが設定されていません）。コマンドラインではinbox-doctor-cliをお使いください。
ui-screen-not-opened = 画面を開けませんでした。Linuxではlibxkbcommon-x11、libX11-xcb、libXcursor、libXiが必要です。コマンドラインではinbox-doctor-cliをお使いください。
ui-damaged = 受信トレイ ドクターのデータを読み込めません。インストールし直してください。
ui-no-network = このパソコンのネットワーク機能を使えません。パソコンを再起動してから、もう一度お試しください。

# 画面の上と下
ui-step-1 = メールアドレス
ui-step-2 = ログイン
ui-step-3 = 診断
ui-step-4 = 結果
ui-step-of = { $n }/4 { $name }
ui-back = 戻る
ui-next = 次へ
ui-searching = メールサーバーを探しています…
ui-close = 閉じる
ui-change = 変更
ui-copy = コピー
ui-copied = コピーしました
ui-language = 言語
ui-theme = 画面のテーマ
ui-theme-system = システムに合わせる
ui-theme-light = ライト
ui-theme-dark = ダーク
ui-text-size = 文字の大きさ
ui-motion = アニメーション
ui-motion-system = システムに合わせる
ui-motion-still = 使わない
ui-smaller = 文字を小さく
ui-larger = 文字を大きく
ui-percent = { $n }%
ui-milliseconds = { $n }ミリ秒
ui-seconds = { $n }秒

# 最初の画面
ui-welcome-title =
    受信トレイがつながらない？
    一緒に原因を見つけましょう。
ui-welcome-lead = メールアドレスを入力すると、つながらない原因を調べて、直し方をお伝えします。メールの内容を読んだり、変えたりすることはありません。
ui-welcome-connect = はじめる
ui-app = 接続したいアプリ（任意）：{ $app }
ui-app-about = 選んでおくと、そのアプリに合わせた直し方をお伝えします。
ui-welcome-or = ほかの使い方
ui-welcome-lookup = エラーコードやメッセージから調べる
ui-welcome-lookup-about = ほかのアプリに表示されたものを貼り付けると、意味と直し方がわかります。
ui-welcome-rehearsal = 練習してみる
ui-welcome-rehearsal-about = アカウントがなくても、受信トレイ ドクターが再現する問題で試せます。

# メールアドレス
ui-account-title = メールアドレスとメールサービス
ui-address = メールアドレス
ui-address-empty = メールアドレスを入力してください。
ui-address-no-at = 「@」が入っていません。
ui-address-full-width = 全角の文字が入っています。半角で入力してください。
ui-address-blank = 空白か、目に見えない文字が入っています。取り除いてください。
ui-address-bad-local = 「@」より前に、使えない文字があります。
ui-address-bad-domain = 「@」のうしろが、ドメイン名の形になっていません。
ui-no-such-domain = { $domain }というドメインは見つかりません。つづりを確かめてください。
ui-provider = メールサービス
# Those that are listed first, by the names of their files.
ui-provider-common = gmail workspace outlook microsoft365 icloud yahoo_jp docomo au softbank xserver sakura ocn nifty biglobe works_mobile onamae lolipop
ui-provider-pending = メールアドレスから自動で見つけます
ui-provider-asking = 調べています…
ui-provider-not-found = 見つかりませんでした
ui-provider-other = 一覧にないメールサービス
ui-provider-automatic = 自動で見つける
ui-provider-search = 名前やドメインで検索
ui-provider-none = 当てはまるメールサービスはありません。
ui-why-domain = アドレスが「@{ $domain }」で終わるため
ui-why-mx = このドメインのメールが{ $mx }に届くため
ui-why-published = このドメインがメールサーバーの情報を公開しているため
ui-did-you-mean = もしかして「{ $address }」ではありませんか
ui-server-elsewhere = このドメインのDNSには、メールサーバーとして{ $server }が登録されていますが、これは別のドメインのサーバーです。正しいかどうかを、ほかの情報では確かめられませんでした。正しいとわかっている場合だけ進んでください。
ui-server-database = 公開データベースには、メールサーバーとして{ $server }が登録されています。別のドメインのサーバーで、データベースのほかに裏付けがありません。正しいサーバーだとわかっている場合だけ進んでください。
ui-server-mine = これは自分のメールサーバーです
ui-server-confirm = ご自身のサーバーの場合は、先にここにチェックを入れてください。
ui-why-chosen = ご自身で選択
ui-why-unknown = よく使われるサーバー名で試します。正しいサーバー名がわかる場合は、「{ ui-advanced }」に入力してください。
ui-database = Thunderbirdの公開データベースにも問い合わせる
ui-database-about = 外部のデータベースです。送るのはドメイン（「@」のうしろ）だけです。
ui-microsoft = メールボックスの場所をMicrosoftに問い合わせる
ui-microsoft-about = ログインの前に、メールアドレスをMicrosoftに送ります。組織のサインイン画面やExchangeサーバーに問い合わせることもあります。パスワードは送りません。
ui-with-smtp = メールの送信（SMTP）も診断する
ui-advanced = 詳細設定
ui-advanced-line = { ui-advanced }（サーバーとユーザー名）
ui-server-imap = 受信メールサーバー（IMAP）
ui-server-smtp = 送信メールサーバー（SMTP）
ui-host = サーバー名
ui-port = ポート
ui-security = 接続の暗号化
ui-security-tls = SSL/TLS
ui-security-starttls = STARTTLS
ui-security-none = なし
ui-security-none-remark = 暗号化していない接続では、診断はしますが、パスワードは送りません。
ui-host-fault = サーバー名の形になっていません。
ui-port-fault = ポートは1から65535までの数字です。
ui-source-catalog = { $provider }の公開情報による設定（{ $date }に確認）
ui-source-unconfirmed = { $provider }の設定として知られているもの（{ $date }時点、公式には未確認）
ui-source-entered = 入力された設定
ui-username = ユーザー名
ui-username-source = 空欄の場合は、この名前でログインします。

# ログイン
ui-sign-in-title = ログイン
ui-password = パスワード
ui-app-password = アプリパスワード
ui-app-password-docomo = IMAP専用パスワード
ui-app-password-icloud = アプリ用パスワード
ui-app-password-mailru = 外部アプリ用のパスワード
ui-app-password-netease = 認証コード（授权码）
ui-app-password-proton = Bridgeのパスワード
ui-app-password-qq = 認証コード（授权码）
ui-show = 表示
ui-hide = 隠す
ui-password-promise = パスワードは、サーバーの証明書を確かめてから、受信と送信のサーバーに1回ずつだけ送ります。レポートにも記録にも残りません。「{ ui-remember }」を選んだときだけ保存します。
ui-password-held = もう一度診断できるように、入力したパスワードはこのウィンドウを閉じるまでメモリに残ります。
ui-password-forget = 入力したパスワードを今すぐ消す
ui-password-gone = パスワードをメモリから消しました。もう一度診断するには、ログインし直してください。
ui-password-missing = パスワードを入力するか、「{ ui-check-only }」を選んでください。
ui-password-full-width = 全角の文字が入っています。日本語入力がオンのまま入力していないか、確かめてください。
ui-password-no-break-blank = 全角の空白など、特殊な空白が入っています。
ui-password-zero-width = 目に見えない文字が入っています。コピーしたときに混ざった可能性があります。
ui-password-beyond-ascii = 半角の英数字や記号以外の文字（ü、かななど）が入っています。サーバーによっては拒否されます。
ui-password-outer-blank = 先頭か末尾に空白が入っています。
ui-password-control = 改行などの制御文字が入っています。
ui-password-length = { $typed }文字入力されています。このサービスのアプリパスワードは{ $wanted }文字です（空白は数えません）。
ui-app-password-page = アプリパスワードを作成
ui-help-page = 設定の案内
ui-check = 診断をはじめる
ui-check-only = ログインせずに診断

# 診断中
ui-running-title = 診断しています
ui-waiting = サーバーからログインの応答がまだありません。メールソフトと同じように、最長1分待ちます。
ui-waiting-else = 応答がないまま終わった場合の原因：{ $title }
ui-stop = 中止
ui-accepted = 次のフィンガープリントの証明書を、ご自身の判断で信頼して診断しています。
ui-rehearsal-runs = 練習「{ $name }」：外部には接続していません。
ui-map-you = このパソコン
ui-map-network = ネットワーク
ui-map-server = サーバー
ui-map-mailbox = メールボックス
ui-map-receiving = 受信
ui-map-sending = 送信
ui-checks-details = やり取り
ui-checks-kept = 前回
ui-checks-left-out = 全{ $all }行のうち、最初の{ $first }行と最後の{ $last }行を表示しています。レポートにはすべての行が入ります。
ui-kept = 前回問題のなかった{ $n }項目は、今回は調べていません。
ui-check-everything = すべて診断し直す
ui-checks-wire = サーバーとのやり取り（→ 送信、← 受信。パスワードは記録していません）

# 結果
ui-again = もう一度診断
ui-copy-report = レポートをコピー
ui-all-checks = 診断した項目
ui-less-likely = ほかに考えられる原因
ui-nothing-found = 原因を特定できませんでした
ui-nothing-found-what = それぞれの結果は「{ ui-all-checks }」にあります。「{ ui-copy-report }」を押し、メールサービスのサポート窓口か管理者に送って相談してください。
ui-card-choose = このメールサービスの手順だけを表示
ui-card-proof = 確認できたこと
ui-card-quote = サーバーの応答（原文）
ui-card-quote-pasted = 貼り付けられた内容
ui-card-next = 次にすること
ui-card-steps = 直し方
ui-card-forward = 相手に送る文面
ui-card-insecure = 証明書を確かめられない接続について
ui-card-fingerprint = この証明書のSHA-256フィンガープリント
ui-card-accept-note = 管理者に確かめたフィンガープリントと1文字も違わない場合に限り、この証明書を信頼して、ログインまで診断できます。
ui-card-accept = この証明書だけを信頼して、もう一度診断
ui-card-unconfirmed = この内容は、公式の情報では確認できていません。
ui-card-code = エラーコード
ui-open-page = { $host }を開く

# コードやメッセージ
ui-lookup-title = エラーコードやメッセージから調べる
ui-lookup-field = 表示されたコードやメッセージ
ui-lookup-hint = 「[GMAIL_IMAP_DISABLED]」のようなコード、サーバーの応答、ログの行など。どこにも送信しません。Ctrl+Enterで調べます。
ui-lookup-any-provider = 指定なし
ui-lookup-explain = 調べる
ui-lookup-nothing = この内容に当てはまる原因は見つかりませんでした。最初の画面でメールアドレスを入力して診断すると、原因がわかることがあります。
ui-lookup-all = すべてのコードと原因を見る
ui-lookup-codes = HubSpotなどのCRMに表示されるコード

# 練習
ui-rehearsal-title = 練習
ui-rehearsal-lead = 問題を1つ選ぶと、受信トレイ ドクターの中のサーバーがその問題を再現し、本番と同じように診断します。
ui-rehearsal-failed = 練習を始められませんでした。このパソコンの中での通信（127.0.0.1）が、セキュリティソフトなどで止められていないか確かめてください。

# 設定
ui-settings = 設定
ui-keys = キーボード操作
ui-key-tab = 次の項目へ移る（Shift+Tabで前へ）
ui-key-enter = 色の付いたボタンを押す
ui-key-back = 閉じる、戻る
ui-key-again = もう一度診断
ui-key-language = 言語を切り替える
ui-key-theme = 画面のテーマ（ライト／ダーク）を切り替える
ui-key-size = 文字の大きさを変える（Ctrl+0で元に戻す）
ui-key-settings = 設定を開く
ui-key-help = このページを開く
ui-version = 受信トレイ ドクター（バージョン{ $version }）

# ヘルプ
ui-help = ヘルプ
ui-help-does = メールボックスへの接続を1段階ずつ調べて、何が問題なのかを根拠と一緒にお伝えします。
ui-help-safe = メールの内容を読んだり、変えたりすることはありません。パスワードを送る先は、お使いのメールサーバーだけです。送る前に、接続が安全なことを確かめます。
ui-help-nobody = 開発者のサーバーに何かを送ることはなく、利用者の情報も集めません。
ui-help-microsoft = Microsoft 365やExchangeサーバーのメールボックスでは、ドメインを管理する組織とメールボックスの場所を、ログインの前にMicrosoftに問い合わせます。問い合わせないようにする設定は、メールサービスの下にあります。そのほかのメールボックスについて、Microsoftに何かを送ることはありません。
ui-help-places = 保存先
ui-help-settings = 設定
ui-help-reports = 保存したレポート
ui-help-no-folder = このパソコンには保存先がありません
ui-licence = MITライセンスまたはApacheライセンス2.0で、自由に利用できます。書体のNoto Sans JPとNoto Sans Monoは、SIL Open Font License 1.1で提供されています。

# お知らせ
ui-settings-damaged = 設定ファイルが壊れていたため、初期の設定で始めました。元のファイルは{ $file }に残してあります。
ui-settings-unreadable = 設定ファイルを読み込めなかったため、初期の設定で始めました。ファイルはそのまま残してあります。ここで変えた設定は、次に起動すると元に戻ります。
ui-settings-not-saved = 設定を保存できませんでした。このまま使えますが、次に起動すると元の設定に戻ります。
ui-no-folder = 設定を保存するフォルダーがありません。このまま使えますが、次に起動すると元の設定に戻ります。
ui-custom = 追加のファイルに誤りがあるため、その部分を使いませんでした。{ $mistakes }
ui-not-opened = ブラウザーを開けませんでした。このページを開いてください：{ $page }

# ブラウザーまたはコードでのログイン
ui-browser-sign-in = ブラウザーでログイン
ui-browser-lead = ブラウザーで{ $owner }のページを開いて、ログインします。
ui-browser-promise = パスワードが受信トレイ ドクターに渡ることはありません。許可の画面には、実際に使うより多くの権限が表示されますが、これはIMAP用にもっと小さい権限が用意されていないためです。行うのは診断だけで、メールの内容は変更しません。
ui-device-sign-in = スマートフォンや別のパソコンでコードを入力してログイン
ui-by-app-password = アプリパスワードを使う
ui-by-password = パスワードを使う
ui-by-browser = ブラウザーでログインする
ui-remember = ログイン情報をこのパソコンに保存する
ui-remember-about = ファイルではなく、OSのパスワード保管機能（Windowsの資格情報マネージャー、macOSのキーチェーンなど）に保存します。いつでもこの画面から消せます。
ui-remembered-password = パスワードはこのパソコンに保存されています。
ui-signed-in = { $provider }にログインしています。
ui-signed-in-remembered = ログイン情報はこのパソコンに保存されています。
ui-sign-in-another = もう一度、または別のアカウントでログイン
ui-sign-in-again = もう一度ログイン
ui-forget = ログアウトして、このパソコンから消す
ui-forget-password = このパソコンから消す
ui-forgotten = このパソコンに保存していた情報を消しました。
ui-not-forgotten = パスワードの保管機能から応答がないため、削除できたかどうかを確認できませんでした。
ui-no-client = { $provider }のログイン画面を使うには、{ $owner }にソフトを登録して得られる「クライアントID」が必要です（通常は組織のIT担当者が用意します）。受信トレイ ドクターには、まだ設定されていません。
ui-no-client-only = { $provider }は、メールソフトからのパスワードを受け付けなくなりました。ログインの手前まで診断するだけでも、多くの原因がわかります。
ui-client-enter = クライアントIDを入力
ui-client-page = 取得方法を見る
ui-cancel = キャンセル
ui-consent-title = ブラウザーで続けてください
ui-consent-lead = ブラウザーで{ $owner }のページを開きました。ログインして、アクセスを許可してください。終わると、この画面は自動で進みます。
ui-consent-starting = ログインの準備をしています…
ui-consent-waiting = ブラウザーでの操作を待っています…
ui-consent-redeeming = ログインを完了しています…
ui-consent-open = ページをもう一度開く
ui-consent-copy = ページのアドレスをコピー
ui-consent-error = ページにエラーが表示されたとき
ui-consent-not-opened = ブラウザーを開けませんでした。ページのアドレスをコピーして、このパソコンのブラウザーで開いてください。
ui-device-not-opened = このパソコンではブラウザーを開けませんでした。ほかの端末でページを開いてください。
ui-consent-stray = 以前のログインのページから応答がありましたが、使用しませんでした。最後に開いたページで続けてください。
ui-device-title = ほかの端末でコードを入力してください
ui-device-page = スマートフォンや別のパソコンで、次のページを開きます。
ui-device-open = このパソコンで開く
ui-device-code = このコードを入力して、ログインします。終わると、この画面は自動で進みます。
ui-device-left = コードの残り時間：{ $time }

# クライアントID
ui-clients = ログイン用のクライアントID
ui-clients-about = メールサービスにソフトを登録している組織や開発元のための設定です。ほかの方は、このままで使えます。
ui-client-none = 未設定
ui-client-build = このソフトに組み込み済み
ui-client-organisation = 組織の設定
ui-client-settings = この画面で設定
ui-client-id = クライアントID
ui-client-secret = クライアントシークレット（発行された場合だけ）
ui-client-tenant = テナント（1つの組織専用のソフトの場合だけ）
ui-client-redirect = リダイレクト先として登録するアドレス：{ $redirect }
ui-list-joint = 、

# サポート窓口向け：画面共有、レポート、この回の診断の履歴、コードと原因の一覧。

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
ui-report-hides = 「@」より前の名前とユーザー名は伏せます。ドメインは、調べる人に必要なので残します。パスワードは含まれません。
ui-report-hides-hosts = 名前を隠しているので、独自ドメインとそのサーバー名も伏せます。パスワードは含まれません。
ui-report-save = 保存
ui-report-saved = レポートを保存しました。保存先：
ui-report-folder = フォルダーを開く
ui-report-not-saved = レポートを保存できませんでした。コピーして、必要なところに貼り付けてください。

# この回の診断の履歴
ui-history = これまでの診断（{ $n }回）
ui-history-shown = 上の結果
ui-history-rehearsal = 練習：{ $name }
ui-history-since = 前回の診断から変わったこと：
ui-history-same = 前回の診断から変わったことはありません。
ui-history-mended = 直った項目：{ $list }
ui-history-reached = 新たに調べられ、問題のなかった項目：{ $list }
ui-history-gone = 解消した原因：{ $list }
ui-history-broken = 新たに問題が見つかった項目：{ $list }
ui-history-new = 新しい原因：{ $list }
ui-history-joint = ／

# コードと原因の一覧
ui-lookup-by-topic = 内容で探す
ui-lookup-by-code = コードで探す
ui-lookup-by-provider = メールサービスで探す
ui-lookup-filter = 絞り込み（言葉、コード、メールサービス）
ui-lookup-no-match = 一覧に当てはまるものはありません。メッセージの全文を上に貼り付けると、意味を調べられます。
ui-lookup-provider = { $provider }（{ $n }件）

# カードの図。
ui-drawing-enlarge = 拡大する
ui-drawing-close = 閉じる

# 貼り付けた文面から読み取れたこと
ui-read-title = 読み取れたこと
ui-read-program = 表示したソフト：{ $program }
ui-read-connect = サーバーへの接続中
ui-read-tls = 通信の暗号化の準備中
ui-read-sign_in = ログイン中
ui-read-folder = フォルダーの読み込み中
ui-read-send = メールの送信中
ui-read-server = サーバー：{ $server }
ui-read-account = アカウント：{ $account }
ui-read-said = サーバーからの応答：
ui-lookup-likely = 可能性が高い原因ですが、確実ではありません。この文面はソフトが表示したもので、サーバーの応答は含まれていません。当てはまらない場合は、下のほかの原因を見るか、最初の画面に戻ってメールボックスを診断してください。
ui-lookup-resembles = 知られているメッセージに似ています：「{ $words }」（{ $program }）。そのメッセージの意味：{ $title }。似ているだけで、これが原因とは限りません。

# ソフトの名前（枠のファイル名ごと）
program-android_email = Androidの「メール」
program-apple = Appleの「メール」
program-apple_mail_macos = Macの「メール」
program-becky = Becky!
program-brother_mfp = ブラザーの複合機
program-canon_mfp = キヤノンの複合機
program-claws_mail = Claws Mail
program-copiers = 複合機・スキャナー
program-dotnet = .NET
program-dynamics365 = Dynamics 365
program-emailengine = EmailEngine
program-evolution = Evolution
program-fairemail = FairEmail
program-geary = Geary
program-gio = GLib
program-glibc = Linux
program-gmail_android = Androidの「Gmail」
program-gmail_web_fetch = Gmail（ほかのアカウントのメールを確認）
program-gmail_web_sendas = Gmail（ほかのアドレスから送信）
program-gnutls = GnuTLS
program-google_signin = Googleのログイン画面
program-horde = Horde
program-ios_mail = iPhone・iPadの「メール」
program-kde_kio = KDE
program-kmail = KMail
program-kyocera_mfp = 京セラの複合機
program-libraries = プログラム用のライブラリ
program-mailspring = Mailspring
program-microsoft_signin = Microsoftのサインイン画面
program-msmtp = msmtp
program-mutt = Mutt
program-neomutt = NeoMutt
program-nextcloud_mail = Nextcloud Mail
program-outlook = Outlook
program-outlook_classic = Outlook（従来版）
program-outlook_express = Outlook Express
program-outlook_mobile = スマートフォンのOutlook
program-outlook_new = 新しいOutlook
program-phpmailer = PHPMailer
program-qnap = QNAP
program-redmine = Redmine
program-ricoh_mfp = リコーの複合機
program-roundcube = Roundcube
program-salesforce = Salesforce
program-samsung_email = Samsung Email
program-services = HubSpotなどのサービス
program-snappymail = SnappyMail
program-sylpheed = Sylpheed
program-thunderbird = Thunderbird
program-thunderbird_android = Android版Thunderbird
program-windows = Windows
program-windows_mail = Windowsの「メール」
program-yahoo_signin = Yahooのログイン画面
