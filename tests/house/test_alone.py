"""One person alone is never spoken to as if there were two, and a group never as if there were only two."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import debrief
from debrief.core.kinds.level import Level
from debrief.library import read_formats, read_words
from tests.house.sentences import strings

if TYPE_CHECKING:
    from debrief.core.ask import Prompt

PACKAGE = Path(debrief.__file__).parent
TWO = re.compile(
    r"\b(both|you two|two of you|each other|together|the other one|teller|listener)\b", re.IGNORECASE
)
TOO_FEW = re.compile(
    r"\b(you two|two of you|both of you|you both|each other's|the other one)\b", re.IGNORECASE
)
"""What is said to two, and fits no group."""

FORMATS = read_formats(PACKAGE / "none").usable
ALONE = [name for name, form in FORMATS.items() if form.alone]
GROUPS = [name for name, form in FORMATS.items() if form.group]
SINCE = [name for name in ALONE if any(isinstance(one, Level) and one.since for one in FORMATS[name].steps)]


@pytest.mark.parametrize("name", ALONE)
def test_a_format_for_one_speaks_to_one(name: str) -> None:
    table = tomllib.loads((PACKAGE / "formats" / f"{name}.toml").read_text(encoding="utf-8"))
    assert [text for _, text in strings(table) if TWO.search(text)] == []


def test_care_and_landings_for_one_speak_to_one() -> None:
    words = read_words()
    pages = [level.care_alone for level in words.levels if level.care]
    assert all(pages)
    alone = words.landings | words.landings_alone
    said = [page for care in pages for page in care]
    said += [alone[over] for over in ("kept", "let_go", "own", "stopped", "not_today")]
    assert lines(said, TWO) == []


def test_what_the_weeks_suggest_speaks_to_one_because_one_alone_is_asked_as_well() -> None:
    assert "solo" in SINCE
    assert lines(list(read_words().weeks.values()), TWO) == []


@pytest.mark.parametrize("name", GROUPS)
def test_a_format_for_a_group_speaks_to_all_of_them(name: str) -> None:
    table = tomllib.loads((PACKAGE / "formats" / f"{name}.toml").read_text(encoding="utf-8"))
    assert [text for _, text in strings(table) if TOO_FEW.search(text)] == []


def test_landings_for_a_group_speak_to_all_of_them() -> None:
    words = read_words()
    group = words.landings | words.landings_group
    assert lines([group[over] for over in ("kept", "let_go", "stopped")], TOO_FEW) == []


def lines(said: list[Prompt], wrong: re.Pattern[str]) -> list[str]:
    """List the lines that speak to the wrong number of people."""
    return [line for page in said for line in (page.title, *page.lines) if wrong.search(line)]
