"""What an organisation may set, read from settings.toml in its configuration folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from debrief.core.telling import Telling

if TYPE_CHECKING:
    from pathlib import Path

FILE = "settings.toml"


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


class SettingsError(Telling):
    """The settings can't be used. Says the file, the field, and what was expected."""


def read_settings(folder: Path) -> Settings:
    """Read the settings of a configuration folder; the defaults where there are none.

    Raises:
        SettingsError: if the file is there and can't be used.
    """
    file = folder / FILE
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Settings)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except msgspec.ValidationError as error:
        problem, _, field = str(error).partition(" - at `$.")
        place = f", field “{field.rstrip('`')}”" if field else ""
        message = f"{file}{place}: {problem}."
    except (ValueError, RecursionError) as error:
        message = f"{file}: this is not TOML ({error})."
    except OSError as error:
        message = f"{file}: this file can't be read ({error.strerror})."
    raise SettingsError(message)
