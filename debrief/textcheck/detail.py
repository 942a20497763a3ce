"""Reads a sentence as the model of graphic detail does: what words are about, and the company they keep."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from debrief.textcheck.company import company_of_first_form
from debrief.textcheck.looking import checksum
from debrief.textcheck.remembering import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+|&")
ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("ing", ("", "e", "half")), ("ed", ("", "e", "half")), ("es", ("",)),
    ("s", ("",)), ("en", ("", "e")),
)  # fmt: skip
"""Endings that are taken off, and what is put in their place; "half" takes off a doubled letter."""
SHORTEST = 3
"""Letters that are left at least."""
FILLER, BE, PRONOUN = map(checksum, ("filler", "be", "pronoun"))
LEFT_OUT = frozenset((FILLER, BE, PRONOUN))
"""Classes that say nothing here: who it was, and whether it is or was."""
ANYBODY = 1
"""Stands for a pronoun among companies: I, she and they are one. It is the set of a sign, and of no word."""


class Meant(msgspec.Struct, frozen=True, eq=False):
    """A word, or a phrase, and what it is about. There is one for each form with its classes."""

    form: str
    classes: tuple[int, ...] = ()
    """The checksums of the names of its classes."""


class Lexicon(NamedTuple):
    """The words of `data/detail.toml`."""

    words: dict[str, Meant]
    phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], Meant], ...]]
    """Phrases by their first two words, the longest first."""


class Understood(NamedTuple):
    """What is known of a word as a sentence has it."""

    meant: Meant | None
    """None where it says nothing."""
    company: int | None
    """None where it only tells when something was: "is", "had"."""


NUMBER = Meant("#")


@cache
def lexicon() -> Lexicon:
    """Read the words, once."""
    data = tomllib.loads(resources.files(__package__).joinpath("data", "detail.toml").read_text("utf-8"))
    said = data.pop("phrases")
    forms: dict[str, str] = {}
    classes: dict[str, list[int]] = {}
    for group in data.values():
        for name, entries in group.items():
            for entry in _entries(entries):
                first, *_ = all_forms = entry.split()
                forms[first] = first
                for form in all_forms:
                    forms.setdefault(form, first)
                    if checksum(name) not in classes.setdefault(form, []):
                        classes[form].append(checksum(name))
    shared: dict[tuple[str, tuple[int, ...]], Meant] = {}
    words = {
        form: shared.setdefault((forms[form], tuple(found)), Meant(forms[form], tuple(found)))
        for form, found in classes.items()
    }
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Meant]]] = {}
    for name, entries in said.items():
        for entry in _entries(entries):
            forms_of = tuple(one.form for one in _meant(entry, words))
            if len(forms_of) > 1:
                one = Meant(" ".join(forms_of), (checksum(f"{name} said"),))
                phrases.setdefault((forms_of[0], forms_of[1]), []).append((forms_of, one))
    by_length = {two: tuple(sorted(some, key=lambda one: -len(one[0]))) for two, some in phrases.items()}
    return Lexicon(words, by_length)


def _entries(text: str) -> list[str]:
    return [one.strip() for one in text.replace("\n", " ").split(",") if one.strip()]


def read(words: Sequence[str]) -> tuple[list[Meant], list[int]]:
    """Read the words of a sentence.

    Returns:
        What they are about, without those that say nothing, phrases as one; and the company of each, without
        those that only tell when it was.
    """
    found = [UNDERSTOOD[word] for word in words]
    row = [one.meant for one in found if one.meant is not None]
    return with_phrases(row), [one.company for one in found if one.company is not None]


def with_phrases(row: list[Meant]) -> list[Meant]:
    """Take the words of a phrase together."""
    phrases = lexicon().phrases
    forms = [one.form for one in row]
    found: list[Meant] = []
    end = 0
    for at in [at for at, two in enumerate(pairwise(forms)) if two in phrases]:
        for phrase, one in phrases[forms[at], forms[at + 1]] if at >= end else ():
            if tuple(forms[at : at + len(phrase)]) == phrase:
                found += [*row[end:at], one]
                end = at + len(phrase)
                break
    return found + row[end:]


def _understood(word: str) -> Understood:
    """Look a word up."""
    word = word.lower().replace("\u2019", "'")
    one = _look(word, lexicon().words)
    company = ANYBODY if PRONOUN in one.classes else company_of_first_form(word)
    return Understood(
        one if LEFT_OUT.isdisjoint(one.classes) else None, None if BE in one.classes else company
    )


UNDERSTOOD = Remembered(_understood)
"""What is known of words."""


def _meant(text: str, words: dict[str, Meant]) -> list[Meant]:
    """Look the words of a text up, and leave out those that say nothing."""
    looked = (_look(word.lower().replace("\u2019", "'"), words) for word in WORD.findall(text))
    return [one for one in looked if LEFT_OUT.isdisjoint(one.classes)]


def _look(word: str, words: dict[str, Meant]) -> Meant:
    """Look a word up in any of its forms."""
    if word[0].isdigit():
        return NUMBER
    word = words["and"].form if word == "&" else word
    word = word.removesuffix("'s") if word not in words else word
    if word in words:
        return words[word]
    word = word.partition("'")[0]
    for ending, others in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)]
            for other in others:
                form = stem[:-1] if other == "half" and stem[-1] == stem[-2] else stem + other
                if form in words:
                    return words[form]
    return words.get(word, Meant(word))
