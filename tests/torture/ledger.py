"""What a store has promised so far, and what it is worth."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ABSENT, SHARED, KEPT = "absent", "share", "keep"

_BEGUN = {"adding": {ABSENT, SHARED}, "editing": {KEPT}, "removing": {ABSENT}}
_DONE = {"added": SHARED, "edited": KEPT, "removed": ABSENT}

BAD = ("lost", "back", "altered", "double", "unreadable", "silent", "crashed")
"""What must never happen."""


class Ledger:
    """Hears what is done and what is acknowledged, and knows how each record may be found after that."""

    def __init__(self) -> None:
        self.may_be: dict[str, set[str]] = {}
        self.acknowledged = 0

    def hear(self, lines: Iterable[str]) -> None:
        """Take in lines such as "adding a-1" and "added a-1"."""
        for line in lines:
            word, _, name = line.partition(" ")
            if word in _DONE:
                self.may_be[name] = {_DONE[word]}
                self.acknowledged += 1
            elif word in _BEGUN:
                self.may_be[name] = self.may_be.get(name, set()) | _BEGUN[word]

    def judge(self, listed: Iterable[tuple[str, str]]) -> Counter[str]:
        """Count what is wrong with a list of names and of what was agreed."""
        wrong: Counter[str] = Counter()
        found: dict[str, str] = {}
        for name, agreed in listed:
            wrong["double"] += name in found
            found[name] = agreed
        for name in self.may_be.keys() | found.keys():
            may_be, is_now = self.may_be.get(name, {ABSENT}), found.get(name, ABSENT)
            if is_now not in may_be:
                kind = "lost" if is_now == ABSENT else "back" if may_be == {ABSENT} else "altered"
                wrong[kind] += 1
        return +wrong
