"""Looking for a letterbox never makes a file or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import NoLetterbox
from debrief.store.numbers import random_number
from debrief.store.receipt import Tags, draw
from debrief.store.slip import Slip

from .boxes import PASSPHRASE, letterbox
from .samples import a_summary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from debrief.store.letterbox import Letterbox

SLIP = Slip(draw(), Tags(b"a" * 16, b"b" * 16), random_number(), "none")

CALLS: dict[str, Callable[[Letterbox], object]] = {
    "status": lambda box: box.status(),
    "slip": lambda box: box.slip(),
    "add": lambda box: box.add(a_summary(), SLIP),
    "holds": lambda box: box.holds(SLIP.tags),
    "take out": lambda box: box.take_out(SLIP.tags),
    "withdraw": lambda box: box.withdraw(SLIP.tags, "keep"),
    "open": lambda box: box.open(),
    "unlock": lambda box: box.unlock(PASSPHRASE),
    "set passphrase": lambda box: box.set_passphrase(PASSPHRASE),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("there", [True, False])
def test_no_call_but_begin_makes_anything(folder: Path, call: str, *, there: bool) -> None:
    if there:
        folder.mkdir(parents=True)
    with pytest.raises(NoLetterbox, match="“debrief letterbox new” makes one"):
        CALLS[call](letterbox(folder))
    assert folder.exists() == there
    assert not there or list(folder.iterdir()) == []


def test_asking_for_its_state_makes_nothing(folder: Path) -> None:
    assert letterbox(folder).state == "none"
    assert not folder.exists()


def test_erasing_nothing_makes_nothing(folder: Path) -> None:
    folder.mkdir(parents=True)
    letterbox(folder).erase()
    assert list(folder.iterdir()) == []
