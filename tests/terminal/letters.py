"""Letterboxes and letters that lie there before a test begins."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from debrief.store.numbers import random_number
from debrief.store.receipt import Tags, draw
from debrief.store.slip import Slip
from tests.store.samples import SECRET, a_summary
from tests.terminal.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.summary import Summary
    from debrief.store.letterbox import Letterbox

PASSPHRASE = "lantern ferry walnut anchor"  # noqa: S105 - opens nothing but tests


class Sealed(NamedTuple):
    """A letterbox with a passphrase and one letter in it."""

    folder: Path
    code: str
    receipt: str
    """Five words that find the letter."""


def make_open(folder: Path) -> Program:
    """Give a program whose letterbox has no passphrase, and nothing in it."""
    program = Program(folder)
    program.letterbox.begin()
    return program


def make_sealed(folder: Path) -> Sealed:
    """Make a letterbox with a passphrase, and put one letter in."""
    box = Program(folder).letterbox
    code = box.begin(PASSPHRASE)
    assert code is not None
    slip = box.slip()
    box.add(shared(SECRET), slip)
    return Sealed(folder / "kept", str(code), str(slip.receipt.text))


def fill(box: Letterbox, many: int) -> None:
    """Put letters in, each with its own note, under receipts that nobody holds, which cost nothing."""
    for number in range(many):
        lost = Tags(secrets.token_bytes(16), secrets.token_bytes(16))
        box.add(shared(f"{SECRET} {number}"), Slip(draw(), lost, random_number(), box.box.header().id))


def shared(note: str) -> Summary:
    """Build a summary that was given for sharing, note and all."""
    return replace(a_summary(note), helped=("heard",), given=("themes", "note"))
