"""Make a letterbox and remove one, without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debrief import letterboxes
from debrief.door.asking import ask_new
from debrief.door.showing import show_code
from debrief.door.unlocking import find_letterbox
from debrief.network import shared_by
from debrief.settings import read_settings
from debrief.store.errors import AlreadyThere, Gone, HeaderGone, NoLetterbox
from debrief.store.takeover import confirm, copies

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.store.header import Sharing
    from debrief.store.letterbox import Letterbox

KEEPER = (
    "Whoever holds the passphrase is the keeper, and only the keeper can read what is inside. "
    "A team chooses its keeper, who is never the supervisor."
)
SEEMS_SHARED = (
    "The folder seems to lie on {what}, so this letterbox is made for several computers (--shared)."
)
NOT_A_GROUP = (
    "The folder seems to lie on {what}, and a group can share only a folder of this computer. Use --shared."
)
MADE = "The letterbox is ready at {place}."
BARE = (
    "It has no passphrase yet: anyone with this account can read what is kept. "
    "“debrief letterbox passphrase” sets one."
)
BACKUPS = "Copies elsewhere, such as backups, stay."
GOES = "{what} at {place} will be gone for everybody. " + BACKUPS
UNKNOWN = "The letterbox, with a number of letters that can't be told any more,"
ERASED = "The letterbox is erased. " + BACKUPS
STAYS = "Nothing was removed."
NOTHING_LEFT = "Nothing of an earlier debrief is waiting here."
LOOK_FIRST = (
    "{names} will be gone for good. Whatever the letterbox did not take in is lost then, "
    "so look your summaries through first. Remove now?"
)
CONFIRMED = "Removed: {number}. " + BACKUPS


def make(places: Places, descriptor: int | None, *, bare: bool, group: str | None, shared: bool) -> None:
    """Make a letterbox; without a passphrase where that is asked for.

    Raises:
        UsageError: if the options don't go together.
        StoreError: if there is one already, or it can't be made.
    """
    letterbox = letterboxes.open_letterbox(places, read_settings(places.config))
    if letterbox.state != "none":
        raise AlreadyThere(places.letterbox)
    sharing = who_writes(places, group=group, shared=shared)
    click.echo(KEEPER, err=True)
    code = letterbox.begin(None if bare else ask_new(descriptor), sharing, group)
    click.echo(MADE.format(place=places.letterbox))
    for sentence in letterbox.notices:
        click.echo(sentence, err=True)
    if code is None:
        click.echo(BARE)
    else:
        show_code(code)


def who_writes(places: Places, *, group: str | None, shared: bool) -> Sharing:
    """Work out whom a new letterbox is for, and say so where that was not asked for.

    Raises:
        UsageError: if the options don't go together.
    """
    if group and shared:
        message = "A letterbox is for a group of this computer, or for several computers: leave one out."
        raise click.UsageError(message)
    what = shared_by(places.letterbox.parent)
    if group and what:
        raise click.UsageError(NOT_A_GROUP.format(what=what))
    if what and not shared:
        click.echo(SEEMS_SHARED.format(what=what), err=True)
    return "group" if group else "folder" if shared or what else "one"


def erase(places: Places, *, asked: bool) -> None:
    """Remove a letterbox with all that lies in it, once somebody has typed the word.

    The passphrase would protect nothing here: whoever can run this can remove the files as well.

    Raises:
        StoreError: if there is none, or it is not ours to remove, or something is left.
    """
    letterbox = letterboxes.open_letterbox(places, read_settings(places.config))
    what = contents(letterbox)
    if not asked:
        click.echo(GOES.format(what=what, place=places.letterbox))
        typed = click.prompt("Type the word erase to go on", default="", show_default=False)
        if typed.strip().lower() != "erase":
            click.echo(STAYS)
            return
    letterbox.erase()
    click.echo(ERASED)


def contents(letterbox: Letterbox) -> str:
    """Say what lies in a letterbox, for whoever is about to remove it.

    Raises:
        StoreError: if it is not there, not ours, or busy.
    """
    try:
        if letterbox.state == "none":
            raise NoLetterbox(letterbox.box.place.file)
        number = letterbox.status().letters
    except (HeaderGone, Gone):  # what is damaged so badly can still be removed
        return UNKNOWN
    return f"The letterbox with {number} {'letter' if number == 1 else 'letters'}"


def confirm_taken(places: Places, *, asked: bool) -> None:
    """Remove what an earlier debrief left, while a letterbox stands in its place and can be read.

    Raises:
        StoreError: if there is no such letterbox, or something is left.
    """
    find_letterbox(places).status()
    folder = places.earlier.parent if places.earlier else None
    names = ", ".join(path.name for path in copies(folder)) if folder else ""
    if not folder or not names:
        click.echo(NOTHING_LEFT)
    elif asked or click.confirm(LOOK_FIRST.format(names=names)):
        click.echo(CONFIRMED.format(number=confirm(folder)))
    else:
        click.echo(STAYS)
