"""What an organisation may set, read from settings.toml in its configuration folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta, Struct

from debrief.core.ask import Option
from debrief.core.telling import Telling

if TYPE_CHECKING:
    from pathlib import Path

FILE = "settings.toml"
NEEDED = "copies"
"""Without this setting the letterbox would be looked for in the wrong place."""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Settings with a calm default each."""

    cover_after: Annotated[float, Meta(gt=0, le=60)] = 2
    """Minutes without a key after which the screen covers itself."""
    let_go_after: Annotated[float, Meta(gt=0, le=240)] = 15
    """Minutes without a key after which an unfinished session is let go."""
    limits: tuple[str, ...] = ()
    """What people can't keep between them, in the organisation's own words."""
    copies: str = ""
    """A folder for the copies of the letterbox's files, on another disk perhaps; beside them where empty."""
    call: tuple[str, ...] = ()
    """The organisation's own people and lines to turn to, one sentence each."""
    country: str = ""
    """Whose emergency number stands large where help is called at once, such as "UK"; all without it."""
    first: tuple[str, ...] = ("pair", "solo")
    """Which formats of the program stand on the first page; the organisation's own do anyway."""
    team_size: Annotated[int, Meta(ge=0)] = 0
    """How many people could take part. Without it there are no numbers for anybody."""
    smallest_team: Annotated[int, Meta(ge=10)] = 10
    """A team with fewer people gets no numbers."""
    threshold: Annotated[int, Meta(ge=5)] = 11
    """The least count that is shown in numbers."""
    batch: Annotated[int, Meta(ge=3)] = 5
    """The least number of shared summaries that are given on together."""
    keep_months: Annotated[int, Meta(ge=1, le=120)] = 12
    """After how many months the keeper is asked whether a summary is still needed."""
    lists: dict[str, tuple[Option, ...]] = {}
    """What the organisation adds to the lists of words, such as themes, or lists of its own."""


class SettingsError(Telling):
    """The settings can't be used. Says the file, the field, and what was expected."""


def read_settings(folder: Path) -> Settings:
    """Read the settings of a configuration folder; the defaults where there are none.

    Raises:
        SettingsError: if the file is there and can't be used.
    """
    return convert(read_table(folder), folder)


def usable_settings(folder: Path) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings that can be used, and one sentence about each that can't.

    Raises:
        SettingsError: if the file can't be read at all, or does not tell where the letterbox's copies lie.
    """
    table = read_table(folder)
    problems: list[str] = []
    for name in list(table):
        try:
            convert({name: table[name]}, folder)
        except SettingsError as error:
            if name == NEEDED:
                raise
            problems.append(str(error))
            del table[name]
    return convert(table, folder), tuple(problems)


def read_table(folder: Path) -> dict[str, Any]:
    """Read the file as a table; an empty one where there is no file.

    Raises:
        SettingsError: if it can't be read, or is not TOML.
    """
    file = folder / FILE
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (ValueError, RecursionError) as error:
        message = f"{file}: this is not TOML ({error})."
    except OSError as error:
        message = f"{file}: this file can't be read ({error.strerror})."
    raise SettingsError(message)


def convert(table: dict[str, Any], folder: Path) -> Settings:
    """Turn a table into settings.

    Raises:
        SettingsError: with the file, the field and what was expected.
    """
    try:
        return msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        from debrief.core.nearest import nearest_known  # noqa: PLC0415 - only a fault needs it

        problem, _, field = str(error).partition(" - at `$.")
        place = f", field “{field.rstrip('`')}”" if field else ""
        message = f"{folder / FILE}{place}: {problem}.{nearest_known(problem, Settings)}"
    raise SettingsError(message)
