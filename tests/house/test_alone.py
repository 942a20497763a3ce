"""One person alone is never spoken to as if there were two."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import debrief
from debrief.library import read_formats, read_words
from tests.house.sentences import strings

PACKAGE = Path(debrief.__file__).parent
TWO = re.compile(
    r"\b(both|you two|two of you|each other|together|the other one|teller|listener)\b", re.IGNORECASE
)
ALONE = [form.name for form in read_formats(PACKAGE / "none").usable.values() if form.people == 1]


@pytest.mark.parametrize("name", ALONE)
def test_a_format_for_one_speaks_to_one(name: str) -> None:
    table = tomllib.loads((PACKAGE / "formats" / f"{name}.toml").read_text(encoding="utf-8"))
    assert [text for _, text in strings(table) if TWO.search(text)] == []


def test_care_and_landings_for_one_speak_to_one() -> None:
    words = read_words()
    pages = [level.care_alone for level in words.levels if level.care]
    assert all(pages)
    alone = words.landings | words.landings_alone
    said = [
        page
        for page in (*pages, *(alone[over] for over in ("kept", "let_go", "stopped", "not_today")))
        if page
    ]
    assert [line for page in said for line in (page.title, *page.lines) if TWO.search(line)] == []
