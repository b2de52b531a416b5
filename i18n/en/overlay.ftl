# What is wrong with an organisation's folder. $value: what it is about; $language: the language
# it is about.
overlay-sound = { $value }: sound, and complete in every language.
overlay-found = { $value ->
    [1] 1 mistake.
   *[other] { $value } mistakes.
}
overlay-unreadable = Cannot be read as text ({ $value }).
overlay-toml = Not the TOML that is wanted: { $value }
overlay-pattern = This pattern does not compile: { $value }
overlay-no-layer = A card stands in a folder named after its layer: { $value }.
overlay-fluent = This line is not a Fluent message. Write “name = text”, and indent its attributes (“.what = text”).
overlay-language = “{ $value }” is not a language tag such as “en” or “ja”.
overlay-missing = The message “{ $value }” is missing in the language “{ $language }”.
overlay-unused = Nothing shows the message “{ $value }”.
overlay-twice = “{ $value }” is there twice.
overlay-variable = This message is not given the variable { $value }.
overlay-variables = “{ $value }” does not use the same variables in the language “{ $language }” as in English.
overlay-short = “{ $value }” is too short in the language “{ $language }”.
overlay-cause-form = The cause “{ $value }” should be lower-case words joined by “_”.
overlay-supersedes = “{ $value }” in “supersedes” is not another card.
overlay-provider = There is no provider or family “{ $value }”.
overlay-link = “{ $value }” is neither a page that begins with “https://” nor “provider:app_password_page” or “provider:help_page”.
overlay-never-applies = The card “{ $value }” has no [[when]], so it never applies.
overlay-no-steps = The card “{ $value }” does not say what to do.
overlay-card-date = “{ $value }” in “valid_from” or “valid_until” is not a date such as 2026-01-31, or the time ends before it begins.
overlay-none-nobody = The cause “none” and the owner “nobody” go together; only a note may have one of them.
overlay-server-source = The server “{ $value }” has no source.
overlay-server-date = “verified_on” of the server “{ $value }” is not a date such as 2026-01-31.
overlay-server-name = “{ $value }” is not a server: the name is written in lower case, and the port is from 1 to 65535.
overlay-sign-in-address = “{ $value }” cannot be used for signing in: addresses begin with “https://”, and the way back is “http://127.0.0.1” or “http://localhost”.
overlay-no-sign-in = The provider “{ $value }” has an IMAP server, but “auth” does not say how to sign in.
overlay-shared = Another provider has it too: { $value }.
overlay-picture = The drawing “{ $value }” is not there; a drawing is a file pictures/{ $value }.svg.
overlay-picture-unused = No step shows the drawing “{ $value }”.
overlay-svg = The drawing cannot be read as SVG: { $value }
overlay-condition = “{ $value }” never holds: the circumstance has no such value, or nothing is asked for.
