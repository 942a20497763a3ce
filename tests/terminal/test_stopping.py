"""A session that is stopped in the middle leaves nothing, however far it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal import pair
from tests.terminal.leavings import holding
from tests.terminal.letters import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

TYPED = "the kettle sang at last"


def type_word(walk: Walk) -> None:
    walk.go("Agree on this, aloud")
    walk.skip("How long have you got?")
    walk.skip("What stays off the table today?")
    walk.on("A word to come back with?")
    walk.terminal.type(TYPED)
    walk.on("•" * len(TYPED))


def talk(walk: Walk) -> None:
    pair.to_talk(walk)


def write_note(walk: Walk) -> None:
    walk.write("A note, if you like", TYPED)


def hear_one_wish(walk: Walk) -> None:
    write_note(walk)
    walk.leave_text()
    pair.see_record(walk)
    pair.wish(walk, pair.SEATS[0], "Keep it here")
    walk.on("The keyboard goes to the first listener.")


def see_result(walk: Walk) -> None:
    hear_one_wish(walk)
    pair.wish(walk, pair.SEATS[1], "Keep it here")
    walk.on("This will be kept, and nothing else.", TYPED)


@pytest.mark.parametrize(
    ("steps", "walk_there", "letters"),
    [
        (("agree",), type_word, 0),
        (("warn", "consent", "talk"), talk, 2),
        (("note",), write_note, 2),
        (("note",), hear_one_wish, 0),
        (("note",), see_result, 2),
    ],
)
def test_stopping_leaves_the_data_folder_exactly_as_it_was(
    steps: tuple[str, ...], walk_there: Callable[[Walk], None], letters: int, program: Program
) -> None:
    fill(program.letterbox, letters)
    walk = program.open("start", program.cut("pair", *steps), first="Pair debrief")
    walk_there(walk)
    walk.stop("You stopped. Nothing was kept.")
    assert walk.leave() == 0
    assert program.nothing_was_put_in()
    assert len(program.kept()) == letters
    assert holding(TYPED, program.folder) == []
