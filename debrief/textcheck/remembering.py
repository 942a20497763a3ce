"""What is known of single words is remembered for a while, so that a common word is looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

K = TypeVar("K", bound="Hashable")
V = TypeVar("V")
KEPT = 16384
"""Words, for each thing that is remembered of them: at most so many asked for last, and as many before."""
LONGEST = 32
"""Letters: no longer word is remembered."""


_everything: list[Remembered[Any, Any]] = []


class Remembered(dict[K, V]):
    """What a task makes of words, or of what is known of them. Asking for one that is missing makes it.

    A dictionary, because it is asked for every word of every text. When it is full it is put aside and begins
    anew; what was put aside goes when it is full again, but for what was asked for meanwhile.
    """

    def __init__(self, task: Callable[[K], V]) -> None:
        super().__init__()
        self.task = task
        self.aside: dict[K, V] = {}
        _everything.append(self)

    def __missing__(self, key: K) -> V:
        made = self.aside[key] if key in self.aside else self.task(key)
        if not (isinstance(key, str) and len(key) > LONGEST):
            if len(self) >= KEPT:
                self.aside = dict(self)
                self.clear()
            self[key] = made
        return made

    def forget(self) -> None:
        """Let go of all."""
        self.aside = {}
        self.clear()


def forget() -> None:
    """Let go of every word that was looked up."""
    for one in _everything:
        one.forget()
