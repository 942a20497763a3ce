"""What was kept before there was a letterbox is taken over once, and removed after a question."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.terminal import keeper
from tests.terminal.home import ROOT
from tests.terminal.leavings import holding
from tests.terminal.letters import PASSPHRASE
from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

EARLIER = ROOT / "tests" / "store" / "earlier" / "several.json"
"""Three summaries as debrief 0.1 kept them."""

NOTE = "Slower mornings this week."
OLD_WAITS = "An old file from before the letterbox still lies here"


def begin_sealed(program: Program) -> Walk:
    """Begin a letterbox with a passphrase where an earlier debrief has kept summaries."""
    program.data.mkdir(mode=0o700)
    shutil.copy(EARLIER, program.data / "summaries.json")
    program.passphrase = PASSPHRASE
    walk = program.open(first=keeper.FIRST_USE)
    walk.take(keeper.FIRST_USE, "Set a reading passphrase now")
    keeper.choose_passphrase(walk, PASSPHRASE)
    keeper.take_code(walk)
    return walk


def test_earlier_summaries_are_taken_over_once_and_the_old_file_goes_after_a_question(
    new_program: Program,
) -> None:
    walk = begin_sealed(new_program)
    keeper.go_to_place(walk, OLD_WAITS)
    keeper.unlock(walk, PASSPHRASE)
    walk.on(keeper.LIST, "November 2026", "October 2026", "September 2026")
    walk.take("November 2026")
    walk.on("Kept summary 73120458", NOTE)
    walk.terminal.press("escape")
    walk.on(keeper.LIST)
    walk.terminal.press("escape")
    remove_old_file(walk)
    assert holding(NOTE, new_program.folder) == []
    walk.stop(landing=HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    assert sorted(new_program.kept()) == [10000000, 41907733, 73120458]


def remove_old_file(walk: Walk) -> None:
    """The question has the safe answer first, and Esc is no answer."""
    walk.take("Remove the old file")
    walk.on("Remove the old file?", "Its summaries are in the letterbox now.")
    assert walk.options() == ["( ) Leave it for now", "( ) Remove it"]
    walk.terminal.press("escape")
    walk.take(OLD_WAITS, "Remove the old file")
    walk.take("Remove the old file?", "Leave it for now")
    walk.take(OLD_WAITS, "Remove the old file")
    walk.take("Remove the old file?", "Remove it")
    walk.on("The old file is removed.")
    walk.terminal.wait_gone(OLD_WAITS)


def test_the_old_file_stays_readable_until_somebody_confirms(new_program: Program) -> None:
    walk = begin_sealed(new_program)
    walk.on(HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    old = new_program.data / "summaries.taken-over.json"
    assert holding(NOTE, new_program.folder) == [old]
    assert old.read_bytes() == EARLIER.read_bytes()
    assert len(new_program.kept()) == 3
    assert len(new_program.kept()) == 3
