"""Twice the text takes about twice the time, whatever it holds: nobody waits for a check that never ends."""

from __future__ import annotations

from time import process_time

import pytest

from debrief.textcheck import check

LENGTHS = (500, 1000, 2000, 4000, 8000)
SHORT = 1000
"""Up to there, the better time of two is taken."""
MOST = 3.0
"""Times the time, for twice the length."""
FLOOR = 0.01
"""Seconds. Below, what else a processor does weighs more."""
FEWEST = 2
"""Doublings over which growth can be told from chance."""
TOO_LONG = 20.0
"""Seconds in which nothing that grows with its length takes part, on any machine."""
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


def seconds(text: str) -> float:
    """Give the processor time of a check."""
    began = process_time()
    check(text)
    return process_time() - began


def grows_evenly(before: str, unit: str) -> None:
    """See that with each doubling the time grows less than three times; four would be quadratic."""
    measured: list[float] = []
    for length in LENGTHS:
        text = f"{before}{(unit * length)[:length]}! 7 end."
        measured.append(min(seconds(text), seconds(text)) if length <= SHORT else seconds(text))
        base = next((at for at, one in enumerate(measured) if one >= FLOOR), len(measured) - 1)
        doublings = len(measured) - 1 - base
        most = measured[base] * MOST**doublings
        if doublings >= FEWEST and measured[-1] > most:
            measured[-1] = seconds(text)  # once more: something else may have kept the processor busy
            assert measured[-1] <= most, measured
        if doublings > FEWEST:
            break
    assert measured[-1] < TOO_LONG, measured


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
