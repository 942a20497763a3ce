"""The pages on which a quarter is chosen, looked at, and given a form, before anything leaves the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import Option
from debrief.core.events import Go
from debrief.pages.moment import TAB_ENTER
from debrief.pages.page import Action, Menu, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.export.document import Document, Section
    from debrief.pages.page import Row
    from debrief.store.letter import What

WHAT: tuple[What, ...] = ("numbers", "copies")
"""What can be given on, in the order in which it is offered."""
ROOM = 74
"""Cells: what a line has in a window of 80."""
GAP = 2
WIDEST_BAR = 20


class GiveOn(Struct, frozen=True):
    """The keeper wants to give something on."""


def choose_what(say: dict[str, str]) -> Page:
    """Ask what should be given on."""
    return Page(
        title=say["numbers_what_title"],
        lines=(say["numbers_what_lines"],),
        field=Menu(tuple(Option(one, say[f"numbers_{one}"], say[f"numbers_{one}_detail"]) for one in WHAT)),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def quarters(say: dict[str, str], offered: Iterable[tuple[str, str, bool]], *, damaged: bool) -> Page:
    """Offer the quarters that are over, the newest first.

    Args:
        say: the sentences of the program.
        offered: the name of each quarter, how people write it, and whether it was given on before.
        damaged: whether letters are there that can't be read.
    """
    options = (Option(name, text, say["numbers_given"] if given else "") for name, text, given in offered)
    return Page(
        title=say["numbers_quarter"],
        lines=(say["numbers_quarter_lines"], *([say["numbers_damaged"]] if damaged else [])),
        field=Menu(tuple(options)),
        actions=(Action(say["numbers_look"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def forms(say: dict[str, str], kinds: Iterable[str]) -> Page:
    """Ask in which form it is given on."""
    return Page(
        title=say["numbers_form"],
        lines=(say["numbers_form_lines"],),
        field=Menu(
            tuple(Option(one, say[f"numbers_as_{one}"], say[f"numbers_as_{one}_detail"]) for one in kinds)
        ),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def looked_at(say: dict[str, str], document: Document, *, new: bool, damaged: bool) -> Page:
    """Show what a document says: with a column of numbers as tables with bars, otherwise as it is read."""
    return Page(
        title=document.title,
        lines=(
            *([say["numbers_damaged"]] if damaged else []),
            *([say["numbers_damaged_new"]] if damaged and new else []),
            say["numbers_new" if new else "numbers_frozen"],
            say["numbers_scroll"],
            "",
            *document.purpose,
            *(("", tables(document)) if document.columns else ()),
            "",
            *document.notes,
        ),
        rows=() if document.columns else read_rows(document),
        deliberate=damaged and new,
        actions=(Action(say["numbers_go_on"], Go(), shown_key=TAB_ENTER if damaged and new else "Enter"),),
    )


def tables(document: Document) -> str:
    """Write every table; the first tells of different things, which no bars can stand for side by side."""
    parts = enumerate(document.sections)
    return "\n\n".join(table(one, document.columns, bars=place > 0) for place, one in parts)


def table(section: Section, columns: tuple[str, ...], *, bars: bool) -> str:
    """Write a table with its heading; bars stand only for numbers that are shown."""
    counts = [int(row[1]) if row[1].isdigit() else 0 for row in section.rows]
    rows = [(section.title, *columns[1:]), *section.rows]
    widths = [max(len(row[place]) for row in rows) + GAP for place in range(len(rows[0]))]
    room = max(0, min(WIDEST_BAR, ROOM - GAP - sum(widths))) if bars else 0
    drawn = ["", *(bar(count, max(counts), room) for count in counts)]
    lines = []
    for row, one in zip(rows, drawn, strict=True):
        label, *values = (text.ljust(width) for text, width in zip(row, widths, strict=True))
        lines.append((label + (one.ljust(room + GAP) if room else "") + "".join(values)).rstrip())
    return "\n".join(lines)


def bar(count: int, most: int, room: int) -> str:
    """Draw a bar to half a cell; nothing for what is zero or not shown."""
    halves = round(2 * room * count / most) if most else 0
    return "━" * (halves // 2) + "╸" * (halves % 2)


def read_rows(document: Document) -> tuple[Row, ...]:
    """Give the parts of a document one below the other, each with its heading."""
    rows: list[Row] = []
    for section in document.sections:
        rows += [("", "")] if rows else []
        rows += [(section.title, ""), *((row[0], row[1]) for row in section.rows)]
    return tuple(rows)


def as_text(document: Document) -> str:
    """Write everything that a document says, for a file that is no text itself."""
    said = (f"{label}  {text}".rstrip() for label, text in read_rows(document))
    body = tables(document) if document.columns else "\n".join(said)
    return "\n".join([document.title, "", *document.purpose, "", body, "", *document.notes])
