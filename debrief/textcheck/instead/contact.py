"""General words for phone numbers, email addresses, links and accounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from debrief.textcheck.instead.general import among

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around, Rewrite

CLOSERS = frozenset({",", ".", ";", "!", "?", ")", "", "&", "and", "\u2013", "-"})
"""What may stand after an aside."""
_IT = frozenset({"it", "that", "this", "there", "here", "which", "what", "name"})


def phone(at: Around) -> Rewrite:
    """Say that there is a phone number."""
    if at.left() == "(" and at.right() == ")":
        return at.apart() or at.over(at.start, "a number")
    aside = aside_of(at, among("contact.phones"))
    return (
        aside
        or _labelled(at, "a phone number")
        or kept(at)
        or _one(at, "a number", "a phone number", "the number")
    )


def email(at: Around) -> Rewrite:
    """Say that there is an email address."""
    if at.left() == "(" and at.right() == ")":
        return at.apart() or at.over(at.start, "an email address")
    aside = aside_of(at, among("contact.mails"))
    return aside or _labelled(at, "an email address") or kept(at) or _one(at, "an email address", "someone")


def link(at: Around) -> Rewrite:
    """Say that there is a page, an account or a computer."""
    if at.left() == "(" and at.right() == ")":
        return at.apart() or at.over(at.start, "a page")
    if re.match(r"[\d.:a-f]+$", at.said):
        return _labelled(at, "a computer") or kept(at) or _one(at, "a computer")
    if at.said.startswith(("@", "u/", "/u/")):
        return _one(at, "an account", "someone's account")
    if at.follows({"at"}):
        return at.over(at.from_left(), "on a page", "online")
    return _one(at, "a page", "a website")


def _one(at: Around, said: str, *more: str) -> Rewrite:
    first = at.note.another(at.said, said, "another " + said.split(" ", 1)[-1])
    start = at.from_left() if at.left() in {"the", "a", "an", "+", "#"} else at.start
    if at.left() in among("contact.whom") and at.left(1) in among("contact.reach"):
        return at.over(start, f"on {first}", *(f"on {one}" for one in more))
    return at.over(start, first, *more)


def aside_of(at: Around, nouns: frozenset[str]) -> Rewrite | None:
    """Leave out a number between commas after what it belongs to: "my own mobile, 0770..., you know"."""
    if at.left() != "," or at.left(1) not in nouns or at.right() not in CLOSERS:
        return None
    return at.apart(closed=True)


def kept(at: Around) -> Rewrite | None:
    """Say only that there is one: "her number is 0770..."."""
    if at.left() in {"is", "was"} and at.left(1).isalpha() and at.left(1) not in _IT:
        return at.over(at.start, "on file")
    short = at.left().endswith("'s") and at.left().removesuffix("'s") in among("contact.phones")
    return at.over(at.before[0].end - 2, " is on file") if short and at.reaches() else None


def _labelled(at: Around, said: str) -> Rewrite | None:
    """Take in a label at the beginning of a line or a clause: "tel: 0770..."."""
    number = 1 if at.left() in {":", "."} else 0
    if not at.follows(among("contact.labels"), number) or at.left(number + 1)[:1].isalnum():
        return None
    return at.over(at.from_left(number), said)
