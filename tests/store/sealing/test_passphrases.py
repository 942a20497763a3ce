"""A passphrase is refused for its length only; where it may be guessed, one kind sentence says so."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.store.passphrase import LONGEST, SHORTEST, TooLong, TooShort, advice, refuse

GUESSED = [
    "password1234", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiopas", "123456789012", "summer2024summer",
    "debriefkeeper", "Manchester United 1999", "abcabcabcabcabcabcabc", "kettle river",
    "debrief passphrase 1", "a" * LONGEST, "\ud800" * SHORTEST, " ", "7",
]  # fmt: skip
SAFE = [
    "kettle window seven lamps",
    "nine quiet rivers sleep",
    "vq8#Zr2!mW0xKp",
    "kettle window seven lamps " * 9,
]


@pytest.mark.parametrize(
    "typed", ["", " ", " " * 40, "\u00a0" * 40, "eleven sign", "  eleven sign  ", "e\u0301" * 11]
)
def test_a_short_passphrase_is_refused_with_a_way_to_a_longer_one(typed: str) -> None:
    with pytest.raises(TooShort, match="a few words that have nothing to do with each other"):
        refuse(typed)


@pytest.mark.parametrize("typed", ["a" * (LONGEST + 1), "\ufb03" * 100])
def test_a_very_long_passphrase_is_refused(typed: str) -> None:
    with pytest.raises(TooLong, match="four or five plain words"):
        refuse(typed)


@settings(deadline=None)
@example("a" * SHORTEST)
@example("a" * LONGEST)
@given(st.text(st.sampled_from("aB3 \u00e9\u4f60\U0001f692."), min_size=SHORTEST, max_size=LONGEST))
def test_nothing_is_refused_for_what_it_is_made_of(typed: str) -> None:
    refused = len(typed.strip()) < SHORTEST
    try:
        refuse(typed)
    except TooShort:
        assert refused
    else:
        assert not refused


@pytest.mark.parametrize("typed", GUESSED)
def test_what_may_be_guessed_gets_one_sentence_of_advice(typed: str) -> None:
    said = advice(typed)
    assert said.endswith("safer.")
    assert said.count(".") == 1
    assert not any(word in said for word in typed.split() if len(word) > 1)


@pytest.mark.parametrize("typed", SAFE)
def test_words_that_have_nothing_to_do_with_each_other_get_none(typed: str) -> None:
    assert advice(typed) == ""


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=LONGEST))
@example("")
def test_advice_never_stops_anyone_and_never_says_what_was_typed(typed: str) -> None:
    assert advice(typed) in {"", advice("password1234")}
