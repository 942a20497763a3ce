"""The numbers and the shared summaries of a quarter, without a screen: seen first, noted, then written."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import click

from debrief.door.lines import tell_notices
from debrief.door.unlocking import open_all, unlocked
from debrief.export.copies import Means
from debrief.export.forms.choosing import FORMS
from debrief.export.made import make
from debrief.export.quarters import closed, read_quarter
from debrief.export.write import writable, write
from debrief.library import formats_of, read_words
from debrief.opening import shuffle
from debrief.settings import read_settings
from debrief.textcheck import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from debrief.export.made import Made
    from debrief.places import Places
    from debrief.store.letter import What
    from debrief.store.opened import Opened, Reading

NOT_YET = "Nothing was given on. With --to FILE it is written, and then it stays as it is."
SURE = (
    "Some letters can't be opened. If this quarter was given on before, that may be among them, and two "
    "different files can be subtracted from each other. Give it on all the same?"
)
TEXT = ("markdown", "json", "csv", "html")
"""Forms that are shown as they are written; of others the same is shown as Markdown."""


def give_on(
    places: Places, what: What, quarter: str, descriptor: int | None, kind: str, to: Path | None
) -> None:
    """Show what is given on for a quarter, and write it where people want it.

    Raises:
        QuarterError: if the quarter can't be used.
        NothingToShow: if there is nothing for it that may leave.
        NotWrittenError: if it could not be written; what was noted stays as it is and can be written again.
        StoreError: if the letterbox can't be read.
    """
    wanted = closed(read_quarter(quarter), date.today())  # noqa: DTZ011 - the day where the people are
    settings = read_settings(places.config)
    words = read_words(settings.lists)
    means = Means(settings, words, formats_of(places).called(words.say), check, shuffle)
    with opened_letterbox(places, descriptor) as (opened, reading):
        made = make(what, wanted, reading.kept, reading.published, means)
        show_and_write(opened, reading, made, kind, to)


@contextmanager
def opened_letterbox(places: Places, descriptor: int | None) -> Iterator[tuple[Opened, Reading]]:
    """Open the letterbox and every letter, and say at the end what could not be read."""
    with unlocked(places, descriptor) as opened:
        yield opened, open_all(opened)
        tell_notices(opened)


def show_and_write(opened: Opened, reading: Reading, made: Made, kind: str, to: Path | None) -> None:
    """Show the exact bytes; where there is a place for them, note them in the letterbox and write them.

    They are noted first: what was noted never changes, so a disk that is full loses nothing.
    """
    content = FORMS[kind].write(made.content)
    shown = content if kind in TEXT else FORMS["markdown"].write(made.content)
    click.echo(shown.decode(), nl=False)
    if to is None:
        click.echo(NOT_YET if made.new else "", nl=made.new, err=True)
        return
    writable(to)
    if made.new and reading.closed and not click.confirm(SURE, err=True):
        return
    if made.new:
        opened.publish(made.published, reading.seen)
    write(content, to)
    click.echo(f"This was written to {to}.", err=True)
