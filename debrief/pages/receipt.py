"""The pages of a receipt: where it is given, and where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from debrief.core.ask import NO, YES, One, Option, Text
from debrief.core.events import Go
from debrief.pages.moment import TAB_ENTER
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM = 200
"""Characters: five words with numbers and commas between them."""

Done = Literal["left", "counted", "kept", "taken"]
"""What was done with a summary."""

LEAVE, COUNT, KEEP, TAKE = CHOICES = ("leave", "count", "keep", "take")


def landing(page: Page, words: Sequence[str], say: dict[str, str]) -> Page:
    """Put a receipt on the page where a session ends; no stray Enter closes it."""
    on = Action(say["to_home"], Go(), shown_key=TAB_ENTER)
    return replace(page, big="   ".join(words), deliberate=True, actions=(on, *page.actions[1:]))


def typing(say: dict[str, str]) -> Page:
    """Ask for the five words."""
    return Page(
        title=say["receipt_title"],
        lines=(say["receipt_lines"], say["receipt_nameless"]),
        field=Text(ROOM),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def found(say: dict[str, str]) -> Page:
    """Say that it is there, and ask what should be done; leaving it stands first."""
    options = (Option(one, say[f"receipt_{one}"], say.get(f"receipt_{one}_detail", "")) for one in CHOICES)
    return Page(
        title=say["receipt_there"],
        lines=(say["receipt_there_lines"],),
        field=One(tuple(options)),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["one_hint"],
    )


def taking_out(say: dict[str, str]) -> Page:
    """Ask once more before it is taken out; the safe answer stands first."""
    return Page(
        title=say["receipt_take_title"],
        lines=(say["delete_lines"],),
        field=One((Option(NO, say["delete_no"]), Option(YES, say["receipt_take"]))),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["one_hint"],
    )


def done(say: dict[str, str], what: Done) -> Page:
    """Say what was done, and what it can't undo."""
    lines = (say["receipt_before"],) if what in {"counted", "kept"} else ()
    return Page(title=say[f"receipt_{what}"], lines=lines, actions=(Action(say["done_reading"], Go()),))
