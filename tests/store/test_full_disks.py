"""A disk that is really full."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from debrief.store import DiskFull, Kept, SummaryStore

from .samples import a_summary
from .terminals import start

if TYPE_CHECKING:
    from pathlib import Path


def _own_disk(at: Path) -> tuple[str, ...]:
    mount = f'mount -t tmpfs -o size=256k none "{at}" && exec "$0" "$@"'
    return ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount)


def test_a_full_disk_loses_nothing_and_saving_goes_on_once_there_is_room(tmp_path: Path) -> None:
    if (
        shutil.which("unshare") is None
        or subprocess.run([*_own_disk(tmp_path), "true"], check=False).returncode
    ):
        pytest.skip("nobody may mount a small disk here")
    terminal = start("fill", tmp_path, before=_own_disk(tmp_path))
    told = json.loads(terminal.communicate(timeout=60)[0])
    assert len(told["kept"]) > 10
    assert told["listed"] == told["kept"]
    assert told["names"] == ["summaries.json", "summaries.lock"]
    assert "is full. Make some room, then save again." in told["full"]
    assert told["after"] == len(told["kept"]) + 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_file_that_may_not_grow_any_further_stays_whole(folder: Path) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    store = SummaryStore(folder)
    kept: list[Kept] = []
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            kept.extend(store.add(a_summary()) for _ in range(100))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert len(kept) > 3
    assert {path.name for path in folder.iterdir()} == {"summaries.json", "summaries.lock"}
    kept.append(store.add(a_summary()))
    assert SummaryStore(folder).all() == sorted(kept, key=lambda each: each.id)
