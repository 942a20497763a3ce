"""Only whole quarters that are over, and no stretch of time of anybody's own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.core.quarter import Quarter, quarter_of
from debrief.export.quarters import QuarterError, closed, last_closed, read_quarter

days = st.dates(min_value=date(1000, 4, 1))


@pytest.mark.parametrize("text", ["2026Q3", "2026q3", " 2026 Q3 ", "2026-Q3", "2026-q3\n"])
def test_a_quarter_is_read_as_people_write_it(text: str) -> None:
    assert read_quarter(text) == Quarter(2026, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "Q3",
        "Q3 2026",
        "2026Q0",
        "2026Q5",
        "26Q3",
        "20260Q3",
        "2026-09",
        "2026Q3Q4",
        "2026Q3-2026Q4",
    ],
)
def test_what_is_no_quarter_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(QuarterError, match="such as 2026Q3"):
        read_quarter(text)


def test_figures_of_other_scripts_name_the_same_quarter() -> None:
    assert read_quarter("٢٠٢٦Q3").name == "2026Q3"


@given(days)
def test_each_day_lies_in_one_quarter_and_the_newest_that_is_over_ended_before_it(day: date) -> None:
    present = quarter_of(f"{day:%Y-%m}".zfill(7))
    assert (present.number - 1) * 3 < day.month <= present.number * 3
    assert last_closed(day) == present.before() < present
    assert closed(present.before(), day) == present.before()
    with pytest.raises(QuarterError, match="not over yet"):
        closed(present, day)


@given(days)
def test_names_are_read_back_and_stand_in_the_order_of_time(day: date) -> None:
    present = quarter_of(f"{day:%Y-%m}".zfill(7))
    assert read_quarter(present.name) == read_quarter(str(present)) == present
    assert present.before().name < present.name
    assert present.last_month == f"{present.year}-{present.number * 3:02}"


def test_the_last_day_of_a_quarter_is_not_over() -> None:
    last = date(2026, 9, 30)
    assert last_closed(last) == Quarter(2026, 2)
    assert last_closed(last + timedelta(days=1)) == Quarter(2026, 3)


def test_a_future_quarter_is_refused_with_the_newest_that_can_be_asked_for() -> None:
    with pytest.raises(QuarterError, match=r"2031 Q1 is not over yet. .* 2026Q3\."):
        closed(Quarter(2031, 1), date(2026, 11, 22))
