"""What debrief kept before it had a letterbox lies in it from then on."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from debrief.store import notices as say
from debrief.store.errors import StoreError
from debrief.store.takeover import confirm, copies

from .boxes import PASSPHRASE, files, letterbox
from .earlier.samples import laid_out, some
from .faults import failing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def earlier(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True)
    path = folder / "summaries.json"
    path.write_bytes(laid_out(some(3)))
    return path


def test_it_is_taken_over_once_and_the_copy_stays_until_somebody_confirms(
    folder: Path, earlier: Path
) -> None:
    before = earlier.read_bytes()
    box = letterbox(folder, earlier=earlier)
    box.begin()
    for turn in range(3):
        again = letterbox(folder, earlier=earlier)
        assert {each.id: each.summary for each in again.open().read().whole()} == {
            each.id: each.summary for each in some(3)
        }
        assert again.notices == () or not turn
    assert box.notices == (say.TAKEN_OVER.format(number=3, copy="summaries.taken-over.json"),)
    assert [path.read_bytes() for path in copies(folder)] == [before]
    assert confirm(folder) == 1
    assert copies(folder) == ()


def test_a_deleted_one_does_not_come_back(folder: Path, earlier: Path) -> None:
    letterbox(folder, earlier=earlier).begin()
    letterbox(folder, earlier=earlier).open().delete(some(3)[0].id)
    assert letterbox(folder, earlier=earlier).status().letters == 2


@pytest.mark.parametrize("at_once", [True, False])
def test_it_is_sealed_where_there_is_a_passphrase(folder: Path, earlier: Path, *, at_once: bool) -> None:
    box = letterbox(folder, earlier=earlier)
    box.begin(PASSPHRASE if at_once else None)
    if not at_once:
        box.set_passphrase(PASSPHRASE)
    confirm(folder)
    assert not [name for name, content in files(folder).items() if b"overload" in content]
    assert len(box.unlock(PASSPHRASE).read().whole()) == 3


@pytest.mark.parametrize("step", range(1, 20))
def test_a_stop_on_the_way_takes_nothing_over_twice(folder: Path, earlier: Path, step: int) -> None:
    letterbox(folder).begin()
    with failing("fsync", step, errno.EIO, last=step):
        try:
            letterbox(folder, earlier=earlier).status()
        except StoreError as error:
            assert "did not do what it was asked to" in str(error)  # noqa: PT017 - a late step meets no fault
    assert letterbox(folder, earlier=earlier).status().letters == 3
    assert len(copies(folder)) == 1


def test_a_letterbox_of_ones_own_leaves_it_alone(folder: Path, earlier: Path) -> None:
    letterbox(folder).begin()
    assert letterbox(folder).status().letters == 0
    assert earlier.exists()
