"""Tags names, places and organisations: a small linear model over what stands in and around a word.

`training/train_names.py` makes its weights.
"""

from __future__ import annotations

import sys
from array import array
from functools import cache
from importlib import resources
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind, Span
from debrief.textcheck.looking import looked_at, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.looking import Looked
    from debrief.textcheck.reading import Reading

LABELS = ("", Kind.NAME, Kind.PLACE, Kind.ORG)
"""What a word can be; the first is none of the three."""
NAME = 1
"""The place of a name among the labels."""
TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "mr.", "mrs.", "ms.", "dr."})
SIZE = 1 << 17
"""Slots of the model. Features share them by their checksum."""
FIELD = 16
"""Bits of a slot in which the weight of one label stands, 128 more than it is, so that sums never borrow."""

SPREAD = 0x9E3779B1
"""Spreads small numbers over the slots: 2**32 divided by the golden ratio."""
LONG = 9
"""From this length on, words are not told apart by it."""

# The parts of which features are made: what is known of a word and of those around it.
NOTHING, LOOK, KNOWN, WORD, END3, END2, BEGIN, LENGTH, LAST, NEXT, LAST2, NEXT2, LAST_GROUP, NEXT_GROUP = (
    range(14)
)
NEXT_MOTION, NEXT2_MOTION, BEFORE, LAST_SHAPE, NEXT_SHAPE, LAST_KNOWN, NEXT_KNOWN, GROUP, OWNS, WITHIN = (
    range(14, 24)
)
GIVEN, SURNAME, PLACE, SHAPE, LASTS, NEXTS, AROUND, GROUPS, SHAPES, MOTIONS, LAST_GROUPS, NEXT_GROUPS = range(
    24, 36
)
LIKELY, NEXT_NAMED, LAST_NAMED = range(36, 39)

PAIRS = (
    (LOOK, NOTHING), (KNOWN, NOTHING), (LIKELY, NOTHING), (GIVEN, LOOK), (SURNAME, LOOK), (PLACE, LOOK),
    (PLACE, LAST), (PLACE, LAST_GROUP), (GIVEN, NEXT_MOTION), (GIVEN, LAST_GROUP), (WITHIN, LOOK),
    (WITHIN, BEFORE), (WORD, NOTHING), (WORD, LOOK), (END3, SHAPE), (END2, LOOK), (BEGIN, NOTHING),
    (LENGTH, LOOK), (OWNS, LOOK), (OWNS, KNOWN), (LAST, NOTHING), (LAST, LOOK), (LAST, KNOWN),
    (NEXT, NOTHING), (NEXT, LOOK), (NEXT, KNOWN), (LAST2, NOTHING), (NEXT2, NOTHING), (LASTS, NOTHING),
    (NEXTS, NOTHING), (AROUND, NOTHING), (LAST_GROUP, KNOWN), (NEXT_GROUP, KNOWN), (GROUPS, LOOK),
    (GROUPS, KNOWN), (LAST_GROUP, LOOK), (NEXT_GROUP, LOOK), (LAST_GROUPS, SHAPE), (NEXT_GROUPS, SHAPE),
    (LAST_SHAPE, LOOK), (NEXT_SHAPE, LOOK), (SHAPES, LOOK), (LAST_KNOWN, LOOK), (NEXT_KNOWN, LOOK),
    (NEXT_MOTION, LIKELY), (NEXT_MOTION, LOOK), (NEXT2_MOTION, LOOK), (MOTIONS, LOOK), (MOTIONS, GIVEN),
    (BEFORE, NOTHING), (BEFORE, LOOK), (BEFORE, KNOWN), (BEFORE, LAST), (BEFORE, WORD), (GROUP, LOOK),
    (GROUP, BEFORE), (NEXT, NEXT_NAMED), (LAST, LAST_NAMED), (NEXT_NAMED, KNOWN), (LAST_NAMED, KNOWN),
    (NEXT_MOTION, LAST_GROUP), (NOTHING, NOTHING),
)  # fmt: skip
"""The features: each a pair of parts. The last is one that every word has."""


