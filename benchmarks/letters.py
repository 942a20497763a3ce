"""Print how long a letter in a note takes to be painted, beside a bare TextArea in the same run."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from benchmarks.pty_program import PtyProgram
from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.place import Place

ROUNDS = 6
LETTERS = "we sat for a while and then it was a bit "
BEGINNINGS = {"clean": ("", ""), "marked": ("I rang 0131 496 0123 about bay 4. ", "a phone number")}
"""What stands in the note before letters are timed, and what shows that it was looked over."""
BARE = [sys.executable, "-m", "benchmarks.bare"]
NAME, STEP = "letters", "[[steps]]\n"


def at_a_note(folder: Path) -> list[str]:
    """Write a format that begins with its note, and the command that begins it."""
    head, *steps = (files("debrief") / "formats" / "solo.toml").read_text(encoding="utf-8").split(STEP)
    note = next(step for step in steps if step.startswith('id = "note"'))
    (folder / "formats").mkdir()
    short = STEP.join([head.replace('"solo"', f'"{NAME}"', 1), note, steps[-1]])
    (folder / "formats" / f"{NAME}.toml").write_text(short, encoding="utf-8")
    Letterbox(Box(Place(folder / "letterbox", folder))).begin()  # or the first page asks for one
    places = ["--data-dir", str(folder), "--config-dir", str(folder)]
    return [sys.executable, "-m", "debrief", *places, "start", NAME]


def letters(command: list[str], first: str, beginning: str, seen: str = "") -> list[float]:
    """Give the milliseconds of each letter, from the key to the last byte that it painted."""
    with PtyProgram(command) as program:
        program.until(first)
        for one in beginning:
            program.painted(one.encode())
        if seen:
            program.until(seen)
        return [1000 * program.painted(one.encode()) for one in LETTERS]


def late(values: list[float]) -> float:
    """Give the 95th of a hundred."""
    return sorted(values)[int(0.95 * (len(values) - 1))]


def main() -> None:
    """Measure in turns, so that whatever else the machine does falls on both alike."""
    with tempfile.TemporaryDirectory() as empty:
        ours = at_a_note(Path(empty))
        for name, (beginning, seen) in BEGINNINGS.items():
            us: list[float] = []
            them: list[float] = []
            for _ in range(ROUNDS):
                them += letters(BARE, "Write here", beginning)
                us += letters(ours, "A note", beginning, seen)
            for who, values in (("a note", us), ("bare", them)):
                middle = statistics.median(values)
                print(f"letter, {name:<6} {who:<7} p50 {middle:6.1f}   p95 {late(values):6.1f} ms")
            halves = statistics.median(us) / statistics.median(them)
            print(f"letter, {name:<6} ratio   p50 {halves:6.2f}   p95 {late(us) / late(them):6.2f}")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
