"""Whatever happens to the bytes, only true records are read, and no loss is kept silent."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.store.earlier import read_earlier

from .samples import laid_out, some

MANY = 6
KEPT = some(MANY)
WHOLE = laid_out(KEPT)
SIZE = len(WHOLE)
places = st.integers(0, SIZE - 1)


def span(number: int) -> range:
    """Say where in the file a record stands."""
    start = WHOLE.index(f'"{number}"'.encode())
    return range(start, WHOLE.index(b"}", WHOLE.index(b"checksum", start)) + 1)


def check(damaged: bytes, hurt: range) -> None:
    """Read damaged bytes, of which those in `hurt` are no longer what they were."""
    untouched = [
        each for each in KEPT if span(each.id).stop <= hurt.start or span(each.id).start >= hurt.stop
    ]
    with TemporaryDirectory() as home:
        path = Path(home) / "summaries.json"
        path.write_bytes(damaged)
        earlier = read_earlier(path)
    assert earlier is not None
    found = list(earlier.summaries)
    assert [each for each in found if each not in KEPT] == []
    assert [each for each in untouched if each not in found] == []
    assert len({each.id for each in found}) == len(found)
    if earlier.certain:
        assert earlier.lost == MANY - len(found)
    else:
        assert earlier.lost >= 0


many = settings(max_examples=120, deadline=None)


@many
@given(places)
@example(0)
@example(SIZE - 2)
def test_a_file_cut_off_anywhere_keeps_every_record_before_the_cut(at: int) -> None:
    check(WHOLE[:at], range(at, SIZE))


@settings(many, max_examples=400)
@given(places, st.integers(1, 255))
def test_a_byte_changed_anywhere_costs_one_record_at_the_most(at: int, change: int) -> None:
    changed = bytes([WHOLE[at] ^ change])
    check(WHOLE[:at] + changed + WHOLE[at + 1 :], range(at, at + 1))


@many
@given(places, st.integers(1, 4096))
def test_a_zeroed_block_costs_only_what_stood_in_it(at: int, size: int) -> None:
    end = min(at + size, SIZE)
    check(WHOLE[:at] + bytes(end - at) + WHOLE[end:], range(at, end))


@many
@given(places, st.binary(max_size=40))
def test_bytes_pushed_in_anywhere_cost_one_record_at_the_most(at: int, more: bytes) -> None:
    check(WHOLE[:at] + more + WHOLE[at:], range(at, at + 1))


@many
@given(places, st.integers(1, 300))
def test_bytes_taken_out_anywhere_cost_only_what_stood_there(at: int, size: int) -> None:
    check(WHOLE[:at] + WHOLE[at + size :], range(at, at + size))


@many
@given(st.one_of(st.binary(min_size=1, max_size=60), places.map(lambda at: WHOLE[at:])))
def test_rubbish_at_the_end_costs_nothing(more: bytes) -> None:
    check(WHOLE + more, range(SIZE, SIZE))


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
def test_anything_else_in_its_place_holds_no_summary_and_is_never_sure_of_it(rubbish: bytes) -> None:
    check(rubbish, range(SIZE))


def test_a_record_nested_almost_too_deep_to_read_is_only_lost() -> None:
    # Python's limit counts what stands on the stack already, so the depth that just fits is not known.
    for depth in range(700, 1_050):
        nested = b'{"a":' * depth + b"1" + b"}" * depth
        check(WHOLE.replace(b'"summaries": {', b'"summaries": {"30000000": ' + nested + b",", 1), range(0))
