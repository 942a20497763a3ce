"""Older files are led to today's form; newer ones are left alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec
import pytest

from debrief.core.summary import Reading, Summary
from debrief.store import NewerSchema, StoreError, SummaryStore
from debrief.store.migrations import STEPS, newest
from debrief.store.records import to_document
from debrief.store.salvage import lay_out
from debrief.store.storage import encode

from .samples import a_summary, counting, filled

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.checksums import Document
    from debrief.store.migrations import Steps

FIELDS = {
    1: (
        "format month minutes people ended agreed themes feelings ring thermometer helped "
        "further_help_offered plans follow_up note given",
        "before after",
    ),
}


def plans_were_called_steps(document: Document) -> Document:
    rest = {name: value for name, value in document.items() if name != "steps"}
    return {**rest, "plans": document["steps"]}


def minutes_were_fives(document: Document) -> Document:
    return {**document, "minutes": 5 * document["minutes"]}


MADE_UP: Steps = (plans_were_called_steps, minutes_were_fives)


def oldest() -> Document:
    """Build a document as the first of the made-up schemas has it."""
    document = to_document(a_summary())
    return {"steps": document.pop("plans"), **document, "minutes": 4}


def put(folder: Path, raw: bytes) -> Path:
    folder.mkdir(parents=True)
    path = folder / "summaries.json"
    path.write_bytes(raw)
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def test_a_change_to_the_fields_of_a_summary_has_a_schema_number_of_its_own() -> None:
    today = tuple(" ".join(each.name for each in msgspec.structs.fields(kind)) for kind in (Summary, Reading))
    assert FIELDS[newest(STEPS)] == today


def test_a_file_of_today_says_so(folder: Path) -> None:
    filled(folder, 2)
    meta = json.loads((folder / "summaries.json").read_bytes())["meta"]["1"]
    assert (meta["schema"], meta["count"]) == (1, 2)


def test_a_file_of_a_newer_schema_is_left_as_it_is(folder: Path) -> None:
    SummaryStore(folder, counting(), steps=MADE_UP).add(a_summary())
    refused(folder, ())


@pytest.mark.parametrize(
    "raw",
    [
        b'{"meta": {"1": {"schema": 2}}, "summaries": {}}',
        b'{"meta": {"1": {"schema": 99, "more": []}}, "letters": {"12345678": {}}}',
        encode(lay_out({"20000000": {}}, 7)),
        encode(lay_out({"20000000": {}}, 7))[:-20],
        encode(lay_out({"20000000": {}}, 7)).replace(b"summaries", b"\xff\xff"),
    ],
    ids=["short", "other tables", "sealed", "sealed and cut off", "sealed and damaged"],
)
def test_a_file_of_a_newer_schema_is_left_as_it_is_though_it_looks_odd(folder: Path, raw: bytes) -> None:
    put(folder, raw)
    refused(folder, ())


def refused(folder: Path, steps: Steps) -> None:
    before = everything(folder)
    store = SummaryStore(folder, steps=steps)
    for call in (
        store.all,
        lambda: store.get(20_000_000),
        lambda: store.add(a_summary()),
        lambda: store.delete(1),
    ):
        with pytest.raises(NewerSchema, match="A newer debrief has kept these summaries"):
            call()
    assert everything(folder) == before
    assert store.notices == ()


def test_a_schema_number_that_changed_by_itself_is_damage(folder: Path) -> None:
    kept = filled(folder, 2)
    path = folder / "summaries.json"
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 3'))
    store = SummaryStore(folder)
    assert store.all() == kept
    assert "2 of an unknown number could be read" in store.notices[0]


def test_an_older_file_is_read_in_todays_form_and_written_at_the_next_save(folder: Path) -> None:
    raw = encode(lay_out({"20000000": oldest()}, 1))
    path = put(folder, raw)
    store = SummaryStore(folder, counting(), steps=MADE_UP)
    (kept,) = store.all()
    assert kept.summary == a_summary()
    assert path.read_bytes() == raw
    store.add(a_summary())
    assert json.loads(path.read_bytes())["meta"]["1"]["schema"] == 3
    assert [each.summary for each in SummaryStore(folder, steps=MADE_UP).all()] == [a_summary()] * 2
    assert store.notices == ()


def test_only_the_steps_that_are_missing_are_taken(folder: Path) -> None:
    put(folder, encode(lay_out({"20000000": plans_were_called_steps(oldest())}, 2)))
    (kept,) = SummaryStore(folder, steps=MADE_UP).all()
    assert kept.summary == a_summary()


def test_what_is_saved_of_a_damaged_older_file_takes_the_steps_too(folder: Path) -> None:
    raw = encode(lay_out({"20000000": oldest(), "20000001": oldest()}, 1))
    put(folder, raw[raw.index(b"summaries") : -30])
    store = SummaryStore(folder, steps=MADE_UP)
    assert [each.summary for each in store.all()] == [a_summary()]
    assert "1 of at least 2 could be read" in store.notices[0]


def test_a_record_that_does_not_fit_after_its_steps_counts_as_damaged(folder: Path) -> None:
    raw = encode(lay_out({"20000000": oldest(), "20000001": {**oldest(), "minutes": 0}}, 1))
    put(folder, raw)
    store = SummaryStore(folder, steps=MADE_UP)
    assert [each.id for each in store.all()] == [20_000_000]
    assert "1 of 2 could be read" in store.notices[0]
    assert (folder / "summaries.damaged-1.json").read_bytes() == raw


def test_every_refusal_is_a_store_error() -> None:
    assert issubclass(NewerSchema, StoreError)
