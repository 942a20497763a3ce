"""Pictures of practice, which must not change unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from debrief.screens.practice import PracticeScreen
from tests.screens.waiting import is_laid_out, until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from debrief.app import Debrief

SIZES = {"80x24": (80, 24), "120x36": (120, 36)}
PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "list": ("", ()),
    "scene": ("sort", ("down",)),
    "told": ("sort", ("down", "enter")),
    "told-long": ("warn", ("down", "enter")),
    "note": ("scrub", ("space",)),
    "note-told": ("scrub", ("space", "enter")),
    "sentence": ("hand-over", ("down", "enter", "enter", "down", "enter")),
    "rest": ("sort", ("f4", "f4", "f4")),
    "count": ("sort", ("f4", "f4", "f4", "down", "enter")),
    "card": ("rehearsal", ("enter",)),
    "moment": ("rehearsal", ("enter", "enter")),
}
"""Which exercise is opened, and the keys that are pressed in it."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_practice_looks_as_it_did(
    name: str, size: str, app: Debrief, snap_compare: Callable[..., bool]
) -> None:
    assert snap_compare(app, terminal_size=SIZES[size], run_before=shown(*PAGES[name]))


def shown(exercise: str, keys: tuple[str, ...]) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Open an exercise and press keys before the picture is taken."""

    async def show(pilot: Pilot[Any]) -> None:
        app: Debrief = pilot.app  # type: ignore[assignment]  # the plugin types every app alike
        app.home.open_practice(exercise)
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen) and app.screen.page is not None)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await until(pilot, lambda: is_laid_out(app.screen))

    return show
