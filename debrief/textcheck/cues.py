"""The words and patterns of the rules: data, read once and compiled one by one as texts ask for them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PLACE = re.compile(r"(?<!\?P)<([a-z_]+(?:\.[a-z_]+)*)>")
"""Where a pattern has room for a part or a list."""
MINDING_CASE = "(?-i:"
"""What begins a part of a pattern that needs the text as it is written."""
LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data", f"{name}.toml").read_text("utf-8"))


def entry(name: str, path: str) -> Any:  # noqa: ANN401 - whatever stands there
    """Give what stands in a file of `data/` under a path with dots."""
    found: Any = _data(name)
    for part in path.split("."):
        found = found[int(part) if part.isdigit() else part]
    return found


@cache
def words(path: str) -> frozenset[str]:
    """Give a list of `data/cues.toml`, such as `words("tie.kin")`."""
    return frozenset(entry("cues", path))


@cache
def any_of(path: str) -> str:
    """Make the part of a pattern that matches any word of a list, the longest first.

    Words are put together by their first letter, so that few are tried where none stands.
    """
    begun: dict[str, list[str]] = {}
    for word in sorted(words(path), key=lambda word: (-len(word), word)):
        begun.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s"))
    ways = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in begun.items())
    return f"(?:{'|'.join(ways)})"


@cache
def pattern(path: str, *, lowered: bool = False) -> re.Pattern[str]:
    """Compile a pattern of `data/patterns.toml`, which says how they are written.

    Args:
        path: where it stands, with dots.
        lowered: whether it may be asked of texts in lower case, and so ignores no case: that is faster.
    """
    found = entry("patterns", path)
    text = _filled("".join((found if isinstance(found, str) else found["text"]).split()))
    pieces = (
        any_of(piece) if at % 2 else piece.replace("_", r"\s") for at, piece in enumerate(PLACE.split(text))
    )
    return re.compile("".join(pieces), 0 if lowered and MINDING_CASE not in text else re.IGNORECASE)


def _filled(text: str) -> str:
    """Write the parts into a pattern; a part may hold others."""
    parts = _data("patterns")["part"]
    while any(found in parts for found in PLACE.findall(text)):
        text = PLACE.sub(
            lambda found: "".join(parts[found[1]].split()) if found[1] in parts else found[0], text
        )
    return text


def woken_by(some: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the rules of `data/patterns.toml` that some words wake, and those that need one of them."""
    wakes, needs = _by_word("wakes"), _by_word("needs")
    found = [word for word in some if word in wakes or word in needs]
    return _rules_of(found, wakes), _rules_of(found, needs)


def _rules_of(words: list[str], by_word: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple({rule for word in words for rule in by_word.get(word, ())})


@cache
def _by_word(key: str) -> dict[str, list[str]]:
    """Give the rules that have each word under a key."""
    found: dict[str, list[str]] = {}
    for path, rule in _rules(key):
        for word in cues(rule[key]):
            found.setdefault(word, []).append(path)
    return found


@cache
def needy() -> frozenset[str]:
    """Give the rules that need a word besides the one that wakes them."""
    return frozenset(path for path, _ in _rules("needs"))


def _rules(key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the rules that have a key, and where they stand."""
    for section, rules in _data("patterns").items():
        for name, rule in rules.items():
            if key in rule and isinstance(rule, dict):
                yield f"{section}.{name}", rule


def cues(text: str) -> frozenset[str]:
    """Read words that wake a rule: themselves, or the last word of each in a list."""
    found: set[str] = set()
    for word in text.split():
        found |= _last_words(word[1:-1]) if PLACE.fullmatch(word) else {word}
    return frozenset(found)


@cache
def _last_words(path: str) -> frozenset[str]:
    return frozenset(LETTERS.findall(one.removesuffix("'s"))[-1] for one in words(path))
