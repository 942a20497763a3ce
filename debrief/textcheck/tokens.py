"""Words, numbers and signs of a text, with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from debrief.textcheck.remembering import LONGEST, remembered

_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){1,4}(?![^\W\d_])|[^\W\d_]+(?:['\u2019\-.&][^\W\d_]+)*"
    r"|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_)"
)
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_SPLIT = re.compile(r"['\u2019](?:ll|d|re|ve|m|LL|D|RE|VE|M)$|n['\u2019]t$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?\u2026]+[\"'\u2019\u201d)]*(?=\s|$)|\n")
SENTENCE_ENDS = frozenset(".!?\u2026\n")
_OPENS = frozenset('\u201c":\u2014*>')


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a number or a sign."""

    start: int
    end: int
    text: str
    lower: str
    first: bool
    """Whether a sentence, a line or a quotation begins with it."""
    owns: bool
    """Whether `'s` follows."""
    is_word: bool
    """Whether it begins with a letter."""


class _Cut(NamedTuple):
    """A word without what only joins it to others."""

    length: int
    text: str
    lower: str
    owns: bool
    is_word: bool
    opens: bool | None
    """Whether a sentence may begin after it; None where that is as it was before."""


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens. What only joins them, such as `'s`, belongs to none."""
    found: list[Token] = []
    first, at = True, 0
    pieces = _TOKEN.split(text)
    for space, whole in zip(pieces[::2], pieces[1::2], strict=False):
        if space:
            first = first or "\n" in space
            at += len(space)
        cut = _cut if len(whole) <= LONGEST else _cut.__wrapped__
        length, word, lower, owns, is_word, opens = cut(whole)
        found.append(Token(at, at + length, word, lower, first, owns, is_word))
        if opens is not None:
            first = opens
        at += len(whole)
    return found


@remembered
def _cut(word: str) -> _Cut:
    """Take off what only joins a word to others."""
    owns = False
    if len(word) > 2 and ("'" in word or "\u2019" in word):  # noqa: PLR2004 - shorter ones have no ending
        owns = _POSSESSIVE.search(word) is not None
        ending = _POSSESSIVE.search(word) or _SPLIT.search(word)
        if ending and ending.start():
            word = word[: ending.start()]
    opens = False if word[0].isalnum() else True if word in SENTENCE_ENDS or word in _OPENS else None
    return _Cut(len(word), word, word.lower(), owns, word[0].isalpha(), opens)


def sentences(text: str) -> list[tuple[int, int]]:
    """Give where each sentence begins and ends, without the space around it."""
    found = []
    start = 0
    for match in _SENTENCE.finditer(text):
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    trimmed = []
    for begin, end in found:
        piece = text[begin:end]
        if piece.strip():
            trimmed.append((begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())))
    return trimmed
