"""A list of choices can be read whole, in windows of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from debrief.core.ask import Many
from tests.screens.test_pictures import shown
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief

SHORT = 20


def drawn(pilot: Pilot[Any]) -> str:
    """Read the list as far as it is in sight."""
    screen: Any = pilot.app.screen
    page, choices = screen.body.region, screen.choices
    in_sight = range(
        max(0, page.y - choices.region.y), min(choices.size.height, page.bottom - choices.region.y)
    )
    return " ".join(choices.render_line(y).text for y in in_sight)


@pytest.mark.parametrize("columns", [36, 40, 44, 48, 52, 60, 66, 80])
async def test_every_word_of_a_detail_is_in_sight_on_the_way_down(app: Debrief, columns: int) -> None:
    session = bring(app.desk, "pair", at("feelings", "pick"))
    assert isinstance(session.ask.field, Many)
    async with app.run_test(size=(80, SHORT)) as pilot:
        await shown(session)(pilot)
        await pilot.resize_terminal(columns, SHORT)
        for option in session.ask.field.options:
            await pilot.pause()
            seen = " ".join(drawn(pilot).split())
            assert f"{option.label} {option.detail}".strip().split()[-1] in seen
            assert all(word in seen for word in option.detail.split()), option.id
            await pilot.press("down")


async def test_a_detail_stays_beside_its_label_and_goes_below_it_where_there_is_no_room(app: Debrief) -> None:
    session = bring(app.desk, "pair", at("feelings", "pick"))
    async with app.run_test(size=(52, 30)) as pilot:
        await shown(session)(pilot)
        lines = [pilot.app.screen.choices.render_line(y).text for y in range(2)]  # type: ignore[attr-defined]  # as above
        assert lines[1].index("grieving") == lines[0].index("low")
        await pilot.resize_terminal(36, 30)
        await pilot.pause()
        lines = [pilot.app.screen.choices.render_line(y).text for y in range(2)]  # type: ignore[attr-defined]  # as above
        assert lines[0].rstrip().endswith("Sad")
        assert lines[1].startswith("    low, hurt")


async def test_above_a_list_that_is_longer_than_the_window_the_question_stays(app: Debrief) -> None:
    session = bring(app.desk, "prepare-panel", at("agree", "people"))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(session)(pilot)
        page: Any = pilot.app.screen
        await pilot.pause()
        assert page.title_line.region.y >= page.body.region.y
        await pilot.press("end")
        await pilot.pause()
        assert drawn(pilot).split()[-1] == "20"
