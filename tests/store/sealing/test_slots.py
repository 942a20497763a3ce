"""A slot gives its key to one secret of one letterbox, and tells damage from a wrong secret."""

from __future__ import annotations

import unicodedata
from typing import Any

import msgspec
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debrief.store.keys import Keys
from debrief.store.sealing import generate
from debrief.store.slots import (
    RFC_9106,
    Cost,
    Purpose,
    Slot,
    SlotDamaged,
    TooLittleMemory,
    WrongSecret,
    unwrap,
    wrap,
)

from .cheap import CHEAP, LETTERBOX, PASSPHRASE, names

KEY = generate()
PURPOSES: tuple[Purpose, ...] = ("passphrase", "recovery")


def slot_of(secret: str = PASSPHRASE, letterbox: str = LETTERBOX, purpose: Purpose = "passphrase") -> Slot:
    return wrap(KEY, secret, letterbox=letterbox, purpose=purpose, cost=CHEAP)


SLOT = slot_of()


@settings(deadline=None)
@given(st.text(), names, st.sampled_from(PURPOSES))
@example("\ud800", "\ud800", "recovery")
def test_any_secret_opens_its_own_slot(secret: str, letterbox: str, purpose: Purpose) -> None:
    slot = slot_of(secret, letterbox, purpose)
    assert unwrap(slot, secret, letterbox=letterbox, purpose=purpose).raw() == KEY.raw()


def test_a_slot_is_as_slow_as_rfc_9106_advises_unless_told_otherwise() -> None:
    slot = wrap(KEY, PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")
    assert slot.cost == RFC_9106 == Cost(memory=65536, passes=3, lanes=4)
    assert unwrap(slot, PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase").raw() == KEY.raw()


@settings(deadline=None)
@given(st.text())
@example("")
@example(PASSPHRASE + " ")
@example(PASSPHRASE.upper())
def test_a_wrong_secret_opens_nothing(secret: str) -> None:
    assume(unicodedata.normalize("NFKC", secret) != PASSPHRASE)
    with pytest.raises(WrongSecret):
        unwrap(SLOT, secret, letterbox=LETTERBOX, purpose="passphrase")


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        ("caf\u00e9 cr\u00e8me", "cafe\u0301 cre\u0300me"),
        ("four\u00a0words", "four words"),
        ("\uff41b", "ab"),
    ],
)
def test_a_secret_typed_on_another_system_opens_the_same_slot(chosen: str, typed: str) -> None:
    slot = slot_of(chosen)
    assert unwrap(slot, typed, letterbox=LETTERBOX, purpose="passphrase").raw() == KEY.raw()


def test_a_slot_opens_for_no_other_purpose_and_in_no_other_letterbox() -> None:
    with pytest.raises(WrongSecret, match="recovery code"):
        unwrap(SLOT, PASSPHRASE, letterbox=LETTERBOX, purpose="recovery")
    with pytest.raises(WrongSecret, match="passphrase"):
        unwrap(SLOT, PASSPHRASE, letterbox="another", purpose="passphrase")


@pytest.mark.parametrize("part", ["salt", "nonce", "wrapped"])
def test_a_slot_with_any_byte_changed_opens_nothing(part: str) -> None:
    whole: bytes = getattr(SLOT, part)
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        parts: dict[str, Any] = {part: bytes(changed)}
        with pytest.raises(WrongSecret):
            unwrap(replace(SLOT, **parts), PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")


@pytest.mark.parametrize("cost", [Cost(65, 1, 1), Cost(64, 2, 1), Cost(64, 1, 2)])
def test_a_slot_whose_cost_was_changed_opens_nothing(cost: Cost) -> None:
    with pytest.raises(WrongSecret):
        unwrap(replace(SLOT, cost=cost), PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")


IMPOSSIBLE = [
    Cost(0, 1, 1), Cost(7, 1, 1), Cost(127, 1, 16), Cost(1024 * 1024 + 1, 1, 1), Cost(-64, 1, 1),
    Cost(2**80, 1, 1), Cost(64, 0, 1),
    Cost(64, 17, 1), Cost(64, -1, 1), Cost(64, 1, 0), Cost(64, 1, -1), Cost(1024, 1, 17),
]  # fmt: skip


@pytest.mark.parametrize("cost", IMPOSSIBLE)
def test_a_cost_that_nobody_chooses_is_damage_and_costs_nothing(cost: Cost) -> None:
    with pytest.raises(SlotDamaged):
        unwrap(replace(SLOT, cost=cost), PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")
    with pytest.raises(ValueError, match="never be opened"):
        wrap(KEY, PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase", cost=cost)


@pytest.mark.parametrize("cost", [Cost(8, 1, 1), Cost(128, 1, 16), Cost(64, 16, 1), RFC_9106])
def test_a_cost_within_bounds_is_possible(cost: Cost) -> None:
    assert cost.possible()
    assert Cost(1024 * 1024, 16, 16).possible()


@pytest.mark.parametrize("part", ["salt", "nonce", "wrapped"])
def test_a_part_of_another_length_is_damage(part: str) -> None:
    whole: bytes = getattr(SLOT, part)
    for broken in (b"", whole[:-1], whole + b"\0"):
        parts: dict[str, Any] = {part: broken}
        with pytest.raises(SlotDamaged):
            unwrap(replace(SLOT, **parts), PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")


def test_a_computer_without_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Small:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", Small)
    with pytest.raises(TooLittleMemory, match="Close other programs"):
        unwrap(SLOT, PASSPHRASE, letterbox=LETTERBOX, purpose="passphrase")


def test_two_slots_of_one_secret_have_nothing_in_common() -> None:
    again = slot_of()
    assert not {again.salt, again.nonce, again.wrapped} & {SLOT.salt, SLOT.nonce, SLOT.wrapped}


def test_a_slot_comes_back_from_json_as_it_was() -> None:
    assert msgspec.json.decode(msgspec.json.encode(SLOT), type=Slot) == SLOT


@pytest.mark.parametrize("kind", [Cost, Slot, Keys])
def test_a_part_that_this_version_does_not_know_is_not_passed_over(kind: type[Cost | Slot | Keys]) -> None:
    slot = msgspec.to_builtins(SLOT)
    known = {Cost: slot["cost"], Slot: slot, Keys: {"public": "", "passphrase": slot, "recovery": slot}}[kind]
    assert isinstance(msgspec.convert(known, kind), kind)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**known, "more": 1}, kind)
