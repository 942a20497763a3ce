"""A second pair of eyes on a note: what identifies someone, what is graphic, and what to write instead.

It is no anonymiser: it misses things, and is wrong at times. It works offline, and keeps nothing of what it
read but, in memory and until `forget`, some single words with what is known of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.textcheck.findings import Findings

VERSION = 3
"""Grows with every change that may find something else; it is kept in the summary beside the counts."""


def check(text: str) -> Findings:
    """Find in a text what may identify someone, and sentences with more detail than their reader needs.

    Args:
        text: any text, of any length and in any script. It is neither kept nor logged.

    Returns:
        Identifiers with words to write instead, and graphic sentences, each in the order of the text. Offsets
        count code points.
    """
    from debrief.textcheck.checking import find  # noqa: PLC0415 - nothing is loaded before it is needed

    return find(text)


def forget() -> None:
    """Let go of the single words that were remembered to look them up faster."""
    from debrief.textcheck.remembering import forget as clear  # noqa: PLC0415 - as above

    clear()
