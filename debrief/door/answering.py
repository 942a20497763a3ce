"""Answer a program: a line of JSON for each text that it sends, at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
import msgspec

from debrief.core.private import plain
from debrief.door.checking import STDIN, UNREADABLE, opened, tell_unreadable
from debrief.textcheck import check
from debrief.textcheck.findings import Finding

if TYPE_CHECKING:
    from typing import BinaryIO

BAD = "{name}:{number}: this line is no JSON object with an “id” and a “text”, so it has no answer."


class Question(msgspec.Struct, frozen=True):
    """A text to check."""

    id: str | int
    text: str

    def __repr__(self) -> str:
        """Say nothing of the text."""
        return f"Question({len(self.text)} characters)"


class Answer(msgspec.Struct, frozen=True):
    """What was found in it."""

    id: str | int
    spans: tuple[Finding, ...]
    graphic: bool


def answer_all(names: tuple[str, ...]) -> int:
    """Answer every line of some files; gives exit status 2 where something could not be read, or else 0.

    Args:
        names: files; "-" is standard input, and so is none at all.
    """
    status = 0
    for name in names or (STDIN,):
        try:
            with opened(name) as questions:
                status = answer_each(name, questions) or status
        except OSError as error:
            tell_unreadable(name, error)
            status = UNREADABLE
    return status


def answer_each(name: str, questions: BinaryIO) -> int:
    """Answer line by line, and give the exit status. Empty lines are passed over."""
    decoder, encoder = msgspec.json.Decoder(Question), msgspec.json.Encoder()
    status = 0
    for number, line in enumerate(questions, 1):
        if not line.strip():
            continue
        try:
            question = decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError):  # whose text may hold what was sent
            click.echo(BAD.format(name=plain(name), number=number), err=True)
            status = UNREADABLE
            continue
        found = check(question.text)
        answer = Answer(question.id, found.identifiers, bool(found.graphic))
        sys.stdout.buffer.write(encoder.encode(answer) + b"\n")
        sys.stdout.buffer.flush()
    return status
