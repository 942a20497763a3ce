"""What every kind of step shares: its place in the format, its questions, and how answers are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core import ask as asking
from debrief.core.ask import Ask, Option, Seat
from debrief.core.events import Chose, Event, Go, Skip, Wrote
from debrief.core.private import PrivateText, plain
from debrief.core.refusals import (
    NothingChosen,
    NotOffered,
    TooLong,
    TooMany,
    UnansweredConsent,
    UnknownChoice,
)
from debrief.core.words import Over

if TYPE_CHECKING:
    from debrief.core.session import Session
    from debrief.core.summary import Summary


class GoTo(Struct, frozen=True):
    """Go back to an earlier step, with the seats swapped or as they are."""

    step: str
    swap: bool = False


class End(Struct, frozen=True):
    """The session is over."""

    over: Over


Leave = GoTo | End | None
"""Where a step leads: elsewhere, to an end, or simply on."""


class Step(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """One step of a format."""

    id: str
    part: str
    """The part of the format's map to which the step belongs."""

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return False

    def quiet(self, session: Session) -> bool:
        """Tell whether people are busy with each other here, and nobody is expected at the keyboard."""
        return False

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the questions of this step, as the answers so far make them."""
        raise NotImplementedError

    def guard(self, session: Session) -> None:
        """Refuse entry with `Unguarded` unless what must come first has come first."""

    def change(self, session: Session, event: Event) -> Session:
        """Take one event into the session, or refuse it."""
        return session.put(answer_to(session.ask, event))

    def following(self, session: Session) -> Ask | None:
        """Name the question after the present one; none when the step is done."""
        asks = self.asks(session)
        places = [(ask.key, ask.person) for ask in asks]
        here = places.index((session.ask.key, session.ask.person))
        return asks[here + 1] if here + 1 < len(asks) else None

    def owed(self, session: Session) -> Ask | None:
        """Name what must still be shown before people may finish early."""
        return None

    def record(self, session: Session) -> Summary | None:
        """Give the record that people agreed to here; none where they did not, or were not asked."""
        return None

    def leave(self, session: Session) -> Leave:
        """Say where the step leads once it is done."""
        return None


class Seated(Step, frozen=True, kw_only=True):
    """A step that a format may put to either seat, to both, or to each in turn."""

    seat: Seat = "both"


Answer = tuple[str, ...] | PrivateText
"""Chosen ids, or words; nothing chosen where it was only read."""


def answer_to(ask: Ask, event: Event) -> Answer | None:
    """Turn an event into the answer to a question; None where it is skipped.

    Raises:
        Refused: if the question does not take this event.
    """
    match ask.field, event:
        case _, Skip():
            if not ask.skippable:
                raise UnansweredConsent
            return None
        case ((asking.Tell() | asking.Card() | asking.Blank()), Go()):
            return ()
        case asking.One(options), Chose(ids):
            if len(ids) != 1:
                raise NothingChosen if ask.skippable else UnansweredConsent
            return known(ids, options)
        case asking.Many(options, most), Chose(ids):
            if most and len(ids) > most:
                raise TooMany
            return known(ids, options)
        case asking.Text(limit), Wrote(text):
            if len(plain(text)) > limit:
                raise TooLong
            return plain(text) or ()
        case _:
            raise NotOffered


def known(ids: tuple[str, ...], options: tuple[Option, ...]) -> tuple[str, ...]:
    """Give the ids back in the order of the options, each once.

    Raises:
        UnknownChoice: if one of them stands in none of the options.
    """
    if not set(ids) <= {option.id for option in options}:
        raise UnknownChoice
    return tuple(option.id for option in options if option.id in ids)


def degrees(anchors: tuple[str, ...]) -> tuple[Option, ...]:
    """Make options of the numbers from 0, with a word beside each where there is one."""
    return tuple(Option(str(number), str(number), word) for number, word in enumerate(anchors))


def numbers(values: tuple[int, ...], unit: str) -> tuple[Option, ...]:
    """Make options of whole numbers, such as minutes."""
    return tuple(Option(str(value), f"{value} {unit}".strip()) for value in values)
