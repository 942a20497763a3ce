"""Lay the desk and open the screens. Textual is loaded here and not before."""

from __future__ import annotations

import secrets
import time
from datetime import date
from typing import TYPE_CHECKING

from debrief import safety
from debrief.desk import Desk
from debrief.library import read_formats, read_words
from debrief.settings import read_settings
from debrief.store import SummaryStore

if TYPE_CHECKING:
    from debrief.places import Places


def lay_desk(places: Places) -> Desk:
    """Gather what the screens work with.

    Raises:
        SettingsError: if the organisation's settings can't be used.
    """
    return Desk(
        words=read_words(),
        formats=read_formats(places.formats),
        settings=read_settings(places.config),
        store=SummaryStore(places.data),
        clock=time.monotonic,
        month=lambda: date.today().strftime("%Y-%m"),  # noqa: DTZ011 - the month where the people are
        coin=lambda: bool(secrets.randbits(1)),
    )


def open_screens(desk: Desk, form: str | None = None) -> int:
    """Run the screens until people leave, and give the exit status.

    Raises:
        NotATerminal: if there is no terminal to draw on.
    """
    safety.require_terminal()
    from debrief.app import Debrief  # noqa: PLC0415 - Textual reads the environment when it is imported

    app = Debrief(desk, desk.formats.usable[form] if form else None)
    app.run()
    return app.return_code or 0
