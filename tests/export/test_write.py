"""A document is there whole, for its owner only, or it is not there at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from debrief.export import write as module
from debrief.export.write import NotWrittenError, write

if TYPE_CHECKING:
    from pathlib import Path


def test_a_document_is_whole_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    write("two\nlines", tmp_path / "a.md")
    assert (tmp_path / "a.md").read_bytes() == b"two\nlines"
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("there", ["a file", "a folder", "a dead link"])
def test_nothing_that_is_there_is_written_over(there: str, tmp_path: Path) -> None:
    to = tmp_path / "a.md"
    match there:
        case "a file":
            to.write_text("mine", encoding="utf-8")
        case "a folder":
            to.mkdir()
        case "a dead link":
            to.symlink_to(tmp_path / "nowhere")
    with pytest.raises(NotWrittenError, match="is there already"):
        write("other", to)
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
    assert there != "a file" or to.read_text(encoding="utf-8") == "mine"


def test_a_disk_without_second_names_takes_it_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    write("whole", tmp_path / "a.md")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a.md", "whole")]
    with pytest.raises(NotWrittenError, match="is there already"):
        write("other", tmp_path / "a.md")


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_disk_that_fails_leaves_nothing_behind(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    if call == "rename":
        monkeypatch.setattr(os, "link", full)
    with pytest.raises(NotWrittenError, match="No space left"):
        write("whole", tmp_path / "a.md")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_at_the_last_moment_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "a.md"
    there = module.name
    monkeypatch.setattr(module, "name", lambda part, to: (to.write_text("quicker"), there(part, to)))
    with pytest.raises(NotWrittenError, match="is there already"):
        write("slower", to)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a.md", "quicker")]
