"""Adding, listing, finding and deleting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.pretty import pretty_repr
from tinydb import TinyDB, where

from debrief.core.private import PrivateText
from debrief.core.summary import Summary
from debrief.store import Kept, NotFound, StoreError, SummaryStore, Unfit

from .samples import SECRET, a_summary, counting, filled

if TYPE_CHECKING:
    from pathlib import Path


def test_opening_and_reading_make_nothing(folder: Path, tmp_path: Path) -> None:
    store = SummaryStore(folder)
    assert store.all() == []
    with pytest.raises(NotFound):
        store.get("12345678")
    with pytest.raises(NotFound):
        store.delete(12345678)
    assert store.notices == ()
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_is_read_back_as_it_was(folder: Path) -> None:
    kept = SummaryStore(folder).add(a_summary())
    assert kept.summary == a_summary()
    assert SummaryStore(folder).get(kept.id) == kept
    assert SummaryStore(folder).all() == [kept]


@pytest.mark.parametrize("typed", ["20000000", " 20000000 ", "20000000\n"])
def test_a_number_may_be_given_as_it_was_typed(folder: Path, typed: str) -> None:
    (kept,) = filled(folder, 1)
    assert SummaryStore(folder).get(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "x", "-20000000", "2e7", "²", "9" * 9000, "20000001", "🌧", "200000001"]
)
def test_anything_else_typed_finds_nothing_and_is_not_repeated(folder: Path, typed: str) -> None:
    filled(folder, 1)
    with pytest.raises(NotFound) as caught:
        SummaryStore(folder).get(typed)
    assert str(caught.value) == "There is no summary with this number. Look at the list, then try again."


def test_the_list_begins_with_the_newest_month_and_goes_by_number_within_it(folder: Path) -> None:
    numbers = iter([50_000_000, 30_000_000, 40_000_000, 20_000_000])
    store = SummaryStore(folder, lambda: next(numbers))
    for month in ("2026-01", "2026-11", "2025-12", "2026-11"):
        store.add(a_summary(month))
    listed = [(each.summary.month, each.id) for each in store.all()]
    assert listed == [
        ("2026-11", 20_000_000),
        ("2026-11", 30_000_000),
        ("2026-01", 50_000_000),
        ("2025-12", 40_000_000),
    ]


def test_a_deleted_summary_is_gone_from_the_folder(folder: Path) -> None:
    first, second = filled(folder, 2)
    store = SummaryStore(folder)
    store.delete(str(first.id))
    assert store.all() == [second]
    with pytest.raises(NotFound):
        store.delete(first.id)
    text = b"".join(path.read_bytes() for path in folder.iterdir()).decode()
    assert f"{SECRET} 0" not in text
    assert str(first.id) not in text


def test_numbers_have_eight_digits_and_no_order(folder: Path) -> None:
    store = SummaryStore(folder)
    numbers = [store.add(a_summary()).id for _ in range(30)]
    assert all(len(str(number)) == 8 for number in numbers)
    assert numbers != sorted(numbers)
    assert len(set(numbers)) == 30


def test_the_file_does_not_tell_what_was_kept_first(tmp_path: Path) -> None:
    files = []
    for order in ([31_000_000, 22_000_000, 43_000_000], [43_000_000, 31_000_000, 22_000_000]):
        numbers = iter(order)
        store = SummaryStore(tmp_path / str(order[0]), lambda numbers=numbers: next(numbers))  # type: ignore[misc]  # a default binds the loop's own numbers
        for _ in order:
            store.add(a_summary())
        files.append((tmp_path / str(order[0]) / "summaries.json").read_bytes())
    assert files[0] == files[1]


def test_a_number_that_is_taken_is_drawn_again(folder: Path) -> None:
    filled(folder, 2)
    third = SummaryStore(folder, counting()).add(a_summary())
    assert third.id == 20_000_002
    assert len(SummaryStore(folder).all()) == 3


@pytest.mark.parametrize("stuck_at", [20_000_000, 0, -5, 100_000_000])
def test_a_draw_that_never_fits_ends_in_words(folder: Path, stuck_at: int) -> None:
    filled(folder, 1)
    with pytest.raises(StoreError, match="No free number"):
        SummaryStore(folder, lambda: stuck_at).add(a_summary())
    assert len(SummaryStore(folder).all()) == 1


def test_plain_tinydb_reads_the_file(folder: Path) -> None:
    kept = filled(folder, 3)
    with TinyDB(folder / "summaries.json", access_mode="r") as plain:
        found = plain.table("summaries").search(where("themes").any(["loss"]))
        assert [each.doc_id for each in found] == [each.id for each in kept]
        assert [each["note"] for each in found] == [each.summary.note for each in kept]


def test_a_terminal_sees_at_once_what_another_did(folder: Path) -> None:
    here, there = SummaryStore(folder), SummaryStore(folder)
    assert here.all() == []
    kept = there.add(a_summary())
    assert here.all() == [kept]
    here.delete(kept.id)
    assert there.all() == []


def test_words_wrapped_against_crash_reports_are_kept_as_words(folder: Path) -> None:
    kept = SummaryStore(folder).add(a_summary(note=PrivateText(SECRET)))
    assert SummaryStore(folder).get(kept.id).summary.note == SECRET


@pytest.mark.parametrize(
    "note", ['"20000000": {"a": 1}', "half a pair \udc80", "\x00\x1b[31m\u2028", "🌧" * 280]
)
def test_any_note_is_read_back_as_it_was(folder: Path, note: str) -> None:
    kept = SummaryStore(folder).add(a_summary(note=note))
    store = SummaryStore(folder)
    assert store.all() == [kept]
    assert store.notices == ()


@pytest.mark.parametrize(
    "unfit", [{"note": SECRET * 20}, {"month": SECRET}, {"people": SECRET}, {"ring": object()}]
)
def test_what_could_not_be_read_back_is_refused_before_anything_is_made(
    folder: Path, unfit: dict[str, object]
) -> None:
    fields = {name: getattr(a_summary(), name) for name in Summary.__struct_fields__}
    with pytest.raises(Unfit) as caught:
        SummaryStore(folder).add(Summary(**fields | unfit))
    error: BaseException | None = caught.value
    while error is not None:
        assert SECRET not in f"{error!r} {error.__dict__}"
        error = error.__context__
    assert not folder.exists()


def test_neither_a_repr_nor_a_pretty_printer_shows_words(folder: Path) -> None:
    kept = SummaryStore(folder).add(a_summary())
    store = SummaryStore(folder)
    store.all()
    shown = f"{kept!r} {store!r} {store._file!r} {pretty_repr(kept)} {pretty_repr(store)} {store._table!r}"
    assert SECRET not in shown
    assert "loss" not in shown
    assert isinstance(kept, Kept)
