"""A file of a newer debrief is refused, however it looks; a number that only changed by itself is damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.store.earlier import read_earlier
from debrief.store.errors import NewerSchema, StoreError
from debrief.store.takeover import take_over

from .samples import laid_out, laid_out_documents, some

if TYPE_CHECKING:
    from pathlib import Path

NEWER = laid_out_documents({20_000_000: {}}, schema=7)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"meta": {"1": {"schema": 2}}, "summaries": {}}',
        b'{"meta": {"1": {"schema": 99, "more": []}}, "letters": {"12345678": {}}}',
        NEWER,
        NEWER[:-20],
        NEWER.replace(b"summaries", b"\xff\xff"),
    ],
    ids=["short", "other tables", "sealed", "sealed and cut off", "sealed and damaged"],
)
def test_a_file_of_a_newer_debrief_is_left_as_it_is(earlier_file: Path, raw: bytes) -> None:
    earlier_file.write_bytes(raw)
    earlier_file.chmod(0o640)
    given: list[object] = []
    with pytest.raises(NewerSchema, match="A newer debrief has kept these summaries"):
        read_earlier(earlier_file)
    with pytest.raises(NewerSchema):
        take_over(earlier_file, given.extend, ())
    assert given == []
    assert {each.name for each in earlier_file.parent.iterdir()} == {"summaries.json"}
    assert (earlier_file.read_bytes(), earlier_file.stat().st_mode & 0o777) == (raw, 0o640)


@pytest.mark.parametrize("many", [0, 2])
def test_a_schema_number_that_changed_by_itself_is_damage(earlier_file: Path, many: int) -> None:
    earlier_file.write_bytes(laid_out(some(many)).replace(b'"schema": 1', b'"schema": 3'))
    earlier = read_earlier(earlier_file)
    assert earlier is not None
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (some(many), 0, False)


def test_lost_bytes_that_leave_a_later_number_do_not_shut_the_file(earlier_file: Path) -> None:
    raw = laid_out(some(3))
    start = raw.index(b', "count"')
    earlier_file.write_bytes(raw[:start] + raw[raw.index(b"4}, {", start) :])
    assert b'{"schema": 14}' in earlier_file.read_bytes()
    earlier = read_earlier(earlier_file)
    assert earlier is not None
    assert (list(earlier.summaries), earlier.certain) == (some(3)[1:], False)


def test_the_refusal_is_a_store_error() -> None:
    assert issubclass(NewerSchema, StoreError)
