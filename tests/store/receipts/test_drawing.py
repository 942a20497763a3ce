"""A receipt is drawn by chance alone, and shows nothing of itself unless it is asked."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable  # noqa: TC003 - Hypothesis reads the annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.pretty import pretty_repr

from debrief.core.private import PrivateText
from debrief.store.receipt import Receipt, draw, read_list

places = st.lists(st.integers(0, 1023), min_size=5, max_size=5)
COPIES: list[Callable[[Receipt], object]] = [pickle.dumps, copy.copy, copy.deepcopy]


@given(places)
def test_each_word_is_the_one_that_chance_names_of_all_words(named: list[int]) -> None:
    asked: list[int] = []
    left = iter(named)

    def choose(below: int) -> int:
        asked.append(below)
        return next(left)

    assert list(draw(choose).words) == [read_list()[place] for place in named]
    assert asked == [1024] * 5


def test_two_receipts_differ() -> None:
    assert draw() != draw()


def test_a_receipt_is_written_as_five_words_in_a_row() -> None:
    receipt = draw(lambda _: 0)
    assert receipt.text == "acorn acorn acorn acorn acorn"
    assert len(receipt.words) == 5
    assert all(isinstance(shown, PrivateText) for shown in (receipt.text, *receipt.words))


def test_a_receipt_shows_none_of_its_words() -> None:
    receipt = draw()
    shown = [repr(receipt), str(receipt), pretty_repr(receipt), repr(receipt.words), pretty_repr([receipt])]
    assert [text for text in shown for word in receipt.words if word in text] == []


@pytest.mark.parametrize("way", COPIES)
def test_a_receipt_never_leaves_memory(way: Callable[[Receipt], object]) -> None:
    with pytest.raises(TypeError, match="stays where it is"):
        way(draw())


def test_the_same_words_are_the_same_receipt() -> None:
    assert draw(lambda _: 7) == draw(lambda _: 7)
    assert len({draw(lambda _: 7), draw(lambda _: 7), draw(lambda _: 8)}) == 2
    assert draw(lambda _: 7) != "acorn"
