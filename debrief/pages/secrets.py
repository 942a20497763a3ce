"""The pages on which the keeper types a passphrase, or reads the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import Text
from debrief.core.events import Go
from debrief.pages.moment import TAB_ENTER
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from debrief.store.slots import Purpose

ROOM = 1000
"""Characters: so many that nothing is cut off unseen. A passphrase that is too long is refused instead."""


class Another(Struct, frozen=True):
    """The keeper would rather choose another passphrase."""


def choose(say: dict[str, str], shortest: int) -> Page:
    """Ask for a new passphrase."""
    return Page(
        title=say["passphrase_title"],
        lines=(say["passphrase_lines"], say["passphrase_length"].format(shortest=shortest)),
        field=Text(ROOM, hidden=True),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def once_more(say: dict[str, str]) -> Page:
    """Ask for it again."""
    return Page(
        title=say["passphrase_again"],
        lines=(say["passphrase_again_lines"],),
        field=Text(ROOM, hidden=True),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def advised(say: dict[str, str], advice: str) -> Page:
    """Say once how it could be safer; Enter uses it all the same."""
    return Page(
        title=say["passphrase_advice"],
        lines=(advice,),
        actions=(
            Action(say["passphrase_use"], Go(), shown_key="Enter"),
            Action(say["passphrase_other"], Another(), "c"),
        ),
    )


def unlock(say: dict[str, str], purpose: Purpose) -> Page:
    """Ask for what opens the letterbox. A code is typed from paper, so it shows; a new one follows."""
    code = purpose == "recovery"
    return Page(
        title=say["unlock_code_title" if code else "unlock_title"],
        lines=(say["unlock_code_lines" if code else "unlock_lines"],),
        field=Text(ROOM, hidden=not code),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def code_once(say: dict[str, str], code: str) -> Page:
    """Show the recovery code; no stray Enter closes it."""
    return Page(
        title=say["code_title"],
        lines=(say["code_why"], say["code_once"]),
        big=code,
        deliberate=True,
        actions=(Action(say["code_written"], Go(), shown_key=TAB_ENTER),),
    )


def changed(say: dict[str, str]) -> Page:
    """Say that the passphrase is another one now."""
    return Page(
        title=say["passphrase_set"],
        lines=(say["passphrase_set_lines"],),
        actions=(Action(say["done_reading"], Go()),),
    )
