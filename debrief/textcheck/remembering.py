"""What is known of single words is remembered for a while, so that a common word is looked up once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import _lru_cache_wrapper

T = TypeVar("T")
KEPT = 16384
"""Words at the most, for each thing that is remembered of them."""
LONGEST = 32
"""Letters: no longer word is remembered."""

_clearing: list[Callable[[], None]] = []


def remembered(task: Callable[..., T]) -> _lru_cache_wrapper[T]:
    """Remember what a function made of a word, or of a few, until `forget`."""
    cached = lru_cache(KEPT)(task)
    _clearing.append(cached.cache_clear)
    return cached


def forget() -> None:
    """Let go of every word that was looked up."""
    for clear in _clearing:
        clear()
