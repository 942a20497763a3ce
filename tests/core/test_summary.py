"""A summary holds choices, a month and a rounded length, and nothing that finds a person."""

from __future__ import annotations

import msgspec
import pytest

from debrief.core.drafting import readings
from debrief.core.events import AskIn, Chose, Drafted, Event, Go, Skip
from debrief.core.kinds.count import Count
from debrief.core.kinds.level import Level
from debrief.core.kinds.pick import Pick
from debrief.core.kinds.plan import Plan
from debrief.core.kinds.review import Review
from debrief.core.session import advance
from debrief.core.summary import Checked, Reading, Summary, round_minutes

from .shelf import every_format_with, form, having, not_for_groups, words
from .walking import SECRET, WHEN, Said, chose, reach, scripted, ticked, to_the_end, walk

FIELDS = [
    "format", "month", "minutes", "people", "ended", "agreed", "themes", "feelings", "ring", "thermometer",
    "helped", "further_help_offered", "plans", "follow_up", "note", "given", "checked",
]  # fmt: skip
"""Everything that is ever kept."""


def parts_kept(name: str) -> list[str]:
    """List the parts of the summary to which a format's steps keep words."""
    return [step.keeps for step in form(name).steps if isinstance(step, Pick)]


READINGS: Said = {
    ("before", "reading", "first"): chose("7"),
    ("after", "reading", "first"): chose("4"),
    ("after", "reading", "second"): chose("2"),
}

KEEPERS = [name for name in having(Pick, Review) if {"feelings", "themes"} <= {*parts_kept(name)}]
"""Formats that keep feelings and themes."""


def test_a_summary_has_these_fields_and_no_other() -> None:
    assert list(Summary.__struct_fields__) == FIELDS
    assert list(Reading.__struct_fields__) == ["before", "after"]
    assert list(Checked.__struct_fields__) == ["version", "found", "changed", "kept"]


@pytest.mark.parametrize("name", [*having(Review), *having(Count)])
def test_what_is_kept_is_what_was_shown_and_holds_only_known_choices(name: str) -> None:
    kept = to_the_end(name, {("note", "note"): [Skip()]}).kept
    assert kept is not None
    lists = words().lists
    known = {one.id for options in lists.values() for one in options}
    assert {*kept.themes, *kept.feelings, *kept.helped, *kept.plans} <= known
    assert msgspec.convert(msgspec.to_builtins(kept), Summary) == kept


@pytest.mark.parametrize("name", [*having(Review), *having(Count)])
def test_needs_body_warnings_limits_and_words_typed_under_way_are_not_kept(name: str) -> None:
    picks = [step for step in form(name).steps if isinstance(step, Pick)]
    kept = {one.id for step in picks if step.keeps for one in words().lists[step.options]}
    kept |= {one.id for one in words().lists["plans"]}
    gone = [words().lists[step.options] for step in picks if not step.keeps]
    gone += [words().lists["warnings"], words().strengths, words().since]
    written = msgspec.json.encode(to_the_end(name, {("note", "note"): [Skip()]}).kept).decode()
    for word in {one.id for options in gone for one in options} - kept:
        assert f'"{word}"' not in written
    for word in (SECRET, "first", "second", "teller"):
        assert word not in written


@pytest.mark.parametrize("name", KEEPERS)
def test_picked_words_are_kept_in_an_order_that_tells_nothing(name: str) -> None:
    said: Said = {("feelings", "pick"): ticked("torn", "afraid"), ("themes", "pick"): ticked("team", "good")}
    kept = to_the_end(name, said).kept
    assert kept is not None
    assert (kept.feelings, kept.themes) == (("afraid", "torn"), ("good", "team"))


def test_the_coin_decides_the_order_of_the_readings() -> None:
    moment = reach("pair", "review", "draft", said=READINGS)
    heads, tails = readings(moment, flip=False), readings(moment, flip=True)
    assert heads == (Reading(7, 4), Reading(None, 2))
    assert tails == tuple(reversed(heads))
    drawn = advance(moment, Drafted("2026-11", 20, flip=True)).draft
    assert drawn is not None
    assert drawn.thermometer == tails


def test_somebody_who_gave_no_reading_leaves_no_gap() -> None:
    said: Said = {("before", "reading"): [Skip()], ("after", "reading", "first"): [Skip()]}
    said["after", "reading", "second"] = chose("2")
    assert readings(reach("pair", "review", "draft", said=said), flip=False) == (Reading(None, 2),)


@pytest.mark.parametrize(
    ("minutes", "kept"),
    [(0, 5), (1, 5), (4.9, 5), (7.4, 5), (7.6, 10), (12, 10), (12.6, 15), (22, 20), (23, 25), (61, 60)],
)
def test_a_length_is_rounded_to_five_minutes_and_five_at_the_least(minutes: float, kept: int) -> None:
    assert round_minutes(minutes) == kept
    drawn = advance(reach("solo", "review", "draft"), Drafted("2026-11", minutes, flip=False)).draft
    assert drawn is not None
    assert drawn.minutes == kept


def test_the_ring_is_the_deepest_that_either_turn_agreed_to() -> None:
    inner = reach("pair", "talk")
    for _ in range(2):
        inner = advance(advance(inner, AskIn()), Chose(("yes",)))
    said: Said = {("listener", "swap"): chose("yes"), ("review", "wish"): chose("count")}
    kept = walk(advance(inner, Go()), scripted(said))[-1].kept
    assert kept is not None
    assert (kept.ring, kept.agreed) == (3, "count")


@pytest.mark.parametrize("name", [name for name in having(Level) if name in not_for_groups])
@pytest.mark.parametrize(("level", "offered"), [("0", False), ("1", False), ("2", True), ("4", True)])
def test_only_whether_help_was_offered_is_kept_and_never_a_level(
    name: str, level: str, *, offered: bool
) -> None:
    kept = to_the_end(name, {("level", "own"): chose(level)}).kept
    assert kept is not None
    assert kept.further_help_offered is offered


@every_format_with(Plan, Review)
@pytest.mark.parametrize(
    ("answer", "agreed"), [(Chose(("week",)), True), (Chose(("none",)), False), (Skip(), False)]
)
def test_a_follow_up_is_kept_as_yes_or_no(name: str, answer: Event, *, agreed: bool) -> None:
    kept = to_the_end(name, {("plan", "follow_up"): [answer]}).kept
    assert kept is not None
    assert kept.follow_up is agreed


@every_format_with(Review)
def test_a_record_is_drawn_up_as_if_it_were_kept_and_no_more(name: str) -> None:
    drawn = advance(reach(name, "review", "draft"), WHEN).draft
    assert drawn is not None
    assert (drawn.agreed, drawn.given, drawn.month, drawn.minutes) == ("keep", (), "2026-11", 20)
    assert repr(drawn) == "Summary(…)"
