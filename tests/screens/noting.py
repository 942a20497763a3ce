"""A session at its note, for tests that write one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from debrief.screens.session import SessionScreen
from tests.screens.waiting import until
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief


async def at_the_note(
    app: Debrief, pilot: Pilot[int], written: str = "", form: str = "pair"
) -> SessionScreen:
    """Open a session at its note, write something, and wait until it was looked over."""
    app.home.open(form)
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, SessionScreen)
    screen.stand(bring(app.desk, form, at("note", "note")))
    screen.note.cursor_blink = False
    await pilot.pause()
    if written:
        screen.note.insert(written)
        await looked_over(pilot, screen)
    return screen


async def looked_over(pilot: Pilot[int], screen: SessionScreen) -> None:
    """Wait for the pause in typing."""
    await until(pilot, lambda: screen.noting.seen.text == screen.note.text)
    await pilot.pause()


def underlined(screen: SessionScreen) -> list[str]:
    """Read what is underlined in the field, line by line."""
    found: list[str] = []
    for y in range(screen.note.size.height):
        for marked, run in groupby(
            screen.note.render_line(y), lambda one: bool(one.style and one.style.underline)
        ):
            found += ["".join(one.text for one in run)] if marked else []
    return found


def listed(screen: SessionScreen) -> list[str]:
    """Read the lines below the field."""
    rows = [" ".join(row) for row in screen.noting.listed.shown.rows]
    return [*rows, *filter(None, (screen.noting.listed.shown.more, screen.noting.graphic.text))]


def offered(screen: SessionScreen) -> list[str]:
    """Read the buttons that are about what was found."""
    return [one.action.shown_key for one in screen.noting.offers.buttons if one.action is not None]
