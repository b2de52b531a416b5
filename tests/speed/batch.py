#!/usr/bin/env python3
"""How `explain --batch` grows: 10,000 and 100,000 replies in one run.

    tests/speed/batch.py PROGRAM [--readme]

Prints a line; --readme writes it into README.md. Fails where an answer is missing or not in its place, where ten
times as many replies take more than twelve times the work, or where memory grows with them.
"""
import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("<!-- batch -->\n", "<!-- end of batch -->\n")
FEW, MANY = 10_000, 100_000


def replies(count):
    """So many of the corpus, over and over, as the program wants them."""
    texts = [line for name in ("replies", "more", "fresh")
             for line in (ROOT / f"tests/corpus/{name}.jsonl").read_text().splitlines() if line]
    return [texts[n % len(texts)] for n in range(count)]


def run(program, folder, count):
    """Seconds, seconds of work, and bytes of memory at most."""
    asked, answered = Path(folder, "asked.jsonl"), Path(folder, "answered.jsonl")
    lines = replies(count)
    asked.write_text("".join(line + "\n" for line in lines))
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        with open(answered, "w") as out:
            os.dup2(out.fileno(), 1)
        os.execv(program, [program, "explain", "--batch", str(asked), "--json"])
    _, status, used = os.wait4(child, 0)
    took = time.perf_counter() - began
    if status != 0:
        sys.exit(f"{program} ended with {status}")
    with open(answered) as file:
        ids = [json.loads(line)["id"] for line in file]
    if ids != [json.loads(line)["id"] for line in lines]:
        sys.exit(f"{len(ids)} answers to {count} replies, or not in their order")
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        (_, few, before), (took, many, after) = run(program, folder, FEW), run(program, folder, MANY)
    text = (f"{MANY:,} replies take `explain --batch` {took:.0f} s ({MANY / took:,.0f} a second on {os.cpu_count()} cores), "
            f"{many / few:.1f} times the work of {FEW:,}, and {after / 2**20:.0f} MiB of memory at most, "
            f"as against {before / 2**20:.0f}.\n")
    print(text, end="")
    if "--readme" in sys.argv:
        readme = ROOT / "README.md"
        start, rest = readme.read_text().split(MARKS[0])
        readme.write_text(start + MARKS[0] + text + MARKS[1] + rest.split(MARKS[1])[1])
    if many > 12 * few or after > 1.1 * before:
        sys.exit("it grows too fast")


main()
