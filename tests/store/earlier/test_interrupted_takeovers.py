"""Wherever taking over stops, nothing is lost, nothing comes twice, and the next try completes it."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from itertools import count
from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import DiskFull, NotWritable, StoreError
from debrief.store.takeover import copies, take_over
from tests.store.samples import SECRET

from .letters import Letters
from .samples import laid_out, some
from .stops import Killed, stopped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from debrief.store.records import Kept

RAW = laid_out(some(3))
CALLS = {"open", "chmod", "listdir", "rename", "fsync"}
"""What taking over asks of the system."""


def complete(letters: Letters, earlier_file: Path) -> None:
    """Try again, and hold what is there then against what was there at first."""
    folder = earlier_file.parent
    assert RAW in [each.read_bytes() for each in (earlier_file, *copies(folder)) if each.exists()]
    letters.take_over(earlier_file)
    assert letters == some(3)
    assert not earlier_file.exists()
    assert [each.read_bytes() for each in copies(folder)] == [RAW]
    assert [stat.S_IMODE(each.stat().st_mode) for each in copies(folder)] == [0o600]


STOPS = {
    "EIO": OSError(errno.EIO, "no"),
    "ENOSPC": OSError(errno.ENOSPC, "no"),
    "killed": Killed(),
    "keyboard": KeyboardInterrupt(),
}


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_it_may_stop_at_every_call_to_the_system(tmp_path: Path, stop: BaseException, *, after: bool) -> None:
    expected = StoreError if isinstance(stop, OSError) else type(stop)
    for name in CALLS:
        for nth in count(1):
            earlier_file = tmp_path / f"{name}{nth}" / "summaries.json"
            earlier_file.parent.mkdir()
            earlier_file.write_bytes(RAW)
            letters = Letters()
            with stopped(name, nth, stop, after=after) as reached:
                ended = end_of_taking_over(letters, earlier_file)
            assert isinstance(ended, expected) == bool(reached)
            complete(letters, earlier_file)
            if not reached:
                assert nth > 1
                break


def end_of_taking_over(letters: Letters, earlier_file: Path) -> BaseException | None:
    try:
        letters.take_over(earlier_file)
    except (StoreError, Killed, KeyboardInterrupt) as caught:
        return caught
    return None


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.EIO, StoreError), (errno.ENOSPC, DiskFull), (errno.EACCES, NotWritable)]
)
@pytest.mark.parametrize("name", ["rename", "listdir"])
def test_a_file_that_can_not_be_put_by_is_said_in_words(
    earlier_file: Path, name: str, number: int, kind: type[StoreError]
) -> None:
    earlier_file.write_bytes(RAW)
    letters = Letters()
    with stopped(name, 1, OSError(number, "no"), after=False), pytest.raises(StoreError) as caught:
        letters.take_over(earlier_file)
    assert type(caught.value) is kind
    assert SECRET not in str(caught.value)
    assert (letters, earlier_file.read_bytes()) == (some(3), RAW)
    complete(letters, earlier_file)


def test_a_new_name_that_may_not_be_on_the_disk_is_said_and_nothing_is_lost_if_it_is_not(
    earlier_file: Path,
) -> None:
    earlier_file.write_bytes(RAW)
    letters = Letters()
    with stopped("fsync", 1, OSError(errno.EIO, "no"), after=False), pytest.raises(StoreError):
        letters.take_over(earlier_file)
    (copy,) = copies(earlier_file.parent)
    copy.rename(earlier_file)  # as after a power cut
    complete(letters, earlier_file)


@pytest.mark.parametrize("saved", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("error", [DiskFull("Make some room."), Killed()], ids=["full", "killed"])
def test_a_save_that_fails_leaves_the_file_where_it_was(
    earlier_file: Path, error: BaseException, *, saved: bool
) -> None:
    earlier_file.write_bytes(RAW)
    letters = Letters()

    def put(new: Iterable[Kept]) -> None:
        if saved:
            letters.put(new)
        raise error

    with pytest.raises(type(error)) as caught:
        take_over(earlier_file, put, ())
    assert caught.value is error
    assert (earlier_file.read_bytes(), copies(earlier_file.parent)) == (RAW, ())
    complete(letters, earlier_file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("last", ["put", "rename", "fsync"])
def test_a_killed_terminal_stands_in_nobodys_way(earlier_file: Path, last: str) -> None:
    earlier_file.write_bytes(RAW)
    program = (
        "import os, sys; from pathlib import Path; from debrief.store import takeover\n"
        "die = lambda *_: os.kill(os.getpid(), 9)\n"
        "if sys.argv[2] != 'put': setattr(os, sys.argv[2], die)\n"
        "takeover.take_over(Path(sys.argv[1]), die if sys.argv[2] == 'put' else len, ())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, earlier_file, last], check=False)
    assert ended.returncode == -signal.SIGKILL
    complete(Letters([] if last == "put" else some(3)), earlier_file)


def test_a_file_system_without_modes_is_no_reason_to_leave_it(earlier_file: Path) -> None:
    earlier_file.write_bytes(RAW)
    letters = Letters()
    with stopped("chmod", 1, OSError(errno.EPERM, os.strerror(errno.EPERM)), after=False) as reached:
        assert letters.take_over(earlier_file) is not None
    assert (reached, letters) == (["chmod"], some(3))
