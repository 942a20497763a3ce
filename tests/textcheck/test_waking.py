"""A rule sleeps only where it would find nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from debrief.textcheck.cues import entry, pattern
from debrief.textcheck.reading import read
from training.marked import notes

NOTES = Path(__file__).parents[2] / "training" / "notes"
STEP = 5
"""One note in so many is read."""
JOINED = (
    "We met 9October.", "Until May the 3rd.", "Ring ext4471.", "Bleep 3321.", "Mob:07700 900123",
    "Put in bed4.", "Moved to 4East.", "On B-wing.", "See you.Elm Road then.", "He had 12 Oak Street.",
    "jo (at) example (dot) org", "jo@example.org", "By the 21st, then.", "On 3/2.", "dob 4.11.78",
    "Vaci utca 12", "Bergvej12", "via Roma 4", "The M25, again.", "A lot on route66.", "fe80:1:2:3:4:5",
    "10.0.0.1", "www.example.com/a", "a.example.org/b", "u/somebody", "Her 18th birthday.", "M/29 found.",
    "Sweet sixteen, 1.", "PO box99", "apt.4", "Rang the lantern project.",
)  # fmt: skip
"""Words, numbers and signs without a space between them, and each kind of piece."""


@pytest.mark.parametrize("section", ["contact", "date", "address", "unit", "age", "org", "id", "role"])
def test_a_rule_that_sleeps_would_find_nothing(section: str) -> None:
    texts = [*JOINED, *(note.text for note in list(notes(NOTES))[::STEP])]
    waking = [f"{section}.{name}" for name, rule in entry("patterns", section).items() if "wakes" in rule]
    assert waking
    for text in texts:
        awake = read(text).awake
        assert not [rule for rule in waking if rule not in awake and pattern(rule).search(text)], text


def test_what_is_looked_for_first_stands_wherever_the_rest_does() -> None:
    texts = [note.text for note in notes(NOTES)]
    looked = [f"role.{name}" for name, rule in entry("patterns", "role").items() if "first" in rule]
    assert looked
    for path in looked:
        first, rest = pattern(f"{path}.first"), pattern(path)
        assert not [text for text in texts if rest.search(text) and not first.search(text)], path
