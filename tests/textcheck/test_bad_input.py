"""Whatever a text holds, the check ends, and what it says of the text can be read back."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from debrief.textcheck import check

MANY = 100_000
MEGABYTE = 1 << 20
REPEATED = (
    "(", "[", "{", "@", "7", "a.", "o'", "O\u2019", "-", "a-", " ", "\n", "\u0301", "e\u0301", "\0", "\t",
    "\r\n", ".", ",", '"', "/", ":", "#", "+", "_", "1 ", "A ",
)  # fmt: skip
ORDINARY = "I felt tired after the visit, and the room was cold. We had tea. Nobody said much until the end. "
PLANES = 0x110000
BLOCK = 0x100
"""Code points that are tried at once."""
ODD = {
    "right to left": "فاطمة في المدرسة الساعة 5، רחל גרה ברחוב הרצל 12, call 020 7946 0018",
    "marks of direction": "\u202eMrs Patel\u202c and \u2066Tom\u2069 at \u200f12 Oak Street\u200e",
    "emoji with joiners": "👩🏽\u200d👩🏽\u200d👧🏽\u200d👦🏽 met Anna 👨‍🚒 in bay 4 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "NULs": "\0Mrs\0 Patel\0, 34\0, lives\0 at 12 Oak Street\0",
    "lone surrogates": "\ud800Mrs Patel \udfff, aged 34, a@b\udc00.com, \ud83d 07700 900123 \ude00",
    "widths": "Ｍｒｓ Ｐａｔｅｌ, ３４, ０７７００ ９００１２３, Ⅷ ½ ² ٣٤ ३४",
    "changing length": "İSTANBUL STRAẞE ﬁre ŉ ǰ ΐ İ. Ferruh Işık Ⱥ ẞ",
    "marks in a pile": "Z\u0351\u034b\u0365a\u0334\u0315l\u0489go is 34 and lives at 12 O\u0335ak Street",
    "breaks": "Anna\u2028Smith\u2029at\x0bbay\x0c4\x85on\xa03\xa0May\u3000two",
    "an end in the middle": "Mrs ",
    "nothing": "",
}


def readable(text: str) -> None:
    """See that what was found stands in the text, in order, and has words to write instead."""
    findings = check(text)
    pieces = [(one.start, one.end) for one in findings.identifiers]
    sentences = [(one.start, one.end) for one in findings.graphic]
    for some in (pieces, sentences):
        assert all(0 <= start < end <= len(text) for start, end in some)
        assert all(one[1] <= other[0] for one, other in pairwise(some))
    for one in findings.identifiers:
        assert text[one.start : one.end].strip()
        assert one.suggest
        assert all(type(word) is str for word in one.suggest)


@pytest.mark.parametrize("sign", REPEATED, ids=ascii)
def test_a_hundred_thousand_of_a_sign(sign: str) -> None:
    readable(sign * (MANY // len(sign)))


def test_a_megabyte_of_ordinary_text() -> None:
    readable(ORDINARY * (MEGABYTE // len(ORDINARY)))


def test_a_megabyte_without_a_space() -> None:
    readable("a" * MEGABYTE)


@pytest.mark.parametrize("odd", ODD)
def test_scripts_signs_and_halves_of_signs(odd: str) -> None:
    readable(ODD[odd])
    readable(f"{ODD[odd]} " * 20)


@pytest.mark.parametrize("plane", range(0, PLANES, 1 << 16), ids=hex)
def test_every_block_of_unicode(plane: int) -> None:
    for start in range(plane, plane + (1 << 16), BLOCK):
        signs = [chr(point) for point in range(start, start + BLOCK)]
        if any(unicodedata.category(sign) != "Cn" for sign in signs):
            word = "".join(signs[::17])
            readable(f"{''.join(signs)} lives at 12 {word} Street, call {word} 07700 900123, {word.title()}")


def test_offsets_count_code_points_beyond_the_first_plane() -> None:
    before = "👩🏽\u200d🚒 🫶 cafe\u0301 "
    plain, moved = check("Write to mira@example.org"), check(f"{before}Write to mira@example.org")
    assert [(one.start + len(before), one.end + len(before)) for one in plain.identifiers] == [
        (one.start, one.end) for one in moved.identifiers
    ]
    assert [f"{before}Write to mira@example.org"[one.start : one.end] for one in moved.identifiers] == [
        "mira@example.org"
    ]
