"""The keeper's key: hard to guess, let go when told, and changed without losing a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.store.errors import IsSealed, NoPassphrase, StoreError
from debrief.store.keys import Locked
from debrief.store.recovery import read_code
from debrief.store.slots import WrongSecret

from .boxes import OTHER, PASSPHRASE, begun, letterbox
from .samples import SECRET, a_summary

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "not the passphrase of this"


def try_wrong(folder: Path, times: int) -> list[float]:
    """Try a wrong passphrase so often, each time in a program of its own; gives the waits in seconds."""
    waits: list[float] = []
    for _ in range(times):
        with pytest.raises(WrongSecret):
            letterbox(folder, sleep=waits.append).unlock(WRONG)
    return waits


def test_wrong_passphrases_wait_longer_each_time_and_new_programs_know(folder: Path) -> None:
    begun(folder)
    assert try_wrong(folder, 9) == [0, 0, 0, 2, 4, 8, 16, 30, 30]


def test_the_right_passphrase_makes_the_waits_forgotten(folder: Path) -> None:
    begun(folder)
    try_wrong(folder, 5)
    waits: list[float] = []
    letterbox(folder, sleep=waits.append).unlock(PASSPHRASE)
    assert waits == [8]
    assert try_wrong(folder, 1) == [0]
    assert (folder / "letterbox.tries").read_bytes() == b"1\n"


def test_forgetting_leaves_the_ring_empty(folder: Path) -> None:
    box = begun(folder)
    slip = box.slip()
    box.add(a_summary(), slip)
    opened = box.unlock(PASSPHRASE)
    reading = opened.read()
    opened.forget()
    for call in (reading.whole, opened.read().whole, lambda: opened.delete(slip.number), opened.new_code):
        with pytest.raises(Locked):
            call()
    assert opened._ring is not None
    assert opened._ring._held == ()
    assert box.holds(slip.tags)


def test_a_letterbox_opens_with_the_recovery_code_as_somebody_types_it(folder: Path) -> None:
    box = letterbox(folder)
    code = box.begin(PASSPHRASE)
    assert code is not None
    box.add(a_summary(), box.slip())
    assert len(box.unlock(read_code(code.lower().replace("-", " ")), "recovery").read().whole()) == 1
    with pytest.raises(WrongSecret):
        box.unlock(code)


def test_after_a_change_only_the_new_secrets_open_it(folder: Path) -> None:
    box = letterbox(folder)
    code = box.begin(PASSPHRASE)
    assert code is not None
    box.unlock(PASSPHRASE).change_passphrase(OTHER)
    newer = box.unlock(OTHER).new_code()
    for secret, purpose in ((PASSPHRASE, "passphrase"), (code, "recovery")):
        with pytest.raises(WrongSecret):
            box.unlock(secret, purpose)  # type: ignore[arg-type]
    assert box.unlock(newer, "recovery").read().total == 0


def test_no_error_holds_anything_that_was_typed(folder: Path) -> None:
    box = begun(folder)
    slip = box.slip()
    box.add(a_summary(), slip)
    shown = [str(box), repr(slip), repr(box.unlock(PASSPHRASE)), repr(a_summary())]
    for call in (
        lambda: box.unlock(WRONG),
        box.open,
        lambda: box.set_passphrase(OTHER),
        lambda: box.begin(OTHER),
        lambda: box.take_out(box.slip().tags),
        lambda: box.add(a_summary(f"{SECRET} \ud800"), box.slip()),
    ):
        with pytest.raises(StoreError) as caught:
            call()
        shown += [str(caught.value), repr(caught.value), repr(caught.value.__cause__)]
        assert caught.value.__cause__ is None
    for words in (WRONG, OTHER, PASSPHRASE, SECRET, slip.receipt.text, slip.receipt.words[0]):
        assert not [one for one in shown if words in one]


def test_what_only_a_keeper_may_do_is_refused_in_words(folder: Path) -> None:
    sealed, bare = begun(folder), begun(folder / "bare", None)
    with pytest.raises(IsSealed, match="Only its keeper"):
        sealed.open()
    with pytest.raises(NoPassphrase, match="sets one"):
        bare.unlock(PASSPHRASE)
    for call in (bare.open().new_code, lambda: bare.open().rekey(OTHER)):
        with pytest.raises(NoPassphrase):
            call()
