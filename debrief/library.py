"""What is on the shelf: formats and words, the program's own and the organisation's."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from debrief.core.format import Format, FormatError, read_format
from debrief.core.words import Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path


class Formats(Struct, frozen=True):
    """The formats that can be used, and one sentence about each file that can't."""

    usable: dict[str, Format]
    problems: tuple[str, ...]


def read_words() -> Words:
    """Read every list and sentence that the program ships."""
    tables: dict[str, Any] = {}
    for file in toml_files(files("debrief") / "words"):
        tables |= tomllib.loads(file.read_text(encoding="utf-8"))
    return msgspec.convert(tables, Words)


def read_formats(own: Path) -> Formats:
    """Read the program's formats, then those in the organisation's folder, which win where names meet.

    Args:
        own: a folder of TOML files. It need not exist.
    """
    usable: dict[str, Format] = {}
    problems: list[str] = []
    for file in [*toml_files(files("debrief") / "formats"), *toml_files(own)]:
        try:
            form = read_format(file.read_text(encoding="utf-8"), file.name)
            usable[form.name] = form
        except FormatError as error:
            problems.append(str(error))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{file.name}: this file can't be read ({type(error).__name__}).")
    return Formats(usable, tuple(problems))


def toml_files(folder: Traversable) -> list[Traversable]:
    """List the TOML files of a folder by name; none where there is no folder."""
    if not folder.is_dir():
        return []
    return sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
