"""A desk for screens: a clock that stands still, one month, one side of the coin, a store in a new folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.app import Debrief
from debrief.desk import Desk
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.settings import Settings
from debrief.store import SummaryStore

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.seconds

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass at once."""
        self.seconds += 60 * minutes


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return Desk(
        say=read_say(),
        titles=read_titles(tmp_path / "none"),
        settings=Settings(),
        read_words=read_words,
        read_formats=lambda: read_formats(tmp_path / "none"),
        open_store=lambda: SummaryStore(tmp_path / "kept", draw=iter(range(20_000_001, 20_000_100)).__next__),
        clock=clock,
        month=lambda: "2026-11",
        coin=lambda: False,
    )


@pytest.fixture
def app(desk: Desk) -> Debrief:
    return Debrief(desk)
