"""Whichever call to the system fails during a save, the old or the new is there, and never neither."""

from __future__ import annotations

import errno
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import StoreError

from .boxes import PASSPHRASE, begun, files, letterbox
from .faults import failing
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.letterbox import Letterbox

CALLS = ["open", "write", "fsync", "truncate", "ftruncate", "replace", "unlink", "close", "chmod"]


def notes(box: Letterbox) -> list[str]:
    """List the notes of every letter."""
    return sorted(each.summary.note or "" for each in box.unlock(PASSPHRASE).read().whole())


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("last", [False, True], ids=["once", "from then on"])
def test_a_save_that_was_refused_changed_nothing_and_one_that_was_not_is_there(
    folder: Path, name: str, *, last: bool
) -> None:
    there = ["first"]
    box = begun(folder)
    box.add(a_summary("first"), box.slip())
    for step in range(1, 12):
        slip = box.slip()
        with failing(name, step, errno.EIO, last=None if last else step), suppress(StoreError):
            box.add(a_summary(f"{step:02}"), slip)
            there.append(f"{step:02}")
        unsure = {*notes(letterbox(folder))} - {*there}
        assert unsure <= {f"{step:02}"}
        assert {*there} <= {*notes(letterbox(folder))}
        box.add(a_summary(f"{step:02}"), slip)
        there = sorted({*there, f"{step:02}"})
        assert notes(letterbox(folder)) == there


@pytest.mark.parametrize(("name", "step"), [("write", 1), ("write", 2), ("fsync", 1), ("fsync", 2)])
def test_a_refused_save_is_taken_back_from_both_files(folder: Path, name: str, step: int) -> None:
    box = begun(folder)
    box.add(a_summary("first"), box.slip())
    before, slip = files(folder), box.slip()
    with failing(name, step, errno.EIO, last=step), pytest.raises(StoreError):
        box.add(a_summary(), slip)
    assert files(folder) == before
    assert not box.holds(slip.tags)


@pytest.mark.parametrize("name", CALLS)
def test_a_deletion_that_was_refused_can_be_tried_again(folder: Path, name: str) -> None:
    box = begun(folder)
    slips = [box.slip() for _ in range(8)]
    for at, slip in enumerate(slips):
        box.add(a_summary(str(at)), slip)
    left = [str(at) for at in range(8)]
    for step, slip in enumerate(slips, 1):
        with failing(name, step, errno.EIO, last=step), suppress(StoreError):
            box.take_out(slip.tags)
        if letterbox(folder).holds(slip.tags):
            letterbox(folder).take_out(slip.tags)
        left.remove(str(step - 1))
        assert notes(letterbox(folder)) == notes(box) == left
