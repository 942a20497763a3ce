"""When the second turn is declined, the first one still gets its care and its summary."""

from __future__ import annotations

import pytest

from debrief.core.kinds.check import Check

from .shelf import every_format_with, form
from .walking import at, begin, chose, scripted, walk


@every_format_with(Check)
@pytest.mark.parametrize("answer", ["no", "later"])
def test_declining_to_listen_after_a_swap_leads_on_to_the_end_and_keeps_the_first_turn(
    name: str, answer: str
) -> None:
    script = scripted(
        {
            ("check", "swap"): chose("yes"),
            ("consent", "answer"): chose("yes", answer),
            ("talk", "inward"): chose("yes"),
        }
    )
    moments = walk(begin(name), script)
    asked = [(one.step.id, one.ask.key) for one in moments]
    place = asked.index(("consent", "declined"))
    assert asked[place + 1][0] == form(name).after(Check)
    assert moments[-1].over == "kept"
    assert moments[-1].kept is not None
    assert moments[-1].kept.ring == 1


@every_format_with(Check)
def test_nobody_talks_in_a_second_turn_that_was_declined(name: str) -> None:
    script = scripted({("check", "swap"): chose("yes"), ("consent", "answer"): chose("yes", "no")})
    moments = walk(begin(name), script)
    assert not [one for one in moments if one.turn == 2 and one.step.id == "talk"]


@every_format_with(Check)
def test_declining_in_the_first_turn_ends_kindly_and_keeps_nothing(name: str) -> None:
    moments = walk(begin(name), scripted({("consent", "answer"): chose("no")}), at("talk"))
    assert (moments[-1].over, moments[-1].kept) == ("not_now", None)
