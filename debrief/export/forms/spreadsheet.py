"""CSV (RFC 4180), for a spreadsheet: one line for each thing that is said, and no cell that calculates."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.export.forms.content import Content

MARK = b"\xef\xbb\xbf"
"""Tells Excel that the file is UTF-8; other readers know it."""

CALCULATES = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet calculate; the last four are the same signs at full width."""
STARTS = re.compile(
    rf'(?:\A[\s"\u200b-\u200f\u2060\ufeff]*|[,;|\t\r\n]"*)(?=[{CALCULATES}])',
)
"""Where a spreadsheet could begin to calculate (OWASP, CSV injection).

At the start of a cell, and behind whatever another reader takes for the end of one: a semicolon where cells
end with semicolons, a tab, a new line; a quote in between changes nothing.
"""
BLANKS = ("\t", "\r", "\n")
"""What some spreadsheets skip at the start of a cell."""


def as_csv(content: Content) -> bytes:
    """Write rows of equal length: the section, the label, what stands there, and the quarter before."""
    text = StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(
        [inert(cell) for cell in row] for row in rows(content)
    )
    return MARK + text.getvalue().encode()


def rows(content: Content) -> Iterator[tuple[str, ...]]:
    """Give every row, the heads of the columns first."""
    document, say = content.document, content.say
    heads = document.columns[1:] or (say["form_says"],)
    free = ("",) * (len(heads) - 1)
    yield (say["form_part"], say["form_line"], *heads)
    yield from ((document.title, say["form_purpose"], one, *free) for one in document.purpose)
    for section in document.sections:
        yield from ((section.title, *row) for row in section.rows)
    yield from ((document.title, say["form_notes"], one, *free) for one in document.notes)


def inert(cell: str) -> str:
    """Put an apostrophe where a spreadsheet would begin to calculate; it shows the rest as it is."""
    still = STARTS.sub(lambda found: found[0] + "'", cell)
    return f"'{still}" if still[:1] in BLANKS else still
