"""General words for places and organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.around import Rewrite, first_of
from debrief.textcheck.instead.articles import a, another, before_noun, left_out, noun_of, which
from debrief.textcheck.instead.general import among, said_of
from debrief.textcheck.instead.words import begins_noun, words_in

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around
    from debrief.textcheck.instead.words import Word

NEAR = 5
"""How many words to either side are asked whether it is an employer."""
SITES = (Kind.PLACE, Kind.ORG, Kind.ADDRESS)


def place(at: Around) -> Rewrite:
    """Say where in general words."""
    return first_of(at, (after_site, _whole, _by_name, _in_front, _river, _abroad)) or _somewhere(at)


def organisation(at: Around) -> Rewrite:
    """Say what sort of organisation it is."""
    return first_of(at, (after_site, _in_pieces, _in_front)) or _organised(at)


def after_site(at: Around) -> Rewrite | None:
    """Leave out what only says once more where the last place is: "Kano, Nigeria"."""
    last = at.last
    if last is None or last.kind not in SITES or at.kind == Kind.ORG:
        return None
    gap = at.note.low[last.end : at.start]
    if gap == " " and last.kind == Kind.ORG:
        return at.dropped(at.start, at.end)
    closed = not at.right().isalpha() or (
        at.right() in among("small.closing") and at.right() not in {"and", "or"}
    )
    return at.apart(closed=not at.goes_on()) if closed and gap.strip(" ") == "," else None


def _sort(words: list[Word], path: str) -> str:
    """Find what a name says of its sort, by its last words first."""
    sorts = said_of(path)
    found = (sorts.get(word.low) or sorts.get(word.low.removesuffix("'s")) for word in words[::-1])
    return next((one for one in found if one), "")


def _in_pieces(at: Around) -> Rewrite | None:
    """Reword "St Odile's Hospice" where it is two pieces: the first says it all, and the second goes."""
    low, last, after = at.note.low, at.last, at.next
    if last and last.kind == Kind.ORG and low[last.end : at.start] == "'s " and _sort(at.inside, "orgs"):
        return at.dropped(max(at.floor, last.end), at.end)
    if after is None or after.kind != Kind.ORG or low[at.end : at.ceiling] != "'s ":
        return None
    sort = _sort(words_in(low, after.start, after.end), "orgs")
    return at.over(_the(at), *another(at, sort)) if sort else None


def _the(at: Around) -> int:
    """Take in an article, and a word that tells parts of a town apart."""
    number = 0
    if at.follows(among("places.near.sides")) and at.kind == Kind.PLACE:
        number = 1
    if at.follows(among("small.articles"), number):
        number += 1
    return at.before[number - 1].start if number else at.start


def _in_front(at: Around) -> Rewrite | None:
    """Leave out a name in front of a noun: "a Leeds hostel", "The Nagpur train", "a spare Leeds ticket"."""
    if not before_noun(at):
        return None
    if at.left(1) in which() and begins_noun(at.left()) and at.left() not in among("small.where"):
        return at.dropped(at.start, at.end)
    says = at.left() == "the" and at.right().endswith("s") and at.right() not in among("people.many")
    return left_out(at) if at.left() in which() and not says else None


def _whole(at: Around) -> Rewrite | None:
    """Reword "the whole of Carrickmore"."""
    if not at.follows({"of"}) or at.left(1) not in among("places.near.wholes"):
        return None
    if at.left(1) == "whole":
        return at.over(at.from_left(), "town", "place")
    return at.over(at.start, "the town", "the place")


def _by_name(at: Around) -> Rewrite | None:
    """Say what it is by its own name, or by the word after it: "Rosslyn Park", "Leeds station"."""
    sorts = said_of("places")
    sort = _sort(at.inside, "places")
    if not sort and at.right() in sorts and before_noun(at) and at.left() not in which():
        return Rewrite(_the(at), at.to_right(), (a(at.right()), sorts[at.right()]))
    if not sort or at.owns:
        return None
    the = at.left() == "the" or at.said.startswith("the ")
    return at.over(_the(at), *another(at, f"the {noun_of(sort)}" if the else sort))


def _river(at: Around) -> Rewrite | None:
    """Take a single name after "the" for a river, or for a part of the country."""
    inside = at.said.startswith("the ")
    if not inside and not at.follows({"the"}):
        return None
    start = at.start if inside else at.from_left()
    near = {*at.lefts, *at.rights} & among("places.near.water")
    if at.said.endswith("lands") or " " in at.said.removeprefix("the ") or not near:
        return at.over(start, "the area", "another place")
    return at.over(start, "the river", "the water")


def _abroad(at: Around) -> Rewrite | None:
    """Say "abroad" for a country after "in" or "to"."""
    if at.said.removeprefix("the ") not in among("places.near.countries"):
        return None
    country = at.note.another(at.said, "another country", "a different country")
    if at.follows({"to", "in"}) and not at.owns:
        return at.over(at.from_left(), "abroad", f"{at.left()} {country}")
    return at.over(_the(at), *(("abroad", country) if at.left() == "from" else (country, "a country")))


def _somewhere(at: Around) -> Rewrite:
    town = another(at, "a town")[0]
    if at.follows({"at", "@"}):
        return at.over(at.from_left(), f"in {town}", "somewhere")
    if at.left() in {"from", "to", "in"}:
        return at.over(_the(at), town, "another place")
    return at.over(_the(at), town, "a place", *(() if at.owns else ("somewhere",)))


def _organised(at: Around) -> Rewrite:
    """Say its sort by its name, or a plain one; "St Odile's" without a noun after it is a name as well."""
    sort = _sort(at.inside, "orgs") or _sort(at.inside, "places") or _by_saint(at)
    if not sort:
        near = {*at.lefts[:NEAR], *at.rights[:NEAR]}
        sort = "a company" if near & among("orgs.near.work") else "a service"
    said = another(at, sort)
    named = at.owns and not begins_noun(at.right(2)) and at.spares(1)
    return Rewrite(_the(at), at.to_right(1) if named else at.end, said)


def _by_saint(at: Around) -> str:
    """Take a saint's name for what was named before: a school beside a school; else for a church."""
    if at.said.split(" ")[0] not in {"st", "st.", "saint", "ss", "our"}:
        return ""
    sorts = ("the school", "the hospital")
    return next((sort for sort in sorts if at.note.written.get(sort)), "a place of worship")
