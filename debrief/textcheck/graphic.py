"""Sentences with more detail than their reader needs: a small linear model over what their words are about.

It looks at injury, death, violence, abuse, decay, birth, and at accounts that go step by step. It knows
nothing of danger: there is no list of words for that, by design. `training/train_graphic.py` makes its
weights.
"""

from __future__ import annotations

from array import array
from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.detail import WORD, known, read
from debrief.textcheck.findings import Sentence
from debrief.textcheck.looking import checksum
from debrief.textcheck.remembering import LONGEST as LONGEST_WORD
from debrief.textcheck.remembering import remembered
from debrief.textcheck.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from debrief.textcheck.detail import Meant
SIZE, SHIFT = 1 << 18, 11
"""Slots of the model, one byte each; bits of a number below those that tell its slot."""
BITS = (SIZE << SHIFT) - 1
"""What of a number tells its slot, so that all else can be left out while numbers are added up."""
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
FAR = tuple(min(apart, APART) * TWO & BITS for apart in range(REACH + 1))
"""What a distance adds to the number of two words that stand near each other."""
STRENGTH = {ONE: 10, MANY: 7, BOTH: 5, FORM: 6, TWO: 7, BEFORE: 5, BEHIND: 5, FORMS: 4, THREE: 6}
"""How much each sort counts, in tenths."""
USUAL, LEAST, EVEN = 10_000, 2_000, 0.35
"""The size of a usual sentence, its strengths squared and added up; the least that any counts as; and how far
those of other sizes are made even with it."""
COOL = 160
"""A sentence whose words count for less than that, taken alone, is looked at no further. It changes at most
0.2% of the answers on the sentences it is trained on; `training/train_graphic.py` prints how many."""
ALWAYS = 0
"""The slot of what every sentence has. Others may fall into it as into any."""
UNKNOWN = 5
"""Stands for a word that is about nothing here."""


def graphic(text: str) -> tuple[Sentence, ...]:
    """Find the sentences of a text that may be more than the reader needs."""
    return tuple(Sentence(start, end) for start, end in sentences(text) if is_graphic(text[start:end]))


def is_graphic(sentence: str) -> bool:
    """Tell whether a sentence may be more than the reader needs."""
    return warmth(sentence) >= COOL and is_graphic_at_length(sentence)


def is_graphic_at_length(sentence: str) -> bool:
    """Tell the same without leaving early."""
    row = read(sentence)[:LONGEST]
    return any(one.classes for one in row) and score(row) > 0


def warmth(sentence: str) -> int:
    """Add up what a sentence's words count for taken alone, whatever stands beside them."""
    return sum([own_weight(word) for word in WORD.findall(sentence) if len(word) <= LONGEST_WORD])


@remembered
def own_weight(word: str) -> int:
    """Add up the weights of a word's classes and of its form; 0 where they count against it."""
    one = known(word)
    if one is None or not one.classes:
        return 0
    alone = sum(weights()[multiplied(name)[0]] for name in one.classes)
    return max(0, STRENGTH[ONE] * alone + STRENGTH[FORM] * weights()[tell(*one).form])


def score(row: list[Meant]) -> float:
    """Add up the weights of a sentence's features: the more they are, the less each counts."""
    sorts = features(row)
    weight = weights().__getitem__
    size = sum([strength * strength * len(slots) for strength, slots in sorts])
    found = sum([strength * sum(map(weight, slots)) for strength, slots in sorts])
    return 10 * weight(ALWAYS) + found * evened(size)


def evened(size: int) -> float:
    """Tell how much the features of a sentence of some size count."""
    return float((USUAL / max(size, LEAST)) ** EVEN)


@cache
def weights() -> array[int]:
    """Read the weights, once."""
    found = array("b")
    found.frombytes(resources.files(__package__).joinpath("data", "graphic.bin").read_bytes())
    return found


