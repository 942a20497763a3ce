"""What any document says, before it gets a form: a title, what it is for, and tables or copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.export.quarters import read_quarter
from debrief.export.report import lines_of

if TYPE_CHECKING:
    from debrief.export.copies import Copies
    from debrief.export.disclosure import Shown
    from debrief.export.report import Report


class Section(Struct, frozen=True):
    """A part of a document, with a heading."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    """A label, what stands beside it, and perhaps what stood there in the quarter before."""


class Document(Struct, frozen=True):
    """What a document says, in the words of the reader."""

    title: str
    purpose: tuple[str, ...]
    """What it is for, and what it may not be used for."""
    columns: tuple[str, ...]
    """What stands above the rows; nothing where that is clear."""
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    """How to read it."""


def of_report(report: Report, before: Report | None, say: dict[str, str]) -> Document:
    """Say the numbers of a quarter, beside those of the quarter that was published before."""

    def told(count: Shown, threshold: int) -> str:
        words = {"few": say["report_few"].format(threshold=threshold), "hidden": say["report_hidden"]}
        return words[count] if isinstance(count, str) else str(count)

    def row(label: str, count: Shown, earlier: Shown | None) -> tuple[str, ...]:
        if before is None:
            return label, told(count, report.threshold)
        was = say["report_none"] if earlier is None else told(earlier, before.threshold)
        return label, told(count, report.threshold), was

    in_all = (
        row(say["report_sessions"], report.sessions, before.sessions if before else None),
        row(say["report_hours"], report.people_hours, before.people_hours if before else None),
        row(say["report_offered"], report.help_offered, before.help_offered if before else None),
        row(say["report_practices"], report.practices, before.practices if before else None),
    )
    sections = [Section(say["report_overview"], in_all)]
    for table in report.tables:
        earlier = lines_of(before.tables, table.name) if before else {}
        rows = (row(line.label, line.count, earlier.get(line.label)) for line in table.lines)
        sections.append(Section(table.title, tuple(rows)))
    few = say["report_few_note"].format(threshold=report.threshold)
    notes = [say[f"report_{name}"] for name in ("rules", "people", "waits", "frozen")]
    notes += [few] if report.has_few else []
    notes += [say["report_hidden_note"]] if report.has_hidden else []
    quarter = read_quarter(report.quarter)
    earlier_quarter = (str(read_quarter(before.quarter)),) if before else ()
    return Document(
        say["report_title"].format(quarter=quarter),
        (say["report_purpose"], say["report_not_for"]),
        ("", str(quarter), *earlier_quarter),
        tuple(sections),
        tuple(notes),
    )


def of_copies(copies: Copies, say: dict[str, str]) -> Document:
    """Say the shared summaries of a quarter."""
    parts = ("themes", "helped", "feelings", "plans", "note")
    sections = []
    for number, one in enumerate(copies.copies, 1):
        rows = [(say["session"], one.format)]
        rows += [(say[part], text) for part in parts if (text := getattr(one, part))]
        sections.append(Section(say["copies_one"].format(number=number), tuple(rows)))
    left_out = copies.notes_left_out
    told = say["copies_left_out_one" if left_out == 1 else "copies_left_out"].format(number=left_out)
    return Document(
        say["copies_title"].format(quarter=read_quarter(copies.quarter)),
        (say["copies_purpose"], say["copies_not_for"]),
        (),
        tuple(sections),
        (say["copies_order"], *([told] if left_out else [])),
    )
