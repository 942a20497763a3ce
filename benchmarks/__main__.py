"""Print how long the first useful frame and a step take, beside hello-Textual; then what else is measured."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks import counting, letters, saves, textcheck
from benchmarks.pty_program import PtyProgram
from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.place import Place

ROUNDS, PRESSES, STRETCH = 9, 60, 3
HELLO = [sys.executable, "-m", "benchmarks.hello"]
ENTER, ESCAPE = b"\r", b"\x1b[27u"


def debrief(folder: str, *words: str) -> list[str]:
    """Write the command that is measured, away from anybody's data."""
    return [sys.executable, "-m", "debrief", "--data-dir", folder, "--config-dir", folder, *words]


def first_frame(command: list[str], text: str) -> tuple[float, float]:
    """Give milliseconds and processor milliseconds until a text can be read."""
    with PtyProgram(command) as program:
        wall = program.until(text)
        return 1000 * wall, 1000 * program.cpu()


def next_steps(command: list[str], text: str) -> list[float]:
    """Give the milliseconds of many presses, forth and back between pages."""
    with PtyProgram(command) as program:
        program.until(text)
        return [
            1000 * program.painted(ENTER if press % (2 * STRETCH) < STRETCH else ESCAPE)
            for press in range(PRESSES)
        ]


def quantiles(values: list[float]) -> str:
    """Write the middle, the 95th of a hundred, and the highest."""
    ordered = sorted(values)
    late = ordered[int(0.95 * (len(ordered) - 1))]
    return f"p50 {statistics.median(ordered):6.1f}   p95 {late:6.1f}   max {ordered[-1]:6.1f} ms"


def main(folder: str) -> None:
    """Measure in turns, so that whatever else the machine does falls on both alike."""
    Letterbox(Box(Place(Path(folder) / "letterbox", Path(folder)))).begin()  # or the first page asks for one
    ours, theirs = [], []
    for _ in range(ROUNDS + 1):
        theirs.append(first_frame(HELLO, "Hello, Textual"))
        ours.append(first_frame(debrief(folder), "What would help now?"))
    ours, theirs = ours[1:], theirs[1:]  # the first of each warms the caches
    for name, place in (("wall", 0), ("CPU", 1)):
        ratio = statistics.median(a[place] / b[place] for a, b in zip(ours, theirs, strict=True))
        us, them = (statistics.median(each[place] for each in rows) for rows in (ours, theirs))
        print(f"first useful frame, {name:<4} debrief {us:5.0f}   hello {them:5.0f} ms   ratio {ratio:.2f}")
    steps = next_steps(debrief(folder, "start", "pair"), "Sit down together")
    print(f"next step, debrief       {quantiles(steps)}")
    print(f"one line changed, hello  {quantiles(next_steps(HELLO, 'Hello, Textual'))}")
    print(f"load of the machine       {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    with tempfile.TemporaryDirectory() as empty:
        main(empty)
    letters.main()
    saves.main()
    textcheck.main()
    counting.main()
