"""Finish early goes to grounding and review, from wherever one is, and to no end of its own."""

from __future__ import annotations

import pytest

from debrief.core.events import FinishEarly
from debrief.core.refusals import NotOffered
from debrief.core.session import advance, may_finish_early

from .shelf import FILES, every_format, form
from .walking import Said, begin, chose, path, quietly, reach, scripted, walk

SHORT = {"ground", "scale", "review"}
"""The kinds of step that still happen."""

EVERY_STEP = [(file.stem, step.id) for file in FILES for step in form(file.stem).steps]


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
    kinds = {type(one.step).__name__.lower() for one in rest[:-1]}
    assert {"review"} <= kinds <= SHORT
    assert rest[-1].kept is not None
    assert rest[-1].kept.ended == "finished early"


@every_format
def test_finishing_early_from_the_first_page_goes_by_way_of_grounding_and_the_second_reading(
    name: str,
) -> None:
    steps = dict.fromkeys(step for step, _, _ in path(walk(advance(begin(name), FinishEarly()), quietly)))
    assert list(steps) == ["ground", "after", "review"]


@every_format
def test_a_session_to_the_end_is_not_called_finished_early(name: str) -> None:
    kept = walk(begin(name), quietly)[-1].kept
    assert kept is not None
    assert kept.ended == "finished"


@every_format
def test_finishing_early_on_the_second_reading_goes_on_to_review(name: str) -> None:
    said: Said = {("before", "reading"): chose("2"), ("after", "reading"): chose("9")}
    for key in ("reading", "higher"):
        here = reach(name, "after", key, said=said)
        assert advance(here, FinishEarly()).step.id == "review"


@every_format
def test_more_calm_is_still_offered_after_finishing_early(name: str) -> None:
    said: Said = {
        ("before", "reading"): chose("2"),
        ("after", "reading"): chose("9", "2"),
        ("after", "higher"): chose("yes"),
    }
    early = advance(reach(name, "feelings", said=said), FinishEarly())
    steps = [step for step, key, _ in path(walk(early, scripted(said))) if key in {"choose", "draft"}]
    assert steps in (["ground", "ground", "review"], ["ground", "ground", "ground", "review"])
