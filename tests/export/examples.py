"""Documents that the tests of the forms look at: numbers of every kind, and notes that mean harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copies import Copies, Copy
from debrief.export.document import of_copies, of_report
from debrief.export.forms.content import Content
from debrief.export.report import Line, Report, Table
from debrief.library import read_say

if TYPE_CHECKING:
    from debrief.export.disclosure import Shown
    from debrief.export.report import Name

SAY = read_say()
THEMES: dict[str, Shown] = {
    "Grief and loss": 30, "A child was hurt": "few", "Being threatened": 0, "Too much work": "hidden",
    "A hard word from someone above": 15,
}  # fmt: skip
HELPED: dict[str, Shown] = {"Being heard": 45, "A pause": "few", "Laughing together": 0}
HOSTILE = (
    '<script>alert("x")</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("https://example.org/?"&A1,"a quiet day")',
    'She said "it\'s fine";=1+1\n- one\n+ two\n@three',
    "שלום, הלב כבד, and مرحبا بالعالم stays calm.",
    "\u202eturned around\u202c and \u2066kept apart\u2069",
    "A calm day 🌿 👩\u200d⚕️ 中文",
    "Weary" * 60,
    "[a link](https://example.org) `code` **bold** | cell | {nb} {{ 7 * 7 }} & &amp; </td>",
)


def table(name: Name, counts: dict[str, Shown]) -> Table:
    """Make a table, with the heading that the program gives it."""
    return Table(name, SAY[f"report_{name}"], tuple(Line(label, count) for label, count in counts.items()))


def example_report(quarter: str, sessions: int, themes: dict[str, Shown]) -> Report:
    """Make the numbers of a quarter."""
    ways = ("finished", "finished_early"), ("lower", "same", "higher")
    ended, change = ([SAY[f"report_{one}"] for one in names] for names in ways)
    return Report(
        schema=1,
        quarter=quarter,
        threshold=11,
        sessions=sessions,
        people_hours=55,
        help_offered="few",
        practices=0,
        tables=(
            table("formats", {"Two of you": 45, "On your own": "few"}),
            table("themes", themes),
            table("helped", HELPED),
            table("feelings", {"Sad": 20, "Tense": "hidden", "Grateful": "few"}),
            table("ended", dict(zip(ended, (50, 15), strict=True))),
            table("change", dict(zip(change, (40, 15, "few"), strict=True))),
        ),
    )


def report_content(report: Report, before: Report | None = None) -> Content:
    """Say a report as a document."""
    return Content(of_report(report, before, SAY), report, SAY)


def copies_content(notes: tuple[str, ...], *, left_out: int = 0) -> Content:
    """Say copies with these notes as a document."""
    copies = tuple(Copy("Two of you", themes="Grief and loss, Too much work", note=note) for note in notes)
    value = Copies(1, "2026Q3", copies, left_out)
    return Content(of_copies(value, SAY), value, SAY)


BEFORE = example_report("2026Q2", 40, {"Grief and loss": 25, "A child was hurt": "hidden"})
REPORT = report_content(example_report("2026Q3", 65, THEMES), BEFORE)
FIRST = report_content(BEFORE)
"""Before it, nothing was published."""
COPIES = copies_content(HOSTILE, left_out=2)
EXAMPLES = {"report": REPORT, "first-report": FIRST, "copies": COPIES}
"""By the name of their golden files."""
