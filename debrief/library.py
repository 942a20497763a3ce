"""What is on the shelf: formats and words, the program's own and the organisation's.

The first page needs little of it, so titles and short sentences can be read alone, and quickly.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from debrief.core.telling import Telling

if TYPE_CHECKING:
    from debrief.core.format import Format
    from debrief.core.words import Words

PACKAGE = Path(__file__).parent
WORDS, FORMATS = PACKAGE / "words", PACKAGE / "formats"
FIRST_STEP = "\n[[steps]]"


class Title(Struct, frozen=True):
    """What the first page says of a format."""

    name: str
    title: str
    people: int
    minutes: int


@dataclass(frozen=True)
class Formats:
    """The formats that can be used, and one sentence about each file that can't."""

    usable: dict[str, Format]
    problems: tuple[str, ...]


def read_words() -> Words:
    """Read every list and sentence that the program ships."""
    from debrief.core.words import Words  # noqa: PLC0415 - the first page does without

    tables: dict[str, Any] = {}
    for file in toml_files(WORDS):
        tables |= tomllib.loads(file.read_text(encoding="utf-8"))
    return msgspec.convert(tables, Words)


def read_say() -> dict[str, str]:
    """Read only the short sentences of the program itself."""
    table = tomllib.loads((WORDS / "say.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["say"], dict[str, str])


def read_formats(own: Path) -> Formats:
    """Read the program's formats, then those in the organisation's folder, which win where names meet.

    Args:
        own: a folder of TOML files. It need not exist.
    """
    from debrief.core.format import read_format  # noqa: PLC0415 - the first page does without

    usable: dict[str, Format] = {}
    problems: list[str] = []
    for file in [*toml_files(FORMATS), *toml_files(own)]:
        try:
            form = read_format(file.read_text(encoding="utf-8"), file.name)
            usable[form.name] = form
        except Telling as error:
            problems.append(str(error))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{file.name}: this file can't be read ({type(error).__name__}).")
    return Formats(usable, tuple(problems))


def read_titles(own: Path) -> tuple[Title, ...]:
    """Read only what stands before the first step of each format; what can't be read is left out.

    Args:
        own: the organisation's folder. It need not exist.
    """
    titles: dict[str, Title] = {}
    for file in [*toml_files(FORMATS), *toml_files(own)]:
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8").partition(FIRST_STEP)[0])
            minutes = sum(int(part["minutes"]) for part in table["parts"])
            title = msgspec.convert({**table, "minutes": minutes}, Title)
            titles[title.name] = title
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            continue  # `read_formats` says what is wrong
    return tuple(titles.values())


def titles_of(formats: Formats) -> tuple[Title, ...]:
    """Give the titles of formats that were read whole."""
    return tuple(Title(one.name, one.title, one.people, one.minutes) for one in formats.usable.values())


def toml_files(folder: Path) -> list[Path]:
    """List the TOML files of a folder by name; none where there is no folder."""
    return sorted(folder.glob("*.toml"))
