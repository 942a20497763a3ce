"""Print a table of what was tried and what went wrong; ends with 1 if a promise was broken."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.torture.crowding import fill, write_together
from tests.torture.damaging import damage_one, damage_several
from tests.torture.ledger import BAD
from tests.torture.power import power
from tests.torture.stopping import kill, sweep
from tests.torture.tracing import STRACE, trace

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    Mode = Callable[[str, Path, int, Random], Counter[str]]


class Trial(NamedTuple):
    """One way to hurt a store."""

    name: str
    mode: Mode
    kinds: tuple[str, ...]
    long: int
    """How often; how many calls or writers at the most, where that is what counts."""
    short: int
    plain: int
    """How often plain TinyDB needs to show that the trial can fail at all."""


TRIALS = (
    Trial("kill", kill, ("sealed", "open", "shared"), 1000, 20, 120),
    Trial("failing calls", sweep, ("sealed", "open"), 2000, 60, 200),
    Trial("calls by strace", trace, ("sealed",), 500, 0, 60),
    Trial("power cut", power, ("sealed", "open"), 500, 60, 60),
    Trial("2 writers", write_together, ("sealed", "open"), 2, 2, 2),
    Trial("3 writers", write_together, ("sealed",), 3, 3, 3),
    Trial("8 writers", write_together, ("sealed",), 8, 4, 8),
    Trial("8 without locks", write_together, ("shared",), 8, 4, 8),
    Trial("full disk", fill, ("sealed", "open"), 40, 2, 3),
    Trial("one file hurt", damage_one, ("sealed", "open"), 500, 40, 30),
    Trial("several hurt", damage_several, ("sealed", "open"), 100, 20, 30),
)


def run(trial: Trial, kind: str, times: int, seed: int) -> Counter[str]:
    """Run one trial in a folder of its own, print its line, and give what was counted."""
    began, folder = time.monotonic(), Path(tempfile.mkdtemp(prefix="torture-"))
    try:
        tally = trial.mode(kind, folder, times, Random(f"{seed} {trial.name} {kind}"))  # noqa: S311 - repeats
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    bad = "  ".join(f"{word} {tally[word]}" for word in BAD if tally[word]) or "nothing"
    also = "  ".join(f"{word} {tally[word]}" for word in ("needless", "refused", "reported") if tally[word])
    counted = f"{tally['rounds']:5} looks {tally['acknowledged']:6} acknowledged"
    seconds = time.monotonic() - began
    tell(f"{trial.name:<16} {kind:<7} {counted}   wrong: {bad:<22} {also:<24} {seconds:6.1f} s")
    return tally


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(words: list[str]) -> int:
    """Run the trials that are named, or all; `--short` for the short form, `--plain` to see TinyDB fail."""
    short, plain, seed = "--short" in words, "--plain" in words, 1
    named = [word for word in words if not word.startswith("--")]
    broken = False
    for trial in TRIALS:
        if (named and trial.name not in named) or (short and not trial.short):
            continue
        if trial.mode is trace and STRACE is None:
            tell(f"{trial.name}: not run, because strace is not installed")
            continue
        if plain or not short:
            tally = run(trial, "plain", trial.plain, seed)
            if not any(tally[word] for word in BAD):
                tell(f"{trial.name}: plain TinyDB came through, so this trial shows nothing")
                broken = True
        for kind in () if plain else trial.kinds:
            tally = run(trial, kind, trial.short if short else trial.long, seed)
            broken |= any(tally[word] for word in BAD) or not tally["rounds"]
    return int(broken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
