"""Open the letterbox for its keeper, from a command that has no screen."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from debrief import letterboxes
from debrief.door.asking import ask
from debrief.settings import read_settings
from debrief.store.errors import NoLetterbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.core.private import PrivateText
    from debrief.places import Places
    from debrief.store.letterbox import Letterbox
    from debrief.store.opened import Opened, Reading
    from debrief.store.records import Kept
    from debrief.store.slots import Purpose

TRIES = 3
"""Wrong passphrases that may be typed before a command gives up."""

MANY = 1000
"""Letters: opening fewer takes no time that anyone would notice."""


def find_letterbox(places: Places) -> Letterbox:
    """Stand in front of the letterbox.

    Raises:
        SettingsError: if the settings that say where its copies lie can't be used.
        NoLetterbox: if there is none.
        StoreError: if that can't be told.
    """
    letterbox = letterboxes.open_letterbox(places, read_settings(places.config))
    if letterbox.state == "none":
        raise NoLetterbox(places.letterbox)
    return letterbox


@contextmanager
def unlocked(places: Places, descriptor: int | None) -> Iterator[Opened]:
    """Open the letterbox, with its passphrase if it has one, and let the keys go at the end.

    Raises:
        StoreError: if it does not open.
    """
    letterbox = find_letterbox(places)
    opened = letterbox.open() if letterbox.state == "open" else unlock(letterbox, descriptor)
    try:
        yield opened
    finally:
        opened.forget()


def unlock(letterbox: Letterbox, descriptor: int | None, purpose: Purpose = "passphrase") -> Opened:
    """Ask for the passphrase or the recovery code, a few times if need be, and open the letterbox.

    Raises:
        WrongSecret: if the last of them opens nothing.
        StoreError: if the letterbox has no passphrase, or can't be read.
    """
    from debrief.store.recovery import CodeSlip  # noqa: PLC0415 - as above
    from debrief.store.slots import WrongSecret  # noqa: PLC0415 - an open letterbox does without

    left = TRIES if descriptor is None else 1
    while True:
        left -= 1
        try:
            secret = _secret(purpose, descriptor)
            _warn_of_pause(letterbox)
            return letterbox.unlock(secret, purpose)
        except (WrongSecret, CodeSlip) as error:
            if not left:
                raise
            click.echo(str(error), err=True)


def read_all(opened: Opened) -> list[Kept]:
    """Open every letter, and give the summaries.

    Raises:
        StoreError: if the files can't be read.
    """
    return open_all(opened).kept


def open_all(opened: Opened) -> Reading:
    """Open every letter, and show how far it is where that takes a while and somebody looks on.

    Raises:
        StoreError: if the files can't be read.
    """
    reading = opened.read()
    if reading.total < MANY or not seen():
        reading.whole()
        return reading
    with click.progressbar(reading, length=reading.total, label="Opening", file=sys.stderr) as bar:
        for _ in bar:
            pass
    return reading


def seen() -> bool:
    """Tell whether somebody looks on."""
    return sys.stderr.isatty()


def _secret(purpose: Purpose, descriptor: int | None) -> PrivateText:
    if purpose == "passphrase":
        return ask("Passphrase", descriptor, "--passphrase-fd")
    from debrief.store.recovery import read_code  # noqa: PLC0415 - only a bad day needs it

    return read_code(ask("Recovery code", descriptor, "--code-fd"))


def _warn_of_pause(letterbox: Letterbox) -> None:
    from debrief.store.tries import count_tries, pause  # noqa: PLC0415 - an open letterbox does without

    if seconds := pause(count_tries(letterbox.box.place.tries)):
        click.echo(f"There were wrong ones before, so this waits {seconds:.0f} seconds.", err=True)
