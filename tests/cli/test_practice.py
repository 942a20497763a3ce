"""`debrief practice`: it opens the screens at an exercise, and knows the names of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from debrief.cli import main
from debrief.door.practice_command import complete_exercise, practice
from debrief.opening import shuffle

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from debrief.desk import Desk
    from tests.terminal.program import Program

NAMES = ["sort", "trim", "warn", "answer", "redirect", "notice", "hand-over", "scrub", "rehearsal"]


@pytest.mark.parametrize(("arguments", "exercise"), [((), ""), (("hand-over",), "hand-over")])
def test_the_screens_open_at_the_list_or_at_an_exercise(
    arguments: tuple[str, ...], exercise: str, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []

    def open_screens(_: Desk, *, practice: str | None = None) -> int:
        seen.append(practice)
        return 5

    monkeypatch.setattr("debrief.opening.open_screens", open_screens)
    assert run("practice", *arguments).exit_code == 5
    assert seen == [exercise]


def test_an_unknown_name_is_one_sentence_with_those_there_are(run: Callable[..., Result]) -> None:
    done = run("practice", "juggle")
    assert done.exit_code == 2
    said = f"Error: There is no exercise “juggle”. There are: {', '.join(NAMES)}."
    assert done.output.splitlines()[-1] == said


def test_without_a_terminal_it_says_so(program: Program) -> None:
    done = program.run("practice")
    assert done.returncode == 2
    assert "debrief needs a terminal of its own" in done.stderr


@pytest.mark.parametrize(("typed", "offered"), [("", NAMES), ("s", ["sort", "scrub"]), ("x", [])])
def test_the_shell_is_offered_the_names(typed: str, offered: list[str], run: Callable[..., Result]) -> None:
    assert run("practice", "--help").exit_code == 0
    context = click.Context(practice, parent=click.Context(main))
    found = complete_exercise(context, practice.params[0], typed)
    assert [one.value for one in found] == offered
    assert all(one.help for one in found)


def test_scenes_come_in_an_order_of_chance_and_each_comes_once() -> None:
    assert sorted(shuffle(9)) == list(range(9))
    assert len({shuffle(9) for _ in range(20)}) > 1
