"""Writes a marked note anew: with other names and places, and with another haste."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.looking import groups
from training.marked import Mark, Note, unmark

if TYPE_CHECKING:
    import random

HERE = Path(__file__).parent
PARTICLES = frozenset({"and", "the", "van", "der", "den", "bin", "ten", "von", "del"})
SHORTEST = 3
"""Letters of a word of a name that is written anew; shorter ones are initials."""
WOMEN, MEN, FAMILIES = 900, 700, 4000
"""How many names of the census are drawn from, the most frequent first."""
TOWN = 40_000
"""People in the smallest town that is drawn."""
RENAMED, REPLACED, REORGANISED = 0.85, 0.6, 0.5
"""How often a name, a place, an organisation is written anew."""
UNHEARD = 0.2
"""How often a name is made up, so that no list has it."""
MISTYPED = 0.35
"""How often a note has words with a slip of the finger."""
LETTERS = 5
"""Letters of the shortest word that is mistyped."""
LOWER = re.compile(rf"\b[a-z]{{{LETTERS},}}\b")
ALL_LOWER, NAMES_LOWER, ALL_UPPER = 0.3, 0.36, 0.4
"""Up to which draw a note, its names alone are written in lower case, or the note in capitals."""


class Pools(NamedTuple):
    """What is written in place of names and places."""

    given: list[list[str]]
    """Lists of given names; each is drawn from as often."""
    surnames: list[list[str]]
    places: list[str]

    def a_given(self, chance: random.Random) -> str:
        """Draw a given name."""
        return chance.choice(chance.choice(self.given))

    def a_surname(self, chance: random.Random) -> str:
        """Draw a surname."""
        return chance.choice(chance.choice(self.surnames))

    def a_place(self, chance: random.Random) -> str:
        """Draw a place."""
        return chance.choice(self.places)


def pools(census: Path, geonames: Path) -> Pools:
    """Fill the pools from the census, from GeoNames, and from the lists made by hand."""
    own = sections(HERE / "names.txt")
    many = own["given"] + own["nickname"]
    wordy = own["also given"] + wordy_names()
    census_given = ranked(census / "dist.female.first", WOMEN) + ranked(census / "dist.male.first", MEN)
    cities = json.loads((geonames / "cities15000.json").read_text("utf-8")).values()
    countries = json.loads((geonames / "countries.json").read_text("utf-8")).values()
    towns = {one["name"] for one in cities if one["population"] > TOWN and one["name"].isascii()}
    return Pools(
        given=[census_given, many, many, wordy, wordy],
        surnames=[ranked(census / "dist.all.last", FAMILIES), own["surname"]],
        places=sorted(towns) + 4 * [one["name"] for one in countries],
    )


def ranked(file: Path, most: int) -> list[str]:
    """Read the most frequent names of a list of the census."""
    return [line.split()[0].title() for line in file.read_text("utf-8").splitlines()[:most]]


def sections(file: Path) -> dict[str, list[str]]:
    """Read the lists made by hand: lines under headings."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# "):
            heading = line[2:]
        elif line:
            found.setdefault(heading, []).append(line.title())
    return found


