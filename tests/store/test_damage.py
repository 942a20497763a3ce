"""Whatever happens to the bytes, only true records are shown, and what is lost is counted and said."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.store import Kept, SummaryStore

from .samples import a_summary, filled

MANY = 6
SAID = re.compile(
    r"The file of summaries was damaged: (\d+) of (?:(\d+)|at least \d+|an unknown number) could be read, "
    r"and the damaged one is put aside as (summaries\.damaged-1\.json)\."
)


class Whole(NamedTuple):
    """A file as it was saved, and where in it each record stands."""

    raw: bytes
    kept: list[Kept]
    spans: list[tuple[int, int]]


def _whole() -> Whole:
    with TemporaryDirectory() as home:
        kept = filled(Path(home), MANY)
        raw = (Path(home) / "summaries.json").read_bytes()
    spans = []
    for each in kept:
        start = raw.index(f'"{each.id}"'.encode())
        spans.append((start, raw.index(b"}", raw.index(b"checksum", start)) + 1))
    return Whole(raw, kept, spans)


WHOLE = _whole()
SIZE = len(WHOLE.raw)
places = st.integers(0, SIZE - 1)


def check(damaged: bytes, hurt: range) -> None:
    """Open damaged bytes, of which those in `hurt` are no longer what they were."""
    untouched = [
        kept
        for kept, (start, end) in zip(WHOLE.kept, WHOLE.spans, strict=True)
        if end <= hurt.start or start >= hurt.stop
    ]
    with TemporaryDirectory() as home:
        path = Path(home) / "summaries.json"
        path.write_bytes(damaged)
        store = SummaryStore(Path(home))
        found = store.all()
        assert [each for each in found if each not in WHOLE.kept] == []
        assert [each for each in untouched if each not in found] == []
        if not store.notices:
            assert found == WHOLE.kept
            assert path.read_bytes() == damaged
            assert {each.name for each in path.parent.iterdir()} == {"summaries.json"}
            return
        check_said(store, len(found), path, damaged)
        again = SummaryStore(Path(home))
        added = again.add(a_summary())
        assert {each.id for each in again.all()} == {added.id, *(each.id for each in found)}
        assert again.notices == ()


def check_said(store: SummaryStore, found: int, path: Path, damaged: bytes) -> None:
    (notice,) = store.notices
    said = SAID.fullmatch(notice)
    assert said is not None, notice
    assert int(said[1]) == found
    assert said[2] in (None, str(MANY))
    aside = path.with_name(said[3])
    assert aside.read_bytes() == damaged
    assert aside.stat().st_mode & 0o077 == 0
    store.all()
    assert store.notices == (notice,)


many = settings(max_examples=120, deadline=None)


@many
@given(places)
@example(0)
@example(SIZE - 2)
def test_a_file_cut_off_anywhere_keeps_every_record_before_the_cut(at: int) -> None:
    check(WHOLE.raw[:at], range(at, SIZE))


@settings(many, max_examples=400)
@given(places, st.integers(1, 255))
def test_a_byte_changed_anywhere_costs_one_record_at_the_most(at: int, change: int) -> None:
    changed = bytes([WHOLE.raw[at] ^ change])
    check(WHOLE.raw[:at] + changed + WHOLE.raw[at + 1 :], range(at, at + 1))


@many
@given(places, st.integers(1, 4096))
def test_a_zeroed_block_costs_only_what_stood_in_it(at: int, size: int) -> None:
    end = min(at + size, SIZE)
    check(WHOLE.raw[:at] + bytes(end - at) + WHOLE.raw[end:], range(at, end))


@many
@given(places, st.binary(max_size=40))
def test_bytes_pushed_in_anywhere_cost_one_record_at_the_most(at: int, more: bytes) -> None:
    check(WHOLE.raw[:at] + more + WHOLE.raw[at:], range(at, at + 1))


@many
@given(places, st.integers(1, 300))
def test_bytes_taken_out_anywhere_cost_only_what_stood_there(at: int, size: int) -> None:
    check(WHOLE.raw[:at] + WHOLE.raw[at + size :], range(at, at + size))


@many
@given(st.one_of(st.binary(min_size=1, max_size=60), places.map(lambda at: WHOLE.raw[at:])))
def test_rubbish_at_the_end_costs_nothing(more: bytes) -> None:
    check(WHOLE.raw + more, range(SIZE, SIZE))


_json = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["meta", "summaries", "1", "20000000"]), inner)
    ),
)


@many
@given(
    st.one_of(
        st.binary(max_size=300),
        _json.map(lambda value: repr(value).replace("'", '"').encode(errors="replace")),
    )
)
@example(b"")
@example(b"null")
@example(b"{}")
@example(b"[" * 100_000)
@example(b'{"1":' * 3_000)
@example(b'{"meta": {"1": {"schema": ' + b"9" * 5_000 + b"}}}")
@example(b'{"meta": {"1": {"schema": true}}, "summaries": {"20000000": {"checksum": {}}}}')
@example(b'{"meta": {"' + b"9" * 5_000 + b'": {}}, "summaries": {"' + b"9" * 5_000 + b'": {}}}')
def test_anything_else_in_its_place_is_put_aside(rubbish: bytes) -> None:
    check(rubbish, range(SIZE))
