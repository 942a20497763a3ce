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
    wakes = _wakes()
    if wakes.keys().isdisjoint(reading.words):
        return
    rules: dict[str, dict[str, Any]] = entry("patterns", "role")
    awake = {name for word in reading.words if word in wakes for name in wakes[word]}
    for name in [name for name in rules if name in awake]:
        for match in pattern(f"role.{name}.text").finditer(reading.text):
            named = match.groupdict()
            spared = not rules[name].get("everyday", True)
            everyday = spared and named["what"].lower() in words("role.everyday")
            if not everyday and not pattern("mild.text").search(match[0]):
                group = "piece" if named.get("piece") else 0
                yield Span(match.start(group), match.end(group), Kind.ROLE)


@cache
def _wakes() -> dict[str, list[str]]:
    """Give the rules that each word wakes; of a cue with several words, the last."""
    found: dict[str, list[str]] = {}
    for name, rule in entry("patterns", "role").items():
        for word in rule["wakes"].split():
            for cue in words(word[1:-1]) if word.startswith("<") else [word]:
                found.setdefault(cue.split()[-1], []).append(name)
    return found
