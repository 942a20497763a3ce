"""First use: two plain choices, and nothing made before one of them."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from debrief.screens.code import CodeScreen
from debrief.screens.cover import CoverScreen
from debrief.screens.first_use import FirstUseScreen
from debrief.screens.home import HomeScreen
from debrief.screens.new_passphrase import NewPassphraseScreen
from debrief.screens.session import SessionScreen
from debrief.store.passphrase import SHORTEST
from tests.screens.letterboxes import PASSPHRASE
from tests.screens.waiting import sees, until, words_on
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.core.private import PrivateText
    from debrief.store.letterbox import Letterbox
    from tests.screens.conftest import Clock


WEAK = "password" * 3


async def type_passphrase(pilot: Pilot[int], text: str, times: int = 2) -> None:
    """Type a passphrase as often as it is asked for."""
    for _ in range(times):
        assert isinstance(pilot.app.screen, NewPassphraseScreen)
        pilot.app.screen.word.value = text
        await pilot.press("enter")


async def at_new_passphrase(pilot: Pilot[int]) -> None:
    """Choose to set a passphrase."""
    await sees(pilot, "One thing first")
    await pilot.press("enter")
    await sees(pilot, "Choose a reading passphrase")


async def test_without_a_letterbox_the_first_page_asks_how_it_should_begin(first_app: Debrief) -> None:
    async with first_app.run_test() as pilot:
        screen = await sees(pilot, "Set a reading passphrase now")
        assert "not the supervisor" in words_on(screen)
        assert first_app.screen_stack[0] is first_app.home


async def test_with_a_letterbox_home_is_the_first_page(app: Debrief) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_deciding_later_makes_nothing(first_app: Debrief, letterbox: Letterbox) -> None:
    async with first_app.run_test() as pilot:
        await sees(pilot, "One thing first")
        await pilot.press("escape")
        await pilot.pause()
        assert first_app.screen is first_app.home
        assert not letterbox.box.place.folder.exists()


async def test_without_a_passphrase_for_now_the_letterbox_is_open(
    first_app: Debrief, letterbox: Letterbox
) -> None:
    async with first_app.run_test() as pilot:
        await sees(pilot, "One thing first")
        await pilot.press("down", "enter")
        await until(pilot, lambda: first_app.screen is first_app.home)
        assert letterbox.state == "open"
        await sees(pilot, "anyone who uses this account")


async def test_a_passphrase_typed_twice_seals_it_and_shows_the_code(
    first_app: Debrief, letterbox: Letterbox
) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE)
        screen = await sees(pilot, "The recovery code")
        code = screen.big.text
        assert letterbox.state == "sealed"
        letterbox.unlock(PASSPHRASE)
        letterbox.unlock(code, "recovery")
        await pilot.press("enter", "space", "escape")
        assert screen.big.text == code
        assert "It stays" in words_on(screen)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: first_app.screen is first_app.home)
        assert screen.big.text == ""
        assert screen.page is None


async def test_a_short_passphrase_is_refused_and_asked_again(first_app: Debrief) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, "rabbit", 1)
        screen = await sees(pilot, f"{SHORTEST} characters or longer")
        assert isinstance(screen, NewPassphraseScreen)
        assert screen.word.value == ""


async def test_two_different_passphrases_are_not_taken(first_app: Debrief, letterbox: Letterbox) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE, 1)
        await type_passphrase(pilot, f"{PASSPHRASE}x", 1)
        await sees(pilot, "The two were not the same")
        assert letterbox.state == "none"


async def test_advice_is_given_once_and_enter_uses_it_all_the_same(
    first_app: Debrief, letterbox: Letterbox
) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, WEAK)
        await sees(pilot, "someone patient may guess it")
        assert letterbox.state == "none"
        await pilot.press("enter")
        await sees(pilot, "The recovery code")
        letterbox.unlock(WEAK)


async def test_after_advice_another_can_be_chosen(first_app: Debrief, letterbox: Letterbox) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, WEAK)
        await sees(pilot, "someone patient may guess it")
        await pilot.press("c")
        screen = await sees(pilot, "Choose a reading passphrase")
        assert isinstance(screen, NewPassphraseScreen)
        assert screen.typed == ""
        assert letterbox.state == "none"


async def test_keys_pressed_while_the_lock_is_made_do_no_harm(
    first_app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, begin = Event(), letterbox.begin
    times: list[str] = []

    def slow(passphrase: str) -> PrivateText | None:
        times.append("begun")
        made.wait(20)
        return begin(passphrase)

    monkeypatch.setattr(letterbox, "begin", slow)
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE)
        await until(pilot, lambda: isinstance(first_app.screen, CodeScreen))
        screen = await sees(pilot, "One moment")
        await pilot.press("enter", "escape", "x", "tab", "space", "enter", "f2")
        made.set()
        await pilot.pause()
        await pilot.press("escape")
        await sees(pilot, "The recovery code")
        assert first_app.screen is screen
        assert times == ["begun"]


async def test_covering_a_typed_passphrase_lets_it_go(first_app: Debrief, letterbox: Letterbox) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE, 1)
        screen = first_app.screen
        assert isinstance(screen, NewPassphraseScreen)
        screen.word.value = PASSPHRASE
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(first_app.screen, CoverScreen)
        assert screen not in first_app.screen_stack
        assert (screen.typed, screen.word.value) == ("", "")
        assert letterbox.state == "none"


@pytest.mark.parametrize("keys", [("f3", "enter"), ("f8",)])
async def test_covering_or_stopping_at_the_code_lets_it_go_and_says_so(
    keys: tuple[str, ...], first_app: Debrief
) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE)
        screen = await sees(pilot, "The recovery code")
        await pilot.press(*keys)
        assert screen.big.text == ""
        await sees(pilot, "The recovery code was let go")
        assert first_app.screen is first_app.home


async def test_the_code_stays_uncovered_while_it_is_written_on_paper(
    first_app: Debrief, clock: Clock
) -> None:
    async with first_app.run_test() as pilot:
        await at_new_passphrase(pilot)
        await type_passphrase(pilot, PASSPHRASE)
        screen = await sees(pilot, "The recovery code")
        clock.pass_minutes(14)
        first_app.look()
        assert first_app.screen is screen
        clock.pass_minutes(2)
        first_app.look()
        assert isinstance(first_app.screen, CoverScreen)
        assert screen.big.text == ""


async def test_the_question_comes_again_with_a_session_and_esc_goes_on(first_app: Debrief) -> None:
    async with first_app.run_test() as pilot:
        await sees(pilot, "One thing first")
        await pilot.press("escape")
        await until(pilot, lambda: first_app.screen is first_app.home)
        await pilot.press("enter")
        await sees(pilot, "One thing first")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(first_app.screen, SessionScreen))


async def test_at_the_latest_it_comes_when_a_summary_is_kept_and_nothing_is_lost(
    first_app: Debrief, letterbox: Letterbox
) -> None:
    async with first_app.run_test() as pilot:
        first_app.home.open("pair")
        await sees(pilot, "One thing first")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(first_app.screen, SessionScreen))
        screen = first_app.screen
        assert isinstance(screen, SessionScreen)
        screen.stand(bring(first_app.desk, "pair", at("review", "result")))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(first_app.screen, FirstUseScreen))
        await pilot.press("escape")
        await sees(pilot, "Nothing is kept yet")
        assert screen.session.ask.key == "result"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(first_app.screen, FirstUseScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: first_app.screen is screen)
        assert screen.session.ask.key == "result"
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        assert len(letterbox.open().read().whole()) == 1


async def test_when_no_letterbox_can_be_made_the_page_says_why(
    first_app: Debrief, letterbox: Letterbox
) -> None:
    letterbox.box.place.folder.write_text("a file where a folder should be")
    async with first_app.run_test() as pilot:
        await sees(pilot, "One thing first")
        await pilot.press("down", "enter")
        await sees(pilot, "can't be written")
        assert isinstance(first_app.screen, FirstUseScreen)
