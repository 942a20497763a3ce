"""Rules for addresses, for rooms, wards, beds and vehicles, and for organisations named by plain words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern, words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

UNITS = ("unit.numbered", "unit.compass", "unit.worded", "unit.capital", "unit.small", "unit.before")
ORGANISATIONS = ("org.headed", "org.with_the", "org.homes")
NAMED_STREETS = ("address.street", "address.common", "address.hasty", "address.hasty_alone")
ADDRESSES = (
    "address.unnumbered", "address.unnumbered_low", "address.titled", "address.corner", "address.outward",
    "address.zip_cued", "address.motorway", "address.foreign_begun", "address.rue", "address.crossing",
    "address.postcode", "address.postcode_low", "address.country_code", "address.zip", "address.box",
    "address.flat",
)  # fmt: skip
CAPITAL = re.compile(r"\b[^\W\d_a-z][\w'\u2019-]*")
FEWEST_CAPITALS = 2
"""Of an address that is written out: a street and a town."""


def units(reading: Reading) -> Iterator[Span]:
    """Find numbered rooms, wards, beds, cells and vehicles."""
    for match in reading.matches(*UNITS):
        yield Span(match.start(), match.end(), Kind.UNIT)


def organisations(reading: Reading) -> Iterator[Span]:
    """Find organisations whose names are plain words in lower case: "the lantern project"."""
    for match in reading.matches(*ORGANISATIONS):
        yield Span(*match.span("piece"), Kind.ORG)


def addresses(reading: Reading) -> Iterator[Span]:
    """Find streets, postcodes and boxes."""
    for match in reading.matches(*ADDRESSES):
        yield _piece(match)
    for match in reading.matches(*NAMED_STREETS):
        if words("address.spans").isdisjoint(match["name"].lower().replace("-", " ").split()):
            yield _piece(match)
    if "address.foreign" in reading.awake and _is_foreign(reading):
        yield from map(_piece, reading.matches("address.foreign"))
    for match in reading.matches("address.written"):
        start, end = match.span("piece")
        piece = reading.text[start:end]
        if _is_written_out(piece):
            yield Span(start, start + len(piece.rstrip(" ,")), Kind.ADDRESS)


def _is_foreign(reading: Reading) -> bool:
    """Tell whether a word ends as many streets do abroad."""
    endings = _endings()
    return any(one.lower.endswith(endings) for one in reading.row.words)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("address.endings"))


def _is_written_out(piece: str) -> bool:
    """Tell an address from what else follows "lives at": a house number and names with capitals."""
    capitals = CAPITAL.findall(piece)
    number, lengths = pattern("address.house_number"), pattern("address.lengths")
    return bool(number.search(piece)) and len(capitals) >= FEWEST_CAPITALS and not lengths.search(piece)


def _piece(match: re.Match[str]) -> Span:
    group = "piece" if "piece" in match.re.groupindex else 0
    return Span(match.start(group), match.end(group), Kind.ADDRESS)
