"""Formats, line by line, for whoever writes one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import msgspec

from debrief.core.format import NAME, Format
from debrief.core.telling import Telling
from debrief.export.write import failed, write
from debrief.library import FORMATS, formats_of, list_names, read_one

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.places import Places

STARTER = FORMATS / "starter.txt"
"""A format to begin with. It is no `.toml` file, so that it is not among the formats."""


def check_file(places: Places, file: Path) -> bool:
    """Print what a file is, or the first thing that is wrong with it; tell whether something is."""
    try:
        form = read_one(file, list_names(places))
    except Telling as error:
        click.echo(str(error), err=True)
        return True
    click.echo(f"{file}: “{form.title}” can be used. {len(form.steps)} steps, about {form.minutes} minutes.")
    return False


def print_schema() -> None:
    """Print the schema."""
    click.echo(msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Format)), indent=2).decode())


def begin(places: Places, name: str) -> None:
    """Write the starter under a name of its own, over nothing.

    Raises:
        NotWrittenError: if there is such a file already, or the folder can't be written.
    """
    if not re.fullmatch(NAME, name):
        message = f"“{name}” can't be a name. Use small letters, numbers and -, such as morning-round."
        raise click.UsageError(message)
    if name in formats_of(places).usable:
        message = f"There is a format “{name}” already. Choose another name."
        raise click.UsageError(message)
    file = places.formats / f"{name}.toml"
    text = STARTER.read_text(encoding="utf-8").replace("NAME", name)
    try:
        places.formats.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failed(places.formats, error) from None
    write(text, file)
    click.echo(f"{file} is there. Change it, then: debrief formats check {file}")
