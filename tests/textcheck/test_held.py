"""What the check finds in texts that nothing was trained or tuned on stays as good as it was."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from training.measure import Share, graphic, identifiers, read_notes, read_sentences

HELD = Path(__file__).parent / "held"


@cache
def figures() -> dict[str, Share]:
    """Measure once."""
    return {**identifiers(read_notes(HELD / "notes.txt")), **graphic(read_sentences(HELD))}


@cache
def ordinary() -> dict[str, Share]:
    """Measure once what is found in notes as most are."""
    return identifiers(read_notes(HELD / "ordinary.txt"))


@pytest.mark.parametrize(
    ("figure", "least"),
    [
        ("recall", 0.90),
        ("lower-case names", 0.85),
        ("relations and roles", 0.75),
        ("patterned", 0.90),
        ("F1", 0.91),
        ("contrast found", 0.95),
    ],
)
def test_as_much_is_found_as_before(figure: str, least: float) -> None:
    assert figures()[figure].value >= least


@pytest.mark.parametrize(
    ("figure", "most"),
    [
        ("leak", 0.17),
        ("false alarm", 0.06),
        ("false alarm on feelings, idioms, low impact", 0.03),
        ("contrast false alarm", 0.25),
    ],
)
def test_no_more_goes_wrong_than_before(figure: str, most: float) -> None:
    assert figures()[figure].value <= most


@pytest.mark.parametrize(
    ("figure", "least"), [("recall", 0.95), ("lower-case names", 0.92), ("patterned", 0.95)]
)
def test_as_much_is_found_in_ordinary_notes(figure: str, least: float) -> None:
    assert ordinary()[figure].value >= least


@pytest.mark.parametrize(("figure", "most"), [("leak", 0.07), ("false alarm", 0.02)])
def test_no_more_goes_wrong_in_ordinary_notes(figure: str, most: float) -> None:
    assert ordinary()[figure].value <= most
