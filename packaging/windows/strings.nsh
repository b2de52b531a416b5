; What the installer says beside NSIS's own texts, in both languages; a test compares them.

!define NAME_ENGLISH "Inbox Doctor"
!define NAME_JAPANESE "受信トレイ ドクター"

LangString AppName ${LANG_ENGLISH} "${NAME_ENGLISH}"
LangString AppName ${LANG_JAPANESE} "${NAME_JAPANESE}"

LangString Welcome ${LANG_ENGLISH} "Inbox Doctor finds out why a mailbox will not connect, and says how to fix it.$\r$\n$\r$\nIt is installed for you alone; no administrator is needed.$\r$\n$\r$\nPress Next to go on."
LangString Welcome ${LANG_JAPANESE} "メールボックスにつながらない原因を調べて、直し方をお伝えするソフトです。$\r$\n$\r$\nお使いのユーザーだけにインストールします。管理者の権限は必要ありません。$\r$\n$\r$\n「次へ」を押してください。"

LangString DesktopIcon ${LANG_ENGLISH} "Put an icon on the desktop"
LangString DesktopIcon ${LANG_JAPANESE} "デスクトップにアイコンを置く"

LangString StillRunning ${LANG_ENGLISH} "Inbox Doctor is still running. Please close it, then press Retry."
LangString StillRunning ${LANG_JAPANESE} "受信トレイ ドクターが動いています。閉じてから「再試行」を押してください。"

LangString TooOld ${LANG_ENGLISH} "Inbox Doctor needs Windows 10 or later."
LangString TooOld ${LANG_JAPANESE} "受信トレイ ドクターにはWindows 10以降が必要です。"

LangString Settings ${LANG_ENGLISH} "Settings"
LangString Settings ${LANG_JAPANESE} "設定"

LangString AboutProgram ${LANG_ENGLISH} "Removes the program and its icons."
LangString AboutProgram ${LANG_JAPANESE} "プログラムとアイコンを削除します。"

LangString AboutSettings ${LANG_ENGLISH} "Removes language, theme, text size and the last address. Remembered sign-ins stay in Credential Manager."
LangString AboutSettings ${LANG_JAPANESE} "言語、画面の明るさ、文字の大きさ、最後に使ったアドレスを削除します。記憶したサインインは資格情報マネージャーに残ります。"
