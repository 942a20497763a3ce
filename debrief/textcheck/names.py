"""Tags names, places, organisations, ages and rooms: a small linear model over a word and those beside it.

`training/train_names.py` makes its weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.features import weighed
from debrief.textcheck.findings import Kind, Span
from debrief.textcheck.looking import groups, looked_at, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.looking import Row
    from debrief.textcheck.reading import Reading

LABELS = ("", Kind.NAME, Kind.PLACE, Kind.ORG, Kind.AGE, Kind.UNIT)
"""What a token can be; the first is nothing, the next three are for words, and the last two for numbers."""
OF_WORDS, OF_NUMBERS = 4, 3
"""How many labels the model has for a word: the first four. And for a number: the first, and the last two."""
NAME, PLACE, ORG, AGE = 1, 2, 3, 4
"""The places of some of the labels."""
TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "mr.", "mrs.", "ms.", "dr."})
ARTICLES = frozenset({"the", "a", "my", "our", "your", "his", "her", "their", "another", "this", "that"})
"""Words behind which a title is a noun."""
FIELD = 16
"""Bits of a slot in which the weight of one label stands, 128 more than it is, so that sums never borrow."""


def labels(row: Row) -> list[int]:
    """Give each token of a row its label, by its place in `LABELS`, from left to right."""
    within = row.within
    found = [0] * len(row.looked)
    concerned = [at for at, one in enumerate(row.looked) if one.could_be or at in within]
    if concerned:
        written = style(row)
        for at in concerned:
            counts = row.looked[at].counts
            total = weighed(at, row, found[at - 1] if found[at - 1] < OF_WORDS else 0, written)
            sums = [total >> FIELD * label & 0xFFFF for label in range(OF_NUMBERS if counts else OF_WORDS)]
            best = sums.index(max(sums))
            found[at] = OF_WORDS - 1 + best if counts and best else best
    return found


def take_initials(row: Row, found: list[int]) -> None:
    """Take a letter behind a name, or behind a title, into the name: "colin f", "mrs p"."""
    for at in [at for at, one in enumerate(row.looked) if one.initial]:
        near = row.tokens[at].start - row.tokens[at - 1].end <= 1
        if near and (found[at - 1] == NAME or row.looked[at - 1].lower in TITLES):
            found[at - 1] = found[at] = NAME


def take_titled(row: Row, found: list[int]) -> None:
    """Take a word with a capital behind a title into the name: "Mrs. Quill", but not "the dr. Then"."""
    for at in [at for at, one in enumerate(row.looked) if one.lower in TITLES and one.lower != "miss"]:
        if row.looked[at - 1].lower in ARTICLES:
            continue
        behind = range(at + 1, min(at + 3, len(row.looked)))
        word = next((place for place in behind if row.looked[place].text != "."), at)
        if row.looked[word].is_word and row.looked[word].text[0].isupper():
            found[at : word + 1] = [NAME] * (word + 1 - at)


def take_grounds(row: Row, found: list[int]) -> None:
    """Take what a place is into its name: the park of "hartfield park"."""
    for at in [at for at, label in enumerate(found) if label in {PLACE, ORG}]:
        word, near = row.looked[at + 1], row.tokens[at + 1].start - row.tokens[at].end == 1
        if near and not found[at + 1] and "are" in groups().get(word.lower, ""):
            found[at] = found[at + 1] = PLACE


def tagged(reading: Reading) -> Iterator[Span]:
    """Find names, places and organisations; words of one kind that follow each other are one."""
    row = looked_at(reading.tokens)
    found = labels(row)
    take_initials(row, found)
    take_titled(row, found)
    take_grounds(row, found)
    if not any(found):
        return
    start, end, kind = 0, 0, 0
    for token, label in zip(row.tokens, found, strict=True):
        if label and label == kind and not reading.text[end : token.start].strip(" -"):
            end = token.end
            continue
        if kind:
            lasts = pattern("age.lasts").match(reading.text, end) if kind == AGE else None
            yield Span(start, lasts.end() if lasts else end, Kind(LABELS[kind]))
        start, end, kind = token.start, token.end, label
