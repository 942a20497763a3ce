"""What the tagger of names goes by: features of a word, and of those beside it.

Most look at one other word at most, so that their weights are added up once for words that come again.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from random import Random
from typing import TYPE_CHECKING, TypeAlias

from debrief.textcheck.company import CIRCLE_AT, SET_OF
from debrief.textcheck.gazetteer import numbers
from debrief.textcheck.looking import NUMBERS
from debrief.textcheck.remembering import LONGEST, Remembered

if TYPE_CHECKING:
    from array import array

    from debrief.textcheck.looking import Looked
    from debrief.textcheck.rows import Row

SIZE = 3 << 16
"""Slots of the model. Features share them by their checksum."""
SPREAD = 0x9E3779B1
"""Spreads small numbers over the slots: 2**32 divided by the golden ratio."""
OF_NUMBER = 0x5BD1E995
"""Keeps the features of numbers apart from those of words: their labels are others."""
LONG = 9
"""From this length on, words are not told apart by it."""
THREE = 3
"""Letters that are looked at together, wherever they stand in a word."""
SETTING, LISTED = 6, 15
"""Bits of a kind: how the text is written, whether a word is first, the label before; what the lists say."""

# The parts of which features are made. Any may go with the kind of the word: how it is written, what is known
# of it, and the label before. All others are of one place, which their hundreds tell.
ITSELF, LAST_ONE, NEXT_ONE, LAST_BUT_ONE, NEXT_BUT_ONE, SEVERAL = range(1, 7)
NOTHING, LOOK, KNOWN, LIKELY, GIVEN, SURNAME, PLACE, SHAPE, BEFORE = range(9)
WORD, GROUP, END3, END2, BEGIN, LENGTH, OWNS, WITHIN, SET, CIRCLE = range(109, 119)
LAST, LAST_GROUP, LAST_SHAPE, LAST_KNOWN, LAST_NAMED, LAST_SET, LAST_CIRCLE = range(209, 216)
NEXT, NEXT_GROUP, NEXT_SHAPE, NEXT_KNOWN, NEXT_NAMED, NEXT_SET, NEXT_CIRCLE = range(309, 316)
LAST2, LAST2_NAMED, LAST2_SET = 409, 413, 414
NEXT2, NEXT2_NAMED, NEXT2_SET = 509, 513, 514
SHAPES, CIRCLES, LAST_CIRCLES, NEXT_CIRCLES = range(609, 613)
WITH_NAMED_NEXT, NAMED_NEXT, WITH_NAMED_LAST, NAMED_LAST = range(613, 617)

PAIRS = (
    (LOOK, NOTHING), (KNOWN, NOTHING), (LIKELY, NOTHING), (GIVEN, LOOK), (SURNAME, LOOK), (PLACE, LOOK),
    (PLACE, LAST), (PLACE, LAST_GROUP), (GIVEN, LAST_GROUP), (WITHIN, LOOK), (WITHIN, BEFORE),
    (WORD, NOTHING), (WORD, LOOK), (END3, SHAPE), (END2, LOOK), (BEGIN, NOTHING), (LENGTH, LOOK),
    (OWNS, LOOK), (OWNS, KNOWN), (LAST, NOTHING), (LAST, LOOK), (LAST, KNOWN), (NEXT, NOTHING),
    (NEXT, LOOK), (NEXT, KNOWN), (LAST2, NOTHING), (NEXT2, NOTHING), (LAST_GROUP, KNOWN),
    (NEXT_GROUP, KNOWN), (LAST_GROUP, LOOK), (NEXT_GROUP, LOOK), (LAST_SHAPE, LOOK), (NEXT_SHAPE, LOOK),
    (SHAPES, LOOK), (LAST_KNOWN, LOOK), (NEXT_KNOWN, LOOK), (BEFORE, NOTHING), (BEFORE, LOOK),
    (BEFORE, KNOWN), (BEFORE, LAST), (BEFORE, WORD), (GROUP, LOOK), (GROUP, BEFORE),
    (WITH_NAMED_NEXT, NAMED_NEXT), (WITH_NAMED_LAST, NAMED_LAST), (NEXT2_NAMED, KNOWN),
    (LAST2_NAMED, KNOWN), (SET, NOTHING), (SET, LOOK), (CIRCLE, LOOK), (CIRCLE, LIKELY),
    (LAST_SET, NOTHING), (LAST_SET, LOOK), (LAST_SET, KNOWN), (LAST_CIRCLE, LIKELY), (LAST_CIRCLE, LOOK),
    (NEXT_SET, NOTHING), (NEXT_SET, LOOK), (NEXT_SET, KNOWN), (NEXT_CIRCLE, LIKELY), (NEXT_CIRCLE, LOOK),
    (LAST2_SET, NOTHING), (NEXT2_SET, NOTHING), (CIRCLES, LOOK), (CIRCLES, GIVEN), (LAST_CIRCLES, LOOK),
    (NEXT_CIRCLES, LOOK), (NOTHING, NOTHING),
)  # fmt: skip
"""The features: each a pair of parts. The last is one that every word has."""

Plan: TypeAlias = tuple[tuple[int, int, int, int], ...]
"""Features: the places of their two parts, and what those are multiplied with."""


@cache
def plans() -> tuple[Plan, ...]:
    """Give the features of each place, and numbers, always the same, by which each feature lies elsewhere."""
    drawn = Random(7)  # noqa: S311 - nothing secret
    found: list[list[tuple[int, int, int, int]]] = [[] for _ in range(SEVERAL + 1)]
    for one, other in PAIRS:
        first, second = drawn.getrandbits(32) | 1, drawn.getrandbits(32) | 1
        found[max(one, other) // 100 or ITSELF].append((one % 100, other % 100, first, second))
    return tuple(map(tuple, found))


def always(part: int = 0) -> int:
    """Give the slot of the feature that every word has, or every number."""
    return slots(plans()[ITSELF][-1:], [part])[0]


def slots(plan: Plan, part: list[int]) -> list[int]:
    """Give the slots of some features."""
    return [(part[a] * first + part[b] * second + first >> 13) % SIZE for a, b, first, second in plan]


def total(plan: Plan, part: list[int]) -> int:
    """Add up the weights of some features."""
    weight = weights()
    return sum([
        weight[(part[a] * first + part[b] * second + first >> 13) % SIZE] for a, b, first, second in plan
    ])  # fmt: skip


@cache
def weights() -> array[int]:
    """Read the model, once: four weights a slot, one for each label, with room to add them up."""
    packed = resources.files(__package__).joinpath("data", "names.bin").read_bytes()
    wide = bytearray(2 * len(packed))
    wide[::2] = packed
    return numbers("Q", bytes(wide))


def described(at: int, row: Row, before: int, written: int) -> list[int]:
    """Give the slots of all features of a word.

    Args:
        at: where the word stands in `row`.
        row: the words of the text, with their edges.
        before: the label of the token before.
        written: how the whole text is written, as `style` says it.
    """
    last2, last, one, after, after2 = row.words[at - 2 : at + 3]
    kind = kind_of(one, before, written, first=row.begins(at))
    found = slots(plans()[ITSELF], [*KINDS[kind], *itself(one, within=at in row.within)])
    for place, other in enumerate((last, after, last2, after2), LAST_ONE):
        found += slots(plans()[place], [*KINDS[kind], *beside(other)])
    found += slots(plans()[SEVERAL], [*KINDS[kind], *together(last, last2, after, after2)])
    return found + spelled(one.lower, one.known)


def weighed(at: int, row: Row, before: int, written: int) -> int:
    """Add up the weights of all features of a word; the arguments are those of `described`."""
    last2, last, one, after, after2 = row.words[at - 2 : at + 3]
    kind = kind_of(one, before, written, first=row.begins(at))
    return (
        OF_ITSELF[one, kind, at in row.within]
        + OF_OTHER[LAST_ONE, kind, last]
        + OF_OTHER[NEXT_ONE, kind, after]
        + OF_OTHER[LAST_BUT_ONE, kind, last2]
        + OF_OTHER[NEXT_BUT_ONE, kind, after2]
        + total(plans()[SEVERAL], [*KINDS[kind], *together(last, last2, after, after2)])
    )


def kind_of(one: Looked, before: int, written: int, *, first: bool) -> int:
    """Pack into a number what others are compared with: how a word is written, and what is known of it."""
    setting = written << 3 | first << 2 | before
    return (one.shape << LISTED | one.known) << SETTING | setting


def _kinds(kind: int) -> list[int]:
    """Give the parts of which any feature of a word of some kind may be made."""
    known, shape, before = kind >> SETTING & (1 << LISTED) - 1, kind >> SETTING + LISTED, kind & 3
    look = (shape << 4 | (kind >> 2 & 1) << 3 | kind >> 3 & 7) * SPREAD
    if shape >= NUMBERS:
        listed = [OF_NUMBER + look] * 5
        return [OF_NUMBER, look, *listed, shape, OF_NUMBER + before]
    common = known >> 12
    given, surname, place = ((known >> bits & 3) << 4 | common for bits in (6, 8, 10))
    return [0, look, known * SPREAD, known * SPREAD + look * 3, given, surname, place, shape, before + 1]


KINDS = Remembered(_kinds)


def itself(one: Looked, *, within: bool) -> list[int]:
    """Give the parts that only the word itself has."""
    lower = one.lower
    return [
        one.word, one.group, _spell(lower[-3:]), _spell(lower[-2:]), _spell(lower[:3]), min(len(lower), LONG),
        one.owns + 1, within + 1, one.company & SET_OF, one.company >> CIRCLE_AT,
    ]  # fmt: skip


def beside(other: Looked) -> list[int]:
    """Give the parts that another word has."""
    company = other.company
    return [
        other.word, other.group, other.shape, other.known, other.known >> 6 & 3, company & SET_OF,
        company >> CIRCLE_AT,
    ]  # fmt: skip


def together(last: Looked, last2: Looked, after: Looked, after2: Looked) -> list[int]:
    """Give the parts that several other words have together."""
    before, behind = last.company >> CIRCLE_AT, after.company >> CIRCLE_AT
    return [
        last.shape << 8 | after.shape, before << 6 | behind, last2.company >> CIRCLE_AT << 6 | before,
        after2.company >> CIRCLE_AT << 6 | behind, after.word, after2.known >> 6 & 3, last.word,
        last2.known >> 6 & 3,
    ]  # fmt: skip


@cache
def spelling() -> tuple[int, int, int]:
    """Give the numbers by which three letters alone, and with what is known of their word, lie elsewhere."""
    drawn = Random(8)  # noqa: S311 - nothing secret
    alone, with_known, known = (drawn.getrandbits(32) | 1 for _ in range(3))
    return alone, with_known, known


def spelled(lower: str, known: int) -> list[int]:
    """Give the slots of the features of spelling: each three letters of a word, with its edges."""
    alone, with_known, of_known = spelling()
    edged = f"|{lower[:LONGEST]}|"
    threes = {_spell(edged[at : at + THREE]) for at in range(len(edged) - THREE + 1)}
    found = [(three * alone >> 13) % SIZE for three in threes]
    return found + [(three * with_known + known * of_known >> 13) % SIZE for three in threes]


def _of_itself(asked: tuple[Looked, int, bool]) -> int:
    """Add up the weights of the features that look at no other word."""
    one, kind, within = asked
    weight = weights()
    spelt = sum([weight[slot] for slot in spelled(one.lower, one.known)])
    return spelt + total(plans()[ITSELF], [*KINDS[kind], *itself(one, within=within)])


def _of_other(asked: tuple[int, int, Looked]) -> int:
    """Add up the weights of the features that look at one other word."""
    place, kind, other = asked
    return total(plans()[place], [*KINDS[kind], *beside(other)])


OF_ITSELF, OF_OTHER = Remembered(_of_itself), Remembered(_of_other)


def _spell(letters: str) -> int:
    """Give a number for up to three letters."""
    found = 0
    for letter in letters:
        found = found << 11 | ord(letter)
    return found
