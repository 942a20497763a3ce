"""General words for people who are known: by a tie to somebody, or by what only they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.general import among, phrases, table

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around, Rewrite


def tie(at: Around) -> Rewrite:
    """Say that somebody is known, not to whom they belong."""
    if at.owns:
        return at.over(at.article(), *phrases("known.owning"))
    aside = at.apart(closed=not at.goes_on()) if at.beside(Kind.NAME) else None
    noun = at.said.rsplit(" ", 1)[-1]
    return aside or at.over(
        at.article(), *phrases("known.more" if noun in among("people.many") else "known.one")
    )


def role(at: Around) -> Rewrite:
    """Say that somebody is known, not for what."""
    for number in (0, 1):
        said = table("known.done").get(at.left(number))
        if said and (number == 0 or at.left() == "for"):
            return at.over(at.article(), said)
    first = at.said.split(" ", 1)[0]
    if first in among("small.be"):
        return at.over(at.start, f"{first} known here")
    if at.owns:
        return at.over(at.article(), *phrases("known.owning"))
    return at.over(at.article(), *phrases("known.role"))
