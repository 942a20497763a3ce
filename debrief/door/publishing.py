"""The numbers and the shared summaries of a quarter, without a screen: seen first, noted, then written."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from debrief.door.lines import tell_notices
from debrief.door.unlocking import open_all, unlocked
from debrief.export.copies import Gathering, gather
from debrief.export.document import of_copies, of_report
from debrief.export.forms.choosing import FORMS
from debrief.export.forms.content import Content
from debrief.export.numbers import numbers_of
from debrief.export.quarters import closed, read_quarter
from debrief.export.write import writable, write
from debrief.library import formats_of, read_words
from debrief.opening import shuffle
from debrief.settings import read_settings
from debrief.textcheck import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from debrief.places import Places
    from debrief.store.letter import Published
    from debrief.store.opened import Opened, Reading

NOT_YET = "Nothing was given on. With --to FILE it is written, and then it stays as it is."
SURE = (
    "Some letters can't be opened. If this quarter was given on before, that may be among them, and two "
    "different files can be subtracted from each other. Give it on all the same?"
)
TEXT = ("markdown", "json", "csv", "html")
"""Forms that are shown as they are written; of others the same is shown as Markdown."""


class Found(NamedTuple):
    """What is given on, and whether it was before."""

    content: Content
    published: Published
    new: bool


def give_numbers(places: Places, quarter: str, descriptor: int | None, kind: str, to: Path | None) -> None:
    """Show the numbers of a quarter, and write them where people want it.

    Raises:
        QuarterError: if the quarter can't be used.
        NothingToShow: if there are no numbers for it.
        NotWrittenError: if they could not be written; what was noted stays as it is and can be written again.
        StoreError: if the letterbox can't be read.
    """
    wanted = closed(read_quarter(quarter), date.today())  # noqa: DTZ011 - the day where the people are
    settings = read_settings(places.config)
    words = read_words(settings.lists)
    titles = {name: form.title for name, form in formats_of(places).usable.items()}
    with opened_letterbox(places, descriptor) as (opened, reading):
        made = numbers_of(wanted, reading.kept, reading.published, settings, words, titles)
        document = of_report(made.report, made.earlier, words.say)
        found = Found(Content(document, made.report, words.say), made.published, made.new)
        give(opened, reading, found, kind, to)


def give_copies(places: Places, quarter: str, descriptor: int | None, kind: str, to: Path | None) -> None:
    """Show the shared summaries of a quarter, and write them where people want it.

    Raises:
        QuarterError: if the quarter can't be used.
        NothingToShow: if nothing waits, or too little.
        NotWrittenError: as above.
        StoreError: if the letterbox can't be read.
    """
    wanted = closed(read_quarter(quarter), date.today())  # noqa: DTZ011 - as above
    settings = read_settings(places.config)
    words = read_words(settings.lists)
    titles = {name: form.title for name, form in formats_of(places).usable.items()}
    with opened_letterbox(places, descriptor) as (opened, reading):
        means = Gathering(settings, words, titles, check, shuffle)
        made = gather(wanted, reading.kept, reading.published, means)
        content = Content(of_copies(made.copies, words.say), made.copies, words.say)
        give(opened, reading, Found(content, made.published, made.new), kind, to)


@contextmanager
def opened_letterbox(places: Places, descriptor: int | None) -> Iterator[tuple[Opened, Reading]]:
    """Open the letterbox and every letter, and say at the end what could not be read."""
    with unlocked(places, descriptor) as opened:
        yield opened, open_all(opened)
        tell_notices(opened)


def give(opened: Opened, reading: Reading, found: Found, kind: str, to: Path | None) -> None:
    """Show the exact bytes; where there is a place for them, note them in the letterbox and write them.

    They are noted first: what was noted never changes, so a disk that is full loses nothing.
    """
    content = FORMS[kind].write(found.content)
    shown = content if kind in TEXT else FORMS["markdown"].write(found.content)
    click.echo(shown.decode(), nl=False)
    if to is None:
        click.echo(NOT_YET if found.new else "", nl=found.new, err=True)
        return
    writable(to)
    if found.new and reading.closed and not click.confirm(SURE, err=True):
        return
    if found.new:
        opened.publish(found.published, reading.seen)
    write(content, to)
    click.echo(f"This was written to {to}.", err=True)
