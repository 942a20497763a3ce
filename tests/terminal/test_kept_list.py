"""What is kept: looked at, deleted after a question, and told of honestly when the file is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.samples import SECRET, filled
from tests.terminal.leavings import holding

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

LIST = "What is kept on this computer"


def open_list(program: Program) -> Walk:
    walk = program.open()
    walk.open("What is kept")
    walk.on(LIST)
    return walk


def test_a_summary_is_deleted_only_after_a_question_whose_safe_answer_stands_first(program: Program) -> None:
    filled(program.data, 1)
    walk = open_list(program)
    walk.take(LIST, "November 2026")
    walk.on("Kept summary 20000000", SECRET)
    walk.terminal.press("d")
    walk.on("Delete this summary?", "It is gone at once")
    assert walk.options() == ["( ) Leave it", "( ) Delete it"]
    walk.terminal.press("enter")
    walk.on("Kept summary 20000000", SECRET)
    walk.terminal.press("d")
    walk.take("Delete this summary?", "Leave it")
    walk.on("Kept summary 20000000", SECRET)
    assert len(program.kept()) == 1
    walk.terminal.press("d")
    walk.take("Delete this summary?", "Delete it")
    walk.on(LIST, "Nothing is kept yet. That is fine.")
    assert program.kept() == {}
    assert holding(SECRET, program.folder) == []


def test_an_empty_list_says_that_this_is_fine_and_makes_no_folder(program: Program) -> None:
    walk = open_list(program)
    walk.on("Nothing is kept yet. That is fine.")
    walk.terminal.press("escape")
    walk.on("What would help now?")
    assert not program.data.exists()


def test_a_damaged_file_is_told_of_and_what_can_be_read_is_listed(program: Program) -> None:
    filled(program.data, 3)
    file = program.data / "summaries.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f"{SECRET} 1", "somebody changed this"), encoding="utf-8")
    walk = open_list(program)
    walk.on("The file of summaries was damaged: 2 of 3 could be read", "summaries.damaged-1.json")
    assert walk.text.count("20 min") == 2
    assert (program.data / "summaries.damaged-1.json").exists()
    walk.take(LIST, "November 2026")
    walk.on("Kept summary 20000000", f"{SECRET} 0")


def test_a_file_of_a_newer_debrief_is_left_alone_and_said_so(program: Program) -> None:
    program.data.mkdir()
    file = program.data / "summaries.json"
    newer = '{"meta": {"1": {"schema": 99}}, "summaries": {}}'
    file.write_text(newer, encoding="utf-8")
    walk = open_list(program)
    walk.on("A newer debrief has kept these summaries, and this one leaves them as they are.")
    walk.terminal.press("escape")
    walk.on("What would help now?")
    assert file.read_text(encoding="utf-8") == newer
