"""Waiting for threads and later frames, without a clock."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from debrief.screens.page_screen import PageScreen

PATIENCE = 20.0
"""Seconds after which a test that waits has failed."""


async def until(pilot: Pilot[Any], there: Callable[[], bool]) -> None:
    """Let the program go on until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not there():
            await pilot.pause()


async def sees(pilot: Pilot[Any], text: str) -> PageScreen:
    """Wait until a text stands on the page in front, and give the page's screen."""
    await until(pilot, lambda: text in words_on(pilot.app.screen))
    screen: PageScreen = pilot.app.screen  # type: ignore[assignment]  # the plugin types every screen alike
    return screen


def words_on(screen: Any) -> str:  # noqa: ANN401 - any screen, as Textual types it
    """Read everything that a screen says."""
    lines = (
        screen.bar, screen.seat, screen.title_line, screen.lines, screen.lines_below, screen.big, screen.hint
    )  # fmt: skip
    rows = (f"{label} {value}" for part in (screen.rows, screen.rows_below) for label, value in part.shown)
    listed = [f"{one.label} {one.detail}" for one in screen.choices._field.options]
    return "\n".join([*(line.text for line in lines), *rows, *listed])


def is_laid_out(screen: Any) -> bool:  # noqa: ANN401 - any screen, as Textual types it
    """Tell whether every line of a screen has the room that its text needs."""
    lines = (screen.title_line, screen.lines, screen.lines_below, screen.big, screen.hint)
    return not screen._layout_required and all(
        line.size.height > line.text.count("\n") for line in lines if line.display
    )
