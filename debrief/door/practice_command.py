"""The command that opens an exercise on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief import safety
from debrief.library import read_practice

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from debrief.places import Places


def complete_exercise(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer the names of the exercises to the shell."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a completing shell needs it

    safety.prepare()  # a warning would be printed into the line that is being typed
    offered = read_practice().offered
    return [CompletionItem(one.name, help=one.title) for one in offered if one.name.startswith(typed)]


@click.command()
@click.argument("exercise", metavar="[EXERCISE]", default="", shell_complete=complete_exercise)
@click.pass_obj
def practice(places: Places, exercise: str) -> None:
    """Try things out with made-up scenes, such as sort or warn.

    Without a name, the list of exercises opens. Nothing that is chosen is kept.
    """
    names = [one.name for one in read_practice().offered]
    if exercise and exercise not in names:
        message = f"There is no exercise “{exercise}”. There are: {', '.join(names)}."
        raise click.UsageError(message)
    from debrief.opening import lay_desk, open_screens  # noqa: PLC0415 - loads what the screens need

    click.get_current_context().exit(open_screens(lay_desk(places), practice=exercise))
