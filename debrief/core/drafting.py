"""Draw up the summary from the choices of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from debrief.core.kinds.agree import how_many
from debrief.core.kinds.note import Noted
from debrief.core.kinds.pick import picked
from debrief.core.kinds.plan import follow_up_agreed, planned
from debrief.core.kinds.scale import reading
from debrief.core.summary import Reading, Summary, round_minutes

if TYPE_CHECKING:
    from debrief.core.events import Drafted
    from debrief.core.session import Session

PAIR, SEVERAL = 2, 5
"""Up to so many people are told apart."""


def draft(session: Session, when: Drafted) -> Summary:
    """Draw up what would be kept, as if all had agreed to keep it and no more.

    Args:
        session: the session at its review.
        when: the month, the length, and a coin that decides the order of the readings.
    """
    note = next((said for said in session.answers.values() if isinstance(said, Noted)), None)
    return replace(
        bare(session, when),
        themes=picked(session, "themes"),
        feelings=picked(session, "feelings"),
        ring=max(session.deepest, session.telling.deepest) or None,
        thermometer=readings(session, flip=when.flip),
        helped=picked(session, "helped"),
        plans=tuple(sorted({*picked(session, "plans"), *planned(session)})),
        follow_up=follow_up_agreed(session),
        note=None if note is None else str(note),
        checked=None if note is None else note.checked,
    )


def bare(session: Session, when: Drafted) -> Summary:
    """Draw up what can be said of any meeting: that it took place, how long, how many, and how it ended.

    Args:
        session: the session at its end.
        when: the month and the length.
    """
    return Summary(
        format=session.format.name,
        month=when.month,
        minutes=round_minutes(when.minutes),
        people=size(how_many(session, otherwise=session.format.sizes[0])),
        ended="finished early" if session.early else "finished",
        agreed="keep",
        further_help_offered=session.cared > 0,
    )


def size(people: int) -> Literal["1", "2", "3-5", "6+"]:
    """Say how many there were, roughly."""
    if people <= PAIR:
        return "1" if people == 1 else "2"
    return "3-5" if people <= SEVERAL else "6+"


def readings(session: Session, *, flip: bool) -> tuple[Reading, ...]:
    """Pair each person's readings, in an order that the coin decides."""
    pairs = [
        Reading(reading(session, "before", person), reading(session, "after", person))
        for person in session.everyone
    ]
    given = [pair for pair in pairs if pair != Reading(None, None)]
    return tuple(reversed(given)) if flip else tuple(given)
