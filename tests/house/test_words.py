"""The words never ask for the story, never hurry or judge, and fit a tired reader and a small screen."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from .grade import SHORTEST, grade, sentences, syllables, words
from .sentences import Text, options, prompts, strings, tables, texts
from .story import asks_for_the_story

EVERYTHING = texts()
FEELINGS_ONLY = [
    "Nobody needs to tell the story. No page here asks for it.",
    "Nobody needs the story, not even this page.",
    "You don't have to say what happened.",
    "Never ask what happened.",
    "What do you need today?",
    "What kind of thing is coming?",
    "What is the hardest part of it for you?",
    "I don't need the details to believe you.",
    "Say what you noticed, in one sentence.",
    "We just sat for five minutes.",
    "Tell the other one, so they need not guess.",
    "I look at how I am, not at what I saw.",
    "Tell my lead what I need",
]
THE_STORY = [
    "What happened?",
    "What exactly happened on the shift?",
    "Tell us about the incident.",
    "Tell me about the event",
    "Tell the other one what happened.",
    "Describe the scene.",
    "Please describe how it was.",
    "Walk me through it.",
    "When did it begin?",
    "Who did this?",
    "Who was involved?",
    "Give details.",
    "Give some details, if you can.",
    "Explain what you did.",
    "Explain why it went that way.",
    "What did you see?",
    "Say what you saw.",
    "Start from the beginning.",
    "Don't hold back: tell me what happened.",
    "No need to rush, but what happened?",
    "How did it end?",
    "Tell your story.",
]
UNWANTED = {
    "shouts": r"!",
    "blames": r"\bshould(?:n['’]t)? have\b|\bought to have\b|\byour fault\b",
    "grades feelings": r"\b(?:great|good|nice|excellent) (?:job|work|one)\b|\bwell done\b|\bproud of you\b",
    "hurries": r"\bhurry\b|\bquick(?:ly)?\b|\bnow or never\b|\brush\b|\bfast\b|\basap\b|\bdon['’]t wait\b",
    "labels": r"\bPTSD\b|\bdepress\w+|\bdisorders?\b|\bsymptoms?\b|\bdiagnos\w+|\bpatholog\w+",
}
PHONE = re.compile(r"\d(?:[ -]?\d){2,}")


@pytest.mark.parametrize("sentence", THE_STORY)
def test_a_request_for_the_story_is_found(sentence: str) -> None:
    assert asks_for_the_story(sentence)


@pytest.mark.parametrize("sentence", FEELINGS_ONLY)
def test_a_sentence_about_feelings_or_needs_is_no_request_for_the_story(sentence: str) -> None:
    assert not asks_for_the_story(sentence)


def test_no_sentence_asks_for_the_story() -> None:
    assert len(EVERYTHING) > 300
    assert [str(text) for text in EVERYTHING if asks_for_the_story(text.words)] == []


@pytest.mark.parametrize("manner", UNWANTED)
def test_no_sentence_shouts_blames_grades_hurries_or_labels(manner: str) -> None:
    pattern = re.compile(UNWANTED[manner], re.IGNORECASE)
    assert [str(text) for text in EVERYTHING if pattern.search(text.words)] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("one", 1), ("table", 2), ("people", 2), ("asked", 1), ("needed", 2), ("whole", 1), ("little", 2),
        ("somebody", 3), ("sometimes", 2), ("every", 2), ("idea", 3), ("suicide", 3), ("situation", 4),
        ("feelings", 2), ("exercises", 4), ("computer", 3), ("don't", 1), ("makes", 1), ("places", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_sentence_has_a_higher_grade_than_an_easy_one() -> None:
    easy = "Let it go out slowly, longer than it came in."
    hard = "Participants are encouraged to systematically articulate their cognitive and emotional reactions."
    assert grade(easy) < 4
    assert grade(hard) > 12


def test_sentences_read_easily_at_grade_seven_and_none_is_over_ten() -> None:
    graded = [
        (round(grade(sentence), 1), sentence)
        for text in EVERYTHING
        for sentence in sentences(text.words)
        if len(words(sentence)) >= SHORTEST
    ]
    assert len(graded) > 80
    assert [found for found in graded if found[0] > 10] == []
    assert sum(number for number, _ in graded) / len(graded) <= 7


@pytest.mark.parametrize("file", tables())
def test_titles_and_lines_fit_the_screen(file: str) -> None:
    asked = prompts(tables()[file])
    assert [(place, one["title"]) for place, one in asked if len(one["title"]) > 70] == []
    lines = [(place, line) for place, one in asked for line in one.get("lines", ())]
    assert [found for found in lines if len(found[1]) > 160] == []


@pytest.mark.parametrize("file", tables())
def test_options_fit_on_one_line_with_their_detail(file: str) -> None:
    found = options(tables()[file])
    widest = 66 if file.startswith("practice/") else 52  # there, nothing stands beside it
    assert [(place, label) for place, label, _ in found if len(label) > widest] == []
    lengths = [(place, len(label) + 3 + len(detail)) for place, label, detail in found if detail]
    assert [one for one in lengths if one[1] > 74] == []


def test_prompts_and_options_were_found_at_all() -> None:
    everything = tables().values()
    assert sum(len(prompts(table)) for table in everything) > 60
    assert sum(len(options(table)) for table in everything) > 80


def test_phone_numbers_stand_only_among_the_lines_to_call() -> None:
    elsewhere = [text for text in EVERYTHING if PHONE.search(text.words) and not in_lines(text)]
    assert [str(text) for text in elsewhere] == []


def in_lines(text: Text) -> bool:
    """Tell whether a text stands in one of the `[[lines]]` of care.toml."""
    return text.file == "words/care.toml" and text.place.startswith("lines[")


def test_each_line_to_call_has_a_number_sources_and_the_day_it_was_checked() -> None:
    lines: list[dict[str, Any]] = tables()["words/care.toml"]["lines"]
    assert len(lines) >= 5
    for line in lines:
        assert any(PHONE.search(words) for _, words in strings(line))
        assert PHONE.search(line["emergency"])
        assert line["sources"]
        assert all(re.fullmatch(r"https?://\S+\.\S+", source) for source in line["sources"])
        assert date.fromisoformat(line["checked_on"]) >= date(2025, 1, 1)
