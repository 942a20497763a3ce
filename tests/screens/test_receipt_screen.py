"""A receipt on the screen: where it is given, once, and what can be done with it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from debrief.core.events import Chose
from debrief.pages.places import LETTERBOX
from debrief.screens.cover import CoverScreen
from debrief.screens.letterbox import LetterboxScreen
from debrief.screens.receipt import ReceiptScreen
from debrief.screens.session import SessionScreen
from debrief.store.errors import StoreError
from debrief.store.receipt import read_receipt
from tests.screens.letterboxes import PASSPHRASE, put_one_in, what_lies_in
from tests.screens.waiting import sees, until, words_on
from tests.screens.walking import at, bring, likely

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.core.private import PrivateText
    from debrief.store.letterbox import Letterbox
    from debrief.store.slip import Slip
    from tests.screens.conftest import Clock


async def at_result(
    app: Debrief, pilot: Pilot[int], form: str = "pair", wish: str = "share"
) -> SessionScreen:
    """Walk a session on the screen from the drawing up of the record to the last question."""
    app.home.open(form)
    await until(pilot, lambda: isinstance(app.screen, SessionScreen))
    screen = app.screen
    assert isinstance(screen, SessionScreen)
    screen.stand(bring(app.desk, form, at("review", "draft")))
    while screen.session.ask.key != "result":
        screen.took(Chose((wish,)) if screen.session.ask.key == "wish" else likely(screen.session))
    await pilot.pause()
    return screen


async def use(app: Debrief, pilot: Pilot[int], words: str) -> ReceiptScreen:
    """Type a receipt at the letterbox."""
    app.home.open(LETTERBOX)
    await until(pilot, lambda: isinstance(app.screen, LetterboxScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, ReceiptScreen))
    screen = app.screen
    assert isinstance(screen, ReceiptScreen)
    screen.word.value = words
    await pilot.press("enter")
    return screen


async def test_the_landing_shows_the_words_that_find_the_summary(app: Debrief, letterbox: Letterbox) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        words = screen.big.text
        assert letterbox.holds(letterbox.tags(read_receipt(words)))
        assert "Shown only now" in words_on(screen)


async def test_all_that_can_be_taken_along_is_offered_in_one_row(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "Your receipt")
        await pilot.pause()
        buttons = [button for button in screen.action_row.buttons if button.display]
        assert [button.action.key for button in buttons if button.action] == ["", "c", "d"]
        assert buttons[-1].region.right <= screen.action_row.region.right


async def test_a_stray_enter_does_not_lose_the_words_and_leaving_forgets_them(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        words = screen.big.text
        await pilot.press("enter", "enter", "escape", "space")
        assert screen.big.text == words
        await pilot.press("tab", "enter")
        await until(pilot, lambda: app.screen is app.home)
        assert (screen.big.text, screen.receipt, screen.keeping.slip, screen.page) == ("", (), None, None)


async def test_where_nothing_is_kept_there_is_no_receipt(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot, wish="let_go")
        await pilot.press("enter")
        await sees(pilot, "It is let go. Nothing was kept.")
        assert screen.big.text == ""


async def test_stopping_shows_no_receipt_and_forgets_the_slip(app: Debrief, letterbox: Letterbox) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await until(pilot, lambda: screen.keeping.slip is not None)
        await pilot.press("f8")
        await sees(pilot, "You stopped")
        assert (screen.big.text, screen.receipt) == ("", ())
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
        assert screen.keeping.slip is None
        assert what_lies_in(letterbox.open()) == []


async def test_a_record_waits_for_its_slip_and_other_keys_do_no_harm(
    app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, slip = Event(), letterbox.slip

    def slow() -> Slip:
        drawn.wait(20)
        return slip()

    monkeypatch.setattr(letterbox, "slip", slow)
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "One moment")
        await pilot.press("enter", "escape", "f5", "enter")
        assert screen.session.ask.key == "result"
        drawn.set()
        await sees(pilot, "It is kept")
        assert len(what_lies_in(letterbox.open())) == 1


async def test_stopping_while_a_record_waits_keeps_nothing(
    app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, slip = Event(), letterbox.slip
    slips: list[Slip] = []

    def slow() -> Slip:
        drawn.wait(20)
        slips.append(slip())
        return slips[-1]

    monkeypatch.setattr(letterbox, "slip", slow)
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "One moment")
        await pilot.press("f8")
        await sees(pilot, "You stopped")
        drawn.set()
        await until(pilot, lambda: bool(slips))
        await pilot.pause()
        assert screen.session.over == "stopped"
        assert what_lies_in(letterbox.open()) == []


async def test_when_no_slip_can_be_drawn_nothing_is_lost_and_enter_tries_again(
    app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = letterbox.slip

    def fail() -> Slip:
        raise StoreError("The stick is gone.")

    monkeypatch.setattr(letterbox, "slip", fail)
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "The stick is gone")
        assert screen.session.ask.key == "result"
        monkeypatch.setattr(letterbox, "slip", slip)
        await pilot.press("enter")
        await sees(pilot, "It is kept")


async def test_after_a_long_while_nobody_finds_the_words(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        clock.pass_minutes(3)
        app.look()
        assert isinstance(app.screen, CoverScreen)
        assert screen.big.text
        clock.pass_minutes(13)
        app.look()
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
        assert screen.big.text == ""


async def test_one_person_alone_gets_a_receipt_too(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot, "solo")
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        assert len(screen.big.text.split()) == 5


@pytest.mark.parametrize("kind", ["open", "sealed"])
@pytest.mark.parametrize(
    ("keys", "said", "agreed"),
    [
        (("down", "enter"), "It is left as it is", "share"),
        (("down", "down", "enter"), "can't be called back", "count"),
        (("down", "down", "down", "enter"), "can't be called back", "keep"),
    ],
)
async def test_a_receipt_shares_less_and_says_what_was_done(
    kind: str, keys: tuple[str, ...], said: str, agreed: str, request: pytest.FixtureRequest
) -> None:
    app: Debrief = request.getfixturevalue("app" if kind == "open" else "sealed_app")
    letterbox = app.desk.letterbox
    words = put_one_in(app.desk).receipt.text
    async with app.run_test() as pilot:
        await use(app, pilot, words)
        await sees(pilot, "It is there.")
        await pilot.press(*keys)
        await sees(pilot, said)
        opened = letterbox.open() if kind == "open" else letterbox.unlock(PASSPHRASE)
        (left,) = what_lies_in(opened)
        assert left.agreed == agreed
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LetterboxScreen))


async def test_taking_out_asks_once_more_and_leaving_it_is_the_safe_answer(sealed_app: Debrief) -> None:
    words = put_one_in(sealed_app.desk).receipt.text
    letterbox = sealed_app.desk.letterbox
    async with sealed_app.run_test() as pilot:
        await use(sealed_app, pilot, words)
        await sees(pilot, "It is there.")
        await pilot.press("up", "enter")
        await sees(pilot, "Take it out for good?")
        await pilot.press("down", "enter")
        await sees(pilot, "It is there.")
        assert len(what_lies_in(letterbox.unlock(PASSPHRASE))) == 1
        await pilot.press("up", "enter")
        await sees(pilot, "Take it out for good?")
        await pilot.press("up", "enter")
        await sees(pilot, "It is taken out.")
        assert what_lies_in(letterbox.unlock(PASSPHRASE)) == []


async def test_enter_alone_does_nothing_to_a_summary(app: Debrief) -> None:
    words = put_one_in(app.desk).receipt.text
    async with app.run_test() as pilot:
        await use(app, pilot, words)
        await sees(pilot, "It is there.")
        await pilot.press("enter")
        await sees(pilot, "Choose one with the arrows")
        assert len(what_lies_in(app.desk.letterbox.open())) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("acorn acorn", "A receipt has five words"),
        ("acorn acorn qqqqq acorn acorn", "The third word is not one of ours"),
        ("acorn acorn acorn acorn acorn", "No summary has this receipt"),
    ],
)
async def test_a_receipt_that_finds_nothing_says_why(typed: str, said: str, app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await use(app, pilot, typed)
        await sees(pilot, said)
        assert screen.focused is screen.word


@pytest.mark.parametrize("way", ["escape", "f3", "f8"])
async def test_typed_words_are_gone_when_the_place_is_left_or_covered(way: str, app: Debrief) -> None:
    words: PrivateText = put_one_in(app.desk).receipt.text
    async with app.run_test() as pilot:
        screen = await use(app, pilot, "acorn")
        await sees(pilot, "A receipt has five words")
        screen.word.value = words
        await pilot.press(way)
        await until(pilot, lambda: screen not in app.screen_stack)
        assert screen.word.value == ""


@pytest.mark.parametrize("way", ["escape", "f3", "f8"])
async def test_what_was_found_is_let_go_when_the_place_is_left_or_covered(way: str, app: Debrief) -> None:
    words = put_one_in(app.desk).receipt.text
    async with app.run_test() as pilot:
        screen = await use(app, pilot, words)
        await sees(pilot, "It is there.")
        await pilot.press(way)
        await until(pilot, lambda: screen not in app.screen_stack)
        assert screen.tags is None


@pytest.mark.parametrize(
    ("fixture", "said"),
    [
        ("app", "anyone who uses this account can read what is kept"),
        ("sealed_app", "Only the keeper of the letterbox can read it"),
        ("first_app", "you are asked who may read it"),
    ],
)
@pytest.mark.parametrize("form", ["pair", "solo"])
async def test_a_session_says_who_can_read_what_is_kept(
    fixture: str, said: str, form: str, request: pytest.FixtureRequest
) -> None:
    app: Debrief = request.getfixturevalue(fixture)
    async with app.run_test() as pilot:
        app.home.open(form)
        if fixture == "first_app":
            await sees(pilot, "One thing first")
            await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SessionScreen))
        await pilot.press("enter")
        await sees(pilot, said)


async def test_a_letterbox_out_of_reach_is_waited_for_and_no_other_one_is_begun(
    app: Debrief, letterbox: Letterbox
) -> None:
    folder = letterbox.box.place.folder
    async with app.run_test() as pilot:
        screen = await at_result(app, pilot)
        await until(pilot, lambda: screen.keeping.slip is not None)
        away = folder.rename(folder.with_name("pulled-out"))
        await pilot.press("enter")
        await sees(pilot, "Nothing is lost: Enter tries again")
        assert app.screen is screen
        away.rename(folder)
        await pilot.press("enter")
        await sees(pilot, "It is kept")
        assert len(what_lies_in(letterbox.open())) == 1
