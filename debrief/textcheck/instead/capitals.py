"""Capitals, where a note has them: a rewording is written as its writer writes."""

from __future__ import annotations

from typing import NamedTuple

from debrief.textcheck.instead.words import begins_sentence

FEWEST = 8
"""Letters in capitals that make a note loud."""


class Style(NamedTuple):
    """How the writer of a note uses capitals."""

    begins: bool
    """Whether sentences begin with one."""
    loud: bool
    """Whether all is in capitals."""
    small: bool
    """Whether "i" is small."""


def style_of(text: str) -> Style:
    """Read how a note is written."""
    written = text.split()
    words = [word.strip("\"'(.,!?\u201c").replace("\u2019", "'").split("'")[0] for word in written]
    firsts = [word for last, word in zip([".", *written], words, strict=False) if last[-1] in ".!?"]
    capitals = sum(map(str.isupper, text))
    loud = capitals >= FEWEST and capitals > 4 * sum(map(str.islower, text))
    begins = "I" in words or any(word[:1].isupper() for word in firsts)
    return Style(begins, loud, small="I" not in words and ("i" in words or not begins))


def fitted(words: str, text: str, start: int, style: Style) -> str:
    """Write general words with the capitals that their place asks for."""
    if style.loud:
        return words.upper()
    if style.small:
        words = words.replace(" I ", " i ")
    own = text[start : start + 1]
    if own.islower() or not begins_sentence(text, start):
        return words
    return words[:1].upper() + words[1:] if own.isupper() or style.begins else words
