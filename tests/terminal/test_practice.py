"""Practice in a real terminal: one exercise from the first page, counted, and what is left of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from debrief.core.practicing import AT_A_TIME

if TYPE_CHECKING:
    from tests.terminal.program import Program


def test_an_exercise_is_done_and_counted_and_nothing_that_was_chosen_is_kept(program: Program) -> None:
    walk = program.open()
    walk.open("Practice")
    walk.take("What would you like to try?", "Yes, yes but, not now")
    for number in range(1, AT_A_TIME + 1):
        walk.take(f"Yes, yes but, not now: {number} of 3", "What would you answer?", "“Yes, ")
        walk.go("What each of these does")
    walk.take("More, or is this enough?", "That is enough for now")
    month = date.today()  # noqa: DTZ011 - where the people are
    walk.take("Should it count", f"Practice, {month:%B %Y}, 5 min, 1 person, finished", "Count it")
    walk.on("It is counted.", "Tab, then Enter")
    receipt = walk.take_receipt()
    assert walk.leave() == 0

    ((number, summary),) = program.kept().items()
    chosen = ("themes", "feelings", "thermometer", "helped", "plans", "given")
    assert [summary[name] for name in chosen] == [[]] * len(chosen)
    assert (summary["format"], summary["agreed"]) == ("practice", "count")
    assert program.has(receipt)
    listed = program.run("list")
    assert listed.returncode == 0
    assert listed.stdout.split() == [str(number), *f"{month:%B %Y} practice Count it".split()]


def test_a_rehearsal_that_is_stopped_leaves_nothing(program: Program) -> None:
    walk = program.open("practice", "rehearsal", first="A rehearsal for two")
    walk.go("Say who is who.")
    walk.go("Teller: this is your card", "[left out]")
    walk.go("Warn", "The card")
    walk.terminal.press("f8")
    walk.on("What would help now?")
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    assert program.nothing_was_put_in()
