"""A whole walk of two people, in the order of the map, told as a story of what was answered."""

from __future__ import annotations

from itertools import pairwise

import pytest

from debrief.core.events import Chose, Go, JustListen, Skip
from debrief.core.refusals import NothingChosen, NotOffered, TooMany, UnknownChoice
from debrief.core.session import advance

from .walking import Said, begin, chose, path, reach, scripted, ticked, to_the_end, walk

SWAP_WITH_LIMITS: Said = {
    ("need", "pick"): ticked("heard"),
    ("before", "reading", "first"): chose("7"),
    ("before", "reading", "second"): chose("4"),
    ("consent", "answer", "second"): chose("yes"),
    ("consent", "answer", "first"): chose("limits"),
    ("consent", "time", "first"): chose("5"),
    ("consent", "limits", "first"): ticked("child", "no-details"),
    ("listener", "swap"): chose("yes"),
    ("after", "reading", "first"): chose("5"),
    ("after", "reading", "second"): chose("4"),
}


def test_a_pair_walks_the_steps_in_order_and_the_record_is_kept() -> None:
    moments = walk(begin("pair"), scripted({}))
    steps = list(dict.fromkeys(one.step.id for one in moments[:-1]))
    assert steps == [step.id for step in moments[0].format.steps]
    assert moments[-1].over == "kept"


def test_a_swap_asks_for_a_warning_and_a_yes_of_its_own_from_the_other_seats() -> None:
    moments = walk(begin("pair"), scripted(SWAP_WITH_LIMITS))
    asked = [place for place in path(moments) if place[0] in {"warn", "consent"}]
    assert asked == [
        ("warn", "sort", "first"),
        ("warn", "weight", "first"),
        ("consent", "answer", "second"),
        ("warn", "sort", "second"),
        ("warn", "weight", "second"),
        ("consent", "answer", "first"),
        ("consent", "time", "first"),
        ("consent", "limits", "first"),
    ]


def test_seats_are_swapped_once_and_no_more() -> None:
    moments = walk(begin("pair"), scripted(SWAP_WITH_LIMITS))
    assert [place for place in path(moments) if place[1] == "swap"] == [("listener", "swap", "")]
    assert [one.turn for one in moments if one.ask.key == "talk"] == [1, 2]
    hows = [one.ask.person for one in moments if one.ask.key == "how"]
    assert hows == ["second", "first"]


def test_a_second_talk_begins_again_at_the_outermost_ring() -> None:
    moments = walk(begin("pair"), scripted(SWAP_WITH_LIMITS))
    second = next(one for one in moments if one.ask.key == "talk" and one.turn == 2)
    assert (second.telling.ring, second.telling.extra, second.telling.prompts) == (1, 0, True)


def test_the_limits_of_a_yes_hold_for_the_one_who_set_them() -> None:
    moments = walk(begin("pair"), scripted(SWAP_WITH_LIMITS))
    first, second = (one for one in moments if one.ask.key == "talk")
    assert first.answer("consent", "limits", "second") == ()
    assert set(second.answer("consent", "limits", "first")) == {"child", "no-details"}
    assert second.answer("consent", "time", "first") == ("5",)


def test_both_are_asked_for_a_second_reading_and_only_tellers_for_a_first() -> None:
    asked = path(walk(begin("pair"), scripted({})))
    assert [who for step, _, who in asked if step == "before"] == ["first"]
    assert [who for step, _, who in asked if step == "after"] == ["first", "second"]


def test_a_yes_with_limits_can_leave_its_limits_open() -> None:
    said: Said = {
        ("consent", "answer"): chose("limits"),
        ("consent", "time"): [Skip()],
        ("consent", "limits"): [Skip()],
    }
    assert reach("pair", "talk", said=said).telling.deepest == 1


def test_prompts_can_be_put_away_and_brought_back() -> None:
    talk = reach("pair", "talk")
    quiet = advance(talk, JustListen())
    assert not quiet.telling.prompts
    assert advance(quiet, JustListen()).telling.prompts


def test_what_is_private_is_asked_right_after_the_keyboard_changed_hands() -> None:
    moments = walk(begin("pair"), scripted({}))
    for before, after in pairwise(moments):
        if after.ask.private and not before.ask.private:
            assert (before.ask.key, before.ask.person) == ("card", after.ask.person)


def test_one_of_several_takes_one() -> None:
    moment = reach("pair", "agree", "time")
    for ids in ((), ("10", "15")):
        with pytest.raises(NothingChosen):
            advance(moment, Chose(ids))
    with pytest.raises(UnknownChoice):
        advance(moment, Chose(("11",)))
    with pytest.raises(NotOffered):
        advance(moment, Go())


def test_two_next_steps_fit_and_three_do_not() -> None:
    moment = reach("pair", "step")
    assert advance(moment, Chose(("talk-again", "rest"))).answer("step", "pick", "first") == (
        "rest",
        "talk-again",
    )
    with pytest.raises(TooMany):
        advance(moment, Chose(("rest", "talk-again", "leave-it")))


def test_nothing_ticked_is_an_answer_and_not_a_skip() -> None:
    assert advance(reach("pair", "body"), Chose(())).answers["body", "pick", "first"] == ()
    assert advance(reach("pair", "body"), Skip()).answers["body", "pick", "first"] is None


def test_we_just_sat_is_a_complete_session() -> None:
    everything = [step.id for step in begin("pair").format.steps if step.id not in {"consent", "review"}]
    said: Said = {(step, "pick"): [Skip()] for step in everything}
    said["note", "note"] = [Skip()]
    kept = to_the_end("pair", said).kept
    assert kept is not None
    assert (kept.themes, kept.feelings, kept.helped, kept.note) == ((), (), (), None)
