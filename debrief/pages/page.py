"""One page: what is said, what can be answered, and which keys do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import Field, Option, Tell

if TYPE_CHECKING:
    from debrief.core.kinds.step import Answer  # noqa: TC004 - a page is never decoded, and the kinds take time

HERE = "▸"
"""Marks where people are: the present ring, the present part."""

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
    big: str = ""
    """Set apart in a frame: what people should write down or learn."""
    rows: tuple[Row, ...] = ()
    rows_first: bool = False
    """Whether the rows stand above the lines, because they can't wait."""
    rows_last: bool = False
    """Whether the rows stand below everything, because people have seen them."""
    deliberate: bool = False
    """Whether going on takes more than an Enter."""
    field: Field | Menu = Tell()
    answer: Answer | None = None
    """What was answered here before, when people come back to it."""
    actions: tuple[Action, ...] = ()
    hint: str = ""
    empty: str = ""
    """Said once when people go on from a list with nothing ticked."""

    def __repr__(self) -> str:
        """Say nothing of the page but its title: what was typed can stand on it."""
        return f"Page({self.title!r})"

    def __rich_repr__(self) -> list[tuple[str, str]]:
        """Say no more to Rich."""
        return [("title", self.title)]
