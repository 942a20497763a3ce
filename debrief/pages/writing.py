"""The pages on which a document gets its place, is seen whole, and is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Text
from debrief.core.events import Go
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.pages.page import Row

ROOM = 1000
"""Characters: paths can be long."""


def place(say: dict[str, str]) -> Page:
    """Ask where the file goes."""
    return Page(
        title=say["file_where"],
        lines=(say["file_where_lines"], say["file_where_shared"]),
        field=Text(ROOM),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def shown(say: dict[str, str], rows: tuple[Row, ...], note: str, to: Path) -> Page:
    """Show all that will be written, before it is."""
    return Page(
        title=say["file_shown"],
        lines=(say["file_goes_to"].format(place=to), note),
        rows=rows,
        actions=(Action(say["file_write"], Go(), shown_key="Enter"),),
    )


def written(say: dict[str, str], to: Path, lines: tuple[str, ...]) -> Page:
    """Say where it is now."""
    return Page(
        title=say["file_written"],
        lines=(say["file_written_to"].format(place=to), *lines),
        actions=(Action(say["done_reading"], Go(), shown_key="Enter"),),
    )


def not_written(say: dict[str, str], why: str, other: Path | None) -> str:
    """Say why it could not be written, and where it could."""
    return f"{why} {say['file_elsewhere'].format(place=other) if other else say['file_nowhere']}"
