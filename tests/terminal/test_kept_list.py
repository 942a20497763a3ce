"""What lies in the letterbox: looked at, deleted after a question, and damage is told of honestly."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from tests.store.samples import SECRET
from tests.terminal.keeper import LIST, go_to_place
from tests.terminal.leavings import holding, snapshot
from tests.terminal.letters import fill

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.program import Program
    from tests.terminal.walk import Walk


def open_list(program: Program) -> Walk:
    walk = program.open()
    go_to_place(walk)
    walk.take("Look inside")
    return walk


def journals(program: Program) -> list[Path]:
    """The letters, and their copy."""
    return sorted(path for path in program.data.iterdir() if ".letters" in path.name)


def digest(payload: bytes) -> bytes:
    """What the first file says about its own bytes."""
    return blake2b(payload, digest_size=8).hexdigest().encode()


def test_a_summary_is_deleted_only_after_a_question_whose_safe_answer_stands_first(program: Program) -> None:
    fill(program.letterbox, 1)
    walk = open_list(program)
    walk.take(LIST, "November 2026")
    walk.on("Kept summary", SECRET)
    walk.terminal.press("d")
    walk.on("Delete this summary?", "It is gone at once")
    assert walk.options() == ["( ) Leave it", "( ) Delete it"]
    walk.terminal.press("enter")
    walk.on("Kept summary", SECRET)
    walk.terminal.press("d")
    walk.take("Delete this summary?", "Leave it")
    walk.on("Kept summary", SECRET)
    assert len(program.kept()) == 1
    walk.terminal.press("d")
    walk.take("Delete this summary?", "Delete it")
    walk.on(LIST, "Nothing lies in it yet. That is fine.")
    assert program.kept() == {}
    assert holding(SECRET, program.folder) == []


def test_an_empty_list_says_that_this_is_fine_and_changes_nothing(program: Program) -> None:
    walk = open_list(program)
    walk.on(LIST, "Nothing lies in it yet. That is fine.")
    walk.terminal.press("escape")
    walk.on("Look inside")
    walk.terminal.press("escape")
    walk.on("What would help now?")
    assert program.nothing_was_put_in()


def test_a_damaged_file_is_mended_from_its_copy_and_told_of(program: Program) -> None:
    fill(program.letterbox, 3)
    file, copy = journals(program)
    file.write_bytes(file.read_bytes().replace(f"{SECRET} 1".encode(), b"somebody changed this"))
    walk = open_list(program)
    walk.on("A file of the letterbox was damaged and has been mended from its copy. Nothing is lost.")
    assert walk.text.count("20 min") == 3
    assert file.read_bytes() == copy.read_bytes()


def test_damage_to_both_files_is_told_of_and_what_can_be_read_is_listed(program: Program) -> None:
    fill(program.letterbox, 3)
    for path in journals(program):
        path.write_bytes(path.read_bytes().replace(f"{SECRET} 1".encode(), b"somebody changed this"))
    walk = open_list(program)
    walk.on("Files of the letterbox were damaged, and 1 or more saves in them are lost.")
    assert walk.text.count("20 min") == 2
    walk.take(LIST, "November 2026")
    walk.on("Kept summary", SECRET)


def test_a_letterbox_of_a_newer_debrief_is_left_alone_and_said_so(program: Program) -> None:
    newer = b'{"schema":99,"doors":2}'
    for path in (program.data / "letterbox", program.data / "letterbox.copy"):
        path.write_bytes(b"debrief-letterbox %s %s\n" % (digest(newer), newer))
    walk = program.open()
    walk.on("A newer debrief has kept these summaries, and this one leaves them as they are.")
    walk.open("The letterbox")
    walk.on("A newer debrief has kept these summaries", "Back")
    walk.terminal.press("escape")
    walk.on("What would help now?")
    assert snapshot(program.data) == program.before
