"""What every screen works with: words, formats, settings, the store, a clock and a coin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.summary import Summary
    from debrief.core.words import Words
    from debrief.library import Formats, Title
    from debrief.settings import Settings
    from debrief.store.records import Kept


class Store(Protocol):
    """Where summaries are kept."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should know about the store, a sentence each."""

    def add(self, summary: Summary) -> Kept:
        """Keep a summary. It is on disk when this returns."""

    def all(self) -> list[Kept]:
        """List what is kept."""

    def delete(self, number: int, /) -> None:
        """Delete one summary."""


@dataclass(frozen=True)
class Desk:
    """Everything that comes from outside, so that a test can lay its own on it."""

    say: dict[str, str]
    """Short sentences of the program itself, by name."""
    titles: tuple[Title, ...]
    """What the first page says of the formats."""
    settings: Settings
    read_words: Callable[[], Words]
    read_formats: Callable[[], Formats]
    open_store: Callable[[], Store]
    clock: Callable[[], float]
    """Seconds that only ever grow."""
    month: Callable[[], str]
    """The present month, such as "2026-11"."""
    coin: Callable[[], bool]

    @cached_property
    def words(self) -> Words:
        """Everything that can be chosen and said; read when it is first wanted."""
        return self.read_words()

    @cached_property
    def formats(self) -> Formats:
        """The formats; read when they are first wanted."""
        return self.read_formats()

    @cached_property
    def store(self) -> Store:
        """Where summaries are kept; opened when it is first wanted."""
        return self.open_store()

    @property
    def limits(self) -> tuple[str, ...]:
        """What people can't keep between them: the organisation's words, or ours."""
        return self.settings.limits or self.words.limits
