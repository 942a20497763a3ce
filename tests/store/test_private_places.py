"""Who may look into the folder, alone or as a group, whatever mask the account has."""

from __future__ import annotations

import grp
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from debrief.store import notices as say
from debrief.store.errors import NoGroup

from .boxes import PASSPHRASE, begun, letterbox
from .samples import a_summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from debrief.store.letterbox import Letterbox

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def use(box: Letterbox) -> None:
    """Have every file made that can be."""
    slips = [box.slip(), box.slip()]
    for slip in slips:
        box.add(a_summary(), slip)
    box.take_out(slips[0].tags)
    with pytest.raises(Exception, match="does not open"):
        box.unlock("a wrong passphrase")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_only_the_owner_may_look_whatever_the_mask(folder: Path) -> None:
    use(begun(folder))
    assert mode(folder.parent) == mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}


@pytest.mark.usefixtures("umask")
def test_a_group_may_read_and_write_every_file_whatever_the_mask(folder: Path) -> None:
    box = letterbox(folder)
    box.begin(PASSPHRASE, "group", grp.getgrgid(os.getgid()).gr_name)
    use(box)
    assert mode(folder) == 0o2770
    assert {mode(path) for path in folder.iterdir()} == {0o660}
    assert {path.stat().st_gid for path in folder.iterdir()} == {os.getgid()}
    assert letterbox(folder).status().notices == ()


def test_a_group_that_is_not_there_is_refused_and_no_letterbox_is_made(folder: Path) -> None:
    box = letterbox(folder)
    with pytest.raises(NoGroup, match="one that it belongs to"):
        box.begin(PASSPHRASE, "group", "no such group")
    assert box.state == "none"


def test_files_found_open_are_shut_and_that_is_said_once(folder: Path) -> None:
    use(begun(folder))
    for path in folder.glob("letterbox*"):
        path.chmod(0o644)
    folder.chmod(0o755)
    box = letterbox(folder, earlier=folder / "summaries.json")
    assert box.status().notices == (say.TIGHTENED,)
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.glob("letterbox*.letters*")} == {0o600}
    assert mode(folder / "letterbox") == mode(folder / "letterbox.copy") == 0o600
    assert letterbox(folder).status().notices == ()
