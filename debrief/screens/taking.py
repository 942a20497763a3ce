"""What people can take along from the page where a session ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copy import copy
from debrief.pages.landing import SaveCopy, SaveDates, SaveOwn
from debrief.screens.copy import CopyScreen
from debrief.screens.dates import DatesScreen
from debrief.screens.own import OwnScreen

if TYPE_CHECKING:
    from debrief.core.session import Session
    from debrief.desk import Desk
    from debrief.screens.writing import WritingScreen


def taking(desk: Desk, session: Session, event: SaveOwn | SaveCopy | SaveDates) -> WritingScreen:
    """Give the place where it is written."""
    title = session.format.title
    match event:
        case SaveOwn():
            return OwnScreen(desk, title, session.own)
        case SaveCopy() if session.kept is not None:
            return CopyScreen(desk, title, copy(session.kept, desk.words, title))
    return DatesScreen(desk)
