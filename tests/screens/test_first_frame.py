"""The first frame does without what opens the letterbox, and what checks a note, on any day."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LIGHT = {"debrief.store", "debrief.store.place", "debrief.textcheck"}
"""What is loaded to tell whether there is a letterbox, and to check a note later."""

FIRST_FRAME = """
import asyncio, sys
from pathlib import Path
from debrief.opening import lay_desk
from debrief.places import find_places
from debrief.app import Debrief
from debrief.screens import home
home.SECONDS_TO_THE_FIRST_FRAME = 1000
desk = lay_desk(find_places(Path(sys.argv[1]), Path(sys.argv[1])))
async def look():
    app = Debrief(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        heavy = ("debrief.store", "debrief.textcheck")
        loaded = sorted(name for name in sys.modules if name.startswith(heavy))
        print(type(app.screen).__name__, *loaded)
asyncio.run(look())
"""


@pytest.mark.parametrize(("made", "first"), [(True, "HomeScreen"), (False, "FirstUseScreen")])
def test_nothing_of_the_store_or_the_check_is_loaded_before_the_first_frame(
    made: bool,
    first: str,
    tmp_path: Path,
) -> None:
    if made:
        (tmp_path / "letterbox").write_text("only its being there counts")
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)], capture_output=True, text=True, check=True
    )
    shown, *loaded = done.stdout.split()
    assert shown == first
    assert set(loaded) <= LIGHT
