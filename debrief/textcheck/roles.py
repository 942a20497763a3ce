"""What only one person is, by grammar: "our only vet", "the woman from the news"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from debrief.textcheck.cues import entry, pattern, words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading


def roles(reading: Reading) -> Iterator[Span]:
    """Find jobs and distinctions that only one person has."""
    rules: dict[str, dict[str, Any]] = entry("patterns", "role")
    for name, rule in rules.items():
        if _wakes(rule["wakes"]).isdisjoint(reading.words):
            continue
        for match in pattern(f"role.{name}.text").finditer(reading.text):
            named = match.groupdict()
            everyday = not rule.get("everyday", True) and named["what"].lower() in words("role.everyday")
            if not everyday and not pattern("mild.text").search(match[0]):
                group = "piece" if named.get("piece") else 0
                yield Span(match.start(group), match.end(group), Kind.ROLE)


@cache
def _wakes(said: str) -> frozenset[str]:
    """Give the words that wake a rule; of those with several parts, the last."""
    found: set[str] = set()
    for word in said.split():
        found.update(one.split()[-1] for one in (words(word[1:-1]) if word.startswith("<") else [word]))
    return frozenset(found)
