"""The page on which a session ends: the way home, and what people may take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.events import Go
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from debrief.core.session import Session


class SaveOwn(Struct, frozen=True):
    """People want the file of their own."""


class SaveCopy(Struct, frozen=True):
    """People want to hand a supervisor's copy over in person."""


class SaveDates(Struct, frozen=True):
    """People want dates in their calendar."""


def landing(session: Session, page: Page) -> Page:
    """Offer the way home, and what people may take along."""
    say = session.words.say
    home = Action(say["to_home"], Go(), shown_key="Enter")
    dates = Action(say["save_dates"], SaveDates(), "d")
    actions: tuple[Action, ...] = (home,)
    if session.kept and session.kept.agreed == "share":
        actions = (home, Action(say["save_copy"], SaveCopy(), "c"), dates)
    elif session.over in {"kept", "let_go"}:
        actions = (home, dates)
    elif session.over == "own":
        save = Action(say["save_own"], SaveOwn(), shown_key="Enter")
        actions = (save, dates, replace(home, key="h", shown_key=""))
    return replace(page, seat="", actions=actions)
