"""What is damaged in one file is mended and said; what is lost in both is counted and said."""

from __future__ import annotations

import errno
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from debrief.store import notices as say
from debrief.store.errors import Gone, StoreError

from .boxes import files, shelf, table
from .faults import failing

if TYPE_CHECKING:
    from pathlib import Path

FILE, COPY, TIP = "letterbox.here.letters", "letterbox.here.letters.copy", "letterbox.here.tip"


def fill(folder: Path, many: int = 4) -> list[int]:
    """Put documents in, each on a line of its own."""
    opened = shelf(folder, begin=True)
    return [table(opened).insert({"name": f"document {number}" * 9}) for number in range(many)]


def found(folder: Path) -> tuple[set[int], tuple[str, ...], int]:
    """Open a folder anew: the numbers in it, what was said, and how many saves were lost."""
    opened = shelf(folder)
    return {each.doc_id for each in table(opened).all()}, opened.notices, opened.lost


def without_line(path: Path, line: int) -> None:
    """Take one line out of a file."""
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:line], *lines[line + 1 :]]))


@pytest.mark.parametrize("names", [[FILE], [COPY], [FILE, COPY]])
@pytest.mark.parametrize("torn", [b"1 5", b"1 5 0123456789abcdef {", b"\0\0\0", b"1 5 0123\0\0\0\0"])
def test_a_last_line_that_was_torn_while_it_was_written_is_passed_over_in_silence(
    folder: Path, names: list[str], torn: bytes
) -> None:
    numbers = fill(folder)
    for name in names:
        (folder / name).write_bytes((folder / name).read_bytes() + torn)
    assert found(folder) == (set(numbers), (), 0)
    left = [line for name in (FILE, COPY) for line in files(folder)[name].splitlines()]
    assert [line for line in left if line.startswith(torn)] == []


@pytest.mark.parametrize("name", [FILE, COPY])
@pytest.mark.parametrize("line", range(5))
def test_a_line_that_is_missing_or_changed_in_one_file_is_mended_from_the_other_and_said(
    folder: Path, name: str, line: int
) -> None:
    numbers = fill(folder)
    without_line(folder / name, line)
    assert found(folder) == (set(numbers), (say.MENDED,), 0)
    lines = (folder / name).read_bytes().splitlines(keepends=True)
    lines[line] = lines[line].replace(b"{", b"[", 1)
    (folder / name).write_bytes(b"".join(lines))
    assert found(folder) == (set(numbers), (say.MENDED,), 0)
    assert found(folder) == (set(numbers), (), 0)


@pytest.mark.parametrize("name", [FILE, COPY, TIP])
def test_a_file_that_was_deleted_comes_back_from_the_other_and_that_is_said(folder: Path, name: str) -> None:
    numbers = fill(folder)
    (folder / name).unlink()
    assert found(folder) == (set(numbers), (say.MENDED,), 0)
    assert files(folder)[FILE] == files(folder)[COPY]


def test_a_program_that_is_open_sees_damage_too(folder: Path) -> None:
    fill(folder)
    opened = shelf(folder)
    assert len(table(opened)) == 4
    (folder / FILE).unlink()
    assert len(table(opened)) == 4
    assert opened.notices == (say.MENDED,)


def test_a_save_that_both_files_lack_is_counted_and_said_and_counted_at_the_next_opening_too(
    folder: Path,
) -> None:
    fill(folder)
    for name in (FILE, COPY):
        without_line(folder / name, 2)
    left, said, lost = found(folder)
    assert (len(left), said, lost) == (3, (say.LOST.format(number=1),), 1)
    assert found(folder) == (left, (), 1)


@pytest.mark.parametrize("lines", [1, 2, 4])
def test_files_that_were_both_cut_at_the_same_place_are_not_taken_for_whole(folder: Path, lines: int) -> None:
    fill(folder)
    for name in (FILE, COPY):
        kept = (folder / name).read_bytes().splitlines(keepends=True)[:-lines]
        (folder / name).write_bytes(b"".join(kept))
    left, said, lost = found(folder)
    assert (len(left), said, lost) == (4 - lines, (say.LOST.format(number=lines),), lines)


@pytest.mark.parametrize("names", [[FILE, COPY], [FILE, COPY, TIP]])
@pytest.mark.parametrize("emptied", [True, False])
def test_where_both_files_are_gone_nothing_is_written(
    folder: Path, names: list[str], *, emptied: bool
) -> None:
    fill(folder)
    for name in names:
        (folder / name).unlink()
        if emptied:
            (folder / name).touch()
    before = files(folder)
    opened = shelf(folder)
    for call in (table(opened).all, lambda: table(opened).insert({}), opened.rewrite):
        with pytest.raises(Gone, match="Put the files back from a backup"):
            call()
    assert files(folder) == before


@pytest.mark.parametrize("rewritten", [True, False])
def test_an_older_backup_of_both_files_is_loud(folder: Path, tmp_path: Path, *, rewritten: bool) -> None:
    fill(folder)
    shutil.copytree(folder, tmp_path / "backup")
    opened = shelf(folder)
    table(opened).insert({"name": "later"})
    if rewritten:
        opened.rewrite()
    for name in (FILE, COPY):
        shutil.copy(tmp_path / "backup" / name, folder / name)
    for _ in range(2):
        left, said, lost = found(folder)
        assert len(left) == 4
        assert lost == 1
        if not _:
            assert said == (say.LOST.format(number=1),)


def test_files_of_the_same_size_are_told_apart_by_their_first_line(folder: Path) -> None:
    fill(folder, 2)
    opened, other = shelf(folder), shelf(folder)
    first = table(opened).all()[0]
    with other.changing("letters") as draft:
        draft[first.doc_id]["name"] = "d" * len(first["name"])
    size = (folder / FILE).stat().st_size
    other.rewrite()
    assert (folder / FILE).stat().st_size < size
    known = shelf(folder)
    assert len(table(known)) == 2
    with other.changing("letters") as draft:
        draft[first.doc_id]["name"] = "e" * len(first["name"])
    other.rewrite()
    assert table(known).get(doc_id=first.doc_id)["name"][0] == "e"  # type: ignore[index]
    assert known.notices == ()


def test_a_file_that_is_shut_to_us_is_not_called_gone(folder: Path) -> None:
    numbers = fill(folder)
    (folder / FILE).unlink()
    (folder / FILE).mkdir()
    assert found(folder)[:2] == (set(numbers), (say.NOT_MENDED,))


@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize("step", range(1, 5))
def test_a_rewriting_that_failed_half_way_loses_nothing_that_is_saved_after_it(
    folder: Path, call: str, step: int
) -> None:
    numbers = fill(folder)
    opened = shelf(folder)
    with opened.held():
        with failing(call, step, errno.EIO, last=step), suppress(StoreError):
            opened.mine.compact()
        opened.mine.append({"letters": {7: {"name": "later"}}})
    assert found(folder) == ({*numbers, 7}, (), 0)
