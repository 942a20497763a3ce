"""Summaries to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from debrief.core.limits import NOTE_LIMIT
from debrief.core.summary import Reading, Summary
from tests.store.boxes import begun

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.records import Kept

SECRET = "the bridge at Vörösmarty"  # noqa: S105 - no password
"""Words that may stand in a letter and nowhere else."""


def a_summary(note: str | None = SECRET, month: str = "2026-11") -> Summary:
    """Build a summary with something in most of its fields."""
    return Summary(
        format="pair",
        month=month,
        minutes=20,
        people="2",
        ended="finished",
        agreed="share",
        themes=("loss", "overload"),
        feelings=("sad", "tired"),
        ring=2,
        thermometer=(Reading(before=7, after=4), Reading(before=None, after=3)),
        helped=("being heard",),
        plans=("walk",),
        note=note,
        given=("themes",),
    )


_degrees = st.none() | st.integers(0, 10)
_words = st.lists(st.text(max_size=12), max_size=3).map(tuple)

summaries = st.builds(
    Summary,
    format=st.sampled_from(["pair", "solo", "walk"]),
    month=st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    minutes=st.integers(1, 60).map(lambda fives: 5 * fives),
    people=st.sampled_from(["1", "2", "3-5", "6+"]),
    ended=st.sampled_from(["finished", "finished early"]),
    agreed=st.sampled_from(["keep", "count", "share"]),
    themes=_words,
    feelings=_words,
    ring=st.none() | st.integers(1, 4),
    thermometer=st.lists(st.builds(Reading, before=_degrees, after=_degrees), max_size=3).map(tuple),
    note=st.none() | st.text(max_size=NOTE_LIMIT),
    given=st.sampled_from([(), ("themes", "helped"), ("note",)]),
)


def filled(folder: Path, many: int) -> list[Kept]:
    """Make a letterbox without a passphrase in a folder, with so many letters, each with its own note."""
    box = begun(folder, None)
    for number in range(many):
        box.add(a_summary(f"{SECRET} {number}"), box.slip())
    return box.open().read().whole()
