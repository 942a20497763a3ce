"""What the check found stands where it stood in the field, and what is listed fits its room."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.core.limits import NOTE_LIMIT
from debrief.core.private import plain
from debrief.library import read_say
from debrief.pages.note import LOOKED_AT, Look, Turned, below, look_at, nearly_full, offers, room
from debrief.textcheck.findings import Finding, Findings, Kind
from tests.screens.checking import check

SAY = read_say()
WRITTEN = "Maria and 34, on 3 May, at bay 4, in Leeds"


def every_word(text: str) -> Findings:
    """Find each word that ends in a digit."""
    words = re.finditer(r"\S*\d(?=\s|$)", text)
    return Findings(tuple(Finding(*one.span(), Kind.ID, (f"<{one.start()}>",)) for one in words))


@given(st.text(alphabet="ab1 \n\t\x07\u202e"))
def test_a_piece_stands_in_the_field_as_it_was_found_in_what_would_be_kept(typed: str) -> None:
    look = look_at(typed, every_word)
    found = every_word(plain(typed)).identifiers
    assert [look.piece(one) for one in look.found] == [plain(typed)[one.start : one.end] for one in found]
    assert all(0 <= start < end <= len(typed) for start, end in look.marks)


def test_a_change_touches_the_pieces_and_nothing_between_them() -> None:
    look = look_at("So: Maria met\n34 on 3 May  twice.", check)
    assert look.rewritten(look.found, {}) == "a colleague met\nin their thirties in spring"
    assert look.rewritten(look.found[1:2], {}) == "in their thirties"
    turned: Turned = {(Kind.NAME, "Maria"): 1, (Kind.DATE, "on 3 May"): 2}
    assert look.rewritten(look.found, turned) == "someone met\nin their thirties "


def test_what_was_broken_over_two_lines_is_found_as_it_would_be_kept() -> None:
    look = look_at("Ring 0131\n496   0123 today", check)
    assert [look.piece(one) for one in look.found] == ["0131 496 0123"]
    assert look.marks == ((5, 20),)


def test_a_text_that_is_much_too_long_is_looked_at_as_far_as_is_useful() -> None:
    asked: list[int] = []

    def counted(text: str) -> Findings:
        asked.append(len(text))
        return check(text)

    look_at("Maria " * 50_000, counted)
    assert asked == [LOOKED_AT]
    assert LOOKED_AT > NOTE_LIMIT


def test_an_empty_note_is_not_checked() -> None:
    def never(_: str) -> Findings:
        raise AssertionError

    assert look_at(" \n ", never).found == ()


@pytest.mark.parametrize("most", [2, 3, 4, 6])
@pytest.mark.parametrize("cursor", range(0, len(WRITTEN) + 1, 3))
def test_the_list_has_room_for_the_piece_at_the_cursor_and_says_how_many_more(most: int, cursor: int) -> None:
    look = look_at(WRITTEN, check)
    lines = below(SAY, look, {}, cursor, most)
    assert len(lines.rows) + bool(lines.more) <= most
    assert lines.rows[lines.here][0] == look.piece(look.found[look.at(cursor)])
    hidden = len(look.found) - len(lines.rows)
    assert lines.more == (f"and {hidden} more" if hidden else "")


def test_what_is_graphic_takes_one_line_however_many_sentences_there_are() -> None:
    look = look_at("Blood, blood. The blood. Maria. More blood.", check)
    assert len(look.graphic) > 1
    lines = below(SAY, look, {}, 0, 2)
    assert lines.graphic == "This may be more than the reader needs. What was it like for you?"
    assert len(lines.rows) == 1


def test_only_what_helps_is_offered() -> None:
    def keys(text: str) -> list[str]:
        return [one.shown_key for one in offers(SAY, look_at(text, check), 0)]

    assert keys("Some silence.") == []
    assert keys("bay 4") == ["F6"]
    assert keys("bay 4, in Leeds") == ["F6", "F7"]
    assert keys("on 3 May") == ["F6", "Ctrl+O"]


def test_every_kind_has_words_of_its_own() -> None:
    assert all(SAY[f"found_{kind}"] for kind in Kind)
    assert len({SAY[f"found_{kind}"] for kind in Kind}) == len(Kind)


def test_room_is_counted_as_the_note_would_be_kept_and_told_in_good_time() -> None:
    assert room(SAY, " two \n\n words ") == f"{NOTE_LIMIT - len('two words')} characters left"
    assert nearly_full(SAY, "x" * 200) == ""
    assert "one more short sentence" in nearly_full(SAY, "x" * 220)
    assert "12 characters too many" in nearly_full(SAY, "x" * 292)
    assert room(SAY, "x" * 292) == "12 characters too many"


def test_no_repr_shows_what_was_typed() -> None:
    look = look_at(WRITTEN, check)
    assert repr(look) == "Look(5 found)"
    assert "Maria" not in repr(below(SAY, look, {}, 0, 3))
    assert repr(Look()) == "Look(0 found)"
