"""Files that somebody or something has hurt: one of them, or several at once."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

from tests.torture.forks import busy
from tests.torture.keepers import keeper
from tests.torture.ledger import Ledger
from tests.torture.looking import look_after_damage

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

BLOCK = 512
"""Bytes."""


def damage_one(kind: str, folder: Path, rounds: int, chance: Random) -> Counter[str]:
    """Hurt one file, so many times: everything must be healed, and said."""
    return _damage(kind, folder, rounds, chance, several=False)


def damage_several(kind: str, folder: Path, rounds: int, chance: Random) -> Counter[str]:
    """Hurt a file and its copy, or more: what is lost must be said."""
    return _damage(kind, folder, rounds, chance, several=True)


def _damage(kind: str, folder: Path, rounds: int, chance: Random, *, several: bool) -> Counter[str]:
    base, store, ledger = folder / "base", folder / "store", Ledger()
    first = keeper(kind, base)
    first.begin()
    lines: list[str] = []
    busy(first, "before", 20, chance, lines.append)
    ledger.hear(lines)
    tally: Counter[str] = Counter()
    while tally["rounds"] < rounds:
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(base, store)
        files = [path for path in sorted(store.iterdir()) if path.stat().st_size]
        many = min(len(files), chance.choice([2, 2, 3, len(files)])) if several else 1
        chosen = chance.sample(files, many)
        if several and chance.random() < 0.5:
            chosen = [path for path in files if ".letters" in path.name] or chosen
        changed = [hurt(path, chance) for path in chosen]
        if all(changed):
            tally += look_after_damage(kind, store, ledger, healed=not several)
    return tally


def hurt(path: Path, chance: Random) -> bool:
    """Flip a bit, zero a block, cut the end, add rubbish, or delete; false if that changed nothing."""
    before = path.read_bytes()
    at = chance.randrange(len(before))
    flipped = before[:at] + bytes([before[at] ^ 1 << chance.randrange(8)]) + before[at + 1 :]
    zeroed = before[:at] + bytes(min(BLOCK, len(before) - at)) + before[at + BLOCK :]
    kinds = [flipped, zeroed, before[:at], before + chance.randbytes(chance.randint(1, 300)), None]
    after = chance.choice(kinds)
    if after is None:
        path.unlink()
    else:
        path.write_bytes(after)
    return after != before
