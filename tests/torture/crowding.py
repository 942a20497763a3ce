"""Several writers at once, and a disk that is full and then has room again."""

from __future__ import annotations

import resource
from collections import Counter
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from tests.torture.forks import Fork, busy, stubborn
from tests.torture.keepers import keeper
from tests.torture.ledger import Ledger
from tests.torture.looking import look

if TYPE_CHECKING:
    from pathlib import Path

    from tests.torture.forks import Say

ROUNDS = 3

EACH = 25
"""Records that one writer puts in."""


def write_together(kind: str, folder: Path, writers: int, chance: Random) -> Counter[str]:
    """Let so many write at once; one of them is killed where there are more than two."""
    tally: Counter[str] = Counter()
    for turn in range(ROUNDS):
        store, ledger = folder / f"store-{turn}", Ledger()
        keeper(kind, store).begin()
        seeds = [chance.random() for _ in range(writers)]
        runs = [Fork(partial(_write, kind, store, f"w{at}", seed)) for at, seed in enumerate(seeds)]
        if writers > 2:
            chance.choice(runs).kill()
        for run in runs:
            ledger.hear(run.lines())
            tally["crashed"] += run.crashed
        tally += look(kind, store, ledger)
    return tally


def _write(kind: str, folder: Path, name: str, seed: float, say: Say) -> None:
    busy(keeper(kind, folder, name), name, EACH, Random(seed), say)  # noqa: S311 - nothing to guess


def fill(kind: str, folder: Path, rounds: int, chance: Random) -> Counter[str]:
    """Save until there is no more room, make room, and go on with what was refused."""
    tally: Counter[str] = Counter()
    for turn in range(rounds):
        store = folder / f"store-{turn}"
        keeper(kind, store).begin()
        run, ledger = Fork(partial(_fill, kind, store, chance.randint(2_000, 60_000))), Ledger()
        ledger.hear(run.lines())
        tally += look(kind, store, ledger) + Counter(crashed=int(run.crashed))
    return tally


def _fill(kind: str, store: Path, room: int, say: Say) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    there, refused = keeper(kind, store), list[str]()
    for number in range(1000):
        say(f"adding {number}")
        if stubborn(partial(there.add, str(number)), say):
            say(f"added {number}")
        else:
            refused.append(str(number))
        if len(refused) > 2:
            break
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    for name in refused:
        there.add(name)  # what people typed was kept meanwhile, so that they can try again
        say(f"added {name}")
