"""A spreadsheet shows what was said, and calculates nothing of it."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.export.forms.spreadsheet import MARK, as_csv, inert
from tests.export.examples import COPIES, EXAMPLES, HOSTILE, REPORT, copies_content

SIGNS = "=+-@＝＋－＠"
ENDS = re.compile(r"[,;|\t\r\n]\"*")
"""What some reader may take for the end of a cell."""
BLANK = '"\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'
NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=280)
HARMFUL = st.text(st.sampled_from("=+-@;,|\t\r\n\"' ax1()"), max_size=30)


def read(made: bytes) -> list[list[str]]:
    """Read rows as the standard asks for."""
    assert made.startswith(MARK)
    return list(csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), strict=True))


def calculates(cell: str) -> bool:
    """Tell whether a spreadsheet may begin to calculate somewhere in a cell."""
    stripped = cell.lstrip(BLANK + "".join(chr(one) for one in range(0x3001) if chr(one).isspace()))
    return cell[:1] in {"\t", "\r", "\n"} or any(
        piece[:1] in set(SIGNS) for piece in (stripped, *ENDS.split(cell)) if piece
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_rows_are_as_long_as_the_heads_of_the_columns(name: str) -> None:
    rows = read(as_csv(EXAMPLES[name]))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(rows[0])


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_cell_calculates(name: str) -> None:
    assert [cell for row in read(as_csv(EXAMPLES[name])) for cell in row if calculates(cell)] == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE])
def test_no_cell_calculates_for_a_reader_with_other_ideas_of_a_cell(delimiter: str, quoting: int) -> None:
    text = as_csv(COPIES).decode("utf-8-sig")
    reader = csv.reader(text.splitlines(), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    assert [cell for row in reader for cell in row if cell.strip('" ')[:1] in set(SIGNS)] == []


def test_the_check_of_this_file_finds_what_calculates() -> None:
    assert all(map(calculates, ["=1", " +1", "\t1", "a;=1", 'a,"-1', "a\n@b", "\ufeff=1", "＝1"]))
    assert not any(map(calculates, ["1=1", "a - b", "5", "", "a; b", "'=1"]))


@given(NOTES | HARMFUL)
@example("=1+1")
@example(';"=1+1;')
@example("\t=1")
def test_a_note_comes_back_as_it_was_but_for_the_apostrophes_that_still_it(note: str) -> None:
    rows = read(as_csv(copies_content((note,))))
    found = next((row[2] for row in rows if row[1] == "Note"), "")
    assert not calculates(found)
    assert found.replace("'", "") == note.replace("'", "")
    assert calculates(note) or found == note


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("a - b", "a - b"),
        ("a well-known day", "a well-known day"),
        ("=1+1", "'=1+1"),
        ("  =1+1", "  '=1+1"),
        ("tired;=1+1", "tired;'=1+1"),
        ("- one\n- two", "'- one\n'- two"),
        ("\tone", "'\tone"),
        ("fewer than 11", "fewer than 11"),
    ],
)
def test_an_apostrophe_stands_only_where_a_spreadsheet_would_begin(cell: str, shown: str) -> None:
    assert inert(cell) == shown


def test_counts_stand_beside_those_of_the_quarter_before() -> None:
    rows = read(as_csv(REPORT))
    assert rows[0] == ["Part", "Line", "2026 Q3", "2026 Q2"]
    assert ["Themes", "A child was hurt", "fewer than 11", "not shown"] in rows
    assert ["Themes", "Being threatened", "0", "none"] in rows


def test_hostile_notes_are_in_the_file_at_all() -> None:
    assert sum(row[1] == "Note" for row in read(as_csv(COPIES))) == len(HOSTILE)
