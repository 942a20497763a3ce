"""Ties to somebody who is known, by grammar: "the vicar's wife", "his dad is the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading
    from debrief.textcheck.rows import Row

DETERMINERS = frozenset(
    {"the", "our", "my", "their", "a", "an", "that", "this", "his", "her", "your", "some"}
)
DEFINITE = frozenset({"the", "our", "that", "this"})
TIED = frozenset({"married", "related", "engaged", "sister", "brother"})
AGENTS = ("er", "or", "ist", "ian", "man", "woman", "eer")
"""Endings of words for somebody who does something."""
PEOPLE = frozenset(
    {"man", "woman", "lad", "lass", "boy", "girl", "couple", "pair", "guy", "bloke", "people", "family"}
)
POSSESSIVES = frozenset({"his", "her", "my", "their", "our"})
GRADES = frozenset({"line", "shift", "team", "ward", "case", "area", "old", "new"})
"""Which of one's bosses somebody is."""
REACH = 4
"""Words that may lie between a determiner and the person whom it belongs to."""


def relations(reading: Reading) -> Iterator[Span]:
    """Find ties to somebody who is known."""
    row, kin, known = reading.row, words("tie.kin"), words("tie.known")
    for at, word in enumerate(row.words):
        if word.lower in kin:
            start, end = _owner(row, at), _known_after(row, at)
            if start is not None or end is not None:
                yield _span(row, at if start is None else start, at if end is None else end)
        elif word.lower in known and _has_kin_after(row, at):
            yield _span(row, _determined(row, at), _has_kin_after(row, at))
        elif word.lower in TIED and row[at + 1].lower in {"to", "with"}:
            end = _known_from(row, at + 2)
            end = _told_of(row, at + 2) if end is None else end
            if end is not None:
                yield _span(row, at, end)


def _span(row: Row, first: int, last: int) -> Span:
    return Span(row.starts[first], row.end(last), Kind.RELATION)


def _owner(row: Row, at: int) -> int | None:
    """Give the first word of "the mayor's" before a word for kin; None where nobody known stands there."""
    owner = at - 1
    while at - owner <= 2 and row[owner].lower in words("tie.between") and not row[owner].owns:  # noqa: PLR2004 - as in "first adopted son"
        owner -= 1
    word = row[owner]
    plural = word.lower.endswith("s") and not word.owns
    name = word.lower.removesuffix("s") if plural else word.lower
    several = plural and (row.text.startswith(("'", "\u2019"), row.end(owner)) or name in words("tie.known"))
    if not (word.owns or several):
        return None
    first = _known_to(row, owner, name)
    if first is not None:
        start = _determined(row, first)
        mine = row[start].lower in POSSESSIVES and (first - start == 1 or row[first - 1].lower in GRADES)
        return None if mine and name in words("tie.own") else start
    agent = name.endswith(AGENTS) and name not in words("tie.ordinary")
    return owner - 1 if agent and row[owner - 1].lower in {"the", "our"} else None


def _known_to(row: Row, at: int, last: str) -> int | None:
    """Give where a known person begins who ends with a word: one word, or two as in "head teacher"."""
    if f"{row[at - 1].lower} {last}" in words("tie.known"):
        return at - 1
    return at if last in words("tie.known") else None


def _determined(row: Row, first: int) -> int:
    """Take in the determiner before somebody, and the adjectives between."""
    for at in range(first - 1, first - REACH, -1):
        if row[at].lower in DETERMINERS:
            return at
        if not row[at].is_word or row.begins(at):
            break
    return first


def _known_after(row: Row, at: int) -> int | None:
    """Give the last word of "of the mayor" or "is the mayor" after a word for kin."""
    follows = at + 1
    if row[follows].lower in {"of", "to"}:
        known = _known_from(row, follows + 1)
        return _told_of(row, follows + 1) if known is None else known
    if row[at].owns and row[follows].lower in DEFINITE:
        return _known_from(row, follows)
    if row[follows].lower in {"is", "was"} and row[follows + 1].lower in DEFINITE:
        return _known_from(row, follows + 1)
    return None


def _has_kin_after(row: Row, at: int) -> int:
    """Give the last word of "and his wife" or "is her uncle" after somebody known; 0 where there is none."""
    last = at + 3
    if row[at].owns or row[at + 1].lower not in {"and", "is", "was"}:
        return 0
    return last if row[at + 2].lower in POSSESSIVES and row[last].lower in words("tie.kin") else 0


def _told_of(row: Row, at: int) -> int | None:
    """Give where "the man who" or "the missing twins" ends: somebody of whom something is told."""
    if row[at].lower in DEFINITE and row[at + 1].lower in words("tie.told"):
        return at + 2 if row[at + 2].is_word else None
    if row[at].lower not in {"the", "that"} or row[at + 1].lower not in PEOPLE:
        return None
    return at + 1 if row[at + 2].lower in {"who", "that", "they", "i", "we", "from", "off"} else None


def _known_from(row: Row, at: int) -> int | None:
    """Give where "the (new) mayor" ends that begins at a determiner."""
    if row[at].lower not in DETERMINERS:
        return None
    for end in range(at + 1, at + REACH):
        if row[end].owns or not row[end].is_word:
            return None
        if _known_to(row, end, row[end].lower) is not None:
            return end
    return None
