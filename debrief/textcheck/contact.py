"""Rules for what reaches a person directly: phone numbers, email addresses, links and handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

FEWEST, MOST = 7, 15
"""Digits of a phone number, from a local one to E.164's longest."""
FEWEST_TOGETHER = 10
"""Digits of one that is written without any space or sign."""
FEWEST_AFTER_CUE = 5
"""Digits of one that follows a word such as "ring"."""
LOOK_BACK = 3
RULES = {
    "contact.email": Kind.EMAIL, "contact.spelled": Kind.EMAIL, "contact.handle": Kind.URL,
    "contact.url": Kind.URL, "contact.host": Kind.URL, "contact.network": Kind.URL,
    "contact.network_long": Kind.URL,
}  # fmt: skip


def contacts(reading: Reading) -> Iterator[Span]:
    """Find phone numbers, email addresses, links, network addresses and handles."""
    for rule, kind in RULES.items():
        for match in reading.matches(rule):
            yield Span(match.start(), _without_stop(match), kind)
    for match in reading.matches("contact.phone"):
        fewest = FEWEST_TOGETHER if match[0].isdigit() else FEWEST
        before = reading.text[max(0, match.start() - LOOK_BACK) : match.start()]
        if not pattern("contact.money_before").search(before) and _is_phone(match[0], fewest):
            yield Span(match.start(), match.end(), Kind.PHONE)
    for match in reading.matches("contact.internal"):
        yield Span(*match.span("piece"), Kind.PHONE)
    for match in reading.matches("contact.called"):
        if _is_phone(match["piece"], FEWEST_AFTER_CUE):
            yield Span(*match.span("piece"), Kind.PHONE)


def _is_phone(number: str, fewest: int) -> bool:
    """Tell a phone number from what also has many digits: a date, a range of years."""
    digits = sum(one.isdigit() for one in number)
    return fewest <= digits <= MOST and not pattern("contact.no_phone").fullmatch(number.strip())


def _without_stop(match: re.Match[str]) -> int:
    """Leave out the sign with which a sentence goes on."""
    return match.start() + max(1, len(match[0].rstrip(".,;:!?)'")))
