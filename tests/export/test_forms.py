"""Each form says the same as it did, the same in every run, and what it is for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from debrief.export.forms.choosing import FORMS
from tests.export.draw import drawn, golden_file, pages
from tests.export.examples import EXAMPLES, REPORT, SAY, copies_content

HEAVY = {"fpdf", "fontTools", "PIL", "pymupdf_fonts", "uharfbuzz", "jinja2", "markupsafe"}
EACH = [(example, kind) for example in EXAMPLES for kind in FORMS]
PRINTS_SUMS = """
from hashlib import sha256
from debrief.export.forms.choosing import FORMS
from tests.export.examples import EXAMPLES
print(*(sha256(form.write(content)).hexdigest() for form in FORMS.values() for content in EXAMPLES.values()))
"""
PRINTS_LOADED = """
import sys
from tests.export.examples import REPORT
from debrief.export.forms.choosing import FORMS
for kind in ("markdown", "json", "csv", *sys.argv[1:]):
    FORMS[kind].write(REPORT)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def python(program: str, *words: str, **environment: str) -> str:
    """Run a program by itself."""
    done = subprocess.run(
        [sys.executable, "-c", program, *words], check=True, capture_output=True, text=True, env=environment
    )
    return done.stdout


def said(example: str, kind: str) -> str:
    """Give a document as text, without the ends of its lines."""
    made = FORMS[kind].write(EXAMPLES[example])
    return " ".join((pages(made) if kind == "pdf" else made.decode()).split())


@pytest.mark.parametrize(("example", "kind"), EACH)
def test_each_document_is_what_it_was(example: str, kind: str) -> None:
    assert drawn(example, kind) == golden_file(example, kind).read_bytes()


def test_two_runs_at_other_times_and_places_give_the_same_bytes() -> None:
    one = python(PRINTS_SUMS, PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    other = python(PRINTS_SUMS, PYTHONHASHSEED="2", TZ="America/Anchorage")
    assert len(one.split()) == len(EACH)
    assert one == other


@pytest.mark.parametrize(("example", "kind"), EACH)
def test_every_document_says_what_it_is_for_and_how_to_read_it(example: str, kind: str) -> None:
    document = EXAMPLES[example].document
    text = said(example, kind)
    assert [one for one in (*document.purpose, *document.notes) if one not in text] == []


@pytest.mark.parametrize("kind", FORMS)
def test_small_and_hidden_counts_stand_in_words_and_zero_as_a_number(kind: str) -> None:
    text = said("report", kind)
    few, hidden = ('"few"', '"hidden"') if kind == "json" else ("fewer than 11", "not shown")
    assert few in text
    assert hidden in text
    assert "Laughing together" in text


@pytest.mark.parametrize("kind", FORMS)
def test_a_batch_without_notes_says_nothing_of_notes(kind: str) -> None:
    made = FORMS[kind].write(copies_content(("",)))
    text = pages(made) if kind == "pdf" else made.decode()
    assert SAY["note"] + "\n" not in text
    assert "left out" not in text


@pytest.mark.parametrize(
    ("kinds", "loaded"), [([], set()), (["html"], {"jinja2", "markupsafe"}), (["pdf"], HEAVY - {"jinja2"})]
)
def test_nothing_heavy_is_loaded_before_its_form_is_made(kinds: list[str], loaded: set[str]) -> None:
    found = set(python(PRINTS_LOADED, *kinds).split()) & HEAVY
    assert found - {"markupsafe"} == loaded - {"markupsafe"}


def test_the_ending_says_what_kind_of_file_it_is() -> None:
    assert [form.ending for form in FORMS.values()] == [".md", ".json", ".csv", ".html", ".pdf"]


def test_a_report_beside_an_earlier_one_shows_both_quarters() -> None:
    assert REPORT.document.columns == ("", "2026 Q3", "2026 Q2")
    for kind in ("markdown", "csv", "html", "pdf"):
        assert "2026 Q3" in said("report", kind)
        assert "2026 Q2" in said("report", kind)
