"""Danger now: the numbers to call come at once, whoever sees the danger, and the door stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

OWN, WORRY = "Which of these is nearest to you?", "Are you worried about more"


def numbers_are_there(walk: Walk) -> None:
    walk.on("Call for emergency help now.", "112", "Europe", "911", "USA, Canada", "000", "Australia")


def somebody_is_there(walk: Walk) -> None:
    """Leave the page on purpose: a stray Enter does not close it."""
    walk.terminal.press("enter", "tab")
    walk.go("Call for emergency help now.", button="Somebody is with us")
    walk.go("You who looked after the other one: now you")


def test_the_fourth_level_shows_the_numbers_at_once_and_the_session_goes_on(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "level"), first="The keyboard goes")
    pair.hand_over(walk, "first teller")
    walk.take(OWN, "Help at once")
    numbers_are_there(walk)
    somebody_is_there(walk)
    pair.hand_over(walk, "first teller")
    walk.take(WORRY, "No, what they say")
    pair.choose_level(walk, "first listener", "Steady")
    walk.go("Nothing is kept yet.")
    walk.on("This is all that would be kept", "Help offered yes")
    assert "Help at once" not in walk.text


def test_the_other_one_can_raise_the_level_and_the_numbers_come_at_once(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "level"), first="The keyboard goes")
    pair.choose_level(walk, "first teller", "Steady")
    pair.choose_level(walk, "first listener", "Steady", worry="I think there is danger now")
    numbers_are_there(walk)
    somebody_is_there(walk)
    walk.go("Nothing is kept yet.")
    walk.on("This is all that would be kept", "Help offered yes")


def test_more_than_us_is_walked_through_step_by_step(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "level"), first="The keyboard goes")
    pair.hand_over(walk, "first teller")
    walk.take(OWN, "More than us")
    walk.take("For how long", "Four weeks or more")
    walk.go("Only for your eyes", "After four weeks, please talk to somebody trained.")
    walk.take(WORRY, "No, what they say")
    pair.choose_level(walk, "first listener", "Steady")
    for step in range(1, 8):
        walk.go("Both of you", f"{step} of 7")
    walk.go("Nothing is kept yet.")
    walk.on("This is all that would be kept", "Help offered yes")


def test_the_own_country_and_the_own_people_stand_first_in_danger(program: Program) -> None:
    program.settings('country = "UK"\ncall = ["Kim on the desk"]\n')
    walk = program.open("start", program.cut("pair", "level"), first="The keyboard goes")
    pair.hand_over(walk, "first teller")
    walk.take(OWN, "Help at once")
    walk.on("Call for emergency help now.", "Our own Kim on the desk")
    assert walk.boxed == "Call 999"
