"""How a note is cut into words, what a word may be, and where a sentence begins."""

from __future__ import annotations

import re

import msgspec

from debrief.textcheck.instead.general import among

LEAD = 9
"""How many signs may stand between the beginning of a sentence and its first word."""
SHORT = 4
"""Letters of the longest word that is often cut short with a full stop: "sept."."""
_OPENING = " \t\u00a0\"'\u201c\u2018([*\u2022"
_DASHES = "-\u2013\u2014>"
WORD = re.compile(r"w/|[^\W_]+(?:['.-][^\W_]+)*|[^\w\s]|_")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or a sign, in lower case."""

    start: int
    end: int
    low: str


def words_in(low: str, start: int, end: int) -> list[Word]:
    """Cut a piece of a lowered text into words, with apostrophes, hyphens and dots inside, and signs."""
    return [Word(one.start(), one.end(), one[0]) for one in WORD.finditer(low, max(0, start), end)]


def begins_noun(low: str) -> bool:
    """Tell whether a word may be a noun, or stand before one."""
    verb = low in among("small.verbs") or low.endswith(("ed", "n't", "ly"))
    return low.isalpha() and not verb and low not in among("small.closing")


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins at a place, also behind a quotation mark, a bracket or a dash."""
    at = start
    while at and start - at < LEAD and text[at - 1] in _OPENING:
        at -= 1
    if not at or text[at - 1] in "!?\u2026\n\r":
        return True
    if text[at - 1] == ".":
        last = text[max(0, at - LEAD) : at - 1].lower().split(" ")[-1]
        return at < start and last not in among("small.shortened")
    if text[at - 1] in _DASHES:
        line = text[max(0, at - LEAD) : at].rpartition("\n")[2]
        return len(line) < LEAD and not line.strip(_DASHES + " ")
    return text[start - 1] in '"\u201c' and text[start : start + 1].isupper()


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop that a piece ends with ends a sentence, not a short word: "14 March."."""
    if end <= start + 1 or text[end - 1] != ".":
        return False
    rest = text[end : end + LEAD].lstrip(" ")
    last = text[start : end - 1].rsplit(" ", maxsplit=1)[-1]
    return not rest or not rest[0].islower() or (last.isalpha() and len(last) > SHORT)
