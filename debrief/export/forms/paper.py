"""PDF, for a meeting: real text on paper, with every letter it needs inside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from debrief.core.quarter import MONTHS
from debrief.export.quarters import read_quarter

if TYPE_CHECKING:
    from debrief.export.forms.content import Content


def as_pdf(content: Content) -> bytes:
    """Draw the document. The same content gives the same bytes."""
    from debrief.export.forms import sheet, typeface  # noqa: PLC0415 - take half a second, and few want them

    document = content.document
    with typeface.files() as letters:
        paper = sheet.Sheet(letters, document.purpose[-1])
        paper.about(document.title, made(content.value.quarter))
        paper.add_page()
        paper.opening(document.title, document.purpose)
        for section in document.sections:
            if document.columns:
                paper.counts(section, document.columns)
            else:
                paper.said(section)
        cells = (cell for section in document.sections for row in section.rows for cell in row)
        boxes = any(typeface.BOX in paper.known(cell) for cell in cells)
        paper.closing(
            content.say["form_notes"], (*document.notes, *([content.say["form_box"]] if boxes else []))
        )
        return bytes(paper.output())


def made(quarter: str) -> datetime:
    """Give the moment that stands in the file: a PDF has one, and it tells no more than the quarter."""
    of = read_quarter(quarter)
    return datetime(of.year, of.number * MONTHS, 1, tzinfo=UTC)
