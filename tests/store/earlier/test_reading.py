"""Files that debrief 0.1 wrote are read to the last word, and reading changes nothing."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from rich.pretty import pretty_repr

from debrief.core.summary import Reading, Summary
from debrief.store.earlier import Earlier, read_earlier
from debrief.store.errors import NotReadable
from debrief.store.records import Kept
from tests.store.samples import SECRET

from .samples import HERE, laid_out, some

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path) -> Earlier:
    earlier = read_earlier(path)
    assert earlier is not None
    return earlier


def test_a_file_that_debrief_0_1_wrote_is_read_to_the_last_word() -> None:
    earlier = read(HERE / "several.json")
    assert (earlier.lost, earlier.certain) == (0, True)
    solo, walk, pair = earlier.summaries
    assert solo == Kept(10_000_000, Summary("solo", "2026-09", 5, "1", "finished early", "keep"))
    assert (walk.id, walk.summary.people, walk.summary.note) == (41_907_733, "3-5", "")
    assert walk.summary.thermometer == (Reading(before=0, after=10),) * 3
    assert pair == Kept(
        73_120_458,
        Summary(
            format="pair",
            month="2026-11",
            minutes=20,
            people="2",
            ended="finished",
            agreed="share",
            themes=("loss", "overload"),
            feelings=("sad", "tired"),
            ring=2,
            thermometer=(Reading(before=7, after=4), Reading(before=None, after=3)),
            helped=("being heard",),
            further_help_offered=True,
            plans=("walk",),
            follow_up=True,
            note="Slower mornings this week.",
            given=("themes", "note"),
        ),
    )


def test_notes_that_look_like_the_file_itself_are_read_as_notes() -> None:
    earlier = read(HERE / "odd_notes.json")
    assert (earlier.lost, earlier.certain) == (0, True)
    assert [each.summary.note for each in earlier.summaries] == [
        "}\n}, Vörösmarty tér",
        "half a pair \udc80",
        "\x00\x1b[31m\u2028 back\\slash",
        '"20000000": {"a": 1}',
        "🌧" * 280,
    ]


@pytest.mark.parametrize("name", ["several.json", "odd_notes.json"])
def test_these_tests_lay_files_out_as_debrief_0_1_did(name: str) -> None:
    assert laid_out(list(read(HERE / name).summaries)) == (HERE / name).read_bytes()


def test_a_file_from_which_all_was_deleted_holds_nothing_and_lost_nothing(earlier_file: Path) -> None:
    earlier_file.write_bytes(
        b'{\n"meta": {\n  "1": {"schema": 1, "count": 0, "checksum": "01909114"}\n},\n"summaries": {\n}\n}\n'
    )
    assert laid_out([]) == earlier_file.read_bytes()
    earlier = read(earlier_file)
    assert (earlier.summaries, earlier.lost, earlier.certain) == ((), 0, True)


def test_a_file_laid_out_anew_is_as_good_as_before(earlier_file: Path) -> None:
    tables = json.loads(laid_out(some(3)))
    earlier_file.write_text(json.dumps(tables, indent=4, sort_keys=True))
    earlier = read(earlier_file)
    assert (list(earlier.summaries), earlier.lost, earlier.certain) == (some(3), 0, True)


def test_where_there_is_no_file_there_is_nothing_and_nothing_is_made(tmp_path: Path) -> None:
    assert read_earlier(tmp_path / "none" / "summaries.json") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("hurt", [b"", b"boss"], ids=["whole", "damaged"])
def test_reading_leaves_the_file_and_its_folder_as_they_are(earlier_file: Path, hurt: bytes) -> None:
    earlier_file.write_bytes(laid_out(some(3)).replace(b"loss", hurt or b"loss", 1))
    earlier_file.chmod(0o444)
    before, stat = earlier_file.read_bytes(), earlier_file.stat()
    assert len(read(earlier_file).summaries) == (2 if hurt else 3)
    assert earlier_file.read_bytes() == before
    assert (earlier_file.stat().st_mode, earlier_file.stat().st_mtime_ns) == (stat.st_mode, stat.st_mtime_ns)
    assert [each.name for each in earlier_file.parent.iterdir()] == ["summaries.json"]


@pytest.mark.parametrize("what", ["folder", "link", "dangling link", "pipe"])
def test_nothing_but_an_ordinary_file_is_read(earlier_file: Path, tmp_path: Path, what: str) -> None:
    if what == "folder":
        earlier_file.mkdir()
    elif what == "pipe":
        os.mkfifo(earlier_file)
    else:
        if what == "link":
            (tmp_path / "other").write_bytes(laid_out(some(1)))
        earlier_file.symlink_to(tmp_path / "other")
    with pytest.raises(NotReadable, match=r"can't be read\. Ask whoever"):
        read_earlier(earlier_file)


def test_a_file_that_may_not_be_read_is_said_in_words(
    earlier_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier_file.write_bytes(laid_out(some(1)))

    def refuse(_: object) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(NotReadable):
        read_earlier(earlier_file)


def test_neither_a_repr_nor_a_pretty_printer_shows_words() -> None:
    earlier = read(HERE / "several.json")
    shown = (
        f"{earlier!r} {earlier} {pretty_repr(earlier)} {earlier.summaries!r} {pretty_repr(earlier.summaries)}"
    )
    assert [word for word in (SECRET, "loss", "Slower", "2026") if word in shown] == []
    assert "73120458" not in f"{earlier!r} {pretty_repr(earlier)}"


def test_reading_loads_nothing_slow() -> None:
    program = (
        "import sys; from pathlib import Path; import debrief.store.takeover;"
        f"debrief.store.takeover.read_earlier(Path({str(HERE / 'several.json')!r}));"
        "sys.exit(', '.join(sys.modules.keys() & {'tinydb', 'filelock', 'cryptography', 'textual'}) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
