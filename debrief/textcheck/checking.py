"""Puts together what the rules and the models find in a text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from debrief.textcheck.ages import ages
from debrief.textcheck.contact import contacts
from debrief.textcheck.dates import dates
from debrief.textcheck.findings import Findings, Kind, Span
from debrief.textcheck.graphic import graphic
from debrief.textcheck.names import tagged
from debrief.textcheck.numbers import numbers
from debrief.textcheck.places import addresses, organisations, units
from debrief.textcheck.reading import read
from debrief.textcheck.relations import relations
from debrief.textcheck.roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.findings import Finding
    from debrief.textcheck.reading import Reading

FINDERS = {
    "contact": contacts, "address": addresses, "id": numbers, "date": dates, "age": ages, "unit": units,
    "role": roles, "org": organisations, "tie": relations,
}  # fmt: skip
"""Who looks for the rules of each section of `data/patterns.toml`."""
NUMBERS = frozenset({Kind.AGE, Kind.UNIT})
"""What the tagger makes of a number, where no rule knows better."""
RANK = (
    Kind.EMAIL, Kind.URL, Kind.ADDRESS, Kind.DATE, Kind.AGE, Kind.PHONE, Kind.ID, Kind.UNIT, Kind.RELATION,
    Kind.ROLE, Kind.ORG, Kind.NAME, Kind.PLACE,
)  # fmt: skip
"""Which kind a piece of text is where two rules claim it: the first."""


def find(text: str) -> Findings:
    """Check a text; `debrief.textcheck.check` says how."""
    reading = read(text)
    return Findings(_with_words(text, identifiers(reading)), graphic(reading.row))


def _with_words(text: str, spans: list[Span]) -> tuple[Finding, ...]:
    """Say what to write instead of each piece that was found."""
    if not spans:
        return ()
    from debrief.textcheck.suggest import reworded  # noqa: PLC0415 - nothing is loaded before it is needed

    return reworded(text, spans)


def identifiers(reading: Reading) -> list[Span]:
    """Find what may identify someone, in order; where two pieces overlap they are one."""
    awake = {rule.partition(".")[0] for rule in reading.awake}
    ruled = list(_joined(sorted([span for section in awake for span in FINDERS[section](reading)])))
    ends = [span.end for span in ruled]
    learnt = [span for span in tagged(reading) if span.kind not in NUMBERS or _is_free(span, ruled, ends)]
    return list(_joined(sorted(ruled + learnt)))


def _is_free(one: Span, others: list[Span], ends: list[int]) -> bool:
    """Tell whether a piece overlaps none of some that are in order."""
    at = bisect_right(ends, one.start)
    return at == len(others) or others[at].start >= one.end


def _joined(found: list[Span]) -> Iterator[Span]:
    at = 0
    while at < len(found):
        one = found[at]
        at += 1
        while at < len(found) and found[at].start < one.end:
            other = found[at]
            kind = min(one.kind, other.kind, key=RANK.index)
            one = Span(one.start, max(one.end, other.end), kind)
            at += 1
        yield one
