"""A text as the rules read it: cut into tokens once, so that most of them see that nothing concerns them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.tokens import tokens

if TYPE_CHECKING:
    from debrief.textcheck.tokens import Token


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
    whole = {token.lower for token in found}
    parts = {part for word in whole if "-" in word for part in word.split("-")}
    return Reading(text, found, frozenset(whole | parts), any(one.isdigit() for one in text))
