"""A code on paper survives sloppy typing, and a slip of the pen is told apart from a wrong code."""

from __future__ import annotations

import re
from random import Random  # noqa: TC003 - Hypothesis reads the annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from debrief.core.private import PrivateText
from debrief.store.recovery import CodeSlip, new_code, read_code

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
random_bytes = st.binary(min_size=16, max_size=16)
places = st.integers(0, 27)


def code_of(drawn: bytes) -> str:
    return new_code(lambda _: drawn)


def bare(code: str) -> str:
    return code.replace("-", "")


def test_a_code_has_seven_groups_of_four_signs_that_none_takes_for_another() -> None:
    code = new_code()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert isinstance(code, PrivateText)
    assert isinstance(read_code(code), PrivateText)


def test_a_code_holds_128_random_bits() -> None:
    asked: list[int] = []

    def draw(count: int) -> bytes:
        asked.append(count)
        return bytes(count)

    assert new_code(draw) == "-".join(["0000"] * 7)
    assert asked == [16]
    assert new_code() != new_code()


@settings(deadline=None)
@given(random_bytes, random_bytes)
def test_two_draws_give_two_codes(one: bytes, other: bytes) -> None:
    assume(one != other)
    assert code_of(one) != code_of(other)


@settings(deadline=None)
@given(random_bytes, st.randoms(use_true_random=False))
def test_a_code_survives_sloppy_typing(drawn: bytes, chance: Random) -> None:
    code = code_of(drawn)
    alike = {"0": "0Oo", "1": "1IiLl"}
    between = ["", "", " ", "-", "\u2013", "\u2212", "_", ".", "\t", "\u200b", "\u00a0"]
    typed = "".join(
        chance.choice(alike.get(sign, sign + sign.lower())) + chance.choice(between) for sign in bare(code)
    )
    assert read_code(f" {typed}\n") == code


@settings(deadline=None)
@given(random_bytes, places, st.sampled_from(SIGNS))
def test_any_single_wrong_sign_is_a_slip(drawn: bytes, place: int, sign: str) -> None:
    plain = bare(code_of(drawn))
    assume(plain[place] != sign)
    with pytest.raises(CodeSlip):
        read_code(plain[:place] + sign + plain[place + 1 :])


@settings(deadline=None)
@given(random_bytes, places, places)
def test_any_two_signs_that_changed_places_are_a_slip(drawn: bytes, one: int, other: int) -> None:
    signs = list(bare(code_of(drawn)))
    assume(signs[one] != signs[other])
    signs[one], signs[other] = signs[other], signs[one]
    with pytest.raises(CodeSlip):
        read_code("".join(signs))


@settings(deadline=None)
@given(random_bytes, places, st.sampled_from(SIGNS))
def test_a_sign_too_few_or_too_many_is_a_slip(drawn: bytes, place: int, sign: str) -> None:
    plain = bare(code_of(drawn))
    for slipped in (plain[:place] + plain[place + 1 :], plain[:place] + sign + plain[place:]):
        with pytest.raises(CodeSlip):
            read_code(slipped)


def test_a_code_from_a_wide_keyboard_is_read() -> None:
    code = code_of(bytes(range(16)))
    assert read_code("".join(chr(ord(sign) + 0xFEE0) for sign in code)) == code


def test_a_number_beyond_128_bits_is_a_slip_even_where_its_check_is_right() -> None:
    number = (1 << 138) + -(1 << 138) % 1021
    with pytest.raises(CodeSlip):
        read_code("".join(SIGNS[number >> 5 * place & 31] for place in reversed(range(28))))


def test_no_two_places_of_the_code_weigh_the_same() -> None:
    assert len({pow(32, place, 1021) for place in range(28)}) == 28
    assert all(1021 % divisor for divisor in range(2, 32))


@settings(deadline=None)
@given(st.text())
@example("")
@example("U" * 28)
@example("Z" * 28)
@example("\u0967" * 28)
def test_whatever_else_is_typed_is_a_slip(typed: str) -> None:
    with pytest.raises(CodeSlip, match="seven groups of four"):
        read_code(typed)
