"""A new format is one string of TOML; what is wrong with it is told in one sentence that says where."""

from __future__ import annotations

import re

import pytest

from debrief.core.events import Chose
from debrief.core.format import FormatError, read_format
from debrief.core.session import start

from .added import BREAK, CIRCLE, NOTE, PICK, SEATED, TURNS, WRITE
from .changing import changed, only, without
from .shelf import words
from .walking import Said, easiest, quietly, scripted, skipping, walk

END = '[[steps]]\nid = "counted"'

CIRCLE_FAULTS = {
    "bad syntax": (changed(CIRCLE, "[3, 6]", "[3 6]"), ["line 5"]),
    "an unknown kind": (changed(CIRCLE, '"turns"', '"turn"'), ["step 2 (“round”)", "“kind”", "“turns”?"]),
    "an unknown field": (changed(CIRCLE, "ring = 3", "rink = 3"), ["step 2 (“round”)", "`rink`", "“ring”?"]),
    "a personal question": (changed(CIRCLE, END, PICK + END), ["step feelings", "nothing personal"]),
    "a hard turn that nobody is warned of": (
        changed(CIRCLE, '[steps.warning]\ntitle = "Can everybody hear it now?"', ""),
        ["step round", "“warning”"],
    ),
    "the larger number first": (changed(CIRCLE, "[3, 6]", "[6, 3]"), ["“people”", "smaller number first"]),
    "a part that is not there": (
        changed(CIRCLE, 'kind = "level"\npart = "all"', 'kind = "level"\npart = "some"'),
        ["step levels", "no part “some”"],
    ),
    "turns before anybody knows how many": (without(CIRCLE, "agree"), ["step round", "“agree”", "how many"]),
    "somebody singled out": (changed(CIRCLE, END, SEATED + END), ["step you", "nothing personal"]),
    "what is off the table, ticked": (
        changed(CIRCLE, "[steps.time]", '[steps.off_table]\ntitle = "What stays off?"\n[steps.time]'),
        ["step agree", "off the table"],
    ),
    "no question at the end": (without(CIRCLE, "counted"), ["step levels", "last step", "“count”"]),
    "a phase with no time": (
        changed(CIRCLE, 'title = "You speak"\nminutes = 2', 'title = "You speak"'),
        ["step 2 (“round”)", "“phases[0]”", "`minutes`"],
    ),
    "a ring too far in": (changed(CIRCLE, "ring = 3", "ring = 5"), ["step 2 (“round”)", "“ring”", "<= 4"]),
    "two with one id": (changed(CIRCLE, 'id = "levels"', 'id = "round"'), ["step round", "same id"]),
}

BREAK_FAULTS = {
    "bad syntax": (changed(BREAK, 'for two"', "for two"), ["line 3"]),
    "an unknown kind": (changed(BREAK, '"warn"\npart', '"warning"\npart'), ["step 2 (“warn”)", "“warn”?"]),
    "an unknown field": (
        changed(BREAK, "[steps.weight]", "[steps.wieght]"),
        ["step 2 (“warn”)", "`wieght`", "“weight”?"],
    ),
    "an unknown list": (changed(BREAK, '"needs"', '"need"'), ["step need", "“from”", "“needs”?"]),
    "no consent before talk": (without(BREAK, "consent"), ["step talk", "“consent”"]),
    "no warning before consent": (without(BREAK, "warn"), ["step consent", "“warn”"]),
    "turns for two": (changed(BREAK, only(BREAK, "level"), TURNS), ["step turns", "need a group"]),
    "a page to write for two": (changed(BREAK, END, WRITE + END), ["step lines", "one person"]),
    "a note without a review": (changed(BREAK, END, NOTE + END), ["step note", "review at the end"]),
    "words kept without a review": (
        changed(BREAK, 'from = "needs"', 'from = "needs"\nkeeps = "feelings"'),
        ["step need", "“keeps”"],
    ),
    "a meeting of none": (changed(BREAK, "people = 2", "people = 0"), ["“people”", "0"]),
    "an unknown seat": (changed(BREAK, '"each"', '"eech"'), ["step 1 (“need”)", "“seat”", "“each”?"]),
    "minutes in words": (changed(BREAK, "minutes = 5\n", 'minutes = "five"\n'), ["(“talk”)", "“minutes”"]),
}

FAULTS = {f"a circle: {fault}": case for fault, case in CIRCLE_FAULTS.items()}
FAULTS |= {f"a break: {fault}": case for fault, case in BREAK_FAULTS.items()}


def told(text: str) -> str:
    """Give the sentence with which a format is refused."""
    with pytest.raises(FormatError) as raised:
        read_format(text, "ours.toml", words().lists)
    return str(raised.value)


@pytest.mark.parametrize("text", [CIRCLE, BREAK], ids=["for a group", "for two"])
def test_one_string_is_a_format_that_can_be_walked_in_every_manner(text: str) -> None:
    shape = read_format(text, "ours.toml", words().lists)
    for manner in (easiest, skipping, quietly):
        moments = walk(start(shape, words()), manner)
        assert {one.step.id for one in moments[:-1]} == {step.id for step in shape.steps}
        kept = moments[-1].kept
        assert kept is not None
        assert (kept.format, kept.agreed) == (shape.name, "count")


def test_a_circle_of_five_has_five_turns() -> None:
    shape = read_format(CIRCLE, "ours.toml", words().lists)
    said: Said = {("agree", "people"): [Chose(("5",))]}
    moments = walk(start(shape, words()), scripted(said))
    assert [one.ask.key for one in moments].count("ready") == 5
    assert [one.ask.prompt.title for one in moments].count("You speak") == 5
    assert moments[-1].kept is not None
    assert moments[-1].kept.people == "3-5"


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_told_with_its_line_or_with_step_and_field(fault: str) -> None:
    text, expected = FAULTS[fault]
    sentence = told(text)
    assert [part for part in ("ours.toml", *expected) if part not in sentence] == []
    assert re.search(r"line \d+|step |“people”", sentence)


@pytest.mark.parametrize("faults", [CIRCLE_FAULTS, BREAK_FAULTS], ids=["for a group", "for two"])
def test_ten_faults_and_more_are_told_in_as_many_sentences(faults: dict[str, tuple[str, list[str]]]) -> None:
    sentences = {told(text) for text, _ in faults.values()}
    assert len(sentences) == len(faults) >= 10


def test_an_agreement_of_a_group_that_does_not_ask_how_many_is_refused() -> None:
    sentence = told(changed(CIRCLE, '[steps.people]\ntitle = "How many are you?"', ""))
    assert "step agree" in sentence
    assert "how many" in sentence
