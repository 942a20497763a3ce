"""Kills at a random moment, and each call to the system failing once."""

from __future__ import annotations

import errno
import shutil
import time
from collections import Counter
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from tests.torture.forks import Fork, busy, stubborn
from tests.torture.keepers import keeper
from tests.torture.ledger import Ledger
from tests.torture.looking import look
from tests.torture.shim import fail_at

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from tests.torture.forks import Say

FRESH = 40
"""Kills after which a new store is begun, so that lists stay short."""

FAULTS = (None, errno.EIO, errno.ENOSPC)
"""The first is a kill."""


def kill(kind: str, folder: Path, rounds: int, chance: Random) -> Counter[str]:
    """Kill a process that saves, edits and deletes, and look at what is left."""
    tally: Counter[str] = Counter()
    store, ledger, acknowledged = folder / "none", Ledger(), 0
    for turn in range(rounds):
        if turn % FRESH == 0:
            store, ledger = folder / f"store-{turn}", Ledger()
            keeper(kind, store).begin()
        there, tag = keeper(kind, store), f"r{turn}"
        run = Fork(partial(busy, there, tag, 1000, chance))
        if turn % 4:  # the others may die while they open the store
            run.heard()
        time.sleep(chance.uniform(0.0, 0.06))
        run.kill()
        before = ledger.acknowledged
        ledger.hear(run.lines())
        chance.random()  # so that the next one does otherwise
        tally += look(kind, store, ledger)
        acknowledged += ledger.acknowledged - before
    tally["acknowledged"] = acknowledged
    return tally


def sweep(kind: str, folder: Path, most: int, chance: Random) -> Counter[str]:
    """Make each call of a few saves fail once, go on, and look at what is left."""
    base, store, reached = folder / "base", folder / "store", folder / "reached"
    before: list[str] = []
    first = keeper(kind, base)
    first.begin()
    busy(first, "before", 3, chance, before.append)
    tally: Counter[str] = Counter()
    for fault in FAULTS:
        for step in count(1):
            shutil.rmtree(store, ignore_errors=True)
            shutil.copytree(base, store)
            reached.unlink(missing_ok=True)

            def work(say: Say, step: int = step, fault: int | None = fault) -> None:
                fail_at(step, fault, reached.touch)
                four_saves(kind, store, say)

            run, ledger = Fork(work), Ledger()
            ledger.hear([*before, *run.lines()])
            if not reached.exists() or tally["rounds"] >= most:
                break
            tally += look(kind, store, ledger) + Counter(crashed=int(run.crashed))
    return tally


def four_saves(kind: str, store: Path, say: Say) -> None:
    """Add two, make them shorter, take one out; add again what was refused, once."""
    there = keeper(kind, store)
    for name in ("one", "two"):
        say(f"adding {name}")
        if stubborn(partial(there.add, name), say) or stubborn(partial(there.add, name), say):
            say(f"added {name}")
            say(f"editing {name}")
            if stubborn(partial(there.edit, name), say):
                say(f"edited {name}")
    say("removing two")
    if stubborn(partial(there.remove, "two"), say):
        say("removed two")
