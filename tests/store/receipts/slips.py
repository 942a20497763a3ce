"""Every way to slip once in a word."""

from __future__ import annotations

from string import ascii_lowercase


def slips(word: str, letters: str = ascii_lowercase) -> set[str]:
    """List what comes of one letter wrong, missing, too many, or swapped with the next."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {head + tail[1:] for head, tail in cuts}
    wrong = {head + letter + tail[1:] for head, tail in cuts if tail for letter in letters}
    extra = {head + letter + tail for head, tail in cuts for letter in letters}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    return (missing | wrong | extra | swapped) - {word}
