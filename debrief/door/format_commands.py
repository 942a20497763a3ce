"""The commands of formats: list them, check a file, print the schema, begin a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief.library import formats_of

if TYPE_CHECKING:
    from debrief.places import Places


@click.group(invoke_without_command=True)
@click.pass_context
def formats(context: click.Context) -> None:
    """List the formats, and what is wrong with files that can't be used."""
    if context.invoked_subcommand is not None:
        return
    found = formats_of(context.obj)
    for form in found.usable.values():
        click.echo(f"{form.name:<16} {form.title}: {form.about}")
    for problem in found.problems:
        click.echo(problem, err=True)
    if found.problems:
        context.exit(1)


@formats.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def check(places: Places, files: tuple[Path, ...]) -> None:
    """Check files before they are used. Says file, step and field of the first fault in each."""
    from debrief.door.format_lines import check_file  # noqa: PLC0415 - opening the screens does without

    faults = [check_file(places, file) for file in files]
    click.get_current_context().exit(1 if any(faults) else 0)


@formats.command()
def schema() -> None:
    """Print the schema of a format as JSON Schema, for an editor that completes."""
    from debrief.door.format_lines import print_schema  # noqa: PLC0415 - as above

    print_schema()


@formats.command()
@click.argument("name")
@click.pass_obj
def new(places: Places, name: str) -> None:
    """Write a small format with comments into the organisation's folder, to begin with."""
    from debrief.door.format_lines import begin  # noqa: PLC0415 - as above

    begin(places, name)
