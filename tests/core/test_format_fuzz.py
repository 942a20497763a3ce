"""Whatever is in a format file, it is read or refused in a sentence, and what is read can be walked."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debrief.core.ask import Blank, Many, Text
from debrief.core.format import Format, FormatError, read_format
from debrief.core.session import start

from .shelf import FILES, form, words
from .walking import easiest, quietly, skipping, walk

TABLES = [tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES]
GROUPS = [table for table in TABLES if isinstance(table["people"], list)]
STEPS = [step for table in TABLES for step in table["steps"]]
VALUES = st.one_of(
    st.integers(-2, 200), st.booleans(), st.text(max_size=8), st.floats(), st.dates(),
    st.sampled_from(["warn", "consent", "talk", "review", "ground", "need", "each", "both", "after",
                     "turns", "count", "own", "write"]),
    st.lists(st.integers(0, 3), max_size=2), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)  # fmt: skip
FUZZ = settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def places(node: object, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """List the way to every value of a table, however deep."""
    found = [way] if way else []
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        found += places(value, (*way, key))
    return found


def struck(node: Any, way: tuple[str | int, ...], new: Any) -> Any:  # noqa: ANN401 - TOML holds any value
    """Copy a table with one value replaced, or left out where the new one is `None`."""
    if not way:
        return new
    copy: Any = dict(node) if isinstance(node, dict) else list(node)
    value = struck(copy[way[0]], way[1:], new)
    if value is None:
        del copy[way[0]]
    else:
        copy[way[0]] = value
    return copy


def written(value: object) -> str:
    """Write a value as TOML, on one line."""
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case bool():
            return str(value).lower()
        case dict():
            return "{" + ", ".join(f"{written(key)} = {written(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
    return str(value)


def read(table: dict[str, Any]) -> Format | None:
    """Read a table as a file of TOML; nothing where it is refused in a sentence."""
    text = "\n".join(f"{written(key)} = {written(table[key])}" for key in table)
    try:
        return read_format(text, "fuzz.toml", words().lists)
    except FormatError as error:
        told = str(error)
    assert told.startswith("fuzz.toml")
    assert told.endswith(".")
    return None


def walks(shape: Format) -> None:
    """Walk through a format in several manners: no crash, no dead end."""
    for manner in (easiest, skipping, quietly):
        assert walk(start(shape, words()), manner)[-1].over


@pytest.mark.parametrize("table", TABLES, ids=[file.stem for file in FILES])
def test_a_shipped_format_written_again_reads_the_same(table: dict[str, Any]) -> None:
    assert read(table) == form(str(table["name"]))


@FUZZ
@given(st.data())
def test_a_format_with_a_few_values_lost_or_replaced_is_read_or_refused(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(TABLES))
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(places(table)))
        table = struck(table, way, data.draw(st.one_of(st.none(), VALUES)))
    shape = read(table)
    if shape:
        walks(shape)


@FUZZ
@given(st.data())
def test_a_format_with_steps_moved_lost_or_doubled_is_refused_or_can_be_walked(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(TABLES))
    *steps, review = table["steps"]
    place = st.integers(0, len(steps) - 1)
    for source, target in data.draw(st.lists(st.tuples(place, place), max_size=3)):
        steps.insert(target, steps.pop(source))
    lost = data.draw(st.sets(place, max_size=3))
    steps = [step for number, step in enumerate(steps) if number not in lost]
    for twice in data.draw(st.lists(st.sampled_from(steps), max_size=1)):
        steps.insert(data.draw(st.integers(0, len(steps))), {**twice, "id": "again"})
    shape = read({**table, "steps": [*steps, review]})
    if shape:
        walks(shape)


@FUZZ
@given(st.data())
def test_whatever_is_put_into_a_format_for_a_group_it_asks_nobody_anything_personal(
    data: st.DataObject,
) -> None:
    table = data.draw(st.sampled_from(GROUPS))
    part = table["parts"][0]["id"]
    steps = list(table["steps"])
    for number, step in enumerate(data.draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=2))):
        place = data.draw(st.integers(0, len(steps) - 1))
        steps.insert(place, {**step, "id": f"put-{number}", "part": part})
    shape = read({**table, "steps": steps})
    for one in walk(start(shape, words()), easiest) if shape else ():
        assert (one.ask.person, one.ask.private) == (None, False)
        assert not isinstance(one.ask.field, Many | Blank)
        assert not isinstance(one.ask.field, Text) or (one.ask.key, one.ask.field.hidden) == ("word", True)


@FUZZ
@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(FormatError):
        read_format(text, "fuzz.toml", words().lists)
