"""Draw the pictures of the README and the docs: `make pictures`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.app import Debrief
from debrief.core.session import advance
from debrief.desk import Desk
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.pages.places import LETTERBOX
from debrief.screens.session import SessionScreen
from debrief.settings import Settings
from debrief.store.receipt import read_receipt
from debrief.textcheck import check
from tests.screens.letterboxes import PASSPHRASE, lay_letterbox
from tests.screens.noting import at_the_note
from tests.screens.waiting import sees
from tests.screens.walking import at, bring, likely

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SIZE = (80, 24)
WORDS = "acorn cactus dolphin iceberg skillet"
NOTE = "Maria cried on ward 7, and I stayed calm. Now I am worn out, and I want to go home."
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
    letterbox = lay_letterbox(folder)
    return Desk(
        say=read_say(),
        titles=read_titles(folder, Settings().first),
        settings=Settings(),
        problems=(),
        read_words=read_words,
        read_formats=lambda: read_formats(folder),
        open_letterbox=lambda: letterbox,
        has_letterbox=letterbox.box.place.file.exists,
        clock=lambda: 0.0,
        month=lambda: "2026-11",
        today=lambda: date(2026, 11, 22),
        coin=lambda: False,
        shuffle=lambda count: tuple(range(count)),
        check=check,
    )


async def save(app: Debrief, pilot: Pilot[int], name: str) -> None:
    """Save what the screen shows, without asking anybody for a font."""
    await pilot.pause()
    picture = FONT_FROM_OUTSIDE.sub("", app.export_screenshot(title="debrief"))
    (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


async def draw_first_use(app: Debrief) -> None:
    """Draw the question of first use, then make a sealed letterbox."""
    async with app.run_test(size=SIZE) as pilot:
        await sees(pilot, "One thing first")
        await save(app, pilot, "first-use")
    app.desk.letterbox.begin(PASSPHRASE)


async def draw(app: Debrief) -> None:
    """Draw home, the letterbox, and one picture of each moment."""
    async with app.run_test(size=SIZE) as pilot:
        await save(app, pilot, "home")
        app.home.open(LETTERBOX)
        await sees(pilot, "Use a receipt")
        await save(app, pilot, "letterbox")
        app.back_to(app.home)
        for name, (form, step, key) in SESSIONS.items():
            app.home.open(form)
            await pilot.pause()
            assert isinstance(app.screen, SessionScreen)
            app.screen.stand(bring(app.desk, form, at(step, key)))
            await save(app, pilot, name)
            app.back_to(app.home)
        await draw_note(app, pilot)
        await draw_receipt(app, pilot)


async def draw_note(app: Debrief, pilot: Pilot[int]) -> None:
    """Draw a note in which something was found."""
    await at_the_note(app, pilot, NOTE)
    await save(app, pilot, "note")
    app.back_to(app.home)


async def draw_receipt(app: Debrief, pilot: Pilot[int]) -> None:
    """Draw the landing with a receipt."""
    app.home.open("pair")
    await pilot.pause()
    assert isinstance(app.screen, SessionScreen)
    result = bring(app.desk, "pair", at("review", "result"))
    app.screen.arrive(advance(result, likely(result)), tuple(read_receipt(WORDS).words))
    await save(app, pilot, "receipt")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as empty:
        desk = lay_desk(Path(empty))
        asyncio.run(draw_first_use(Debrief(desk)))
        asyncio.run(draw(Debrief(desk)))
