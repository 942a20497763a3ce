"""The agreement: how it goes, how long, what is off the table, and the word against the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from debrief.core.ask import Ask, Many, Minutes, One, Prompt, Text
from debrief.core.kinds.step import Step, numbers
from debrief.core.limits import WORD_LIMIT
from debrief.core.private import PrivateText

if TYPE_CHECKING:
    from debrief.core.session import Session


class Agree(Step, frozen=True, tag="agree"):
    """Agree on the frame before anybody tells anything."""

    aloud: Prompt
    time: Prompt
    minutes: Annotated[tuple[Minutes, ...], Meta(min_length=1)]
    people: Prompt | None = None
    """Asked of a group: how many they are, so that the time can be shared out."""
    off_table: Prompt | None = None
    word: Prompt | None = None

    def quiet(self, session: Session) -> bool:
        """Leave people in peace while they agree aloud."""
        return session.ask.key == "aloud"

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List: read it aloud, how many, the time, what stays off the table, a word to come back with."""
        asks = [Ask("aloud", self.aloud)]
        if self.people:
            asks.append(Ask("people", self.people, One(numbers(session.format.sizes, ""))))
        asks.append(Ask("time", self.time, One(numbers(self.minutes, "minutes"))))
        if self.off_table:
            asks.append(Ask("off_table", self.off_table, Many(session.words.lists["warnings"])))
        if self.word:
            asks.append(Ask("word", self.word, Text(WORD_LIMIT, hidden=True)))
        return tuple(asks)


def agreed_time(session: Session) -> int | None:
    """Give the minutes that were agreed for the whole session, where somebody said so."""
    said = [session.answer(step.id, "time", None) for step in session.format.steps if isinstance(step, Agree)]
    return next((int(answer[0]) for answer in said if answer), None)


def how_many(session: Session, otherwise: int) -> int:
    """Give the number of people that a group said; another number where it said none."""
    said = [
        session.answer(step.id, "people", None) for step in session.format.steps if isinstance(step, Agree)
    ]
    return next((int(answer[0]) for answer in said if answer), otherwise)


def cover_word(session: Session) -> str:
    """Give the word that takes the cover off; empty where none was chosen."""
    said = [session.answer(step.id, "word", None) for step in session.format.steps if isinstance(step, Agree)]
    return next((word for word in said if isinstance(word, PrivateText)), "")
