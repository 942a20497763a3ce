"""Reads texts with their identifiers marked: `{kind:text}`, or `{?kind:text}` if either answer is right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARK = re.compile(r"\{(\??)([a-z]+):([^{}]*)\}")


class Mark(NamedTuple):
    """An identifier in a text, in code points."""

    start: int
    end: int
    kind: str
    optional: bool


class Note(NamedTuple):
    """A text without its marks, and where they were."""

    text: str
    marks: tuple[Mark, ...]


def unmark(line: str) -> Note:
    """Take the marks off a line."""
    text, marks, last = "", [], 0
    for found in MARK.finditer(line):
        text += line[last : found.start()]
        marks.append(Mark(len(text), len(text) + len(found[3]), found[2], bool(found[1])))
        text += found[3]
        last = found.end()
    return Note(text + line[last:], tuple(marks))


def notes(*folders: Path) -> Iterator[Note]:
    """Read every line of the `.txt` files in some folders."""
    for folder in folders:
        for file in sorted(folder.glob("*.txt")):
            for line in file.read_text("utf-8").splitlines():
                if line.strip():
                    yield unmark(line.strip())
