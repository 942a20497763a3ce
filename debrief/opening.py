"""Lay the desk and open the screens. Textual is loaded here and not before."""

from __future__ import annotations

import gc
import time
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from debrief import safety
from debrief.desk import Desk
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.settings import read_settings

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.store import SummaryStore


def lay_desk(places: Places) -> Desk:
    """Gather what the screens work with.

    Raises:
        SettingsError: if the organisation's settings can't be used.
    """
    return Desk(
        say=read_say(),
        titles=read_titles(places.formats),
        settings=read_settings(places.config),
        read_words=read_words,
        read_formats=partial(read_formats, places.formats),
        open_store=partial(open_store, places),
        clock=seconds,
        month=lambda: date.today().strftime("%Y-%m"),  # noqa: DTZ011 - the month where the people are
        coin=toss,
    )


def open_store(places: Places) -> SummaryStore:
    """Open the store of this computer."""
    from debrief.store import SummaryStore  # noqa: PLC0415 - the first page does without

    return SummaryStore(places.data)


def seconds() -> float:
    """Count seconds, also while a laptop sleeps, so that nobody finds the page of an hour ago."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def toss() -> bool:
    """Toss a coin."""
    import secrets  # noqa: PLC0415 - brings all of hashlib, for one toss at the end

    return bool(secrets.randbits(1))


def open_screens(desk: Desk, form: str | None = None) -> int:
    """Run the screens until people leave, and give the exit status.

    Raises:
        NotATerminal: if there is no terminal to draw on.
    """
    safety.require_terminal()
    gc.disable()  # until the first frame: it would look through Textual's modules again and again
    from debrief.app import Debrief  # noqa: PLC0415 - Textual reads the environment when it is imported

    app = Debrief(desk, desk.formats.usable[form] if form else None)
    app.run()
    return app.return_code or 0
