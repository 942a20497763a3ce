"""The recovery code: made, shown once, and gone when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.pages import secrets as pages
from debrief.pages.kept import trouble
from debrief.screens.patient import PatientScreen
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.private import PrivateText
    from debrief.desk import Desk


class CodeScreen(PatientScreen):
    """Changes the lock in a thread, then shows the new recovery code where there is one."""

    PRIVATE = True

    def __init__(
        self, desk: Desk, make: Callable[[], PrivateText | None], let_go: Callable[[], None]
    ) -> None:
        """Make a code.

        Args:
            desk: what every screen works with.
            make: does the work, and gives a recovery code where there is a new one.
            let_go: lets go of the keys that `make` needs.
        """
        super().__init__(desk)
        self.make = make
        self.let_go = let_go
        self.shows_code = False

    def begin(self) -> None:
        """Begin the work."""
        self.work(self.make, self.show)

    def show(self, code: PrivateText | None) -> None:
        """Show the code, or say that the passphrase is another one now."""
        self.let_go()
        if code is None:
            self.draw(pages.changed(self.desk.say))
            return
        self.shows_code = True
        self.patience = self.desk.settings.let_go_after  # it is being written on paper
        self.parting = self.desk.say["code_gone"]
        self.draw(pages.code_once(self.desk.say, code))

    def failed(self, error: Exception, before: object) -> None:
        """Say what went wrong, and that the lock is as it was."""
        if not isinstance(error, StoreError):
            raise error
        self.draw(trouble(self.desk.say, str(error)))

    def took(self, event: object) -> None:
        """Leave, once the code is on paper."""
        if not self.busy:
            self.dismiss()

    def forget(self) -> None:
        """Let the keys go, and what made the code with them."""
        self.let_go()
        self.make = lambda: None
        super().forget()

    def action_back(self) -> None:
        """Stay with the code: it can't be shown again."""
        if self.shows_code:
            self.tell(self.desk.say["code_stays"])
        else:
            super().action_back()
