"""Typed words hold nothing that a terminal would obey instead of show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.core.private import PrivateText, places, plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two\nlines\t here ", "two lines here"),
        ("\x1b[31mred\x9b0m", "[31mred0m"),
        ("ok \u202egnp", "ok gnp"),
        ("half \ud800 pair", "half pair"),
        ("\x07", ""),
        ("bell \x07 and on", "bell and on"),
        ("a\nAgreed:  Share it", "a Agreed: Share it"),
        (
            "caf\u00e9 \u4f60\u597d \U0001f469\u200d\U0001f692",
            "caf\u00e9 \u4f60\u597d \U0001f469\u200d\U0001f692",
        ),
    ],
)
def test_what_would_steer_a_terminal_is_left_out_and_words_stay(typed: str, kept: str) -> None:
    assert plain(typed) == kept
    assert isinstance(plain(typed), PrivateText)


@given(st.text())
def test_any_text_becomes_one_line_without_control_signs(typed: str) -> None:
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in plain(typed))
    assert plain(plain(typed)) == plain(typed)


@given(st.text())
def test_each_sign_of_the_plain_form_knows_where_it_stood(typed: str) -> None:
    there = places(typed)
    assert there == sorted(set(there))
    assert [sign for sign in plain(typed) if not sign.isspace()] == [
        typed[at] for at in there if not typed[at].isspace()
    ]
