"""The shipped words and formats, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from debrief import library
from debrief.core.format import Format, read_format
from debrief.core.kinds.step import Step

if TYPE_CHECKING:
    from debrief.core.words import Words

FOLDER = Path(library.__file__).parent / "formats"
FILES = tuple(sorted(FOLDER.glob("*.toml")))
NAMES = tuple(file.stem for file in FILES)

Kind = TypeVar("Kind", bound=Step)


@cache
def words() -> Words:
    """Every word that the program ships."""
    return library.read_words()


@cache
def form(name: str) -> Format:
    """One shipped format, by the name of its file."""
    return read_format((FOLDER / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml", words().lists)


def step_of(name: str, kind: type[Kind]) -> Kind:
    """The first step of a kind in a shipped format."""
    return next(step for step in form(name).steps if isinstance(step, kind))


def having(*kinds: type[Step], two: bool = False) -> list[str]:
    """Name the formats that have a step of each of these kinds, all of them or only those for two people."""
    names = [name for name in NAMES if not two or form(name).people == 2]
    return [name for name in names if set(kinds) <= {type(step) for step in form(name).steps}]


every_format = pytest.mark.parametrize("name", NAMES)
"""Runs a test for each file in debrief/formats, by being there."""

every_group = pytest.mark.parametrize("name", [name for name in NAMES if form(name).group])
"""Runs a test for each format for a group."""

not_for_groups = [name for name in NAMES if not form(name).group]
"""Formats in which each one answers for themselves."""


def every_format_with(*kinds: type[Step], two: bool = False) -> pytest.MarkDecorator:
    """Run a test for each format that has steps of these kinds."""
    return pytest.mark.parametrize("name", having(*kinds, two=two))
