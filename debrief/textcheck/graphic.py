"""Sentences with more detail than their reader needs: a small linear model over what their words are about.

It looks at injury, death, violence, abuse, decay, birth, and at accounts that go step by step. It knows
nothing of danger: there is no list of words for that, by design. `training/train_graphic.py` makes its
weights.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import cache
from importlib import resources
from itertools import chain, combinations, pairwise, product
from typing import TYPE_CHECKING

from debrief.textcheck.detail import read
from debrief.textcheck.findings import Sentence
from debrief.textcheck.looking import checksum
from debrief.textcheck.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.detail import Meant

SIZE = 1 << 18
"""Slots of the model, one byte each."""
REACH = 4
"""How many words apart two may be that are read together."""
MOST, APART = 4, 3
"""From there on, more words of one class, or a greater distance, are not told apart."""
LONGEST = 60
"""Words of a sentence that are read; what is so long is seldom one."""
STEPS = 24
"""Steps of a weight of one."""
ONE, MANY, BOTH, FORM, TWO, BEFORE, BEHIND, FORMS, THREE = (checksum(f"sort {at}") | 1 for at in range(9))
"""The sorts of features, by what their parts are multiplied with."""
STRENGTH = {ONE: 10, MANY: 7, BOTH: 5, FORM: 6, TWO: 7, BEFORE: 5, BEHIND: 5, FORMS: 4, THREE: 6}
"""How much each sort counts, in tenths."""
ALWAYS = 0
"""The slot of what every sentence has."""
UNKNOWN = 5
"""Stands for a word that is about nothing here."""


def graphic(text: str) -> tuple[Sentence, ...]:
    """Find the sentences of a text that may be more than the reader needs."""
    return tuple(Sentence(start, end) for start, end in sentences(text) if is_graphic(text[start:end]))


def is_graphic(sentence: str) -> bool:
    """Tell whether a sentence may be more than the reader needs."""
    row = read(sentence)[:LONGEST]
    return any(one.classes for one in row) and score(row) > 0


def score(row: list[Meant]) -> int:
    """Add up the weights of a sentence's features."""
    model = weights()
    return sum(model[slot] * strength for slot, strength in features(row).items())


@cache
def weights() -> array[int]:
    """Read the weights, once."""
    found = array("b")
    found.frombytes(resources.files(__package__).joinpath("data", "graphic.bin").read_bytes())
    return found


def features(row: list[Meant]) -> dict[int, int]:
    """Describe a sentence: the slot of each feature, and how much it counts."""
    found = {ALWAYS: 10}
    for sort, number in chain(_counted(row), _near(row), _following(row)):
        found[(number * sort >> 11) % SIZE or 1] = STRENGTH[sort]
    return found


def _counted(row: list[Meant]) -> Iterator[tuple[int, int]]:
    """Describe what the words of a sentence are about, wherever they stand."""
    counted = Counter(name for one in row for name in one.classes)
    for name, times in counted.items():
        yield ONE, name
        if times > 1:
            yield MANY, name + min(times, MOST)
    for first, second in combinations(sorted(counted), 2):
        yield BOTH, first * 3 + second
    for one in row:
        if one.classes:
            yield FORM, checksum(one.form)


def _near(row: list[Meant]) -> Iterator[tuple[int, int]]:
    """Describe pairs of words that stand near each other."""
    for at, one in enumerate(row):
        for apart, other in enumerate(row[at + 1 : at + 1 + REACH], 1):
            for first, second in product(one.classes, other.classes):
                yield TWO, first * 3 + second + min(apart, APART)


def _following(row: list[Meant]) -> Iterator[tuple[int, int]]:
    """Describe two or three words in a row."""
    for one, other in pairwise(row):
        first, second = (checksum(each.form) if each.classes else UNKNOWN for each in (one, other))
        for name in other.classes:
            yield BEFORE, first * 3 + name
        for name in one.classes:
            yield BEHIND, name * 3 + second
        if one.classes and other.classes:
            yield FORMS, first * 3 + second
    for three in zip(row, row[1:], row[2:], strict=False):
        for first, second, last in product(*(each.classes for each in three)):
            yield THREE, first * 9 + second * 3 + last
