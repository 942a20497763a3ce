"""What was taken out is in no file any more, and what a stop left half-written goes with it."""

from __future__ import annotations

import errno
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import NotErased, StoreError

from .boxes import OTHER, begun, files, letterbox, shelf, table
from .faults import failing
from .samples import SECRET, a_summary

if TYPE_CHECKING:
    from pathlib import Path


def holds(folder: Path, words: str) -> bool:
    """Tell whether any file of a folder holds these words."""
    return any(words.encode() in content for content in files(folder).values())


def test_a_deleted_document_is_in_no_file(folder: Path) -> None:
    opened = shelf(folder, begin=True)
    number = table(opened).insert({"note": SECRET})
    table(opened).insert({"note": "another"})
    assert holds(folder, SECRET)
    table(opened).remove(doc_ids=[number])
    assert not holds(folder, SECRET)
    assert holds(folder, "another")


@pytest.mark.parametrize("sealed", [True, False])
def test_a_letter_that_was_taken_out_is_in_no_file(folder: Path, *, sealed: bool) -> None:
    box = begun(folder) if sealed else begun(folder, None)
    slip = box.slip()
    box.add(a_summary(), slip)
    body = (folder / "letterbox.here.letters").read_text().split('"body":"')[1][200:260]
    assert holds(folder, body)
    box.withdraw(slip.tags, "keep")
    box.take_out(slip.tags)
    assert not holds(folder, body)
    assert not holds(folder, str(slip.number))


def test_what_could_not_be_cleared_is_said_and_cleared_at_the_next_opening(folder: Path) -> None:
    opened = shelf(folder, begin=True)
    number = table(opened).insert({"note": SECRET})
    with failing("replace", 1, errno.EIO), pytest.raises(NotErased, match="It is taken out, but"):
        table(opened).remove(doc_ids=[number])
    assert holds(folder, SECRET)
    assert table(shelf(folder)).all() == []
    assert not holds(folder, SECRET)


def test_what_a_killed_rewriting_left_behind_is_removed_by_the_next(folder: Path) -> None:
    odd = folder / "a [b]* box"
    odd.mkdir(parents=True)
    opened = shelf(odd, begin=True)
    for name in ("letterbox.here.letters", "letterbox.here.letters.copy"):
        (odd / f".{name}.abc.part").write_text(SECRET)
    number = table(opened).insert({})
    table(opened).remove(doc_ids=[number])
    assert not holds(odd, SECRET)


@pytest.mark.parametrize("step", range(1, 16))
def test_a_stop_while_letters_are_sealed_leaves_nothing_readable_after_the_next_opening(
    folder: Path, step: int
) -> None:
    box = begun(folder, None)
    for _ in range(2):
        box.add(a_summary(), box.slip())
    with failing("open", step, errno.EIO), suppress(StoreError):
        box.set_passphrase(OTHER)
    again = letterbox(folder)
    assert again.status().letters == 2
    if again.state == "sealed":
        assert not holds(folder, "loss")
        assert len(again.unlock(OTHER).read().whole()) == 2
    else:
        assert len(again.open().read().whole()) == 2


def test_dead_lines_are_cleared_once_they_outnumber_the_live_ones(folder: Path) -> None:
    opened = shelf(folder, begin=True)
    number = table(opened).insert({"at": 0})
    for at in range(1, 50):
        table(opened).update({"at": at}, doc_ids=[number])
    assert len((folder / "letterbox.here.letters").read_bytes().splitlines()) <= 4


def test_erasing_leaves_no_file(folder: Path) -> None:
    box = begun(folder)
    box.add(a_summary(), box.slip())
    (folder / ".letterbox.here.letters.abc.part").write_text(SECRET)
    box.erase()
    assert files(folder) == {}
    assert box.state == "none"
