"""Clicks that crash nothing, errors that tests still see, markup that stays text (hole C18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.events import MouseDown
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from debrief.screens.widgets.forgetful import ForgetfulInput, ForgetfulTextArea
from debrief.textual_fixes import GuardedScreen
from tests.privacy.leaky import SHOWN, Leaky

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Plain(App[None]):
    """Textual as it comes."""

    def compose(self) -> ComposeResult:
        """Show something to click on."""
        yield Static(SHOWN)


class WithoutSelection(Plain):
    """Only the first of the two guards."""

    ALLOW_SELECT = False


class WithGuardedScreen(Plain):
    """Only the second of the two guards."""

    def get_default_screen(self) -> Screen[None]:
        """Give the guarded screen alone."""
        return GuardedScreen(id="_default")


class Ask(GuardedScreen[bool], ModalScreen[bool]):
    """A question, built as the real ones are."""


async def click_on_a_removed_widget(app: App[None]) -> None:
    async with app.run_test():
        widget = app.query_one(Static)
        with app.batch_update():
            await widget.remove()
            app.screen._forward_event(
                MouseDown(widget, 2, 0, 0, 0, button=1, shift=False, meta=False, ctrl=False)
            )


@pytest.mark.parametrize("app", [WithoutSelection, WithGuardedScreen])
async def test_a_click_on_a_removed_widget_crashes_nothing(app: type[App[None]]) -> None:
    await click_on_a_removed_widget(app())


async def test_textual_issue_6643_is_still_open() -> None:
    with pytest.raises(AttributeError):
        await click_on_a_removed_widget(Plain())


async def test_a_modal_screen_can_be_guarded() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        answers: list[bool | None] = []
        app.push_screen(Ask(), answers.append)
        await pilot.pause()
        assert app.screen.is_modal
        assert isinstance(app.screen_stack[0], GuardedScreen)
        app.screen.dismiss(result=True)
        await pilot.pause()
        assert answers == [True]


async def test_tests_still_see_the_error(capsys: pytest.CaptureFixture[str]) -> None:
    app = Leaky("action")
    with pytest.raises(ValueError, match="word"):
        async with app.run_test() as pilot:
            await pilot.press(*"word", "f8")
    assert app.return_code == 1
    assert "word" not in capsys.readouterr().err


@pytest.mark.parametrize("field", [ForgetfulInput, ForgetfulTextArea])
async def test_markup_that_is_typed_stays_text_and_runs_nothing(
    field: type[ForgetfulInput | ForgetfulTextArea],
) -> None:
    app = Leaky("action")
    async with app.run_test() as pilot:
        app.query_one(field).focus()
        await pilot.press(*"[@click=app.fault]boom[/][/no]")
        for x in range(3, 30, 6):
            await pilot.click(field, offset=(x, 1))
        assert "boom" in app.export_screenshot()


@pytest.mark.parametrize(("wish", "level"), [(None, "none"), ("basic", "basic")])
async def test_nothing_moves_unless_somebody_asks_for_it(
    wish: str | None, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEXTUAL_ANIMATIONS", raising=False)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", wish or "full")
    if wish:
        monkeypatch.setenv("TEXTUAL_ANIMATIONS", wish)
    assert Leaky("none").animation_level == level
