"""What does not leave the house, on the screen, and why: one sentence each, and no part of a file."""

from __future__ import annotations

from dataclasses import replace
from errno import EACCES, ENOSPC
from typing import TYPE_CHECKING

import pytest

from debrief.app import Debrief
from debrief.settings import Settings
from debrief.store.errors import StoreError
from tests.screens.filled import put_in, quarter
from tests.screens.giving import (
    FORMS,
    LIST,
    QUARTERS,
    SHOWN,
    WRITTEN,
    at_quarters,
    files,
    ledger,
    shown,
)
from tests.screens.letterboxes import PASSPHRASE, lay_letterbox
from tests.screens.waiting import sees, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.summary import Summary
    from debrief.desk import Desk
    from debrief.store.letterbox import Letterbox

pytestmark = pytest.mark.usefixtures("home")


EMPTY = "Nothing lies in it yet."

REFUSED: dict[str, tuple[Settings, list[Summary], str, str]] = {
    "nobody said how many there are": (Settings(), quarter(60), "numbers", "Say in settings.toml how many"),
    "a small team": (Settings(team_size=9), quarter(60), "numbers", "In a team of fewer than 10 people"),
    "nothing": (Settings(team_size=24), quarter(3, "2026-11"), "numbers", "No session waits to be counted"),
    "too little": (Settings(team_size=24), quarter(5), "numbers", "too few sessions wait to be counted"),
    "nothing shared": (Settings(team_size=24), quarter(0), "copies", "Nothing that was shared waits"),
    "too few shared": (Settings(team_size=24), quarter(8), "copies", "too few summaries were shared"),
}


@pytest.mark.parametrize("why", REFUSED)
async def test_where_nothing_may_leave_one_sentence_says_why(
    why: str, team_desk: Desk, letterbox: Letterbox, home: Path
) -> None:
    settings, summaries, about, said = REFUSED[why]
    put_in(team_desk, summaries)
    app = Debrief(replace(team_desk, settings=settings))
    async with app.run_test() as pilot:
        screen = await at_quarters(app, pilot, about, found=LIST if summaries else EMPTY)
        await pilot.press("enter")
        await sees(pilot, said)
        assert QUARTERS in words_on(screen)
    assert ledger(letterbox) == ()
    assert files(home) == []


async def test_a_quarter_that_was_counted_with_a_later_one_says_which(team: Debrief) -> None:
    put_in(team.desk, quarter(3, "2026-05"))
    async with team.run_test() as pilot:
        await shown(team, pilot)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
        await pilot.press("enter")
        await sees(pilot, LIST)
        await at_quarters(team, pilot)
        await pilot.press("down", "enter")
        await sees(pilot, "What there was of 2026 Q2 was counted with 2026 Q3.")


async def test_a_file_that_is_there_stays_and_what_was_noted_can_be_written_beside_it(
    team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    mine = home / "mine.md"
    mine.write_text("theirs", encoding="utf-8")
    async with team.run_test() as pilot:
        screen = await shown(team, pilot, typed="~/mine.md")
        await pilot.press("enter")
        await sees(pilot, "is there already")
        assert "The letterbox has noted it already" in words_on(screen)
        assert mine.read_text(encoding="utf-8") == "theirs"
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    assert (home / "mine-2.md").exists()
    assert len(ledger(letterbox)) == 1


async def test_a_disk_that_gets_full_keeps_no_part_of_a_file(
    team: Debrief, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    async with team.run_test() as pilot:
        await shown(team, pilot)
        monkeypatch.setattr("debrief.store.opened.Opened.publish", lambda *_: None)
        monkeypatch.setattr("debrief.export.write.os.fsync", no_room)
        await pilot.press("enter")
        await sees(pilot, "No space left on device")
        assert "The letterbox has noted it already" in words_on(team.screen)
    assert files(home) == []


async def test_a_folder_that_only_can_be_read_leads_to_another_place(
    team: Debrief, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path, *_: object) -> int:
        raise PermissionError(EACCES, "Permission denied", str(place))

    async with team.run_test() as pilot:
        screen = await shown(team, pilot, typed=str(tmp_path / "n.md"))
        with monkeypatch.context() as patch:
            patch.setattr("debrief.store.opened.Opened.publish", lambda *_: None)
            patch.setattr("debrief.export.write.os.open", refuse)
            await pilot.press("enter")
            await sees(pilot, "can't be written (Permission denied)")
        assert screen.word.value == str(home / "numbers-2026Q3.md")
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    assert files(home) == ["numbers-2026Q3.md"]


async def test_leaving_after_it_was_noted_but_not_written_leads_back_to_the_same_file(
    team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    async with team.run_test() as pilot:
        screen = await shown(team, pilot, typed="~/gone/n.md")
        text = screen.rows.shown[0][1]
        await pilot.press("enter")
        await sees(pilot, "The letterbox has noted it already")
        await pilot.press("escape")
        await sees(pilot, FORMS)
        await pilot.press("escape")
        await sees(pilot, "This was given on before, and stays as it is.")
        await pilot.press("escape")
        await sees(pilot, LIST)
        await shown(team, pilot)
        assert team.screen.rows.shown[0][1] == text  # type: ignore[attr-defined]  # the plugin types every screen alike
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
    assert (home / "numbers-2026Q3.md").read_text(encoding="utf-8") == text
    assert len(ledger(letterbox)) == 1


async def test_what_cant_be_noted_is_not_written(
    team: Debrief, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        message = "The disk is full."
        raise StoreError(message)

    monkeypatch.setattr("debrief.store.opened.Opened.publish", fail)
    async with team.run_test() as pilot:
        await shown(team, pilot)
        await pilot.press("enter")
        await sees(pilot, "The disk is full. So nothing was written.")
        assert SHOWN in words_on(team.screen)
    assert not (home / "numbers-2026Q3.md").exists()


async def test_where_another_terminal_was_quicker_nothing_is_written_and_the_letterbox_is_read_anew(
    team: Debrief, letterbox: Letterbox, home: Path
) -> None:
    async with team.run_test() as pilot:
        screen = await shown(team, pilot)
        assert screen.made is not None
        letterbox.unlock(PASSPHRASE).publish(screen.made.published, screen.inside.seen)
        await pilot.press("enter")
        await sees(pilot, "The letterbox has changed meanwhile.")
        await pilot.press("enter")
        await sees(pilot, LIST)
        again = await at_quarters(team, pilot)
        assert again.choices._field.options[0].detail == "given on before, and stays as it is"
    assert not (home / "numbers-2026Q3.md").exists()
    assert len(ledger(letterbox)) == 1


async def test_damaged_letters_are_told_of_and_the_rest_is_counted(
    team: Debrief, letterbox: Letterbox
) -> None:
    for path in letterbox.box.place.folder.iterdir():
        if ".letters" in path.name:
            lines = path.read_bytes().splitlines(keepends=True)
            lines[5] = lines[5].replace(b'"', b"'")
            path.write_bytes(b"".join(lines))
    fresh = lay_letterbox(letterbox.box.place.folder)
    app = Debrief(replace(team.desk, open_letterbox=lambda: fresh))
    async with app.run_test() as pilot:
        screen = await at_quarters(app, pilot)
        assert "Some letters here can't be read." in words_on(screen)
        await pilot.press("enter")
        await sees(pilot, "Numbers for 2026 Q3")
        assert "Some letters here can't be read." in words_on(screen)
        assert "may have been given on before" in words_on(screen)
        await pilot.press("enter")
        await pilot.pause()
        assert FORMS not in words_on(screen)
        await pilot.press("tab", "enter")
        await sees(pilot, FORMS)
