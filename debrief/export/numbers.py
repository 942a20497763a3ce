"""The numbers of a quarter: worked out once, shown, noted in the letterbox, and the same ever after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from debrief.core.practice import FORMAT as PRACTICE
from debrief.core.summary import PARTS
from debrief.export.quarters import QuarterError, read_quarter
from debrief.export.refusing import NothingToShow
from debrief.export.report import Report, report
from debrief.export.tally import divide, tally
from debrief.store.letter import Published

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from debrief.core.quarter import Quarter
    from debrief.core.summary import Summary
    from debrief.core.words import Words
    from debrief.settings import Settings
    from debrief.store.records import Kept

FEWEST = 10
"""Sessions: a quarter with fewer waits for the next, whatever the threshold is."""


class Numbers(Struct, frozen=True):
    """What a quarter's numbers are, or would be."""

    report: Report
    earlier: Report | None
    """The numbers that were published before these."""
    published: Published
    new: bool
    """Whether they are not published yet."""


def numbers_of(
    quarter: Quarter,
    kept: Iterable[Kept],
    published: Iterable[Published],
    settings: Settings,
    words: Words,
    titles: dict[str, str],
) -> Numbers:
    """Give the numbers of a quarter: those that were published, or what they would be.

    Args:
        quarter: one that is over.
        kept: every summary in the letterbox.
        published: what was published before.
        settings: the organisation's rules.
        words: where the labels are.
        titles: what people call each format.

    Raises:
        NothingToShow: if the team is too small, or too little was counted.
        QuarterError: if the quarter was counted together with a later one.
    """
    refuse_small_teams(settings)
    ledger = sorted(
        (one for one in published if one.what == "numbers"), key=lambda one: (one.quarter, one.document)
    )
    there = next((one for one in ledger if one.quarter == quarter.name), None)
    earlier = [one for one in ledger if one.quarter < quarter.name]
    before = msgspec.json.decode(earlier[-1].document, type=Report) if earlier else None
    if there is not None:
        return Numbers(msgspec.json.decode(there.document, type=Report), before, there, new=False)
    if ledger and ledger[-1].quarter > quarter.name:
        later = read_quarter(next(one.quarter for one in ledger if one.quarter > quarter.name))
        message = f"What there was of {quarter} was counted with {later}. Ask for {later.name}."
        raise QuarterError(message)
    counted = {number for one in ledger for number in one.letters}
    given = {number for one in published if one.what == "copies" for number in one.letters}
    waiting = [one for one in kept if one.id not in counted and counts(one, quarter)]
    found = divide(tally(known_once(one, given) for one in waiting), settings.threshold)
    if found.sessions < FEWEST:
        raise too_little(waiting, quarter)
    made = report(quarter.name, found, words, titles, settings.threshold)
    letters = tuple(one.id for one in waiting if one.summary.format in {PRACTICE, *found.counted})
    text = msgspec.json.encode(made).decode()
    return Numbers(made, before, Published("numbers", quarter.name, letters, text), new=True)


def known_once(one: Kept, given: Container[int]) -> Summary:
    """Give a summary; where its copy was given on and then withdrawn, as if it still were: it is known."""
    if one.id not in given:
        return one.summary
    return msgspec.structs.replace(one.summary, agreed="share", given=PARTS)


def counts(one: Kept, quarter: Quarter) -> bool:
    """Tell whether a summary may be counted, and is of this quarter or waits from an earlier one."""
    return one.summary.agreed != "keep" and one.summary.month <= quarter.last_month


def refuse_small_teams(settings: Settings) -> None:
    """Refuse numbers where too few people could have taken part for anybody to be hidden among them.

    Raises:
        NothingToShow: if so, or if nobody said how many there are.
    """
    if not settings.team_size:
        message = (
            "Say in settings.toml how many people could take part, such as team_size = 24. Then ask again."
        )
        raise NothingToShow(message)
    if settings.team_size < settings.smallest_team:
        message = (
            f"In a team of fewer than {settings.smallest_team} people anybody could be found in numbers. "
            "So there are none."
        )
        raise NothingToShow(message)


def too_little(waiting: list[Kept], quarter: Quarter) -> NothingToShow:
    """Say that nothing, or too little, was counted, and tell no number."""
    if not any(one.summary.format != PRACTICE for one in waiting):
        return NothingToShow(f"No session waits to be counted up to the end of {quarter}.")
    return NothingToShow(
        f"Up to the end of {quarter} too few sessions wait to be counted. They stay hidden among those of "
        "the next quarter."
    )
