"""The exercises: enough of them, from every field of work, explained, made up, and nowhere graphic."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, get_args

import pytest

from debrief.core.practice import Work
from debrief.library import read_practice
from debrief.textcheck import check
from debrief.textcheck.findings import Kind

from .sentences import texts

if TYPE_CHECKING:
    from debrief.core.practice import Exercise

PRACTICE = read_practice()
TEXTS = [text for text in texts() if text.file.startswith("practice/")]
SAID = [*TEXTS, *(text for text in texts() if text.file == "words/say.toml" and "practice" in text.place)]
GRADES = re.compile(
    r"\b(?:(?:in)?correct\w*|wrong\w*|right (?:answer|one|choice)|mistakes?|scores?|\d+ points?"
    r"|well done|good job|great|perfect|excellent|better choice|congratulations)\b",
    re.IGNORECASE,
)
NAMES = {Kind.NAME, Kind.ADDRESS, Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.ID}
every_exercise = pytest.mark.parametrize("exercise", PRACTICE.exercises, ids=lambda one: one.name)


def test_there_are_eight_exercises_in_order_and_more_than_sixty_scenes() -> None:
    names = [one.name for one in PRACTICE.exercises]
    assert names == ["sort", "trim", "warn", "answer", "redirect", "notice", "hand-over", "scrub"]
    assert sum(len(one.items) for one in PRACTICE.exercises) >= 64
    assert len(PRACTICE.rehearsal.cards) >= 6


@every_exercise
def test_each_exercise_has_eight_scenes_or_more_from_all_fields_of_work(exercise: Exercise) -> None:
    fields = Counter(item.field for item in exercise.items)
    assert set(fields) == set(get_args(Work))
    assert fields.total() >= 8
    assert max(fields.values()) <= 2


@every_exercise
def test_every_option_has_an_explanation_of_its_own(exercise: Exercise) -> None:
    options = [one for item in exercise.items for one in (*item.options, *(item.then or ()))]
    assert len({one.says for one in options}) == len(options)
    for item in exercise.items:
        for choices in (item.options, item.then or ()):
            assert len({one.label for one in choices}) == len(choices)


def test_explanations_of_all_exercises_differ() -> None:
    says = [text.words for text in TEXTS if text.place.endswith("says")]
    assert len(says) == len(set(says)) > 200


def test_nothing_is_graded_or_praised() -> None:
    assert [str(text) for text in SAID if GRADES.search(text.words)] == []
    assert GRADES.search("That is the wrong one.")
    assert GRADES.search("Well done, 3 points")


def test_no_sentence_is_graphic() -> None:
    assert [str(text) for text in SAID if check(text.words).graphic] == []


def test_only_the_exercise_about_names_holds_any() -> None:
    elsewhere = [text for text in TEXTS if text.file != "practice/scrub.toml"]
    found = [
        f"{text.file} {text.place}: {text.words[one.start : one.end]}"
        for text in elsewhere
        for one in check(text.words).identifiers
        if one.kind in NAMES
    ]
    assert found == []


def test_what_can_be_ticked_in_a_note_stands_in_it_and_a_note_is_left_with_nobody_in_it() -> None:
    scrub = next(one for one in PRACTICE.exercises if one.several)
    for item in scrub.items:
        (note,) = item.lines
        assert [one.label for one in item.options if one.label.lower() not in note.lower()] == []
        assert item.after
        assert not check(item.after).identifiers


def test_scenes_go_one_ring_out_from_something_that_was_left_out() -> None:
    trim = next(one for one in PRACTICE.exercises if one.name == "trim")
    assert [item.id for item in trim.items if "[left out]" not in " ".join(item.lines)] == []
    assert [card.id for card in PRACTICE.rehearsal.cards if "[left out]" not in card.outline] == []
