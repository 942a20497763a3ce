"""A text as the rules read it: cut into tokens once, so that most of them see that nothing concerns them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.tokens import tokens

if TYPE_CHECKING:
    from debrief.textcheck.tokens import Token

_DIGIT = re.compile(r"\d")


class Reading(NamedTuple):
    """A text and what is quickly known of it."""

    text: str
    tokens: list[Token]
    words: frozenset[str]
    """Every token in lower case, and the parts of those with a hyphen."""
    digits: bool
    """Whether there is any digit."""


def read(text: str) -> Reading:
    """Read a text once for all rules."""
    found = tokens(text)
    words = frozenset([token.lower for token in found])
    if "-" in text:
        words |= {part for word in words if "-" in word for part in word.split("-")}
    return Reading(text, found, words, _has_digit(text))


def _has_digit(text: str) -> bool:
    """Tell whether there is a digit in any script, or one that is raised."""
    return _DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))
