"""Paper holds real text with its letters inside, tells nothing of who made it, and shows what it lacks."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from debrief.export.forms.paper import as_pdf
from debrief.export.forms.typeface import BOX, drawable, runs_left
from tests.export.draw import pages
from tests.export.examples import COPIES, EXAMPLES, REPORT, SAY, copies_content

if TYPE_CHECKING:
    from debrief.export.forms.content import Content

LARGEST = 60_000
"""Bytes of each example."""
LETTERS = st.text(st.characters(codec="cp1252", categories=["L", "N", "P", "Sc", "Zs"]), max_size=280)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=280)
FEW_TRIES = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def reader(content: Content) -> PdfReader:
    """Open a document with other code than drew it."""
    return PdfReader(BytesIO(as_pdf(content)), strict=True)


def said(*notes: str) -> str:
    """Give the text of copies with these notes, without any blanks: lines end where the paper does."""
    return re.sub(r"\s", "", pages(as_pdf(copies_content(notes))))


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_document_is_small_and_tells_its_title_language_and_quarter_alone(name: str) -> None:
    made = as_pdf(EXAMPLES[name])
    assert len(made) < LARGEST
    opened = PdfReader(BytesIO(made), strict=True)
    assert opened.metadata is not None
    assert set(opened.metadata) == {"/Title", "/Producer", "/CreationDate"}
    assert opened.metadata.title == EXAMPLES[name].document.title
    assert opened.metadata.producer == "debrief"
    quarter = EXAMPLES[name].value.quarter
    assert opened.metadata.creation_date == datetime(2026, {"2": 6, "3": 9}[quarter[-1]], 1, tzinfo=UTC)
    root: Any = opened.trailer["/Root"]
    assert root["/Lang"] == "en-US"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_in_a_document_acts_or_leads_outside(name: str) -> None:
    opened = reader(EXAMPLES[name])
    assert opened.attachments == {}
    assert [page for page in opened.pages if "/Annots" in page or "/AA" in page] == []
    made = as_pdf(EXAMPLES[name])
    assert [
        word for word in (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/EmbeddedFile") if word in made
    ] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_is_inside(name: str) -> None:
    for page in reader(EXAMPLES[name]).pages:
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            (inner,) = font["/DescendantFonts"]
            assert "/FontFile2" in inner.get_object()["/FontDescriptor"]
            assert "/ToUnicode" in font


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_page_says_what_it_may_not_be_used_for_and_its_number(name: str) -> None:
    for number, page in enumerate(reader(EXAMPLES[name]).pages, 1):
        assert page.extract_text().endswith(f"{EXAMPLES[name].document.purpose[-1]} {number}")


def places(content: Content, wanted: str) -> list[float]:
    """Tell how far from the left each text begins, of those that begin like this; in points."""
    found: list[float] = []

    def visit(text: str, _: object, matrix: list[float], *__: object) -> None:
        if text.strip().startswith(wanted):
            found.append(round(matrix[4], 1))

    for page in reader(content).pages:
        page.extract_text(visitor_text=visit)
    return found


def test_the_foot_of_a_page_stands_in_its_place_where_a_page_ends_within_a_note() -> None:
    content = copies_content(("a\n" * 140,))
    _, *feet = places(content, content.document.purpose[-1])
    assert len(feet) > 2
    assert len(set(feet)) == 1


def test_a_text_from_right_to_left_begins_at_the_right() -> None:
    assert runs_left("“שלום” and more")
    assert not runs_left("3, and שלום")


def test_the_parts_can_be_found_in_the_outline() -> None:
    assert [one.title for one in reader(REPORT).outline] == [  # type: ignore[union-attr]
        *(section.title for section in REPORT.document.sections), SAY["form_notes"],
    ]  # fmt: skip


def test_a_sign_that_the_letters_lack_is_a_box_and_the_paper_says_so() -> None:
    text = said("A calm day 🌿 中文")
    assert f"Acalmday{BOX}{BOX}{BOX}" in text
    assert re.sub(r"\s", "", SAY["form_box"]) in text
    assert BOX not in said("A calm day, ein ruhiger Tag, một ngày yên tĩnh, спокойный день, ήσυχη μέρα")


def test_letters_that_are_written_from_right_to_left_are_drawn_so() -> None:
    assert "שלום"[::-1] not in said("שלום")
    assert "שלום" in said("שלום")


def test_what_would_turn_the_reading_around_is_left_out() -> None:
    assert drawable("\u202eab\u202c\u2066c\u2069", {*b"abc"}) == "abc"
    assert "turnedaround" in said("\u202eturned around\u202c")


def test_a_typed_mark_for_the_number_of_pages_stays_as_it_was_typed() -> None:
    assert "{nb}" in said("{nb}")


def test_a_very_long_word_is_drawn_to_its_end() -> None:
    assert "Weary" * 56 in said("Weary" * 56)


@FEW_TRIES
@given(LETTERS)
def test_what_was_typed_in_latin_letters_is_in_the_text(note: str) -> None:
    assert re.sub(r"\s", "", note) in said(note)


@FEW_TRIES
@given(st.lists(ANY, min_size=8, max_size=8))
def test_any_notes_can_be_drawn(notes: list[str]) -> None:
    assert re.sub(r"\s", "", SAY["copies_order"]) in said(*notes)


def test_drawing_says_nothing_on_the_side(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.INFO):
        as_pdf(COPIES)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert capfd.readouterr() == ("", "")
