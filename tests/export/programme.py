"""A made-up programme of some quarters: what is put in, given on, withdrawn and taken out."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import Struct

from debrief.core.quarter import Quarter
from debrief.core.summary import PARTS, Reading, Summary
from debrief.export.copies import Means, gather
from debrief.export.numbers import Numbers, known_once, numbers_of
from debrief.export.refusing import NothingToShow
from debrief.export.report import Report
from debrief.library import read_words
from debrief.settings import Settings
from debrief.store.letter import Published
from debrief.store.records import Kept
from debrief.textcheck.findings import Findings

WORDS = read_words({})
QUARTERS = (Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3))


class Way(Struct, frozen=True):
    """What anybody can know of a format."""

    people: str
    minutes: int
    """How long each session of it takes, which somebody may know quite well."""
    heads: int
    seats: int
    """The most thermometers of a session."""
    asks: bool = True
    """Whether it asks for themes, feelings and what helped."""


WAYS = {
    "pair": Way("2", 20, 2, 2),
    "solo": Way("1", 15, 1, 1),
    "walk": Way("3-5", 30, 4, 0),
    "panel": Way("6+", 90, 6, 0),
    "aid": Way("1", 10, 1, 0, asks=False),
    "aid-peer": Way("2", 15, 2, 0, asks=False),
}
TITLES = {name: name for name in WAYS}


class Programme(Struct):
    """All letters, in the order of their quarters."""

    settings: Settings
    letters: list[Kept]
    arrives: list[int]
    """At which report each is there: late ones at a later one."""
    leaves: dict[int, int]
    """Which are taken out, and from which report on."""
    withdrawn: dict[int, int]
    """From which report on sharing is withdrawn."""

    def __repr__(self) -> str:
        """Say no more than how large it is, where a test fails."""
        return f"Programme({len(self.letters)} letters, threshold {self.settings.threshold})"

    def at(self, report: int) -> list[Kept]:
        """Give what lies in the letterbox at a report."""
        there = [one for one, when in zip(self.letters, self.arrives, strict=True) if when <= report]
        return [
            counted_only(one) if self.withdrawn.get(one.id, report + 1) <= report else one
            for one in there
            if self.leaves.get(one.id, report + 1) > report
        ]


class Issue(Struct):
    """What was published of a quarter, and what went into it."""

    report: Report
    published: Published
    waiting: tuple[Summary, ...]
    """What was there to be counted, as it was put in."""
    seen: tuple[Summary, ...]
    """The same, as it was counted."""
    known: tuple[bool, ...]
    """Which of them could be read by somebody who gets every copy that may be given on, or was."""


def counted_only(one: Kept) -> Kept:
    """Withdraw the sharing."""
    return Kept(one.id, msgspec.structs.replace(one.summary, agreed="count", given=()))


def a_session(by: Random, month: str, weights: list[float], chances: dict[str, list[float]]) -> Summary:
    """Make one session."""
    name = by.choices(list(WAYS), weights)[0]
    way, parts = WAYS[name], {}
    for part in ("themes", "helped", "feelings"):
        ids = [option.id for option in WORDS.lists[part]]
        ticked = zip(ids, chances[part], strict=True)
        parts[part] = tuple(one for one, chance in ticked if by.random() < chance) if way.asks else ()
    readings = (
        Reading(None if by.random() < 0.1 else by.randint(0, 10), by.randint(0, 10)) for _ in range(way.seats)
    )
    shared = by.random() < chances["shared"][0]
    parts_given = tuple(part for part in PARTS if by.random() < 0.6)
    rest: dict[str, Any] = {"people": way.people, "ended": "finished", **parts}
    if by.random() < chances["early"][0]:
        rest["ended"] = "finished early"
    return Summary(
        format=name,
        month=month,
        minutes=way.minutes,
        thermometer=tuple(readings),
        further_help_offered=by.random() < chances["offered"][0],
        agreed="share" if shared else "count",
        given=parts_given if shared else (),
        **rest,
    )


def session(month: str = "2026-01", name: str = "pair", **rest: Any) -> Summary:
    """Make one session that may be counted."""
    way = WAYS[name]
    usual: dict[str, Any] = {
        "minutes": way.minutes,
        "people": way.people,
        "ended": "finished",
        "agreed": "count",
    }
    return Summary(format=name, month=month, **usual | rest)


PRACTICED = Summary("practice", "2026-01", 5, "1", "finished", "count")


def skewed(by: Random, many: int) -> list[float]:
    """Give chances of which some are next to nothing, and some next to certain."""
    return [by.random() ** by.choice((1, 4, 12, 0.1)) for _ in range(many)]


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Make a programme of one to three quarters, from a few sessions to several hundred."""
    by = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - made up
    sizes = [draw(st.sampled_from((6, 14, 22, 30, 60, 120, 250))) for _ in range(draw(st.integers(1, 3)))]
    threshold = draw(st.integers(5, 15))
    shared = draw(st.sampled_from((0.0, 0.0, 0.1, 0.3, 0.7)))
    weights = skewed(by, len(WAYS))
    chances = {part: skewed(by, len(WORDS.lists[part])) for part in ("themes", "helped", "feelings")}
    chances |= {"shared": [shared], "early": skewed(by, 1), "offered": skewed(by, 1)}
    letters, arrives = [], []
    for at, size in enumerate(sizes):
        for _ in range(by.randint(size // 2, size)):
            month = f"2026-{3 * at + by.randint(1, 3):02}"
            letters.append(Kept(by.getrandbits(53), a_session(by, month, weights, chances)))
            arrives.append(at + (by.random() < 0.1))
        many = by.choice((0, threshold - 1, 30))
        letters += [Kept(by.getrandbits(53), PRACTICED) for _ in range(many)]
        arrives += [at] * many
    changing = draw(st.booleans())
    leaves = {one.id: by.randint(0, 2) for one in letters if changing and by.random() < 0.05}
    withdrawn = {one.id: by.randint(0, 2) for one in letters if changing and by.random() < 0.1}
    settings = Settings(team_size=20, threshold=threshold)
    return Programme(settings, letters, arrives, leaves, withdrawn)


def publish(programme: Programme) -> list[Issue]:
    """Publish the numbers and the copies of all quarters, one after the other."""
    ledger: list[Published] = []
    issues = []
    settings = programme.settings
    means = Means(settings, WORDS, TITLES, lambda _: Findings(), lambda many: tuple(range(many)))
    for at, quarter in enumerate(QUARTERS):
        kept = programme.at(at)
        with suppress(NothingToShow):
            made = numbers_of(quarter, kept, ledger, programme.settings, WORDS, TITLES)
            issues.append(issue(programme, quarter, kept, ledger, made))
            ledger.append(made.published)
        with suppress(NothingToShow):
            ledger.append(gather(quarter, kept, ledger, means).published)
    return issues


def issue(
    programme: Programme, quarter: Quarter, kept: list[Kept], ledger: list[Published], made: Numbers
) -> Issue:
    """Note what went into the numbers of a quarter."""
    given = {one for published in ledger if published.what == "copies" for one in published.letters}
    counted = {one for published in ledger if published.what == "numbers" for one in published.letters}
    there = [one for one in kept if one.id not in counted and one.summary.month <= quarter.last_month]
    put_in = {one.id: one.summary for one in programme.letters}
    seen = tuple(known_once(one, given) for one in there)
    known = tuple(one.summary.agreed == "share" or one.id in given for one in there)
    return Issue(made.report, made.published, tuple(put_in[one.id] for one in there), seen, known)
