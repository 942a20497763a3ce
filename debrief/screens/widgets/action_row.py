"""The buttons of a page: going on and skipping side by side, and what else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Button

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.pages.page import Action

MOST = 6


class ActionRow(HorizontalGroup):
    """A fixed row of buttons that takes on the actions of each page in turn."""

    class Done(Message):
        """An action was chosen with the mouse or with Enter."""

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id)
        self._actions: tuple[Action, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out as many buttons as any page needs; those that are not needed are hidden."""
        for place in range(MOST):
            button = Button(id=f"action-{place}", compact=True)
            button.active_effect_duration = 0  # nothing flashes, and a second Enter is not swallowed
            yield button

    def show(self, actions: tuple[Action, ...]) -> None:
        """Offer other actions. The first one goes on."""
        self._actions = actions
        for place, button in enumerate(self.query(Button)):
            button.display = place < len(actions)
            if button.display:
                button.label = label(actions[place])
                button.refresh(layout=True)  # a button does not widen by itself when its label does

    def focus_first(self) -> None:
        """Put the cursor on going on."""
        self.query_one("#action-0", Button).focus()

    def with_key(self, key: str) -> Action | None:
        """Find the action that a letter stands for."""
        return next((action for action in self._actions if action.key == key), None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Tell the screen what was chosen."""
        event.stop()
        place = int((event.button.id or "").removeprefix("action-"))
        self.post_message(self.Done(self._actions[place]))


def label(action: Action) -> Content:
    """Write an action with its key beside it."""
    key = action.key or action.shown_key
    return Content.assemble(action.label, (f"  {key}", "$secondary")) if key else Content(action.label)
