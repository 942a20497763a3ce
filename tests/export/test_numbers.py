"""When there are numbers for a quarter, what is in them, and that they stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from debrief.core.quarter import Quarter
from debrief.export.numbers import Numbers, numbers_of
from debrief.export.quarters import QuarterError, read_quarter
from debrief.export.refusing import NothingToShow
from debrief.export.report import Report, lines_of
from debrief.settings import Settings
from debrief.store.letter import Published
from debrief.store.records import Kept
from tests.export.programme import QUARTERS, TITLES, WORDS, counted_only, session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Summary

FIRST, SECOND, THIRD = QUARTERS
TEAM = Settings(team_size=20)


def letters(many: int, summary: Summary, start: int = 0) -> list[Kept]:
    return [Kept(at, summary) for at in range(start, start + many)]


def numbers(
    quarter: Quarter, kept: list[Kept], ledger: Iterable[Published] = (), settings: Settings = TEAM
) -> Numbers:
    return numbers_of(quarter, kept, ledger, settings, WORDS, TITLES)


def formats(made: Numbers) -> dict[str, object]:
    return dict(lines_of(made.report.tables, "formats"))


def test_without_the_size_of_the_team_there_are_no_numbers_and_the_setting_is_named() -> None:
    with pytest.raises(NothingToShow, match="team_size = 24"):
        numbers(FIRST, letters(40, session()), settings=Settings())


def test_a_small_team_gets_no_numbers_however_much_it_meets() -> None:
    with pytest.raises(NothingToShow, match="fewer than 10 people"):
        numbers(FIRST, letters(400, session()), settings=Settings(team_size=9))
    with pytest.raises(NothingToShow, match="fewer than 30 people"):
        numbers(FIRST, letters(400, session()), settings=Settings(team_size=29, smallest_team=30))
    assert numbers(FIRST, letters(40, session()), settings=Settings(team_size=10)).new


def test_nothing_to_count_and_too_little_are_told_apart_and_no_number_is_told() -> None:
    only_kept = session(agreed="keep")
    for nothing in ([], letters(40, only_kept), letters(40, session("2026-04"))):
        with pytest.raises(NothingToShow, match="No session waits"):
            numbers(FIRST, nothing)
    with pytest.raises(NothingToShow, match="too few sessions") as raised:
        numbers(FIRST, letters(10, session()))
    assert not set("0123456789") & set(str(raised.value).replace("2026 Q1", ""))


def test_a_low_threshold_still_asks_for_ten_sessions() -> None:
    low = Settings(team_size=20, threshold=5)
    with pytest.raises(NothingToShow, match="too few"):
        numbers(FIRST, letters(9, session()), settings=low)
    assert numbers(FIRST, letters(10, session()), settings=low).report.sessions == 10


def test_too_few_sessions_wait_and_are_counted_with_the_next_quarter() -> None:
    kept = letters(6, session()) + letters(6, session("2026-04"), start=6)
    made = numbers(SECOND, kept)
    assert made.report.sessions == 15
    assert sorted(made.published.letters) == list(range(12))
    with pytest.raises(
        QuarterError, match=r"What there was of 2026 Q1 was counted with 2026 Q2. Ask for 2026Q2\."
    ):
        numbers(FIRST, kept, [made.published])


def test_a_way_of_meeting_with_few_sessions_waits_and_is_in_no_total_and_no_other_table() -> None:
    few = session(name="walk", minutes=600, themes=("home",), ended="finished early")
    kept = letters(30, session(themes=("loss",))) + letters(10, few, start=30)
    with_few, without = numbers(FIRST, kept), numbers(FIRST, kept[:30])
    assert formats(with_few) == {"pair": 30, "walk": "few"}
    assert (with_few.report.sessions, with_few.report.tables[1:]) == (30, without.report.tables[1:])
    assert with_few.report.people_hours == without.report.people_hours
    later = numbers(SECOND, [*kept, *letters(1, session("2026-04", "walk"), start=40)], [with_few.published])
    assert formats(later) == {"walk": 15}
    assert sorted(later.published.letters) == list(range(30, 41))


def test_late_letters_are_counted_in_the_next_quarter_and_none_twice() -> None:
    kept = letters(20, session())
    first = numbers(FIRST, kept)
    late = letters(3, session(), start=20) + letters(17, session("2026-05"), start=23)
    second = numbers(SECOND, kept + late, [first.published])
    assert not set(first.published.letters) & set(second.published.letters)
    assert (second.report.sessions, second.earlier) == (20, first.report)


def test_published_numbers_stay_whatever_is_put_in_withdrawn_or_taken_out() -> None:
    kept = letters(20, session(agreed="share", given=("themes",))) + letters(20, session(), start=20)
    first = numbers(FIRST, kept)
    for later in (kept[:5], [counted_only(one) for one in kept], kept + letters(50, session(), start=40), []):
        again = numbers(FIRST, later, [first.published])
        assert (again.published, again.report, again.new) == (first.published, first.report, False)


def test_an_earlier_quarter_still_opens_after_a_later_one_with_what_came_before_it() -> None:
    kept = letters(20, session()) + letters(30, session("2026-04"), start=20)
    first = numbers(FIRST, kept)
    second = numbers(SECOND, kept, [first.published])
    again = numbers(FIRST, kept, [second.published, first.published])
    assert (again.report, again.earlier) == (first.report, None)
    assert numbers(SECOND, kept, [second.published, first.published]).earlier == first.report


def test_a_quarter_that_was_passed_over_can_not_be_asked_for_any_more() -> None:
    kept = letters(20, session("2025-12")) + letters(20, session("2026-09"), start=20)
    third = numbers(THIRD, kept)
    for passed in (Quarter(2025, 4), FIRST, SECOND):
        with pytest.raises(QuarterError, match="Ask for 2026Q3"):
            numbers(passed, kept, [third.published])


def test_of_two_computers_that_published_at_once_every_reader_sees_the_same() -> None:
    one = numbers(FIRST, letters(20, session())).published
    other = numbers(FIRST, letters(30, session())).published
    seen = {numbers(FIRST, [], ledger).published.document for ledger in ([one, other], [other, one])}
    assert len(seen) == 1


def test_a_copy_that_was_given_on_and_then_withdrawn_is_still_known() -> None:
    kept = letters(8, session(agreed="share", given=("themes",))) + letters(10, session(), start=8)
    kept += letters(20, session(name="solo"), start=30)
    copies = Published("copies", FIRST.name, tuple(range(8)), "{}")
    withdrawn = [counted_only(one) for one in kept]
    assert formats(numbers(FIRST, withdrawn))["pair"] == 20
    assert formats(numbers(FIRST, withdrawn, [copies]))["pair"] == "hidden"


def test_practices_are_counted_and_are_no_sessions() -> None:
    practice = msgspec.structs.replace(session(name="solo"), format="practice")
    practices = letters(12, practice, start=50)
    made = numbers(FIRST, letters(20, session()) + practices)
    assert (made.report.practices, made.report.sessions, formats(made)) == (15, 20, {"pair": 20})
    assert set(range(50, 62)) <= set(made.published.letters)
    with pytest.raises(NothingToShow, match="No session waits"):
        numbers(FIRST, practices)


def test_what_is_published_is_the_report_and_nothing_else() -> None:
    made = numbers(read_quarter("2026Q1"), letters(20, session()))
    assert msgspec.json.decode(made.published.document, type=Report) == made.report
    assert (made.published.what, made.published.quarter) == ("numbers", "2026Q1")
