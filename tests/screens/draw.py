"""Draw the pictures of the README and the docs: `make pictures`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.app import Debrief
from debrief.desk import Desk
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.screens.session import SessionScreen
from debrief.settings import Settings
from debrief.store import SummaryStore
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SIZE = (80, 24)
SESSIONS = {
    "feelings": ("pair", "feelings", "pick"),
    "consent": ("pair", "consent", "answer"),
    "talk": ("pair", "talk", "talk"),
    "record": ("pair", "review", "record"),
    "write-and-let-go": ("solo", "let-go", "page"),
}
FONT_FROM_OUTSIDE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def lay_desk(folder: Path) -> Desk:
    """Lay a desk on which time stands still."""
    return Desk(
        say=read_say(),
        titles=read_titles(folder),
        settings=Settings(),
        read_words=read_words,
        read_formats=lambda: read_formats(folder),
        open_store=lambda: SummaryStore(folder),
        clock=lambda: 0.0,
        month=lambda: "2026-11",
        coin=lambda: False,
    )


async def save(app: Debrief, pilot: Pilot[int], name: str) -> None:
    """Save what the screen shows, without asking anybody for a font."""
    await pilot.pause()
    picture = FONT_FROM_OUTSIDE.sub("", app.export_screenshot(title="debrief"))
    (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


async def draw(app: Debrief) -> None:
    """Draw home, and one picture of each moment."""
    async with app.run_test(size=SIZE) as pilot:
        await save(app, pilot, "home")
        for name, (form, step, key) in SESSIONS.items():
            app.home.open(form)
            await pilot.pause()
            assert isinstance(app.screen, SessionScreen)
            app.screen.stand(bring(app.desk, form, at(step, key)))
            await save(app, pilot, name)
            app.back_to(app.home)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as empty:
        asyncio.run(draw(Debrief(lay_desk(Path(empty)))))
