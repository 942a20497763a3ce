"""Show the recovery code once, and leave nothing of it in what the terminal can scroll back to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from debrief import safety

if TYPE_CHECKING:
    from debrief.core.private import PrivateText

ON_PAPER = (
    "This is the recovery code. It opens the letterbox if the passphrase is lost, and it is shown only now.\n"
    "Write it on paper, and keep the paper away from this computer."
)
IF_LOST = "If the paper is lost, “debrief letterbox recovery” makes a new code."

ASIDE, BACK = "\x1b[?1049h\x1b[H\x1b[2J", "\x1b[?1049l"
"""The alternate screen, of which no terminal keeps a history."""


def show_code(code: PrivateText) -> None:
    """Show a code until somebody has written it down; where it goes into a pipe or a file, only print it."""
    if not (safety.has_terminal() and sys.stdout.isatty()):
        click.echo(ON_PAPER, err=True)
        click.echo(code)
    else:
        click.echo(ASIDE, nl=False, color=True)
        try:
            click.echo(f"{ON_PAPER}\n\n    {code}\n")
            click.prompt("Press Enter when it is on paper", default="", show_default=False, prompt_suffix=" ")
        finally:
            click.echo(BACK, nl=False, color=True)
    click.echo(IF_LOST, err=True)
