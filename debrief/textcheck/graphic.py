"""Sentences with more detail than their reader needs: a small linear model over words and their neighbours.

It looks at injury, death, violence, abuse, decay, birth, and at accounts that go step by step. It knows
nothing of danger: there is no list of words for that, by design. `training/train_graphic.py` makes its
weights.
"""

from __future__ import annotations

from array import array
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from debrief.textcheck.detail import UNDERSTOOD, WORD, read
from debrief.textcheck.findings import Sentence
from debrief.textcheck.remembering import Remembered
from debrief.textcheck.tokens import sentences
from debrief.textcheck.traits import (
    BEFORE,
    BEHIND,
    CIRCLES,
    CLASS,
    FORM,
    LAST,
    NEXT,
    PLACE,
    alone,
    of_companies,
    of_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debrief.textcheck.rows import Row

LONGEST = 80
"""Words of a sentence that are read; what is so long is seldom one."""
STEPS = 24
"""Steps of a weight of one, which has one byte."""
STRENGTH = {CLASS: 10, FORM: 6, BEFORE: 5, BEHIND: 5, PLACE: 6, CIRCLES: 4, NEXT: 4, LAST: 4}
"""How much each sort of features counts, in tenths."""
USUAL, LEAST, EVEN = 10_000, 2_000, 0.3
"""The size of a usual sentence, its strengths squared and added up; the least that any counts as; and how far
those of other sizes are made even with it."""
COOL = 160
"""A text or sentence whose words count for less, taken alone, is looked at no further. To leave early here or
in `score` changes about one answer in a thousand; `training/train_graphic.py` prints how many."""
ALWAYS, OF_ALWAYS = 0, 2
"""The slot of what every sentence has, and how many times it counts. Others may fall into it as into any."""


def graphic(row: Row) -> tuple[Sentence, ...]:
    """Find the sentences of a text that may be more than the reader needs."""
    if warmth(row.pieces) < COOL:
        return ()
    text = row.text
    return tuple(Sentence(start, end) for start, end in sentences(text) if is_graphic(text[start:end]))


def is_graphic(sentence: str) -> bool:
    """Tell whether a sentence may be more than the reader needs."""
    words = WORD.findall(sentence)[:LONGEST]
    return warmth(words) >= COOL and score(words) > 0


def warmth(pieces: Sequence[str]) -> int:
    """Add up what the words in some pieces of text count for taken alone, whatever stands beside them."""
    return sum(map(_WARMTH.__getitem__, pieces))


def _warmth(piece: str) -> int:
    weight, found = weights(), 0
    for one in (UNDERSTOOD[word].meant for word in WORD.findall(piece)):
        if one is not None and one.classes:
            classes, form = alone(one)
            by_class = STRENGTH[CLASS] * sum(weight[slot] for slot in classes)
            found += max(0, by_class + STRENGTH[FORM] * weight[form])
    return found


_WARMTH = Remembered(_warmth)


def score(words: Sequence[str], *, early: bool = True) -> float:
    """Add up the weights of a sentence's features: the more they are, the less each counts.

    Args:
        words: those of the sentence.
        early: whether to stop where what they are about speaks against it, whatever company they keep.
    """
    row, companies = read(words)
    size, found = _added(of_words(row))
    if early and found < 0:
        return found
    more, other = _added(of_companies(companies))
    return 10 * OF_ALWAYS * weights()[ALWAYS] + (found + other) * evened(size + more)


def _added(described: Iterable[tuple[int, list[int]]]) -> tuple[int, int]:
    """Give the size of features, and what they add up to."""
    weight = weights().__getitem__
    size = found = 0
    for sort, slots in described:
        strength = STRENGTH[sort]
        size += strength * strength * len(slots)
        found += strength * sum(map(weight, slots))
    return size, found


def evened(size: int) -> float:
    """Tell how much the features of a sentence of some size count."""
    return float((USUAL / max(size, LEAST)) ** EVEN)


@cache
def weights() -> array[int]:
    """Read the weights, once."""
    found = array("b")
    found.frombytes(resources.files(__package__).joinpath("data", "graphic.bin").read_bytes())
    return found
