#!/usr/bin/env python3
"""How fast a mailbox is checked: round trips and time, beside other programs, over a slow way.

    tests/speed/diagnosis.py [--readme] [--rounds N] [--program FILE]

As root, on Debian 12. Builds the command line, starts Dovecot, Postfix and knot in a network of their
own behind a way that delays every packet, runs all programs in turn and prints a table; --readme writes
it into README.md. Fails where the whole check is slower than it must be; see demands().
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.dont_write_bytecode = True  # no traces beside the sources
import peers  # noqa: E402
import servers  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
DELAYS = (0, 50, 100)  # ms there and back
INSIDE = "INBOX_DOCTOR_SPEED"
BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
MARKS = ("<!-- speed -->\n", "<!-- end of speed -->\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--program", help="a built inbox-doctor-cli; it is built where none is named")
    arguments = parser.parse_args()
    if INSIDE in os.environ:
        sys.exit(measure(arguments, Path(os.environ[INSIDE])))
    missing = servers.missing() | peers.missing()
    if missing:
        sys.exit(f"missing software; on Debian 12: apt-get install --no-install-recommends {' '.join(sorted(missing))}")
    if not arguments.program:
        build = "cargo build --locked --profile dist --no-default-features --bin inbox-doctor-cli"
        subprocess.run(build.split(), cwd=ROOT, check=True)
        target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
        arguments.program = target / "dist/inbox-doctor-cli"
    with tempfile.TemporaryDirectory(prefix="inbox-doctor-speed-") as folder:
        # The servers' own users must reach their files in it.
        os.chmod(folder, 0o755)
        inside = ["unshare", "--net", "--mount", "--pid", "--mount-proc", "--fork", "--kill-child", sys.executable]
        command = [*inside, *sys.argv, "--program", Path(arguments.program).resolve()]
        sys.exit(subprocess.run(command, env={**os.environ, INSIDE: folder}).returncode)


class Way:
    """The way between programs and servers."""

    def __init__(self, folder):
        self.space = subprocess.Popen(["unshare", "--net", "sleep", "infinity"]).pid
        own = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{self.space}/ns/net") == own:
            os.sched_yield()
        command = [sys.executable, Path(__file__).with_name("relay.py"), str(self.space)]
        self.relay = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.heard()
        (folder / "resolv.conf").write_text(f"nameserver {servers.RESOLVER}\n")
        (folder / "hosts").write_text("127.0.0.1 localhost\n")
        (folder / "bundle.pem").write_text(Path(BUNDLE).read_text() + servers.certificates(folder).read_text())
        for name, place in (("resolv.conf", "/etc/resolv.conf"), ("hosts", "/etc/hosts"), ("bundle.pem", BUNDLE)):
            subprocess.run(["mount", "--bind", folder / name, place], check=True)

    def heard(self):
        if self.relay.stdout.readline() != "ok\n":
            sys.exit("the way between client and servers cannot be made: this needs root, and /dev/net/tun")

    def take(self, delay):
        """From now on it takes so long there and back."""
        print(delay / 2000, file=self.relay.stdin, flush=True)
        self.heard()


def round_trip():
    """What one round trip takes now, in seconds: a TCP hand-shake."""
    began = time.monotonic()
    socket.create_connection((servers.IMAP, 993), 5).close()
    return time.monotonic() - began


def run(program, home):
    """Seconds from start to end, and what it printed."""
    # The same roots for every TLS library.
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "SSL_CERT_FILE": BUNDLE, "LANG": "C.UTF-8"}
    began = time.monotonic()
    done = subprocess.run(program.command, input=program.given, capture_output=True, text=True, env=env, cwd=home)
    took = time.monotonic() - began
    if done.returncode not in program.codes or not program.worked(done.stdout):
        sys.exit(f"{program.name} failed, {done.returncode}: {done.stdout}{done.stderr}")
    return took, done.stdout


def measure(arguments, folder):
    way = Way(folder)
    home = folder / "home"
    home.mkdir()
    servers.start(folder, way.space)
    load = [os.getloadavg()[0]]
    whole, *rest = peers.ours(arguments.program)
    rivals = peers.others(home)
    programs = [whole, *rest, *rivals]
    trips = {delay: [] for delay in DELAYS}
    steps = {}
    for program in programs:
        run(program, home)  # the first sign-in makes the folders, and files are read from the disk
    # Everything in turn, so that whatever else this machine does falls on all alike.
    for _ in range(arguments.rounds):
        for delay in DELAYS:
            way.take(delay)
            for program in programs:
                trips[delay].append(round_trip())
                took, text = run(program, home)
                program.times.setdefault(delay, []).append(took)
                if program is whole:
                    for check in (c for c in json.loads(text)["checks"] if c["layer"] not in ("local", "dns")):
                        steps.setdefault(check["id"], {}).setdefault(delay, []).append(check["elapsed_ms"] / 1000)
    load.append(os.getloadavg()[0])
    trip = {delay: median(times) for delay, times in trips.items()}
    ways = failures(way, arguments.program, home)
    table = tables(programs, steps, ways, trip, arguments.rounds)
    print(table)
    print(f"Load {load[0]:.1f} to {load[1]:.1f} on {os.cpu_count()} processors; measured round trips:",
          ", ".join(f"{trip[d] * 1000:.1f} ms" for d in DELAYS), file=sys.stderr)
    if arguments.readme:
        write(table)
    return demands(whole, [p for p in rivals if p.rival], ways, trip)


def failures(way, program, home):
    """How long it takes to say what is wrong, at the longest round trip; by what is wrong."""
    way.take(DELAYS[-1])
    found = {}
    for name, server, security, check in (
        ("a refused port", "refused.example.test:993", "tls", "imap.tcp"),
        ("packets that vanish", "dropped.example.test:993", "tls", "imap.tcp"),
        ("silence where TLS should begin", "silent.example.test:993", "tls", "imap.tls"),
        ("silence before STARTTLS", "silent.example.test:143", "starttls", "imap.tls"),
    ):
        command = [program, "check", "--email", servers.ADDRESS, "--password-stdin", "--json", "--no-smtp",
                   "--imap", server, "--imap-security", security]
        right = lambda text, check=check: [c["id"] for c in json.loads(text)["checks"] if c["status"] == "failed"] == [check]
        found[name], _ = run(peers.Program(name, "", command, servers.PASSWORD, codes=(1,), worked=right), home)
    return found


def flights(times, trip):
    """Round trips: what grows with the way, and nothing else."""
    near, far = DELAYS[0], DELAYS[-1]
    return (median(times[far]) - median(times[near])) / (trip[far] - trip[near])


def tables(programs, steps, ways, trip, rounds):
    head = ["Program", "checks", "round trips", *(f"{d} ms" for d in DELAYS)]
    rows = [[p.name, p.checks, f"{flights(p.times, trip):.1f}",
             *(f"{median(p.times[d]) * 1000:.0f} ms" for d in DELAYS)] for p in programs]
    lines = [head, ["---"] * 3 + ["--:"] * len(DELAYS), *rows]
    text = f"Medians of {rounds} runs, start of the program included, by the round-trip time of the way:\n\n"
    text += "".join(f"| {' | '.join(row)} |\n" for row in lines)
    text += "\nStep by step, once all names have been asked for side by side (1): "
    text += ", ".join(f"`{check}` {flights(times, trip):.0f}" for check, times in steps.items()) + ".\n"
    text += f"\nUntil the answer where something is wrong, at {DELAYS[-1]} ms: "
    return text + ", ".join(f"{name} {took:.1f} s" for name, took in ways.items()) + ".\n"


def write(table):
    readme = ROOT / "README.md"
    before, rest = readme.read_text().split(MARKS[0])
    _, after = rest.split(MARKS[1])
    readme.write_text(before + MARKS[0] + table + MARKS[1] + after)


def demands(whole, rivals, ways, trip):
    """What must hold; 1 where something does not."""
    broken = []
    if round(flights(whole.times, trip)) > 6:
        broken.append(f"the whole check takes {flights(whole.times, trip):.1f} round trips, and may take 6")
    for delay in DELAYS[1:]:
        fastest = min(rivals, key=lambda p: median(p.times[delay]))
        allowed = median(fastest.times[delay]) + trip[delay]
        if median(whole.times[delay]) > allowed:
            broken.append(f"at {delay} ms it takes {median(whole.times[delay]):.2f} s; {fastest.name} and a round trip: {allowed:.2f} s")
    for name, took in ways.items():
        most = 1 if "refused" in name else 10
        if took > most:
            broken.append(f"{name}: told after {took:.1f} s, and must be after {most} s")
    for line in broken:
        print("FAILED", line, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    main()
