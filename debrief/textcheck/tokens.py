"""Words, numbers and signs of a text, with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){1,4}(?![^\W\d_])|[^\W\d_]+(?:['\u2019\-.&][^\W\d_]+)*|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_"
)
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_SPLIT = re.compile(r"['\u2019](?:ll|d|re|ve|m|LL|D|RE|VE|M)$|n['\u2019]t$", re.IGNORECASE)
SENTENCE_ENDS = frozenset(".!?\u2026\n")


class Token(NamedTuple):
    """A word, a number or a sign."""

    start: int
    end: int
    text: str
    lower: str
    first: bool
    """Whether a sentence, a line or a quotation begins with it."""
    owns: bool
    """Whether `'s` follows."""

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens. What only joins them, such as `'s`, belongs to none."""
    found: list[Token] = []
    first, last = True, 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        first = first or "\n" in text[last:start]
        word, owns = match[0], False
        if len(word) > 2:  # noqa: PLR2004 - shorter ones have no ending
            owns = _POSSESSIVE.search(word) is not None
            ending = _POSSESSIVE.search(word) or _SPLIT.search(word)
            if ending and ending.start():
                word, end = word[: ending.start()], start + ending.start()
        found.append(Token(start, end, word, word.lower(), first, owns))
        if word[0].isalnum():
            first = False
        elif word in SENTENCE_ENDS or word in '\u201c":\u2014*>':
            first = True
        last = match.end()
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    """Give where each sentence begins and ends, without the space around it."""
    found = []
    start = 0
    for match in re.finditer(r"[.!?\u2026]+[\"'\u2019\u201d)]*(?=\s|$)|\n", text):
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    trimmed = []
    for begin, end in found:
        piece = text[begin:end]
        if piece.strip():
            trimmed.append((begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())))
    return trimmed
