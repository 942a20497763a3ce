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
    for path in reading.awake:
        if not path.startswith("role."):
            continue
        rule = _rule(path)
        if "first" in rule and not pattern(f"{path}.first").search(reading.text):
            continue
        for match in reading.matches(path):
            named = match.groupdict()
            spared = not rule.get("everyday", True)
            everyday = spared and named["what"].lower() in words("role.everyday")
            if not everyday and not pattern("mild").search(match[0]):
                group = "piece" if named.get("piece") else 0
                yield Span(match.start(group), match.end(group), Kind.ROLE)


@cache
def _rule(path: str) -> dict[str, Any]:
    rule: dict[str, Any] = entry("patterns", path)
    return rule
