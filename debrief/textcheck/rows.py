"""A text as the models read it: its words in a row, with what is known of each."""

from __future__ import annotations

from itertools import accumulate

import msgspec

from debrief.textcheck.gazetteer import gazetteer
from debrief.textcheck.looking import EDGE, LOOKED, Looked, checksum
from debrief.textcheck.remembering import Remembered
from debrief.textcheck.tokens import pieces

UPPER, CAPITAL = 3, (3, 4, 5)
"""Ways in which a word is written, as `shape` tells them: all in capitals, or begun with one."""
PAD = 2
"""How many edges stand on either side of a row."""


class Row(msgspec.Struct, frozen=True):
    """The words, numbers and signs of a text, with two edges on either side."""

    text: str
    pieces: list[str]
    """The pieces of it that hold the words."""
    words: list[Looked]
    starts: list[int]
    """Where each begins."""
    telling: list[int]
    """Which could belong to a name."""
    within: set[int]
    """Which stand inside a place of several words that the lists hold."""

    def __getitem__(self, at: int) -> Looked:
        """Give a word."""
        return self.words[at]

    def end(self, at: int) -> int:
        """Give where a word ends, without what only joins it to others."""
        return self.starts[at] + len(self.words[at].text)

    def gap(self, at: int) -> int:
        """Say how much lies between a word and the one after it."""
        return self.starts[at + 1] - self.end(at)

    def begins(self, at: int) -> bool:
        """Tell whether a sentence, a line or a quotation begins with a word."""
        while at > PAD:
            before = self.words[at - 1]
            if before.opens or "\n" in self.text[self.end(at - 1) : self.starts[at]]:
                return True
            if before.opens is False:
                return False
            at -= 1
        return True


def row_of(text: str) -> Row:
    """Look every word of a text up."""
    cut = pieces(text)
    ends = list(accumulate(map(len, cut)))
    starts = [0, 0, *ends[::2], ends[-1]]
    words = [EDGE, EDGE, *map(LOOKED.__getitem__, cut[1::2]), EDGE, EDGE]
    telling = [at for at, one in enumerate(words) if one.telling]
    row = Row(text, cut[1::2], words, starts, telling, set())
    for at in telling:
        if words[at].begins:
            row.within.update(range(at, at + place_length(at, row)))
    return row


def place_length(at: int, row: Row) -> int:
    """Say how many words a place has that begins at a word: "new york" has two; 0 where none begins."""
    one, after, last = row.words[at : at + 3]
    if not after.goes_on or row.gap(at) != 1:
        return 0
    two = f"{one.lower} {after.lower}"
    if after.is_word and row.gap(at + 1) == 1 and _is_place(f"{two} {last.lower}"):
        return 3
    return 2 if _is_place(two) else 0


def _is_place(words: str) -> bool:
    """Tell whether words in lower case are a place."""
    return _LISTED[checksum(words)] if words.isascii() else gazetteer().holds_place(words)


def _is_listed(key: int) -> bool:
    return gazetteer().at(key) >> 4 & 3 > 0


_LISTED = Remembered(_is_listed)


def style(row: Row) -> int:
    """Say how a text is written, by a number: in lower case, in capitals, as sentences are, or mixed."""
    ways = [one.shape >> 3 for one in row.words if one.is_word and not one.counts and len(one.text) > 1]
    capitals, upper = sum(map(ways.count, CAPITAL)), ways.count(UPPER)
    if not capitals:
        return 1
    if upper * 2 > len(ways):
        return 2
    first = next((one for at, one in enumerate(row.words) if one.is_word and row.begins(at)), EDGE)
    return 3 if first.text[0].isupper() else 4
