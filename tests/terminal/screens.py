"""Every kind of screen, and how to get to it from the start of a short session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.terminal.walk import Walk

CARD = "The keyboard goes to the first teller."
TALKING = ("warn", "consent", "talk")


def stay(_walk: Walk) -> None:
    """The first page is the one."""


def agree(walk: Walk) -> None:
    walk.go("Agree on this, aloud")
    walk.skip("How long have you got?")
    walk.skip("What stays off the table today?")
    walk.on("A word to come back with?")
    walk.terminal.type("ab")


def be_ready(walk: Walk) -> None:
    pair.hand_over(walk, "first teller")


def consent(walk: Walk) -> None:
    walk.skip("What kind of thing is coming?")
    walk.skip("How heavy is it?")


def ask_in(walk: Walk) -> None:
    pair.to_talk(walk)
    walk.terminal.press("i")


def care(walk: Walk) -> None:
    be_ready(walk)
    walk.take("Which of these is nearest to you?", "Help at once")


def write_page(walk: Walk) -> None:
    walk.write("Write and let go", "ab")


def write_note(walk: Walk) -> None:
    walk.write("A note, if you like", "We sat.")


def wish(walk: Walk) -> None:
    write_note(walk)
    walk.leave_text()
    pair.see_record(walk)
    pair.hand_over(walk, "first teller")


SCREENS: dict[str, tuple[str, tuple[str, ...], str, Callable[[Walk], None], str]] = {
    "agree": ("pair", ("agree",), "Agree on this", agree, "A word to come back with?"),
    "readiness": ("pair", ("ready",), CARD, be_ready, "Tick what is true"),
    "scale": ("pair", ("before",), "Where is your", stay, "Where is your thermometer?"),
    "consent": ("pair", TALKING, "What kind of", consent, "Can you listen to this now?"),
    "talk": ("pair", TALKING, "What kind of", pair.to_talk, pair.TALK),
    "ring": ("pair", TALKING, "What kind of", ask_in, "One ring further in."),
    "level": ("pair", ("level",), CARD, be_ready, "Which of these is nearest to you?"),
    "care": ("pair", ("level",), CARD, care, "Call for emergency help now."),
    "letgo": ("solo", ("let-go",), "Write and let go", write_page, "Write and let go"),
    "note": ("pair", ("note",), "A note", write_note, "A note, if you like"),
    "review": ("pair", ("note",), "A note", wish, "What should be done with this?"),
}
"""By kind: the format, its steps, its first page, the way to the screen, and what stands on the screen."""
