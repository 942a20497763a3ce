"""Somebody tries to work out what was hidden, from all that is published; without any rule they succeed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from hypothesis import HealthCheck, Phase, given, settings

from debrief.core.practice import FORMAT as PRACTICE
from debrief.core.summary import PARTS, Summary
from debrief.export import numbers as publishing
from debrief.export import report as reporting
from debrief.export.disclosure import alone
from debrief.export.numbers import Numbers, numbers_of
from debrief.export.report import lines_of
from debrief.export.tally import Found
from debrief.settings import Settings
from debrief.store.records import Kept
from tests.export.attacker import Attack
from tests.export.programme import (
    QUARTERS,
    TITLES,
    WAYS,
    WORDS,
    Issue,
    Programme,
    counted_only,
    programmes,
    publish,
    session,
)
from tests.export.worlds import excluded

if TYPE_CHECKING:
    import pytest

    from debrief.export.disclosure import Shown
    from debrief.export.tally import Tally
    from debrief.store.letter import Published

EXAMPLES = 500
FEWER = 60
"""Enough where the attacker is to win once."""


def made(many: int) -> settings:
    """Make the same programmes in each run; one that fails tells enough as it is."""
    return settings(
        max_examples=many,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def wins(**knows: bool) -> int:
    """Count the small counts of which an attacker learns more who only knows how numbers are rounded."""
    found: list[str] = []

    @made(FEWER)
    @given(programmes())
    def tried(programme: Programme) -> None:
        attack = Attack(publish(programme), rules=False, **knows)
        found.extend(one.name for one in attack.won())

    tried()
    return len(found)


def is_sure() -> bool:
    """Tell whether somebody who sat in one of eleven sessions is sure that the others are few."""
    letters = [Kept(at, session()) for at in range(11)]
    programme = Programme(Settings(team_size=20), letters, [0] * 11, {}, {})
    attack = Attack(map(with_own, publish(programme)), rules=False)
    return "format pair" in {one.name for one in attack.sure()}


def with_own(issue: Issue) -> Issue:
    """Let the attacker know one session more, down to what was ticked."""
    own = next((at for at, known in enumerate(issue.known) if not known), 0)
    known = tuple(at == own or one for at, one in enumerate(issue.known))
    waiting = list(issue.waiting)
    waiting[own] = msgspec.structs.replace(waiting[own], given=PARTS)
    return msgspec.structs.replace(issue, waiting=tuple(waiting), known=known)


def test_no_small_count_of_500_programmes_can_be_narrowed_from_all_that_is_published() -> None:
    small = 0

    @made(EXAMPLES)
    @given(programmes())
    def tried(programme: Programme) -> None:
        nonlocal small
        issues = publish(programme)
        attack = Attack(issues)
        assert attack.won() == []
        small += sum(one.small for one in attack.targets)
        for issue in issues:
            assert excluded(issue)[1] == []

    tried()
    assert small > 10 * EXAMPLES


@made(FEWER)
@given(programmes())
def test_hours_tell_no_more_than_the_counts_do_to_somebody_who_knows_each_length(
    programme: Programme,
) -> None:
    for issue in publish(programme):
        shown = {line.label: line.count for line in issue.report.tables[0].lines}
        counts = {name: count for name, count in shown.items() if isinstance(count, int)}
        hours = sum(WAYS[name].minutes * WAYS[name].heads * count for name, count in counts.items()) / 60
        assert abs(hours - issue.report.people_hours) <= 3


def test_without_hiding_what_would_tell_a_few_others_the_attacker_wins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert wins() == 0
    monkeypatch.setattr(reporting, "beside", lambda cell, _, threshold: alone(cell, threshold))
    assert wins() > 0


def test_without_minding_what_copies_tell_the_attacker_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_if_never_shared(one: Kept, _: object) -> Summary:
        return msgspec.structs.replace(one.summary, agreed="count", given=())

    monkeypatch.setattr(publishing, "known_once", as_if_never_shared)
    assert wins() > 0


def test_with_small_counts_in_the_total_the_attacker_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(tallies: dict[str, Tally], _: int) -> Found:
        return Found({name: one for name, one in tallies.items() if name != PRACTICE}, {}, 0)

    monkeypatch.setattr(publishing, "divide", at_once)
    assert wins(few_in_total=True) > 0


def test_without_rounding_whoever_took_part_in_one_session_learns_a_small_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not is_sure()
    monkeypatch.setattr("debrief.export.disclosure.rounded", lambda count, _=0: count)
    monkeypatch.setattr("debrief.export.report.rounded", lambda count, _=0: count)
    monkeypatch.setattr("tests.export.attacker.SLACK", 0)
    monkeypatch.setattr("tests.export.attacker.STEP", 1)
    assert is_sure()


LOSS, TEAM = "Loss and grief", "Team or leadership"


def asked(kept: list[Kept], ledger: list[Published]) -> Numbers:
    """Ask for the numbers of the first quarter."""
    return numbers_of(QUARTERS[0], kept, ledger, Settings(team_size=20), WORDS, TITLES)


def themes(numbers: Numbers) -> dict[str, Shown]:
    return lines_of(numbers.report.tables, "themes")


def test_two_reports_of_one_quarter_are_the_same_whatever_comes_and_goes_between_them() -> None:
    kept = [Kept(at, session(themes=("loss" if at < 17 else "team",))) for at in range(40)]
    first = asked(kept, [])
    late = Kept(99, session(themes=("loss",)))
    for later in ([*kept, late], kept[9:], [counted_only(one) for one in kept], []):
        again = asked(later, [first.published])
        assert (again.published, again.new) == (first.published, False)


def test_without_freezing_the_difference_of_two_reports_tells_the_theme_of_one_late_session() -> None:
    kept = [Kept(at, session(themes=("loss" if at < 17 else "team",))) for at in range(40)]
    first, second = asked(kept, []), asked([*kept, Kept(99, session(themes=("loss",)))], [])
    changed = {name for name, count in themes(second).items() if themes(first)[name] != count}
    assert changed == {LOSS}
    assert (themes(first)[LOSS], themes(second)[LOSS], themes(second)[TEAM]) == (15, 20, 25)
