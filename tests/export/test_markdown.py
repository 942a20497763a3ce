"""Markdown shows what was typed, and lets none of it mean anything."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from debrief.export.forms.markdown import as_markdown
from tests.export.examples import COPIES, EXAMPLES, HOSTILE, REPORT, copies_content

KINDS = {"text", "softbreak", "strong_open", "strong_close"}
"""What stands inside a line of these documents."""
TYPED = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&;ah1:/@\n \"'"), max_size=40) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"]), max_size=280
)


def inline(made: bytes) -> list[tuple[str, set[str], str]]:
    """Give each line of text that another reader finds: where it stands, what is in it, and its words."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(made.decode())
    return [
        (
            before.type,
            {child.type for child in token.children or ()},
            "".join(child.content for child in token.children or ()),
        )
        for before, token in pairwise(tokens)
        if token.type == "inline"
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_typed_means_anything(name: str) -> None:
    for _, kinds, _ in inline(as_markdown(EXAMPLES[name])):
        assert kinds <= KINDS


def test_hostile_notes_are_shown_in_one_line_each() -> None:
    shown = [words for _, _, words in inline(as_markdown(COPIES))]
    assert [note for note in HOSTILE if f"Note: {' '.join(note.split())}" not in shown] == []


def test_counts_are_a_table_with_the_quarters_above() -> None:
    cells = [words for before, _, words in inline(as_markdown(REPORT)) if before in {"th_open", "td_open"}]
    assert cells[:6] == ["", "2026 Q3", "2026 Q2", "Sessions", "65", "40"]


@given(TYPED)
def test_any_note_is_shown_as_it_was_but_for_its_blanks(note: str) -> None:
    found = inline(as_markdown(copies_content((note,))))
    assert all(kinds <= KINDS for _, kinds, _ in found)
    flat = " ".join(note.split())
    assert f"Note: {flat}".strip() in [words for _, _, words in found] or not note
