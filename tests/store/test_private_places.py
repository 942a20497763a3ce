"""Who may look into the folder, and what happens where it can't be used."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from debrief.store import NotReadable, NotWritable, StoreError, SummaryStore

from .faults import failing, read_only
from .samples import SECRET, a_summary, counting, filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("umask")
def test_only_the_owner_may_look_whatever_the_umask(folder: Path) -> None:
    filled(folder, 2)
    assert mode(folder.parent) == mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}


@posix
def test_a_folder_and_file_found_open_are_shut_at_the_next_save(folder: Path) -> None:
    filled(folder, 1)
    folder.chmod(0o755)
    (folder / "summaries.json").chmod(0o644)
    SummaryStore(folder).add(a_summary())
    assert (mode(folder), mode(folder / "summaries.json")) == (0o700, 0o600)


@posix
def test_a_file_found_open_is_shut_when_it_is_read(folder: Path) -> None:
    filled(folder, 1)
    (folder / "summaries.json").chmod(0o664)
    assert len(SummaryStore(folder).all()) == 1
    assert mode(folder / "summaries.json") == 0o600


def test_a_folder_of_someone_else_that_can_not_be_shut_may_still_be_used(folder: Path) -> None:
    kept = filled(folder, 1)
    folder.chmod(0o777)
    with failing("chmod", 1, errno.EPERM):
        kept.append(SummaryStore(folder, counting()).add(a_summary()))
    assert SummaryStore(folder).all() == kept


def test_a_folder_that_can_not_be_written_is_said_in_words_and_can_be_read(folder: Path) -> None:
    kept = filled(folder, 2)
    with read_only():
        store = SummaryStore(folder)
        with pytest.raises(NotWritable, match=r"can't be written\. Choose another with --data-dir"):
            store.add(a_summary())
        with pytest.raises(NotWritable):
            store.delete(kept[0].id)
        assert store.all() == kept
        assert store.notices == ()


def test_a_folder_that_can_not_be_made_is_said_in_words(folder: Path) -> None:
    with read_only(), pytest.raises(NotWritable):
        SummaryStore(folder).add(a_summary())


@pytest.mark.parametrize("also", ["", "below"])
def test_a_file_in_the_place_of_the_folder_is_said_in_words(tmp_path: Path, also: str) -> None:
    (tmp_path / "file").write_text("something else")
    with pytest.raises(NotWritable):
        SummaryStore(tmp_path / "file" / also).add(a_summary())
    with pytest.raises(NotReadable):
        SummaryStore(tmp_path / "file" / also).all()
    assert (tmp_path / "file").read_text() == "something else"


@pytest.mark.parametrize("what", ["folder", "link", "dangling link", "pipe"])
def test_nothing_but_an_ordinary_file_is_read_or_replaced(folder: Path, tmp_path: Path, what: str) -> None:
    folder.mkdir(parents=True)
    path, other = folder / "summaries.json", tmp_path / "other"
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    else:
        if what == "link":
            other.write_text("{}")
        path.symlink_to(other)
    for call in (SummaryStore(folder).all, lambda: SummaryStore(folder).add(a_summary())):
        with pytest.raises(NotReadable, match=r"can't be read\. Ask whoever"):
            call()
    assert other.exists() == (what == "link")
    assert {each.name for each in folder.iterdir()} <= {"summaries.json", "summaries.lock"}


def test_a_link_in_the_place_of_the_lock_is_not_followed(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "summaries.lock").symlink_to(tmp_path / "other")
    with pytest.raises(StoreError):
        SummaryStore(folder).add(a_summary())
    assert not (tmp_path / "other").exists()


def test_a_file_that_may_not_be_read_is_said_in_words_and_not_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = filled(folder, 1)

    def refuse(_: object) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.read_bytes", refuse)
        for call in (SummaryStore(folder).all, lambda: SummaryStore(folder).add(a_summary())):
            with pytest.raises(NotReadable):
                call()
    assert SummaryStore(folder).all() == kept


def test_a_file_system_without_locks_is_refused_rather_than_trusted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise OSError(errno.ENOSYS, "no locks here")

    monkeypatch.setattr("fcntl.flock", missing)
    with pytest.raises(StoreError):
        SummaryStore(folder).add(a_summary())
    assert not (folder / "summaries.json").exists()


def test_importing_and_opening_the_store_loads_nothing_slow(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from debrief.store import SummaryStore;"
        f"SummaryStore(Path({str(tmp_path / 'none')!r})).notices;"
        "sys.exit(', '.join(sys.modules.keys() & {'tinydb', 'filelock', 'asyncio', 'textual'}) or 0)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    assert list(tmp_path.iterdir()) == []


def test_no_sentence_holds_what_was_said(folder: Path) -> None:
    filled(folder, 2)
    path = folder / "summaries.json"
    path.write_bytes(path.read_bytes()[:-40])
    store = SummaryStore(folder)
    store.all()
    assert len(store.notices) == 1
    assert SECRET not in store.notices[0]
