"""Letterboxes for screens: in a folder of their own, with passphrases that cost nothing to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.private import PrivateText
from debrief.core.session import advance
from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.place import Place
from debrief.store.slots import Cost
from tests.screens.walking import at, bring, likely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from debrief.core.summary import Summary
    from debrief.desk import Desk
    from debrief.store.opened import Opened
    from debrief.store.slip import Slip

PASSPHRASE = PrivateText("lantern ferry walnut anchor")
OTHER = PrivateText("pebble violin harbor meadow")
CHEAP = Cost(memory=64, passes=1, lanes=1)


def nobody_waits(_: float) -> None:
    """Let no time pass."""


def lay_letterbox(folder: Path, sleep: Callable[[float], None] = nobody_waits) -> Letterbox:
    """Name a letterbox that is not made yet."""
    place = Place(folder / "letterbox", folder)
    return Letterbox(Box(place, earlier=folder / "summaries.json"), cost=CHEAP, sleep=sleep)


def summary_of(desk: Desk, **instead: str) -> Summary:
    """Give the record of two likely people."""
    result = bring(desk, "pair", at("review", "result"), **instead)
    kept = advance(result, likely(result)).kept
    assert kept is not None
    return kept


def put_one_in(desk: Desk) -> Slip:
    """Put a record into the letterbox, and give the slip for it."""
    slip = desk.letterbox.slip()
    desk.letterbox.add(summary_of(desk), slip)
    return slip


def what_lies_in(opened: Opened) -> list[Summary]:
    """Read the whole letterbox."""
    return [one.summary for one in opened.read().whole()]
