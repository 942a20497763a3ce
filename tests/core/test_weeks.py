"""For how long it has been like this: asked kindly, said kindly, and no level is changed by it."""

from __future__ import annotations

import pytest

from debrief.core.events import Chose, Event, Skip
from debrief.core.kinds.level import Level
from debrief.core.session import Session, advance

from .shelf import having, not_for_groups, step_of, words
from .walking import Said, begin, chose, reach, scripted, walk

SINCE = [name for name in having(Level) if name in not_for_groups and step_of(name, Level).since]
asks_since = pytest.mark.parametrize("name", SINCE)
ANSWERS = [one.id for one in words().since]


def asked(name: str, level: str, event: Event | None = None) -> list[Session]:
    """Walk to the end with one level for each and one answer to how long."""
    said: Said = {("level", "own"): chose(level)}
    if event:
        said["level", "since"] = [event]
    return walk(begin(name), scripted(said))


def stand(moments: list[Session]) -> tuple[int, list[str], int]:
    """Tell what came of it: the level in the end, the pages of care, and the highest care that was read."""
    here = [one for one in moments if isinstance(one.step, Level)][-1]
    assert isinstance(here.step, Level)
    care = [one.ask.key for one in moments if one.ask.key.startswith("care")]
    left = next(one for one in reversed(moments) if not one.over)
    return here.step.highest(here), care, left.cared


def test_some_format_asks_for_how_long() -> None:
    assert "pair" in SINCE
    assert set(words().weeks) == {"two", "four"} <= set(ANSWERS)


@asks_since
@pytest.mark.parametrize(
    ("level", "asks"), [("0", False), ("1", True), ("2", True), ("3", False), ("4", False)]
)
def test_it_is_asked_of_the_stirred_and_of_more_than_us_and_never_puts_off_care(
    name: str, level: str, *, asks: bool
) -> None:
    moments = [one for one in asked(name, level) if one.ask.key == "since"]
    assert bool(moments) is asks
    assert all(one.ask.private and one.ask.person for one in moments)


@asks_since
@pytest.mark.parametrize("level", ["1", "2"])
@pytest.mark.parametrize("answer", [*ANSWERS, ""])
def test_no_answer_to_it_changes_a_level_or_the_care(name: str, level: str, answer: str) -> None:
    event = Chose((answer,)) if answer else Skip()
    expected = stand(asked(name, level, Chose(("days",))))
    assert stand(asked(name, level, event)) == expected
    assert expected[0] == int(level)


@asks_since
@pytest.mark.parametrize("answer", ANSWERS)
def test_two_and_four_weeks_have_a_page_of_their_own_that_only_this_one_sees(name: str, answer: str) -> None:
    here = reach(name, "level", "since", said={("level", "own"): chose("1")})
    after = advance(here, Chose((answer,)))
    if answer in words().weeks:
        assert (after.ask.key, after.ask.prompt) == ("weeks", words().weeks[answer])
        assert after.ask.private
        assert after.ask.person == here.ask.person
    else:
        assert after.ask.key != "weeks"


@asks_since
def test_nothing_of_the_weeks_is_kept(name: str) -> None:
    kept = [asked(name, "1", Chose((answer,)))[-1].kept for answer in ANSWERS]
    assert kept[0] is not None
    assert kept == [kept[0]] * len(ANSWERS)
