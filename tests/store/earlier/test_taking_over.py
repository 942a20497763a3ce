"""Every summary of an earlier file comes into the letterbox once, and the file is put by as it was."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import Busy, NotReadable
from debrief.store.lock import Lock
from debrief.store.takeover import Taken, copies, take_over
from tests.store.samples import SECRET

from .letters import Letters
from .samples import HERE, laid_out, some

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from debrief.store.records import Kept


def taken(letters: Letters, earlier_file: Path) -> Taken:
    found = letters.take_over(earlier_file)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["several.json", "odd_notes.json"])
def test_what_debrief_0_1_kept_comes_into_the_letterbox_and_its_file_is_put_by(
    earlier_file: Path, name: str
) -> None:
    raw = (HERE / name).read_bytes()
    earlier_file.write_bytes(raw)
    letters = Letters()
    found = taken(letters, earlier_file)
    assert laid_out(letters) == raw
    assert found == Taken(
        len(letters), 0, certain=True, copy=earlier_file.with_name("summaries.taken-over.json")
    )
    assert found.copy.read_bytes() == raw
    assert copies(earlier_file.parent) == (found.copy,)
    assert not earlier_file.exists()


def test_it_happens_once(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(3)))
    letters = Letters()
    taken(letters, earlier_file)
    assert letters.take_over(earlier_file) is None
    assert letters == some(3)


def test_where_there_is_nothing_to_take_over_nothing_is_made(tmp_path: Path) -> None:
    assert Letters().take_over(tmp_path / "none" / "summaries.json") is None
    assert Letters().take_over(tmp_path / "summaries.json") is None
    assert list(tmp_path.iterdir()) == []


def test_all_of_them_are_handed_on_in_one_save(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(5)))
    saves: list[list[Kept]] = []

    def put(new: Iterable[Kept]) -> None:
        saves.append(list(new))

    take_over(earlier_file, put, ())
    assert saves == [some(5)]


def test_those_that_are_there_already_are_not_handed_on_again(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(5)))
    letters = Letters(some(2))
    assert taken(letters, earlier_file).number == 5
    assert letters == some(5)


@pytest.mark.parametrize("many", [0, 2])
def test_where_nothing_is_missing_nothing_is_saved(earlier_file: Path, many: int) -> None:
    earlier_file.write_bytes(laid_out(some(many)))

    def put(_: Iterable[Kept]) -> None:
        raise AssertionError

    found = take_over(earlier_file, put, range(20_000_000, 20_000_002))
    assert found is not None
    assert (found.number, found.copy.exists(), earlier_file.exists()) == (many, True, False)


def test_of_a_damaged_file_all_that_is_true_is_taken_and_the_rest_is_counted(earlier_file: Path) -> None:
    damaged = laid_out(some(4)).replace(b'"loss"', b'"boss"', 1)
    earlier_file.write_bytes(damaged)
    letters = Letters()
    found = taken(letters, earlier_file)
    assert letters == some(4)[1:]
    assert (found.number, found.lost, found.certain) == (3, 1, True)
    assert found.copy.read_bytes() == damaged


@pytest.mark.parametrize("raw", [b"", b"{}", b"\x00" * 900, b"something else"])
def test_a_file_that_tells_nothing_is_put_by_and_not_called_empty(earlier_file: Path, raw: bytes) -> None:
    earlier_file.write_bytes(raw)
    found = taken(Letters(), earlier_file)
    assert (found.number, found.lost, found.certain) == (0, 0, False)
    assert found.copy.read_bytes() == raw


def test_what_an_open_earlier_debrief_saves_afterwards_is_taken_over_too(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(3)))
    letters = Letters()
    first = taken(letters, earlier_file)
    earlier_file.write_bytes(laid_out(some(4)))
    second = taken(letters, earlier_file)
    assert letters == some(4)
    assert second.copy.name == "summaries.taken-over-2.json"
    assert copies(earlier_file.parent) == (second.copy, first.copy)


def test_no_copy_takes_the_place_of_another(earlier_file: Path, tmp_path: Path) -> None:
    folder = earlier_file.parent
    (folder / "summaries.taken-over.json").write_text("an earlier one")
    (folder / "summaries.taken-over-2.json").mkdir()
    (folder / "summaries.taken-over-3.json").symlink_to(tmp_path / "nowhere")
    earlier_file.write_bytes(laid_out(some(1)))
    assert taken(Letters(), earlier_file).copy.name == "summaries.taken-over-4.json"
    assert (folder / "summaries.taken-over.json").read_text() == "an earlier one"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o644, 0o666, 0o600, 0o400], ids=oct)
def test_only_the_owner_may_look_into_the_copy(earlier_file: Path, mode: int) -> None:
    earlier_file.write_bytes(laid_out(some(1)))
    earlier_file.chmod(mode)
    assert stat.S_IMODE(taken(Letters(), earlier_file).copy.stat().st_mode) == 0o600


def test_while_an_earlier_debrief_saves_nothing_is_taken(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(2)))
    letters = Letters()
    with Lock(earlier_file.with_name("summaries.lock"), 0).held(), pytest.raises(Busy):
        letters.take_over(earlier_file)
    assert (letters, earlier_file.exists()) == ([], True)
    assert taken(letters, earlier_file).number == 2


def test_of_terminals_that_try_at_once_only_one_takes_over(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(50)))
    letters = Letters()
    with ThreadPoolExecutor(8) as terminals:
        tries = [terminals.submit(take_over, earlier_file, letters.put, (), wait=30) for _ in range(8)]
    assert len([each for each in tries if each.result() is not None]) == 1
    assert letters == some(50)
    assert len(copies(earlier_file.parent)) == 1


def test_something_else_in_its_place_is_left_alone(earlier_file: Path) -> None:
    earlier_file.mkdir()
    with pytest.raises(NotReadable):
        Letters().take_over(earlier_file)
    assert [each.name for each in earlier_file.parent.iterdir()] == ["summaries.json"]


def test_what_is_said_of_it_holds_no_words(earlier_file: Path) -> None:
    earlier_file.write_bytes(laid_out(some(1)))
    assert SECRET not in repr(taken(Letters(), earlier_file))
