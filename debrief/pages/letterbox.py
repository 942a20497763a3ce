"""The pages of the letterbox as a place: the first choice, what can be done there, the old file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import NO, YES, One, Option
from debrief.core.events import Go
from debrief.pages.page import Action, Menu, Page

if TYPE_CHECKING:
    from debrief.store.letterbox import State

SEALED, OPEN = "sealed", "open"
"""The two answers of first use."""

BEGIN, RECEIPT, INSIDE, SET, CHANGE, LOST, CODE, OLD = (
    "begin", "receipt", "inside", "set", "change", "lost", "code", "old",
)  # fmt: skip
"""What can be done at the letterbox, in the order in which it is offered."""

OFFERED: dict[State, tuple[str, ...]] = {
    "none": (BEGIN,),
    "open": (RECEIPT, INSIDE, SET),
    "sealed": (RECEIPT, INSIDE, CHANGE, LOST, CODE),
}


def first_use(say: dict[str, str]) -> Page:
    """Ask how the letterbox should begin."""
    choices = (SEALED, OPEN)
    return Page(
        title=say["first_use_title"],
        lines=(say["first_use_what"], say["first_use_keeper"]),
        field=Menu(
            tuple(Option(one, say[f"first_use_{one}"], say[f"first_use_{one}_detail"]) for one in choices)
        ),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["first_use_hint"],
    )


def place(say: dict[str, str], state: State, notices: tuple[str, ...], *, old: bool) -> Page:
    """Offer what can be done at the letterbox.

    Args:
        say: the sentences of the program.
        state: whether there is one, and whether it has a passphrase.
        notices: what people should know about it.
        old: whether a file from before the letterbox waits to be removed.
    """
    offered = (*OFFERED[state], *((OLD,) if old else ()))
    return Page(
        title=say["letterbox_title"],
        lines=(say[f"letterbox_{state}"], *notices, *((say["letterbox_old_waits"],) if old else ())),
        field=Menu(
            tuple(Option(one, say[f"letterbox_{one}"], say[f"letterbox_{one}_detail"]) for one in offered)
        ),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def removing_old(say: dict[str, str]) -> Page:
    """Ask before the old file is removed; the safe answer stands first."""
    return Page(
        title=say["old_title"],
        lines=(say["old_lines"],),
        field=One((Option(NO, say["old_no"]), Option(YES, say["old_yes"]))),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["one_hint"],
    )


def one_moment(say: dict[str, str]) -> Page:
    """Say that something takes a while; nothing is asked meanwhile."""
    return Page(title=say["one_moment"], lines=(say["one_moment_lines"],))
