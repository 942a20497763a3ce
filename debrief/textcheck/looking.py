"""What is known of a word: how it is written, what the lists say of it, the company it keeps."""

from __future__ import annotations

import re
import tomllib
import zlib
from bisect import bisect
from functools import cache
from importlib import resources

import msgspec

from debrief.textcheck.company import company
from debrief.textcheck.cues import woken_by, words
from debrief.textcheck.gazetteer import gazetteer, plain
from debrief.textcheck.remembering import Remembered
from debrief.textcheck.tokens import token

NAMED = 0b111111
"""The bits of an entry in which a word is a given name, a surname or a place."""
BEGINS, GOES_ON = 1 << 11, 1 << 12
"""The bits of an entry whose word may be the first of a place of several words, or the second."""
WHAT = 0b111111111
"""The bits of an entry with the strengths as a name or place, and how common a word is."""
NUMBERS = 64
"""The least shape of a number: all words have a smaller one."""
SIZES = (2, 13, 20, 30, 60, 116)
"""Numbers up to each of which are taken to be of one size."""
IN_WORDS, WITH_LETTERS = 16, 20
"""Tell the sizes of numbers apart: those in words, and those with a letter or with several behind them."""
_PARTS = re.compile(r"[^\W\d_]+|[^\w\s]")
DIGIT = r"\d"
"""Stands for any digit where rules say what wakes them."""
_COUNT = re.compile(r"(\d{1,3})([a-z]{0,6})")
NEVER = frozenset(
    {"i", "im", "n't", "n\u2019t", "ive", "id", "ill", "dont", "its", "it", "he", "she", "we", "they", "you"}
    | {"the", "a", "an", "and"}
)
"""Words that are no names, however they are written."""
TELLING = ("org", "tit", "are")
"""Groups whose words may belong to a name in lower case: "school", "dr", "street"."""


class Looked(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word, a number or a sign, and what is known of it; a checksum stands for each word or group."""

    text: str
    lower: str
    wakes: tuple[str, ...]
    """The rules that it may concern."""
    meets: tuple[str, ...]
    """The rules that need one like it besides."""
    word: int
    shape: int
    """How the word is written: a number for each of a few dozen ways."""
    known: int
    """What the lists say: how strongly a given name, a surname, a place, and how common a word."""
    group: int = 0
    """The groups of `data/context.toml` that hold the word."""
    company: int = 0
    """The company that the word keeps, as `debrief.textcheck.company` gives it."""
    telling: bool = False
    """Whether it could be a name, begins a place or is an initial: only then more is asked of it."""
    could_be: bool = False
    """Whether it could be a name at all, so that the model has to look."""
    begins: bool = False
    """Whether a place of several words may begin with it."""
    goes_on: bool = True
    """Whether it may be the second word of one."""
    initial: bool = False
    """Whether it is a letter that may stand for a name."""
    counts: bool = False
    """Whether it is a number that may be an age, or that of a room."""
    is_word: bool = False
    """Whether it begins with a letter."""
    owns: bool = False
    """Whether `'s` follows."""
    opens: bool | None = None
    """Whether a sentence or a quotation may begin after it; None where that is as it was before it."""


def checksum(text: str) -> int:
    """Give the number that stands for a text."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


NUMBER, SIGN, BORDER = 1, 2, 3
"""What is known of tokens that are no words. The lowest six bits of what is known of words are 0."""
EDGE = Looked("|", "|", (), (), 0, 0, BORDER)
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


def _look(piece: str) -> Looked:
    """Look up a piece of a text that holds one token."""
    text, owns, opens = token(piece)
    lower = text.lower()
    told = (text, lower, *woken_by(_parts(lower)), checksum(lower))
    size = size_of(lower)
    if size or text[0].isdigit():
        number = size > 0
        return Looked(
            *told, NUMBERS + size, NUMBER, could_be=number, telling=number, counts=number,
            is_word=text[0].isalpha(), owns=owns, opens=opens,
        )  # fmt: skip
    group, told_apart = numbered_groups().get(lower, (0, False))
    if not text[0].isalpha():
        return Looked(*told, told[-1], SIGN, group, owns=owns, opens=opens)
    value = gazetteer().at(told[-1])
    if not value and not lower.isascii():
        value = gazetteer().value(plain(lower))
    small = bool(value & NAMED) or not value or told_apart
    could_be = small if text[0].islower() else _may_be(lower)
    begins = bool(value & BEGINS)
    initial = len(lower) == 1 and lower.isalpha() and lower not in {"a", "i"}
    return Looked(
        *told, shape(text), (value & WHAT) << 6, group, company(lower), is_word=True, could_be=could_be,
        begins=begins, goes_on=not value or bool(value & GOES_ON), initial=initial,
        telling=could_be or begins or initial, owns=owns, opens=opens,
    )  # fmt: skip


LOOKED = Remembered(_look)
"""What is known of pieces of text that hold one token."""


def _parts(lower: str) -> tuple[str, ...]:
    """Give what of a word may wake a rule: it, its letters and signs if it has both, and `DIGIT`."""
    mixed = len(lower) > 1 and not lower.isalpha()
    found = (lower, *_PARTS.findall(lower)) if mixed else (lower,)
    return (*found, DIGIT) if any(map(str.isdigit, lower)) else found


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
