"""What an opened letterbox holds, as far as it was opened, for the places that give something on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debrief.store.notices import Missing

if TYPE_CHECKING:
    from collections.abc import Container

    from debrief.store.letter import Published
    from debrief.store.opened import Opened
    from debrief.store.records import Kept


@dataclass
class Inside:
    """The letters of a letterbox, and the keys that opened them."""

    opened: Opened
    kept: list[Kept] = field(default_factory=list)
    published: tuple[Published, ...] = ()
    seen: Container[int] = ()
    """The numbers of all letters that there were."""
    stale: bool = False
    """Whether the letterbox holds something else by now, and has to be read again."""

    @property
    def damaged(self) -> bool:
        """Whether there is more than could be read."""
        return any(isinstance(one, Missing) for one in self.opened.notices)

    def forget(self) -> None:
        """Let the keys and everything that they opened go."""
        self.opened.forget()
        self.kept, self.published, self.seen = [], (), ()
