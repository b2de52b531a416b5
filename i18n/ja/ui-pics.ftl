# カードの図。
ui-picture-enlarge = 拡大する
ui-picture-close = 閉じる
