"""What to write instead of each piece that may identify someone, so that the sentence still reads well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.findings import Finding, Kind
from debrief.textcheck.instead.addresses import address
from debrief.textcheck.instead.ages import age
from debrief.textcheck.instead.around import Around, Note
from debrief.textcheck.instead.articles import is_general
from debrief.textcheck.instead.capitals import fitted, style_of
from debrief.textcheck.instead.contact import email, link, phone
from debrief.textcheck.instead.dates import date
from debrief.textcheck.instead.known import role, tie
from debrief.textcheck.instead.papers import paper
from debrief.textcheck.instead.people import name
from debrief.textcheck.instead.places import organisation, place
from debrief.textcheck.instead.units import unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debrief.textcheck.findings import Span
    from debrief.textcheck.instead.around import Rewrite

SAYING: dict[Kind, Callable[[Around], Rewrite]] = {
    Kind.NAME: name, Kind.PLACE: place, Kind.ORG: organisation, Kind.ADDRESS: address, Kind.DATE: date,
    Kind.AGE: age, Kind.PHONE: phone, Kind.EMAIL: email, Kind.URL: link, Kind.ID: paper, Kind.UNIT: unit,
    Kind.RELATION: tie, Kind.ROLE: role,
}  # fmt: skip
"""Who knows the general words for a kind."""


def reworded(text: str, spans: Sequence[Span]) -> tuple[Finding, ...]:
    """Say what to write instead of each piece of a text.

    Args:
        text: a note.
        spans: the pieces, in the order of the text; none overlaps another.

    Returns:
        A finding for each piece that is not general already. It may reach further than the piece, over an
        article, a preposition, a comma or a title, so that a suggestion reads well in its place. No two
        findings overlap.
    """
    note, style, floor = Note(text, spans), style_of(text), 0
    found: list[Finding] = []
    for number, span in enumerate(spans):
        start, end, words = SAYING[span.kind](Around(note, number, floor))
        suggest = tuple(dict.fromkeys(fitted(words, text, start, style)))
        if not is_general(text[start:end], suggest):
            found.append(Finding(start, end, span.kind, suggest))
        floor = end
    return tuple(found)
