"""Pictures of what looks over many summaries: the filters, the trend, what is old, the numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from debrief.app import Debrief
from debrief.settings import Settings
from tests.screens.filled import alone, put_in, quarter
from tests.screens.opening import look_inside, open_letterbox
from tests.screens.waiting import is_laid_out, sees, until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from debrief.core.private import PrivateText
    from debrief.core.summary import Summary
    from debrief.desk import Desk

    Show = Callable[[Pilot[Any]], Awaitable[None]]

SIZES = {"80x24": (80, 24), "120x36": (120, 36)}
READINGS = {
    "2026-01": (7, 5), "2026-02": (6, 6), "2026-03": (8, 5), "2026-06": (5, 3), "2026-07": (6, 3),
    "2026-08": (4, 4), "2026-10": (7, 2), "2026-11": (5, 4),
}  # fmt: skip
"""By month: before and after."""
ONE = [alone(month, *reading) for month, reading in READINGS.items()]
OLD = [*quarter(3, "2025-09"), *quarter(1, "2025-03")]
TEAM = [*quarter(60, "2026-08"), *quarter(45, "2026-05")]


async def inside(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    await look_inside(app, pilot)


async def months(pilot: Pilot[Any]) -> None:
    await inside(pilot)
    await pilot.press("m")
    await sees(pilot, "Which month?")


async def filtered(pilot: Pilot[Any]) -> None:
    await months(pilot)
    await pilot.press("down", "down", "enter")
    await sees(pilot, "Shown:")


async def trend(pilot: Pilot[Any]) -> None:
    await inside(pilot)
    await pilot.press("r")
    await sees(pilot, "My thermometer")


async def old(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    await open_letterbox(app, pilot)
    await sees(pilot, "Are these still needed?")


async def quarters(pilot: Pilot[Any]) -> None:
    await inside(pilot)
    await pilot.press("g")
    await sees(pilot, "What should be given on?")
    await pilot.press("enter")
    await sees(pilot, "Which quarter?")


async def numbers(pilot: Pilot[Any]) -> None:
    await quarters(pilot)
    await pilot.press("enter")
    await sees(pilot, "They may not be used")


async def bars(pilot: Pilot[Any]) -> None:
    await numbers(pilot)
    await pilot.press("pagedown")


async def forms(pilot: Pilot[Any]) -> None:
    await numbers(pilot)
    await pilot.press("enter")
    await sees(pilot, "In which form?")


PICTURES: dict[str, tuple[list[Summary], Show]] = {
    "list": (ONE, inside),
    "months": (ONE, months),
    "filtered": (ONE, filtered),
    "trend": (ONE, trend),
    "list-of-a-pair": (quarter(1), inside),
    "old": (OLD, old),
    "quarters": (TEAM, quarters),
    "numbers": (TEAM, numbers),
    "bars": (TEAM, bars),
    "forms": (TEAM, forms),
}
LARGE_TOO = ("filtered", "trend", "numbers")
"""Pages that fill a larger window in other ways."""


@pytest.mark.parametrize(
    ("name", "size"), [(name, "80x24") for name in PICTURES] + [(name, "120x36") for name in LARGE_TOO]
)
def test_a_page_over_many_summaries_looks_as_it_did(
    name: str, size: str, bare_desk: Desk, code: PrivateText, snap_compare: Callable[..., bool]
) -> None:
    assert code
    summaries, show = PICTURES[name]
    put_in(bare_desk, summaries)
    app = Debrief(replace(bare_desk, settings=Settings(team_size=24)))

    async def show_and_rest(pilot: Pilot[Any]) -> None:
        await show(pilot)
        await pilot.pause()
        await until(pilot, lambda: is_laid_out(pilot.app.screen))

    assert snap_compare(app, terminal_size=SIZES[size], run_before=show_and_rest)
