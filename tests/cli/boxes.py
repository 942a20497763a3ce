"""Letterboxes for the commands: real in everything but the cost of guessing and the waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debrief.places import find_places
from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.place import Place
from debrief.store.receipt import draw
from debrief.store.slip import Slip
from tests.store.samples import SECRET, a_summary
from tests.store.sealing.cheap import CHEAP

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.places import Places
    from debrief.settings import Settings
    from debrief.store.slots import Cost
    from tests.terminal.program import Program

OLD = "kettle window seven lamps"
NEW = "harbor velvet anvil crossing pigeon"
FIRST = 20_000_000
"""The number of the first letter; the others follow it, so that a test can name them."""


def cheap(waits: list[float]) -> Callable[[Places, Settings], Letterbox]:
    """Open letterboxes whose secrets cost next to nothing, and note each wait instead of waiting."""

    def open_letterbox(places: Places, settings: Settings) -> Letterbox:
        place = Place(places.letterbox, Path(settings.copies) if settings.copies else places.letterbox.parent)
        box = Box(place, earlier=places.earlier, locks=places.locks)
        return Letterbox(box, cost=CHEAP, sleep=waits.append)

    return open_letterbox


def letterbox(program: Program, cost: Cost = CHEAP) -> Letterbox:
    """Stand in front of a program's letterbox."""
    places = find_places(program.data, program.config)
    return Letterbox(Box(Place(places.letterbox, program.data)), cost=cost, sleep=lambda _: None)


def filled(program: Program, many: int = 1, passphrase: str | None = None, cost: Cost = CHEAP) -> list[str]:
    """Make a letterbox, put in so many summaries, each with its own note, and give their receipts.

    A process of its own finds a receipt only at the real cost.
    """
    box = letterbox(program, cost)
    box.begin(passphrase)
    receipts = []
    for number in range(many):
        one = slip(program, FIRST + number, cost)
        box.add(a_summary(f"{SECRET} {number}"), one)
        receipts.append(str(one.receipt.text))
    return receipts


def slip(program: Program, number: int, cost: Cost = CHEAP) -> Slip:
    """Draw a receipt for a letter of a certain number."""
    receipt = draw()
    box = letterbox(program, cost)
    return Slip(receipt, box.tags(receipt), number, box.box.header().id)


def kept(program: Program, passphrase: str | None = None) -> dict[int, str]:
    """Read what can be read: how much of each summary was agreed to be given on, by number."""
    box = letterbox(program)
    opened = box.open() if passphrase is None else box.unlock(passphrase)
    return {one.id: one.summary.agreed for one in opened.read().whole()}
