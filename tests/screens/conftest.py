"""A desk for screens: a clock that stands still, one month, one side of the coin, a letterbox of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debrief.app import Debrief
from debrief.desk import Desk
from debrief.library import read_formats, read_say, read_titles, read_words
from debrief.settings import Settings
from tests.screens.checking import check
from tests.screens.filled import put_in, quarter
from tests.screens.letterboxes import PASSPHRASE, lay_letterbox
from tests.terminal.home import private_environment

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.private import PrivateText
    from debrief.store.letterbox import Letterbox


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, without a folder for documents."""
    for name, value in private_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path / "home"


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
def waited() -> list[float]:
    """How many seconds wrong passphrases would have waited."""
    return []


@pytest.fixture
def letterbox(tmp_path: Path, waited: list[float]) -> Letterbox:
    """A letterbox that is not made yet."""
    return lay_letterbox(tmp_path / "kept", waited.append)


@pytest.fixture
def bare_desk(tmp_path: Path, clock: Clock, letterbox: Letterbox) -> Desk:
    """A desk before first use."""
    return Desk(
        say=read_say(),
        titles=read_titles(tmp_path / "none", Settings().first),
        settings=Settings(),
        problems=(),
        read_words=read_words,
        read_formats=lambda: read_formats(tmp_path / "none"),
        open_letterbox=lambda: letterbox,
        has_letterbox=letterbox.box.place.file.exists,
        clock=clock,
        month=lambda: "2026-11",
        today=lambda: date(2026, 11, 22),
        coin=lambda: False,
        shuffle=lambda count: tuple(range(count)),
        check=check,
    )


@pytest.fixture
def desk(bare_desk: Desk, letterbox: Letterbox) -> Desk:
    """A desk whose letterbox has no passphrase."""
    letterbox.begin()
    return bare_desk


@pytest.fixture
def code(letterbox: Letterbox) -> PrivateText:
    """The recovery code of a letterbox that is sealed from the beginning."""
    code = letterbox.begin(PASSPHRASE)
    assert code is not None
    return code


@pytest.fixture
def app(desk: Desk) -> Debrief:
    return Debrief(desk)


@pytest.fixture
def first_app(bare_desk: Desk) -> Debrief:
    """The program before first use."""
    return Debrief(bare_desk)


@pytest.fixture
def sealed_app(bare_desk: Desk, code: PrivateText) -> Debrief:
    """The program with a sealed letterbox."""
    assert code
    return Debrief(bare_desk)


@pytest.fixture
def team_desk(bare_desk: Desk, code: PrivateText) -> Desk:
    """A sealed letterbox of a team that is large enough for numbers."""
    assert code
    return replace(bare_desk, settings=Settings(team_size=24))


@pytest.fixture
def team(team_desk: Desk) -> Debrief:
    """The program of a team that had sixty sessions in the third quarter."""
    put_in(team_desk, quarter(60))
    return Debrief(team_desk)
