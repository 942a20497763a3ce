"""A letter opens for its own key, at its own place, unchanged; and its length says only the step."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from debrief.store.sealing import (
    STEP,
    NotOpened,
    NotSealed,
    PrivateKey,
    generate,
    padded_size,
    seal,
    unseal,
)

from .cheap import LETTERBOX, names, numbers, texts

KEY = generate()
TEXT = b"We just sat for five minutes."
LETTER = seal(KEY.public, TEXT, letterbox=LETTERBOX, number=7)


@settings(deadline=None)
@given(texts, names, numbers)
@example(b"", "", 0)
@example(bytes(STEP - 4), "", 2**53 - 1)
@example(bytes(STEP - 3), "\ud800", 1)
def test_any_text_opens_again_at_its_own_place(text: bytes, letterbox: str, number: int) -> None:
    sealed = seal(KEY.public, text, letterbox=letterbox, number=number)
    assert unseal(KEY, sealed, letterbox=letterbox, number=number) == text


@settings(deadline=None)
@given(names, numbers, names, numbers)
@example("1\nx", 2, "x", 21)
@example("", 1, "1", 11)
@example("", -1, "", 1)
@example("\ud800", 1, "?", 1)
def test_a_letter_opens_at_no_other_place(one: str, first: int, other: str, second: int) -> None:
    assume((one, first) != (other, second))
    sealed = seal(KEY.public, TEXT, letterbox=one, number=first)
    with pytest.raises(NotOpened):
        unseal(KEY, sealed, letterbox=other, number=second)


def test_a_letter_opens_with_no_other_key() -> None:
    with pytest.raises(NotOpened):
        unseal(generate(), LETTER, letterbox=LETTERBOX, number=7)


def test_a_letter_with_any_byte_changed_does_not_open() -> None:
    for place in range(len(LETTER)):
        changed = bytearray(LETTER)
        changed[place] ^= 1 << place % 8
        with pytest.raises(NotOpened):
            unseal(KEY, bytes(changed), letterbox=LETTERBOX, number=7)


@settings(deadline=None)
@given(st.integers(0, len(LETTER) - 1), st.binary(max_size=40))
def test_a_letter_cut_short_or_drawn_out_does_not_open(end: int, more: bytes) -> None:
    assume(LETTER[:end] + more != LETTER)
    for broken in (LETTER[:end], LETTER[:end] + more, LETTER + more + b"\0"):
        with pytest.raises(NotOpened):
            unseal(KEY, broken, letterbox=LETTERBOX, number=7)


@settings(deadline=None)
@given(st.binary(max_size=2000))
@example(bytes(1100))
@example(b"\xff" * 1100)
def test_rubbish_does_not_open_and_its_size_can_be_asked(rubbish: bytes) -> None:
    assert padded_size(rubbish) >= 0
    with pytest.raises(NotOpened):
        unseal(KEY, rubbish, letterbox=LETTERBOX, number=7)


def test_a_number_that_no_letter_has_opens_nothing() -> None:
    with pytest.raises(NotOpened):
        unseal(KEY, LETTER, letterbox=LETTERBOX, number=10**5000)


@settings(deadline=None)
@given(texts)
def test_a_length_says_only_the_step(text: bytes) -> None:
    sealed = seal(KEY.public, text, letterbox=LETTERBOX, number=7)
    assert padded_size(sealed) % STEP == 0
    assert 0 <= padded_size(sealed) - len(text) - 4 < STEP
    assert len(sealed) == padded_size(sealed) + 48


def test_the_same_text_never_looks_the_same_twice() -> None:
    again = seal(KEY.public, TEXT, letterbox=LETTERBOX, number=7)
    assert again[:32] != LETTER[:32]
    assert again[32:] != LETTER[32:]


@settings(deadline=None)
@given(texts, st.binary(max_size=40))
@example(bytes(STEP - 3), b"")
@example(bytes(5 * STEP), b"")
def test_a_withdrawal_can_be_made_as_large_as_its_letter(text: bytes, withdrawal: bytes) -> None:
    letter = seal(KEY.public, text, letterbox=LETTERBOX, number=7)
    sealed = seal(KEY.public, withdrawal, letterbox=LETTERBOX, number=8, size=padded_size(letter))
    assert len(sealed) == len(letter)
    assert unseal(KEY, sealed, letterbox=LETTERBOX, number=8) == withdrawal


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(32), b"\1" + bytes(31), bytes(33)])
def test_nothing_is_sealed_to_a_key_that_is_none(public: bytes) -> None:
    with pytest.raises(NotSealed):
        seal(public, TEXT, letterbox=LETTERBOX, number=7)


def test_a_key_comes_out_of_its_wrapping_as_it_went_in() -> None:
    again = PrivateKey.from_raw(KEY.raw())
    assert again.public == KEY.public
    assert unseal(again, LETTER, letterbox=LETTERBOX, number=7) == TEXT