def _odd_numbers(count: int) -> list[int]:
    """Give numbers to multiply parts with, so that each feature lies elsewhere; always the same ones."""
    drawn = Random(7)  # noqa: S311 - nothing secret
    return [drawn.getrandbits(32) | 1 for _ in range(count)]


@cache
def plan() -> tuple[tuple[int, int, int, int], ...]:
    """Give each feature: its two parts, and what they are multiplied with."""
    numbers = iter(_odd_numbers(2 * len(PAIRS)))
    return tuple((a, b, next(numbers), next(numbers)) for a, b in PAIRS)


def parts(at: int, row: list[Looked], before: int, written: int) -> list[int]:
    """Give the parts of which the features of one word are made.

    Args:
        at: where the word stands in `row`.
        row: the tokens of the text, with their edges.
        before: the label of the token before.
        written: how the whole text is written, as `style` says it.
    """
    one, last, last2, after, after2 = row[at], row[at - 1], row[at - 2], row[at + 1], row[at + 2]
    token, known = one.token, one.known
    lower = token.lower
    common = known >> 12
    look = (one.shape << 4 | token.first << 3 | written) * SPREAD
    return [
        0, look, known * SPREAD, one.word, _spell(lower[-3:]), _spell(lower[-2:]), _spell(lower[:3]),
        min(len(lower), LONG), last.word, after.word, last2.word, after2.word, last.group, after.group,
        after.motion, after2.motion, before + 1, last.shape, after.shape, last.known, after.known,
        one.group, token.owns + 1, one.within + 1, (known >> 6 & 3) << 4 | common,
        (known >> 8 & 3) << 4 | common, (known >> 10 & 3) << 4 | common, one.shape,
        last.word * 3 + last2.word, after.word * 5 + after2.word, last.word * 7 + after.word,
        last.group * 3 + after.group, last.shape << 8 | after.shape, after.motion * 3 + after2.motion,
        last2.group * 3 + last.group, after.group * 5 + after2.group, known * SPREAD + look * 3,
        after2.known >> 6 & 3, last2.known >> 6 & 3,
    ]  # fmt: skip


def _spell(letters: str) -> int:
    """Give a number for up to three letters."""
    found = 0
    for letter in letters:
        found = found << 11 | ord(letter)
    return found


def slots(part: list[int]) -> list[int]:
    """Give the slots of a word's features."""
    return [(part[a] * first + part[b] * second + first) >> 13 & SIZE - 1 for a, b, first, second in plan()]


@cache
def weights() -> array[int]:
    """Read the model, once: four weights a slot, one for each label."""
    found = array("Q")
    found.frombytes(resources.files(__package__).joinpath("data", "names.bin").read_bytes())
    if sys.byteorder == "big":
        found.byteswap()
    return found


def labels(row: list[Looked]) -> list[int]:
    """Give each token of a row its label, by its place in `LABELS`, from left to right."""
    weight = weights().__getitem__
    written = style(row)
    found = [0] * len(row)
    for at, one in enumerate(row):
        if one.could_be:
            total = sum(map(weight, slots(parts(at, row, found[at - 1], written))))
            sums = [total >> FIELD * label & 0xFFFF for label in range(len(LABELS))]
            found[at] = sums.index(max(sums))
    return found


def take_initials(row: list[Looked], found: list[int]) -> None:
    """Take a letter behind a name, or behind a title, into the name: "colin f", "mrs p"."""
    for at, (one, after) in enumerate(pairwise(row)):
        letter = after.token.lower
        alone = len(letter) == 1 and letter.isalpha() and letter not in {"a", "i"}
        if (
            alone
            and after.token.start - one.token.end <= 1
            and (found[at] == NAME or one.token.lower in TITLES)
        ):
            found[at] = found[at + 1] = NAME


def tagged(reading: Reading) -> Iterator[Span]:
    """Find names, places and organisations; words of one kind that follow each other are one."""
    row = looked_at(reading.tokens)
    found = labels(row)
    take_initials(row, found)
    start, end, kind = 0, 0, 0
    for one, label in zip(row, found, strict=True):
        if label and label == kind and not reading.text[end : one.token.start].strip(" -"):
            end = one.token.end
            continue
        if kind:
            yield Span(start, end, Kind(LABELS[kind]))
        start, end, kind = one.token.start, one.token.end, label
