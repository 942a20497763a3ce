"""Letterboxes with a year in them, for the pages that look over many summaries."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.summary import Reading, Summary
from debrief.store.numbers import random_number
from debrief.store.receipt import Tags, draw
from debrief.store.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.desk import Desk

THEMES = ("loss", "load", "harm", "team")
FORMATS = ("pair", "walk", "pair", "walk", "pair")


def session(place: int, month: str = "2026-08") -> Summary:
    """Build one of many sessions of two; each differs a little from the one before."""
    return Summary(
        format=FORMATS[place % 5],
        month=month,
        minutes=20,
        people="2",
        ended="finished early" if place % 3 == 0 else "finished",
        agreed="share" if place % 4 == 0 else "count",
        themes=(THEMES[place % 4], "load") if place % 4 != 1 else ("load",),
        feelings=("sad",) if place % 2 else ("tired", "afraid"),
        thermometer=(Reading(before=7, after=4 + place % 4), Reading(before=5, after=5)),
        helped=("heard",),
        further_help_offered=place % 5 == 0,
        given=("themes", "helped") if place % 4 == 0 else (),
    )


def quarter(many: int, month: str = "2026-08") -> list[Summary]:
    """Build so many sessions of one month."""
    return [session(place, month) for place in range(many)]


def alone(month: str, before: int | None, after: int | None) -> Summary:
    """Build a session of one person."""
    reading = (Reading(before=before, after=after),)
    return replace(session(1, month), format="solo", people="1", agreed="keep", thermometer=reading)


def put_in(desk: Desk, summaries: Iterable[Summary]) -> None:
    """Put summaries into the letterbox, under receipts that nobody holds, which cost nothing."""
    box = desk.letterbox
    for one in summaries:
        lost = Tags(secrets.token_bytes(16), secrets.token_bytes(16))
        box.add(one, Slip(draw(), lost, random_number(), box.box.header().id))
