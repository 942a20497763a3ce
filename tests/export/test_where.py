"""Where a document can go, on a computer with a home of its own."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debrief.export.where import elsewhere, free_place, read_place, usual_folders
from debrief.export.write import NotWrittenError, write
from tests.terminal.home import private_environment

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "check-in.ics"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without a folder for documents."""
    for name, value in private_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def refuse(folder: Path) -> Callable[[Path, int], bool]:
    """Let nobody write into one folder; whoever runs tests may be allowed everything."""
    real = os.access
    return lambda path, mode: Path(path) != folder and real(path, mode)


def test_documents_come_first_and_home_where_there_are_none(home: Path) -> None:
    assert free_place(NAME, usual_folders()) == home / NAME
    (home / "Documents").mkdir()
    assert free_place(NAME, usual_folders()) == home / "Documents" / NAME


def test_a_name_that_is_taken_gets_a_number(home: Path) -> None:
    (home / NAME).touch()
    (home / "check-in-2.ics").symlink_to(home / "nothing")
    assert free_place(NAME, [home]) == home / "check-in-3.ics"


def test_without_a_folder_that_can_be_written_there_is_no_place(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", refuse(home))
    assert free_place(NAME, [home, home / "missing", Path(__file__)]) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mine.ics", "mine.ics"),
        ("mine", "mine.ics"),
        ("mine.v2", "mine.v2.ics"),
        ("MINE.ICS", "MINE.ICS"),
        ("~/mine.ics", "mine.ics"),
        ("~", NAME),
        (".", "check-in.ics"),
        ("stick", f"stick/{NAME}"),
        ("missing/", f"missing/{NAME}"),
        ("~nobody-at-all/mine.ics", "~nobody-at-all/mine.ics"),
    ],
)
def test_what_is_typed_is_read_as_people_mean_it(typed: str, meant: str, home: Path) -> None:
    (home / "stick").mkdir()
    assert read_place(typed, NAME) == home / meant


def test_a_whole_path_is_taken_as_it_is(home: Path, tmp_path: Path) -> None:
    assert read_place(str(tmp_path / "a b.ics"), NAME) == tmp_path / "a b.ics"
    assert home != tmp_path


def test_a_name_too_long_to_look_at_is_left_to_the_writing(home: Path) -> None:
    to = read_place("x" * 900, NAME)
    assert to.parent == home
    with pytest.raises(NotWrittenError, match="can't be written"):
        write(b"", to)
    assert elsewhere(to, NAME) is None  # home itself does not do, and there is no other folder


def test_beside_a_file_of_that_name_there_is_room(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.ics").touch()
    assert elsewhere(tmp_path / "mine.ics", NAME) == tmp_path / "mine-2.ics"
    assert home.is_dir()


def test_a_folder_that_did_not_do_is_not_offered_again(home: Path) -> None:
    assert elsewhere(home / "full.ics", NAME) is None
    (home / "Documents").mkdir()
    assert elsewhere(home / "full.ics", NAME) == home / "Documents" / NAME
    assert elsewhere(home / "Documents" / "full.ics", NAME) == home / NAME


def test_a_taken_name_in_a_folder_for_reading_leads_home(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.ics").touch()
    monkeypatch.setattr("os.access", refuse(tmp_path))
    assert elsewhere(tmp_path / "mine.ics", NAME) == home / NAME


def test_bytes_are_written_as_they_are_and_for_one_pair_of_eyes(home: Path) -> None:
    write(b"one\r\ntwo\r\n", home / NAME)
    assert (home / NAME).read_bytes() == b"one\r\ntwo\r\n"
    assert stat.S_IMODE((home / NAME).stat().st_mode) == 0o600


def test_a_full_disk_leaves_nothing_half_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NotWrittenError, match=r"No space left on device\). Choose another place\."):
        write("half", home / NAME)
    assert list(home.glob("*.ics")) == []
