"""Sentences with more detail than their reader needs, and those that only name something hard."""

from __future__ import annotations

import re

import pytest

from debrief.textcheck import check
from debrief.textcheck.graphic import is_graphic

TOO_MUCH = """
The bone stuck out through her shin.
There was blood all down the wall and in her hair.
I keep smelling his burnt skin.
He beat her with a belt until the skin split.
The body had swollen and the skin slid off.
I held his skull together with my hands.
Her throat was cut open to the spine.
Maggots were moving in the wound.
""".strip().splitlines()

ENOUGH = """
A sudden death on shift, and we were all quiet.
She told me about the assault and I listened.
I was sick with dread and cried in the car.
What a bloody long day.
I cut myself some slack for once.
He lost his leg last year and walks well now.
A man was stabbed and we got him to hospital.
My heart bled for her.
The blood test came back fine.
I cut the cake and she ate two pieces.
The dressing was changed and the wound is clean.
That meeting was murder.
I felt gutted and went home.
We lost a baby today.
""".strip().splitlines()

SWAPPED = {
    "his": "my", "her": "their", "she": "we", "he": "I", "I": "she", "my": "her", "me": "him",
}  # fmt: skip


def swapped(sentence: str) -> str:
    """Write of other people in the same sentence."""
    words = re.compile(r"\b(" + "|".join(SWAPPED) + r")\b")
    return words.sub(lambda found: SWAPPED[found[0]], sentence)


@pytest.mark.parametrize("sentence", TOO_MUCH)
def test_a_sentence_that_shows_a_wound_may_be_too_much(sentence: str) -> None:
    assert is_graphic(sentence)


@pytest.mark.parametrize("sentence", ENOUGH)
def test_a_feeling_an_idiom_or_a_hard_word_is_not_too_much(sentence: str) -> None:
    assert not is_graphic(sentence)


@pytest.mark.parametrize("sentence", TOO_MUCH + ENOUGH)
def test_it_makes_no_difference_who_it_was(sentence: str) -> None:
    assert is_graphic(swapped(sentence)) == is_graphic(sentence)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("The bone stuck out through her shin.", "The bone sticks out through her shin."),
        (
            "There was blood all down the wall and in her hair.",
            "There is blood all down the wall and in her hair.",
        ),
        ("I cut the cake and she ate two pieces.", "I am cutting the cake and she eats two pieces."),
        ("We lost a baby today.", "We are losing a baby today."),
    ],
)
def test_it_makes_no_difference_when_it_was(then: str, now: str) -> None:
    assert is_graphic(then) == is_graphic(now)


@pytest.mark.parametrize("sentence", TOO_MUCH + ENOUGH)
def test_it_makes_no_difference_how_it_is_written(sentence: str) -> None:
    assert is_graphic(sentence.lower().rstrip(".")) == is_graphic(sentence)
    assert is_graphic(sentence.upper()) == is_graphic(sentence)


@pytest.mark.parametrize("sentence", ENOUGH)
def test_a_long_sentence_is_not_too_much_for_being_long(sentence: str) -> None:
    longer = f"It was one of those days and then, after all that we had to do in the morning, {sentence}"
    assert not is_graphic(longer)


def test_only_the_sentence_itself_is_meant() -> None:
    text = "We sat down. The bone stuck out through her shin. Then we had tea."
    assert [text[one.start : one.end] for one in check(text).graphic] == [
        "The bone stuck out through her shin."
    ]


def test_nothing_is_said_of_danger() -> None:
    assert not check(
        "I don't want to be here any more. I think about ending it. He says he will kill himself."
    )
