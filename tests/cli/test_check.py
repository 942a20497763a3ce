"""The check of a text from the command line: what it prints, what a program is answered, and how it ends."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from debrief.door import answering, checking
from debrief.textcheck.findings import Finding, Findings, Kind, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from tests.terminal.program import Program

WORDS = {
    "Oren": (Kind.NAME, ("a colleague", "someone", "a friend", "a person")),
    "bay 4": (Kind.UNIT, ("a bed",)),
    "today ": (Kind.DATE, ("",)),
    "Ba\x1b[2Jr\nri": (Kind.NAME, ("so\x07meone",)),
}
GRAPHIC = "The sleeve was red."
CLEAN = "We just sat for five minutes."
SEVERAL = (
    "{name}:1:3:  a name           “Oren” -> “a colleague”, “someone”\n"
    "{name}:1:11: a numbered place “bay 4” -> “a bed”\n"
    "{name}:2:5:  a date           “today” -> leave it out\n"
    "{name}:2:11: This may be more than the reader needs. What was it like for you?\n"
)


def found_in(text: str) -> Findings:
    """Find some fixed words, and one sentence."""
    pieces = [
        Finding(*match.span(), *WORDS[word]) for word in WORDS for match in re.finditer(re.escape(word), text)
    ]
    sentences = [Sentence(*match.span()) for match in re.finditer(GRAPHIC, text)]
    return Findings(tuple(sorted(pieces, key=lambda one: one.start)), tuple(sentences))


@pytest.fixture(autouse=True)
def simple(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check for a few fixed words only."""
    for module in (checking, answering):
        monkeypatch.setattr(module, "check", found_in)


@pytest.fixture
def note(tmp_path: Path) -> Callable[..., str]:
    """Write a file, and give its name."""

    def write(text: str | bytes, name: str = "note.txt") -> str:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return write


