"""A check of notes that knows a few words, so that a test can say exactly what is found."""

from __future__ import annotations

import re

from debrief.textcheck.findings import Finding, Findings, Kind, Sentence

KNOWN: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "Maria": (Kind.NAME, ("a colleague", "someone")),
    "in Leeds": (Kind.PLACE, ("in town",)),
    "0131 496 0123": (Kind.PHONE, ("a number",)),
    "on 3 May": (Kind.DATE, ("in spring", "one day", "")),
    "bay 4": (Kind.UNIT, ("a bay",)),
    "34": (Kind.AGE, ("in their thirties",)),
    "[b]Kim[/b]": (Kind.NAME, ("[i]someone[/i]",)),
    "the mayor's daughter": (Kind.RELATION, ("someone's daughter",)),
}
GRAPHIC = re.compile(r"[^.]*\bblood\b[^.]*\.?")


def check(text: str) -> Findings:
    """Find the words that are known, and sentences with blood in them."""
    found = [
        Finding(one.start(), one.end(), *KNOWN[one[0]])
        for one in re.finditer("|".join(re.escape(piece) for piece in KNOWN), text)
    ]
    return Findings(tuple(found), tuple(Sentence(*one.span()) for one in GRAPHIC.finditer(text)))
