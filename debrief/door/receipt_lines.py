"""What the holder of a receipt can do without a screen, and without saying who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief.door.asking import ask
from debrief.door.unlocking import TRIES, find_letterbox
from debrief.store.errors import NotThere
from debrief.store.receipt import NotAReceipt, read_receipt

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.store.letter import Less
    from debrief.store.receipt import Receipt

THERE = "Your summary is there."
TAKE_OUT = (
    "Take your summary out? It is gone at once, for everybody. Copies elsewhere, such as backups, stay."
)
OUT = "Your summary is taken out."
STAYS = "It stays."
NOT_CALLED_BACK = "What was given on before can't be called back."
LESS: dict[Less, str] = {
    "count": "From now on your summary is counted at the most, and not shared. " + NOT_CALLED_BACK,
    "keep": "From now on your summary is only kept: not shared, and not counted. " + NOT_CALLED_BACK,
}


def use_receipt(
    places: Places, descriptor: int | None, *, take_out: bool, less: Less | None, asked: bool
) -> None:
    """Say that a summary is there, take it out, or let less of it be shared.

    Raises:
        NotAReceipt: if what was typed is none.
        NotThere: if no summary has this receipt.
        StoreError: if nothing was changed.
    """
    if take_out and less:
        raise click.UsageError("A summary is taken out, or less of it is shared: leave one out.")
    letterbox = find_letterbox(places)
    found = letterbox.tags(_receipt(descriptor))
    if less:
        letterbox.withdraw(found, less)
        click.echo(LESS[less])
    elif not letterbox.holds(found):
        raise NotThere
    elif not take_out:
        click.echo(THERE)
    elif asked or click.confirm(TAKE_OUT):
        letterbox.take_out(found)
        click.echo(OUT)
    else:
        click.echo(STAYS)
    for sentence in letterbox.notices:
        click.echo(sentence, err=True)


def _receipt(descriptor: int | None) -> Receipt:
    left = TRIES if descriptor is None else 1
    while True:
        left -= 1
        try:
            return read_receipt(ask("Your five words", descriptor, "--receipt-fd"))
        except NotAReceipt as error:
            if not left:
                raise
            click.echo(str(error), err=True)
