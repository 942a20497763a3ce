"""Days to look again how one is, as a file that any calendar opens."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

NAME = "check-in.ics"
"""What the file is called where nobody says otherwise; it tells as little as what is in it."""
MADE_BY = "-//debrief//EN"


def calendar(days: Iterable[date], title: str, made: date, new_id: Callable[[], str]) -> bytes:
    """Write a calendar (RFC 5545) with one event a day, and nothing in it but the title.

    The events last the whole day. An hour would be a guess at a shift that nobody here knows, could ring in
    the middle of it or of somebody's sleep, and would mean another moment in another time zone. A day opens
    in every calendar, asks for no alarm, and says least.

    Args:
        days: the days, each once.
        title: what stands in the calendar, for whoever looks over a shoulder.
        made: the day on which it is made. The standard asks for a moment; it gets the midnight of that day.
        new_id: gives an id by chance, another one for each event.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - takes a tenth of a second, and few want it

    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", MADE_BY)
    for day in days:
        event = Event()
        event.add("uid", new_id())
        event.add("dtstamp", datetime.combine(made, time(), UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))  # the first day that is no part of it
        event.add("summary", title)
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")  # the day is not shown as taken
        whole.add_component(event)
    content: bytes = whole.to_ical()
    return content


def random_id() -> str:
    """Draw an id that says nothing of this computer, the time or the other events."""
    from uuid import uuid4  # noqa: PLC0415 - as above

    return str(uuid4())
