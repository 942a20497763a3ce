"""Why nothing leaves the house. Each says what to do, and tells no number."""

from __future__ import annotations

from debrief.core.telling import Telling


class NothingToShow(Telling):
    """There is nothing for this quarter that may leave."""
