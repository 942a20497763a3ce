"""What is kept, line by line, for the commands that need no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief.export.copy import WRITERS, copy
from debrief.export.write import write
from debrief.library import read_formats, read_words
from debrief.pages.record import agreed_row, month, record_rows
from debrief.store import SummaryStore

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.places import Places


def list_all(places: Places) -> None:
    """Print a line for each summary, and none of what is in it.

    Raises:
        StoreError: if they can't be read.
    """
    words, store = read_words(), SummaryStore(places.data)
    kept = store.all()
    for one in kept:
        told = agreed_row(one.summary, words)[1]
        click.echo(f"{one.id}  {month(one.summary.month):<15} {one.summary.format:<10} {told}")
    if not kept:
        click.echo(words.say["kept_none"])
    tell_notices(store)


def show_one(places: Places, number: str) -> None:
    """Print one summary whole.

    Raises:
        StoreError: if it is not there, or can't be read.
    """
    words, store = read_words(), SummaryStore(places.data)
    summary = store.get(number).summary
    rows = record_rows(summary, words, title(places, summary.format))
    for label, text in (*rows, agreed_row(summary, words)):
        click.echo(f"{label + ':':<15} {text}")
    tell_notices(store)


def delete_one(places: Places, number: str, *, asked: bool) -> None:
    """Delete one summary, after asking where nobody asked yet.

    Raises:
        StoreError: if it is not there, or can't be deleted.
    """
    say, store = read_words().say, SummaryStore(places.data)
    store.get(number)
    if asked or click.confirm(f"{say['delete_title']} {say['delete_lines']}"):
        store.delete(number)
        click.echo(say["deleted"])
    else:
        click.echo(say["stays"])


def export_one(places: Places, number: str, kind: str, to: Path) -> None:
    """Print the supervisor's copy, and then write the same bytes.

    Raises:
        StoreError: if the summary is not there, or can't be read.
        NotGivenError: if it was not shared by all.
        NotWrittenError: if the file is there already, or can't be written.
    """
    words = read_words()
    summary = SummaryStore(places.data).get(number).summary
    text = WRITERS[kind](copy(summary, words, title(places, summary.format)))
    click.echo(text, nl=False)
    write(text, to)
    click.echo(f"This was written to {to}.", err=True)


def title(places: Places, name: str) -> str:
    """Give what people call a format; its name where it is gone."""
    form = read_formats(places.formats).usable.get(name)
    return form.title if form else name


def tell_notices(store: SummaryStore) -> None:
    """Say what people should know about the store, apart from what they asked for."""
    for sentence in store.notices:
        click.echo(sentence, err=True)
