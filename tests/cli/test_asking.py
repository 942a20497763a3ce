"""Secrets by a file descriptor: one line each, and a sentence for whatever else comes."""

from __future__ import annotations

import getpass
import os
import pty
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from debrief.door.asking import MOST, NoSecret, NoTerminal, ask, ask_new, read_line

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "harbor velvet anvil"  # noqa: S105 - opens nothing


@contextmanager
def holding(text: bytes) -> Iterator[int]:
    """Give a file descriptor from which a text comes."""
    reader, writer = os.pipe()
    os.write(writer, text)
    os.close(writer)
    try:
        yield reader
    finally:
        os.close(reader)


def test_each_line_is_read_by_itself() -> None:
    with holding(f"{SECRET}\r\nthe next\nthe last".encode()) as descriptor:
        assert [read_line(descriptor) for _ in range(3)] == [SECRET, "the next", "the last"]


def test_what_is_read_shows_nothing_of_itself() -> None:
    with holding(SECRET.encode()) as descriptor:
        assert SECRET not in repr(ask("Passphrase", descriptor, "--passphrase-fd"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "There is no line to read"),
        (b"\n" + SECRET.encode(), "There is no line to read"),
        (SECRET.encode() + b"\xff\n", "is not UTF-8 text"),
        (b"a" * (MOST + 1), f"is longer than {MOST} bytes"),
    ],
)
def test_what_is_no_secret_is_one_sentence_that_repeats_nothing(text: bytes, told: str) -> None:
    with holding(text) as descriptor, pytest.raises(NoSecret, match=told) as error:
        read_line(descriptor)
    assert SECRET not in str(error.value)
    assert error.value.__suppress_context__ or error.value.__context__ is None


def test_the_longest_line_is_read() -> None:
    with holding(b"a" * MOST + b"\nb") as descriptor:
        assert len(read_line(descriptor)) == MOST


def test_a_closed_descriptor_is_one_sentence() -> None:
    with holding(b"") as descriptor:
        closed = os.dup(descriptor)
    os.close(closed)
    with pytest.raises(NoSecret, match="can't be read"):
        read_line(closed)


def test_a_terminal_is_no_place_to_read_a_secret_from() -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"typed\n")
    try:
        with pytest.raises(NoSecret, match="would show what you type"):
            read_line(theirs)
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_new_passphrase_from_a_descriptor_is_advised_on_and_taken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with holding(b"password1234567\n") as descriptor:
        assert ask_new(descriptor) == "password1234567"
    said = capsys.readouterr()
    assert "someone patient may guess it" in said.err
    assert said.out == ""


def test_a_terminal_that_can_not_hide_what_is_typed_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("debrief.safety.has_terminal", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", getpass.fallback_getpass)  # type: ignore[attr-defined]  # where no terminal obeys
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as the program does
        with pytest.raises(NoTerminal, match="--receipt-fd"):
            ask("Your five words", None, "--receipt-fd")
