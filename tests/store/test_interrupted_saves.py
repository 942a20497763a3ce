"""A save that fails at any step leaves the old file whole, nothing beside it, and can be tried again."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB

from debrief.store import DiskFull, NotWritable, StoreError, SummaryStore
from debrief.store.errors import NotReadable
from debrief.store.storage import WholeFile

from .faults import failing
from .samples import SECRET, a_summary, counting, filled

if TYPE_CHECKING:
    from pathlib import Path

ERRORS = {errno.EIO: StoreError, errno.ENOSPC: DiskFull, errno.EACCES: NotWritable}
STEPS = ["write", "fsync", "replace"]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("step", STEPS)
def test_a_save_stopped_half_way_leaves_the_old_file_whole(folder: Path, step: str, number: int) -> None:
    kept = filled(folder, 3)
    before, beside = (folder / "summaries.json").read_bytes(), names(folder)
    store = SummaryStore(folder, counting(30_000_000))
    with failing(step, 1, number):
        with pytest.raises(StoreError) as caught:
            store.add(a_summary())
        with pytest.raises(StoreError):
            store.delete(kept[0].id)
    assert type(caught.value) is ERRORS[number]
    assert SECRET not in str(caught.value)
    assert (folder / "summaries.json").read_bytes() == before
    assert names(folder) == beside
    again = store.add(a_summary())
    assert SummaryStore(folder).all() == [*kept, again]


@pytest.mark.parametrize("step", [*STEPS, "open", "mkdir"])
def test_a_first_save_that_fails_can_be_tried_again(folder: Path, step: str) -> None:
    store = SummaryStore(folder)
    with failing(step, 1, errno.EIO), pytest.raises(StoreError):
        store.add(a_summary())
    assert store.all() == []
    kept = store.add(a_summary())
    assert SummaryStore(folder).all() == [kept]


@pytest.mark.parametrize("last", [2, None])
def test_a_name_that_does_not_reach_the_disk_is_taken_back(folder: Path, last: int | None) -> None:
    filled(folder, 2)
    before = (folder / "summaries.json").read_bytes()
    with failing("fsync", 2, errno.EIO, last), pytest.raises(StoreError):
        SummaryStore(folder).add(a_summary())
    assert (folder / "summaries.json").read_bytes() == before


def test_a_first_name_that_does_not_reach_the_disk_is_taken_back(tmp_path: Path) -> None:
    with failing("fsync", 2, errno.EIO), pytest.raises(StoreError):
        SummaryStore(tmp_path).add(a_summary())
    assert names(tmp_path) == {"summaries.lock"}


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_can_not_be_synced_is_no_reason_to_fail(folder: Path, number: int) -> None:
    kept = filled(folder, 1)
    with failing("fsync", 2, number):
        kept.append(SummaryStore(folder, counting()).add(a_summary()))
    assert SummaryStore(folder).all() == kept


def test_a_save_stopped_from_the_keyboard_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder, 1)
    beside = names(folder)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", stop)
        with pytest.raises(KeyboardInterrupt):
            SummaryStore(folder).add(a_summary())
    assert names(folder) == beside
    SummaryStore(folder, wait=0).add(a_summary())


def test_what_a_killed_save_left_behind_goes_with_the_next(folder: Path) -> None:
    filled(folder, 1)
    (folder / ".summaries.json.abc.part").write_text(SECRET)
    (folder / ".summaries.damaged-1.json.abc.part").write_text(SECRET)
    (folder / "letter.part").write_text("not ours")
    SummaryStore(folder).add(a_summary())
    assert names(folder) == {"summaries.json", "summaries.lock", "letter.part"}


def test_the_storage_serves_any_tinydb(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    with TinyDB(path, storage=WholeFile) as db:
        assert db.all() == []
        assert not path.exists()
        db.table("letters").insert({"a": "é"})
        db.insert({"b": 1})
        with failing("write", 1, errno.ENOSPC), pytest.raises(DiskFull):
            db.insert({"b": 2})
        assert db.all() == [{"b": 1}]
    path.write_bytes(path.read_bytes()[:-9])
    with TinyDB(path, storage=WholeFile) as db, pytest.raises(NotReadable):
        db.insert({"b": 3})


def test_the_storage_orders_documents_by_id_and_keeps_no_file_open(tmp_path: Path) -> None:
    storage = WholeFile(tmp_path / "any.json")
    storage.write({"t": {"10": {}, "9": {}, "100": {}}})
    assert list((storage.read() or {})["t"]) == ["9", "10", "100"]
    (tmp_path / "any.json").unlink()
    assert storage.read() is None
