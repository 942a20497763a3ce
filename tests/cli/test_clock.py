"""A clock that can't be right is told."""

from __future__ import annotations

import time

import pytest

from debrief import RELEASED
from debrief.door.clock import DAY, doubt

BEGUN = time.mktime(time.strptime(RELEASED, "%Y-%m"))
"""Seconds since 1970: the first moment of the month of this release, here."""


def test_a_clock_that_may_be_right_is_left_alone() -> None:
    assert doubt(BEGUN, []) == ""
    assert doubt(BEGUN + 1e9, [BEGUN]) == ""


def test_a_clock_before_the_release_is_wrong() -> None:
    assert doubt(BEGUN - 1, []).startswith("This computer's clock shows 2026-10")


@pytest.mark.parametrize(("ahead", "wrong"), [(DAY - 1, False), (DAY, False), (DAY + 1, True)])
def test_files_more_than_a_day_ahead_mean_a_wrong_clock(ahead: float, *, wrong: bool) -> None:
    assert doubt(BEGUN, [BEGUN - 5, BEGUN + ahead]).startswith("Files of the letterbox") is wrong
