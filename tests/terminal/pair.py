"""The stretches of a pair session, for tests that walk through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.walk import Walk

FIRST, SECOND = "The first teller", "The first listener"
TALK = "Talk aloud. Nothing is typed here."
SEATS = ("first teller", "first listener")
SWAPPED = ("first listener", "first teller")
"""Who has the keyboard first, and who has it second, before and after they swap seats."""

ALL_TRUE = ("I can be here", "I feel free", "Neither of us", "We were not", "I had no", "Nobody else")


def arrive(walk: Walk, time: str = "20 minutes", off_table: tuple[str, ...] = (), word: str = "") -> None:
    """Read what this is, and agree on it."""
    walk.go("Sit down together")
    walk.go("Who can see what is kept")
    walk.go("What you can't keep between you")
    walk.go("Agree on this, aloud")
    walk.take("How long have you got?", time)
    if off_table:
        walk.tick("What stays off the table today?", *off_table)
    else:
        walk.skip("What stays off the table today?")
    walk.type_word("A word to come back with?", word)


def hand_over(walk: Walk, seat: str) -> None:
    """Pass the keyboard."""
    walk.go(f"The keyboard goes to the {seat}.")


def be_ready(walk: Walk) -> None:
    """Both are ready."""
    for seat in SEATS:
        hand_over(walk, seat)
        walk.tick("Tick what is true for you right now", *ALL_TRUE)
        walk.choose_number(2, "How full are you already?")
    walk.go("Good to go.")


def take_stock(walk: Walk, need: str, degrees: int, feelings: tuple[str, ...]) -> None:
    """The teller says how things are."""
    walk.tick("What do you need today?", need)
    walk.choose_number(degrees, "Where is your thermometer?")
    walk.tick("What feelings are there?", *feelings)
    walk.tick("What does your body say?", "Heavy or worn out")


def warn(walk: Walk, kinds: tuple[str, ...], weight: str) -> None:
    """The teller warns."""
    walk.tick("What kind of thing is coming?", *kinds)
    walk.take("How heavy is it?", weight)


def to_talk(walk: Walk) -> None:
    """Leave the warning out, and agree to listen."""
    walk.skip("What kind of thing is coming?")
    walk.skip("How heavy is it?")
    walk.take("Can you listen to this now?", "not said", "I can listen now")
    walk.on(TALK)


def turn(walk: Walk, step: str, listener: str) -> None:
    """Turn to what is needed, and ask the listener."""
    walk.go("Turn from the weight to what you need")
    walk.tick("What is one next step?", step)
    walk.take("You who listened: how are you?", listener)


def choose_level(walk: Walk, seat: str, level: str, worry: str = "No, what they say") -> None:
    """One of them chooses a level in private."""
    hand_over(walk, seat)
    walk.take("Which of these is nearest to you?", level)
    if level != "Steady":
        walk.take("For how long", "Some days")
    walk.take("Are you worried about more", worry)


def ground(walk: Walk, how: str, first_line: str) -> None:
    """Come back to here and now."""
    walk.take("Come back to here and now", how)
    walk.go(first_line)


def look_back(walk: Walk, plans: tuple[str, ...], themes: tuple[str, ...], helped: tuple[str, ...]) -> None:
    """Plan something small, and name what it was about and what helped."""
    walk.tick("What comes after this?", *plans)
    walk.take("Shall you ask each other how it went?", "In a week")
    walk.tick("What was it about, in general words?", *themes)
    walk.tick("What helped today?", *helped)


def see_record(walk: Walk) -> None:
    """See the record before anybody says what should be done with it."""
    walk.go("Nothing is kept yet.")
    walk.go("This is all that would be kept")


def wish(walk: Walk, seat: str, wanted: str) -> None:
    """One of them says in private what should be done with the record."""
    hand_over(walk, seat)
    walk.take("What should be done with this?", wanted)
