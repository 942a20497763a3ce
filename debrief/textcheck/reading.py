"""A text as the rules read it: cut into tokens once, so that most of them see that nothing concerns them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.cues import awake, pattern
from debrief.textcheck.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.tokens import Token

_DIGIT = re.compile(r"\d")
_DOTTED = re.compile(r"\.\w")
_PARTS = re.compile(r"[^\W\d_]+|[^\w\s]")


class Reading(NamedTuple):
    """A text and what is quickly known of it."""

    text: str
    tokens: list[Token]
    words: set[str]
    """Every token in lower case, and the letters and signs of those that hold both, or digits."""
    awake: set[str]
    """The rules that the text could concern."""

    def matches(self, *rules: str) -> Iterator[re.Match[str]]:
        """Find what some rules describe, so far as they are awake."""
        for rule in rules:
            if rule in self.awake:
                yield from pattern(rule).finditer(self.text)


def read(text: str) -> Reading:
    """Read a text once for all rules."""
    found = tokens(text)
    words = {token.lower for token in found}
    for word in [word for word in words if len(word) > 1 and not word.isalpha()]:
        words.update(_PARTS.findall(word))
    known = words.copy()
    if _has_digit(text):
        known.add(r"\d")
    if _DOTTED.search(text):
        known.add(r"\.")
    return Reading(text, found, words, awake(known))


def _has_digit(text: str) -> bool:
    """Tell whether there is a digit in any script, or one that is raised."""
    return _DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))
