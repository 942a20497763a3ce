"""The reading grade of a sentence, by Flesch and Kincaid, with syllables counted offline."""

from __future__ import annotations

import re
from functools import cache

import pyphen

SHORTEST = 8
"""Shorter sentences have no grade: one long word would decide it."""

FIELD = {
    "debrief", "debriefing", "thermometer", "confidentiality", "confidential", "supervisor", "supervision",
    "counsellor", "emergency", "summary", "organisation",
}  # fmt: skip
"""The field's own words, which people know from their work. They are left out of the count."""

SPOKEN = {
    "area": 3,
    "every": 2,
    "everyone": 3,
    "everything": 3,
    "idea": 3,
    "usual": 3,
    "usually": 4,
    "uneasy": 3,
}
"""Words that neither count gets right."""

HYPHENS = pyphen.Pyphen(lang="en_US")


def sentences(text: str) -> list[str]:
    """Split a text where a sentence ends."""
    plain = re.sub(r"[“”\"]", "", text)
    return [part.strip() for part in re.split(r"(?<=[.!?…])\s+", plain) if part.strip()]


def words(sentence: str) -> list[str]:
    """List the words of a sentence that count."""
    found = re.findall(r"[A-Za-z]+(?:['’][A-Za-z]+)*", sentence)
    return [word for word in found if word.lower() not in FIELD]


@cache
def syllables(word: str) -> int:
    """Count the syllables of a word: its places to hyphenate, or its groups of vowels if these are more."""
    plain = re.sub(r"['’][a-z]+$", "", word.lower())
    spoken = re.sub(r"(?<![td])ed$|(?<=[^aeiouyl])e$|(?<=[aeiouyh]l)e$", "", plain)
    spoken = re.sub(r"(?<=[^aeioucgsxz])es$|(?<=^som)e(?=[a-z])|(?<=^hom)e(?=[a-z])", "", spoken)
    groups = len(re.findall(r"[aeiouy]+", spoken)) + len(re.findall(r"uici|eing|uing|[eor]ying", spoken))
    return SPOKEN.get(plain) or max(1, groups, len(HYPHENS.positions(plain)) + 1)


def grade(sentence: str) -> float:
    """Give the school grade from which on a sentence reads easily."""
    counted = words(sentence)
    spoken = sum(syllables(word) for word in counted)
    return 0.39 * len(counted) + 11.8 * spoken / len(counted) - 15.59
