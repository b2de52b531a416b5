# サインイン：ブラウザーの最後のページ、資格情報の保管場所、サインインの取り消し。
signin-page-done = サインイン画面での操作が終わりました
    .then = このページを閉じて、Inbox Doctorに戻ってください。続きは自動で進みます。
signin-page-refused = サインインは完了しませんでした
    .then = このページを閉じて、Inbox Doctorに戻ってください。理由と、できることを表示しています。
signin-page-stray = これは前回のサインインのページです
    .then = このページを閉じてInbox Doctorに戻り、最後に開いたページでサインインしてください。
signin-page-nothing = ここには何もありません
    .then = このページを閉じて、Inbox Doctorに戻ってください。

signin-keyring-not-there = このパソコンでは、パスワードなどの保管場所（キーリング）が使える状態になっていないため、保存しませんでした。次回も、もう一度サインインしてください。
signin-keyring-locked = パスワードなどの保管場所（キーリング）がロックされているため、保存しませんでした。保存したい場合は、ロックを解除してからやり直してください。
signin-keyring-no-answer = パスワードなどの保管場所（キーリング）から応答がないため、保存しませんでした。次回も、もう一度サインインしてください。
signin-keyring-too-long = サインイン情報が長すぎて、パスワードなどの保管場所（キーリング）に入りませんでした。次回も、もう一度サインインしてください。
signin-keyring-failed = パスワードなどの保管場所（キーリング）を使えなかったため、保存しませんでした。次回も、もう一度サインインしてください。

signin-revoked-done = サインインを取り消しました。{ $provider }でも無効になっています。
signin-revoked-not-offered = このパソコンからサインイン情報を消しました。{ $provider }側でも取り消すには、アカウントの「アクセス権を持つアプリ」のページで、Inbox Doctorを削除してください。
signin-revoked-nothing = 取り消すサインインはありませんでした。
signin-revoked-failed = このパソコンからはサインイン情報を消しましたが、{ $provider }側で取り消されたことは確認できませんでした。念のため、アカウントの「アクセス権を持つアプリ」のページで、Inbox Doctorを削除してください。
