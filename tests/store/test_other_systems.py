"""What Windows and macOS need, as far as it can be shown elsewhere."""

from __future__ import annotations

import errno
import fcntl
import sys
import time
from typing import TYPE_CHECKING

import pytest

from debrief.store.atomic import read_whole, replace_all
from debrief.store.errors import NotWritable

from .faults import failing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pretend to be Windows, and note each pause instead of making it."""
    pauses: list[float] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced_after_it(
    tmp_path: Path, windows: list[float]
) -> None:
    with failing("replace", 1, errno.EACCES, last=3):
        replace_all([tmp_path / "a"], [b"new"])
    assert read_whole(tmp_path / "a") == b"new"
    assert len(windows) == 3


def test_a_file_that_is_held_for_ever_is_left_as_it_was(tmp_path: Path, windows: list[float]) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with failing("replace", 1, errno.EACCES), pytest.raises(NotWritable):
        replace_all([tmp_path / "a"], [b"new"])
    assert 1 <= sum(windows) <= 2
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.usefixtures("windows")
def test_windows_is_not_asked_to_sync_a_folder(tmp_path: Path) -> None:
    with failing("fsync", 2, errno.EIO):
        replace_all([tmp_path / "a"], [b"new"])


@pytest.mark.parametrize("works", [True, False])
def test_macos_is_asked_to_write_through_and_otherwise_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, works: bool
) -> None:
    asked: list[int] = []

    def control(_: int, what: int) -> int:
        asked.append(what)
        if not works:
            raise OSError(errno.ENOTSUP, "not on a share")
        return 0

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    with failing("fsync", 1 if works else 2, errno.ENOTSUP):
        replace_all([tmp_path / "a"], [b"new"])
    assert asked == [51]
    assert read_whole(tmp_path / "a") == b"new"
