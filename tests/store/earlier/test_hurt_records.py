"""A record that is not exactly what was kept is not shown, and is counted as lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from debrief.store.earlier import Earlier, read_earlier
from debrief.store.records import Kept
from tests.store.samples import a_summary

from .samples import laid_out, laid_out_documents, sealed, some

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, raw: bytes) -> Earlier:
    path.write_bytes(raw)
    earlier = read_earlier(path)
    assert earlier is not None
    return earlier


def hurt(kept: list[Kept], old: bytes, new: bytes) -> bytes:
    """Lay out a file, and change the first of these words in it."""
    raw = laid_out(kept)
    assert old in raw
    return raw.replace(old, new, 1)


def test_a_word_that_changed_by_itself_is_not_shown(earlier_file: Path) -> None:
    earlier = read(earlier_file, hurt(some(3), b'"loss"', b'"boss"'))
    assert list(earlier.summaries) == some(3)[1:]
    assert (earlier.lost, earlier.certain) == (1, True)


def test_a_record_that_moved_to_another_number_is_not_shown(earlier_file: Path) -> None:
    first, _, third = some(3)
    earlier = read(earlier_file, hurt(some(3), b'"20000001"', b'"20000009"'))
    assert (list(earlier.summaries), earlier.lost) == ([first, third], 1)


def test_two_records_that_came_to_have_one_number_are_told_apart(earlier_file: Path) -> None:
    first, _, third = some(3)
    earlier = read(earlier_file, hurt(some(3), b'"20000001"', b'"20000000"'))
    assert (list(earlier.summaries), earlier.lost) == ([first, third], 1)


def test_a_record_that_stands_there_twice_is_read_once(earlier_file: Path) -> None:
    raw = laid_out(some(2))
    earlier = read(earlier_file, raw + raw)
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (some(2), 0, True)


def test_a_lost_brace_does_not_take_the_next_records_with_it(earlier_file: Path) -> None:
    earlier = read(earlier_file, hurt(some(4), b'},\n  "20000001"', b' ,\n  "20000001"'))
    assert (list(earlier.summaries), earlier.lost) == (some(4)[1:], 1)


def test_a_record_cut_out_of_the_file_is_missed(earlier_file: Path) -> None:
    tables = json.loads(laid_out(some(2)))
    del tables["summaries"]["20000000"]
    earlier = read(earlier_file, json.dumps(tables).encode())
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (some(2)[1:], 1, True)


def test_without_its_first_line_a_file_tells_only_the_least_that_is_lost(earlier_file: Path) -> None:
    raw = laid_out(some(4)).replace(b'"loss"', b'"boss"', 1)
    earlier = read(earlier_file, raw[raw.index(b"summaries") :])
    assert list(earlier.summaries) == some(4)[1:]
    assert (earlier.lost, earlier.certain) == (1, False)


def test_a_first_line_that_counts_too_few_is_not_believed(earlier_file: Path) -> None:
    older = sealed("meta", {"schema": 1, "count": 1}).encode()
    earlier = read(earlier_file, hurt(some(3), sealed("meta", {"schema": 1, "count": 3}).encode(), older))
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (some(3), 0, False)


@pytest.mark.parametrize("amiss", [{"minutes": 0}, {"people": 2}, {"who": "a name"}, {"note": "x" * 9_000}])
def test_a_record_that_never_was_a_summary_counts_as_lost(earlier_file: Path, amiss: dict[str, Any]) -> None:
    document = msgspec.to_builtins(a_summary())
    raw = laid_out_documents({20_000_000: document, 20_000_001: document | amiss})
    earlier = read(earlier_file, raw)
    assert ([each.id for each in earlier.summaries], earlier.lost) == ([20_000_000], 1)


@pytest.mark.parametrize("number", [1, 99_999_999])
def test_the_least_and_the_greatest_number_are_read(earlier_file: Path, number: int) -> None:
    kept = [Kept(number, a_summary())]
    earlier = read(earlier_file, laid_out(kept))
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (kept, 0, True)


@pytest.mark.parametrize("number", [0, 100_000_000])
def test_a_number_that_no_summary_could_have_is_passed_over(earlier_file: Path, number: int) -> None:
    raw = laid_out_documents({number: msgspec.to_builtins(a_summary())})
    earlier = read(earlier_file, raw)
    assert (earlier.summaries, earlier.lost) == ((), 1)
