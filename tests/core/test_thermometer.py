"""Where the thermometer rose, more calm is offered, as often as it rose and no more often."""

from __future__ import annotations

import pytest

from debrief.core.events import Chose, Event, FinishEarly, Skip
from debrief.core.kinds.ground import Ground
from debrief.core.kinds.scale import Scale
from debrief.core.session import advance

from .shelf import form, having
from .walking import Said, at, begin, chose, names, path, reach, scripted, walk

RISING = [
    name for name in having(Ground) if any(isinstance(one, Scale) and one.higher for one in form(name).steps)
]
rising = pytest.mark.parametrize("name", RISING)
"""Runs a test for each format with a second reading that may lead back to a calm place."""


def higher(name: str, said: Said) -> list[str]:
    """Walk to the end; give the choices of exercise and the offers of more calm, in order."""
    return [key for _, key, _ in path(walk(begin(name), scripted(said))) if key in {"choose", "higher"}]


@rising
@pytest.mark.parametrize(("before", "after"), [("3", "3"), ("3", "2"), ("10", "0")])
def test_a_reading_that_did_not_rise_leads_on(name: str, before: str, after: str) -> None:
    said: Said = {("before", "reading"): chose(before), ("after", "reading"): chose(after)}
    assert higher(name, said) == ["choose"]


@rising
@pytest.mark.parametrize("answer", [Chose(("no",)), Skip()])
def test_a_reading_that_rose_offers_more_calm_which_can_be_left_out(name: str, answer: Event) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading"): chose("4"),
        ("after", "higher"): [answer],
    }
    assert higher(name, said) == ["choose", "higher"]


@rising
def test_more_calm_leads_to_the_exercises_and_then_on_once_it_fell(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading", "first"): chose("8", "3"),
        ("after", "reading", "second"): chose("0"),
        ("after", "higher"): chose("yes"),
    }
    assert higher(name, said) == ["choose", "higher", "choose"]


@rising
def test_more_calm_is_offered_again_where_it_stays_up(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading", "first"): chose("8", "7", "7"),
        ("after", "reading", "second"): chose("0"),
        ("after", "higher"): chose("yes", "yes", "no"),
    }
    assert higher(name, said) == ["choose", "higher", "choose", "higher", "choose", "higher"]


@rising
def test_a_yes_to_more_calm_counts_once_also_when_people_then_finish_early(name: str) -> None:
    said: Said = {("before", "reading"): chose("3"), ("after", "reading"): chose("8")}
    calm = advance(reach(name, "after", "higher", said=said), Chose(("yes",)))
    assert isinstance(calm.step, Ground)
    again = walk(calm, scripted(said), at("after"))[-1]
    assert advance(again, FinishEarly()).step == form(name).steps[-1]


@rising
def test_without_a_first_reading_there_is_nothing_to_compare(name: str) -> None:
    said: Said = {("before", "reading"): [Skip()], ("after", "reading"): chose("10")}
    assert higher(name, said) == ["choose"]


@rising
def test_a_skipped_exercise_leads_straight_to_the_second_reading(name: str) -> None:
    assert "after" in names(advance(reach(name, "ground"), Skip()).step)
