"""What is found in a note is marked while it is written, and what people do about it is one key each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debrief.app import Debrief
from debrief.screens import noting
from debrief.screens.noting import ANY_NOTE
from tests.screens.checking import check
from tests.screens.noting import at_the_note, listed, looked_over, offered, underlined
from tests.screens.waiting import until
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    import pytest

    from debrief.desk import Desk
    from debrief.textcheck.findings import Findings

TWO = "Maria rang about bay 4."
SEVEN = "Maria (34) rang 0131 496 0123 on 3 May about bay 4, in Leeds, and the mayor's daughter."
CHANGED = (
    "a colleague (in their thirties) rang a number in spring about a bay, in town, and someone's daughter."
)
GRAPHIC = "Maria cried. The blood ran under the door."


async def test_what_is_found_is_underlined_and_named_with_what_would_stand_instead(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, TWO)
        assert underlined(screen) == ["Maria", "bay 4"]
        assert listed(screen) == [
            "Maria a name “a colleague” instead",
            "bay 4 a numbered place “a bay” instead",
        ]
        assert offered(screen) == ["F6", "F7", "Ctrl+O"]


async def test_nothing_is_marked_in_a_note_that_leads_to_nobody(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, "We sat together, and that was good.")
        assert (underlined(screen), listed(screen), offered(screen)) == ([], [], [])
        assert not screen.noting.listed.display


async def test_typing_waits_for_no_check_and_the_last_text_is_checked_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def heard(text: str) -> Findings:
        asked.append(text)
        return check(text)

    monkeypatch.setattr(noting, "PAUSE", 1000)
    app = Debrief(replace(desk, check=heard))
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot)
        await until(pilot, lambda: asked == [ANY_NOTE])
        await pilot.press(*"bay 4")
        assert asked == [ANY_NOTE]
        await pilot.press("tab", "enter")
        assert asked == [ANY_NOTE, "bay 4"]
        assert app.screen is not screen


async def test_nothing_is_loaded_for_the_check_before_the_page_for_the_note(desk: Desk) -> None:
    asked: list[str] = []

    def heard(text: str) -> Findings:
        asked.append(text)
        return check(text)

    app = Debrief(replace(desk, check=heard))
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.pause()
        assert asked == []


async def test_marks_move_with_the_text_at_once_and_go_where_it_is_touched(
    app: Debrief, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        monkeypatch.setattr(screen.noting, "checks", False)  # no check mends what follows
        await pilot.press("home", *"So ")
        assert underlined(screen) == ["Maria", "bay 4"]
        await pilot.press("right", "right", "x")
        assert underlined(screen) == ["bay 4"]
        await pilot.press("end", "left", *" once")
        assert underlined(screen) == ["bay 4"]
        await pilot.press("home", "enter")
        assert underlined(screen) == ["bay 4"]


async def test_one_key_changes_one_piece_and_undo_brings_it_back(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("f6")
        assert screen.note.text == "a colleague rang about bay 4."
        assert (underlined(screen), screen.note.changed) == (["bay 4"], 1)
        assert "Ctrl+Z takes that back" in screen.hint.text
        await pilot.press("f6")
        assert screen.note.text == "a colleague rang about a bay."
        await pilot.press("ctrl+z")
        assert screen.note.text == "a colleague rang about bay 4."
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert (screen.note.text, screen.note.changed) == (TWO, 0)
        assert underlined(screen) == ["Maria", "bay 4"]
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert (underlined(screen), screen.note.changed) == (["bay 4"], 1)


async def test_the_piece_at_the_cursor_is_the_one_that_is_changed(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("end", "left")
        assert screen.noting.listed.shown.here == 1
        await pilot.press("f6", *"!")
        assert screen.note.text == "Maria rang about a bay!."


async def test_one_key_changes_all_and_one_undo_brings_all_back(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, SEVEN)
        await pilot.press("f7")
        assert screen.note.text == CHANGED
        assert (underlined(screen), listed(screen), screen.note.changed) == ([], [], 7)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert (screen.note.text, screen.note.changed) == (SEVEN, 0)
        assert len(screen.noting.seen.found) == 7


async def test_a_change_is_a_step_of_its_own_between_deletions(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, "So on 3 Mayx")
        await pilot.press("backspace", "ctrl+o", "ctrl+o", "f6", "backspace")
        steps = [screen.note.text]
        for _ in range(3):
            await pilot.press("ctrl+z")
            steps.append(screen.note.text)
        assert steps == ["So", "So ", "So on 3 May", "So on 3 Mayx"]


async def test_a_key_turns_to_another_suggestion_and_round_again(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, "on 3 May")
        seen = []
        for _ in range(4):
            seen.append(listed(screen)[0].removeprefix("on 3 May a date "))
            await pilot.press("ctrl+o")
        assert seen == ["“in spring” instead", "“one day” instead", "leave it out", "“in spring” instead"]
        await pilot.press("f6")
        assert screen.note.text == "one day"


async def test_a_key_with_nothing_to_change_says_so_and_changes_nothing(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, "A quiet hour.")
        for key in ("f6", "f7", "ctrl+o"):
            await pilot.press(key)
            assert (screen.note.text, screen.note.selected_text) == ("A quiet hour.", "")
            assert screen.hint.text == "There is nothing marked to change."


async def test_a_graphic_sentence_gets_one_kind_line_and_stops_nobody(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, GRAPHIC)
        assert listed(screen)[-1] == "This may be more than the reader needs. What was it like for you?"
        await pilot.press("f6")
        assert len(listed(screen)) == 1
        assert underlined(screen)
        await pilot.press("tab", "enter")
        assert screen.session.step.id == "review"


async def test_more_than_fits_is_counted_and_the_page_still_fits(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, f"{SEVEN} All that blood.")
        assert listed(screen)[1:] == [
            "and 6 more",
            "This may be more than the reader needs. What was it like for you?",
        ]
        assert screen.body.max_scroll_y == 0
        await pilot.press("tab", "enter")
        assert "can't stay" in screen.hint.text
        await pilot.pause()
        assert screen.body.max_scroll_y == 0


async def test_a_click_goes_to_a_piece_and_a_click_on_a_button_changes_it(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.click("#found", offset=(4, 1))
        await pilot.click("#found-action-0")
        assert screen.note.text == "Maria rang about a bay."
        await pilot.click("#found-action-1")  # its other word; there is only one piece left
        assert listed(screen) == ["Maria a name “someone” instead"]
        assert screen.focused is screen.note
        await pilot.click("#found-action-0")
        assert screen.note.text == "someone rang about a bay."


async def test_tab_goes_from_the_note_to_going_on_past_what_has_a_key_of_its_own(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("tab")
        assert screen.focused is screen.action_row.first


async def test_a_long_note_says_in_good_time_that_there_is_not_much_room(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, "x " * 90)
        assert (screen.note.border_subtitle, screen.hint.text) == ("101 characters left", "")
        screen.note.insert("y " * 25)
        await looked_over(pilot, screen)
        assert screen.note.border_subtitle == "51 characters left"
        assert "one more short sentence" in screen.hint.text
        screen.note.insert("z " * 100)
        await looked_over(pilot, screen)
        assert "149 characters too many" in screen.hint.text


async def test_what_was_typed_acts_as_markup_nowhere_in_the_list(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_note(app, pilot, "[b]Kim[/b] rang.")
        drawn = app.export_screenshot().replace("&#160;", " ")
        assert drawn.count("[b]Kim[/b]") == 2
        assert "[i]someone[/i]" in drawn


async def test_the_page_to_let_go_is_never_checked(desk: Desk) -> None:
    asked: list[str] = []

    def heard(text: str) -> Findings:
        asked.append(text)
        return check(text)

    app = Debrief(replace(desk, check=heard))
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, form="solo")
        await until(pilot, lambda: bool(asked))
        asked.clear()
        screen.stand(bring(desk, "solo", at("let-go", "page")))
        screen.note.insert(SEVEN)
        await pilot.press("f6", "f7", "ctrl+o", "ctrl+z")
        screen.note.insert(SEVEN)
        await pilot.press("tab", "enter")
        assert screen.session.step.id == "meaning"
        assert asked == []


async def test_what_was_found_is_forgotten_with_the_note(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        await pilot.press("ctrl+o", "f4")
        assert screen.session.step.id == "review"
        await pilot.pause()
        here = screen.noting
        assert (here.seen.text, here.seen.found, here.turned) == ("", (), {})
        assert (here.listed.shown.rows, here.field.marks, here.field.text) == ((), (), "")
        assert "Maria" not in str(here.listed.visual)
        assert not here.field.history.undo_stack


async def test_what_was_found_is_forgotten_when_the_session_is_left(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_the_note(app, pilot, TWO)
        app.back_to(app.home)
        await pilot.pause()
        assert (screen.noting.seen.found, screen.noting.listed.shown.rows) == ((), ())
