"""Sentences with more detail than their reader needs: a small linear model over words and their neighbours.

It looks at injury, death, violence, abuse, decay, birth, and at accounts that go step by step. It knows
nothing of danger: there is no list of words for that, by design. `training/train_graphic.py` makes its
weights.
"""

from __future__ import annotations

from array import array
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.company import CIRCLE_AT, SET_OF
from debrief.textcheck.detail import WORD, companies, known, read
from debrief.textcheck.findings import Sentence
from debrief.textcheck.looking import checksum
from debrief.textcheck.remembering import LONGEST as LONGEST_WORD
from debrief.textcheck.remembering import remembered
from debrief.textcheck.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from debrief.textcheck.detail import Meant

SIZE, SHIFT = 1 << 17, 12
"""Slots of the model, one byte each; bits of a number below those that tell its slot."""
BITS = (SIZE << SHIFT) - 1
"""What of a number tells its slot, so that all else can be left out while numbers are added up."""
LONGEST = 80
"""Words of a sentence that are read; what is so long is seldom one."""
STEPS = 24
"""Steps of a weight of one."""
CLASS, FORM, BEFORE, BEHIND, PLACE, CIRCLES, NEXT, LAST = (checksum(f"sort {at}") | 1 for at in range(8))
"""The sorts of features, by what their parts are multiplied with."""
STRENGTH = {CLASS: 10, FORM: 6, BEFORE: 5, BEHIND: 5, PLACE: 6, CIRCLES: 4, NEXT: 4, LAST: 4}
"""How much each sort counts, in tenths."""
USUAL, LEAST, EVEN = 10_000, 2_000, 0.3
"""The size of a usual sentence, its strengths squared and added up; the least that any counts as; and how far
those of other sizes are made even with it."""
COOL = 160
"""A text or sentence whose words count for less, taken alone, is looked at no further. It changes about one
in a thousand answers on the sentences it is trained on; `training/train_graphic.py` prints how many."""
ALWAYS, OF_ALWAYS = 0, 2
"""The slot of what every sentence has, and how many times it counts. Others may fall into it as into any."""
TWO = 1 << 16
"""Keeps two companies that are unknown from falling into the first slot."""
NOTHING = 5
"""Stands for a word that is about nothing here."""


def graphic(text: str) -> tuple[Sentence, ...]:
    """Find the sentences of a text that may be more than the reader needs."""
    if warmth(WORD.findall(text)) < COOL:
        return ()
    return tuple(Sentence(start, end) for start, end in sentences(text) if is_graphic(text[start:end]))


def is_graphic(sentence: str) -> bool:
    """Tell whether a sentence may be more than the reader needs."""
    words = WORD.findall(sentence)[:LONGEST]
    return warmth(words) >= COOL and score(read(words), companies(words)) > 0


def warmth(words: Sequence[str]) -> int:
    """Add up what some words count for taken alone, whatever stands beside them."""
    return sum([_alone(word) for word in words if len(word) <= LONGEST_WORD])


@remembered
def _alone(word: str) -> int:
    one = known(word)
    if one is None or not one.classes:
        return 0
    told, weight = tell(one), weights()
    by_class = STRENGTH[CLASS] * sum(weight[slot] for slot in told.classes)
    return max(0, by_class + STRENGTH[FORM] * weight[told.form])


def score(row: Sequence[Meant], kept: Sequence[int]) -> float:
    """Add up the weights of a sentence's features: the more they are, the less each counts."""
    weight = weights().__getitem__
    size = found = 0
    for sort, slots in features(row, kept):
        strength = STRENGTH[sort]
        size += strength * strength * len(slots)
        found += strength * sum(map(weight, slots))
    return 10 * OF_ALWAYS * weight(ALWAYS) + found * evened(size)


def evened(size: int) -> float:
    """Tell how much the features of a sentence of some size count."""
    return float((USUAL / max(size, LEAST)) ** EVEN)


@cache
def weights() -> array[int]:
    """Read the weights, once."""
    found = array("b")
    found.frombytes(resources.files(__package__).joinpath("data", "graphic.bin").read_bytes())
    return found


def features(row: Sequence[Meant], kept: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Describe a sentence: the slots of its features, sort by sort. What comes again counts once.

    Args:
        row: its words, and what they are about.
        kept: the company that its words keep.
    """
    yield from _words(row)
    yield from _companies(kept)


class Told(NamedTuple):
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


@remembered
def tell(one: Meant) -> Told:
    """Multiply what a word adds to the slots of features."""
    form = checksum(one.form) if one.classes else NOTHING
    return Told(
        tuple(_slot(name * CLASS) for name in one.classes),
        _slot(form * FORM),
        form * 3 * BEFORE & BITS,
        form * BEHIND & BITS,
        tuple(name * BEFORE & BITS for name in one.classes),
        tuple(name * 3 * BEHIND & BITS for name in one.classes),
    )


def _slot(number: int) -> int:
    return (number & BITS) >> SHIFT


def _words(row: Sequence[Meant]) -> Iterator[tuple[int, list[int]]]:
    """Describe what words are about, and which words stand beside those that are about something."""
    told = [tell(one) for one in row]
    alone = {one for one in told if one.classes}
    yield CLASS, [slot for one in alone for slot in one.classes]
    yield FORM, [one.form for one in alone]
    pairs = set(pairwise(told))
    yield BEFORE, [(one.before + name & BITS) >> SHIFT for one, other in pairs for name in other.after_one]
    yield BEHIND, [(other.behind + name & BITS) >> SHIFT for one, other in pairs for name in one.until_one]


def _companies(kept: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Describe the company that words keep, and that of the words beside them."""
    yield PLACE, [((one & SET_OF) * PLACE & BITS) >> SHIFT for one in set(kept) if one]
    pairs = [
        (one & SET_OF, one >> CIRCLE_AT, other & SET_OF, other >> CIRCLE_AT)
        for one, other in set(pairwise(kept))
    ]
    yield CIRCLES, [_of_two(one, other, CIRCLES) for _, one, _, other in pairs]
    yield NEXT, [_of_two(one, other, NEXT) for one, _, _, other in pairs]
    yield LAST, [_of_two(other, one, LAST) for _, one, other, _ in pairs]


def _of_two(one: int, circle: int, sort: int) -> int:
    """Give the slot of a set or a circle beside a circle."""
    return ((one << 6 | circle | TWO) * sort & BITS) >> SHIFT
