"""Ask for what nobody else may see: by a prompt that shows nothing, or from a file descriptor."""

from __future__ import annotations

import getpass
import os
import warnings

import click

from debrief import safety
from debrief.core.private import PrivateText
from debrief.core.telling import Telling
from debrief.store.errors import StoreError

MOST = 4096
"""Bytes in a line."""

NEW = "--new-passphrase-fd"


class NoTerminal(click.ClickException):
    """There is nobody to type a secret, and no file descriptor was named."""

    exit_code = 2

    def __init__(self, option: str) -> None:
        """Name the option that would help."""
        super().__init__(f"There is no terminal here to type in. Use {option} N, and a file descriptor.")


class NoSecret(Telling):
    """A file descriptor did not give what it should."""


def ask(question: str, descriptor: int | None, option: str) -> PrivateText:
    """Ask without showing the answer, or read it from a file descriptor.

    Args:
        question: what to ask for.
        descriptor: where the answer comes from instead, if anywhere.
        option: what names the descriptor, for whoever has no terminal.

    Raises:
        NoTerminal: if there is neither a terminal nor a descriptor.
        NoSecret: if the descriptor gives nothing that can be used.
    """
    if descriptor is not None:
        return read_line(descriptor)
    if not safety.has_terminal():
        raise NoTerminal(option)
    with warnings.catch_warnings():
        # Where a terminal can't be kept from showing what is typed, Python would only warn.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return PrivateText(click.prompt(question, hide_input=True, err=True))
        except getpass.GetPassWarning:
            raise NoTerminal(option) from None


def read_line(descriptor: int) -> PrivateText:
    """Read one line and no byte more, so that another may follow it.

    Raises:
        NoSecret: if there is none, or it is too long or no text.
    """
    line = b""
    try:
        if os.isatty(descriptor):
            raise NoSecret(f"File descriptor {descriptor} is a terminal, which would show what you type.")
        while len(line) <= MOST and (one := os.read(descriptor, 1)) not in {b"", b"\n"}:
            line += one
        text = PrivateText(line.decode().removesuffix("\r"))
    except OSError:
        raise NoSecret(
            f"File descriptor {descriptor} can't be read. Open it first, such as 3<file."
        ) from None
    except UnicodeDecodeError:
        raise NoSecret(f"What came from file descriptor {descriptor} is not UTF-8 text.") from None
    if len(line) > MOST:
        raise NoSecret(f"The line from file descriptor {descriptor} is longer than {MOST} bytes.")
    if not text:
        raise NoSecret(f"There is no line to read in file descriptor {descriptor}.")
    return text


def ask_new(descriptor: int | None) -> PrivateText:
    """Ask for a new passphrase twice, and advise once; from a descriptor it is taken as it comes.

    Raises:
        StoreError: if it comes from a descriptor and can't be used.
        NoTerminal: if there is neither a terminal nor a descriptor.
        NoSecret: if the descriptor gives nothing that can be used.
    """
    from debrief.store.passphrase import advice, refuse  # noqa: PLC0415 - only a new one needs it

    if descriptor is not None:
        passphrase = read_line(descriptor)
        refuse(passphrase)
        _say(advice(passphrase))
        return passphrase
    advised = False
    while True:
        passphrase = ask("New passphrase", None, NEW)
        try:
            refuse(passphrase)
        except StoreError as error:
            _say(str(error))
            continue
        if not advised and (said := advice(passphrase)):
            _say(said)
            advised = True
            if not click.confirm("Use it all the same?", err=True):
                continue
        if ask("The same again", None, NEW) == passphrase:
            return passphrase
        _say("The two are not the same. Type both again.")


def _say(sentence: str) -> None:
    if sentence:
        click.echo(sentence, err=True)
