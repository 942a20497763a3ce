"""What is known of each word: how it is written, what the lists say of it, what it does in a sentence."""

from __future__ import annotations

import tomllib
import zlib
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.gazetteer import gazetteer, plain
from debrief.textcheck.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMED = 0b111111
"""The bits of an entry in which a word is a given name, a surname or a place."""
BEGINS = 1 << 11
"""The bit of an entry with whose word a place of several words may begin."""
WHAT = 0b111111111
"""The bits of an entry with the strengths as a name or place, and how common a word is."""
SHORT = 3
"""Words up to this length are told apart where others are told by their ending."""
ENDINGS = ("n't", "ing", "ed", "ly", "es", "s")
NEVER = frozenset(
    {"i", "im", "n't", "n\u2019t", "ive", "id", "ill", "dont", "its", "it", "he", "she", "we", "they", "you"}
    | {"the", "a", "an", "and"}
)
"""Words that are no names, however they are written."""
TELLING = ("org", "tit", "are")
"""Groups whose words may belong to a name in lower case: "school", "dr", "street"."""


class Looked(NamedTuple):
    """A token and what is known of it, in numbers; a checksum stands for each word or group."""

    token: Token
    word: int
    shape: int
    """How the word is written: a number for each of a few dozen ways."""
    known: int
    """What the lists say: how strongly a given name, a surname, a place, and how common a word."""
    group: int
    """The groups of `data/context.toml` that hold the word."""
    motion: int
    """What the word does in a sentence, roughly: its group, or its ending."""
    could_be: bool
    """Whether it could be a name at all, so that the model has to look."""
    begins: bool = False
    """Whether a place of several words may begin with it."""
    within: int = 0
    """1 inside a place of several words that the lists hold."""


def checksum(text: str) -> int:
    """Give the number that stands for a text."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


NUMBER, SIGN, BORDER = 1, 2, 3
"""What is known of tokens that are no words. The lowest six bits of what is known of words are 0."""
EDGE = Looked(Token(0, 0, "|", "|", first=False, owns=False), 0, 0, BORDER, 0, 0, could_be=False)
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


def looked_at(found: Iterable[Token]) -> list[Looked]:
    """Look every token of a text up, with two edges on either side."""
    row = [EDGE, EDGE, *map(look, found), EDGE, EDGE]
    for at, one in enumerate(row):
        if one.begins:
            for inside in range(at, at + place_length(at, row)):
                row[inside] = row[inside]._replace(within=1, could_be=True)
    return row


def place_length(at: int, row: list[Looked]) -> int:
    """Say how many words a place has that begins at a word: "new york" has two; 0 where none begins."""
    for length in (3, 2):
        words = [one.token for one in row[at : at + length]]
        apart = all(one.is_word and other.start - one.end == 1 for one, other in pairwise(words))
        if apart and gazetteer().holds_place(" ".join(word.lower for word in words)):
            return length
    return 0


def look(token: Token) -> Looked:
    """Look one token up."""
    word = checksum(token.lower)
    if token.text[0].isdigit():
        return Looked(token, word, NUMBER, NUMBER, 0, NUMBER, could_be=False)
    group, telling = numbered_groups().get(token.lower, (0, False))
    if not token.is_word:
        return Looked(token, word, word, SIGN, group, group or word, could_be=False)
    value = gazetteer().at(word)
    if not value and not token.lower.isascii():
        value = gazetteer().value(plain(token.lower))
    lower = token.text[0].islower()
    could_be = (bool(value & NAMED) or not value or telling) if lower else _may_be(token.lower)
    known = (value & WHAT) << 6
    return Looked(
        token,
        word,
        shape(token.text),
        known,
        group,
        group or motion(token.lower),
        could_be,
        bool(value & BEGINS),
    )


def _may_be(word: str) -> bool:
    """Tell whether a word with a capital could be a name: not "I", nor "I-I" as people say it."""
    return word not in NEVER and not word.startswith(("i-", "i\u2019", "i'"))


def shape(text: str) -> int:
    """Say how a word is written, by a number: lower, upper, title, mixed, a letter; what joins its parts."""
    inner = next((at for at, sign in enumerate(".-'\u2019&", 2) if sign in text), 0)
    if text.islower():
        return 8 + inner
    if text.isupper():
        return (16 if len(text) == 1 else 24) + inner
    if text[0].isupper() and text[1:].islower():
        return 32 + inner
    return (40 if text[0].isupper() else 48) + inner


def motion(word: str) -> int:
    """Say roughly what a word does in a sentence, by its ending; short words are told apart."""
    if len(word) <= SHORT:
        return checksum(word)
    return next((at for at, ending in enumerate(ENDINGS, 4) if word.endswith(ending)), 0)


def style(row: list[Looked]) -> int:
    """Say how a text is written, by a number: in lower case, in capitals, as sentences are, or mixed."""
    words = [one.token for one in row if one.token.is_word]
    long = [token.text for token in words if len(token.text) > 1]
    if not any(text[0].isupper() for text in long):
        return 1
    if sum(map(str.isupper, long)) * 2 > len(long):
        return 2
    first = next((token for token in words if token.first), None)
    return 3 if first and first.text[0].isupper() else 4
