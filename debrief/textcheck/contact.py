"""Rules for what reaches a person directly: phone numbers, email addresses, links and handles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

FEWEST, MOST = 7, 15
"""Digits of a phone number, from a local one to E.164's longest."""
FEWEST_TOGETHER = 10
"""Digits of one that is written without any space or sign."""
FEWEST_AFTER_CUE = 5
"""Digits of one that follows a word such as "ring"."""
LOOK_BACK = 3
FEWEST_COLONS = 5
"""Of a network address of the longer sort."""
DOTTED = re.compile(r"[\w-]\.\w")
"""What every host holds, and every network address of the shorter sort."""


def contacts(reading: Reading) -> Iterator[Span]:
    """Find phone numbers, email addresses, links, network addresses and handles."""
    text = reading.text
    if "@" in text:
        yield from _all("contact.email", text, Kind.EMAIL)
    if "dot" in text or "(at)" in text or "[at]" in text:
        yield from _all("contact.spelled", text, Kind.EMAIL)
    if "@" in text or "u/" in text:
        yield from _all("contact.handle", text, Kind.URL)
    for rule in _links(reading):
        yield from _all(rule, text, Kind.URL)
    if reading.digits:
        yield from _phones(text)


def _links(reading: Reading) -> Iterator[str]:
    """Give the rules for links that a text could concern."""
    text = reading.text
    dotted = DOTTED.search(text) is not None
    if "://" in text or "www." in text.lower():
        yield "contact.url"
    if dotted:
        yield "contact.host"
    if (dotted and reading.digits) or text.count(":") >= FEWEST_COLONS:
        yield "contact.network"


def _phones(text: str) -> Iterator[Span]:
    for match in pattern("contact.phone").finditer(text):
        fewest = FEWEST_TOGETHER if match[0].isdigit() else FEWEST
        money = pattern("contact.money_before").search(
            text[max(0, match.start() - LOOK_BACK) : match.start()]
        )
        if not money and _is_phone(match[0], fewest):
            yield Span(match.start(), match.end(), Kind.PHONE)
    for match in pattern("contact.internal").finditer(text):
        yield Span(match.start("piece"), match.end("piece"), Kind.PHONE)
    for match in pattern("contact.called").finditer(text):
        if _is_phone(match["piece"], FEWEST_AFTER_CUE):
            yield Span(match.start("piece"), match.end("piece"), Kind.PHONE)


def _is_phone(number: str, fewest: int) -> bool:
    """Tell a phone number from what also has many digits: a date, a range of years."""
    digits = sum(one.isdigit() for one in number)
    return fewest <= digits <= MOST and not pattern("contact.no_phone").fullmatch(number.strip())


def _all(rule: str, text: str, kind: Kind) -> Iterator[Span]:
    for match in pattern(rule).finditer(text):
        yield Span(match.start(), _without_stop(match), kind)


def _without_stop(match: re.Match[str]) -> int:
    """Leave out the sign with which a sentence goes on."""
    return match.start() + max(1, len(match[0].rstrip(".,;:!?)'")))
