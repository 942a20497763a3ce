"""What is said below a page."""

from __future__ import annotations

from debrief.screens.widgets.line import Line


class Hint(Line):
    """A sentence that comes into sight whole, also where the page is longer than the window."""

    pressing = False
    """Whether it should be in sight as soon as it has its place and its height."""

    def say(self, text: str, *, pressing: bool) -> None:
        """Show a sentence, or none."""
        self.pressing = pressing
        self.show(text)
        if pressing:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def on_resize(self) -> None:
        """Come into sight with the height that it has now."""
        if self.pressing:
            self.scroll_visible(animate=False)
