"""Where the keeper gives on the shared summaries of a quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copies import Gathering, gather
from debrief.export.document import of_copies
from debrief.export.forms.content import Content
from debrief.screens.giving import GivingScreen, Made

if TYPE_CHECKING:
    from debrief.export.quarters import Quarter


class SharedScreen(GivingScreen):
    """Parts that everybody gave, in an order of chance."""

    what = "copies"

    def make(self, quarter: Quarter) -> Made:
        """Gather the copies, or give what was published.

        Raises:
            NothingToShow: if none waits, or too few.
            QuarterError: if they were given on together with a later quarter's.
        """
        desk, inside = self.desk, self.inside
        means = Gathering(desk.settings, desk.words, self.titles, desk.check, desk.shuffle)
        found = gather(quarter, inside.kept, inside.published, means)
        return Made(
            Content(of_copies(found.copies, desk.say), found.copies, desk.say), found.published, found.new
        )
