"""Counting at once gives what slow and obvious counting gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from debrief.core.practice import FORMAT as PRACTICE
from debrief.export.tally import MULTIPLE, divide, tally
from tests.store.samples import summaries

if TYPE_CHECKING:
    from debrief.core.summary import Reading, Summary

SIZES = {"1": 1, "2": 2, "3-5": 4, "6+": 6}


def is_lower(reading: Reading) -> bool:
    return reading.before is not None and reading.after is not None and reading.after < reading.before


def shares(one: Summary, part: str) -> bool:
    return one.agreed == "share" and part in one.given


@given(st.lists(summaries, max_size=12))
def test_each_way_of_meeting_is_counted_as_a_patient_person_would(many: list[Summary]) -> None:
    found = tally(many)
    assert found.keys() == {one.format for one in many}
    for name, counted in found.items():
        these = [one for one in many if one.format == name]
        assert counted.sessions == len(these)
        assert counted.shared == len([one for one in these if one.agreed == "share"])
        assert counted.minutes == sum(one.minutes * SIZES[one.people] for one in these)
        assert counted.offered == len([one for one in these if one.further_help_offered])
        for way in ("finished", "finished early"):
            assert counted.ended[way] == len([one for one in these if one.ended == way])
        assert counted.change["lower"] == len([r for one in these for r in one.thermometer if is_lower(r)])
        for part in MULTIPLE:
            assert counted.told[part] == len([one for one in these if shares(one, part)])
            for tick in {tick for one in these for tick in getattr(one, part)}:
                ticked = [one for one in these if tick in getattr(one, part)]
                assert counted.ticked[part][tick] == len(ticked)
                assert counted.known[part][tick] == len([one for one in ticked if shares(one, part)])


@given(st.lists(summaries, max_size=30), st.integers(1, 6))
def test_every_session_is_either_counted_or_waits(many: list[Summary], threshold: int) -> None:
    found = divide(tally(many), threshold)
    assert found.sessions + sum(one.sessions for one in found.waiting.values()) == len(many)
    assert all(one.sessions - one.shared >= threshold for one in found.counted.values())
    assert all(one.sessions - one.shared < threshold for one in found.waiting.values())
    assert not {PRACTICE} & (found.counted.keys() | found.waiting.keys())
