"""What was published lies in the letterbox like any letter, and stays whatever happens to the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec
import pytest

from debrief.store import notices as say
from debrief.store.errors import NotFound, Overtaken
from debrief.store.letter import Enclosed, Published, Withdrawal, understand

from .boxes import OTHER, PASSPHRASE, begun, files, letterbox
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.opened import Opened

DOCUMENT = '{"quarter":"2026Q3","counted":"a heron on the weir"}'
NUMBERS = Published("numbers", "2026Q3", (11, 12), DOCUMENT)
COPIES = Published("copies", "2026Q3", (11,), DOCUMENT)


def published(opened: Opened) -> tuple[Published, ...]:
    reading = opened.read()
    reading.whole()
    return reading.published


def publish(opened: Opened, what: Published = NUMBERS) -> None:
    reading = opened.read()
    reading.whole()
    opened.publish(what, reading.seen)


@pytest.mark.parametrize("passphrase", [PASSPHRASE, None], ids=["sealed", "open"])
def test_what_was_published_is_read_back_byte_by_byte_and_is_no_summary(
    folder: Path, passphrase: str | None
) -> None:
    box = begun(folder, passphrase)
    box.add(a_summary(), box.slip())
    publish(box.unlock(PASSPHRASE) if passphrase else box.open())
    opened = letterbox(folder).unlock(PASSPHRASE) if passphrase else letterbox(folder).open()
    assert published(opened) == (NUMBERS,)
    assert [one.summary for one in opened.read().whole()] == [a_summary()]
    assert opened.notices == ()


def test_files_and_reprs_show_nothing_of_it(folder: Path) -> None:
    box = begun(folder)
    publish(box.unlock(PASSPHRASE))
    everything = b"".join(files(folder).values())
    for word in (b"heron", b"2026Q3", b"published", b"numbers"):
        assert word not in everything
    assert "heron" not in repr(NUMBERS)
    letter = next(one for one in map(body, box_lines(folder)) if one)
    assert letter.keys() == {"suite", "tag", "body"}


def box_lines(folder: Path) -> list[bytes]:
    return [line for content in files(folder).values() for line in content.splitlines()]


def body(line: bytes) -> dict[str, str]:
    """Find the envelope in a line of a journal; nothing where there is none."""
    start = line.find(b'{"suite"')
    if start < 0:
        return {}
    found, _ = json.JSONDecoder().raw_decode(line[start:].decode())
    return dict(found)


def test_it_outlives_new_keys_a_new_passphrase_and_what_is_deleted(folder: Path) -> None:
    box = begun(folder)
    slip = box.slip()
    box.add(a_summary(), slip)
    opened = box.unlock(PASSPHRASE)
    publish(opened)
    opened.rekey(OTHER)
    assert published(letterbox(folder).unlock(OTHER)) == (NUMBERS,)
    opened = letterbox(folder).unlock(OTHER)
    opened.change_passphrase(PASSPHRASE)
    [kept] = opened.read().whole()
    opened.delete(kept.id)
    with pytest.raises(NotFound):
        opened.delete(kept.id)
    opened = letterbox(folder).unlock(PASSPHRASE)
    assert (published(opened), opened.read().whole()) == ((NUMBERS,), [])


def test_a_letterbox_that_gets_its_first_passphrase_keeps_it_and_seals_it(folder: Path) -> None:
    box = begun(folder, None)
    publish(box.open())
    assert b"heron" in b"".join(files(folder).values())
    box.set_passphrase(PASSPHRASE)
    assert published(letterbox(folder).unlock(PASSPHRASE)) == (NUMBERS,)
    assert b"heron" not in b"".join(files(folder).values())


def test_of_two_terminals_that_publish_at_once_the_second_is_told_and_changes_nothing(folder: Path) -> None:
    begun(folder)
    one, other = letterbox(folder, terminal="one"), letterbox(folder, terminal="two")
    first, second = one.unlock(PASSPHRASE), other.unlock(PASSPHRASE)
    reading = second.read()
    reading.whole()
    publish(first)
    before = files(folder)
    with pytest.raises(Overtaken, match="Nothing was given on here"):
        second.publish(NUMBERS, reading.seen)
    assert files(folder) == before
    assert published(second) == (NUMBERS,)


def test_new_letters_and_copies_meanwhile_do_not_stand_in_the_way_of_numbers(folder: Path) -> None:
    box = begun(folder)
    opened = box.unlock(PASSPHRASE)
    reading = opened.read()
    reading.whole()
    box.add(a_summary(), box.slip())
    publish(opened, COPIES)
    opened.publish(NUMBERS, reading.seen)
    assert set(published(opened)) == {NUMBERS, COPIES}


def test_no_receipt_reaches_it(folder: Path) -> None:
    box = begun(folder)
    slip = box.slip()
    box.add(a_summary(), slip)
    opened = box.unlock(PASSPHRASE)
    publish(opened)
    assert not any(box.holds(box.slip().tags) for _ in range(20))
    box.withdraw(slip.tags, "keep")
    box.take_out(slip.tags)
    assert (published(opened), opened.read().whole()) == ((NUMBERS,), [])


def test_an_older_debrief_passes_it_by_and_reads_everything_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = begun(folder)
    box.add(a_summary(), box.slip())
    publish(box.unlock(PASSPHRASE))
    monkeypatch.setattr("debrief.store.letter._inside", msgspec.json.Decoder(Enclosed | Withdrawal))
    older = letterbox(folder).unlock(PASSPHRASE)
    assert [one.summary for one in older.read().whole()] == [a_summary()]
    assert older.notices == (say.NOT_OPENED.format(number=1),)


def test_what_a_newer_debrief_adds_to_it_is_passed_over() -> None:
    newer = msgspec.to_builtins(NUMBERS) | {"added": 1}
    assert understand(json.dumps(newer).encode()) == NUMBERS


@pytest.mark.parametrize("what", ["taken out", "withdrawn"])
def test_what_was_taken_out_or_withdrawn_while_people_looked_is_not_given_on(what: str, folder: Path) -> None:
    box = begun(folder, PASSPHRASE)
    slip = box.slip()
    box.add(a_summary(None), slip)
    opened = box.unlock(PASSPHRASE)
    reading = opened.read()
    (kept,) = reading.whole()
    if what == "taken out":
        box.take_out(slip.tags)
    else:
        box.withdraw(slip.tags, "keep")
    with pytest.raises(Overtaken, match="Nothing was given on here"):
        opened.publish(Published("copies", "2026Q3", (kept.id,), DOCUMENT), reading.seen)
    assert published(opened) == ()
