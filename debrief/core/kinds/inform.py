"""Something to read or to do, with nothing to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from debrief.core.ask import Ask, Prompt
from debrief.core.kinds.step import Seated

if TYPE_CHECKING:
    from debrief.core.session import Session


class Inform(Seated, frozen=True, tag="inform"):
    """Say something: what this is, the limits of confidentiality, what to say aloud."""

    prompt: Prompt
    shows: Literal["", "map", "limits", "readers"] = ""
    """What stands below the lines: the map of the session, the organisation's limits, or who can read
    what is kept, as things are now."""

    aloud: bool = False
    """Whether people speak here for a while."""

    def quiet(self, session: Session) -> bool:
        """Leave people in peace where they speak aloud."""
        return self.aloud

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List one page to read for each who is addressed."""
        return tuple(Ask("read", self.prompt, person=person) for person in session.persons(self.seat))
