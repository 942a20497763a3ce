"""Today, later and no are good answers: the landing is kind, and nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program


@pytest.mark.parametrize("tired", pair.SEATS)
def test_not_today_is_the_same_sentence_whoever_is_too_full(tired: str, program: Program) -> None:
    walk = program.open("start", program.cut("pair", "ready"), first="The keyboard goes")
    for seat in pair.SEATS:
        pair.hand_over(walk, seat)
        walk.tick("Tick what is true for you right now", *pair.ALL_TRUE)
        walk.choose_number(9 if seat == tired else 0, "How full are you already?")
    walk.on("Today is not a good fit. Nothing was kept.", "It is nobody's fault.")
    assert "first teller" not in walk.words
    assert "first listener" not in walk.words
    assert walk.leave() == 0
    assert program.nothing_was_put_in()


@pytest.mark.parametrize("answer", ["not now, but I'd like to", "not me, not today"])
def test_later_and_no_land_on_the_same_page(answer: str, program: Program) -> None:
    walk = program.open("start", program.cut("pair", "warn", "consent", "talk"), first="What kind of thing")
    pair.warn(walk, ("A child",), "Very heavy")
    walk.take("Can you listen to this now?", "a child", "very heavy", answer)
    walk.on("Not now. Thank you for a real answer.", "Nothing was told, and nothing was kept.")
    assert walk.leave() == 0
    assert program.nothing_was_put_in()


def test_consent_waits_for_a_real_answer(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "warn", "consent", "talk"), first="What kind of thing")
    walk.skip("What kind of thing is coming?")
    walk.skip("How heavy is it?")
    walk.on("Can you listen to this now?")
    walk.terminal.press("enter")
    walk.on("This one waits for an answer. No is a good answer too.")
    walk.terminal.press("f4")
    walk.take("Can you listen to this now?", "I can listen now")
    walk.on(pair.TALK)
