# The rows of the checks: what is checked, and what was seen where it passed.
check-local-address = Address
check-local-password = Password as typed
check-dns-mx = Where the mail of this domain goes
check-imap-dns = Name of the mail server
check-imap-tcp = Connection to the mail server
check-imap-tls = Safety of the connection
check-imap-session = First words with the server
check-imap-auth = Sign-in
check-imap-mailbox = Folders
check-smtp-dns = Name of the outgoing server
check-smtp-tcp = Connection to the outgoing server
check-smtp-tls = Safety of the connection (sending)
check-smtp-session = First words with the outgoing server
check-smtp-auth = Sign-in (sending)

layer-local = On this computer
layer-dns = Names
layer-tcp = Network
layer-tls = Safety
layer-session = Server
layer-auth = Sign-in
layer-mailbox = Mailbox

owner-user = You can fix this
owner-admin = Your administrator must act
owner-provider = The mail provider must act
owner-network = The network or this computer
owner-nobody = Nothing to do

seen-not-run = Not tried: “{ $check }” did not pass.
seen-not-asked = Not tried: no sign-in was asked for.
seen-password-just-refused = Not tried: the mail server has just refused this password, and we do not send it a second time.
seen-stopped = Stopped before it ended.
seen-address = { $address }
seen-password = Nothing unusual about its characters.
seen-password-odd = Its characters look unusual. Please look again if the sign-in fails.
seen-mx = Mail for { $domain } goes to { $mx }.
seen-mx-implicit = { $domain } names no mail server of its own, so mail goes straight to it.
seen-host = { $host } → { $addresses }
seen-host-literal = { $host } was typed as an address.
seen-tcp-v4 = Connected to port { $port }.
seen-tcp-v4-only = Connected to port { $port } by IPv4; IPv6 did not answer.
seen-tcp-v6 = Connected to port { $port } by IPv6.
seen-tls = { $version }, certificate from { $issuer }, valid until { $until }.
seen-tls-accepted = You accepted this certificate by its fingerprint.
seen-tls-plain = Without TLS, as asked. No password is sent this way.
seen-session = The server is ready.
seen-session-product = The server is ready ({ $product }).
seen-auth = Signed in.
seen-auth-withheld = Not tried: the connection is not safe, so the password stayed here.
seen-mailbox = { $folders } folders; the inbox holds { $messages } messages.
seen-mailbox-uncounted = { $folders } folders.

# Where a server's settings came from.
source-entered = as typed
source-catalog = as the provider publishes it
source-mx = of the provider to which the domain's mail goes
source-srv = from the domain's DNS (SRV records)
source-autoconfig = from the file that the domain publishes for mail programs
source-srv_elsewhere = from the domain's DNS (SRV records); the server belongs to another domain
source-database = from Thunderbird's public database of mail settings
source-guess = a guess from the domain name
