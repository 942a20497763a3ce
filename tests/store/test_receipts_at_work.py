"""What anyone with a receipt can do at the terminal, without the passphrase and without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import NotThere
from debrief.store.receipt import read_receipt

from .boxes import PASSPHRASE, begun, files, letterbox
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.letter import Less
    from debrief.store.letterbox import Letterbox


@pytest.fixture(params=[PASSPHRASE, None], ids=["sealed", "open"])
def box(request: pytest.FixtureRequest, folder: Path) -> Letterbox:
    return begun(folder, request.param)


def agreed(box: Letterbox) -> list[str]:
    """Read what was agreed to in each letter, as the keeper does."""
    opened = box.unlock(PASSPHRASE) if box.state == "sealed" else box.open()
    return [each.summary.agreed for each in opened.read().whole()]


def test_five_words_find_a_letter_again_in_another_program(box: Letterbox, folder: Path) -> None:
    slip = box.slip()
    box.add(a_summary(), slip)
    later = letterbox(folder)
    found = later.tags(read_receipt(slip.receipt.text.upper()))
    assert later.holds(found)
    assert not later.holds(box.slip().tags)
    later.take_out(found)
    assert not box.holds(slip.tags)
    assert agreed(box) == []


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        (["count"], "count"),
        (["keep"], "keep"),
        (["count", "keep"], "keep"),
        (["keep", "count"], "keep"),
        (["count", "count", "keep", "keep", "count"], "keep"),
    ],
)
def test_the_most_private_wish_of_anyone_with_the_receipt_counts(
    box: Letterbox, steps: list[Less], left: str
) -> None:
    slip = box.slip()
    box.add(a_summary(), slip)
    for to in steps:
        box.withdraw(slip.tags, to)
    assert agreed(box) == [left]
    assert box.status().letters <= 2


def test_trying_a_save_again_with_the_same_slip_puts_one_letter_in(box: Letterbox, folder: Path) -> None:
    slip = box.slip()
    for each in (box, letterbox(folder), box):
        each.add(a_summary(), slip)
    assert agreed(box) == ["share"]


def test_a_receipt_that_fits_nothing_changes_no_file(box: Letterbox, folder: Path) -> None:
    box.add(a_summary(), box.slip())
    before, tags = files(folder), box.slip().tags
    with pytest.raises(NotThere, match="Look at each word and their order"):
        box.take_out(tags)
    with pytest.raises(NotThere):
        box.withdraw(tags, "keep")
    assert files(folder) == before
