"""The pages about what lies in the letterbox: opening it, the list, one summary, the last question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.ask import NO, YES, One, Option, Tell
from debrief.core.events import Go
from debrief.pages.giving import GiveOn
from debrief.pages.page import Action, Menu, Page
from debrief.pages.record import agreed_row, month, record_rows
from debrief.pages.sifting import BY, Narrow, Sift, sifted, told
from debrief.pages.trend import ShowTrend, of_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debrief.core.words import Words
    from debrief.pages.page import Row
    from debrief.store.records import Kept


BAR = 40
"""Cells."""
ALL = Sift()


class Delete(Struct, frozen=True):
    """The keeper wants this summary deleted; they are asked once more."""


class TakeCopy(Struct, frozen=True):
    """Somebody wants a file of their own summary."""


class Leave(Struct, frozen=True):
    """People go back to where they came from."""


def opening(say: dict[str, str], done: int, total: int) -> Page:
    """Say how many of the letters are open."""
    return Page(title=say["kept_opening"], lines=(progress(say, done, total),), hint=say["kept_cancel"])


def progress(say: dict[str, str], done: int, total: int, words: str = "kept_progress") -> str:
    """Draw a bar, and say the same in words."""
    full = BAR * done // max(1, total)
    return "━" * full + "─" * (BAR - full) + "  " + say[words].format(done=done, total=total)


def listing(
    words: Words, kept: Sequence[Kept], notices: tuple[str, ...], titles: dict[str, str], sift: Sift = ALL
) -> Page:
    """List what is kept.

    Args:
        words: the words of the program.
        kept: the summaries, in the order in which they are shown.
        notices: what people should know about the letterbox.
        titles: what people call each format.
        sift: which of them are listed.
    """
    say = words.say
    found = sifted(kept, sift)
    options = tuple(
        Option(
            str(one.id),
            month(one.summary.month),
            f"{titles.get(one.summary.format, one.summary.format)}, {one.summary.minutes} min",
        )
        for one in found
    )
    shown = told(words, titles, sift, len(found), len(kept)) if sift != ALL else say["kept_lines"]
    return Page(
        title=say["kept_title"],
        lines=(*notices, shown if kept else say["kept_none"]),
        field=Menu(options) if options else Tell(),
        actions=listing_actions(say, kept, any_listed=bool(options)),
    )


def listing_actions(say: dict[str, str], kept: Sequence[Kept], *, any_listed: bool) -> tuple[Action, ...]:
    """Offer what can be done with a list. A full one has room for no way back but Esc."""
    give_on = Action(say["numbers_give_on"], GiveOn(), "g")
    if not kept:
        return (Action(say["done_reading"], Leave()), give_on)
    return (
        *((Action(say["open"], Go(), shown_key="Enter"),) if any_listed else ()),
        *(Action(say[f"view_{by}"], Narrow(by), by[0]) for by in BY),
        *((Action(say["view_trend"], ShowTrend(), "r"),) if of_one(kept) else ()),
        give_on,
    )


def trouble(say: dict[str, str], problem: str) -> Page:
    """Say what is wrong with the letterbox."""
    return Page(
        title=say["letterbox_title"], lines=(problem,), actions=(Action(say["done_reading"], Leave()),)
    )


def one(words: Words, kept: Kept, title: str, *, own: bool = False) -> Page:
    """Show one summary whole; where it is one's own, a copy of it can be taken along."""
    say = words.say
    copy = (Action(say["view_copy"], TakeCopy(), "c"),) if own else ()
    return Page(
        title=say["kept_one"].format(id=kept.id),
        rows=whole(words, kept, title),
        actions=(Action(say["done_reading"], Go()), *copy, Action(say["kept_delete"], Delete(), "d")),
    )


def whole(words: Words, kept: Kept, title: str) -> tuple[Row, ...]:
    """Write out everything that is kept of a session."""
    return (*record_rows(kept.summary, words, title), agreed_row(kept.summary, words))


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
