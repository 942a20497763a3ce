"""First use: with a reading passphrase, or without one for now."""

from __future__ import annotations

from debrief.core.events import Chose
from debrief.pages.letterbox import OPEN, SEALED, first_use
from debrief.screens.patient import PatientScreen


class FirstUseScreen(PatientScreen):
    """Asks how the letterbox should begin. Esc decides later, and nothing is made."""

    def begin(self) -> None:
        """Draw the two choices."""
        self.draw(first_use(self.desk.say))

    def on_screen_resume(self) -> None:
        """Go away once there is a letterbox, made from here or from elsewhere."""
        super().on_screen_resume()
        if self.is_active and not self.busy and self.desk.has_letterbox():
            self.dismiss()

    def took(self, event: object) -> None:
        """Ask for a passphrase, or begin without one."""
        if self.busy:
            return
        match event:
            case Chose((one,)) if one == SEALED:
                from debrief.screens.new_passphrase import NewPassphraseScreen  # noqa: PLC0415 - text fields

                self.app.push_screen(NewPassphraseScreen(self.desk, self.desk.letterbox.begin))
            case Chose((one,)) if one == OPEN:
                letterbox = self.desk.letterbox
                self.work(letterbox.begin, lambda _: self.leave())

    def leave(self) -> None:
        """Make way for what comes next."""
        self.dismiss()
