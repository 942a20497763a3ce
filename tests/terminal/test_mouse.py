"""Everything can be done with the mouse alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

STEPS = (
    ("A few minutes for you", ()),
    ("Who can see what is kept", ()),
    ("What you still have to report", ()),
    ("Agree with yourself", ()),
    ("How long have you got?", ("5 minutes",)),
    ("What stays off the table today?", ("A death", "Trouble at work")),
    ("A word to come back with?", ()),
    ("Tick what is true", ("I can be here", "I had no", "Nobody else", "It is all right")),
    ("How full are you already?", ("3",)),
    ("Good to go.", ()),
    ("What do you need today?", ("Something lighter",)),
    ("Where is your thermometer?", ("mostly at ease",)),
    ("What feelings are there?", ("Connected", "Steady")),
    ("What does your body say?", ("Nothing much",)),
    ("Write and let go", ()),
    ("Turn from the weight", ()),
    ("What is one next step?", ("Leave it here",)),
    ("Which of these is nearest to you?", ("Steady",)),
    ("Come back to here and now", ("Water",)),
    ("Get up and fetch", ()),
    ("Where is your thermometer now?", ("a little stirred",)),
    ("It went up.", ("No",)),
    ("What comes after this?", ("Eat and drink",)),
    ("Do you want to look at this again?", ("In a week",)),
    ("What was it about", ("Something good",)),
    ("What helped today?", ("Not much",)),
    ("A note, if you like", ()),
    ("Nothing is kept yet.", ()),
    ("This is all that would be kept", ()),
    ("What should be done with this?", ("it stays in the letterbox",)),
    ("This will be kept, and nothing else.", ()),
)
"""Every page of a solo session, and what is clicked on it before going on."""


def click(walk: Walk, text: str) -> None:
    """Click on a text once all is drawn, as the last line is a moment after the page."""
    walk.terminal.wait_quiet()
    walk.terminal.click_on(f") {text}" if text.isdigit() else text)


def is_ticked(walk: Walk, many: int) -> bool:
    return len(walk.ticked()) == many


def test_a_whole_session_is_walked_by_clicks_alone(program: Program) -> None:
    walk = program.open()
    walk.on(HOME)
    click(walk, "Solo reflection")
    walk.on(STEPS[0][0])
    walk.reach("Continue")
    for title, choices in STEPS:
        walk.on(title)
        for number, choice in enumerate(choices, 1):
            click(walk, choice)
            walk.terminal.wait_until(partial(is_ticked, walk, number), f"{choice} is ticked")
        click(walk, "Continue")
    walk.on("It is kept.")
    click(walk, "To the first page")
    walk.on(HOME)
    click(walk, "Stop")
    assert walk.terminal.wait_exit() == 0
    (summary,) = program.kept().values()
    assert summary["feelings"] == ["connected", "steady"]
    assert summary["thermometer"] == [{"before": 1, "after": 2}]
    assert summary["helped"] == ["little"]


def test_stop_and_help_now_are_clicked_in_the_last_line(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "need"), first="What do you need today?")
    click(walk, "Help now")
    walk.on("If a life is in danger", "112")
    click(walk, "Back")
    walk.on("What do you need today?")
    click(walk, "Stop")
    walk.on("You stopped. Nothing was kept.")
    assert program.nothing_was_put_in()
