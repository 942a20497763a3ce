"""Opens a store again, as the next person would."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.torture.keepers import keeper

if TYPE_CHECKING:
    from pathlib import Path

    from tests.torture.ledger import Ledger

LOSS = frozenset({"lost", "back", "altered", "double"})


def look(kind: str, folder: Path, ledger: Ledger) -> Counter[str]:
    """Count what is wrong with a store that nobody has damaged, and whether it alarms people for nothing."""
    there = keeper(kind, folder)
    seen = Counter(rounds=1, acknowledged=ledger.acknowledged)
    try:
        listed = there.listed()
    except Exception:  # noqa: BLE001 - plain TinyDB lets anything through
        return seen + Counter(unreadable=1)
    return seen + ledger.judge(listed) + Counter(needless=len(there.said()))


def look_after_damage(kind: str, folder: Path, ledger: Ledger, *, healed: bool) -> Counter[str]:
    """Count what is wrong with a damaged store: where it can't be `healed`, it must at least be said."""
    there = keeper(kind, folder)
    seen = Counter(rounds=1, acknowledged=ledger.acknowledged)
    try:
        wrong = ledger.judge(there.listed())
    except Exception as error:  # noqa: BLE001 - as above
        return seen + Counter(unreadable=int(healed), refused=1, silent=int(not str(error)))
    said = bool(there.said())
    loss = Counter(wrong.keys() & LOSS)
    if healed:
        return seen + wrong + Counter(silent=int(not said))
    return seen + Counter(silent=int(bool(loss) and not said), reported=int(bool(loss) and said))
