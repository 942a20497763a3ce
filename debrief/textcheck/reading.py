"""A text as the rules read it: cut into words once, so that most of them see that nothing concerns them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.cues import needy, pattern, woken_by
from debrief.textcheck.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.rows import Row

IGNORES_CASE = re.IGNORECASE.value
_DOTTED = re.compile(r"\.\w")


class Reading(NamedTuple):
    """A text and what is quickly known of it."""

    text: str
    low: str
    """The text in lower case, every offset as it was."""
    row: Row
    awake: set[str]
    """The rules that the text could concern."""

    def matches(self, *rules: str) -> Iterator[re.Match[str]]:
        """Find what some rules describe, so far as they are awake. A match may be in lower case."""
        for rule in rules:
            if rule in self.awake:
                found = pattern(rule, lowered=True)
                yield from found.finditer(self.text if found.flags & IGNORES_CASE else self.low)


def read(text: str) -> Reading:
    """Read a text once for all rules."""
    row = row_of(text)
    woken = {rule for one in row.words if one.wakes for rule in one.wakes}
    if "." in text and _DOTTED.search(text):
        woken.update(woken_by((r"\.",))[0])
    waiting = woken & needy()
    if waiting:
        woken -= waiting.difference(*[one.meets for one in row.words if one.meets])
    return Reading(text, lowered(text), row, woken)


def lowered(text: str) -> str:
    """Put a text in lower case, so that every offset stays what it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(map(_small, text))


def _small(sign: str) -> str:
    return low if len(low := sign.lower()) == 1 else sign
