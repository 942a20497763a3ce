"""Summaries that have lain in the letterbox for long: asked about, and never deleted without a yes."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from debrief.pages.age import months_since
from debrief.store.errors import NotErased, NotFound
from debrief.store.opened import Opened
from tests.screens.filled import put_in, quarter
from tests.screens.letterboxes import PASSPHRASE, what_lies_in
from tests.screens.opening import open_letterbox
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from debrief.app import Debrief
    from debrief.store.letterbox import Letterbox

OLD, LIST = "Are these still needed?", "Newest month first"


@pytest.mark.parametrize(
    ("earlier", "months"),
    [("2025-11", 12), ("2025-10", 13), ("2026-11", 0), ("2027-01", -2), ("2024-12", 23)],
)
def test_months_are_counted_from_one_to_another(earlier: str, months: int) -> None:
    assert months_since(earlier, "2026-11") == months


async def test_old_summaries_are_asked_about_once_and_kept_without_a_yes(
    sealed_app: Debrief, letterbox: Letterbox
) -> None:
    put_in(sealed_app.desk, [*quarter(2, "2025-10"), *quarter(1, "2025-03"), *quarter(2, "2025-11")])
    async with sealed_app.run_test() as pilot:
        await open_letterbox(sealed_app, pilot)
        screen = await sees(pilot, OLD)
        assert "3 summaries are older than 12 months." in words_on(screen)
        assert screen.rows.shown == (("March 2025", "1"), ("October 2025", "2"))
        await pilot.press("enter")
        await sees(pilot, "Choose one with the arrows")
        await pilot.press("down", "enter")
        await sees(pilot, LIST)
        await pilot.press("enter")
        await sees(pilot, "Kept summary")
        await pilot.press("escape")
        await sees(pilot, LIST)
        await pilot.press("escape")
        await sees(pilot, "Look inside")
        assert len(what_lies_in(letterbox.unlock(PASSPHRASE))) == 5
        await pilot.press("escape")
        await open_letterbox(sealed_app, pilot)
        await sees(pilot, OLD)


async def test_old_summaries_are_deleted_with_a_yes_and_nothing_else_is(
    sealed_app: Debrief, letterbox: Letterbox
) -> None:
    put_in(sealed_app.desk, [*quarter(3, "2025-10"), *quarter(2, "2026-11")])
    async with sealed_app.run_test() as pilot:
        await open_letterbox(sealed_app, pilot)
        await sees(pilot, OLD)
        await pilot.press("down", "down", "enter")
        screen = await sees(pilot, LIST)
        assert screen.choices.option_count == 2
        assert {one.month for one in what_lies_in(letterbox.unlock(PASSPHRASE))} == {"2026-11"}


@pytest.mark.parametrize("wrong", [NotFound(), NotErased(NotFound())])
async def test_one_that_is_gone_already_stops_nothing_and_any_other_fault_is_told(
    wrong: Exception, sealed_app: Debrief, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(sealed_app.desk, quarter(3, "2025-10"))
    async with sealed_app.run_test() as pilot:
        await open_letterbox(sealed_app, pilot)
        await sees(pilot, OLD)

        def fail(*_: object) -> None:
            raise wrong

        monkeypatch.setattr("debrief.store.opened.Opened.delete", fail)
        await pilot.press("down", "down", "enter")
        await sees(pilot, "Nothing lies in it yet." if isinstance(wrong, NotFound) else str(wrong))


async def test_esc_stops_deleting_and_what_is_left_stays(
    sealed_app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(sealed_app.desk, quarter(4, "2025-10"))
    begun, awake = Event(), Event()
    delete = Opened.delete

    def slow(opened: Opened, *numbers: int) -> None:
        begun.set()
        awake.wait(20)
        delete(opened, *numbers)

    monkeypatch.setattr("debrief.screens.age.AT_A_TIME", 1)
    monkeypatch.setattr("debrief.store.opened.Opened.delete", slow)
    async with sealed_app.run_test() as pilot:
        await open_letterbox(sealed_app, pilot)
        await sees(pilot, OLD)
        await pilot.press("down", "down", "enter")
        await until(pilot, begun.is_set)
        assert "Deleted 0 of 4" in words_on(sealed_app.screen)
        await pilot.press("enter", "escape")
        assert "Deleted 0 of 4" in words_on(sealed_app.screen)
        awake.set()
        screen = await sees(pilot, LIST)
        assert screen.choices.option_count == 3
    assert len(what_lies_in(letterbox.unlock(PASSPHRASE))) == 3
