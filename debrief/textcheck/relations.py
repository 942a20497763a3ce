"""Ties to somebody who is known, by grammar: "the vicar's wife", "his dad is the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading
    from debrief.textcheck.tokens import Token

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
"""Tokens that may lie between a determiner and the person whom it belongs to."""


def relations(reading: Reading) -> Iterator[Span]:
    """Find ties to somebody who is known."""
    if words("tie.kin").isdisjoint(reading.words) and TIED.isdisjoint(reading.words):
        return
    row = reading.tokens
    for at, token in enumerate(row):
        if token.lower in words("tie.kin"):
            start = _owner(row, at, reading.text)
            end = _known_after(row, at)
            if start is not None or end is not None:
                yield Span(
                    row[at if start is None else start].start,
                    row[at if end is None else end].end,
                    Kind.RELATION,
                )
        elif token.lower in words("tie.known") and _has_kin_after(row, at):
            yield Span(row[_determined(row, at)].start, row[_has_kin_after(row, at)].end, Kind.RELATION)
        elif token.lower in TIED and at + 2 < len(row) and row[at + 1].lower in {"to", "with"}:
            end = _known_from(row, at + 2)
            end = _told_of(row, at + 2) if end is None else end
            if end is not None:
                yield Span(token.start, row[end].end, Kind.RELATION)


def _owner(row: list[Token], at: int, text: str) -> int | None:
    """Give the first token of "the mayor's" before a word for kin; None where nobody known stands there."""
    owner = at - 1
    while owner >= 0 and at - owner <= 2 and row[owner].lower in words("tie.between") and not row[owner].owns:  # noqa: PLR2004 - as in "first adopted son"
        owner -= 1
    if owner < 0:
        return None
    token = row[owner]
    plural = token.lower.endswith("s") and not token.owns
    name = token.lower.removesuffix("s") if plural else token.lower
    if not (
        token.owns
        or (plural and (text[token.end : token.end + 1] in {"'", "\u2019"} or name in words("tie.known")))
    ):
        return None
    first = _known_to(row, owner, name)
    if first is not None:
        start = _determined(row, first)
        mine = row[start].lower in POSSESSIVES and (first - start == 1 or row[first - 1].lower in GRADES)
        return None if mine and name in words("tie.own") else start
    agent = (
        name.endswith(AGENTS)
        and name not in words("tie.ordinary")
        and owner > 0
        and row[owner - 1].lower in {"the", "our"}
    )
    return owner - 1 if agent else None


def _known_to(row: list[Token], at: int, last: str) -> int | None:
    """Give where a known person begins who ends with a word: one word, or two as in "head teacher"."""
    if at > 0 and f"{row[at - 1].lower} {last}" in words("tie.known"):
        return at - 1
    return at if last in words("tie.known") else None


def _determined(row: list[Token], first: int) -> int:
    """Take in the determiner before somebody, and the adjectives between."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        if row[at].lower in DETERMINERS:
            return at
        if not row[at].is_word or row[at].first:
            break
    return first


def _known_after(row: list[Token], at: int) -> int | None:
    """Give the last token of "of the mayor" or "is the mayor" after a word for kin."""
    follows = at + 1
    if follows >= len(row):
        return None
    if row[follows].lower in {"of", "to"}:
        known = _known_from(row, follows + 1)
        return _told_of(row, follows + 1) if known is None else known
    if row[at].owns and row[follows].lower in DEFINITE:
        return _known_from(row, follows)
    if row[follows].lower in {"is", "was"} and follows + 1 < len(row) and row[follows + 1].lower in DEFINITE:
        return _known_from(row, follows + 1)
    return None


def _has_kin_after(row: list[Token], at: int) -> int:
    """Give the last token of "and his wife" or "is her uncle" after somebody known; 0 where there is none."""
    last = at + 3
    if last >= len(row) or row[at].owns or row[at + 1].lower not in {"and", "is", "was"}:
        return 0
    return last if row[at + 2].lower in POSSESSIVES and row[last].lower in words("tie.kin") else 0


def _told_of(row: list[Token], at: int) -> int | None:
    """Give where "the man who" or "the missing twins" ends: somebody of whom something is told."""
    if at + 2 < len(row) and row[at].lower in DEFINITE and row[at + 1].lower in words("tie.told"):
        return at + 2 if row[at + 2].is_word else None
    if at + 2 >= len(row) or row[at].lower not in {"the", "that"} or row[at + 1].lower not in PEOPLE:
        return None
    return at + 1 if row[at + 2].lower in {"who", "that", "they", "i", "we", "from", "off"} else None


def _known_from(row: list[Token], at: int) -> int | None:
    """Give where "the (new) mayor" ends that begins at a determiner."""
    if at >= len(row) or row[at].lower not in DETERMINERS:
        return None
    for end in range(at + 1, min(len(row), at + REACH)):
        if row[end].owns or not row[end].is_word:
            return None
        if _known_to(row, end, row[end].lower) is not None:
            return end
    return None
