"""When the second turn is declined, the first one still gets its care and its summary."""

from __future__ import annotations

import pytest

from .shelf import form
from .walking import at, begin, chose, scripted, walk


@pytest.mark.parametrize("answer", ["no", "later"])
def test_declining_to_listen_after_a_swap_leads_on_to_the_end_and_keeps_the_first_turn(answer: str) -> None:
    script = scripted(
        {
            ("listener", "swap"): chose("yes"),
            ("consent", "answer"): chose("yes", answer),
            ("talk", "inward"): chose("yes"),
        }
    )
    moments = walk(begin("pair"), script)
    asked = [(one.step.id, one.ask.key) for one in moments]
    place = asked.index(("consent", "declined"))
    assert asked[place + 1][0] == form("pair").steps[form("pair").place("listener") + 1].id == "level"
    assert moments[-1].over == "kept"
    assert moments[-1].kept is not None
    assert moments[-1].kept.ring == 1


def test_nobody_talks_in_a_second_turn_that_was_declined() -> None:
    script = scripted({("listener", "swap"): chose("yes"), ("consent", "answer"): chose("yes", "no")})
    moments = walk(begin("pair"), script)
    assert not [one for one in moments if one.turn == 2 and one.step.id == "talk"]


def test_declining_in_the_first_turn_ends_kindly_and_keeps_nothing() -> None:
    moments = walk(begin("pair"), scripted({("consent", "answer"): chose("no")}), at("talk"))
    assert (moments[-1].over, moments[-1].kept) == ("not_now", None)
