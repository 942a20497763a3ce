"""The one place for free words in a summary: optional, short, and taken only once it was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Prompt, Text
from debrief.core.events import Event, Wrote
from debrief.core.kinds.step import Step, answer_to
from debrief.core.limits import NOTE_LIMIT
from debrief.core.private import PrivateText
from debrief.core.refusals import NeverKept, NotAnswered, Unchecked

if TYPE_CHECKING:
    from debrief.core.session import Session
    from debrief.core.summary import Checked


class Noted(PrivateText):
    """A note with what its check did, so that the one goes nowhere without the other."""

    checked: Checked

    def __new__(cls, text: str, checked: Checked) -> Noted:
        """Join the two."""
        note = super().__new__(cls, text)
        note.checked = checked
        return note


class Note(Step, frozen=True, tag="note"):
    """Offer room for one thought."""

    prompt: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the note."""
        return (Ask("note", self.prompt, Text(NOTE_LIMIT, checked=True)),)

    def change(self, session: Session, event: Event) -> Session:
        """Take a note whose check was answered; an empty one has nothing to answer."""
        said = answer_to(session.ask, event)
        if isinstance(event, Wrote) and isinstance(said, PrivateText):
            said = Noted(said, answered(event))
        return session.put(said)


def answered(wrote: Wrote) -> Checked:
    """Give what the check did, once people have answered everything that it found.

    Raises:
        Unchecked: if nothing was checked.
        NeverKept: if something is left that can't be kept at all.
        NotAnswered: if something is left that was neither changed nor said to identify nobody.
    """
    if wrote.checked is None:
        raise Unchecked
    if wrote.barred:
        raise NeverKept
    if wrote.checked.found != wrote.checked.changed + wrote.checked.kept:
        raise NotAnswered
    return wrote.checked
