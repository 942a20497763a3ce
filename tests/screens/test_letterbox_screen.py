"""The letterbox as a place: what is offered, how it opens, and how its keys are let go."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from debrief.app import Debrief
from debrief.pages.places import LETTERBOX
from debrief.screens.code import CodeScreen
from debrief.screens.letterbox import LetterboxScreen
from debrief.screens.new_passphrase import NewPassphraseScreen
from debrief.screens.unlock import UnlockScreen
from debrief.store.slots import WrongSecret
from tests.screens.letterboxes import OTHER, PASSPHRASE, put_one_in, what_lies_in
from tests.screens.opening import choose, keys_of, unlock
from tests.screens.test_first_use import type_passphrase
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from debrief.core.private import PrivateText
    from debrief.desk import Desk
    from debrief.store.letterbox import Letterbox
    from debrief.store.opened import Opened
    from debrief.store.slots import Purpose

SEALED_MENU = ("receipt", "inside", "change", "lost", "code")


def offered(screen: LetterboxScreen) -> tuple[str, ...]:
    """List what can be done."""
    return tuple(one.id for one in screen.choices._field.options)


async def test_an_open_letterbox_offers_to_set_a_passphrase(app: Debrief) -> None:
    async with app.run_test() as pilot:
        app.home.open(LETTERBOX)
        screen = await sees(pilot, "It has no passphrase yet")
        assert isinstance(screen, LetterboxScreen)
        assert offered(screen) == ("receipt", "inside", "set")


async def test_a_sealed_letterbox_offers_to_change_it(sealed_app: Debrief) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        screen = await sees(pilot, "Only its keeper can read")
        assert isinstance(screen, LetterboxScreen)
        assert offered(screen) == SEALED_MENU


async def test_before_first_use_it_offers_to_begin(bare_desk: Desk) -> None:
    app = Debrief(bare_desk, at_letterbox=True)
    async with app.run_test() as pilot:
        await sees(pilot, "There is none yet")
        await pilot.press("enter")
        await sees(pilot, "One thing first")


async def test_the_letterbox_can_be_what_opens_first(desk: Desk) -> None:
    app = Debrief(desk, at_letterbox=True)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, LetterboxScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.home)


async def test_home_says_that_anyone_can_read_until_a_passphrase_is_set(
    app: Debrief, letterbox: Letterbox
) -> None:
    async with app.run_test() as pilot:
        await sees(pilot, "anyone who uses this account")
        app.home.open(LETTERBOX)
        await choose(pilot, "set")
        await type_passphrase(pilot, PASSPHRASE)
        await sees(pilot, "The recovery code")
        assert letterbox.state == "sealed"
        await pilot.press("tab", "enter")
        await sees(pilot, "Only its keeper can read")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.home and "No passphrase yet" not in words_on(app.home))


async def test_setting_a_passphrase_seals_what_lies_inside(app: Debrief, letterbox: Letterbox) -> None:
    put_one_in(app.desk)
    async with app.run_test() as pilot:
        app.home.open(LETTERBOX)
        await choose(pilot, "set")
        await type_passphrase(pilot, PASSPHRASE)
        await sees(pilot, "The recovery code")
        assert len(what_lies_in(letterbox.unlock(PASSPHRASE))) == 1


async def test_without_a_passphrase_the_list_opens_at_once(app: Debrief) -> None:
    put_one_in(app.desk)
    async with app.run_test() as pilot:
        app.home.open(LETTERBOX)
        await choose(pilot, "inside")
        await sees(pilot, "November 2026")


async def test_a_wrong_passphrase_says_so_and_asks_again(sealed_app: Debrief) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "inside")
        await unlock(pilot, "not this one at all")
        screen = await sees(pilot, "This passphrase does not open the letterbox")
        assert isinstance(screen, UnlockScreen)
        assert screen.word.value == ""
        assert screen.focused is screen.word
        await unlock(pilot)
        await sees(pilot, "Nothing lies in it yet")


async def test_after_three_wrong_ones_the_wait_is_calm_and_esc_leaves(
    sealed_app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        with pytest.raises(WrongSecret):
            letterbox.unlock("wrong")
    rested, waits = Event(), []

    def rest(seconds: float) -> None:
        waits.append(seconds)
        rested.wait(20)

    monkeypatch.setattr(letterbox, "_sleep", rest)
    opened: list[Opened] = []
    unlock_it = letterbox.unlock

    def note(secret: str, purpose: Purpose) -> Opened:
        opened.append(unlock_it(secret, purpose))
        return opened[-1]

    monkeypatch.setattr(letterbox, "unlock", note)
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "inside")
        await unlock(pilot)
        screen = await sees(pilot, "One moment")
        await pilot.press("enter", "x", "space", "tab", "enter")
        assert sealed_app.screen is screen
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(sealed_app.screen, LetterboxScreen))
        rested.set()
        await until(pilot, lambda: bool(opened) and keys_of(opened[0]) == ())
        assert isinstance(sealed_app.screen, LetterboxScreen)
    assert waits == [2.0]


async def test_the_passphrase_is_changed_after_the_old_one(sealed_app: Debrief, letterbox: Letterbox) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "change")
        await unlock(pilot)
        await until(pilot, lambda: isinstance(sealed_app.screen, NewPassphraseScreen))
        await type_passphrase(pilot, OTHER)
        await sees(pilot, "The letterbox has a new passphrase")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(sealed_app.screen, LetterboxScreen))
        letterbox.unlock(OTHER)
        with pytest.raises(WrongSecret):
            letterbox.unlock(PASSPHRASE)


async def test_keys_held_for_a_new_passphrase_are_let_go_when_it_is_not_set(sealed_app: Debrief) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "change")
        await unlock(pilot)
        await until(pilot, lambda: isinstance(sealed_app.screen, NewPassphraseScreen))
        screen = sealed_app.screen
        assert isinstance(screen, NewPassphraseScreen)
        opened = screen.let_go.__self__  # type: ignore[attr-defined]  # a bound method of the opened letterbox
        assert opened._ring._held
        await pilot.press("f3")
        await pilot.pause()
        assert opened._ring._held == ()


async def test_with_the_recovery_code_comes_a_new_passphrase_and_a_new_code(
    sealed_app: Debrief, letterbox: Letterbox, code: PrivateText
) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "lost")
        await unlock(pilot, code.lower().replace("-", " "))
        await until(pilot, lambda: isinstance(sealed_app.screen, NewPassphraseScreen))
        await type_passphrase(pilot, OTHER)
        screen = await sees(pilot, "The recovery code")
        assert isinstance(screen, CodeScreen)
        assert screen.big.text != code
        letterbox.unlock(OTHER)
        letterbox.unlock(screen.big.text, "recovery")
        with pytest.raises(WrongSecret):
            letterbox.unlock(code, "recovery")


async def test_a_slip_in_the_code_is_told_and_what_was_typed_stays(sealed_app: Debrief) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "lost")
        await unlock(pilot, "0000-1111")
        screen = await sees(pilot, "Something in this code is not as it was shown")
        assert isinstance(screen, UnlockScreen)
        assert screen.word.value == "0000-1111"


async def test_a_lost_paper_is_replaced_with_the_passphrase(
    sealed_app: Debrief, letterbox: Letterbox, code: PrivateText
) -> None:
    async with sealed_app.run_test() as pilot:
        sealed_app.home.open(LETTERBOX)
        await choose(pilot, "code")
        await unlock(pilot)
        screen = await sees(pilot, "The recovery code")
        letterbox.unlock(screen.big.text, "recovery")
        assert screen.big.text != code


async def test_the_old_file_is_removed_after_a_question(app: Debrief, letterbox: Letterbox) -> None:
    old = letterbox.box.place.folder / "summaries.taken-over.json"
    old.write_text("{}")
    async with app.run_test() as pilot:
        app.home.open(LETTERBOX)
        await sees(pilot, "still lies here")
        await choose(pilot, "old")
        await pilot.press("down", "enter")
        await sees(pilot, "still lies here")
        assert old.exists()
        await choose(pilot, "old")
        await pilot.press("down", "down", "enter")
        await sees(pilot, "The old file is removed")
        assert not old.exists()


async def test_a_letterbox_that_can_not_be_read_says_why(app: Debrief, letterbox: Letterbox) -> None:
    for file in letterbox.box.place.pair:
        file.write_text("rubbish")
    async with app.run_test() as pilot:
        await sees(pilot, str(letterbox.box.place.file))
        app.home.open(LETTERBOX)
        await sees(pilot, str(letterbox.box.place.file))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
