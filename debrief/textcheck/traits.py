"""What the model of graphic detail goes by: features of words, and of words that stand together."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from debrief.textcheck.company import CIRCLE_AT, SET_OF
from debrief.textcheck.looking import checksum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from debrief.textcheck.detail import Meant

SIZE, SHIFT = 1 << 17, 12
"""Slots of the model; bits of a number below those that tell its slot."""
BITS = (SIZE << SHIFT) - 1
"""What of a number tells its slot, so that all else can be left out while numbers are added up."""
CLASS, FORM, BEFORE, BEHIND, PLACE, CIRCLES, NEXT, LAST = (checksum(f"sort {at}") | 1 for at in range(8))
"""The sorts of features, by what their parts are multiplied with."""
TWO = 1 << 16
"""Keeps two companies that are unknown from falling into the first slot."""
NOTHING = 5
"""Stands for a word that is about nothing here."""


class Told(msgspec.Struct, frozen=True, eq=False):
    """What a word adds to the slots of features."""

    classes: tuple[int, ...]
    """The slots of its classes alone."""
    form: int
    """The slot of its form alone."""
    before: int
    """What its form adds to the classes of the word behind it."""
    behind: int
    """What its form adds to the classes of the word before it."""
    after_one: tuple[int, ...]
    """What each of its classes adds to the form before it."""
    until_one: tuple[int, ...]
    """What each of its classes adds to the form behind it."""


class Kept(msgspec.Struct, frozen=True, eq=False):
    """What a company adds to the slots of features."""

    alone: int
    """The slot of its set alone."""
    before: int
    """What its circle adds to the circle behind it."""
    behind: int
    """What its circle adds to the circle before it."""
    set_before: int
    """What its set adds to the circle behind it."""
    circle_behind: int
    """What its circle adds to the set before it."""
    set_behind: int
    """What its set adds to the circle before it."""
    circle_before: int
    """What its circle adds to the set behind it."""


@cache
def _of_nothing() -> Told:
    return Told((), *_forms(NOTHING), (), ())


@cache
def _of_form(one: Meant) -> Told:
    """Multiply what a word adds that is about something."""
    return Told(
        tuple(_slot(name * CLASS) for name in one.classes),
        *_forms(checksum(one.form)),
        tuple(name * BEFORE & BITS for name in one.classes),
        tuple(name * 3 * BEHIND & BITS for name in one.classes),
    )


def alone(one: Meant) -> tuple[Sequence[int], int]:
    """Give the slots that a word has alone: those of its classes, and that of its form."""
    told = _of_form(one)
    return told.classes, told.form


def _forms(form: int) -> tuple[int, int, int]:
    return _slot(form * FORM), form * 3 * BEFORE & BITS, form * BEHIND & BITS


@cache
def _of_company(company: int) -> Kept:
    """Multiply what a company adds; there are about a thousand."""
    one, circle = company & SET_OF, company >> CIRCLE_AT
    return Kept(
        _slot(one * PLACE),
        *((circle << 6) * CIRCLES & BITS, (circle | TWO) * CIRCLES & BITS),
        *((one << 6) * NEXT & BITS, (circle | TWO) * NEXT & BITS),
        *((one << 6) * LAST & BITS, (circle | TWO) * LAST & BITS),
    )


def _slot(number: int) -> int:
    return (number & BITS) >> SHIFT


def of_words(row: Sequence[Meant]) -> Iterator[tuple[int, list[int]]]:
    """Describe what words are about, and which words stand beside those that are about something.

    Returns:
        The slots of features, sort by sort. What comes again counts once.
    """
    told = [_of_form(one) if one.classes else _of_nothing() for one in row]
    telling = {one for one in told if one.classes}
    yield CLASS, [slot for one in telling for slot in one.classes]
    yield FORM, [one.form for one in telling]
    pairs = set(pairwise(told))
    yield BEFORE, [(one.before + name & BITS) >> SHIFT for one, other in pairs for name in other.after_one]
    yield BEHIND, [(other.behind + name & BITS) >> SHIFT for one, other in pairs for name in one.until_one]


def of_companies(companies: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Describe the company that words keep, and that of the words beside them, in the same way."""
    kept = list(map(_of_company, companies))
    yield PLACE, [one.alone for one in set(kept) if one.alone]
    pairs = set(pairwise(kept))
    yield CIRCLES, [(one.before + other.behind & BITS) >> SHIFT for one, other in pairs]
    yield NEXT, [(one.set_before + other.circle_behind & BITS) >> SHIFT for one, other in pairs]
    yield LAST, [(one.circle_before + other.set_behind & BITS) >> SHIFT for one, other in pairs]
