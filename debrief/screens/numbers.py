"""Where the keeper makes the supervisor's numbers of a quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.document import of_report
from debrief.export.forms.content import Content
from debrief.export.numbers import numbers_of
from debrief.screens.giving import GivingScreen, Made

if TYPE_CHECKING:
    from debrief.export.quarters import Quarter


class NumbersScreen(GivingScreen):
    """Counts, and nothing of any one session."""

    what = "numbers"

    def make(self, quarter: Quarter) -> Made:
        """Count, or give what was published.

        Raises:
            NothingToShow: if the team is too small, or too little was counted.
            QuarterError: if the quarter was counted together with a later one.
        """
        desk, inside = self.desk, self.inside
        found = numbers_of(quarter, inside.kept, inside.published, desk.settings, desk.words, self.titles)
        document = of_report(found.report, found.earlier, desk.say)
        return Made(Content(document, found.report, desk.say), found.published, found.new)
