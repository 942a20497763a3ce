"""JSON keeps to the schema that is published, and holds the very value that was."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from debrief.export.copies import Copies
from debrief.export.forms.structured import SCHEMAS, as_json, schema
from debrief.export.report import Report
from tests.export.draw import SCHEMA_FOLDER
from tests.export.examples import COPIES, EXAMPLES, REPORT, copies_content

ADDED = {"$schema", "title", "purpose", "notes"}
NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=280)


def published(name: str) -> Draft202012Validator:
    """Read a schema as another program would."""
    table = json.loads((SCHEMA_FOLDER / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(table)
    return Draft202012Validator(table)


def told(name: str) -> dict[str, Any]:
    """Give what stands in a file."""
    table: dict[str, Any] = json.loads(as_json(EXAMPLES[name]))
    return table


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_published_schema_is_what_the_types_give(name: str) -> None:
    assert (SCHEMA_FOLDER / name).read_bytes() == schema(name)


def test_no_other_schema_lies_beside_them() -> None:
    assert {file.name for file in SCHEMA_FOLDER.iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_file_keeps_to_the_schema_that_it_names(name: str) -> None:
    table = told(name)
    published(table["$schema"]).validate(table)


@pytest.mark.parametrize(
    "change",
    [
        {"sessions": "seven"}, {"sessions": 6.5}, {"month": "2026-11"}, {"purpose": None},
        {"tables": [{"name": "people", "title": "People", "lines": []}]}, {"$schema": "report-2.json"},
    ],
)  # fmt: skip
def test_a_schema_refuses_what_no_report_may_hold(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        published("report-1.json").validate(told("report") | change)


@pytest.mark.parametrize("part", ["month", "minutes", "ring", "thermometer", "level"])
def test_a_schema_refuses_copies_that_hold_what_is_never_given(part: str) -> None:
    table = told("copies")
    table["copies"][0][part] = 1
    with pytest.raises(ValidationError):
        published("copies-1.json").validate(table)


def test_without_its_frame_a_file_is_the_value_that_was_published() -> None:
    for name, content, kind in (("report", REPORT, Report), ("copies", COPIES, Copies)):
        value = {key: one for key, one in told(name).items() if key not in ADDED}
        assert msgspec.convert(value, kind) == content.value


@given(NOTES)
def test_any_note_comes_back_as_it_was(note: str) -> None:
    table = json.loads(as_json(copies_content((note,))))
    assert table["copies"][0]["note"] == note