class Told(NamedTuple):
    """What a word adds to the numbers of features, multiplied for their sort: for each class, or its form."""

    names: tuple[int, ...]
    first: tuple[int, ...]
    second: tuple[int, ...]
    before: tuple[int, ...]
    behind: tuple[int, ...]
    form: int
    """Its slot."""
    form_before: int
    form_behind: int
    form_first: int
    form_second: int


@remembered
def tell(form: str, names: tuple[int, ...]) -> Told:
    """Multiply what a word adds to the numbers of features."""
    number = checksum(form) if names else UNKNOWN
    return Told(
        names,
        tuple(name * 3 * TWO & BITS for name in names),
        tuple(name * TWO & BITS for name in names),
        tuple(name * BEFORE & BITS for name in names),
        tuple(name * 3 * BEHIND & BITS for name in names),
        (number * FORM & BITS) >> SHIFT,
        number * 3 * BEFORE & BITS,
        number * BEHIND & BITS,
        number * 3 * FORMS & BITS,
        number * FORMS & BITS,
    )


@cache
def multiplied(name: int) -> tuple[int, int, int]:
    """Multiply a class for wherever it stands: its slot alone, as the first of two, and as the second."""
    return (name * ONE & BITS) >> SHIFT, name * 3 * BOTH & BITS, name * BOTH & BITS


def features(row: list[Meant]) -> list[tuple[int, Collection[int]]]:
    """Describe a sentence: how much each sort of feature counts, and the slots of those that it has."""
    words = [tell(form if names else "", names) for form, names in row]
    told = [(at, one) for at, one in enumerate(words) if one.names]
    return [*_count([one for _, one in told]), (STRENGTH[TWO], _pair(told)), *_follow(words, told)]


def _count(told: list[Told]) -> Iterator[tuple[int, Collection[int]]]:
    """Describe what the words of a sentence are about, wherever they stand."""
    names = [name for one in told for name in one.names]
    counted = sorted(set(names))
    by_class = [multiplied(name) for name in counted]
    yield STRENGTH[ONE], [slot for slot, _, _ in by_class]
    many = [(name, min(names.count(name), MOST)) for name in counted] if len(counted) < len(names) else ()
    yield STRENGTH[MANY], [((name + times) * MANY & BITS) >> SHIFT for name, times in many if times > 1]
    seconds = [second for _, _, second in by_class]
    yield (
        STRENGTH[BOTH],
        [
            (first + second & BITS) >> SHIFT
            for at, (_, first, _) in enumerate(by_class, 1)
            for second in seconds[at:]
        ],
    )
    yield STRENGTH[FORM], {one.form for one in told}


def _pair(told: list[tuple[int, Told]]) -> set[int]:
    """Describe pairs of words that stand near each other."""
    found: set[int] = set()
    for number, (at, one) in enumerate(told, 1):
        for place, other in told[number : number + REACH]:
            if place - at > REACH:
                break
            far = FAR[place - at]
            for first in one.first:
                for second in other.second:
                    found.add((first + second + far & BITS) >> SHIFT)
    return found


def _follow(words: list[Told], told: list[tuple[int, Told]]) -> Iterable[tuple[int, Collection[int]]]:
    """Describe two or three words in a row."""
    before: set[int] = set()
    behind: set[int] = set()
    forms: set[int] = set()
    three: set[int] = set()
    last = len(words) - 1
    for at, one in told:
        if at:
            form = words[at - 1].form_before
            before.update([(form + name & BITS) >> SHIFT for name in one.before])
        if at < last:
            other = words[at + 1]
            form = other.form_behind
            behind.update([(name + form & BITS) >> SHIFT for name in one.behind])
            if other.names:
                forms.add((one.form_first + other.form_second & BITS) >> SHIFT)
                for names in product(one.names, other.names, words[at + 2].names if at + 1 < last else ()):
                    three.add(((names[0] * 9 + names[1] * 3 + names[2]) * THREE & BITS) >> SHIFT)
    return zip(
        (STRENGTH[BEFORE], STRENGTH[BEHIND], STRENGTH[FORMS], STRENGTH[THREE]),
        (before, behind, forms, three),
        strict=True,
    )
