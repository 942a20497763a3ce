"""The door: arguments, and the commands that need no screen."""

from __future__ import annotations

from pathlib import Path

import click

from debrief import __version__, safety
from debrief.places import Places, find_places

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="debrief")
@click.option("--data-dir", type=FOLDER, help="Folder for what is kept.")
@click.option("--config-dir", type=FOLDER, help="Folder with the organisation's settings and formats.")
@click.pass_context
def main(context: click.Context, data_dir: Path | None, config_dir: Path | None) -> None:
    """Walk two peers, or one person alone, through a low-impact debrief."""
    safety.prepare()
    context.obj = find_places(data_dir, config_dir)
    if context.invoked_subcommand is None:
        context.exit(screens(context.obj))


@main.command()
@click.argument("form", metavar="FORMAT")
@click.pass_context
def start(context: click.Context, form: str) -> None:
    """Begin a session: pair, solo, or a format of your own."""
    context.exit(screens(context.obj, form))


def screens(places: Places, form: str | None = None) -> int:
    from debrief.opening import lay_desk, open_screens

    desk = lay_desk(places)
    return open_screens(desk, form)
