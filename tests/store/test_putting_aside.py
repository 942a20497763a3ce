"""Damaged files are put aside whole, and what could not be put aside is never written over."""

from __future__ import annotations

import errno
import json
from typing import TYPE_CHECKING

import pytest

from debrief.store import DiskFull, NotWritable, SummaryStore

from .faults import failing, read_only
from .samples import a_summary, counting, filled

if TYPE_CHECKING:
    from pathlib import Path


def hurt(folder: Path, old: bytes, new: bytes) -> bytes:
    """Change the first of these words in the file, and give the bytes that are there now."""
    path = folder / "summaries.json"
    raw = path.read_bytes()
    assert old in raw
    path.write_bytes(raw.replace(old, new, 1))
    return path.read_bytes()


def test_a_word_that_changed_by_itself_is_not_shown(folder: Path) -> None:
    kept = filled(folder, 3)
    damaged = hurt(folder, b'"loss"', b'"boss"')
    store = SummaryStore(folder)
    assert store.all() == kept[1:]
    assert store.notices == (
        "The file of summaries was damaged: 2 of 3 could be read, "
        "and the damaged one is put aside as summaries.damaged-1.json.",
    )
    assert (folder / "summaries.damaged-1.json").read_bytes() == damaged


def test_a_record_that_moved_to_another_number_is_not_shown(folder: Path) -> None:
    kept = filled(folder, 3)
    hurt(folder, b'"20000001"', b'"20000009"')
    assert SummaryStore(folder).all() == [kept[0], kept[2]]


def test_two_records_that_came_to_have_one_number_are_told_apart(folder: Path) -> None:
    kept = filled(folder, 3)
    hurt(folder, b'"20000001"', b'"20000000"')
    store = SummaryStore(folder)
    assert store.all() == [kept[0], kept[2]]
    assert "2 of 3" in store.notices[0]


def test_a_lost_brace_does_not_take_the_next_records_with_it(folder: Path) -> None:
    kept = filled(folder, 4)
    hurt(folder, b'},\n  "20000001"', b' ,\n  "20000001"')
    assert SummaryStore(folder).all() == kept[1:]


def test_a_record_cut_out_of_the_file_is_missed(folder: Path) -> None:
    kept = filled(folder, 2)
    tables = json.loads((folder / "summaries.json").read_bytes())
    del tables["summaries"][str(kept[0].id)]
    (folder / "summaries.json").write_text(json.dumps(tables))
    store = SummaryStore(folder)
    assert store.all() == kept[1:]
    assert "1 of 2" in store.notices[0]


def test_a_file_laid_out_anew_is_as_good_as_before(folder: Path) -> None:
    kept = filled(folder, 2)
    tables = json.loads((folder / "summaries.json").read_bytes())
    (folder / "summaries.json").write_text(json.dumps(tables, indent=4, sort_keys=True))
    store = SummaryStore(folder)
    assert store.all() == kept
    assert store.notices == ()


def test_each_damaged_file_gets_a_name_of_its_own(folder: Path) -> None:
    filled(folder, 3)
    (folder / "summaries.damaged-1.json").write_text("an earlier one")
    (folder / "summaries.damaged-3.json").mkdir()
    first = hurt(folder, b'"loss"', b'"boss"')
    assert "summaries.damaged-2.json" in " ".join(opened(folder).notices)
    second = hurt(folder, b'"loss"', b'"moss"')
    assert "summaries.damaged-4.json" in " ".join(opened(folder).notices)
    assert (folder / "summaries.damaged-1.json").read_text() == "an earlier one"
    assert (folder / "summaries.damaged-2.json").read_bytes() == first
    assert (folder / "summaries.damaged-4.json").read_bytes() == second
    assert len(SummaryStore(folder).all()) == 1


def opened(folder: Path) -> SummaryStore:
    store = SummaryStore(folder)
    store.all()
    return store


def test_adding_to_a_damaged_file_puts_it_aside_first(folder: Path) -> None:
    kept = filled(folder, 3)
    damaged = hurt(folder, b'"loss"', b'"boss"')
    store = SummaryStore(folder, counting(30_000_000))
    added = store.add(a_summary())
    assert len(store.notices) == 1
    assert (folder / "summaries.damaged-1.json").read_bytes() == damaged
    assert store.all() == [*kept[1:], added]


def test_a_damaged_file_in_a_read_only_folder_is_read_as_far_as_it_goes(folder: Path) -> None:
    kept = filled(folder, 3)
    damaged = hurt(folder, b'"loss"', b'"boss"')
    store = SummaryStore(folder)
    with read_only():
        assert store.all() == kept[1:]
        assert store.get(kept[1].id) == kept[1]
        with pytest.raises(NotWritable):
            store.add(a_summary())
    assert store.notices == (
        "The file of summaries was damaged: 2 of 3 could be read, "
        "and nothing can be saved until it can be put aside.",
    )
    assert (folder / "summaries.json").read_bytes() == damaged
    added = store.add(a_summary())
    assert {each.id for each in store.all()} == {added.id, kept[1].id, kept[2].id}
    assert len(store.notices) == 2


@pytest.mark.parametrize("write", [1, 2])
def test_a_damaged_file_on_a_full_disk_is_never_written_over(folder: Path, write: int) -> None:
    kept = filled(folder, 3)
    damaged = hurt(folder, b'"loss"', b'"boss"')
    for nth in (write, 1, 1):
        store = SummaryStore(folder)
        with failing("write", nth, errno.ENOSPC):
            assert store.all() == kept[1:]
            with failing("write", 1, errno.ENOSPC), pytest.raises(DiskFull):
                store.add(a_summary())
        assert (folder / "summaries.json").read_bytes() == damaged
    assert SummaryStore(folder).all() == kept[1:]
    assert [path.name for path in folder.glob("*damaged*")] == ["summaries.damaged-1.json"]


def test_a_save_that_would_fit_waits_until_the_damaged_file_is_put_aside(folder: Path) -> None:
    kept = filled(folder, 3)
    damaged = hurt(folder, b'"loss"', b'"boss"')
    store = SummaryStore(folder)
    with failing("write", 1, errno.ENOSPC, last=1), pytest.raises(DiskFull):
        store.add(a_summary())
    assert (folder / "summaries.json").read_bytes() == damaged
    added = store.add(a_summary())
    assert {each.id for each in store.all()} == {added.id, kept[1].id, kept[2].id}


def test_when_another_terminal_mends_it_first_nothing_is_put_aside_twice(folder: Path) -> None:
    kept = filled(folder, 3)
    hurt(folder, b'"loss"', b'"boss"')
    here, there = SummaryStore(folder), SummaryStore(folder)
    read, waiting = here._file._look, [there]

    def look_then_wait() -> object:
        contents = read()
        if waiting:
            waiting.pop().all()
        return contents

    here._file._look = look_then_wait  # type: ignore[method-assign,assignment]  # another terminal, between two steps
    assert here.all() == kept[1:]
    assert here.notices == ()
    assert len(there.notices) == 1
    assert len(list(folder.glob("*damaged*"))) == 1
