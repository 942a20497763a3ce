"""Words are looked up once, while they are remembered, and never more are kept than there is room for."""

from __future__ import annotations

import pytest

from debrief.textcheck import remembering
from debrief.textcheck.remembering import LONGEST, Remembered


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Leave room for four words, and give those that were looked up."""
    monkeypatch.setattr(remembering, "KEPT", 4)
    monkeypatch.setattr(remembering, "_everything", [])
    return []


def lengths(asked: list[str]) -> Remembered[str, int]:
    def look_up(word: str) -> int:
        asked.append(word)
        return len(word)

    return Remembered(look_up)


def test_a_word_that_comes_again_is_looked_up_once(asked: list[str]) -> None:
    known = lengths(asked)
    assert [known["ward"], known["ward"]] == [4, 4]
    assert asked == ["ward"]


def test_a_word_that_comes_often_is_remembered_while_others_come_and_go(asked: list[str]) -> None:
    known = lengths(asked)
    for number in range(100):
        assert (known["often"], known[f"once {number}"]) == (5, len(f"once {number}"))
        assert len(known) + len(known.aside) <= 2 * remembering.KEPT
    assert asked.count("often") == 1


def test_a_long_word_is_not_remembered(asked: list[str]) -> None:
    known = lengths(asked)
    assert known["x" * (LONGEST + 1)] == LONGEST + 1
    assert not known
    assert not known.aside


def test_all_are_forgotten_at_once(asked: list[str]) -> None:
    known = lengths(asked)
    for number in range(9):
        known[str(number)]
    remembering.forget()
    assert not known
    assert not known.aside
