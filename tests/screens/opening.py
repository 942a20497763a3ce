"""The way into the letterbox on the screen, as its keeper goes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.pages.places import LETTERBOX
from debrief.screens.kept import KeptScreen
from debrief.screens.letterbox import LetterboxScreen
from debrief.screens.unlock import UnlockScreen
from tests.screens.letterboxes import PASSPHRASE
from tests.screens.waiting import sees, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.store.opened import Opened


async def choose(pilot: Pilot[int], what: str) -> None:
    """Choose something that the letterbox offers."""
    await until(pilot, lambda: isinstance(pilot.app.screen, LetterboxScreen))
    screen = pilot.app.screen
    assert isinstance(screen, LetterboxScreen)
    screen.open(what)
    await pilot.pause()


async def unlock(pilot: Pilot[int], secret: str = PASSPHRASE) -> None:
    """Type what opens the letterbox."""
    await until(pilot, lambda: isinstance(pilot.app.screen, UnlockScreen))
    screen = pilot.app.screen
    assert isinstance(screen, UnlockScreen)
    screen.word.value = secret
    await pilot.press("enter")


async def open_letterbox(app: Debrief, pilot: Pilot[int]) -> None:
    """Open the sealed letterbox."""
    app.home.open(LETTERBOX)
    await choose(pilot, "inside")
    await unlock(pilot)


async def look_inside(app: Debrief, pilot: Pilot[int]) -> KeptScreen:
    """Open the sealed letterbox and wait for the list."""
    await open_letterbox(app, pilot)
    screen = await sees(pilot, "Newest month first")
    assert isinstance(screen, KeptScreen)
    return screen


def keys_of(opened: Opened) -> tuple[object, ...]:
    """Look at the keys that an opened letterbox holds."""
    assert opened._ring is not None
    return opened._ring._held
