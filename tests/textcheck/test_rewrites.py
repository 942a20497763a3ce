"""A note whose first suggestions are all taken reads as people would have written it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from debrief.textcheck import check

ROUNDS = 5
REWRITES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("rewrites.toml").read_text("utf-8"))[
    "rewrite"
]


def rewritten(text: str) -> str:
    """Take the first suggestion of each finding, until nothing is found."""
    for _ in range(ROUNDS):
        found = check(text).identifiers
        if not found:
            break
        for one in reversed(found):
            text = text[: one.start] + one.suggest[0] + text[one.end :]
    return text


@pytest.mark.parametrize("rewrite", REWRITES, ids=[one["before"] for one in REWRITES])
def test_a_note_reads_well_when_the_first_suggestions_are_taken(rewrite: dict[str, Any]) -> None:
    assert rewritten(rewrite["before"]) in rewrite["after"]
