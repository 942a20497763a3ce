"""General words for the numbers of cases, files, badges, cards and cars."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.instead.around import Rewrite
from debrief.textcheck.instead.articles import another, which
from debrief.textcheck.instead.contact import CLOSERS, aside_of, kept
from debrief.textcheck.instead.general import among, said_of
from debrief.textcheck.instead.words import begins_noun

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around

NEAR = 5
"""How many words before a number are asked whether it is of a car or a case."""


def paper(at: Around) -> Rewrite:
    """Say what a number is of, without the number."""
    if at.left() == "(" and at.right() == ")":
        return at.apart() or _alone(at)
    number, said = _cue(at)
    if said:
        return _with_cue(at, number, said)
    aside = aside_of(at, among("ids.near.vehicles"))
    return aside or kept(at) or _after_number(at) or _alone(at)


def _cue(at: Around) -> tuple[int, str]:
    """Find the word that says what the number is of, and how many words before it that is."""
    between, cues = among("ids.near.between"), said_of("ids")
    number = 0
    while at.reaches(number):
        low, before = at.left(number), at.left(number + 1)
        if f"{before} {low}" in cues and at.reaches(number + 1):
            return number + 1, cues[f"{before} {low}"]
        if low in cues and not (low in between and before in cues and at.reaches(number + 1)):
            return number, cues[low]
        if low not in between:
            break
        number += 1
    return 0, ""


def _with_cue(at: Around, number: int, said: str) -> Rewrite:
    """Write what a number is of in place of both."""
    before, noun = at.left(number + 1), at.before[number]
    if (
        before == ","
        and at.right() in CLOSERS
        and at.reaches(number + 1)
        and at.left(number + 2)[:1].isalnum()
    ):
        return at.dropped(at.from_left(number + 1), at.end)
    if number and ":" in {at.left(one) for one in range(number)}:
        return at.over(at.start, "a number")
    if before in among("small.whose") or before.endswith("'s"):
        return Rewrite(noun.end, at.end, ("",))
    start = at.from_left(number + 1) if before in which() else noun.start
    return at.over(start, *another(at, said))


def _after_number(at: Around) -> Rewrite | None:
    """Reword "lab no TX-90213" and "my bench, accession LB-2207", of which nothing better is known."""
    short, number = among("ids.near.between"), 0
    while at.follows(short, number):
        number += 1
    if not at.left(number).isalpha():
        start = at.from_left(number - 1) if number and at.left(number - 1).isalpha() else at.start
        return at.over(start, *another(at, "a number")) if start < at.start else None
    if number and any(at.left(one).isalpha() for one in range(number)):
        return at.over(at.from_left(number - 1), "number")
    return at.over(at.start, "number") if _is_label(at, number) else None


def _is_label(at: Around, number: int) -> bool:
    """Tell whether a word before a number names it: letters in capitals, or a word after a comma."""
    label = at.note.text[at.before[number].start : at.before[number].end]
    if label.isupper() and len(label) > 1:
        return not at.note.text.isupper()
    return at.left(number + 1) == "," and begins_noun(at.left(number))


@cache
def _plate() -> re.Pattern[str]:
    return re.compile(
        r"[a-z]{2}\d{2}\s?[a-z]{3}|[a-z]{2}\s?\d{1,2}\s?[a-z]{1,3}\s?\d{3,4}|[a-z]{3}[\s-]?\d{3,4}|\d[a-z]{3}\d{3}"
    )


def _alone(at: Around) -> Rewrite:
    """Reword a number that no word tells of: a car's, a case's, or any."""
    start = at.from_left() if at.follows({"#"}) or at.left() in {"the", "a"} else at.start
    inside = at.inside[:1]
    said = said_of("ids").get(inside[0].low, "") if inside else ""
    near = set(at.lefts[:NEAR])
    if _plate().fullmatch(at.said) or near & among("ids.near.vehicles"):
        said = "a car"
    elif near & among("ids.near.filed"):
        said = "a case"
    return at.over(start, *another(at, said or "a number"))
