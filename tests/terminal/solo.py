"""The stretches of a solo reflection, for tests that walk through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.walk import Walk

ALL_TRUE = ("I can be here", "I had no", "Nobody else", "It is all right")


def arrive(walk: Walk, word: str = "") -> None:
    """Read what this is, agree with oneself, and be ready."""
    walk.go("A few minutes for you")
    walk.go("Who can see what is kept")
    walk.go("What you still have to report")
    walk.go("Agree with yourself")
    walk.take("How long have you got?", "10 minutes")
    walk.skip("What stays off the table today?")
    walk.type_word("A word to come back with?", word)
    walk.tick("Tick what is true for you right now", *ALL_TRUE)
    walk.choose_number(1, "How full are you already?")
    walk.go("Good to go.")


def take_stock(walk: Walk) -> None:
    """Say how things are."""
    walk.tick("What do you need today?", "To sort my thoughts")
    walk.choose_number(7, "Where is your thermometer?")
    walk.tick("What feelings are there?", "Angry", "Numb")
    walk.skip("What does your body say?")


def turn_and_land(walk: Walk) -> None:
    """Turn to what is needed, and come to the note."""
    walk.go("Turn from the weight to what you need")
    walk.tick("What is one next step?", "Ask for cover or a swap")
    walk.take("Which of these is nearest to you?", "Stirred")
    walk.take("For how long", "Some days")
    walk.take("Come back to here and now", "Breath")
    walk.go("Let your breath come in")
    walk.choose_number(3, "Where is your thermometer now?")
    walk.tick("What comes after this?", "Some quiet")
    walk.take("Do you want to look at this again?", "No, this is enough")
    walk.tick("What was it about, in general words?", "Too much work")
    walk.tick("What helped today?", "Finding words for it")


def wish(walk: Walk, wanted: str) -> None:
    """See the record, and say what should be done with it."""
    walk.go("Nothing is kept yet.")
    walk.go("This is all that would be kept")
    walk.take("What should be done with this?", wanted)
