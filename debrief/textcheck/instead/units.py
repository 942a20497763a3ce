"""General words for numbered rooms, wards, beds and vehicles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import words
from debrief.textcheck.instead.articles import another, before_noun, left_out, which
from debrief.textcheck.instead.general import among, table

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around, Rewrite


def unit(at: Around) -> Rewrite:
    """Say what sort of room, bed or vehicle it is, without its number."""
    if at.beside(at.kind):
        return at.apart(closed=True) or at.dropped(at.start, at.end)
    noun = _noun(at)
    if at.left() in which() and _describes(at):
        return left_out(at)
    if at.left() in among("small.whose", "small.these"):
        return at.over(at.start, noun)
    if noun in among("units.bare"):
        return at.over(at.article(), noun)
    return at.over(at.article(), *another(at, f"the {noun}"))


def _noun(at: Around) -> str:
    """Find the words that are no number: "Ward 7" is a ward, "B wing" is a wing."""
    written, none = table("units.written"), words("numbers") | {"no", "number", "the"}
    inside = [word.low for word in at.inside]
    found = [low for low in inside if low.isalpha() and len(low) > 1 and low not in none]
    return " ".join(written.get(low, low) for low in found[-2:]) or "room"


def _describes(at: Around) -> bool:
    """Tell whether a noun follows that the unit belongs to: "a Ward 5 patient"."""
    nouns = among("people.nouns", "people.many", "people.told_apart")
    return before_noun(at) and (at.right() in nouns or at.left() in {"a", "an"})
