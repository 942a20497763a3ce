"""What the check of a note found: frozen values, with offsets in code points."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What a piece of text gives away."""

    NAME = "name"
    """A person: full, first, surname, nickname or initials."""
    PLACE = "place"
    ORG = "org"
    """A school, hospital, agency, employer or congregation."""
    ADDRESS = "address"
    DATE = "date"
    AGE = "age"
    """An exact age. "In her forties" and "a teenager" are general already."""
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    """A link or a handle."""
    ID = "id"
    """The number of a case, a file, a badge or a car."""
    UNIT = "unit"
    """A numbered room, ward, bed or vehicle."""
    RELATION = "relation"
    """A tie to somebody who is known: "the mayor's daughter"."""
    ROLE = "role"
    """What only one person is: "our only vet"."""


NEVER_KEPT = frozenset({Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.ID})
"""What a note can't hold, whatever its writer says of it."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A piece of text that gives something away."""

    start: int
    """The first code point of it."""
    end: int
    """The first code point after it."""
    kind: Kind


class Finding(msgspec.Struct, frozen=True):
    """A piece of text that may identify someone, and what to write instead."""

    start: int
    """The first code point of what was found."""
    end: int
    """The first code point after it."""
    kind: Kind
    suggest: tuple[str, ...]
    """General words to put between `start` and `end`, the best first. Never empty; the words may be ""."""

    @property
    def keepable(self) -> bool:
        """Whether its writer may keep it after saying that it identifies nobody."""
        return self.kind not in NEVER_KEPT


class Sentence(msgspec.Struct, frozen=True):
    """A sentence that may hold more detail than its reader needs."""

    start: int
    end: int


class Findings(msgspec.Struct, frozen=True):
    """All that was found in a text, from its beginning to its end. No two findings overlap."""

    identifiers: tuple[Finding, ...] = ()
    graphic: tuple[Sentence, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything was found."""
        return bool(self.identifiers or self.graphic)
