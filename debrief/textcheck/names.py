"""Tags names, places, organisations, ages and rooms: a small linear model over a word and those beside it.

`training/train_names.py` makes its weights.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.features import weighed
from debrief.textcheck.findings import Kind, Span
from debrief.textcheck.looking import groups
from debrief.textcheck.rows import style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading
    from debrief.textcheck.rows import Row

LABELS = (Kind.NAME, Kind.PLACE, Kind.ORG, Kind.AGE, Kind.UNIT)
"""What a label from 1 on stands for: three are for words, two for numbers. 0 is for what is none of them."""
OF_WORDS, OF_NUMBERS = 4, 3
"""How many labels the model has for a word: 0 to 3. And for a number: 0, and the last two."""
NAME, PLACE, ORG, AGE = 1, 2, 3, 4
"""The places of some of the labels."""
TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "mr.", "mrs.", "ms.", "dr."})
TITLED = TITLES - {"miss"}
"""Those behind which a capital is a name: a miss may be near."""
ARTICLES = frozenset({"the", "a", "my", "our", "your", "his", "her", "their", "another", "this", "that"})
"""Words behind which a title is a noun."""
SUMS = Struct("<4H")
"""How the weights of the labels lie in a slot: each 128 more than it is, so that sums never borrow."""


def labels(row: Row) -> list[int]:
    """Give each word of a row its label, from left to right."""
    within = row.within
    found = [0] * len(row.words)
    concerned = [at for at in row.telling if row[at].could_be]
    if within:
        concerned = sorted(within.union(concerned))
    if concerned:
        written = style(row)
        for at in concerned:
            counts = row[at].counts
            total = weighed(at, row, found[at - 1] if found[at - 1] < OF_WORDS else 0, written)
            sums = SUMS.unpack(total.to_bytes(SUMS.size, "little"))[: OF_NUMBERS if counts else OF_WORDS]
            best = sums.index(max(sums))
            found[at] = OF_WORDS - 1 + best if counts and best else best
    return found


def take_initials(row: Row, found: list[int]) -> None:
    """Take a letter behind a name, or behind a title, into the name: "colin f", "mrs p"."""
    for at in [at for at in row.telling if row[at].initial and row.gap(at - 1) <= 1]:
        if found[at - 1] == NAME or row[at - 1].lower in TITLES:
            found[at - 1] = found[at] = NAME


def take_titled(row: Row, found: list[int]) -> None:
    """Take a word with a capital behind a title into the name: "Mrs. Quill", but not "the dr. Then"."""
    for at in [at for at in row.telling if row[at].lower in TITLED]:
        if row[at - 1].lower in ARTICLES:
            continue
        behind = range(at + 1, at + 3)
        place = next((place for place in behind if row[place].text != "."), at)
        word = row[place]
        if word.is_word and not word.counts and word.text[0].isupper():
            found[at : place + 1] = [NAME] * (place + 1 - at)


def take_grounds(row: Row, found: list[int]) -> None:
    """Take what a place is into its name: the park of "hartfield park"."""
    for at in [at for at, label in enumerate(found) if label in {PLACE, ORG}]:
        if not found[at + 1] and row.gap(at) == 1 and "are" in groups().get(row[at + 1].lower, ""):
            found[at] = found[at + 1] = PLACE


def tagged(reading: Reading) -> Iterator[Span]:
    """Find names, places and organisations; words of one kind that follow each other are one."""
    row = reading.row
    found = labels(row)
    take_initials(row, found)
    take_titled(row, found)
    if not any(found):
        return
    take_grounds(row, found)
    for first in [at for at, label in enumerate(found) if label and not _goes_on(at, row, found)]:
        last = first
        while _goes_on(last + 1, row, found):
            last += 1
        end = row.end(last)
        lasts = pattern("age.lasts").match(reading.text, end) if found[first] == AGE else None
        yield Span(row.starts[first], lasts.end() if lasts else end, LABELS[found[first] - 1])


def _goes_on(at: int, row: Row, found: list[int]) -> bool:
    """Tell whether a word belongs to one piece with the word before it."""
    return found[at] == found[at - 1] > 0 and not row.text[row.end(at - 1) : row.starts[at]].strip(" -")
