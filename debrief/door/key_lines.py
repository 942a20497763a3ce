"""Change what opens the letterbox, without a screen."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from debrief.door.asking import ask_new
from debrief.door.showing import show_code
from debrief.door.unlocking import find_letterbox, unlock
from debrief.store.errors import NoPassphrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.places import Places
    from debrief.store.opened import Opened
    from debrief.store.slots import Purpose

SET = "The passphrase is set, and what lies in the letterbox is sealed."
CHANGED = "The passphrase is changed. The recovery code is the same as before."
OLD_CODE = "The recovery code from before opens this letterbox no more."
REKEYED = "The letterbox has new keys. The passphrase and the code from before open it no more."


def passphrase(
    places: Places, old: int | None, new: int | None, code: int | None, *, with_code: bool
) -> None:
    """Set the first passphrase, or put a new one in place of the old.

    Args:
        places: where the letterbox lies.
        old: the file descriptor that the present passphrase comes by, if any.
        new: the same for the new one.
        code: the same for the recovery code.
        with_code: whether the recovery code is asked for instead of the present passphrase.

    Raises:
        StoreError: if nothing was changed.
    """
    letterbox = find_letterbox(places)
    if letterbox.state == "open":
        first = letterbox.set_passphrase(ask_new(new))
        click.echo(SET)
        show_code(first)
        return
    by_code = with_code or code is not None
    with _opened(places, code if by_code else old, "recovery" if by_code else "passphrase") as opened:
        opened.change_passphrase(ask_new(new))
        click.echo(CHANGED)


def recovery(places: Places, descriptor: int | None) -> None:
    """Put a new recovery code in place of the old one.

    Raises:
        StoreError: if nothing was changed.
    """
    with _opened(places, descriptor) as opened:
        code = opened.new_code()
    click.echo(OLD_CODE)
    show_code(code)


def rekey(places: Places, old: int | None, new: int | None) -> None:
    """Make new keys, with a new passphrase and a new recovery code.

    Raises:
        StoreError: if that can't be done; every letter opens with the old or the new passphrase then.
    """
    with _opened(places, old) as opened:
        code = opened.rekey(ask_new(new))
    click.echo(REKEYED)
    show_code(code)


@contextmanager
def _opened(places: Places, descriptor: int | None, purpose: Purpose = "passphrase") -> Iterator[Opened]:
    letterbox = find_letterbox(places)
    if letterbox.state == "open":
        raise NoPassphrase
    opened = unlock(letterbox, descriptor, purpose)
    try:
        yield opened
        for sentence in opened.notices:
            click.echo(sentence, err=True)
    finally:
        opened.forget()
