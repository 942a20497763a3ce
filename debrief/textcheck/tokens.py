"""Cuts a text into words, numbers and signs, and into sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECES = (
    r"((?:[^\W\d_]\.){1,4}(?![^\W\d_])|[^\W\d_]+(?:['\u2019\-.&][^\W\d_]+)*"
    r"|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_)"
)
_ASCII, _ANY = re.compile(_PIECES, re.ASCII), re.compile(_PIECES)
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_SPLIT = re.compile(r"['\u2019](?:ll|d|re|ve|m|LL|D|RE|VE|M)$|n['\u2019]t$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?\u2026]+[\"'\u2019\u201d)]*(?=\s|$)|\n")
SENTENCE_ENDS = frozenset(".!?\u2026\n")
_OPENS = frozenset('\u201c":\u2014*>')


class Token(NamedTuple):
    """A word, a number or a sign, without what only joins it to others, such as `'s`."""

    text: str
    owns: bool
    """Whether `'s` followed."""
    opens: bool | None
    """Whether a sentence or a quotation may begin after it; None where that is as it was before it."""


def pieces(text: str) -> list[str]:
    """Cut a text: every second piece holds a token, and the others are what stands between."""
    return (_ASCII if text.isascii() else _ANY).split(text)


def token(piece: str) -> Token:
    """Take off what only joins a word to others."""
    owns = False
    if len(piece) > 2 and ("'" in piece or "\u2019" in piece):  # noqa: PLR2004 - shorter ones have no ending
        owns = _POSSESSIVE.search(piece) is not None
        ending = _POSSESSIVE.search(piece) or _SPLIT.search(piece)
        if ending and ending.start():
            piece = piece[: ending.start()]
    opens = False if piece[0].isalnum() else True if piece in SENTENCE_ENDS or piece in _OPENS else None
    return Token(piece, owns, opens)


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
