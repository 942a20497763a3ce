"""The buttons of a page: going on and skipping side by side, and what else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from debrief.textual_fixes import StaysFocused

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.pages.page import Action


class ActionButton(StaysFocused, Static, can_focus=True):
    """One action, on one line. Unlike Textual's button it does not flash or swallow a second Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "press", show=False)]

    class Pressed(Message):
        """The button was pressed."""

        def __init__(self, button: ActionButton) -> None:
            super().__init__()
            self.button = button

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id)
        self.action: Action | None = None
        self.display = False

    def show(self, action: Action | None) -> None:
        """Stand for another action, or for none."""
        if action == self.action:
            return
        self.action = action
        self.display = action is not None
        if action is not None:
            self.update(label(action))

    def action_press(self) -> None:
        """Carry out what the button stands for."""
        self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        """Do the same on a click."""
        self.action_press()


class ActionRow(HorizontalGroup):
    """A fixed row of buttons that takes on the actions of each page in turn."""

    class Done(Message):
        """An action was chosen with the mouse or with Enter."""

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, most: int, *, id: str, by_tab: bool = True) -> None:  # noqa: A002 - Textual's word for it
        """Make room for some buttons.

        Args:
            most: how many there can be.
            id: names the row; the buttons are named for it.
            by_tab: whether Tab goes to them. Where each has a key of its own, Tab goes on to what is next.
        """
        super().__init__(id=id)
        self.buttons = [ActionButton(id=f"{id.removesuffix('s')}-{place}") for place in range(most)]
        for button in self.buttons:
            button.can_focus = by_tab

    def compose(self) -> ComposeResult:
        """Lay out as many buttons as any page needs; those that are not needed are hidden."""
        yield from self.buttons

    def show(self, actions: tuple[Action, ...]) -> None:
        """Offer other actions. The first one goes on."""
        for place, button in enumerate(self.buttons):
            button.show(actions[place] if place < len(actions) else None)

    @property
    def first(self) -> ActionButton:
        """The button that goes on."""
        return self.buttons[0]

    def with_key(self, key: str) -> Action | None:
        """Find the action that a letter stands for."""
        offered = (button.action for button in self.buttons if button.action is not None)
        return next((action for action in offered if action.key == key), None)

    def on_action_button_pressed(self, event: ActionButton.Pressed) -> None:
        """Tell the screen what was chosen."""
        event.stop()
        if event.button.action is not None:
            self.post_message(self.Done(event.button.action))


def label(action: Action) -> Content:
    """Write an action with its key beside it."""
    key = action.key or action.shown_key
    return Content.assemble(action.label, (f"  {key}", "$secondary")) if key else Content(action.label)
