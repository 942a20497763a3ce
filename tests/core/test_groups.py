"""In a group one has the keyboard: nothing personal is asked, typed or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from debrief.core.ask import Draft, Many, One, Tell, Text, Turn
from debrief.core.events import Wrote
from debrief.core.kinds.agree import Agree
from debrief.core.kinds.turns import Turns
from debrief.core.private import PrivateText

from .machine import Walk, prove
from .shelf import every_group, form, words
from .walking import SECRET, begin, easiest, to_the_end, walk

if TYPE_CHECKING:
    from debrief.core.events import Event
    from debrief.core.session import Session

# ruff: noqa: D102 - what a machine does is told by its class

COUNTED = {"format", "month", "minutes", "people", "ended", "agreed", "further_help_offered"}
"""All that a record of a group may say."""


class NothingPersonal(Walk):
    """Looks at every moment for a question to somebody, and at every record for more than a count."""

    focus = (Turns,)

    def took(self, before: Session, event: Event, after: Session) -> None:
        self.look(after)

    def went_back(self, before: Session, after: Session) -> None:
        self.look(after)

    def look(self, session: Session) -> None:
        ask = session.ask
        assert (ask.person, ask.private) == (None, False)
        assert session.everyone == ()
        assert isinstance(ask.field, Tell | One | Text | Turn | Draft)
        if isinstance(ask.field, Text):
            assert isinstance(session.step, Agree)
            assert (ask.key, ask.field.hidden) == ("word", True)
        if isinstance(ask.field, One):
            assert {one.id for one in ask.field.options} <= known(session)
        assert {person for _, _, person in session.answers} <= {None}
        typed = [key for (_, key, _), said in session.answers.items() if isinstance(said, PrivateText)]
        assert set(typed) <= {"word"}
        for record in (session.draft, session.kept):
            filled = msgspec.to_builtins(record) if record else {}
            assert {key for key, value in filled.items() if value} <= COUNTED
            assert SECRET not in str(filled)


def known(session: Session) -> set[str]:
    """List what a group may be asked to choose: numbers, a yes or no of all, and an exercise."""
    said = session.words
    ids = {one.id for options in (said.minds, said.all_ready, said.grounding) for one in options}
    return ids | {str(number) for number in range(1, 181)}


@every_group
def test_no_order_of_events_asks_a_group_anything_personal_or_keeps_it(name: str) -> None:
    prove(NothingPersonal, name, examples=60)


@every_group
def test_a_word_against_the_cover_is_all_that_can_be_typed(name: str) -> None:
    moments = walk(begin(name), easiest)
    typed = [(type(one.step), one.ask.key) for one in moments if isinstance(easiest(one), Wrote)]
    assert set(typed) <= {(Agree, "word")}
    assert not [one for one in moments if isinstance(one.ask.field, Many)]


@every_group
def test_a_group_ends_on_words_for_all_of_them_and_in_a_count(name: str) -> None:
    ended = to_the_end(name)
    assert ended.ask.prompt == words().landings_group["kept"]
    assert ended.kept is not None
    assert ended.kept.agreed == "count"
    assert ended.kept.people in {"2", "3-5", "6+"}
    assert form(name).group
