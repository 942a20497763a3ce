"""After a session, days for a calendar are taken along by keys, with no word of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import vobject

from tests.terminal import solo
from tests.terminal.leavings import holding

if TYPE_CHECKING:
    from tests.terminal.program import Program

NOTE = "I felt like a quince."


def test_dates_are_taken_along_from_the_landing_and_hold_nothing_of_the_session(program: Program) -> None:
    form = program.cut("solo", "before", "feelings", "note")
    walk = program.open("start", form, first="Where is your thermometer?")
    walk.choose_number(7, "Where is your thermometer?")
    walk.tick("What feelings are there?", "Angry")
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Let it go")
    walk.go("Nothing is kept.")
    walk.on("It is let go.")
    walk.terminal.press("d")
    walk.tick("Which days would you like?", "In three days", "In three months")
    walk.on("Where can the file go?", "check-in.ics")
    walk.terminal.press("enter")
    walk.go("This will be written", "A short check-in", button="Write it")
    walk.go("It is written.", "It is at", button="Back")
    walk.on("It is let go.")
    assert walk.leave() == 0

    (file,) = program.folder.rglob("*.ics")
    assert file.parent == program.folder / "home"
    first, last = vobject.readOne(file.read_bytes().decode()).vevent_list
    assert (last.dtstart.value - first.dtstart.value).days == 87
    assert {first.summary.value, last.summary.value} == {"A short check-in"}
    assert not {"angry", "quince", "solo", "thermometer"} & set(file.read_text().lower().split())
    assert holding("quince", program.folder) == []
