"""A summary as rows to read: every field that is stored, and nothing that is not."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from debrief.core.quarter import quarter_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Reading, Summary
    from debrief.core.words import Words
    from debrief.pages.page import Row


KEPT_AS_PLANS = ("intentions", "steps", "plans")
"""The lists from which next steps are chosen; where two share an id, the last one says what it means."""


def record_rows(summary: Summary, words: Words, title: str = "") -> tuple[Row, ...]:
    """Write out a whole summary, field by field.

    Args:
        summary: the record.
        words: where the labels of its ids stand.
        title: how people call its format; the plain name where nothing better is known.
    """
    say = words.say
    people = say["one_person"] if summary.people == "1" else say["people"].format(people=summary.people)
    session = (title or summary.format, month(summary.month), f"{summary.minutes} min", people, summary.ended)
    return (
        (say["session"], ", ".join(session)),
        (say["themes"], listed(words, "themes", summary.themes)),
        (say["feelings"], listed(words, "feelings", summary.feelings)),
        (say["ring"], ring(summary, words)),
        (say["thermometer"], "; ".join(degrees(one, words) for one in summary.thermometer) or say["nothing"]),
        (say["helped"], listed(words, "helped", summary.helped)),
        (say["plans"], planned(summary, words)),
        (say["help_offered"], say["yes"] if summary.further_help_offered else say["no"]),
        (say["note"], summary.note or say["nothing"]),
        *checked_rows(summary, words),
    )


def checked_rows(summary: Summary, words: Words) -> tuple[Row, ...]:
    """Say what the check of the note did, in numbers; nothing where nothing was checked."""
    checked = summary.checked
    if checked is None:
        return ()
    told = words.say["checked_done" if checked.found else "checked_clean"]
    numbers = told.format(
        found=checked.found, changed=checked.changed, kept=checked.kept, version=checked.version
    )
    return ((words.say["checked"], numbers),)


def agreed_row(summary: Summary, words: Words) -> Row:
    """Write out what was agreed: who may see what."""
    wish = next(option.label for option in words.wishes if option.id == summary.agreed)
    given = ", ".join(option.label.lower() for option in words.parts if option.id in summary.given)
    return (words.say["agreed"], f"{wish}: {given}" if given else wish)


def copy_rows(summary: Summary, words: Words, title: str) -> tuple[Row, ...]:
    """Write out the supervisor's copy: the kind of session, the quarter, and the parts that were given.

    Never in it, whatever was given: thermometer, rings, further help, length, month.
    """
    say = words.say
    parts = (
        ("themes", listed(words, "themes", summary.themes)),
        ("helped", listed(words, "helped", summary.helped)),
        ("feelings", listed(words, "feelings", summary.feelings)),
        ("plans", planned(summary, words)),
        ("note", summary.note or say["nothing"]),
    )
    given = tuple((say[part], text) for part, text in parts if part in summary.given)
    return ((say["session"], f"{title}, {quarter_of(summary.month)}"), *given)


def month(value: str) -> str:
    """Turn "2026-11" into "November 2026"."""
    year, number = value.split("-")
    return f"{calendar.month_name[int(number)]} {year}"


def listed(words: Words, name: str, ids: Iterable[str]) -> str:
    """Name what was ticked; an id that no list knows any more stands as it is."""
    labels = {option.id: option.label for option in words.lists[name]}
    return ", ".join(labels.get(one, one) for one in ids) or words.say["nothing"]


def ring(summary: Summary, words: Words) -> str:
    """Name the deepest ring that was agreed."""
    return f"{summary.ring}, {words.rings[summary.ring - 1].label}" if summary.ring else words.say["nothing"]


def degrees(reading: Reading, words: Words) -> str:
    """Write one reading as "6 before, 4 after", without what was left out."""
    values = (("before", reading.before), ("after", reading.after))
    return ", ".join(words.say[when].format(degree=value) for when, value in values if value is not None)


def planned(summary: Summary, words: Words) -> str:
    """Name steps and plans, and whether a follow-up was agreed."""
    known = {one.id: one.label for name in KEPT_AS_PLANS for one in words.lists[name]}
    labels = [known.get(one, one) for one in summary.plans]
    if summary.follow_up:
        labels.append(words.say["follow_up"])
    return ", ".join(labels) or words.say["nothing"]
