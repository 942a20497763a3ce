"""The way on the screen to what leaves the house, as the keeper goes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.screens.giving import GivingScreen
from debrief.screens.kept import KeptScreen
from tests.screens.letterboxes import PASSPHRASE
from tests.screens.opening import open_letterbox
from tests.screens.waiting import sees

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.store.letter import Published
    from debrief.store.letterbox import Letterbox

QUARTERS, FORMS, WHERE = "Which quarter?", "In which form?", "Where can the file go?"
SHOWN, WRITTEN, LIST = "This will be written", "It is written.", "Newest month first"
KINDS = {"markdown": ".md", "json": ".json", "csv": ".csv", "html": ".html", "pdf": ".pdf"}


def ledger(letterbox: Letterbox) -> tuple[Published, ...]:
    """Read what was published."""
    reading = letterbox.unlock(PASSPHRASE).read()
    reading.whole()
    return reading.published


def files(folder: Path) -> list[str]:
    """Name the files of a folder."""
    return sorted(file.name for file in folder.iterdir() if file.is_file())


async def at_quarters(
    app: Debrief, pilot: Pilot[int], about: str = "numbers", found: str = LIST
) -> GivingScreen:
    """Go inside where one is not there yet, and to the quarters."""
    if not isinstance(app.screen, KeptScreen):
        await open_letterbox(app, pilot)
    await sees(pilot, found)
    await pilot.press("g")
    await sees(pilot, "What should be given on?")
    await pilot.press(*(("down",) if about == "copies" else ()), "enter")
    screen = await sees(pilot, QUARTERS)
    assert isinstance(screen, GivingScreen)
    return screen


async def looked_at(app: Debrief, pilot: Pilot[int], about: str = "numbers") -> GivingScreen:
    """Go on to what the newest quarter holds."""
    screen = await at_quarters(app, pilot, about)
    await pilot.press("enter")
    await sees(pilot, "They may not be used")
    return screen


async def shown(
    app: Debrief, pilot: Pilot[int], kind: str = "markdown", about: str = "numbers", typed: str = ""
) -> GivingScreen:
    """Go on to what will be written."""
    screen = await looked_at(app, pilot, about)
    await pilot.press("enter")
    await sees(pilot, FORMS)
    await pilot.press(*["down"] * list(KINDS).index(kind), "enter")
    await sees(pilot, WHERE)
    if typed:
        screen.word.value = typed
    await pilot.press("enter")
    await sees(pilot, SHOWN)
    return screen
