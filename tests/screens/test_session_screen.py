"""The session screen turns keys, clicks and time into events, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debrief.app import Debrief
from debrief.core.private import PrivateText
from debrief.library import Title
from debrief.screens.session import SessionScreen
from debrief.store.errors import StoreError
from tests.screens.letterboxes import what_lies_in
from tests.screens.waiting import sees, until
from tests.screens.walking import NOTE, at, bring, likely

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from textual.pilot import Pilot

    from debrief.core.session import Session
    from debrief.desk import Desk
    from tests.screens.conftest import Clock


async def opened(app: Debrief, pilot: Pilot[int], session: Session) -> SessionScreen:
    """Open the session screen at one moment."""
    app.home.open(session.format.name)
    await pilot.pause()
    assert isinstance(app.screen, SessionScreen)
    app.screen.stand(session)
    await pilot.pause()
    return app.screen


def text(screen: SessionScreen) -> str:
    """Read the line below the page."""
    return str(screen.hint.render())


async def test_enter_alone_never_says_yes_for_the_listener(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("consent", "answer")))
        await pilot.press("enter")
        assert screen.session.ask.key == "answer"
        assert "waits for an answer" in text(screen)


async def test_enter_on_an_empty_list_says_first_how_to_tick(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("ready", "true")))
        await pilot.press("enter")
        assert screen.session.ask.key == "true"
        assert "F4 skips instead" in text(screen)
        await pilot.press("enter")
        assert screen.session.ask.key == "load"


async def test_a_second_enter_meets_the_new_page(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("ready", "card")))
        screen.go_on()
        assert screen.session.ask.key == "true"
        assert screen.focused is screen.choices


async def test_a_swap_of_turns_is_said_until_its_turn_is_over(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "walk", lambda one: one.ask.key == "turn"))
        assert text(screen) == ""
        await pilot.press("s")
        assert text(screen) == "You swapped: the next one goes first."
        await pilot.press("enter")
        assert text(screen) == ""


async def test_consent_can_not_be_skipped_by_key_either(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("consent", "answer")))
        await pilot.press("f4")
        assert screen.session.ask.key == "answer"


async def test_a_click_marks_and_a_second_click_on_continue_goes_on(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("consent", "answer")))
        await pilot.click("#choices", offset=(6, 3))
        assert screen.choices.chosen == ("no",)
        assert screen.session.ask.key == "answer"
        await pilot.click("#action-0")
        assert screen.session.over == "not_now"


async def test_back_brings_what_was_typed_before(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("review", "draft")))
        await pilot.press("escape")
        assert screen.session.ask.key == "note"
        assert screen.note.text == NOTE


async def test_back_brings_what_was_ticked_before(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("body", "pick")))
        await pilot.press("escape")
        assert screen.session.step.id == "feelings"
        assert screen.choices.chosen == ("sad", "afraid")


async def test_back_at_a_hand_over_is_not_offered(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("ready", "result")))
        await pilot.press("escape")
        assert screen.session.ask.key == "result"


async def test_the_page_to_let_go_hands_nothing_on(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "solo", at("let-go", "page")))
        await pilot.press(*"heavy", "tab", "enter")
        assert screen.session.step.id == "meaning"
        assert not any(
            isinstance(said, PrivateText) and "heavy" in said for said in screen.session.answers.values()
        )
        await pilot.press("escape")
        assert screen.note.text == ""
        screen.note.undo()
        assert screen.note.text == ""


async def test_the_note_says_how_much_room_is_left(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("note", "note")))
        screen.note.load_text("x" * 300)
        await until(pilot, lambda: "20 characters too many" in text(screen))
        await pilot.press("tab", "enter")
        assert screen.session.ask.key == "note"
        assert screen.note.text == "x" * 300


async def test_letters_on_buttons_work_while_people_talk(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("talk", "talk")))
        await pilot.press("p")
        assert screen.session.ask.key == "paused"
        assert screen.quiet


async def test_time_is_told_softly_and_more_is_offered_when_it_is_up(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("talk", "talk")))
        assert "about 5 minutes to talk" in str(screen.clock.render())
        clock.pass_minutes(6)
        screen.show_time()
        assert "the time is up, when you are ready" in str(screen.clock.render())
        assert screen.session.ask.key == "talk"
        await pilot.press("m")
        assert screen.session.ask.key == "onward"
        await pilot.press("down", "enter")
        assert "about 4 minutes to talk" in str(screen.clock.render())


async def test_when_saving_fails_nothing_is_lost_and_enter_tries_again(
    app: Debrief, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("review", "result")))
        keep: Callable[..., object] = app.desk.letterbox.add

        def full(*_: object) -> None:
            raise StoreError("The disk is full. Make some room.")

        monkeypatch.setattr(app.desk.letterbox, "add", full)
        await pilot.press("enter")
        assert "The disk is full" in text(screen)
        assert screen.session.ask.key == "result"
        monkeypatch.setattr(app.desk.letterbox, "add", keep)
        await pilot.press("enter")
        assert screen.session.over == "kept"
        assert len(what_lies_in(app.desk.letterbox.open())) == 1


async def test_a_small_window_says_so_once(app: Debrief) -> None:
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.pause()
        assert "This window is small" in str(app.home.bar.render())
        app.home.warn("")
        await pilot.resize_terminal(50, 16)
        await pilot.pause()
        assert "This window is small" not in str(app.home.bar.render())


async def test_what_is_typed_can_not_act_as_markup(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("note", "note")))
        screen.note.load_text("[@click=app.stop]press[/] [/nothing]")
        await pilot.press("tab", "enter")
        while screen.session.ask.key != "record":
            screen.took(likely(screen.session))
        await pilot.pause()
        assert "[@click=app.stop]press[/] [/nothing]" in app.export_screenshot().replace("&#160;", " ")


async def test_two_quick_keys_do_not_trip_over_a_page_that_is_still_being_laid_out(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("talk", "talk")))
        app.action_cover()
        app.action_stop()
        await pilot.pause()
        assert app.screen is screen
        assert screen.session.over == "stopped"


async def test_the_page_of_an_emergency_does_not_close_with_a_stray_enter(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "pair", at("level", "care"), own="4"))
        await pilot.press("enter", "enter")
        assert screen.session.ask.key == "care"
        await pilot.press("tab", "enter")
        assert screen.session.ask.key == "care1"


async def test_a_broken_format_that_is_chosen_before_it_was_read_whole_closes_nothing(desk: Desk) -> None:
    broken = replace(desk, titles=(*desk.titles, Title("tea", "Tea", 1, 5)))
    app = Debrief(broken)
    async with app.run_test():
        app.home.open("tea")
        assert app.screen is app.home


async def test_two_enters_on_the_last_page_before_the_receipt_do_not_close_the_receipt(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, bring(app.desk, "solo", at("review", "result")))
        screen.keeping.draw_slip()
        await until(pilot, lambda: screen.keeping.slip is not None)
        go_on = screen.action_row.first
        go_on.action_press()
        go_on.action_press()  # before the first one was heard
        await sees(pilot, "It is kept.")
        await pilot.pause()
        assert app.screen is screen
        assert len(app.desk.letterbox.open().read().whole()) == 1
        await pilot.press("tab", "enter")
        await until(pilot, lambda: app.screen is app.home)


async def test_a_letterbox_that_is_out_of_reach_is_not_begun_anew(app: Debrief) -> None:
    async with app.run_test() as pilot:
        folder = app.desk.letterbox.box.place.folder
        assert app.desk.letterbox.state == "open"
        screen = await opened(app, pilot, bring(app.desk, "solo", at("review", "result")))
        screen.keeping.forget()
        away = folder.rename(folder.with_name("pulled out"))
        await pilot.press("enter")
        await until(pilot, lambda: "is not there any more" in text(screen))
        assert app.screen is screen
        away.rename(folder)
        await pilot.press("enter")
        await sees(pilot, "It is kept.")
