"""Finish early goes to grounding and the end, from wherever one is, and to no end of its own."""

from __future__ import annotations

import pytest

from debrief.core.events import FinishEarly
from debrief.core.kinds.ground import Ground
from debrief.core.kinds.own import Own
from debrief.core.kinds.scale import Scale
from debrief.core.refusals import NotOffered
from debrief.core.session import advance, may_finish_early

from .shelf import NAMES, every_format, form, having
from .walking import Said, begin, chose, path, quietly, reach, scripted, walk

SHORT = {"ground", "scale", "review", "count", "own"}
"""The kinds of step that still happen."""

EVERY_STEP = [(name, step.id) for name in NAMES for step in form(name).steps]
CALM = [
    name for name in having(Ground) if any(isinstance(one, Scale) and one.higher for one in form(name).steps)
]
"""Formats with a second reading that may lead back to a calm place."""


@pytest.mark.parametrize(("name", "step"), EVERY_STEP)
def test_finishing_early_is_offered_until_nothing_is_left_to_shorten(name: str, step: str) -> None:
    here = reach(name, step)
    ahead = form(name).steps[form(name).place(step) + 1 :]
    if all(one.short for one in ahead):
        assert not may_finish_early(here)
        with pytest.raises(NotOffered):
            advance(here, FinishEarly())
        return
    rest = walk(advance(here, FinishEarly()), quietly)
    kinds = [type(one.step).__name__.lower() for one in rest[:-1]]
    assert kinds[-1] in {"review", "count", "own"}
    assert set(kinds) <= SHORT
    if kinds[-1] == "own":
        assert (rest[-1].over, rest[-1].kept) == ("own", None)
    else:
        assert rest[-1].kept is not None
        assert rest[-1].kept.ended == "finished early"


@every_format
def test_finishing_early_from_the_first_page_goes_by_way_of_all_that_is_short(name: str) -> None:
    steps = dict.fromkeys(step for step, _, _ in path(walk(advance(begin(name), FinishEarly()), quietly)))
    assert list(steps) == [one.id for one in form(name).steps if one.short]


def test_grounding_and_a_second_reading_are_among_it() -> None:
    steps = dict.fromkeys(step for step, _, _ in path(walk(advance(begin("pair"), FinishEarly()), quietly)))
    assert list(steps) == ["ground", "after", "review"]


@every_format
def test_a_session_to_the_end_is_not_called_finished_early(name: str) -> None:
    kept = walk(begin(name), quietly)[-1].kept
    assert (kept is None) is isinstance(form(name).steps[-1], Own)
    assert kept is None or kept.ended == "finished"


@pytest.mark.parametrize("name", [name for name in CALM if not form(name).steps[-2].short])
def test_finishing_early_on_the_second_reading_goes_on_to_the_end(name: str) -> None:
    said: Said = {("before", "reading"): chose("2"), ("after", "reading"): chose("9")}
    for key in ("reading", "higher"):
        here = reach(name, "after", key, said=said)
        assert advance(here, FinishEarly()).step.id == form(name).steps[-1].id


@pytest.mark.parametrize("name", CALM)
def test_more_calm_is_still_offered_after_finishing_early(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("2"),
        ("after", "reading"): chose("9", "2"),
        ("after", "higher"): chose("yes"),
    }
    meanwhile = form(name).steps[form(name).place("before") + 1].id
    early = advance(reach(name, meanwhile, said=said), FinishEarly())
    steps = [step for step, key, _ in path(walk(early, scripted(said))) if key in {"choose", "draft"}]
    assert steps[-1] == form(name).steps[-1].id
    assert set(steps[:-1]) == {"ground"}
    assert len(steps[:-1]) in {2, 3}
