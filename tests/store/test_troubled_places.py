"""Where the letterbox can't be used, one sentence says so, and nothing is lost."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest

from debrief.store import notices as say
from debrief.store.errors import (
    AlreadyThere,
    Busy,
    DiskFull,
    HeaderGone,
    NewerSchema,
    NotALetterbox,
    NotReadable,
    NotWritable,
    OtherLetterbox,
    StoreError,
    Vanished,
)

from .boxes import PASSPHRASE, begun, files, letterbox
from .faults import failing, read_only
from .samples import a_summary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD, COPY = "letterbox", "letterbox.copy"


def with_letters(folder: Path) -> None:
    """Make a letterbox with two letters."""
    box = begun(folder)
    for _ in range(2):
        box.add(a_summary(), box.slip())


def refused(folder: Path, kind: type[StoreError], words: str) -> None:
    """See every use refused in words, and no file changed."""
    before = files(folder)
    box = letterbox(folder)
    for call in (lambda: box.state, box.status, box.slip, lambda: box.begin(PASSPHRASE)):
        with pytest.raises(kind, match=words):
            call()
    assert files(folder) == before


@pytest.mark.parametrize("name", [HEAD, COPY])
@pytest.mark.parametrize("how", ["deleted", "emptied", "changed", "older"])
def test_a_damaged_first_file_is_mended_from_its_copy_and_said(folder: Path, name: str, how: str) -> None:
    with_letters(folder)
    older = (folder / name).read_bytes()
    letterbox(folder).unlock(PASSPHRASE).new_code()
    whole = files(folder)[HEAD]
    if how == "deleted":
        (folder / name).unlink()
    else:
        damaged = {"emptied": b"", "changed": whole.replace(b"one", b"two"), "older": older}[how]
        (folder / name).write_bytes(damaged)
    box = letterbox(folder)
    assert box.state == "sealed"
    assert box.status().notices == (say.HEADER_MENDED,)
    assert {files(folder)[HEAD]} == {files(folder)[COPY]}
    assert len(box.unlock(PASSPHRASE).read().whole()) == 2
    assert letterbox(folder).status().notices == ()


@pytest.mark.parametrize(
    "left", [None, b"", b"\0" * 300, b"debrief-letterbox 0123"], ids=["deleted", "empty", "zeroed", "cut"]
)
def test_where_the_first_file_and_its_copy_are_gone_nothing_is_made_in_their_place(
    folder: Path, left: bytes | None
) -> None:
    with_letters(folder)
    for name in (HEAD, COPY):
        (folder / name).unlink()
        if left is not None:
            (folder / name).write_bytes(left)
    refused(folder, HeaderGone, "Put one of them back from a backup")


def test_a_file_of_another_program_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / HEAD).write_text("Dear diary,\n")
    refused(folder, NotALetterbox, "not a letterbox of debrief. Choose another")


def test_a_letterbox_of_a_newer_debrief_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("debrief.store.header.SCHEMA", 2)
        patch.setattr("debrief.store.letterbox.SCHEMA", 2)
        with_letters(folder)
    refused(folder, NewerSchema, "Bring this one up to date")


@pytest.mark.parametrize("what", ["folder", "link", "dangling link"])
def test_nothing_but_an_ordinary_file_is_read_as_a_letterbox(folder: Path, what: str) -> None:
    with_letters(folder)
    (folder / HEAD).rename(folder / "aside")
    if what == "folder":
        (folder / HEAD).mkdir()
    else:
        (folder / HEAD).symlink_to(folder / ("aside" if what == "link" else "nothing"))
    with pytest.raises(NotReadable, match="Ask whoever looks after this computer"):
        _ = letterbox(folder).state


def test_a_folder_that_vanished_is_said_and_used_again_when_it_is_back(folder: Path, tmp_path: Path) -> None:
    with_letters(folder)
    box = letterbox(folder)
    slip = box.slip()
    assert box.status().letters == 2
    shutil.move(folder, tmp_path / "stick")
    for call in (box.status, lambda: box.add(a_summary(), slip), lambda: box.state):
        with pytest.raises(Vanished, match="Put the stick or the network back"):
            call()
    assert not folder.exists()
    shutil.move(tmp_path / "stick", folder)
    box.add(a_summary(), slip)
    assert letterbox(folder).status().letters == 3


def test_without_the_folder_of_the_copies_letters_are_read_but_none_is_put_in(
    folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    box = letterbox(folder, copies=stick)
    box.begin(PASSPHRASE)
    box.add(a_summary(), box.slip())
    shutil.move(stick, tmp_path / "elsewhere")
    again = letterbox(folder, copies=stick)
    assert len(again.unlock(PASSPHRASE).read().whole()) == 1
    assert say.NOT_MENDED in again.notices
    with pytest.raises(Vanished, match=str(stick)):
        again.add(a_summary(), again.slip())
    shutil.move(tmp_path / "elsewhere", stick)
    again.add(a_summary(), again.slip())
    assert letterbox(folder, copies=stick).status().letters == 2


def test_a_folder_that_can_not_be_written_is_said(folder: Path) -> None:
    with_letters(folder)
    box = letterbox(folder)
    slip = box.slip()
    with read_only(), pytest.raises(NotWritable, match="Choose another place"):
        box.add(a_summary(), slip)
    with read_only(), pytest.raises(NotWritable):
        letterbox(folder / "below").begin(PASSPHRASE)
    box.add(a_summary(), slip)
    assert box.status().letters == 3


def test_a_lock_that_another_program_holds_is_waited_for_and_then_said(folder: Path) -> None:
    with_letters(folder)
    one, other = letterbox(folder), letterbox(folder)
    slip = one.slip()
    with one.box.at_hand(), pytest.raises(Busy, match="Wait a moment, then try again"):
        other.add(a_summary(), slip)
    other.add(a_summary(), slip)
    assert one.status().letters == 3


def test_a_lock_file_that_a_dead_program_left_behind_is_harmless(folder: Path) -> None:
    with_letters(folder)
    (folder / "letterbox.lock").write_text("4711\n")
    assert letterbox(folder).status().letters == 2


def _add(folder: Path) -> None:
    box = letterbox(folder)
    box.add(a_summary(), box.slip())


CALLS: dict[str, Callable[[Path], object]] = {
    "add": _add,
    "change": lambda folder: letterbox(folder).unlock(PASSPHRASE).change_passphrase(PASSPHRASE),
    "rekey": lambda folder: letterbox(folder).unlock(PASSPHRASE).rekey(PASSPHRASE),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("step", range(1, 9))
def test_a_full_disk_is_said_and_everything_goes_on_once_there_is_room(
    folder: Path, call: str, step: int
) -> None:
    with_letters(folder)
    with failing("write", step, errno.ENOSPC):
        try:
            CALLS[call](folder)
        except DiskFull as error:
            assert "Make some room, then save again." in str(error)  # noqa: PT017 - a late step meets no fault
    box = letterbox(folder)
    assert box.status().letters in {2, 3}
    CALLS[call](folder)
    assert len(box.unlock(PASSPHRASE).read().whole()) == box.status().letters
    assert letterbox(folder).status().notices == ()


def test_a_letterbox_is_never_made_over_another(folder: Path) -> None:
    with_letters(folder)
    before = files(folder)
    with pytest.raises(AlreadyThere):
        letterbox(folder).begin(PASSPHRASE)
    assert files(folder) == before


def test_a_slip_of_a_letterbox_that_was_made_anew_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    box = begun(tmp_path)
    slip = box.slip()
    box.erase()
    box.begin()
    with pytest.raises(OtherLetterbox):
        box.add(a_summary(), slip)
    assert box.status().letters == 0


@pytest.mark.parametrize(
    "hurt", [{"body": "not base64"}, {"body": ""}, {"suite": "of tomorrow"}, {"tag": None}, {"body": None}]
)
def test_a_letter_that_was_changed_by_other_means_is_told_and_the_rest_is_read(
    tmp_path: Path, hurt: dict[str, str | None]
) -> None:
    with_letters(tmp_path)
    box = letterbox(tmp_path)
    with box.box.at_hand() as hand, hand.shelf.changing("letters") as draft:
        number = next(iter(draft))
        draft[number] = {**draft[number], **hurt}
    opened = box.unlock(PASSPHRASE)
    kept = opened.read().whole()
    whole = hurt == {"tag": None}  # only its receipt finds it no more
    assert len(kept) == (2 if whole else 1)
    assert opened.notices == (() if whole else (say.NOT_OPENED.format(number=1),))
    assert not box.holds(box.slip().tags)
