"""Each call of a few saves failing once by strace, below Python, where that program is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture.forks import busy
from tests.torture.keepers import keeper
from tests.torture.ledger import Ledger
from tests.torture.looking import look
from tests.torture.stopping import four_saves

if TYPE_CHECKING:
    from random import Random

STRACE = shutil.which("strace")

CALLS = ("write", "fsync", "rename", "truncate", "ftruncate", "unlink")

FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC")

_ROOT = Path(__file__).parents[2]


def trace(kind: str, folder: Path, most: int, chance: Random) -> Counter[str]:
    """Fail each call of each name in turn, at most so many in all, and look at what is left."""
    base, store, log = folder / "base", folder / "store", folder / "log"
    before: list[str] = []
    first = keeper(kind, base)
    first.begin()
    busy(first, "before", 3, chance, before.append)
    tally: Counter[str] = Counter()
    for call, fault in [(call, fault) for call in CALLS for fault in FAULTS]:
        for step in count(1):
            shutil.rmtree(store, ignore_errors=True)
            shutil.copytree(base, store)
            said = _traced(kind, store, log, f"{call}:{fault}:when={step}")
            stopped = log.read_text(errors="replace")
            if tally["rounds"] >= most or not ("INJECTED" in stopped or "killed by SIGKILL" in stopped):
                break
            ledger = Ledger()
            ledger.hear([*before, *said])
            tally += look(kind, store, ledger)
    return tally


def _traced(kind: str, store: Path, log: Path, injected: str) -> list[str]:
    calls, ours = (
        injected.partition(":")[0],
        [sys.executable, "-m", "tests.torture.tracing", kind, str(store)],
    )
    command = [str(STRACE), "-f", "-qq", "-o", str(log), "-e", f"trace={calls}", "-e", f"inject={injected}"]
    run = subprocess.run([*command, *ours], cwd=_ROOT, capture_output=True, text=True, check=False)
    return run.stdout.split("\n")[:-1]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    four_saves(sys.argv[1], Path(sys.argv[2]), _say)
