"""The general words, and the words around that choose between them: `data/general.toml`."""

from __future__ import annotations

from functools import cache

from debrief.textcheck.cues import entry


@cache
def phrases(path: str) -> tuple[str, ...]:
    """Give words in their order by their place in the file, such as `phrases("known.one")`."""
    return tuple(entry("general", path))


@cache
def among(*paths: str) -> frozenset[str]:
    """Give words by their places in the file, to ask whether one is among them."""
    return frozenset(word for path in paths for word in entry("general", path))


@cache
def said_of(path: str) -> dict[str, str]:
    """Turn a table of `"the hospital" = ["infirmary"]` round: each word tells what to write for it."""
    groups = entry("general", path).items()
    return {word: said for said, cues in groups if isinstance(cues, list) for word in cues}


@cache
def table(path: str) -> dict[str, str]:
    """Give a table of words and what to write for them."""
    return dict(entry("general", path))


@cache
def choices(path: str) -> dict[str, list[str]]:
    """Give a table of words and what may be written for them, the best first."""
    return dict(entry("general", path))
