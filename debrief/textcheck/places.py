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

UNITS_WITH_DIGITS = ("numbered", "compass")
UNITS_IN_WORDS = ("worded", "capital", "small", "before")
STREETS_WITH_NUMBERS = ("street", "common", "hasty", "hasty_alone")
OTHERS_WITH_DIGITS = (
    "outward", "zip_cued", "motorway", "foreign", "rue", "crossing", "postcode", "postcode_low",
    "country_code", "zip", "box", "flat",
)  # fmt: skip
STREETS_ALONE = ("unnumbered", "unnumbered_low", "titled", "corner")
NAMED_PLAINLY = (("headed", "org.heads"), ("with_the", "org.with_the"), ("homes", "org.homes"))
CAPITAL = re.compile(r"\b[^\W\d_a-z][\w'\u2019-]*")
FEWEST_CAPITALS = 2
"""Of an address that is written out: a street and a town."""


@cache
def _units() -> frozenset[str]:
    return words("unit.worded") | words("unit.lettered")


@cache
def _streets() -> frozenset[str]:
    return words("address.streets") | words("address.common_streets") | {"corner", "junction"}


def units(reading: Reading) -> Iterator[Span]:
    """Find numbered rooms, wards, beds, cells and vehicles."""
    asleep = _units().isdisjoint(reading.words)
    rules = (*(UNITS_WITH_DIGITS if reading.digits else ()), *(() if asleep else UNITS_IN_WORDS))
    for rule in rules:
        for match in pattern(f"unit.{rule}").finditer(reading.text):
            yield Span(match.start(), match.end(), Kind.UNIT)


def addresses(reading: Reading) -> Iterator[Span]:
    """Find streets, postcodes and boxes."""
    text = reading.text
    if not _streets().isdisjoint(reading.words):
        for rule in STREETS_ALONE:
            yield from _pieces(rule, text)
    if not reading.digits:
        return
    for rule in STREETS_WITH_NUMBERS:
        for match in pattern(f"address.{rule}").finditer(text):
            if words("address.spans").isdisjoint(match["name"].lower().replace("-", " ").split()):
                yield _piece(match)
    for rule in OTHERS_WITH_DIGITS:
        yield from _pieces(rule, text)
    for match in pattern("address.written").finditer(text):
        if _is_written_out(match["piece"]):
            yield Span(
                match.start("piece"), match.start("piece") + len(match["piece"].rstrip(" ,")), Kind.ADDRESS
            )


def organisations(reading: Reading) -> Iterator[Span]:
    """Find organisations whose names are plain words in lower case: "the lantern project"."""
    for rule, heads in NAMED_PLAINLY:
        if not reading.words.isdisjoint(_last_words(heads)):
            for match in pattern(f"org.{rule}").finditer(reading.text):
                yield Span(*match.span("piece"), Kind.ORG)


@cache
def _last_words(path: str) -> frozenset[str]:
    return frozenset(one.split()[-1] for one in words(path))


def _is_written_out(piece: str) -> bool:
    """Tell an address from what else follows "lives at": a house number and names with capitals."""
    capitals = CAPITAL.findall(piece)
    number, lengths = pattern("address.house_number"), pattern("address.lengths")
    return bool(number.search(piece)) and len(capitals) >= FEWEST_CAPITALS and not lengths.search(piece)


def _pieces(rule: str, text: str) -> Iterator[Span]:
    for match in pattern(f"address.{rule}").finditer(text):
        yield _piece(match)


def _piece(match: re.Match[str]) -> Span:
    group = "piece" if "piece" in match.re.groupindex else 0
    return Span(match.start(group), match.end(group), Kind.ADDRESS)
