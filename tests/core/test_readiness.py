"""Both are asked in private whatever the first one said, and the result has nobody's name on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.core.events import Chose, Event, Skip
from debrief.core.kinds.readiness import Readiness

from .shelf import every_format_with, having, step_of, words
from .walking import Said, begin, chose, path, scripted, walk

if TYPE_CHECKING:
    from debrief.core.ask import Ask
    from debrief.core.session import Session

Mind = tuple[Event, Event]
"""What one person ticks, and how full they are."""

PAIRS = having(Readiness, two=True)
every_pair = every_format_with(Readiness, two=True)


def readiness(name: str) -> Readiness:
    """Find the readiness step of a format."""
    return step_of(name, Readiness)


def minds(name: str) -> st.SearchStrategy[Mind]:
    """Draw what one person may answer, skips included."""
    ids = [one.id for one in readiness(name).statements]
    some = st.lists(st.sampled_from(ids), unique=True).map(lambda few: Chose(tuple(few)))
    all_but_one = st.sampled_from(ids).map(lambda out: Chose(tuple(one for one in ids if one != out)))
    true = st.one_of(st.just(Skip()), st.just(Chose(tuple(ids))), all_but_one, some)
    load = st.one_of(st.just(Skip()), st.integers(0, 10).map(lambda degree: Chose((str(degree),))))
    return st.tuples(true, load)


def asked(name: str, first: Mind, second: Mind) -> list[Session]:
    """Walk through readiness, each with an answer of their own, to just after it."""
    step = readiness(name).id
    said: Said = {}
    for person, (true, load) in (("first", first), ("second", second)):
        said[step, "true", person] = [true]
        said[step, "load", person] = [load]
    moments = walk(begin(name), scripted(said), lambda one: one.step.id == step)
    return walk(moments[-1], scripted(said), lambda one: one.step.id != step)


def outcome(moments: list[Session]) -> tuple[object, list[Ask]]:
    """Tell how it came out: the ending and the pages that belong to nobody alone."""
    return moments[-1].over, [one.ask for one in moments if one.ask.person is None]


@pytest.mark.parametrize("name", PAIRS)
def test_the_result_is_the_same_whoever_gave_the_careful_answer(name: str) -> None:
    @settings(max_examples=120, derandomize=True, deadline=None, database=None)
    @given(minds(name), minds(name))
    def holds(one: Mind, other: Mind) -> None:
        assert outcome(asked(name, one, other)) == outcome(asked(name, other, one))

    holds()


@pytest.mark.parametrize("name", PAIRS)
def test_both_are_asked_everything_whatever_the_first_one_said(name: str) -> None:
    step = readiness(name).id
    private = [(step, key, who) for who in ("first", "second") for key in ("card", "true", "load")]

    @settings(max_examples=120, derandomize=True, deadline=None, database=None)
    @given(minds(name), minds(name))
    def holds(one: Mind, other: Mind) -> None:
        assert [place for place in path(asked(name, one, other)) if place[2] and place[0] == step] == private

    holds()


@every_pair
@pytest.mark.parametrize("person", ["first", "second"])
def test_a_full_head_of_either_means_going_gently(name: str, person: str) -> None:
    step = readiness(name)
    gently, not_today = step.load.gently_from, step.load.not_today_from
    for load in range(not_today):
        said: Said = {(step.id, "load", person): chose(str(load))}
        result = walk(begin(name), scripted(said), lambda one: one.ask.key == "result")[-1]
        assert result.ask.prompt == (step.go if load < gently else step.gently)
        assert result.ask.person is None


@every_pair
@pytest.mark.parametrize("person", ["first", "second"])
def test_no_room_at_all_in_either_means_not_today_with_nothing_kept(name: str, person: str) -> None:
    full = str(readiness(name).load.not_today_from)
    ended = walk(begin(name), scripted({("readiness", "load", person): chose(full)}))[-1]
    assert (ended.over, ended.kept, dict(ended.answers)) == ("not_today", None, {})
    assert ended.ask.prompt == words().landings["not_today"]


@every_format_with(Readiness)
def test_each_statement_left_unticked_counts_as_its_format_says(name: str) -> None:
    step = readiness(name)
    for out in step.statements:
        ticks: list[Event] = [Chose(tuple(one.id for one in step.statements if one != out))]
        moments = walk(begin(name), scripted({(step.id, "true", "first"): ticks}))
        results = [one.ask.prompt for one in moments if one.ask.key == "result" and one.step == step]
        assert results == ([] if out.otherwise == "not_today" else [step.gently])


@every_format_with(Readiness)
def test_what_was_skipped_asks_for_going_gently(name: str) -> None:
    step = readiness(name)
    said: Said = {(step.id, "true", "first"): [Skip()]}
    result = walk(begin(name), scripted(said), lambda one: one.ask.key == "result")[-1]
    assert result.ask.prompt == step.gently


@every_pair
def test_what_one_of_them_answers_is_private(name: str) -> None:
    moments = walk(begin(name), scripted({}))
    private = [one.ask.key for one in moments if one.ask.private and isinstance(one.step, Readiness)]
    assert private == ["true", "load", "true", "load"]
