"""The company a word keeps: words that stand in the same places in much text belong to one set of words.

So the models know "rang" by "phoned" and "told", where they have never met it. There are about a thousand
sets, in 64 wider circles (Brown and others 1992). `training/build_company.py` makes the file, which holds
checksums, not words.
"""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_left
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.gazetteer import numbers

if TYPE_CHECKING:
    from array import array

HEADER = struct.Struct("<4sI")
MAGIC = b"COM\n"
KEY_BYTES, VALUE_BYTES = 4, 2
SET_OF = (1 << 10) - 1
"""What of a company tells the set, from 1; the circle stands above it."""
CIRCLE_AT = 10
"""How many bits below it tell the set."""
UNKNOWN = 0
"""The company of a word that is in no set."""


class Companies(NamedTuple):
    """The file: what each word keeps as it is written, and what its first form keeps."""

    keys: array[int]
    """The CRC-32 of each word in lower case, ascending."""
    written: array[int]
    first: array[int]


@cache
def companies() -> Companies:
    """Read the file, once.

    Raises:
        ValueError: if it is damaged.
    """
    return unpack(resources.files(__package__).joinpath("data", "company.bin").read_bytes())


def unpack(packed: bytes) -> Companies:
    """Read the list.

    Raises:
        ValueError: if it is another kind of list, or not whole.
    """
    magic, count = HEADER.unpack_from(packed) if len(packed) >= HEADER.size else (b"", 0)
    ends = [HEADER.size + count * size for size in (KEY_BYTES, KEY_BYTES + VALUE_BYTES)]
    if magic != MAGIC or len(packed) != ends[1] + count * VALUE_BYTES:
        raise ValueError("the list of the company that words keep is damaged")
    return Companies(
        numbers("I", packed[HEADER.size : ends[0]]),
        numbers("H", packed[ends[0] : ends[1]]),
        numbers("H", packed[ends[1] :]),
    )


def company(word: str) -> int:
    """Give the company of a word in lower case, as it is written: its circle above its set."""
    return _among(companies().written, word)


def company_of_first_form(word: str) -> int:
    """Give the company of the first form of a word in lower case: that of "sing" for "sang"."""
    return _among(companies().first, word)


def _among(values: array[int], word: str) -> int:
    key, keys = zlib.crc32(word.encode("utf-8", "surrogatepass")), companies().keys
    at = bisect_left(keys, key)
    return values[at] if at < len(keys) and keys[at] == key else UNKNOWN
