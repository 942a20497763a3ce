"""Markdown, for a page or a message that is edited further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copy import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.export.document import Document, Section
    from debrief.export.forms.content import Content


def as_markdown(content: Content) -> bytes:
    """Write Markdown in which nothing that was typed means anything."""
    document = content.document
    lines = [f"# {document.title}", *apart(document.purpose)]
    for section in document.sections:
        lines += ["", f"## {section.title}", "", *rows(section, document)]
    lines += ["", f"## {content.say['form_notes']}", "", *(f"- {note}" for note in document.notes), ""]
    return "\n".join(lines).encode()


def apart(paragraphs: tuple[str, ...]) -> Iterator[str]:
    """Put an empty line before each paragraph."""
    for one in paragraphs:
        yield from ("", one)


def rows(section: Section, document: Document) -> Iterator[str]:
    """Write counts as a table, and what was said as a list."""
    if not document.columns:
        yield from (f"- **{escaped(label)}:** {escaped(text)}" for label, text in section.rows)
        return
    yield table_row(document.columns)
    yield table_row(("---", *("---:" for _ in document.columns[1:])))
    yield from (table_row(tuple(map(escaped, row))) for row in section.rows)


def table_row(cells: tuple[str, ...]) -> str:
    """Write one line of a table."""
    return f"| {' | '.join(cells)} |"
