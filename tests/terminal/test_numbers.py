"""The supervisor's numbers in a real terminal: opened, looked at, written, and never over another file."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from debrief.export.quarters import last_closed
from debrief.store.numbers import random_number
from debrief.store.receipt import Tags, draw
from debrief.store.slip import Slip
from tests.screens.filled import quarter
from tests.terminal.keeper import LIST, go_to_place

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.quarter import Quarter
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

MANY = 45
QUARTERS, FORMS, WHERE, SHOWN = (
    "Which quarter?", "In which form?", "Where can the file go?", "This will be written",
)  # fmt: skip


def newest() -> Quarter:
    """Give the newest quarter that is over, where the test runs."""
    return last_closed(datetime.now(tz=UTC).astimezone().date())


def fill(program: Program) -> None:
    """Put in a quarter that has enough to tell, under receipts that nobody holds."""
    box = program.letterbox
    lost = Tags(bytes(16), bytes(16))
    for one in quarter(MANY, newest().last_month):
        box.add(one, Slip(draw(), lost, random_number(), box.box.header().id))


def to_form(walk: Walk, form: str) -> None:
    """Go from the list to the place for a file."""
    walk.on(LIST)
    walk.terminal.press("g")
    walk.take("What should be given on?", "Numbers for a quarter")
    walk.take(QUARTERS, str(newest()))
    walk.go(f"Numbers for {newest()}", "They may not be used to judge anybody", button="Choose a form")
    walk.take(FORMS, form)
    walk.on(WHERE)


def test_numbers_are_seen_written_and_never_over_another_file(program: Program) -> None:
    program.settings("team_size = 24\n")
    fill(program)
    home = program.folder / "home"
    name = f"numbers-{newest().name}.json"
    walk = program.open()
    go_to_place(walk)
    walk.take("Look inside")
    to_form(walk, "JSON")
    walk.terminal.press("enter")
    walk.on(SHOWN, '"$schema": "report-1.json"', "The letterbox notes that it was given on.")
    assert list(home.glob("numbers*")) == []
    walk.go(SHOWN, button="Write it")
    walk.go("It is written.", "The letterbox has noted it.", button="Back")
    written = read(home / name)
    assert written["quarter"] == newest().name

    to_form(walk, "JSON")
    walk.on(f"numbers-{newest().name}-2.json")
    walk.terminal.press("end", "shift+home", "delete")
    walk.terminal.wait_until(lambda: "numbers-" not in walk.words, "the field is empty")
    walk.write(WHERE, f"~/{name}")
    walk.terminal.press("enter")
    walk.go(SHOWN, "This was given on before, and stays as it is.", button="Write it")
    walk.on("is there already.", "It could go to", "The letterbox has noted it already")
    walk.terminal.press("enter")
    walk.go(SHOWN, button="Write it")
    walk.go("It is written.", button="Back")
    walk.on(LIST)
    first, second = sorted(home.glob("numbers*"))
    assert {stat.S_IMODE(file.stat().st_mode) for file in (first, second)} == {0o600}
    assert read(first) == read(second) == written


def read(file: Path) -> dict[str, object]:
    """Read a JSON file."""
    told: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return told
