"""The shipped words and formats, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debrief import library
from debrief.core.format import Format, read_format

if TYPE_CHECKING:
    from debrief.core.words import Words

FOLDER = Path(library.__file__).parent / "formats"
FILES = tuple(sorted(FOLDER.glob("*.toml")))


@cache
def words() -> Words:
    """Every word that the program ships."""
    return library.read_words()


@cache
def form(name: str) -> Format:
    """One shipped format, by the name of its file."""
    return read_format((FOLDER / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")


every_format = pytest.mark.parametrize("name", [file.stem for file in FILES])
"""Runs a test for each file in debrief/formats, by being there."""

every_pair = pytest.mark.parametrize(
    "name", [file.stem for file in FILES if "people = 2" in file.read_text(encoding="utf-8")]
)
"""Runs a test for each format for two people."""
