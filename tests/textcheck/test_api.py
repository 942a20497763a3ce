"""What whoever calls the check can rely on, and what docs/textcheck.md says of it."""

from __future__ import annotations

import doctest
import gc
import json
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import msgspec
import pytest

import debrief.textcheck
from debrief.door.answering import Answer, Question
from debrief.textcheck import VERSION, check, forget
from debrief.textcheck.findings import NEVER_KEPT, Finding, Findings, Kind, Sentence
from debrief.textcheck.remembering import Remembered

DOCS = (Path(__file__).parents[2] / "docs" / "textcheck.md").read_text(encoding="utf-8")
NOTE = (
    "Sat with {name} of {name} House, {name}@{name}.example, the vicar's {name}, aged 34. Ring 07700 900123."
)
FOUND = re.findall(r"^\| `(\w+)` \| [^|]*\| “([^”]*)\*\*([^”*]+)\*\*([^”]*)” \|$", DOCS, re.MULTILINE)
LEFT = re.findall(r"^- “([^”]+)”", DOCS, re.MULTILINE)


def blocks(language: str) -> list[str]:
    """Give the fenced blocks of one language."""
    return re.findall(rf"```{language}\n(.*?)```", DOCS, re.DOTALL)


def loaded_by(program: str) -> set[str]:
    """Give the names of all modules that a program leaves loaded."""
    program += "; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def remembered() -> str:
    """Write out what every cache of the check holds, and the patterns that `re` keeps."""
    held: list[object] = [re._cache]  # type: ignore[attr-defined]  # there is no other way to look
    for module in pkgutil.walk_packages(debrief.textcheck.__path__, "debrief.textcheck."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Remembered):
                held += [dict(value), value.aside]
            elif hasattr(value, "cache_info"):
                held += gc.get_referents(value)
    return repr(held).lower()


def test_a_text_without_anything_gives_empty_findings() -> None:
    assert check("") == Findings((), ())
    assert not check("We just sat for five minutes.")


def test_a_piece_can_be_read_back_and_has_words_to_write_instead() -> None:
    text = "Write to mira@example.org tonight."
    (found,) = check(text).identifiers
    assert text[found.start : found.end] == "mira@example.org"
    assert found.kind is Kind.EMAIL
    assert found.suggest
    assert check(text)


@pytest.mark.parametrize("kind", Kind)
def test_what_leads_straight_to_somebody_can_not_be_kept(kind: Kind) -> None:
    assert Finding(0, 1, kind, ("",)).keepable is (kind not in {"phone", "email", "url", "id"})
    assert Finding(0, 1, kind, ("",)).keepable is (kind not in NEVER_KEPT)


def test_the_same_text_gives_the_same_findings() -> None:
    assert check(NOTE) == check(NOTE)


def test_what_was_found_can_not_be_changed() -> None:
    with pytest.raises(AttributeError):
        check("Write to mira@example.org").identifiers[0].start = 5  # type: ignore[misc]


def test_the_version_is_a_number_that_can_be_kept() -> None:
    assert isinstance(VERSION, int)
    assert VERSION >= 1


def test_nothing_is_loaded_before_there_is_a_text() -> None:
    loaded = loaded_by("import debrief.textcheck")
    assert not [name for name in loaded if name.startswith("debrief.textcheck.")]
    assert "msgspec" not in loaded


def test_a_check_loads_nothing_but_itself_and_plain_values() -> None:
    loaded = loaded_by("from debrief.textcheck import check; check('Mrs Patel, 34, of 12 Oak Street')")
    unneeded = {"textual", "rich", "click", "tinydb", "cryptography", "numpy", "logging", "socket", "asyncio"}
    assert loaded.isdisjoint(unneeded)
    ours = {name.split(".")[1] for name in loaded if name.startswith("debrief.")}
    assert ours <= {"textcheck", "core"}


def test_words_that_were_looked_up_are_gone_once_they_are_forgotten() -> None:
    check(NOTE.format(name="Zorblan"))
    assert "zorblan" in remembered()
    forget()
    assert "zorblan" not in remembered()


def test_the_documented_call_gives_what_it_says() -> None:
    (example,) = blocks("python")
    test = doctest.DocTestParser().get_doctest(example, {}, "docs/textcheck.md", None, None)
    assert test.examples
    said: list[str] = []
    assert doctest.DocTestRunner(verbose=False).run(test, out=said.append).failed == 0, said


def test_every_kind_stands_in_the_table_with_an_example() -> None:
    assert [row[0] for row in FOUND] == [str(kind) for kind in Kind]


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[0])
def test_what_the_table_marks_is_found(row: tuple[str, str, str, str]) -> None:
    kind, before, piece, after = row
    found = check(before + piece + after).identifiers
    assert [one.kind for one in found] == [kind]
    assert found[0].start < len(before + piece)
    assert found[0].end > len(before)


def test_there_are_examples_of_what_is_left_alone() -> None:
    assert len(LEFT) >= 6


@pytest.mark.parametrize("text", LEFT)
def test_what_the_page_says_is_left_alone_is(text: str) -> None:
    assert check(text) == Findings()


def test_the_documented_lines_are_those_that_are_read_and_written() -> None:
    asked, answered = (json.loads(block) for block in blocks("json"))
    question, answer = msgspec.convert(asked, Question), msgspec.convert(answered, Answer)
    assert set(asked) == set(Question.__struct_fields__)
    assert set(answered) == set(Answer.__struct_fields__)
    assert set(answered["spans"][0]) == set(Finding.__struct_fields__)
    found = check(question.text)
    pieces = [(one.start, one.end, one.kind) for one in found.identifiers]
    assert pieces == [(one.start, one.end, one.kind) for one in answer.spans]
    assert bool(found.graphic) is answer.graphic


def test_findings_with_only_a_graphic_sentence_are_findings() -> None:
    assert Findings((), (Sentence(0, 3),))
