"""Twice the text takes about twice the time, whatever it holds: nobody waits for a check that never ends."""

from __future__ import annotations

from time import process_time

import pytest

from debrief.textcheck import check

LENGTHS = (60, 120, 250, 500, 1000, 2000, 4000, 8000)
MOST = 3.0
"""Times the time, for twice the length."""
FLOOR = 0.01
"""Seconds. Below, what else a processor does weighs more."""
NASTY = (
    "a", "a.", "A.", "o'", "O\u2019", "a-", "1-", "Ab-", "12.", "7", "1 ", "12, ", "(", "@", "x@", "x@y.",
    "www.", "www.a.", "#", "_", " ", "\n", "\u0301", "e\u0301", ". ", '"', "the ", "Anna ", "A ",
    "07700 900123, ", "12/12/", "#1234567 ", "case ", "twenty-", "aged ", "the only ", "the vicar's ",
    "wife of the ", "head of the ", "12 Oak ", "lives at ", "street and ", "call ", "He was ",
)  # fmt: skip
BEFORE = ("rue ", "the only ", "our first ", "aged 3 ", "lives at 12 ", "case no 12 ", "the vicar's wife ")
"""What wakes rules that may then read too far."""
NOTE = (
    "Sat with Mrs Patel until her son came, he is 34 and lives at 12 Oak Street. I could not stop shaking. "
    "We took the call in bay 4 at six. Nobody asked how I was; the vicar's wife did, and I cried in the car. "
)


def seconds(text: str, enough: float = 0) -> float:
    """Give the processor time of a check: the best of three, or the first that is short enough."""
    best = float("inf")
    for _ in range(3):
        began = process_time()
        check(text)
        best = min(best, process_time() - began)
        if best <= enough or best > 1:
            break
    return best


def grows_evenly(before: str, unit: str) -> None:
    """See that no doubling takes more than three times the time; stops at the first that does."""
    texts = [f"{before}{(unit * length)[:length]}! 7 end." for length in LENGTHS]
    measured = [seconds(texts[0])]
    for text in texts[1:]:
        most = MOST * max(FLOOR, measured[-1])
        measured.append(seconds(text, most))
        assert measured[-1] <= most, measured


@pytest.fixture(autouse=True, scope="module")
def warm() -> None:
    """Load lists and models, and compile patterns, before any time is taken."""
    check(NOTE)
    for unit in NASTY:
        check(f"{unit * 3} {' '.join(BEFORE)} 7 end.")


@pytest.mark.parametrize("unit", NASTY, ids=ascii)
def test_what_is_repeated_takes_time_by_its_length(unit: str) -> None:
    grows_evenly("", unit)


@pytest.mark.parametrize("before", BEFORE, ids=ascii)
@pytest.mark.parametrize("unit", ["a", "a-", "A.", "Ab "], ids=ascii)
def test_what_follows_a_cue_takes_time_by_its_length(before: str, unit: str) -> None:
    grows_evenly(before, unit)


def test_an_ordinary_note_takes_time_by_its_length() -> None:
    grows_evenly("", NOTE)
