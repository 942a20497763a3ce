"""A change of passphrase, code or pair leaves every letter readable, and the old secret opens nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from msgspec.structs import replace

from debrief.store.keys import (
    Keys,
    KeysChanged,
    Locked,
    Ring,
    change_code,
    change_passphrase,
    rekeyed,
    without_older,
)
from debrief.store.sealing import NotOpened, generate, seal
from debrief.store.slots import SlotDamaged, WrongSecret

from .cheap import CHEAP, CODE, LETTERBOX, PASSPHRASE, made, opened, present

if TYPE_CHECKING:
    from collections.abc import Callable

NEW = "nine quiet rivers sleep"
NEW_CODE = "1111-1111-1111-1111-1111-1111-1111"
TEXT = b"We just sat for five minutes."


def letter(keys: Keys, number: int = 7) -> bytes:
    return seal(keys.public, TEXT, letterbox=LETTERBOX, number=number)


def reads(ring: Ring, sealed: bytes, number: int = 7) -> bool:
    return ring.unseal(sealed, letterbox=LETTERBOX, number=number) == TEXT


def new_pair(keys: Keys, ring: Ring) -> tuple[Keys, Ring]:
    return rekeyed(keys, ring, NEW, NEW_CODE, letterbox=LETTERBOX, cost=CHEAP)


def test_either_secret_opens_new_keys() -> None:
    keys, ring = made()
    sealed = letter(keys)
    assert reads(ring, sealed)
    assert reads(opened(keys), sealed)
    assert reads(opened(keys, CODE, "recovery"), sealed)
    assert keys.older == ()


def test_neither_secret_opens_in_the_place_of_the_other() -> None:
    keys, _ = made()
    with pytest.raises(WrongSecret):
        opened(keys, PASSPHRASE, "recovery")
    with pytest.raises(WrongSecret):
        opened(keys, CODE, "passphrase")


def test_a_new_passphrase_takes_the_place_of_the_old_one_and_nothing_else_changes() -> None:
    keys, ring = made()
    sealed = letter(keys)
    new = change_passphrase(keys, ring, NEW, letterbox=LETTERBOX, cost=CHEAP)
    assert reads(opened(new, NEW), sealed)
    assert reads(opened(new, CODE, "recovery"), sealed)
    with pytest.raises(WrongSecret):
        opened(new, PASSPHRASE)
    assert (new.public, new.recovery, new.older) == (keys.public, keys.recovery, keys.older)


def test_a_new_code_takes_the_place_of_the_old_one_and_nothing_else_changes() -> None:
    keys, ring = made()
    sealed = letter(keys)
    new = change_code(keys, ring, NEW_CODE, letterbox=LETTERBOX, cost=CHEAP)
    assert reads(opened(new, NEW_CODE, "recovery"), sealed)
    assert reads(opened(new), sealed)
    with pytest.raises(WrongSecret):
        opened(new, CODE, "recovery")
    assert (new.public, new.passphrase, new.older) == (keys.public, keys.passphrase, keys.older)


def test_a_lost_passphrase_is_replaced_by_way_of_the_code() -> None:
    keys, _ = made()
    sealed = letter(keys)
    ring = opened(keys, CODE, "recovery")
    assert reads(opened(change_passphrase(keys, ring, NEW, letterbox=LETTERBOX, cost=CHEAP), NEW), sealed)


def test_a_new_pair_reads_old_letters_and_the_old_secrets_open_nothing() -> None:
    keys, ring = made()
    new, both = new_pair(keys, ring)
    assert new.public != keys.public
    for each in (both, opened(new, NEW), opened(new, NEW_CODE, "recovery")):
        assert reads(each, letter(keys))
        assert reads(each, letter(new))
    for secret in (PASSPHRASE, CODE):
        with pytest.raises(WrongSecret):
            opened(new, secret)
        with pytest.raises(WrongSecret):
            opened(new, secret, "recovery")


def test_the_old_pair_reads_no_new_letter() -> None:
    keys, ring = made()
    new, _ = new_pair(keys, ring)
    with pytest.raises(NotOpened):
        reads(ring, letter(new))
    with pytest.raises(NotOpened):
        ring.unseal(new.older[0], letterbox=LETTERBOX, number=-1)


def test_letters_of_every_pair_are_read_however_often_the_pair_changes() -> None:
    keys, ring = made()
    letters = [letter(keys)]
    for turn in range(3):
        keys, ring = new_pair(keys, ring)
        letters.append(letter(keys))
        assert len(keys.older) == turn + 1
    keys = change_passphrase(keys, ring, PASSPHRASE, letterbox=LETTERBOX, cost=CHEAP)
    again = opened(keys)
    assert all(reads(each, one) for one in letters for each in (ring, again))
    assert again.lost == 0


def test_once_the_older_keys_are_dropped_only_new_letters_are_read() -> None:
    keys, ring = made()
    new, _ = new_pair(keys, ring)
    ring = opened(without_older(new), NEW)
    assert reads(ring, letter(new))
    with pytest.raises(NotOpened):
        reads(ring, letter(keys))


def test_a_damaged_older_key_is_counted_and_the_others_still_open() -> None:
    keys, ring = made()
    middle, ring = new_pair(keys, ring)
    new, _ = new_pair(middle, ring)
    rubbish = seal(new.public, b"no key", letterbox=LETTERBOX, number=-1)
    for broken in (new.older[1][:-1], b"", rubbish):
        ring = opened(replace(new, older=(new.older[0], broken)), NEW)
        assert ring.lost == 1
        assert reads(ring, letter(middle))
        assert reads(ring, letter(new))


def test_an_older_key_can_not_be_put_in_as_a_letter_nor_a_letter_as_a_key() -> None:
    keys, ring = made()
    new, both = new_pair(keys, ring)
    for number in range(3):
        with pytest.raises(NotOpened):
            both.unseal(new.older[0], letterbox=LETTERBOX, number=number)
    stranger = seal(new.public, generate().raw(), letterbox=LETTERBOX, number=7)
    assert opened(replace(new, older=(stranger,)), NEW).lost == 1


def test_a_public_key_put_in_by_somebody_else_is_noticed() -> None:
    keys, _ = made()
    with pytest.raises(SlotDamaged):
        opened(replace(keys, public=generate().public))


CHANGES: list[Callable[[Keys, Ring], object]] = [
    lambda keys, ring: change_passphrase(keys, ring, NEW, letterbox=LETTERBOX, cost=CHEAP),
    lambda keys, ring: change_code(keys, ring, NEW_CODE, letterbox=LETTERBOX, cost=CHEAP),
    new_pair,
]


@pytest.mark.parametrize("change", CHANGES)
def test_keys_that_another_terminal_has_changed_are_left_alone(
    change: Callable[[Keys, Ring], object],
) -> None:
    keys, ring = made()
    new, _ = new_pair(keys, ring)
    with pytest.raises(KeysChanged):
        change(new, ring)


@pytest.mark.parametrize("change", CHANGES)
def test_keys_that_were_let_go_open_and_change_nothing(change: Callable[[Keys, Ring], object]) -> None:
    keys, ring = made()
    ring.forget()
    with pytest.raises(Locked):
        reads(ring, letter(keys))
    with pytest.raises(Locked):
        change(keys, ring)


def test_keys_come_back_from_json_as_they_were() -> None:
    keys, ring = made()
    new, _ = new_pair(keys, ring)
    again = msgspec.json.decode(msgspec.json.encode(new), type=Keys)
    assert again == new
    assert reads(opened(again, NEW), letter(keys))
    assert present(opened(again, NEW)).public == new.public
