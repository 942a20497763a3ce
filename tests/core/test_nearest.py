"""A slip of the finger is answered with the nearest real word, and anything else with none."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.core.format import Format
from debrief.core.nearest import fields, nearest, nearest_known, values

KNOWN = ("feelings", "body", "themes", "needs", "helped")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("feeling", "feelings"), ("thems", "themes"), ("themse", "themes"), ("need", "needs"), ("bdoy", "body")],
)
def test_a_slip_is_answered_with_the_nearest_word(slip: str, meant: str) -> None:
    assert nearest(slip, KNOWN) == f" Did you mean “{meant}”?"


@pytest.mark.parametrize("word", ["", "zebra", "qqqq"])
def test_a_word_that_is_near_to_none_is_answered_with_none(word: str) -> None:
    assert nearest(word, KNOWN) == ""
    assert nearest(word, ()) == ""


@settings(max_examples=100, derandomize=True, database=None, deadline=None)
@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=12), max_size=5))
def test_only_a_word_that_is_known_is_ever_named(word: str, known: list[str]) -> None:
    said = nearest(word, known)
    assert said in {"", *(f" Did you mean “{one}”?" for one in known)}


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("tittle", "title"),
        ("poeple", "people"),
        ("mintes", "minutes"),
        ("swapto", "swap_to"),
        ("form", "from"),
    ],
)
def test_a_field_is_looked_for_however_deep_in_the_schema(slip: str, meant: str) -> None:
    problem = f"Object contains unknown field `{slip}`"
    assert nearest_known(problem, Format) == f" Did you mean “{meant}”?"


@pytest.mark.parametrize(
    ("slip", "meant"), [("turn", "turns"), ("informs", "inform"), ("tellers", "teller"), ("befor", "before")]
)
def test_a_value_is_looked_for_among_all_that_the_schema_names(slip: str, meant: str) -> None:
    for sort in ("value", "enum value"):
        assert nearest_known(f"Invalid {sort} '{slip}'", Format) == f" Did you mean “{meant}”?"


def test_another_problem_names_nothing() -> None:
    for problem in (
        "Expected `int`, got `str`",
        "Object contains unknown field `zzzz`",
        "Invalid value 'zzzz'",
    ):
        assert nearest_known(problem, Format) == ""


def test_fields_are_named_as_they_are_written_in_a_file() -> None:
    names = fields(msgspec.inspect.type_info(Format))
    assert {"name", "people", "parts", "steps", "from", "record", "phases", "ring", "lines"} <= names
    assert not {"options", "record_page"} & names


def test_values_are_kinds_of_step_and_whatever_a_field_can_be() -> None:
    named = values(msgspec.inspect.type_info(Format))
    assert {"turns", "count", "own", "write", "teller", "each", "before", "after", "map"} <= named
    assert not {"title", "phases"} & named
