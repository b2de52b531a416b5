# What is wrong with an organisation's folder. $value: what it is about; $language: the language
# it is about.
overlay-sound = { $value }: no mistakes, and complete in every language.
overlay-found = { $value ->
    [1] 1 mistake.
   *[other] { $value } mistakes.
}
overlay-unreadable = Can’t be read as text ({ $value }).
overlay-toml = The TOML isn’t valid: { $value }
overlay-pattern = This pattern doesn’t compile: { $value }
overlay-frame-cause = No card has the cause “{ $value }” that this frame proves.
overlay-vague = This says too little to tell one product from another: { $value }. It needs at least four letters, and the product a name.
overlay-no-layer = Put the card in a folder named after its layer: { $value }.
overlay-fluent = This line isn’t a Fluent message. Write “name = text”, and indent its attributes (“.what = text”).
overlay-language = “{ $value }” isn’t a language tag such as “en” or “ja”.
overlay-missing = The message “{ $value }” is missing in the language “{ $language }”.
overlay-unused = The message “{ $value }” is never shown.
overlay-twice = “{ $value }” is there twice.
overlay-variable = This message can’t use the variable { $value }.
overlay-variables = “{ $value }” doesn’t use the same variables in the language “{ $language }” as in English.
overlay-short = “{ $value }” is too short in the language “{ $language }”.
overlay-cause-form = The cause “{ $value }” should be lowercase words joined by “_”.
overlay-supersedes = “{ $value }” in “supersedes” isn’t another card.
overlay-provider = There’s no provider or family “{ $value }”.
overlay-link = “{ $value }” is neither a page that begins with “https://” nor one of “provider:app_password_page”, “provider:help_page”, “provider:webmail”, “provider:status_page”.
overlay-never-applies = The card “{ $value }” has no [[when]], so it never applies.
overlay-no-steps = The card “{ $value }” doesn’t say what to do.
overlay-card-date = “{ $value }” in “valid_from” or “valid_until” isn’t a date such as 2026-01-31, or it ends before it begins.
overlay-none-nobody = The cause “none” and the owner “nobody” go together; only a note may have one of them.
overlay-badge = The badge “{ $value }” contradicts the card: the cause “unknown” and the badge “unknown” go together, and “nothing” belongs to a note.
overlay-server-source = The server “{ $value }” has no source.
overlay-server-date = “verified_on” of the server “{ $value }” isn’t a date such as 2026-01-31.
overlay-server-name = “{ $value }” isn’t a server: write the name in lowercase, and a port from 1 to 65535.
overlay-sign-in-address = “{ $value }” can’t be used for signing in: addresses begin with “https://”, and the way back is “http://127.0.0.1” or “http://localhost”.
overlay-no-sign-in = The provider “{ $value }” has an IMAP server, but “auth” doesn’t say how to sign in.
overlay-shared = Another provider has it too: { $value }.
overlay-picture = There’s no drawing “{ $value }”; a drawing is a file pictures/{ $value }.svg.
overlay-picture-unused = No step shows the drawing “{ $value }”.
overlay-svg = The drawing can’t be read as SVG: { $value }
overlay-condition = “{ $value }” never holds: the circumstance has no such value, or nothing is asked for.
