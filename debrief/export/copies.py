"""The shared summaries of a quarter: parts that everybody gave on, in no order, and none of them twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from debrief.export.quarters import QuarterError, read_quarter
from debrief.export.refusing import NothingToShow
from debrief.pages.record import listed, planned
from debrief.store.letter import Published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from debrief.core.quarter import Quarter
    from debrief.core.summary import Part, Summary
    from debrief.core.words import Words
    from debrief.settings import Settings
    from debrief.store.records import Kept
    from debrief.textcheck.findings import Findings

SCHEMA = 1


class Copy(Struct, frozen=True, forbid_unknown_fields=True):
    """One summary, as far as it was given on. Never a thermometer, a level, a ring, a length or a month."""

    format: str
    """What people call the way of meeting."""
    themes: str = ""
    helped: str = ""
    feelings: str = ""
    plans: str = ""
    note: str = ""


class Copies(Struct, frozen=True, forbid_unknown_fields=True):
    """The shared summaries of a quarter, as they are published."""

    schema: int
    quarter: str
    """Such as "2026Q3". It may hold some of earlier quarters that had to wait."""
    copies: tuple[Copy, ...]
    notes_left_out: int
    """How many notes stay here because the check finds more in them today than when they were written."""


class Gathered(Struct, frozen=True):
    """What a quarter's copies are, or would be."""

    copies: Copies
    published: Published
    new: bool
    """Whether they are not published yet."""


@dataclass(frozen=True)
class Means:
    """What is made with, whatever is given on."""

    settings: Settings
    words: Words
    titles: dict[str, str]
    """What people call each format."""
    check: Callable[[str], Findings]
    """Looks a note over as it is done today."""
    shuffle: Callable[[int], tuple[int, ...]]
    """Gives so many places in an order by chance."""


def gather(quarter: Quarter, kept: Iterable[Kept], published: Iterable[Published], means: Means) -> Gathered:
    """Give the copies of a quarter: those that were published, or what they would be.

    Raises:
        NothingToShow: if none waits, or too few.
        QuarterError: if they were given on together with a later quarter's.
    """
    ledger = sorted(
        (one for one in published if one.what == "copies"), key=lambda one: (one.quarter, one.document)
    )
    for one in ledger:
        if one.quarter == quarter.name:
            return Gathered(msgspec.json.decode(one.document, type=Copies), one, new=False)
        if one.quarter > quarter.name:
            later = read_quarter(one.quarter)
            message = f"What was shared in {quarter} was given on with {later}. Ask for {later.name}."
            raise QuarterError(message)
    given = {number for one in ledger for number in one.letters}
    waiting = [one for one in kept if one.id not in given and is_shared(one.summary, quarter)]
    if len(waiting) < means.settings.batch:
        raise too_few(quarter, nothing=not waiting)
    order = means.shuffle(len(waiting))
    summaries = [waiting[place].summary for place in order]
    left_out = [finds_more(one, means) for one in summaries]
    copies = [copy_of(one, means, noted=not left) for one, left in zip(summaries, left_out, strict=True)]
    made = Copies(SCHEMA, quarter.name, tuple(copies), sum(left_out))
    numbers = tuple(sorted(one.id for one in waiting))
    return Gathered(
        made, Published("copies", quarter.name, numbers, msgspec.json.encode(made).decode()), new=True
    )


def is_shared(summary: Summary, quarter: Quarter) -> bool:
    """Tell whether a summary may be given on, and is of this quarter or waits from an earlier one."""
    return summary.agreed == "share" and bool(summary.given) and summary.month <= quarter.last_month


def finds_more(summary: Summary, means: Means) -> bool:
    """Tell whether today's check finds more in a note that was given than its writer answered for."""
    if "note" not in summary.given or not summary.note:
        return False
    answered = summary.checked.kept if summary.checked else 0
    return len(means.check(summary.note).identifiers) > answered


def copy_of(summary: Summary, means: Means, *, noted: bool) -> Copy:
    """Gather the parts that were given, and nothing else; the note only where it may be."""
    words = means.words
    parts: dict[Part, str] = {
        "themes": listed(words, "themes", summary.themes) if summary.themes else "",
        "helped": listed(words, "helped", summary.helped) if summary.helped else "",
        "feelings": listed(words, "feelings", summary.feelings) if summary.feelings else "",
        "plans": planned(summary, words) if summary.plans or summary.follow_up else "",
        "note": str(summary.note or "") if noted else "",
    }
    given = {part: text for part, text in parts.items() if part in summary.given}
    return Copy(means.titles.get(summary.format, summary.format), **given)


def too_few(quarter: Quarter, *, nothing: bool) -> NothingToShow:
    """Say that nothing, or too little, was shared."""
    if nothing:
        return NothingToShow(f"Nothing that was shared waits up to the end of {quarter}.")
    return NothingToShow(
        f"Up to the end of {quarter} too few summaries were shared to be given on together. They wait for "
        "the next quarter."
    )
