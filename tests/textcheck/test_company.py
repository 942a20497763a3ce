"""Words that stand in the same places belong together, and a damaged list is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.textcheck.company import SET_OF, UNKNOWN, company, company_of_first_form, unpack

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = b"COM\n\x01\x00\x00\x00" + b"\x07\x00\x00\x00" + b"\x05\x04" + b"\x06\x04"
"""A list of one word."""


@pytest.mark.parametrize(("one", "other"), [("husband", "wife"), ("boyfriend", "girlfriend")])
def test_words_that_stand_in_the_same_places_keep_the_same_company(one: str, other: str) -> None:
    assert company(one) == company(other) != UNKNOWN


def test_words_that_stand_elsewhere_do_not() -> None:
    assert company("husband") & SET_OF != company("ran") & SET_OF


@pytest.mark.parametrize(("form", "first"), [("sang", "sing"), ("stabbed", "stab"), ("children", "child")])
def test_all_forms_of_a_word_have_a_first_one_in_common(form: str, first: str) -> None:
    assert company_of_first_form(form) == company_of_first_form(first) != UNKNOWN


@pytest.mark.parametrize("look_up", [company, company_of_first_form])
@pytest.mark.parametrize("word", ["", "qqzzxw", "\ud800", "x" * 1000])
def test_a_word_in_no_set_keeps_no_company(word: str, look_up: Callable[[str], int]) -> None:
    assert look_up(word) == UNKNOWN


def test_a_list_is_read_whole() -> None:
    one = unpack(DATA)
    assert (list(one.keys), list(one.written), list(one.first)) == ([7], [0x405], [0x406])


@pytest.mark.parametrize("damaged", [b"", DATA[:-1], DATA + b"\x00", b"GAZ\n" + DATA[4:]])
def test_a_damaged_list_is_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(damaged)
