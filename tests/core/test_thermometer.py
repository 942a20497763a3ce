"""Where the thermometer rose, more calm is offered, as often as it rose and no more often."""

from __future__ import annotations

import pytest

from debrief.core.events import Chose, Event, FinishEarly, Skip
from debrief.core.session import advance

from .shelf import every_format
from .walking import Said, begin, chose, path, reach, scripted, walk


def higher(name: str, said: Said) -> list[str]:
    """Walk to the end; give the choices of exercise and the offers of more calm, in order."""
    keys = [key for step, key, _ in path(walk(begin(name), scripted(said))) if step in {"ground", "after"}]
    return [key for key in keys if key in {"choose", "higher"}]


@every_format
@pytest.mark.parametrize(("before", "after"), [("3", "3"), ("3", "2"), ("10", "0")])
def test_a_reading_that_did_not_rise_leads_on(name: str, before: str, after: str) -> None:
    said: Said = {("before", "reading"): chose(before), ("after", "reading"): chose(after)}
    assert higher(name, said) == ["choose"]


@every_format
@pytest.mark.parametrize("answer", [Chose(("no",)), Skip()])
def test_a_reading_that_rose_offers_more_calm_which_can_be_left_out(name: str, answer: Event) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading"): chose("4"),
        ("after", "higher"): [answer],
    }
    assert higher(name, said) == ["choose", "higher"]


@every_format
def test_more_calm_leads_to_the_exercises_and_then_on_once_it_fell(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading", "first"): chose("8", "3"),
        ("after", "reading", "second"): chose("0"),
        ("after", "higher"): chose("yes"),
    }
    assert higher(name, said) == ["choose", "higher", "choose"]


@every_format
def test_more_calm_is_offered_again_where_it_stays_up(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("3"),
        ("after", "reading", "first"): chose("8", "7", "7"),
        ("after", "reading", "second"): chose("0"),
        ("after", "higher"): chose("yes", "yes", "no"),
    }
    assert higher(name, said) == ["choose", "higher", "choose", "higher", "choose", "higher"]


@every_format
def test_a_yes_to_more_calm_counts_once_also_when_people_then_finish_early(name: str) -> None:
    said: Said = {("before", "reading"): chose("3"), ("after", "reading"): chose("8")}
    calm = advance(reach(name, "after", "higher", said=said), Chose(("yes",)))
    assert calm.step.id == "ground"
    again = walk(calm, scripted(said), lambda one: one.step.id == "after")[-1]
    assert advance(again, FinishEarly()).step.id == "review"


@every_format
def test_without_a_first_reading_there_is_nothing_to_compare(name: str) -> None:
    said: Said = {("before", "reading"): [Skip()], ("after", "reading"): chose("10")}
    assert higher(name, said) == ["choose"]


@every_format
def test_a_skipped_exercise_leads_straight_to_the_second_reading(name: str) -> None:
    assert advance(reach(name, "ground"), Skip()).step.id == "after"
