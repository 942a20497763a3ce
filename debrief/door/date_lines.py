"""A calendar file of days to look again how one is, without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief.export.calendar import NAME, calendar, random_id
from debrief.export.where import elsewhere
from debrief.export.write import NotWrittenError, write
from debrief.library import read_say
from debrief.pages import dates as pages
from debrief.pages.writing import not_written

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def write_dates(today: date, numbers: tuple[int, ...], to: Path) -> None:
    """Print the events, and then write them.

    Args:
        today: the day to count from.
        numbers: how many days ahead each event lies.
        to: the file.

    Raises:
        NotWrittenError: if it is there already, or can't be written; says where it could be.
    """
    say = read_say()
    days = pages.after(today, numbers)
    for day in days:
        click.echo(f"{pages.in_words(day)}: {say['dates_event']}")
    try:
        write(calendar(days, say["dates_event"], today, random_id), to)
    except NotWrittenError as error:
        raise NotWrittenError(not_written(say, str(error), elsewhere(to, NAME))) from None
    click.echo(f"This was written to {to}.", err=True)
