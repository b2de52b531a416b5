#!/usr/bin/env python3
"""The speed of the wizard as ratios to an empty window of the same toolkit, renderer and fonts, measured in
the same run on a screen of its own (Xvfb).

    tests/speed/window.py WIZARD EMPTY [--demand] [--readme]

Prints a table; --readme writes it into README.md, too. With --demand it fails where a bound of the table is
passed. Wants python3-xlib, xvfb, xdotool.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Xlib import X, display

RUNS = 31
PRESSES = 40
REST = 3.0
README = Path(__file__).resolve().parents[2] / "README.md"
MARKS = ("<!-- window -->\n", "<!-- end of window -->\n")


def cpu(pid):
    """Nanoseconds that all its threads were on a processor."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                total += int(file.read().split()[0])
        except OSError:
            pass
    return total


def memory(pid):
    """Bytes of memory that it has, shared ones in part (PSS)."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        line = next(line for line in file if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024


class Screen:
    def __init__(self):
        ready, tell = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tell), "-screen", "0", "960x760x24", "-nolisten", "tcp"],
            pass_fds=[tell], stderr=subprocess.DEVNULL)
        os.close(tell)
        self.name = ":" + os.read(ready, 16).decode().strip()
        self.root = display.Display(self.name).screen().root

    def colours(self):
        """Colours on a strip down the middle: one where nothing is drawn, more where there is content. The whole
        screen would take so long to fetch that the time of the first picture would be rounded to it."""
        strip = self.root.get_image(460, 0, 40, 760, X.ZPixmap, 0xFFFFFFFF).data
        return len({strip[i:i + 3] for i in range(0, len(strip), 4 * 7)})

    def start(self, program, home):
        environment = {"DISPLAY": self.name, "HOME": home, "XDG_CONFIG_HOME": home, "PATH": os.environ["PATH"],
                       "LC_ALL": "C.UTF-8"}
        began = time.perf_counter()
        process = subprocess.Popen([program], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self.colours() < 3:
            if process.poll() is not None:
                sys.exit(f"{program} ended with {process.returncode}")
        return process, (time.perf_counter() - began) * 1000

    def stop(self, process):
        process.terminate()
        process.wait()
        while self.colours() > 1:
            pass

    def press(self, *keys):
        subprocess.run(["xdotool", "key", *keys], env={**os.environ, "DISPLAY": self.name}, check=True)

    def focus(self):
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], check=True,
                                env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True)
        subprocess.run(["xdotool", "windowfocus", window.stdout.split()[0]], check=True,
                       env={**os.environ, "DISPLAY": self.name})


def settled(process):
    """Waits until it has done what it does at the start; the caret of a field goes on blinking."""
    last, now = -1e9, cpu(process.pid)
    while now - last > 20e6:
        time.sleep(0.5)
        last, now = now, cpu(process.pid)


def main():
    wizard, empty = sys.argv[1:3]
    screen = Screen()
    first, rest, idle, switch = {wizard: [], empty: []}, {}, {}, 0.0
    with tempfile.TemporaryDirectory() as home:
        for _ in range(RUNS):
            for program in (wizard, empty):
                process, took = screen.start(program, home)
                first[program].append(took)
                screen.stop(process)
        for program in (wizard, empty):
            process, _ = screen.start(program, home)
            settled(process)
            rest[program] = memory(process.pid)
            before = cpu(process.pid)
            time.sleep(REST)
            idle[program] = (cpu(process.pid) - before) / 1e6
            if program == wizard:
                screen.focus()
                settled(process)
                before = cpu(process.pid)
                # There and back, so that it ends as it began.
                for _ in range(PRESSES):
                    screen.press("ctrl+l")
                settled(process)
                switch = (cpu(process.pid) - before) / 1e6 / PRESSES
            screen.stop(process)
    screen.server.terminate()
    of = statistics.median
    rows = [
        ("start to first picture", of(first[wizard]), of(first[empty]), "ms", 1.3),
        ("memory at rest", rest[wizard] / 2**20, rest[empty] / 2**20, "MiB", 1.5),
        ("size of the program", os.path.getsize(wizard) / 2**20, os.path.getsize(empty) / 2**20, "MiB", None),
    ]
    lines = ["| | wizard | empty window | ratio | at most |", "| --- | --: | --: | --: | --: |"]
    wrong = []
    for name, mine, floor, unit, most in rows:
        lines.append(f"| {name} | {mine:.1f} {unit} | {floor:.1f} {unit} | {mine / floor:.2f} | {most or '–'} |")
        if most and mine / floor > most:
            wrong.append(f"{name}: {mine / floor:.2f}, at most {most}")
    lines.append(f"| processor in {REST:.0f} s at rest | {idle[wizard]:.1f} ms | {idle[empty]:.1f} ms | | 5 ms |")
    lines.append(f"| work of a language switch | {switch:.1f} ms | | | 16 ms |")
    table = "\n".join(lines) + "\n"
    print(table, end="")
    if "--readme" in sys.argv:
        before, rest = README.read_text().split(MARKS[0])
        README.write_text(before + MARKS[0] + table + MARKS[1] + rest.split(MARKS[1])[1])
    wrong += [f"{idle[wizard]:.1f} ms at rest"] * (idle[wizard] > 5)
    wrong += [f"{switch:.1f} ms a language switch"] * (switch > 16)
    if "--demand" in sys.argv and wrong:
        sys.exit("\n".join(wrong))


main()
