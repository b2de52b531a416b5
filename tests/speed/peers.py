"""What is measured: this program, and others that sign in to the same mailbox."""

import json
import shutil
from dataclasses import dataclass, field

from servers import ADDRESS, PASSWORD

IMAPLIB = f"""
import imaplib
with imaplib.IMAP4_SSL("imap.example.test") as server:
    server.login("{ADDRESS}", "{PASSWORD}")
    server.list()
    server.select("INBOX", readonly=True)
"""
SMTPLIB = f"""
import smtplib, sys
with smtplib.SMTP_SSL(sys.argv[1]) as server:
    server.login("{ADDRESS}", "{PASSWORD}")
"""
MBSYNC = f"""
IMAPStore far
Host imap.example.test
User {ADDRESS}
Pass {PASSWORD}
SSLType IMAPS
CertificateFile /etc/ssl/certs/ca-certificates.crt

MaildirStore near
Path ~/near/
Inbox ~/near/INBOX
SubFolders Verbatim

Channel all
Far :far:
Near :near:
Patterns *
"""
FETCHMAIL = f"""
poll imap.example.test protocol imap port 993 user "{ADDRESS}" password "{PASSWORD}" ssl sslcertck
"""
CURL = f"""
url = "imaps://imap.example.test"
user = "{ADDRESS}:{PASSWORD}"
"""
# Whether it worked, from what it printed.
WORKED = {
    "curl": lambda text: "Drafts" in text,
    "mbsync": lambda text: "Drafts" in text,
    "fetchmail": lambda text: "No mail" in text,
    "swaks": lambda text: "235 2.7.0" in text,
}


@dataclass
class Program:
    """One line of the table."""

    name: str
    checks: str
    command: list
    given: str = ""
    codes: tuple = (0,)
    worked: object = lambda text: True
    # One that checks IMAP alone, with which the whole check is compared.
    rival: bool = False
    times: dict = field(default_factory=dict)


def healthy(text):
    return json.loads(text)["healthy"]


def ours(program):
    """The whole check: with the servers named, as the others have them; with the search for them before it;
    and where the server for sending, as Postfix does, holds back its greeting until its session tickets
    have been acknowledged. No client can save that round trip: OpenSSL sends the tickets to one that could
    not even use them, and where Postfix is set up to have none; smtplib, beside us, shows it."""
    whole = "DNS, MX, certificates, IMAP sign-in and folders, SMTP sign-in"
    check = [program, "check", "--email", ADDRESS, "--password-stdin", "--json"]
    check += ["--imap", "imap.example.test:993", "--smtp"]
    return [
        Program("Inbox Doctor", whole, [*check, "smtp.example.test:465"], PASSWORD, worked=healthy),
        Program("the same, given the address alone", whole, check[:-3], PASSWORD, worked=healthy),
        Program("the same, sending by Postfix", whole, [*check, "postfix.example.test:465"], PASSWORD, worked=healthy),
    ]


def others(home):
    """Those of Debian; their settings lie in `home`."""
    files = {"imap.py": IMAPLIB, "smtp.py": SMTPLIB, "mbsyncrc": MBSYNC, "fetchmailrc": FETCHMAIL, "curlrc": CURL}
    for name, text in files.items():
        (home / name).write_text(text)
        (home / name).chmod(0o600)
    (home / "near").mkdir()
    swaks = ["swaks", "--server", "smtp.example.test", "--port", "465", "--tls-on-connect", "--tls-verify",
             "--auth", "PLAIN", "--auth-user", ADDRESS, "--auth-password", PASSWORD, "--quit-after", "AUTH"]
    smtplib = ["/usr/bin/python3", home / "smtp.py"]
    folders = "IMAP sign-in and folders"
    return [
        Program("curl", folders, ["curl", "-sS", "-K", home / "curlrc"], worked=WORKED["curl"], rival=True),
        Program("mbsync -l", folders, ["mbsync", "-l", "-c", home / "mbsyncrc", "all"], worked=WORKED["mbsync"], rival=True),
        Program("Python's imaplib", folders + ", inbox", ["/usr/bin/python3", home / "imap.py"], rival=True),
        Program("fetchmail -c", "IMAP sign-in, inbox", ["fetchmail", "-c", "-f", home / "fetchmailrc"], codes=(0, 1),
                worked=WORKED["fetchmail"], rival=True),
        Program("Python's smtplib", "SMTP sign-in", [*smtplib, "smtp.example.test"]),
        Program("the same, at Postfix", "SMTP sign-in", [*smtplib, "postfix.example.test"]),
        Program("swaks", "SMTP sign-in", swaks, worked=WORKED["swaks"]),
    ]


def missing():
    """The packages that are not there."""
    packages = {"curl": "curl", "mbsync": "isync", "fetchmail": "fetchmail", "swaks": "swaks libnet-ssleay-perl"}
    return {package for tool, package in packages.items() if not shutil.which(tool)}
