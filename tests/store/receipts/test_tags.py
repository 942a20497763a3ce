"""Only whoever has the five words can work out what finds a letter, and each guess is slow."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.pretty import pretty_repr

from debrief.store.receipt import Receipt, Tags, draw, read_receipt, tags
from debrief.store.slots import RFC_9106, Cost, TooLittleMemory

CHEAP = Cost(memory=64, passes=1, lanes=1)
SALT = bytes(range(16))
FIVE = read_receipt("kettle acorn meadow violin biscuit")
KNOWN = ("ac6cc6d453c4aa1d9c791bf3c741313a", "900cfb6cf4ec8528a7f083d059f35fb8")
ARGON2 = "cryptography.hazmat.primitives.kdf.argon2.Argon2id"


def of(receipt: Receipt = FIVE, *, salt: bytes = SALT, letterbox: str = "here", cost: Cost = CHEAP) -> Tags:
    return tags(receipt, salt=salt, letterbox=letterbox, cost=cost)


def test_a_receipt_finds_the_same_letter_however_it_was_typed() -> None:
    assert of() == of(read_receipt("1. Kettle, 2. ACONR, 3. mead 4. violin 5. biscuitt"))


def test_both_tags_have_16_bytes_and_differ() -> None:
    both = of()
    assert len(both.letter) == len(both.withdrawal) == 16
    assert both.letter != both.withdrawal


@settings(max_examples=30)
@given(st.sets(st.integers(0, 1023), min_size=2, max_size=2), st.integers(0, 4))
def test_one_other_word_makes_other_tags(two: set[int], place: int) -> None:
    one, other = two
    places = [one] * 5
    left, right = iter(places), iter([*places[:place], other, *places[place + 1 :]])
    assert apart(of(draw(lambda _: next(left))), of(draw(lambda _: next(right))))


def test_the_order_of_the_words_matters() -> None:
    assert apart(of(), of(read_receipt("acorn kettle meadow violin biscuit")))


def test_each_letterbox_and_each_salt_has_tags_of_its_own() -> None:
    assert apart(of(), of(letterbox="there"))
    assert apart(of(), of(salt=bytes(16)))
    assert apart(of(), of(cost=Cost(memory=64, passes=2, lanes=1)))


def test_the_standard_cost_gives_the_tags_it_always_gave() -> None:
    both = of(cost=RFC_9106)
    assert (both.letter.hex(), both.withdrawal.hex()) == KNOWN


def test_tags_show_nothing_of_themselves() -> None:
    both = of()
    shown = repr(both) + str(both) + pretty_repr(both) + pretty_repr([both])
    assert both.letter.hex() not in shown
    assert repr(both.letter)[2:-1] not in shown
    assert shown.replace("Tags()", "").strip("[]\n ,") == ""


def test_too_little_memory_is_said_and_says_nothing_else() -> None:
    with patch(f"{ARGON2}.derive", side_effect=MemoryError), pytest.raises(TooLittleMemory) as caught:
        of()
    assert "free memory" in str(caught.value)
    assert [word for word in FIVE.words if word in str(caught.value)] == []


def apart(one: Tags, other: Tags) -> bool:
    return len({one.letter, one.withdrawal, other.letter, other.withdrawal}) == 4
