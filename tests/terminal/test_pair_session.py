"""A whole pair session by keys, and what is left of it on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from debrief.textcheck import VERSION
from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTE = "The team held together."


def first_talk(walk: Walk) -> None:
    """Listen within limits; one ring in, and one ring out again."""
    pair.take_stock(walk, "Someone to listen", 6, ("Sad", "Tired"))
    pair.warn(walk, ("A child", "Trouble at work"), "Heavy")
    walk.on("Can you listen to this now?", "a child, trouble at work", "violence or abuse")
    walk.take("Can you listen to this now?", "Yes, with limits")
    walk.take("For how long?", "10 minutes")
    walk.tick("What should stay out?", "Illness or injury")
    walk.on("Talk aloud. Nothing is typed here.", "▸ 1  What I feel", "illness or injury", "10 minutes")
    walk.terminal.press("i")
    walk.take("One ring further in.", "Yes")
    walk.on("▸ 2  What it means")
    walk.terminal.press("o")
    walk.go("▸ 1  What I feel", button="Done")
    pair.turn(walk, "Rest before anything else", "Stirred, and it will pass")


def second_talk(walk: Walk) -> None:
    """The other one tells, after a warning and a yes of their own."""
    walk.take("Do you want to swap seats?", "Yes")
    walk.go("The seats are swapped.")
    pair.take_stock(walk, "Company, and not many words", 4, ("Connected",))
    pair.warn(walk, ("A death",), "Light")
    walk.on("Can you listen to this now?", "a death", "light")
    walk.take("Can you listen to this now?", "I can listen now")
    walk.go("Talk aloud. Nothing is typed here.", "▸ 1  What I feel", button="Done")
    pair.turn(walk, "Leave it here for today", "I'm all right")


def land(walk: Walk) -> None:
    """Choose levels, come back to the body, plan, and leave a note."""
    for seat, level in zip(pair.SWAPPED, ("Steady", "Stirred"), strict=True):
        pair.choose_level(walk, seat, level)
    pair.ground(walk, "Stretch", "Stand if you can.")
    walk.choose_number(2, pair.SECOND, "Where is your thermometer now?")
    walk.choose_number(3, pair.FIRST, "Where is your thermometer now?")
    pair.look_back(
        walk, ("Eat and drink", "Go to bed"), ("Loss and grief",), ("Being heard", "One next step")
    )
    walk.write("A note, if you like", NOTE)
    walk.leave_text()


def kept_by_the_pair() -> dict[str, Any]:
    """What they chose, as it should stand in the store; the order of the two readings is random."""
    return {
        "format": "pair",
        "month": f"{today():%Y-%m}",
        "minutes": 5,
        "people": "2",
        "ended": "finished",
        "agreed": "keep",
        "themes": ["loss"],
        "feelings": ["connected", "sad", "tired"],
        "ring": 2,
        "thermometer": [{"before": 4, "after": 2}, {"before": 6, "after": 3}],
        "helped": ["heard", "step"],
        "further_help_offered": False,
        "plans": ["food", "leave-it", "rest", "sleep"],
        "follow_up": True,
        "note": NOTE,
        "given": [],
        "checked": {"version": VERSION, "found": 0, "changed": 0, "kept": 0},
    }


def test_a_pair_walks_from_home_to_a_summary_that_says_what_they_chose(program: Program) -> None:
    walk = program.open()
    walk.open("Pair debrief")
    pair.arrive(walk, "20 minutes", ("Violence or abuse",), "owl")
    pair.be_ready(walk)
    first_talk(walk)
    second_talk(walk)
    land(walk)
    pair.see_record(walk)
    pair.wish(walk, "first listener", "Share it")
    walk.tick("Which parts may a supervisor see?", "The note")
    pair.wish(walk, "first teller", "Keep it here")
    walk.on("This will be kept, and nothing else.", "Agreed Keep it here", NOTE)
    walk.go("This will be kept")
    walk.is_kept()
    assert walk.leave() == 0

    ((number, summary),) = program.kept().items()
    summary["thermometer"].sort(key=lambda reading: reading["before"])
    assert summary == kept_by_the_pair()
    commands_agree(program, number)


def today() -> date:
    return date.today()  # noqa: DTZ011 - where the people are


def commands_agree(program: Program, number: int) -> None:
    month = today()
    listed, shown = program.run("list"), program.run("show", str(number))
    assert (listed.returncode, listed.stderr) == (shown.returncode, shown.stderr) == (0, "")
    assert listed.stdout.split() == [str(number), *f"{month:%B %Y} pair Keep it here".split()]
    rows = dict(line.split(":", 1) for line in shown.stdout.splitlines())
    assert {label: text.strip() for label, text in rows.items()} | {"Thermometer": ""} == {
        "Session": f"Pair debrief, {month:%B %Y}, 5 min, 2 people, finished",
        "Themes": "Loss and grief",
        "Feelings": "Connected, Sad, Tired",
        "Deepest ring": "2, What it means",
        "Thermometer": "",
        "What helped": "Being heard, One next step",
        "Step and plan": "Eat and drink something, Leave it here for today, Rest before anything else, "
        "Go to bed in good time, a follow-up",
        "Help offered": "no",
        "Note": NOTE,
        "Note check": f"nothing found (version {VERSION})",
        "Agreed": "Keep it here",
    }
    assert sorted(rows["Thermometer"].strip().split("; ")) == ["4 before, 2 after", "6 before, 3 after"]
