"""An exercise and a rehearsal: any way through ends, steps lead back, and nothing chosen can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from debrief.core.events import Chose, Go, Skip, Stop
from debrief.core.practice import count_of
from debrief.core.practicing import ANOTHER, AT_A_TIME, ENOUGH, Round, begin
from debrief.core.refusals import NothingChosen, NotOffered, Refused, UnknownChoice
from debrief.core.rehearsing import Rehearsing
from debrief.library import read_practice

if TYPE_CHECKING:
    from debrief.core.practice import Exercise

PRACTICE = read_practice()
BY_NAME = {one.name: one for one in PRACTICE.exercises}
EVENTS = some.sampled_from([
    *(Chose((str(place),)) for place in range(6)),
    Chose(()), Chose(("0", "1")), Chose((ANOTHER,)), Chose((ENOUGH,)), Chose(("elsewhere",)),
    Go(), Skip(), Stop(),
])  # fmt: skip
every_exercise = pytest.mark.parametrize("name", BY_NAME)


def start(exercise: Exercise) -> Round:
    """Begin an exercise with its items as they stand in the file."""
    return begin(exercise, tuple(range(len(exercise.items))))


def likely(at: Round) -> object:
    """Choose the first of everything, and end as soon as that is offered."""
    return {"asked": Chose(("0",)), "told": Go(), "rest": Chose((ENOUGH,))}[at.stage]


def to_the_end(at: Round) -> list[Round]:
    """Go on until it is over; give every moment."""
    moments = [at]
    while not moments[-1].over:
        moments.append(moments[-1].advance(likely(moments[-1])))
    return moments


@every_exercise
@given(events=some.lists(EVENTS, max_size=40), orders=some.randoms(use_true_random=False))
def test_any_way_through_an_exercise_can_be_ended_and_shows_nothing_that_was_chosen(
    name: str, events: list[object], orders: object
) -> None:
    order = list(range(len(BY_NAME[name].items)))
    orders.shuffle(order)  # type: ignore[attr-defined]  # one of Python's own sources of chance
    at = begin(BY_NAME[name], tuple(order))
    for event in events:
        try:
            after = at.advance(event)
        except Refused:
            continue
        assert after.earlier is at
        assert repr(after) == f"Round({name}, {after.done}, {after.stage})"
        assert not after.__rich_repr__()
        at = after
    if not at.over:
        steps = len(to_the_end(at)) - 1
        assert steps <= 2 * 2 * AT_A_TIME + 1


@every_exercise
def test_three_scenes_are_shown_with_what_each_option_does_before_it_rests(name: str) -> None:
    exercise = BY_NAME[name]
    moments = to_the_end(start(exercise))
    questions = 2 if exercise.then else 1
    assert [at.stage for at in moments] == [*["asked", "told"] * questions * AT_A_TIME, "rest", "over"]
    assert {at.item.id for at in moments if at.stage == "told"} == {
        one.id for one in exercise.items[:AT_A_TIME]
    }


@every_exercise
def test_another_three_are_others_until_all_were_seen(name: str) -> None:
    exercise = BY_NAME[name]
    at = start(exercise)
    seen: list[str] = []
    while len(seen) < len(exercise.items):
        if at.stage == "asked" and not at.second:
            seen.append(at.item.id)
        at = at.advance(Chose((ANOTHER,)) if at.stage == "rest" else Skip())
    assert sorted(seen) == sorted(one.id for one in exercise.items)


@every_exercise
def test_a_question_that_is_skipped_tells_nothing_and_goes_on(name: str) -> None:
    at = start(BY_NAME[name])
    after = at.advance(Skip())
    assert after.stage == "asked"
    assert (after.done, after.second) == ((0, True) if at.exercise.then else (1, False))


def test_one_of_several_waits_for_a_choice_and_takes_no_other() -> None:
    at = start(BY_NAME["warn"])
    with pytest.raises(NothingChosen):
        at.advance(Chose(()))
    for ids in (("9",), ("0", "1"), ("elsewhere",)):
        with pytest.raises(UnknownChoice):
            at.advance(Chose(ids))
    with pytest.raises(NotOffered):
        at.advance(Go())


def test_any_number_can_be_ticked_where_several_may_lead_to_somebody() -> None:
    at = start(BY_NAME["scrub"])
    assert at.advance(Chose(())).answer == ()
    assert at.advance(Chose(("0", "3"))).answer == ("0", "3")


def test_two_answers_are_joined_into_one_sentence_to_say() -> None:
    at = start(BY_NAME["hand-over"])
    assert at.joined == ""
    told = at.advance(Chose(("1",))).advance(Go()).advance(Chose(("0",)))
    first, second = (one.strip("“”") for one in (at.item.options[1].label, told.choices[0].label))
    assert told.joined == f"“{first} {second}”"
    assert at.advance(Skip()).advance(Chose(("0",))).joined == ""


def test_a_rehearsal_gives_each_of_the_two_every_moment_with_a_card_of_their_own() -> None:
    acted = PRACTICE.rehearsal
    at, cards, seen = Rehearsing(acted, (3, 1, 0)), [], []
    while not at.over:
        with pytest.raises(NotOffered):
            at.advance(Chose(("0",)))
        seen.append(at.moment)
        if at.moment == "card":
            cards.append(at.card)
        after = at.advance(Go())
        assert after.earlier == at
        at = after
    assert cards == [acted.cards[3], acted.cards[1]]
    assert seen == ["start", "card", *acted.steps, "swap", "card", *acted.steps]
    with pytest.raises(NotOffered):
        at.advance(Go())


def test_the_first_page_of_a_rehearsal_has_none_before_it() -> None:
    assert Rehearsing(PRACTICE.rehearsal, (0, 1)).earlier is None


def test_a_count_holds_that_a_practice_was_done_and_nothing_else() -> None:
    alone = count_of(BY_NAME["sort"], "2026-11")
    both = count_of(PRACTICE.rehearsal, "2026-11")
    assert (alone.format, alone.month, alone.minutes, alone.people) == ("practice", "2026-11", 5, "1")
    assert (both.minutes, both.people) == (10, "2")
    for one in (alone, both):
        assert (one.ended, one.agreed) == ("finished", "count")
        assert not any((one.themes, one.feelings, one.ring, one.thermometer, one.helped, one.plans, one.note))
