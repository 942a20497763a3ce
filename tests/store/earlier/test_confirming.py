"""What lies readable beside the letterbox is named, and goes for good when somebody says so."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import DiskFull, NotWritable, StoreError
from debrief.store.takeover import confirm, copies
from tests.store.samples import SECRET

from .letters import Letters
from .samples import laid_out, some
from .stops import Killed, stopped

if TYPE_CHECKING:
    from pathlib import Path

OURS = {
    "summaries.taken-over.json",
    "summaries.taken-over-2.json",
    "summaries.taken-over-12.json",
    "summaries.damaged-1.json",
    "summaries.damaged-30.json",
    ".summaries.json.k3x_9.part",
    ".summaries.damaged-1.json.abc.part",
}
OTHERS = {
    "summaries.json",
    "summaries.lock",
    "summaries.taken-over.json.bak",
    "summaries.taken-over-x.json",
    "my-summaries.damaged-1.json",
    ".letters.journal.abc.part",
    "letter.part",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in OURS | OTHERS:
        (tmp_path / name).write_text(SECRET)
    return tmp_path


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_every_earlier_copy_is_named_and_nothing_else(folder: Path) -> None:
    assert {each.name for each in copies(folder)} == OURS
    assert copies(folder) == tuple(sorted(folder / name for name in OURS))
    assert names(folder) == OURS | OTHERS


def test_confirming_removes_them_and_nothing_else(folder: Path) -> None:
    assert confirm(folder) == len(OURS)
    assert names(folder) == OTHERS
    assert copies(folder) == ()
    assert confirm(folder) == 0


def test_after_taking_over_and_confirming_no_word_is_left(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(3)))
    letters = Letters()
    letters.take_over(earlier_file)
    assert confirm(earlier_file.parent) == 1
    assert names(earlier_file.parent) <= {"summaries.lock"}
    assert letters.take_over(earlier_file) is None
    assert letters == some(3)


@pytest.mark.parametrize("below", ["", "none"])
def test_where_there_is_nothing_nothing_is_done(tmp_path: Path, below: str) -> None:
    assert copies(tmp_path / below) == ()
    assert confirm(tmp_path / below) == 0
    assert list(tmp_path.iterdir()) == []


def test_folders_and_links_of_these_names_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("not ours")
    (tmp_path / "summaries.damaged-1.json").mkdir()
    (tmp_path / "summaries.taken-over.json").symlink_to(tmp_path / "other")
    assert confirm(tmp_path) == 0
    assert len(names(tmp_path)) == 3


def test_a_folder_that_can_not_be_looked_into_is_said_in_words(folder: Path) -> None:
    for call in (copies, confirm):
        with (
            stopped("listdir", 1, OSError(errno.EACCES, "no"), after=False),
            pytest.raises(NotWritable, match=r"Choose another|whoever looks after"),
        ):
            call(folder)
    assert names(folder) == OURS | OTHERS


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.EIO, StoreError), (errno.ENOSPC, DiskFull), (errno.EACCES, NotWritable)]
)
@pytest.mark.parametrize("nth", [1, 3, len(OURS)])
def test_a_copy_that_can_not_be_removed_is_said_and_can_be_tried_again(
    folder: Path, nth: int, number: int, kind: type[StoreError]
) -> None:
    with stopped("unlink", nth, OSError(number, "no"), after=False), pytest.raises(StoreError) as caught:
        confirm(folder)
    assert type(caught.value) is kind
    assert SECRET not in str(caught.value)
    assert len(copies(folder)) == len(OURS) - nth + 1
    assert confirm(folder) == len(OURS) - nth + 1
    assert names(folder) == OTHERS


def test_a_removal_that_may_not_be_on_the_disk_is_said(folder: Path) -> None:
    with stopped("fsync", 1, OSError(errno.EIO, "no"), after=False), pytest.raises(StoreError):
        confirm(folder)
    assert names(folder) == OTHERS


@pytest.mark.parametrize("after", [False, True])
def test_a_killed_removal_goes_on_at_the_next_try(folder: Path, *, after: bool) -> None:
    with stopped("unlink", 2, Killed(), after=after), pytest.raises(Killed):
        confirm(folder)
    assert confirm(folder) == len(OURS) - 1 - after
    assert names(folder) == OTHERS


def test_a_copy_that_another_terminal_removed_meanwhile_is_no_fault(folder: Path) -> None:
    gone = FileNotFoundError(errno.ENOENT, "no")
    with stopped("unlink", 1, gone, after=True):
        assert confirm(folder) == len(OURS)
    assert names(folder) == OTHERS
