"""The calendar file, read back by other code than wrote it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from debrief.export.calendar import calendar, random_id
from debrief.library import read_say

TITLE = read_say()["dates_event"]
TODAY = date(2026, 11, 22)
IDS = "5f0c1c9e-0000-4000-8000-{:012}"
LONGEST = 75
"""Octets in a line, by the standard."""
DAYS = st.sets(st.dates(date(1970, 1, 1), date(9999, 12, 30)), max_size=12).map(sorted)
TITLES = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=200)
SAID = {
    "BEGIN", "END", "VCALENDAR", "VEVENT", "VERSION", "PRODID", "debrief", "EN", "SUMMARY", "DTSTART",
    "DTEND", "DTSTAMP", "VALUE", "DATE", "UID", "CLASS", "PRIVATE", "TRANSP", "TRANSPARENT",
}  # fmt: skip
"""Every word of the standard that stands in the file."""


def written(days: list[date], title: str = TITLE, made: date = TODAY) -> bytes:
    """Write a calendar with ids that are counted."""
    numbers = count()
    return calendar(days, title, made, lambda: IDS.format(next(numbers)))


def read(content: bytes) -> list[vobject.base.Component]:
    """Give the events that another library finds."""
    return list(vobject.readOne(content.decode()).contents.get("vevent", []))


@given(DAYS)
def test_another_reader_finds_the_same_days_and_titles(days: list[date]) -> None:
    events = read(written(days))
    assert [one.dtstart.value for one in events] == days
    assert [one.dtend.value - one.dtstart.value for one in events] == [timedelta(days=1)] * len(days)
    assert {one.summary.value for one in events} <= {TITLE}


@given(DAYS, TITLES)
def test_any_title_comes_back_whole_from_short_lines(days: list[date], title: str) -> None:
    content = written(days, title)
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= LONGEST
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert [one.summary.value for one in read(content)] == [title] * len(days)


@given(DAYS, st.dates(date(2026, 1, 1), date(9999, 12, 31)))
def test_the_file_holds_no_word_but_those_of_the_standard_and_the_title(days: list[date], made: date) -> None:
    text = written(days, made=made).decode()
    for number in range(len(days)):
        text = text.replace(IDS.format(number), "")
    words = set(re.findall(r"[^\W\d]{2,}", text.replace(TITLE, "")))
    assert words <= SAID
    numbers = set(re.findall(r"\d+", text))
    near = {f"{day:%Y%m%d}" for one in days for day in (one, one + timedelta(days=1))}
    assert numbers <= {"2", "0", "000000", f"{made:%Y%m%d}", *near}


def test_the_title_tells_nobody_what_it_is_about() -> None:
    telling = r"debrief|trauma|stress|shift|session|peer|support|feel|crisis|help|patient|client|case"
    assert not re.search(telling, TITLE, re.IGNORECASE)


def test_events_are_private_leave_the_day_free_and_ring_nothing() -> None:
    (event,) = read(written([TODAY]))
    assert (getattr(event, "class").value, event.transp.value) == ("PRIVATE", "TRANSPARENT")
    assert set(event.contents) == {
        "uid", "dtstamp", "dtstart", "dtend", "summary", "class", "transp"
    }  # fmt: skip


def test_the_moment_of_making_is_told_no_finer_than_its_day() -> None:
    (event,) = read(written([TODAY + timedelta(days=3)]))
    assert event.dtstamp.value == datetime(2026, 11, 22, tzinfo=UTC)


def test_each_event_has_an_id_of_its_own() -> None:
    events = read(calendar([TODAY, TODAY + timedelta(days=3)], TITLE, TODAY, random_id))
    assert len({one.uid.value for one in events}) == 2


def test_ids_by_chance_hold_neither_the_time_nor_this_computer() -> None:
    assert all(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}", random_id()) for _ in range(20))


@pytest.mark.parametrize("module", ["debrief.screens.dates", "debrief.door.date_lines", "debrief.cli"])
def test_the_library_is_not_loaded_before_a_file_is_written(module: str) -> None:
    program = f"import sys, {module}; print('icalendar' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
