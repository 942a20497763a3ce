"""What every screen works with: words, formats, settings, the letterbox, a clock and a coin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from debrief.core.words import Words
    from debrief.library import Formats, Title
    from debrief.pages.house import House
    from debrief.settings import Settings
    from debrief.store.letterbox import Letterbox
    from debrief.textcheck.findings import Findings


@dataclass(frozen=True)
class Desk:
    """Everything that comes from outside, so that a test can lay its own on it."""

    say: dict[str, str]
    """Short sentences of the program itself, by name."""
    titles: tuple[Title, ...]
    """What the first page says of the formats."""
    settings: Settings
    problems: tuple[str, ...]
    """A sentence about each of the organisation's settings that can't be used."""
    read_words: Callable[[], Words]
    read_formats: Callable[[], Formats]
    open_letterbox: Callable[[], Letterbox]
    has_letterbox: Callable[[], bool]
    """Whether there is one, told without loading what opens it."""
    clock: Callable[[], float]
    """Seconds that only ever grow."""
    month: Callable[[], str]
    """The present month, such as "2026-11"."""
    today: Callable[[], date]
    """The present day, where the people are."""
    coin: Callable[[], bool]
    shuffle: Callable[[int], tuple[int, ...]]
    """So many numbers, from 0 on, in an order of chance."""
    check: Callable[[str], Findings]
    """Finds what may lead to somebody in a note, and what to write instead. It loads when first called."""

    @cached_property
    def words(self) -> Words:
        """Everything that can be chosen and said; read when it is first wanted."""
        return self.read_words()

    @cached_property
    def formats(self) -> Formats:
        """The formats; read when they are first wanted."""
        return self.read_formats()

    @cached_property
    def letterbox(self) -> Letterbox:
        """Where summaries are put in; loaded when it is first wanted."""
        return self.open_letterbox()

    @property
    def house(self) -> House:
        """What the place where people work adds to the pages; its limits are ours where it has none."""
        from debrief.pages.house import House  # noqa: PLC0415 - the first page does without

        settings = self.settings
        return House(settings.limits or self.words.limits, settings.call, settings.country)
