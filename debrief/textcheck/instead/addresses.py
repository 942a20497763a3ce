"""General words for addresses: at home, near here, a street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.around import first_of
from debrief.textcheck.instead.articles import another
from debrief.textcheck.instead.general import among
from debrief.textcheck.instead.places import after_site

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around, Rewrite

_CORNERS = frozenset({"corner", "junction", "intersection"})


def address(at: Around) -> Rewrite:
    """Say where somebody lives, or where something was, in general words."""
    rules = (after_site, _corner, _at_home, _labelled, _with_preposition, _road, _street)
    return first_of(at, rules) or _house(at)


def _corner(at: Around) -> Rewrite | None:
    """Reword "the corner of Elm and 3rd"."""
    if at.left() == "of" and at.follows(_CORNERS, 1):
        number = 2 if at.left(2) in {"the", "a"} else 1
        return at.over(at.from_left(number), "a street corner", "a street")
    inside = at.said.removeprefix("the ").split(" ", 1)[0] in _CORNERS
    return at.over(at.article(), "a street corner", "a street") if inside else None


def _at_home(at: Around) -> Rewrite | None:
    """Reword where somebody lives, moved to, or was visited."""
    near = set(at.lefts[1:5])
    if at.left(1) in among("addresses.lives") and at.follows({"at", "on", "in", "down", "near"}):
        return at.over(at.from_left(), "near here", "at an address")
    if at.left() == "to" and near & among("addresses.moves"):
        return at.over(at.start, "a new address", "another address")
    if at.follows({"at", "on"}) and near & among("addresses.visits"):
        return at.over(at.from_left(), "at home", "at an address")
    return None


def _labelled(at: Around) -> Rewrite | None:
    """Reword "the zip is 60614" and "new address 3 Mill Lane"."""
    if at.left() in {"is", "was"} and at.left(1) in among("addresses.labels"):
        return at.over(at.start, "on file")
    return at.dropped(at.start, at.end) if at.left() in among("addresses.labels") else None


def _with_preposition(at: Around) -> Rewrite | None:
    """Reword "Mrs Bell of 3 Mill Lane" and "in LS6 2AB"."""
    of = at.last is not None and at.last.kind == Kind.NAME and at.follows({"of"})
    return at.over(at.from_left(), "at an address", "near here") if of or at.follows({"in"}) else None


def _road(at: Around) -> Rewrite | None:
    return at.over(at.article(), "a road") if at.said[:1] in "abm" and at.said[1:].isdecimal() else None


def _street(at: Around) -> Rewrite | None:
    """Say "a street" where no house is told, or after "on" and its like."""
    if not any(word.low.isalpha() for word in at.inside):
        return None
    on = among("addresses.street") & {at.left(), at.left(1) if at.left() == "the" else ""}
    numbered = any(one.isdecimal() for one in at.said)
    return (
        at.over(at.article(), "a street", "an address") if on or not (numbered or at.left() == "at") else None
    )


def _house(at: Around) -> Rewrite:
    if at.left() in among("addresses.house"):
        return at.over(at.start, "a house", "an address")
    if "box" in at.said:
        return at.over(at.article(), "a postal address")
    return at.over(at.article(), another(at, "an address")[0], "a house", "a place")
