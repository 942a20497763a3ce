"""Lay the desk and open the screens. Textual is loaded here and not before."""

from __future__ import annotations

import gc
import time
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from debrief import safety
from debrief.desk import Desk
from debrief.letterboxes import has_letterbox, open_letterbox
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.settings import usable_settings
from debrief.textcheck import check

if TYPE_CHECKING:
    from debrief.places import Places


def lay_desk(places: Places) -> Desk:
    """Gather what the screens work with.

    Raises:
        SettingsError: if the organisation's settings can't be read at all.
    """
    settings, problems = usable_settings(places.config)
    return Desk(
        say=read_say(),
        titles=read_titles(places.formats, settings.first),
        settings=settings,
        problems=problems,
        read_words=partial(read_words, settings.lists),
        read_formats=partial(read_formats, places.formats, settings.lists),
        open_letterbox=partial(open_letterbox, places, settings),
        has_letterbox=partial(has_letterbox, places, settings),
        clock=seconds,
        month=lambda: date.today().strftime("%Y-%m"),  # noqa: DTZ011 - the month where the people are
        today=date.today,
        coin=toss,
        shuffle=shuffle,
        check=check,
    )


def seconds() -> float:
    """Count seconds, also while a laptop sleeps, so that nobody finds the page of an hour ago."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def toss() -> bool:
    """Toss a coin."""
    import secrets  # noqa: PLC0415 - brings all of hashlib, for one toss at the end

    return bool(secrets.randbits(1))


def shuffle(count: int) -> tuple[int, ...]:
    """Put so many numbers, from 0 on, into an order of chance."""
    import secrets  # noqa: PLC0415 - as above

    return tuple(secrets.SystemRandom().sample(range(count), count))


def open_screens(
    desk: Desk, form: str | None = None, *, at_letterbox: bool = False, practice: str | None = None
) -> int:
    """Run the screens until people leave, and give the exit status.

    Args:
        desk: what the screens work with.
        form: the format to begin with; the first page where there is none.
        at_letterbox: whether to open the letterbox first.
        practice: the exercise to begin with, or "" for the list of them.

    Raises:
        NotATerminal: if there is no terminal to draw on.
    """
    safety.require_terminal()
    gc.disable()  # until the first frame: it would look through Textual's modules again and again
    from debrief.app import Debrief  # noqa: PLC0415 - Textual reads the environment when it is imported

    begin = desk.formats.usable[form] if form else None
    app = Debrief(desk, begin, at_letterbox=at_letterbox, practice=practice)
    app.run()
    return app.return_code or 0