def wordy_names() -> list[str]:
    """Give the names in the notes about words that are names as well."""
    files = sorted(HERE.glob("notes/words*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    found = {
        note.text[mark.start : mark.end].title()
        for note in map(unmark, lines)
        for mark in note.marks
        if mark.kind == "name"
    }
    return sorted(name for name in found if name.isalpha())


def varied(note: Note, pools: Pools, chance: random.Random) -> Note:
    """Write a note anew."""
    text, marks, last = "", [], 0
    slips = chance.random() < MISTYPED
    for mark in note.marks:
        text += mistyped(note.text[last : mark.start], chance) if slips else note.text[last : mark.start]
        piece = replaced(note.text[mark.start : mark.end], mark, pools, chance)
        marks.append(Mark(len(text), len(text) + len(piece), mark.kind, mark.optional))
        text += piece
        last = mark.end
    rest = mistyped(note.text[last:], chance) if slips else note.text[last:]
    return hasty(Note(text + rest, tuple(marks)), chance)


def mistyped(text: str, chance: random.Random) -> str:
    """Mistype one of the words now and then: a letter dropped, doubled, or changed with the next."""
    words = list(LOWER.finditer(text))
    if not words or chance.random() < 1 / 3:
        return text
    at = chance.choice(words).start() + chance.randrange(1, LETTERS - 1)
    slip = chance.choice([text[at] * 2, "", text[at + 1] + text[at]])
    return text[:at] + slip + text[at + (2 if len(slip) == 2 and slip[0] != slip[1] else 1) :]


def replaced(piece: str, mark: Mark, pools: Pools, chance: random.Random) -> str:
    """Write another name or place where there was one, at times."""
    draw = chance.random()
    if mark.kind == "name" and draw < RENAMED:
        return renamed(piece, pools, chance)
    if mark.kind == "place" and draw < REPLACED and not mark.optional:
        place = pools.a_place(chance)
        return place.lower() if piece.islower() else place
    return reorganised(piece, pools, chance) if mark.kind == "org" and draw < REORGANISED else piece


def renamed(name: str, pools: Pools, chance: random.Random) -> str:
    """Write another name of the same build; titles, particles and initials stay."""
    words = name.split(" ")
    known = groups()
    made = []
    for at, word in enumerate(words):
        bare = word.lower().rstrip(".,")
        titled = "tit" in known.get(word.lower(), known.get(bare, ""))
        if titled or not bare.isalpha() or len(bare) < SHORTEST or bare in PARTICLES:
            made.append(word)
        else:
            family = (at > 0 and at == len(words) - 1) or words[0].lower() == "the"
            plural = "s" if bare.endswith("s") and words[0].lower() == "the" else ""
            made.append(written_as(word, a_name(pools, chance, family=family) + plural))
    return " ".join(made)


def a_name(pools: Pools, chance: random.Random, *, family: bool) -> str:
    """Draw one word of a name; now and then one that nobody has."""
    name = (pools.a_surname(chance) if family else pools.a_given(chance)).split()[0]
    if chance.random() >= UNHEARD or len(name) < SHORTEST:
        return name
    at = chance.randrange(1, len(name))
    letters = "aeiou" if name[at] in "aeiouy" else "bdfgklmnprstvz"
    ending = chance.choice(["", "", "o", "a", "en", "ić", "sson", "ey"])
    return name[:at] + chance.choice(letters) + name[at + 1 :] + ending


def written_as(model: str, word: str) -> str:
    """Write a word in the letters of another."""
    if model.islower():
        return word.lower()
    return word.upper() if model.isupper() and len(model) > SHORTEST else word


def reorganised(piece: str, pools: Pools, chance: random.Random) -> str:
    """Write another name into the name of an organisation, and leave its head noun."""
    words = piece.split(" ")
    known = groups()
    names = [
        at
        for at, word in enumerate(words)
        if word.istitle() and len(word) > SHORTEST and "org" not in known.get(word.lower(), "")
    ]
    if names and len(words) > 1:
        draw = chance.choice([pools.a_surname, pools.a_place, pools.a_given])
        words[chance.choice(names)] = draw(chance).split()[0]
    return " ".join(words)


def hasty(note: Note, chance: random.Random) -> Note:
    """Write a note, or its names alone, without capitals, or all in capitals."""
    draw = chance.random()
    if draw < ALL_LOWER:
        return Note(same_length(note.text, note.text.lower()), note.marks)
    if draw < NAMES_LOWER:
        text = note.text
        for mark in note.marks:
            piece = text[mark.start : mark.end]
            text = text[: mark.start] + same_length(piece, piece.lower()) + text[mark.end :]
        return Note(text, note.marks)
    return Note(same_length(note.text, note.text.upper()), note.marks) if draw < ALL_UPPER else note


def same_length(text: str, other: str) -> str:
    """Give another writing of a text where it moves no offset, or else the text."""
    return other if len(other) == len(text) else text
