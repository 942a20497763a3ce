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

from debrief.textcheck.detail import read
from debrief.textcheck.findings import Sentence
from debrief.textcheck.looking import checksum
from debrief.textcheck.remembering import remembered
from debrief.textcheck.tokens import sentences

if TYPE_CHECKING:
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
    return sum([model[slot] * strength for slot, strength in features(row).items()])


@cache
def weights() -> array[int]:
    """Read the weights, once."""
    found = array("b")
    found.frombytes(resources.files(__package__).joinpath("data", "graphic.bin").read_bytes())
    return found


class Told(NamedTuple):
    """What a word adds to the numbers of features, multiplied for their sort: for each class, or its form."""

    names: tuple[int, ...]
    two: tuple[tuple[int, int], ...]
    """As the first of two, and as the second."""
    before: tuple[int, ...]
    behind: tuple[int, ...]
    form: int
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
        tuple((name * 3 * TWO & BITS, name * TWO & BITS) for name in names),
        tuple(name * BEFORE & BITS for name in names),
        tuple(name * 3 * BEHIND & BITS for name in names),
        (number * FORM & BITS) >> SHIFT or 1,
        number * 3 * BEFORE & BITS,
        number * BEHIND & BITS,
        number * 3 * FORMS & BITS,
        number * FORMS & BITS,
    )


@cache
def multiplied(name: int) -> tuple[int, int, int]:
    """Multiply a class for wherever it stands: its slot alone, as the first of two, and as the second."""
    return (name * ONE & BITS) >> SHIFT or 1, name * 3 * BOTH & BITS, name * BOTH & BITS


def features(row: list[Meant]) -> dict[int, int]:
    """Describe a sentence: the slot of each feature, and how much it counts."""
    words = [tell(form if names else "", names) for form, names in row]
    told = [(at, one) for at, one in enumerate(words) if one.names]
    found = {ALWAYS: 10}
    _count(told, found)
    _pair(told, found)
    _follow(words, told, found)
    return found


def _count(told: list[tuple[int, Told]], found: dict[int, int]) -> None:
    """Describe what the words of a sentence are about, wherever they stand."""
    names = [name for _, one in told for name in one.names]
    counted = sorted(set(names))
    alone, both, form = STRENGTH[ONE], STRENGTH[BOTH], STRENGTH[FORM]
    by_class = [multiplied(name) for name in counted]
    for slot, _, _ in by_class:
        found[slot] = alone
    if len(counted) < len(names):
        for name in counted:
            if (times := names.count(name)) > 1:
                found[((name + min(times, MOST)) * MANY & BITS) >> SHIFT or 1] = STRENGTH[MANY]
    seconds = [second for _, _, second in by_class]
    for at, (_, first, _) in enumerate(by_class, 1):
        for second in seconds[at:]:
            found[(first + second & BITS) >> SHIFT or 1] = both
    for _, one in told:
        found[one.form] = form


def _pair(told: list[tuple[int, Told]], found: dict[int, int]) -> None:
    """Describe pairs of words that stand near each other."""
    strength = STRENGTH[TWO]
    for number, (at, one) in enumerate(told, 1):
        for place, other in told[number : number + REACH]:
            if place - at > REACH:
                break
            far = FAR[place - at]
            for first, _ in one.two:
                for _, second in other.two:
                    found[(first + second + far & BITS) >> SHIFT or 1] = strength


def _follow(words: list[Told], told: list[tuple[int, Told]], found: dict[int, int]) -> None:
    """Describe two or three words in a row."""
    last = len(words) - 1
    for at, one in told:
        if at:
            form, strength = words[at - 1].form_before, STRENGTH[BEFORE]
            for name in one.before:
                found[(form + name & BITS) >> SHIFT or 1] = strength
        if at < last:
            other, strength = words[at + 1], STRENGTH[BEHIND]
            for name in one.behind:
                found[(name + other.form_behind & BITS) >> SHIFT or 1] = strength
            if other.names:
                found[(one.form_first + other.form_second & BITS) >> SHIFT or 1] = STRENGTH[FORMS]
                for names in product(one.names, other.names, words[at + 2].names if at + 1 < last else ()):
                    number = names[0] * 9 + names[1] * 3 + names[2]
                    found[(number * THREE & BITS) >> SHIFT or 1] = STRENGTH[THREE]
