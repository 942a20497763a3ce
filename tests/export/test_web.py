"""The page stands alone: nothing runs, nothing is fetched, and what was typed is only ever text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.export.forms.web import as_html
from tests.export.examples import COPIES, EXAMPLES, FIRST, HOSTILE, REPORT, copies_content

TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "section", "footer", "h1", "h2", "p",
    "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "aria-labelledby", "id", "class", "scope", "dir",
}  # fmt: skip
VOID = {"meta"}
NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=280)
MARKUP = st.text(st.sampled_from("<>&/\"'`={}% axt;#!-\n"), max_size=60)


class Page(HTMLParser):
    """What a reader of HTML finds."""

    def __init__(self, made: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.other: list[str] = []
        self.feed(made.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a start."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
            self.texts.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """Hold each end to its start."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather text."""
        tag, before = self.texts[-1] if self.texts else ("", "")
        if self.open and tag == self.open[-1]:
            self.texts[-1] = (tag, before + data)

    def handle_comment(self, data: str) -> None:
        """Note what no page needs."""
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        """Note what no page needs."""
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        """Note what no page needs."""
        self.other.append(data)

    def inside(self, tag: str) -> list[str]:
        """List the texts of all elements of a kind."""
        return [text for name, text in self.texts if name == tag]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_page_has_no_script_and_nothing_that_is_fetched(name: str) -> None:
    page = Page(as_html(EXAMPLES[name]))
    assert page.open == []
    assert page.other == []
    assert set(page.tags) <= TAGS
    assert {attribute for attribute, _ in page.attributes} <= ATTRIBUTES
    assert [value for _, value in page.attributes if "//" in value] == []
    (style,) = page.inside("style")
    assert not re.search(r"url\(|@import|@font-face|//|\\|expression|<", style, re.IGNORECASE)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_policy_lets_in_its_own_style_and_nothing_else(name: str) -> None:
    page = Page(as_html(EXAMPLES[name]))
    (style,) = page.inside("style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("http-equiv", "Content-Security-Policy") in page.attributes
    assert ("content", policy) in page.attributes


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_page_tells_its_language_its_title_and_what_each_head_is_for(name: str) -> None:
    page = Page(as_html(EXAMPLES[name]))
    assert ("lang", "en") in page.attributes
    assert page.inside("title") == page.inside("h1") == [EXAMPLES[name].document.title]
    scopes = [value for attribute, value in page.attributes if attribute == "scope"]
    assert len(scopes) == page.tags.count("th")
    assert set(scopes) <= {"row", "col"}


def test_hostile_notes_are_text_and_nothing_else() -> None:
    page = Page(as_html(COPIES))
    assert [note for note in HOSTILE if note not in page.inside("td")] == []


@given(NOTES | MARKUP)
def test_any_note_comes_back_as_it_was_and_never_as_markup(note: str) -> None:
    plain, page = (Page(as_html(copies_content((text,)))) for text in ("x", note or "x"))
    assert page.inside("td")[2] == (note or "x")
    assert page.tags == plain.tags
    assert page.attributes == plain.attributes
    assert page.other == []


def test_counts_stand_under_their_quarters() -> None:
    page = Page(as_html(REPORT))
    assert page.inside("th").count("2026 Q2") == len(REPORT.document.sections)
    assert {"fewer than 11", "not shown", "none", "0"} <= set(page.inside("td"))
    assert "2026 Q3" not in Page(as_html(FIRST)).inside("th")
