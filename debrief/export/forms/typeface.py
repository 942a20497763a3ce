"""The letters on paper: FiraGO.

It has Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, Georgian and Devanagari. Loads what only paper
needs; nothing else imports it before a paper is made.
"""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pymupdf_fonts import FiraGO_Bold, FiraGO_Regular

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

NAME = "FiraGO"
BOX = "\u25af"
"""Stands for what the letters lack; they have it."""
LOOKS = frozenset(range(0xFE00, 0xFE10)) | frozenset(range(0xE0100, 0xE01F0))
"""Signs that only choose how the one before them looks."""


@contextmanager
def files() -> Iterator[dict[str, Path]]:
    """Lay plain and bold letters into files, as fpdf2 reads them, for as long as they are needed."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        laid = {}
        for style, letters in {"": FiraGO_Regular.fontbuffer, "B": FiraGO_Bold.fontbuffer}.items():
            laid[style] = Path(folder, f"letters{style}.ttf")
            laid[style].write_bytes(letters)
        yield laid


def drawable(text: str, known: Container[int]) -> str:
    """Put a box in the place of every sign that the letters lack.

    What shows nothing by itself and only steers others is left out where the letters don't know it: a sign
    that turns the reading around could show a note as it was not typed.
    """
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join("".join(drawn(one, known) for one in line.replace("\t", " ")) for line in lines)


def drawn(one: str, known: Container[int]) -> str:
    """Give what can be drawn of one sign."""
    if ord(one) in known:
        return one
    return "" if unicodedata.category(one) == "Cf" or ord(one) in LOOKS else BOX


def runs_left(text: str) -> bool:
    """Tell whether a text runs from right to left, by its first letter that runs either way."""
    ways = (unicodedata.bidirectional(one) for one in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"
