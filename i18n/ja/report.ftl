# 第三者に送ってもよいレポート。
report-title = 受信トレイ ドクター：診断レポート
report-domain = ドメイン
report-provider = メールサービス
report-program = 受信トレイ ドクターのバージョン
report-answer = 診断結果
report-notes = 参考
report-code = コード
report-checks = 確認した項目
report-check = 項目
report-result = 結果
report-what-was-seen = 確認した内容
report-ok = 問題なし
report-failed = 問題あり
report-not-run = 未確認
report-conversation = 通信の記録
report-seen = 確認した内容：
