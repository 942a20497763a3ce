"""Which words are names, places or common words: a packed list that is read once, at the first question.

The file is built by `training/build_gazetteer.py` from public lists; `docs/data.md` names them and their
licences. It holds checksums, not words: about one word in twenty thousand that is in no list is taken for
another one.
"""

from __future__ import annotations

import struct
import sys
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "gazetteer.bin"

HEADER = struct.Struct("<4sHHI")
MAGIC, VERSION = b"GAZ\n", 2
KEY_BYTES, VALUE_BYTES = 4, 2

APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ`´", "'"))
FOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"}
    | {"ə": "a", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"}
)


class UnreadableGazetteer(ValueError):
    """The packed list is missing or damaged; the text says how, and names no word."""


class Entry(NamedTuple):
    """What the lists say of one word.

    Attributes:
        given: how strongly it is a given name: 0 not, 1 rare, 2 known, 3 very common.
        surname: the same for a surname.
        place: how strongly it is a place of one word: 0 not, 1 any town, 2 a city over 100,000 people,
            3 a country, a state, a city over a million, or a region that is well known.
        common: how common it is as an English word in lower case: 0 in no list, 1 rare, 7 the commonest.
        female: whether women have the given name; both may be so, and neither is where the lists do not say.
        male: whether men have it.
        begins_place: whether a place of several words may begin with it, as with `new`.
        goes_on: whether it may be the second word of one, as with `york`.
    """

    given: int = 0
    surname: int = 0
    place: int = 0
    common: int = 0
    female: bool = False
    male: bool = False
    begins_place: bool = False
    goes_on: bool = False

    @property
    def known(self) -> bool:
        """Whether the lists say anything at all."""
        return self != NOTHING


NOTHING = Entry()
"""What is said of a word that is in no list."""


@cache
def entry(value: int) -> Entry:
    """Unpack sixteen bits; there are few hundred different ones, and they name no word."""
    return Entry(
        given=value & 3,
        surname=value >> 2 & 3,
        place=value >> 4 & 3,
        common=value >> 6 & 7,
        female=bool(value >> 9 & 1),
        male=bool(value >> 10 & 1),
        begins_place=bool(value >> 11 & 1),
        goes_on=bool(value >> 12 & 1),
    )


@dataclass(frozen=True)
class Gazetteer:
    """The packed list. Nothing that was looked up is kept here.

    Attributes:
        keys: the CRC-32 of each word or place in UTF-8, ascending.
        values: what is said of each, in the same order.
    """

    keys: array[int]
    values: array[int]

    def look_up(self, word: str) -> Entry:
        """Say what the lists know of one word, in about a microsecond.

        Args:
            word: one word without `'s` or marks around it, in any case; accents may be left out or put in.

        Returns:
            What is known of the word; `NOTHING` if it is in no list.
        """
        lower = word.lower()
        value = self.value(lower)
        if not value and not lower.isascii():
            value = self.value(plain(lower))
        return entry(value)

    def holds_place(self, phrase: str) -> bool:
        """Say whether some words together are a place, such as `new york`.

        Args:
            phrase: the words with one space between them and without full stops, in any case.
        """
        lower = phrase.lower()
        value = self.value(lower)
        if not value and not lower.isascii():
            value = self.value(plain(lower))
        return value >> 4 & 3 > 0

    def value(self, text: str) -> int:
        """Give the sixteen bits of a text in lower case, 0 if it is in no list."""
        return self.at(zlib.crc32(text.encode("utf-8", "surrogatepass")))

    def at(self, key: int) -> int:
        """Give the sixteen bits of a text by its checksum."""
        keys = self.keys
        at = bisect_left(keys, key)
        return self.values[at] if at < len(keys) and keys[at] == key else 0


def plain(text: str) -> str:
    """Take off the accents, and write every apostrophe in the same way."""
    parts = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).translate(FOLDED))
    return "".join(one for one in parts if not unicodedata.combining(one))


def unpack(packed: bytes) -> Gazetteer:
    """Read a packed list.

    Raises:
        UnreadableGazetteer: if this is another kind of file, another version, or not whole.
    """
    if len(packed) < HEADER.size:
        raise UnreadableGazetteer("the list of names is cut short")
    magic, version, _, count = HEADER.unpack_from(packed)
    if (magic, version) != (MAGIC, VERSION):
        raise UnreadableGazetteer(f"the list of names is not of version {VERSION}")
    middle = HEADER.size + KEY_BYTES * count
    if len(packed) != middle + VALUE_BYTES * count:
        raise UnreadableGazetteer(f"the list of names should hold {count} entries and does not")
    return Gazetteer(numbers("I", packed[HEADER.size : middle]), numbers("H", packed[middle:]))


def numbers(code: str, packed: bytes) -> array[int]:
    """Read unsigned numbers that were written with the low byte first."""
    found = array(code)
    found.frombytes(packed)
    if sys.byteorder == "big":
        found.byteswap()
    return found


@cache
def gazetteer() -> Gazetteer:
    """Give the list that ships with debrief; it is read once, in a few milliseconds.

    Raises:
        UnreadableGazetteer: if it is missing or damaged.
    """
    try:
        packed = FILE.read_bytes()
    except OSError as error:
        raise UnreadableGazetteer(f"the list of names can't be read ({type(error).__name__})") from error
    return unpack(packed)
