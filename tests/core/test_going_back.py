"""Back undoes one's own last step, and never what another person was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from debrief.core.kinds.consent import Consent
from debrief.core.kinds.count import Count
from debrief.core.kinds.level import Level
from debrief.core.kinds.readiness import Readiness
from debrief.core.kinds.review import Review
from debrief.core.kinds.step import Step
from debrief.core.refusals import NothingBefore
from debrief.core.session import Session, advance, back

from .machine import Walk, prove
from .shelf import every_format, every_format_with, having, step_of
from .walking import begin, quietly, reach, walk

if TYPE_CHECKING:
    from debrief.core.ask import Person
    from debrief.core.events import Event

# ruff: noqa: D102 - what a machine does is told by its class

FIRST_QUESTION: dict[type[Step], str] = {Readiness: "true", Level: "own", Review: "wish", Count: "mind"}
"""What each is asked first, in private, by kind."""

PRIVATELY = [(name, kind, key) for kind, key in FIRST_QUESTION.items() for name in having(kind, two=True)]


def same(one: Session, two: Session) -> bool:
    """Compare two moments, and the way back of each by what it is."""
    alike = replace(one, earlier=None) == replace(two, earlier=None)
    if one.earlier is None or two.earlier is None:
        return alike and one.earlier is two.earlier
    return alike and replace(one.earlier, earlier=None) == replace(two.earlier, earlier=None)


class BackUndoesOneStep(Walk):
    """Goes back after every event and sends it again."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        if after.format.alone and not after.over:
            assert after.earlier is not None
        if after.earlier is not None:
            assert same(back(after), before)
            assert same(advance(back(after), event), after)


class BackStaysInOnesOwnHands(Walk):
    """Writes down who was asked at each moment, and who has had the keyboard since."""

    def open(self) -> None:
        super().open()
        self.hands: list[Person | None] = [self.session.ask.person]

    def took(self, before: Session, event: Event, after: Session) -> None:
        self.hands.append(after.ask.person)

    def went_back(self, before: Session, after: Session) -> None:
        left, there = self.hands.pop(), self.hands[-1]
        assert (left, there) == (before.ask.person, after.ask.person)
        if not after.format.alone:
            assert there in {None, left}
            taken_back = set(before.answers) - set(after.answers)
            assert {person for _, _, person in taken_back} <= {None, left}


@every_format
def test_back_and_the_same_event_give_an_equal_session(name: str) -> None:
    prove(BackUndoesOneStep, name)


@every_format
def test_back_never_leads_to_what_another_person_was_asked(name: str) -> None:
    prove(BackStaysInOnesOwnHands, name)


@every_format
def test_back_from_the_first_page_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(NothingBefore, match="Back stops here"):
        back(begin(name))


@every_format
def test_a_whole_walk_gives_the_same_session_twice(name: str) -> None:
    once, again = walk(begin(name), quietly), walk(begin(name), quietly)
    assert all(same(one, two) for one, two in zip(once, again, strict=True))


@pytest.mark.parametrize(("name", "kind", "key"), PRIVATELY)
def test_the_second_one_can_go_back_to_the_card_and_no_further(name: str, kind: type[Step], key: str) -> None:
    card = back(reach(name, step_of(name, kind).id, key, "second"))
    assert (card.ask.key, card.ask.person) == ("card", "second")
    with pytest.raises(NothingBefore):
        back(card)


@every_format_with(Consent)
def test_a_given_consent_can_be_withdrawn_by_stopping_but_not_by_the_teller_going_back(name: str) -> None:
    with pytest.raises(NothingBefore):
        back(reach(name, "talk"))
