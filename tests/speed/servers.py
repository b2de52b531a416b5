"""Dovecot, Postfix and knot for the measurement, in the network namespace of the process `space`."""

import os
import pwd
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

from relay import BLACK_HOLE

ADDRESS, PASSWORD = "hanako@example.test", "kanarienvogelabc"
RESOLVER = "198.19.0.53"
IMAP, SMTP, POSTFIX, SILENT, REFUSED = "198.19.1.1", "198.19.1.2", "198.19.1.3", "198.19.1.4", "198.19.1.5"
NAMES = {"imap": IMAP, "smtp": SMTP, "postfix": POSTFIX, "mx": POSTFIX, "silent": SILENT, "refused": REFUSED,
         "dropped": BLACK_HOLE}
TOOLS = {"dovecot": "dovecot-core dovecot-imapd dovecot-submissiond", "postfix": "postfix", "knotd": "knot", "openssl": "openssl",
         "ip": "iproute2", "unshare": "util-linux", "nsenter": "util-linux", "mount": "mount"}

DOVECOT = """
base_dir = {dir}/run
state_dir = {dir}/run
log_path = {dir}/dovecot.log
protocols = imap submission
listen = {imap}
hostname = smtp.example.test
submission_relay_host = {postfix}
submission_relay_port = 25
first_valid_uid = 0
ssl = required
ssl_cert = <{dir}/server.pem
ssl_key = <{dir}/server.key
ssl_dh =
mail_location = maildir:{dir}/mail/%u:LAYOUT=fs
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {dir}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={dir}/mail/%u
}}
service auth {{
  unix_listener {dir}/sasl {{
    mode = 0666
  }}
}}
service imap-login {{
  chroot =
  process_min_avail = 2
}}
service submission-login {{
  chroot =
  process_min_avail = 2
  inet_listener submission {{
    port = 0
  }}
  inet_listener submissions {{
    address = {smtp}
    port = 465
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""

MAIN_CF = """
compatibility_level = 3.6
queue_directory = {dir}/postfix/queue
data_directory = {dir}/postfix/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {dir}/postfix.log
maillog_file_prefixes = {dir}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = smtp.example.test
default_transport = discard
local_transport = discard
mydestination = example.test
mynetworks = 198.19.0.0/16
smtpd_sasl_type = dovecot
smtpd_sasl_path = {dir}/sasl
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_tls_cert_file = {dir}/server.pem
smtpd_tls_key_file = {dir}/server.key
"""

MASTER_CF = """
{postfix}:25 inet n - n - - smtpd
{postfix}:465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
rewrite unix - - n - - trivial-rewrite
discard unix - - n - - discard
postlog unix-dgram n - n - 1 postlogd
"""

KNOT = """
server:
  listen: {resolver}@53
  rundir: "{dir}"
database:
  storage: "{dir}/knot"
control:
  listen: "{dir}/knot.sock"
log:
  - target: "{dir}/knot.log"
    any: warning
zone:
  - domain: example.test
    file: "{dir}/example.test.zone"
    zonefile-sync: -1
    journal-content: none
"""


def missing():
    """The packages that are not there."""
    return {package for tool, package in TOOLS.items() if not which(tool)}


def which(tool):
    return shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin:/sbin")


def certificates(folder):
    """A root and one certificate for every name; the path of the root."""
    names = ",".join(f"DNS:{name}.example.test" for name in NAMES)
    ext = "basicConstraints=critical,CA:false\nextendedKeyUsage=serverAuth\nsubjectAltName=" + names
    (folder / "leaf.ext").write_text(ext)
    new = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    for command in (
        f"req -x509 {new} -keyout root.key -out root.pem -days 90 -subj /CN=Speed",
        f"req {new} -keyout server.key -out server.csr -subj /CN=imap.example.test",
        "x509 -req -in server.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30 -extfile leaf.ext -out server.pem",
    ):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)
    return folder / "root.pem"


def start(folder, space):
    """Starts everything and waits until it answers."""
    nobody = pwd.getpwnam("nobody")
    fill = {"dir": folder, "imap": IMAP, "smtp": SMTP, "postfix": POSTFIX, "resolver": RESOLVER,
            "uid": nobody.pw_uid, "gid": nobody.pw_gid}
    for part in ("run", "mail", "knot", "postfix/queue", "postfix/data", "postfix/conf"):
        (folder / part).mkdir(parents=True)
    os.chown(folder / "mail", nobody.pw_uid, nobody.pw_gid)
    shutil.chown(folder / "postfix/data", "postfix")
    records = "".join(f"{name} IN A {address}\n" for name, address in NAMES.items())
    for name, text in {
        "dovecot.conf": DOVECOT.format(**fill),
        "users": f"{ADDRESS}:{{PLAIN}}{PASSWORD}::::::\n",
        "postfix/conf/main.cf": MAIN_CF.format(**fill),
        "postfix/conf/master.cf": MASTER_CF.format(**fill),
        "knot.conf": KNOT.format(**fill),
        "example.test.zone": "$ORIGIN example.test.\n$TTL 60\n@ IN SOA ns hostmaster 1 3600 600 86400 5\n"
        f"@ IN NS ns\nns IN A {RESOLVER}\n@ IN MX 10 mx\n{records}",
    }.items():
        (folder / name).write_text(text)
    log = open(folder / "start.log", "w")
    for command in (
        ["dovecot", "-F", "-c", folder / "dovecot.conf"],
        ["postfix", "-c", folder / "postfix/conf", "start-fg"],
        ["knotd", "-c", folder / "knot.conf"],
    ):
        inside = ["nsenter", f"--net=/proc/{space}/ns/net", which(command[0]), *command[1:]]
        subprocess.Popen(inside, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    silent = "import socket, time; all = [socket.create_server(('%s', port)) for port in (993, 143)]; time.sleep(1e6)"
    inside = ["nsenter", f"--net=/proc/{space}/ns/net", "python3", "-c", silent % SILENT]
    subprocess.Popen(inside, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    for address, port in ((IMAP, 993), (SMTP, 465), (POSTFIX, 465), (RESOLVER, 53), (SILENT, 993)):
        await_port(address, port)


def await_port(address, port):
    end = time.monotonic() + 30
    while True:
        try:
            return socket.create_connection((address, port), 1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            threading.Event().wait(0.01)
