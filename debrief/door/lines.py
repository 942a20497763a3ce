"""What is kept, line by line, for the commands that need no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief.door.unlocking import read_all, unlocked
from debrief.library import formats_of, read_say, read_words
from debrief.pages.record import agreed_row, month, record_rows
from debrief.store.errors import NotFound
from debrief.store.notices import Missing

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.store.opened import Opened
    from debrief.store.records import Kept

DIGITS = 16
"""Of the longest number: 2 to the power of 53."""

NONE = "Nothing is kept yet. That is fine."
SURE = "Delete this summary? It is gone at once, for everybody. Copies elsewhere, such as backups, stay."
DELETED = "It is deleted."
STAYS = "It stays."


def list_all(places: Places, descriptor: int | None) -> None:
    """Print a line for each summary, and none of what is in it.

    Raises:
        StoreError: if they can't be read.
    """
    words = read_words()
    with unlocked(places, descriptor) as opened:
        kept = read_all(opened)
        for one in kept:
            told = agreed_row(one.summary, words)[1]
            click.echo(f"{one.id:<{DIGITS}}  {month(one.summary.month):<15} {one.summary.format:<10} {told}")
        if not kept:
            click.echo(NONE)
        tell_notices(opened)


def show_one(places: Places, number: str, descriptor: int | None) -> None:
    """Print one summary whole.

    Raises:
        StoreError: if it is not there, or can't be read.
    """
    words = read_words()
    with unlocked(places, descriptor) as opened:
        summary = find(opened, number).summary
        rows = record_rows(summary, words, title(places, summary.format))
        for label, text in (*rows, agreed_row(summary, words)):
            click.echo(f"{label + ':':<15} {text}")
        tell_notices(opened)


def delete_one(places: Places, number: str, descriptor: int | None, *, asked: bool) -> None:
    """Delete one summary, after asking where nobody asked yet.

    Raises:
        StoreError: if it is not there, or can't be deleted.
    """
    with unlocked(places, descriptor) as opened:
        found = find(opened, number)
        if asked or click.confirm(SURE):
            opened.delete(found.id)
            click.echo(DELETED)
        else:
            click.echo(STAYS)


def find(opened: Opened, number: str) -> Kept:
    """Find a summary by the number that the list shows; with what was withdrawn since, so all are read.

    Raises:
        NotFound: if none that can be read has it.
        StoreError: if the files can't be read.
    """
    wanted = int(number) if number.isascii() and number.isdigit() and len(number) <= DIGITS else None
    for one in read_all(opened):
        if one.id == wanted:
            return one
    for sentence in opened.notices:
        click.echo(sentence, err=True)
    raise NotFound


def title(places: Places, name: str) -> str:
    """Give what people call a format, or a practice; its name where it is gone."""
    return formats_of(places).called(read_say()).get(name, name)


def tell_notices(opened: Opened) -> None:
    """Say what people should know besides, and end with status 1 where something could not be read."""
    for sentence in opened.notices:
        click.echo(sentence, err=True)
    if any(isinstance(one, Missing) for one in opened.notices):
        click.get_current_context().exit(1)
