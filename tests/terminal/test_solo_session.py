"""One person alone writes a page that nothing remembers, and keeps a summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import solo
from tests.terminal.leavings import holding, terminal_is_restored

if TYPE_CHECKING:
    from tests.terminal.program import Program

WRITTEN = "I feel like marzipan-7741"


def test_what_is_written_and_let_go_is_nowhere_when_the_rest_is_kept(program: Program) -> None:
    walk = program.open()
    walk.open("Solo reflection")
    solo.arrive(walk)
    solo.take_stock(walk)
    walk.write("Write and let go", WRITTEN)
    walk.leave_text()
    solo.turn_and_land(walk)
    walk.skip("A note, if you like")
    solo.wish(walk, "Count it")
    walk.go("This will be kept, and nothing else.", "Note none")
    walk.is_kept()
    assert walk.leave() == 0

    (summary,) = program.kept().values()
    assert {name: summary[name] for name in ("people", "agreed", "ring", "note", "follow_up")} == {
        "people": "1",
        "agreed": "count",
        "ring": None,
        "note": None,
        "follow_up": False,
    }
    assert summary["feelings"] == ["angry", "numb"]
    assert summary["thermometer"] == [{"before": 7, "after": 3}]
    assert summary["plans"] == ["ask-cover", "quiet"]
    assert holding("marzipan", program.folder) == []
    assert "marzipan" not in "".join(walk.terminal.normal_screen)
    terminal_is_restored(walk.terminal)
