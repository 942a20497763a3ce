"""What can't be kept has to go first; what is left after that stays only by its writer's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.summary import Checked
from debrief.screens.left_in import LeftInScreen
from debrief.textcheck import VERSION
from tests.screens.letterboxes import what_lies_in
from tests.screens.noting import at_the_note, looked_over, underlined
from tests.screens.waiting import sees, until
from tests.screens.walking import likely

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.screens.session import SessionScreen

TWO = "Maria rang about bay 4."
PHONE = "Ring 0131 496 0123, Maria."
QUESTION = "Could this lead to somebody?"


async def go_on(pilot: Pilot[int]) -> None:
    """Go on from the note by keys."""
    await pilot.press("tab", "enter")
    await pilot.pause()


async def asked(app: Debrief, pilot: Pilot[int], written: str = TWO) -> SessionScreen:
    """Write a note, and come to the question about what is left in it."""
    screen = await at_the_note(app, pilot, written)
    await go_on(pilot)
    await sees(pilot, QUESTION)
    return screen


async def drawn_up(screen: SessionScreen) -> None:
    """Go on from the note to the record."""
    while screen.session.ask.key != "record":
        screen.took(likely(screen.session))


async def test_a_phone_number_stays_in_no_note_and_one_key_changes_it(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, PHONE)
        await go_on(pilot)
        assert screen.session.ask.key == "note"
        assert screen.hint.text == "“0131 496 0123” can't stay: it leads to somebody. F6 changes it."
        await pilot.press("f6")
        assert screen.note.text == "Ring a number, Maria."
        await pilot.press("enter")
        await sees(pilot, QUESTION)


async def test_a_note_with_a_phone_number_can_still_be_skipped(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, PHONE)
        await go_on(pilot)
        await pilot.press("f4")
        await drawn_up(screen)
        assert screen.session.draft is not None
        assert (screen.session.draft.note, screen.session.draft.checked) == (None, None)


async def test_the_question_says_what_was_found_and_waits_for_a_deliberate_answer(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await asked(app, pilot)
        question = await sees(pilot, "Leave it in")
        assert question.rows.shown == (
            ("Maria", "a name, “a colleague” instead"),
            ("bay 4", "a numbered place, “a bay” instead"),
        )
        await pilot.press("enter", "enter")
        assert isinstance(app.screen, LeftInScreen)
        assert "Choose one" in app.screen.hint.text
        assert screen.session.ask.key == "note"


async def test_what_identifies_nobody_may_stay_and_is_counted(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("f6")
        await go_on(pilot)
        await sees(pilot, QUESTION)
        await pilot.press("end", "enter")
        await until(pilot, lambda: app.screen is screen)
        await drawn_up(screen)
        checked = Checked(VERSION, found=2, changed=1, kept=1)
        assert screen.session.draft is not None
        assert (screen.session.draft.note, screen.session.draft.checked) == (
            "a colleague rang about bay 4.",
            checked,
        )
        assert ("Note check", f"2 found: 1 changed, 1 left in (version {VERSION})") in screen.rows.shown
        while not screen.session.over:
            screen.took(likely(screen.session))
            await pilot.pause()
        assert [one.checked for one in what_lies_in(app.desk.letterbox.open())] == [checked]


async def test_the_question_can_change_all_of_it_and_shows_the_note_once_more(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await asked(app, pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.note.text == "a colleague rang about a bay."
        assert screen.session.ask.key == "note"
        await pilot.press("enter")
        assert screen.session.step.id == "review"


async def test_from_the_question_people_can_go_back_and_change_it_by_hand(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await asked(app, pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.focused is screen.note
        await pilot.press("ctrl+u")
        screen.note.load_text("We sat.")
        await looked_over(pilot, screen)
        await go_on(pilot)
        await drawn_up(screen)
        assert ("Note check", f"nothing found (version {VERSION})") in screen.rows.shown


async def test_escape_leads_from_the_question_to_the_note_as_it_is(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await asked(app, pilot)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert (screen.session.ask.key, screen.note.text) == ("note", TWO)
        assert underlined(screen) == ["Maria", "bay 4"]


async def test_the_note_can_be_skipped_from_the_question(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await asked(app, pilot)
        await pilot.press("f4")
        await until(pilot, lambda: app.screen is screen)
        assert screen.session.step.id == "review"
        assert screen.note.text == ""


async def test_everything_can_be_done_with_the_mouse(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.click("#action-0")
        question = await sees(pilot, QUESTION)
        await pilot.click(question.choices, offset=(6, 2))
        await pilot.click("#action-0")
        await until(pilot, lambda: app.screen is screen)
        assert screen.session.step.id == "review"


async def test_stop_and_help_stand_on_the_question_too_and_stopping_forgets_it(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await asked(app, pilot)
        question = await sees(pilot, QUESTION)
        await pilot.press("f2")
        await sees(pilot, "Help now")
        await pilot.press("escape", "f8")
        await until(pilot, lambda: app.screen is screen)
        assert screen.session.over == "stopped"
        assert isinstance(question, LeftInScreen)
        assert (screen.note.text, question.rows.shown, question.page) == ("", (), None)
        assert question.shown.rows == ()


async def test_a_note_that_people_come_back_to_is_checked_anew_and_its_changes_still_count(
    app: Debrief,
) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("f7")
        await go_on(pilot)
        await pilot.press("escape")
        assert screen.note.text == "a colleague rang about a bay."
        screen.note.insert(" Maria", screen.note.document.end)
        await looked_over(pilot, screen)
        await pilot.press("f6")
        await go_on(pilot)
        await drawn_up(screen)
        assert screen.session.draft is not None
        assert screen.session.draft.checked == Checked(VERSION, found=3, changed=3)
