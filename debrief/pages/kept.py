"""The pages about what lies in the letterbox: opening it, the list, one summary, the last question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import NO, YES, One, Option, Tell
from debrief.core.events import Go
from debrief.pages.page import Action, Menu, Page
from debrief.pages.record import agreed_row, month, record_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.words import Words
    from debrief.store.records import Kept


BAR = 40
"""Cells."""


class Delete(Struct, frozen=True):
    """The keeper wants this summary deleted; they are asked once more."""


class Leave(Struct, frozen=True):
    """People go back to where they came from."""


def opening(say: dict[str, str], done: int, total: int) -> Page:
    """Say how many of the letters are open."""
    return Page(title=say["kept_opening"], lines=(progress(say, done, total),), hint=say["kept_cancel"])


def progress(say: dict[str, str], done: int, total: int) -> str:
    """Draw a bar, and say the same in words."""
    full = BAR * done // max(1, total)
    return "━" * full + "─" * (BAR - full) + "  " + say["kept_progress"].format(done=done, total=total)


def listing(words: Words, kept: Iterable[Kept], notices: tuple[str, ...], titles: dict[str, str]) -> Page:
    """List what is kept.

    Args:
        words: the words of the program.
        kept: the summaries, in the order in which they are shown.
        notices: what people should know about the letterbox.
        titles: what people call each format.
    """
    say = words.say
    options = tuple(
        Option(
            str(one.id),
            month(one.summary.month),
            f"{titles.get(one.summary.format, one.summary.format)}, {one.summary.minutes} min",
        )
        for one in kept
    )
    back = Action(say["done_reading"], Leave())
    return Page(
        title=say["kept_title"],
        lines=(*notices, say["kept_lines"] if options else say["kept_none"]),
        field=Menu(options) if options else Tell(),
        actions=(Action(say["open"], Go(), shown_key="Enter"), back) if options else (back,),
    )


def trouble(say: dict[str, str], problem: str) -> Page:
    """Say what is wrong with the letterbox."""
    return Page(
        title=say["letterbox_title"], lines=(problem,), actions=(Action(say["done_reading"], Leave()),)
    )


def one(words: Words, kept: Kept, title: str) -> Page:
    """Show one summary whole."""
    say = words.say
    return Page(
        title=say["kept_one"].format(id=kept.id),
        rows=(*record_rows(kept.summary, words, title), agreed_row(kept.summary, words)),
        actions=(Action(say["done_reading"], Go()), Action(say["kept_delete"], Delete(), "d")),
    )


def deleting(words: Words) -> Page:
    """Ask before deleting; the safe answer stands first."""
    say = words.say
    return Page(
        title=say["delete_title"],
        lines=(say["delete_lines"],),
        field=One((Option(NO, say["delete_no"]), Option(YES, say["delete_yes"]))),
        hint=say["one_hint"],
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )
