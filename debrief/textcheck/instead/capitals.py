"""Capitals, where a note has them: a rewording is written as its writer writes."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.instead.words import begins_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST = 8
"""Letters in capitals that make a note loud."""
TIMES = 4
"""How many times as many they are as small ones."""
_SMALL = ascii_lowercase.encode()
_AROUND = "[\"'(.,!?\u201c]*"
"""Signs that stand around a word."""
_OWN = re.compile(rf"(?<!\S){_AROUND}([Ii])(?:['\u2019]|{_AROUND}(?!\S))")
_BEGUN = re.compile(rf"(?:\A|[.!?](?=\s))(?=\s*{_AROUND}(\S))")


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
    own = set(_OWN.findall(text))
    begins = "I" in own or any(map(str.isupper, _BEGUN.findall(text)))
    return Style(begins, _is_loud(text), small="I" not in own and ("i" in own or not begins))


def _is_loud(text: str) -> bool:
    """Tell whether nearly all letters are capitals."""
    plain = text.encode("ascii", "ignore")
    small = len(plain) - len(plain.translate(None, _SMALL))
    if small * (TIMES + 1) > len(text):
        return False
    capitals = sum(map(str.isupper, text))
    return capitals >= FEWEST and capitals > TIMES * sum(map(str.islower, text))


def fitted(said: Iterable[str], text: str, start: int, style: Style) -> Iterable[str]:
    """Write general words with the capitals that their place asks for."""
    if style.loud:
        return map(str.upper, said)
    if style.small:
        said = [words.replace(" I ", " i ") for words in said]
    own = text[start : start + 1]
    if (own.isupper() or (style.begins and not own.islower())) and begins_sentence(text, start):
        return [words[:1].upper() + words[1:] for words in said]
    return said
