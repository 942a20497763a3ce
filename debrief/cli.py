"""The door: arguments, and the commands that need no screen. Textual is not loaded here."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief import __version__, safety
from debrief.core.telling import Telling
from debrief.door.format_commands import formats
from debrief.door.letterbox_commands import letterbox, receipt
from debrief.door.options import Days, passphrase_fd, yes
from debrief.door.practice_command import practice
from debrief.library import formats_of
from debrief.places import Places, find_places

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


class Door(click.Group):
    """Turns every known fault into one sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except Telling as error:
            raise click.ClickException(str(error)) from None
        except safety.NotATerminal as error:
            raise click.UsageError(str(error)) from None


@click.group(cls=Door, invoke_without_command=True)
@click.version_option(__version__, prog_name="debrief")
@click.option("--data-dir", type=FOLDER, help="Folder for what is kept.")
@click.option("--config-dir", type=FOLDER, help="Folder with the organisation's settings and formats.")
@click.option("--letterbox", type=FILE, help="A letterbox of one's own, on a stick perhaps.")
@click.pass_context
def main(
    context: click.Context, data_dir: Path | None, config_dir: Path | None, letterbox: Path | None
) -> None:
    """Walk two peers, or one person alone, through a low-impact debrief.

    Without a command, the first page opens. Nothing is kept unless people agree to it.
    """
    safety.prepare()
    context.obj = find_places(data_dir, config_dir, letterbox)
    if context.invoked_subcommand is None:
        from debrief.opening import lay_desk, open_screens  # noqa: PLC0415 - loads what the screens need

        context.exit(open_screens(lay_desk(context.obj)))


main.add_command(formats)
main.add_command(letterbox)
main.add_command(practice)
main.add_command(receipt)


def complete_format(context: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer the names of the formats to the shell."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a completing shell needs it

    safety.prepare()  # a warning would be printed into the line that is being typed
    options = context.find_root().params
    usable = formats_of(find_places(None, options.get("config_dir"))).usable
    return [
        CompletionItem(form.name, help=form.title) for form in usable.values() if form.name.startswith(typed)
    ]


@main.command()
@click.argument("form", metavar="FORMAT", shell_complete=complete_format)
@click.pass_obj
def start(places: Places, form: str) -> None:
    """Begin a session, such as pair or solo."""
    from debrief.opening import lay_desk, open_screens  # noqa: PLC0415 - loads what the screens need

    desk = lay_desk(places)
    usable = desk.formats.usable
    if form not in usable:
        from debrief.core.nearest import nearest  # noqa: PLC0415 - only a slip needs it

        message = f"There is no format “{form}”.{nearest(form, usable)} There are: {', '.join(usable)}."
        raise click.UsageError(message)
    click.get_current_context().exit(open_screens(desk, form))


@main.command(name="list")
@passphrase_fd
@click.pass_obj
def list_kept(places: Places, passphrase_fd: int | None) -> None:
    """List what is kept, newest month first."""
    from debrief.door.lines import list_all  # noqa: PLC0415 - opening the screens does without

    list_all(places, passphrase_fd)


@main.command()
@click.argument("number", metavar="ID")
@passphrase_fd
@click.pass_obj
def show(places: Places, number: str, passphrase_fd: int | None) -> None:
    """Show one summary whole."""
    from debrief.door.lines import show_one  # noqa: PLC0415 - as above

    show_one(places, number, passphrase_fd)


@main.command()
@click.argument("number", metavar="ID")
@passphrase_fd
@yes
@click.pass_obj
def delete(places: Places, number: str, passphrase_fd: int | None, *, yes: bool) -> None:
    """Delete one summary. It is gone at once."""
    from debrief.door.lines import delete_one  # noqa: PLC0415 - as above

    delete_one(places, number, passphrase_fd, asked=yes)


KIND = click.option(
    "--as", "kind", type=click.Choice(["markdown", "json", "csv", "html", "pdf"]), default="markdown",
    show_default=True, help="Its form.",
)  # fmt: skip
QUARTER = click.option("--quarter", required=True, help="One that is over, such as 2026Q3.")
TO = click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")


@main.command()
@QUARTER
@KIND
@TO
@passphrase_fd
@click.pass_obj
def report(places: Places, quarter: str, kind: str, to: Path | None, passphrase_fd: int | None) -> None:
    """Show a quarter's numbers, in which nobody can be found; with --to, give them on."""
    from debrief.door.publishing import give_on  # noqa: PLC0415 - as above

    give_on(places, "numbers", quarter, passphrase_fd, kind, to)


@main.command()
@QUARTER
@KIND
@TO
@passphrase_fd
@click.pass_obj
def export(places: Places, quarter: str, kind: str, to: Path | None, passphrase_fd: int | None) -> None:
    """Show a quarter's shared summaries, with the parts that all gave; with --to, give them on."""
    from debrief.door.publishing import give_on  # noqa: PLC0415 - as above

    give_on(places, "copies", quarter, passphrase_fd, kind, to)


@main.command()
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Answer lines of JSON, for another program.")
def check(files: tuple[str, ...], *, as_json: bool) -> None:
    """Find in a text what may lead to somebody, and what to write instead.

    Without a file, or for “-”, the text is typed or piped. Nothing of it is kept.
    """
    if as_json:
        from debrief.door.answering import answer_all  # noqa: PLC0415 - as above

        status = answer_all(files)
    else:
        from debrief.door.checking import check_texts  # noqa: PLC0415 - as above

        status = check_texts(files)
    click.get_current_context().exit(status)


@main.command()
@click.option("--days", type=Days(), default="3,21,90", show_default=True, help="How many days ahead.")
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write.")
def dates(days: tuple[int, ...], to: Path) -> None:
    """Write a calendar file with days to look again how you are.

    It holds a plain title and the days, and nothing else.
    """
    from debrief.door.date_lines import write_dates  # noqa: PLC0415 - as above

    write_dates(date.today(), days, to)  # noqa: DTZ011 - the day where the people are


@main.command()
@click.pass_obj
def doctor(places: Places) -> None:
    """Say where things lie, who may read them, and what is wrong."""
    from debrief.door.doctor import examine  # noqa: PLC0415 - asks for the versions of everything
    from debrief.door.finding import tell  # noqa: PLC0415 - as above

    click.get_current_context().exit(tell(examine(places, time.time())))


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what a shell needs to complete debrief's commands."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - as above

    complete = get_completion_class(shell)
    if complete is None:  # pragma: no cover - click knows all three
        raise AssertionError
    click.echo(complete(main, {}, "debrief", "_DEBRIEF_COMPLETE").source())
