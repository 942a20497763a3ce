"""Finish early: from the talk to a calm end, and the summary says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program

STEPS = ("warn", "consent", "talk", "meaning", "step", "level", "ground", "after", "plan", "themes", "note")


def test_finishing_early_goes_to_grounding_thermometer_and_review(program: Program) -> None:
    walk = program.open("start", program.cut("pair", *STEPS), first="What kind of thing")
    pair.to_talk(walk)
    walk.terminal.press("f5")
    pair.ground(walk, "Senses", "Find five things")
    walk.choose_number(5, pair.FIRST, "Where is your thermometer now?")
    walk.choose_number(4, pair.SECOND, "Where is your thermometer now?")
    pair.see_record(walk)
    for seat in pair.SEATS:
        pair.wish(walk, seat, "Keep it here")
    walk.go("This will be kept, and nothing else.", "finished early")
    walk.is_kept()
    assert walk.leave() == 0
    (summary,) = program.kept().values()
    assert (summary["ended"], summary["ring"], summary["themes"]) == ("finished early", 1, [])
