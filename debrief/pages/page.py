"""One page: what is said, what can be answered, and which keys do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import Field, Option, Tell

if TYPE_CHECKING:
    from debrief.core.kinds.step import Answer  # noqa: TC004 - a page is never decoded, and the kinds take time

Row = tuple[str, str]
"""A label and what stands beside it."""


class Menu(Struct, frozen=True):
    """Places to go to; choosing one goes there."""

    options: tuple[Option, ...]


class Action(Struct, frozen=True):
    """Something that can be done on a page besides answering it."""

    label: str
    event: object
    """What it means to the screen: an event of the session, or something of the place."""
    key: str = ""
    """A letter that does the same."""
    shown_key: str = ""
    """The key from the table of commands that does the same."""


class Page(Struct, frozen=True):
    """One page, ready to be drawn."""

    title: str
    seat: str = ""
    """Who is asked, in the words of the screen."""
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    rows_first: bool = False
    """Whether the rows stand above the lines, because they can't wait."""
    field: Field | Menu = Tell()
    answer: Answer | None = None
    """What was answered here before, when people come back to it."""
    actions: tuple[Action, ...] = ()
    hint: str = ""
