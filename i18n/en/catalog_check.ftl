# What is wrong with an organisation's folder. $value: what it is about; $language: the language
# it is about.
catalog-check-sound = { $value }: no mistakes, and complete in every language.
catalog-check-found = { $value ->
    [1] 1 mistake.
   *[other] { $value } mistakes.
}
catalog-check-unreadable = Can’t be read as text ({ $value }).
catalog-check-toml = The TOML isn’t valid: { $value }
catalog-check-pattern = This pattern doesn’t compile: { $value }
catalog-check-frame-cause = No card has the cause “{ $value }” that this frame proves.
catalog-check-vague = This says too little to tell one product from another: { $value }. It needs at least four letters, and the product a name.
catalog-check-no-layer = Put the card in a folder named after its layer: { $value }.
catalog-check-fluent = This line isn’t a Fluent message. Write “name = text”, and indent its attributes (“.what = text”).
catalog-check-language = “{ $value }” isn’t a language tag such as “en” or “ja”.
catalog-check-missing = The message “{ $value }” is missing in the language “{ $language }”.
catalog-check-unused = The message “{ $value }” is never shown.
catalog-check-twice = “{ $value }” is there twice.
catalog-check-variable = This message can’t use the variable { $value }.
catalog-check-variables = “{ $value }” doesn’t use the same variables in the language “{ $language }” as in English.
catalog-check-short = “{ $value }” is too short in the language “{ $language }”.
catalog-check-cause-form = The cause “{ $value }” should be lowercase words joined by “_”.
catalog-check-supersedes = “{ $value }” in “supersedes” isn’t another card.
catalog-check-provider = There’s no provider or family “{ $value }”.
catalog-check-link = “{ $value }” is neither a page that begins with “https://” nor one of “provider:app_password_page”, “provider:help_page”, “provider:webmail”, “provider:status_page”.
catalog-check-never-applies = The card “{ $value }” has no [[when]], so it never applies.
catalog-check-no-steps = The card “{ $value }” doesn’t say what to do.
catalog-check-card-date = “{ $value }” in “valid_from” or “valid_until” isn’t a date such as 2026-01-31, or it ends before it begins.
catalog-check-none-nobody = The cause “none” and the owner “nobody” go together; only a note may have one of them.
catalog-check-badge = The badge “{ $value }” contradicts the card: the cause “unknown” and the badge “unknown” go together, and “nothing” belongs to a note.
catalog-check-server-source = The server “{ $value }” has no source.
catalog-check-server-date = “verified_on” of the server “{ $value }” isn’t a date such as 2026-01-31.
catalog-check-server-name = “{ $value }” isn’t a server: write the name in lowercase, and a port from 1 to 65535.
catalog-check-sign-in-address = “{ $value }” can’t be used for signing in: addresses begin with “https://”, and the way back is “http://127.0.0.1” or “http://localhost”.
catalog-check-no-sign-in = The provider “{ $value }” has an IMAP server, but “auth” doesn’t say how to sign in.
catalog-check-shared = Another provider has it too: { $value }.
catalog-check-drawing = There’s no drawing “{ $value }”; a drawing is a file pictures/{ $value }.svg.
catalog-check-drawing-unused = No step shows the drawing “{ $value }”.
catalog-check-svg = The drawing can’t be read as SVG: { $value }
catalog-check-condition = “{ $value }” never holds: the circumstance has no such value, or nothing is asked for.
