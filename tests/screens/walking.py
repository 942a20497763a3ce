"""Sessions brought to a moment, so that a test can look at the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Draft, Many, One, Talking, Text
from debrief.core.events import AskIn, Chose, Drafted, Event, Go, Wrote
from debrief.core.private import PrivateText
from debrief.core.session import Session, advance, start
from debrief.core.summary import Checked

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk

NOTE = "It helped to sit in silence. I want to walk home today."
LIKELY = {
    "load": "4",
    "reading": "4",
    "weight": "heavy",
    "answer": "limits",
    "inward": "yes",
    "how": "stirred",
    "swap": "no",
    "own": "1",
    "other": "0",
    "higher": "no",
    "wish": "share",
    "follow_up": "soon",
    "choose": "breath",
}
"""What two ordinary people would take, by the name of the question."""


def likely(session: Session) -> Event:
    """Answer the present question as ordinary people would."""
    ask = session.ask
    match ask.field:
        case Draft():
            return Drafted("2026-11", 20, flip=False)
        case One(options):
            return Chose((LIKELY.get(ask.key, options[0].id),))
        case Many(options):
            return Chose(tuple(option.id for option in options)[: None if ask.key == "true" else 2])
        case Text():
            return Wrote(PrivateText(NOTE), Checked(1)) if ask.key == "note" else Wrote(PrivateText("harbor"))
    return AskIn() if isinstance(ask.field, Talking) and session.telling.ring == 1 else Go()


def bring(desk: Desk, form: str, until: Callable[[Session], bool], **instead: str) -> Session:
    """Walk a session to the first moment that is looked for.

    Args:
        desk: where the formats and words are.
        form: the name of the format.
        until: what is looked for.
        instead: other answers than the likely ones, by the name of the question.
    """
    session = start(desk.formats.usable[form], desk.words)
    while not until(session):
        other = instead.get(session.ask.key)
        session = advance(session, Chose((other,)) if other else likely(session))
    return session


def at(step: str, key: str) -> Callable[[Session], bool]:
    """Look for one question of one step."""
    return lambda session: session.step.id == step and session.ask.key == key
