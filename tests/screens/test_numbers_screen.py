"""What leaves the house, on the screen: a quarter is chosen, looked at, noted, and only then written."""

from __future__ import annotations

import json
import stat
from threading import Event
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace as changed

from debrief.export.write import write
from tests.screens.filled import put_in, quarter
from tests.screens.giving import (
    FORMS,
    KINDS,
    LIST,
    QUARTERS,
    SHOWN,
    WHERE,
    WRITTEN,
    at_quarters,
    files,
    ledger,
    looked_at,
    shown,
)
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.app import Debrief
    from debrief.store.letterbox import Letterbox

pytestmark = pytest.mark.usefixtures("home")


async def test_numbers_are_looked_at_before_a_form_is_chosen(team: Debrief, letterbox: Letterbox) -> None:
    async with team.run_test() as pilot:
        screen = await looked_at(team, pilot)
        lines = words_on(screen).splitlines()
        assert "Numbers for 2026 Q3" in lines
        assert next(line for line in lines if line.startswith("Sessions ")).split() == ["Sessions", "60"]
        pair = next(line for line in lines if line.startswith("Pair debrief"))
        assert pair.split() == ["Pair", "debrief", "━" * 20, "35"]
        assert next(line for line in lines if line.startswith("Practices")).split() == ["Practices", "0"]
        assert ledger(letterbox) == ()


async def test_bars_stand_only_for_numbers_that_are_shown(team: Debrief) -> None:
    put_in(team.desk, [changed(one, themes=("home",)) for one in quarter(3)])
    async with team.run_test() as pilot:
        screen = await looked_at(team, pilot)
        hidden = [
            line for line in words_on(screen).splitlines() if "fewer than" in line or "not shown" in line
        ]
        assert len(hidden) > 1
        assert [line for line in hidden if "━" in line] == []


@pytest.mark.parametrize("kind", KINDS)
async def test_exactly_what_is_shown_is_written_for_its_owner_alone(
    kind: str, team: Debrief, home: Path
) -> None:
    async with team.run_test() as pilot:
        screen = await shown(team, pilot, kind)
        ((_, text),) = screen.rows.shown
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    file = home / f"numbers-2026Q3{KINDS[kind]}"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    if kind == "pdf":
        assert file.read_bytes().startswith(b"%PDF")
        assert text.startswith("A PDF file of about")
        assert "Pair debrief" in text
    else:
        assert file.read_bytes().decode("utf-8-sig") == text


async def test_what_is_written_is_noted_and_stays_as_it_is(
    team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    async with team.run_test() as pilot:
        await shown(team, pilot, "json")
        await pilot.press("enter")
        await sees(pilot, "The letterbox has noted it.")
        await pilot.press("enter")
        await sees(pilot, LIST)
        put_in(team.desk, quarter(30))
        await pilot.press("escape")
        await sees(pilot, "Look inside")
        await pilot.press("escape")
        screen = await at_quarters(team, pilot)
        first = screen.choices._field.options[0]
        assert (first.label, first.detail) == ("2026 Q3", "given on before, and stays as it is")
        await pilot.press("escape")
        await sees(pilot, LIST)
        await shown(team, pilot, "json", typed=str(home / "again.json"))
        assert "This was given on before, and stays as it is." in words_on(team.screen)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    (noted,) = ledger(letterbox)
    assert (noted.what, noted.quarter, len(noted.letters)) == ("numbers", "2026Q3", 60)
    first_file, second = home / "numbers-2026Q3.json", home / "again.json"
    assert first_file.read_bytes() == second.read_bytes()
    assert json.loads(first_file.read_text(encoding="utf-8"))["quarter"] == "2026Q3"


async def test_two_quarters_can_be_given_on_one_after_the_other(team: Debrief, letterbox: Letterbox) -> None:
    put_in(team.desk, quarter(40, "2026-05"))
    async with team.run_test() as pilot:
        await at_quarters(team, pilot)
        await pilot.press("down", "enter")
        await sees(pilot, "Numbers for 2026 Q2")
        await pilot.press("enter")
        await sees(pilot, FORMS)
        await pilot.press("enter")
        await sees(pilot, WHERE)
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
        await pilot.press("enter")
        await sees(pilot, LIST)
        screen = await shown(team, pilot)
        assert "| Sessions | 60 | 40 |" in screen.rows.shown[0][1]
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    assert [one.quarter for one in ledger(letterbox)] == ["2026Q2", "2026Q3"]


async def test_shared_summaries_are_given_on_in_the_same_way(
    team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    async with team.run_test() as pilot:
        screen = await looked_at(team, pilot, "copies")
        assert screen.rows.shown[0] == ("Summary 1", "")
        assert screen.rows.shown[2:4] == (
            ("Themes", "Loss and grief, Too much work, too little time"),
            ("What helped", "Being heard"),
        )
        await pilot.press("escape")
        await sees(pilot, QUARTERS)
        await pilot.press("escape")
        await sees(pilot, LIST)
        await shown(team, pilot, "csv", "copies")
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    (noted,) = ledger(letterbox)
    assert (noted.what, len(noted.letters)) == ("copies", 15)
    assert "Summary 15" in (home / "copies-2026Q3.csv").read_text(encoding="utf-8-sig")


async def test_only_quarters_that_are_over_are_offered_as_far_back_as_there_is_anything(
    team: Debrief,
) -> None:
    put_in(team.desk, [*quarter(1, "2025-12"), *quarter(1, "2026-11")])
    async with team.run_test() as pilot:
        screen = await at_quarters(team, pilot)
        offered = [one.label for one in screen.choices._field.options]
        assert offered == ["2026 Q3", "2026 Q2", "2026 Q1", "2025 Q4"]


@pytest.mark.parametrize("way", ["f3", "f8"])
async def test_covering_and_stopping_let_everything_go_and_write_nothing(
    way: str, team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    async with team.run_test() as pilot:
        screen = await shown(team, pilot)
        await pilot.press(way)
        await until(pilot, lambda: screen not in team.screen_stack)
        assert (screen.made, screen.file, screen.page, screen.inside.kept) == (None, b"", None, [])
        assert "Pair" not in words_on(screen)
    assert ledger(letterbox) == ()
    assert not (home / "numbers-2026Q3.md").exists()


async def test_a_slow_disk_takes_one_file_however_often_enter_is_pressed(
    team: Debrief, letterbox: Letterbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake = Event()

    def slow(content: bytes, to: Path) -> None:
        awake.wait(20)
        write(content, to)

    monkeypatch.setattr("debrief.screens.writing.write", slow)
    async with team.run_test() as pilot:
        await shown(team, pilot)
        await pilot.press("enter")
        await sees(pilot, "One moment")
        await pilot.press("enter", "escape", "enter")
        awake.set()
        await sees(pilot, WRITTEN)
    assert len(ledger(letterbox)) == 1
    assert files(home) == ["numbers-2026Q3.md"]
