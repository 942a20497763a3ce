"""The commands of the letterbox: which options they take, and what they call."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from debrief.door.options import Wordless, code_fd, new_passphrase_fd, passphrase_fd, receipt_fd, yes

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.store.letter import Less


@click.group()
def letterbox() -> None:
    """Make the letterbox, look after it, change what opens it."""


@letterbox.command(cls=Wordless)
@click.pass_obj
def status(places: Places) -> None:
    """Say what can be said without opening it."""
    from debrief.door.finding import tell  # noqa: PLC0415 - opening the screens does without
    from debrief.door.inspection import inspect  # noqa: PLC0415 - as above
    from debrief.door.unlocking import find_letterbox  # noqa: PLC0415 - as above

    click.get_current_context().exit(tell(inspect(places, find_letterbox(places), time.time())))


@letterbox.command(cls=Wordless)
@click.option("--without-passphrase", is_flag=True, help="Anyone with this account can read it for now.")
@click.option("--group", metavar="NAME", help="Several accounts of this computer share it.")
@click.option("--shared", is_flag=True, help="Several computers share its folder.")
@new_passphrase_fd
@click.pass_obj
def new(
    places: Places,
    *,
    without_passphrase: bool,
    group: str | None,
    shared: bool,
    new_passphrase_fd: int | None,
) -> None:
    """Make one. Asks for a passphrase, and shows the recovery code once."""
    from debrief.door.letterbox_lines import make  # noqa: PLC0415 - as above

    make(places, new_passphrase_fd, bare=without_passphrase, group=group, shared=shared)


@letterbox.command(name="open", cls=Wordless)
@click.pass_obj
def open_it(places: Places) -> None:
    """Open it on the screen."""
    from debrief.door.unlocking import find_letterbox  # noqa: PLC0415 - as above
    from debrief.opening import lay_desk, open_screens  # noqa: PLC0415 - loads what the screens need

    find_letterbox(places)
    click.get_current_context().exit(open_screens(lay_desk(places), at_letterbox=True))


@letterbox.command(cls=Wordless)
@click.option("--with-code", is_flag=True, help="Use the recovery code in place of the old passphrase.")
@passphrase_fd
@new_passphrase_fd
@code_fd
@click.pass_obj
def passphrase(
    places: Places,
    *,
    with_code: bool,
    passphrase_fd: int | None,
    new_passphrase_fd: int | None,
    code_fd: int | None,
) -> None:
    """Set a passphrase, or a new one in place of the old."""
    from debrief.door.key_lines import passphrase as change  # noqa: PLC0415 - as above

    change(places, passphrase_fd, new_passphrase_fd, code_fd, with_code=with_code)


@letterbox.command(cls=Wordless)
@passphrase_fd
@click.pass_obj
def recovery(places: Places, passphrase_fd: int | None) -> None:
    """Make a new recovery code. The old one opens nothing then."""
    from debrief.door.key_lines import recovery as make_code  # noqa: PLC0415 - as above

    make_code(places, passphrase_fd)


@letterbox.command(cls=Wordless)
@passphrase_fd
@new_passphrase_fd
@click.pass_obj
def rekey(places: Places, passphrase_fd: int | None, new_passphrase_fd: int | None) -> None:
    """Make new keys, with a new passphrase and a new code."""
    from debrief.door.key_lines import rekey as make_keys  # noqa: PLC0415 - as above

    make_keys(places, passphrase_fd, new_passphrase_fd)


@letterbox.command(cls=Wordless)
@yes
@click.pass_obj
def erase(places: Places, *, yes: bool) -> None:
    """Remove it, and all that lies in it. Needs no passphrase."""
    from debrief.door.letterbox_lines import erase as remove  # noqa: PLC0415 - as above

    remove(places, asked=yes)


@letterbox.command(cls=Wordless)
@yes
@click.pass_obj
def confirm(places: Places, *, yes: bool) -> None:
    """Remove the old files that an earlier debrief left."""
    from debrief.door.letterbox_lines import confirm_taken  # noqa: PLC0415 - as above

    confirm_taken(places, asked=yes)


@click.command(cls=Wordless)
@click.option("--take-out", is_flag=True, help="Delete your summary.")
@click.option(
    "--share-less", type=click.Choice(["count", "keep"]), help="Leave it there, but share it no more."
)
@receipt_fd
@yes
@click.pass_obj
def receipt(
    places: Places, *, take_out: bool, share_less: Less | None, receipt_fd: int | None, yes: bool
) -> None:
    """See that your summary is there, with the five words you got for it; or take it out."""
    from debrief.door.receipt_lines import use_receipt  # noqa: PLC0415 - as above

    use_receipt(places, receipt_fd, take_out=take_out, less=share_less, asked=yes)
