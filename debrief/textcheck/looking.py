"""What is known of each word: how it is written, what the lists say of it, the company it keeps."""

from __future__ import annotations

import re
import tomllib
import zlib
from bisect import bisect
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from debrief.textcheck.company import company
from debrief.textcheck.cues import words
from debrief.textcheck.gazetteer import gazetteer, plain
from debrief.textcheck.remembering import LONGEST, remembered
from debrief.textcheck.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED = 0b111111
"""The bits of an entry in which a word is a given name, a surname or a place."""
BEGINS = 1 << 11
"""The bit of an entry with whose word a place of several words may begin."""
WHAT = 0b111111111
"""The bits of an entry with the strengths as a name or place, and how common a word is."""
NUMBERS = 64
"""The least shape of a number: all words have a smaller one."""
SIZES = (2, 13, 20, 30, 60, 116)
"""Numbers up to each of which are taken to be of one size."""
IN_WORDS, WITH_LETTERS = 16, 20
"""Tell the sizes of numbers apart: those in words, and those with a letter or with several behind them."""
_COUNT = re.compile(r"(\d{1,3})([a-z]{0,6})")
NEVER = frozenset(
    {"i", "im", "n't", "n\u2019t", "ive", "id", "ill", "dont", "its", "it", "he", "she", "we", "they", "you"}
    | {"the", "a", "an", "and"}
)
"""Words that are no names, however they are written."""
TELLING = ("org", "tit", "are")
"""Groups whose words may belong to a name in lower case: "school", "dr", "street"."""


class Looked(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word and what is known of it, in numbers; a checksum stands for each word or group."""

    text: str
    lower: str
    word: int
    shape: int
    """How the word is written: a number for each of a few dozen ways."""
    known: int
    """What the lists say: how strongly a given name, a surname, a place, and how common a word."""
    group: int
    """The groups of `data/context.toml` that hold the word."""
    company: int
    """The company that the word keeps, as `debrief.textcheck.company` gives it."""
    could_be: bool = False
    """Whether it could be a name at all, so that the model has to look."""
    begins: bool = False
    """Whether a place of several words may begin with it."""
    is_word: bool = False
    initial: bool = False
    """Whether it is a letter that may stand for a name."""
    counts: bool = False
    """Whether it is a number that may be an age, or that of a room."""


def checksum(text: str) -> int:
    """Give the number that stands for a text."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


NUMBER, SIGN, BORDER = 1, 2, 3
"""What is known of tokens that are no words. The lowest six bits of what is known of words are 0."""
EDGE = Looked("|", "|", 0, 0, BORDER, 0, 0)
"""What stands before a text and after it."""


@cache
def groups() -> dict[str, str]:
    """Give each word of `data/context.toml` its groups, three letters each."""
    source = resources.files(__package__).joinpath("data", "context.toml").read_text("utf-8")
    found: dict[str, str] = {}
    for name, members in tomllib.loads(source).items():
        for word in members:
            found[word] = found.get(word, "") + name[:3]
    return found


@cache
def numbered_groups() -> dict[str, tuple[int, bool]]:
    """Give each word its groups as a number, and whether they may belong to a name in lower case."""
    return {word: (checksum(group), any(one in group for one in TELLING)) for word, group in groups().items()}


class Row(msgspec.Struct, frozen=True):
    """The tokens of a text and what is known of each, with two edges on either side."""

    tokens: list[Token]
    looked: list[Looked]
    within: set[int]
    """Which stand inside a place of several words that the lists hold."""


PAD = Token(0, 0, "|", "|", first=False, owns=False, is_word=False)
"""The token of an edge."""


def looked_at(found: Sequence[Token]) -> Row:
    """Look every token of a text up."""
    row = [PAD, PAD, *found, PAD, PAD]
    known = [
        _look(token.text) if len(token.text) <= LONGEST else _look.__wrapped__(token.text) for token in found
    ]
    looked = [EDGE, EDGE, *known, EDGE, EDGE]
    within: set[int] = set()
    for begin in [at for at, one in enumerate(looked) if one.begins]:
        within.update(range(begin, begin + place_length(begin, row)))
    return Row(row, looked, within)


def place_length(at: int, row: list[Token]) -> int:
    """Say how many words a place has that begins at a word: "new york" has two; 0 where none begins."""
    one, after, last = row[at : at + 3]
    if after.start - one.end != 1:
        return 0
    two = f"{one.lower} {after.lower}"
    if after.is_word and last.start - after.end == 1 and _is_place(f"{two} {last.lower}"):
        return 3
    return 2 if _is_place(two) else 0


def _is_place(words: str) -> bool:
    """Tell whether words in lower case are a place."""
    if words.isascii():
        return gazetteer().at(zlib.crc32(words.encode())) >> 4 & 3 > 0
    return gazetteer().holds_place(words)


@remembered
def _look(text: str) -> Looked:
    """Look one token up."""
    lower = text.lower()
    word = checksum(lower)
    size = size_of(lower)
    if size or text[0].isdigit():
        return Looked(text, lower, word, NUMBERS + size, NUMBER, 0, 0, could_be=size > 0, counts=size > 0)
    group, telling = numbered_groups().get(lower, (0, False))
    if not text[0].isalpha():
        return Looked(text, lower, word, word, SIGN, group, 0)
    value = gazetteer().at(word)
    if not value and not lower.isascii():
        value = gazetteer().value(plain(lower))
    small = text[0].islower()
    return Looked(
        text,
        lower,
        word,
        shape(text),
        (value & WHAT) << 6,
        group,
        company(lower),
        could_be=(bool(value & NAMED) or not value or telling) if small else _may_be(lower),
        begins=bool(value & BEGINS),
        is_word=True,
        initial=len(lower) == 1 and lower.isalpha() and lower not in {"a", "i"},
    )


def size_of(lower: str) -> int:
    """Say roughly how large a number is, and how it is written; 0 where it is no age and no room."""
    parts = lower.split("-")
    if words("numbers").issuperset(parts):
        large = parts[0].endswith(("teen", "ty"))
        return IN_WORDS + (2 if large else 0) + min(len(parts), 2)
    found = _COUNT.fullmatch(lower)
    if not found:
        return 0
    return bisect(SIZES, int(found[1])) + 1 + WITH_LETTERS * min(len(found[2]), 2)


def _may_be(word: str) -> bool:
    """Tell whether a word with a capital could be a name: not "I", nor "I-I" as people say it."""
    return word not in NEVER and not word.startswith(("i-", "i\u2019", "i'"))


def shape(text: str) -> int:
    """Say how a word is written, by a number: lower, upper, title, mixed, a letter; what joins its parts."""
    joined = not text.isalpha()
    inner = next((at for at, sign in enumerate(".-'\u2019&", 2) if sign in text), 0) if joined else 0
    if text.islower():
        return 8 + inner
    if text.isupper():
        return (16 if len(text) == 1 else 24) + inner
    if text[0].isupper() and text[1:].islower():
        return 32 + inner
    return (40 if text[0].isupper() else 48) + inner


def style(row: Row) -> int:
    """Say how a text is written, by a number: in lower case, in capitals, as sentences are, or mixed."""
    long = [one.text for one in row.looked if one.is_word and len(one.text) > 1]
    if not any(text[0].isupper() for text in long):
        return 1
    if sum(map(str.isupper, long)) * 2 > len(long):
        return 2
    first = next((token for token in row.tokens if token.first and token.is_word), None)
    return 3 if first and first.text[0].isupper() else 4