def answers(done: Result) -> list[dict[str, Any]]:
    """Read the answers that a program got."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_finding_is_a_line_with_its_place_and_words_to_write_instead(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    name = note(f"😀 Oren in bay 4\nand today {GRAPHIC}\n")
    done = run("check", name)
    assert (done.exit_code, done.stdout) == (1, SEVERAL.format(name=name))


def test_a_graphic_sentence_is_not_said_again(run: Callable[..., Result], note: Callable[..., str]) -> None:
    done = run("check", note(GRAPHIC))
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    assert "sleeve" not in done.output


def test_a_text_in_which_nothing_stands_out_ends_with_nought(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    done = run("check", note(CLEAN))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{checking.NOTHING}\n{checking.SECOND_PAIR}\n"


def test_it_says_once_that_it_is_no_anonymiser_however_many_files_there_are(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    done = run("check", note("Oren", "a"), note(CLEAN, "b"), note("Oren", "c"))
    assert done.exit_code == 1
    assert done.stderr == f"{checking.SECOND_PAIR}\n"
    assert [line.partition(":")[0][-2:] for line in done.stdout.splitlines()] == ["/a", "/c"]


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_without_a_file_it_reads_what_is_piped(
    arguments: tuple[str, ...], run: Callable[..., Result]
) -> None:
    done = run("check", *arguments, text="I met Oren")
    assert done.exit_code == 1
    assert done.stdout.startswith("-:1:7: a name “Oren” -> ")


def test_a_file_that_can_not_be_read_is_one_sentence_and_the_others_are_checked(
    run: Callable[..., Result], note: Callable[..., str], tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.txt")
    done = run("check", gone, str(tmp_path), note("Oren"))
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        f"{gone} can't be read (No such file or directory).",
        f"{tmp_path} can't be read (Is a directory).",
        checking.SECOND_PAIR,
    ]
    assert "“Oren”" in done.stdout


def test_of_a_file_that_can_not_be_read_it_does_not_say_that_nothing_stood_out(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    assert checking.NOTHING not in run("check", str(tmp_path / "gone.txt")).output


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_of_a_file_counts_as_nothing(
    coding: str, run: Callable[..., Result], note: Callable[..., str]
) -> None:
    done = run("check", note("Oren, süß".encode(coding)))
    assert ":1:1: a name" in done.stdout
    assert done.stderr == f"{checking.SECOND_PAIR}\n"


def test_bytes_that_are_no_text_are_told_and_move_nothing(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    name = note(b"\xff\xfd\x00 Oren \xed\xa0\x80")
    done = run("check", name)
    assert f"{name}:1:5: a name “Oren”" in done.stdout
    assert done.stderr.startswith(f"{name}: some of it is not UTF-8 text")


def test_lines_of_another_system_count_once(run: Callable[..., Result], note: Callable[..., str]) -> None:
    assert ":3:5: a name" in run("check", note("one\r\ntwo\r\nmet Oren\r\n")).stdout


def test_nothing_that_a_terminal_would_obey_is_printed(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    done = run("check", note("Ba\x1b[2Jr\nri", "a\x1b]0;b.txt"))
    assert "a]0;b.txt:1:1: a name “Ba[2Jr ri” -> “someone”\n" in done.stdout
    assert "\x1b" not in done.output
    assert "\x07" not in done.output


def test_whoever_types_is_told_how_to_end(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _stream: True)
    assert run("check", text="Oren").stderr.startswith(f"{checking.TYPE_HERE}\n")


def test_a_check_keeps_nothing_and_makes_no_folder(
    run: Callable[..., Result], note: Callable[..., str], program: Program
) -> None:
    before = {*program.folder.rglob("*")}
    run("check", name := note("Oren"))
    assert {str(path) for path in {*program.folder.rglob("*")} - before} == {name}


def test_a_program_is_answered_with_a_line_for_each_of_its_lines(run: Callable[..., Result]) -> None:
    asked = [{"id": "a", "text": "😀 Oren"}, {"id": 7, "text": GRAPHIC, "genre": "x"}, {"id": "", "text": ""}]
    done = run("check", "--json", text="\n".join(map(json.dumps, asked)))
    assert (done.exit_code, done.stderr) == (0, "")
    span = {"start": 2, "end": 6, "kind": "name", "suggest": list(WORDS["Oren"][1])}
    assert answers(done) == [
        {"id": "a", "spans": [span], "graphic": False},
        {"id": 7, "spans": [], "graphic": True},
        {"id": "", "spans": [], "graphic": False},
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"SECRET",
        b"[]",
        b'"SECRET"',
        b'{"id": "SECRET"}',
        b'{"text": "SECRET"}',
        b'{"id": null, "text": "SECRET"}',
        b'{"id": "a", "text": ["SECRET"]}',
        b'{"id": "a", "text": "SECRET\\ud800"}',
        b'{"id": "a", "text": "SECRET\xff"}',
        b'{"id": "a", "text": "SECRET',
        b"\x00",
        b"[" * 100_000,
        b'{"id": "a", "text": "SECRET", "x": ' + b"[" * 100_000,
    ],
    ids=range(13),
)
def test_a_line_that_asks_nothing_is_one_sentence_and_the_run_goes_on(
    line: bytes, run: Callable[..., Result], note: Callable[..., str]
) -> None:
    good = b'{"id": "a", "text": "Oren"}\n'
    name = note(good + b"\n" + line + b"\n" + good, "lines")
    done = run("check", "--json", name)
    assert done.exit_code == 2
    assert done.stderr == answering.BAD.format(name=name, number=3) + "\n"
    assert [one["id"] for one in answers(done)] == ["a", "a"]


def test_a_program_may_send_files_and_one_may_be_gone(
    run: Callable[..., Result], note: Callable[..., str]
) -> None:
    name = note(b'\xef\xbb\xbf{"id": "a", "text": "Oren"}\r\n')
    done = run("check", "--json", f"{name}.gone", name)
    assert done.exit_code == 2
    assert done.stderr == f"{name}.gone can't be read (No such file or directory).\n"
    assert [one["id"] for one in answers(done)] == ["a"]


def test_a_question_does_not_show_its_text() -> None:
    assert "Oren" not in repr(answering.Question("a", "Oren"))
