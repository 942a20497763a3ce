"""Several computers write into one folder, and no lock between them works."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from debrief.store import notices as say
from debrief.store.errors import NeedsPassphrase, NotThere

from .boxes import OTHER, PASSPHRASE, files, letterbox, shelf, table
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path


def insert(folder: Path, terminal: str, name: str) -> int:
    """Put a document in from a terminal."""
    return table(shelf(folder, terminal)).insert({"name": name})


def seen(folder: Path, terminal: str) -> set[str]:
    """List what a terminal sees."""
    return {each["name"] for each in table(shelf(folder, terminal)).all()}


def letters_of(folder: Path, terminal: str) -> bytes:
    """Read a terminal's file and copy."""
    return b"".join(content for name, content in files(folder).items() if f".{terminal}.letters" in name)


def move(source: Path, target: Path, terminal: str) -> None:
    """Take all files of a terminal elsewhere."""
    target.mkdir(exist_ok=True)
    for path in source.glob(f"letterbox.{terminal}.*"):
        shutil.move(path, target / path.name)


def test_each_terminal_sees_what_all_have_put_in(folder: Path) -> None:
    for terminal in ("a", "b", "c"):
        insert(folder, terminal, terminal)
    assert seen(folder, "a") == seen(folder, "b") == seen(folder, "d") == {"a", "b", "c"}


def test_what_another_terminal_deletes_is_gone_at_once_and_cleared_when_its_owner_comes(folder: Path) -> None:
    number = insert(folder, "a", "one of a")
    insert(folder, "a", "two of a")
    table(shelf(folder, "b")).remove(doc_ids=[number])
    assert seen(folder, "b") == seen(folder, "c") == {"two of a"}
    assert b"one of a" in letters_of(folder, "a")
    assert seen(folder, "a") == {"two of a"}
    assert b"one of a" not in letters_of(folder, "a")
    assert seen(folder, "b") == {"two of a"}
    assert str(number).encode() not in letters_of(folder, "b")


@pytest.mark.parametrize("settled", [True, False])
def test_a_delete_does_not_come_back_when_a_terminals_files_vanish_and_return(
    folder: Path, tmp_path: Path, *, settled: bool
) -> None:
    number = insert(folder, "a", "one of a")
    insert(folder, "b", "one of b")
    table(shelf(folder, "b")).remove(doc_ids=[number])
    if settled:
        seen(folder, "b")
    move(folder, tmp_path / "elsewhere", "a")
    assert seen(folder, "b") == {"one of b"}
    move(tmp_path / "elsewhere", folder, "a")
    assert seen(folder, "b") == seen(folder, "a") == {"one of b"}


def test_a_delete_does_not_come_back_when_damaged_files_are_put_back_from_a_backup(
    folder: Path, tmp_path: Path
) -> None:
    number = insert(folder, "a", "one of a")
    table(shelf(folder, "b")).remove(doc_ids=[number])
    shutil.copytree(folder, tmp_path / "backup")
    for path in folder.glob("letterbox.a.letters*"):
        path.write_bytes(b"")
    assert seen(folder, "b") == set()
    for path in (tmp_path / "backup").glob("letterbox.a.letters*"):
        shutil.copy(path, folder / path.name)
    assert seen(folder, "b") == seen(folder, "a") == set()


@pytest.mark.parametrize("with_tip", [True, False])
def test_a_terminal_whose_files_are_gone_is_said(folder: Path, *, with_tip: bool) -> None:
    insert(folder, "a", "one of a")
    insert(folder, "b", "one of b")
    watching = shelf(folder, "c")
    assert len(table(watching)) == 2
    for path in folder.glob("letterbox.a.*" if with_tip else "letterbox.a.letters*"):
        path.unlink()
    assert [each["name"] for each in table(watching).all()] == ["one of b"]
    assert watching.notices == (say.TERMINAL_GONE,)
    if not with_tip:
        later = shelf(folder, "c")
        assert len(table(later)) == 1
        assert later.notices == (say.TERMINAL_GONE,)


def test_an_update_of_anothers_document_replaces_it(folder: Path) -> None:
    number = insert(folder, "a", "old")
    table(shelf(folder, "b")).update({"name": "new"}, doc_ids=[number])
    assert seen(folder, "c") == seen(folder, "a") == seen(folder, "b") == {"new"}
    assert b"old" not in letters_of(folder, "a")


def test_a_failed_clearing_loses_nothing_that_is_saved_after_it(folder: Path) -> None:
    numbers = [insert(folder, "a", f"{at} of a") for at in range(3)]
    table(shelf(folder, "b")).remove(doc_ids=[numbers[0]])
    opened = shelf(folder, "a")
    real = opened.mine._extend
    failed: list[Path] = []

    def once(path: Path, raw: bytes) -> None:
        if not failed:
            failed.append(path)
            raise OSError(5, "EIO")
        real(path, raw)

    opened.mine._extend = once  # type: ignore[method-assign]
    table(opened).insert({"name": "later"})
    assert failed
    assert seen(folder, "a") == seen(folder, "b") == {"1 of a", "2 of a", "later"}


def test_a_shared_letterbox_is_sealed_from_the_beginning(folder: Path) -> None:
    box = letterbox(folder)
    with pytest.raises(NeedsPassphrase):
        box.begin(None, "folder")
    assert not folder.exists()


def test_a_receipt_works_at_every_terminal(folder: Path) -> None:
    one, two = letterbox(folder, terminal="one"), letterbox(folder, terminal="two")
    one.begin(PASSPHRASE, "folder")
    slips = [one.slip() for _ in range(3)]
    for slip in slips:
        one.add(a_summary(), slip)
    two.withdraw(slips[0].tags, "count")
    two.take_out(slips[1].tags)
    assert not one.holds(slips[1].tags)
    with pytest.raises(NotThere):
        one.take_out(slips[1].tags)
    kept = {each.id: each.summary.agreed for each in two.unlock(PASSPHRASE).read().whole()}
    assert kept == {slips[0].number: "count", slips[2].number: "share"}
    one.take_out(slips[0].tags)
    assert two.status().letters == 1


def test_keys_are_changed_and_letters_of_every_terminal_still_open(folder: Path) -> None:
    one, two = letterbox(folder, terminal="one"), letterbox(folder, terminal="two")
    one.begin(PASSPHRASE, "folder")
    for box in (one, two, one):
        box.add(a_summary(), box.slip())
    one.unlock(PASSPHRASE).rekey(OTHER)
    assert len(one.unlock(OTHER).read().whole()) == 3
    assert len(two.unlock(OTHER).read().whole()) == 3
    assert one.box.header().keys.older == ()  # type: ignore[union-attr]
    assert letterbox(folder, terminal="three").notices == ()
