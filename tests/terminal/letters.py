"""Letterboxes and letters that lie there before a test begins."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, NamedTuple

from debrief.core.summary import Reading, Summary
from debrief.store.numbers import random_number
from debrief.store.receipt import Tags, draw
from debrief.store.slip import Slip
from tests.terminal.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.letterbox import Letterbox

SECRET = "the bridge at Vörösmarty"  # noqa: S105 - no password
"""Words that may stand in a letter and nowhere else."""

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
    box.add(a_summary(SECRET), slip)
    return Sealed(folder / "kept", str(code), str(slip.receipt.text))


def fill(box: Letterbox, many: int) -> None:
    """Put letters in, each with its own note, under receipts that nobody holds, which cost nothing."""
    for number in range(many):
        lost = Tags(secrets.token_bytes(16), secrets.token_bytes(16))
        box.add(a_summary(f"{SECRET} {number}"), Slip(draw(), lost, random_number(), box.box.header().id))


def a_summary(note: str) -> Summary:
    """Build a summary that was given for sharing."""
    return Summary(
        format="pair",
        month="2026-11",
        minutes=20,
        people="2",
        ended="finished",
        agreed="share",
        themes=("loss", "overload"),
        feelings=("sad", "tired"),
        ring=2,
        thermometer=(Reading(before=7, after=4), Reading(before=None, after=3)),
        helped=("heard",),
        plans=("walk",),
        note=note,
        given=("themes", "note"),
    )
