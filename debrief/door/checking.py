"""Check texts for what may lead to somebody, and say what to write instead: one line a finding."""

from __future__ import annotations

import codecs
import errno
import os
import sys
from bisect import bisect_right
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief.core.private import PrivateText, plain
from debrief.library import read_say
from debrief.textcheck import check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from debrief.textcheck.findings import Findings

STDIN = "-"
FOUND, UNREADABLE = 1, 2
"""Exit statuses; the second wins."""
WORDS = 2
"""Suggestions that are shown for a piece, the best ones."""

NOTHING = "Nothing stood out."
SECOND_PAIR = (
    "This check is a second pair of eyes and no anonymiser. It misses things, so read as a stranger would."
)
TYPE_HERE = "Type or paste the text here. Ctrl+D on a line of its own ends it."
LOST = "{name}: some of it is not UTF-8 text, and was left out of the check."
CAN_NOT = "{name} can't be read ({reason})."


def check_texts(names: tuple[str, ...]) -> int:
    """Print what was found in each text, and give the exit status.

    Args:
        names: files; "-" is standard input, and so is none at all.

    Returns:
        2 where a text can't be read, or else 1 where anything was found, or else 0.
    """
    say = read_say()
    found, unreadable = False, False
    for name in names or (STDIN,):
        try:
            text = decoded(read(name))
        except OSError as error:
            tell_unreadable(name, error)
            unreadable = True
            continue
        if "\ufffd" in text:
            click.echo(LOST.format(name=plain(name)), err=True)
        findings = check(text)
        found = found or bool(findings)
        for line in lines(say, name, text, findings):
            echo(line)
    if not found and not unreadable:
        click.echo(NOTHING, err=True)
    click.echo(SECOND_PAIR, err=True)
    return UNREADABLE if unreadable else FOUND if found else 0


def read(name: str) -> bytes:
    """Read a file, or what is typed or piped here.

    Raises:
        OSError: if it can't be read.
    """
    if name == STDIN and sys.stdin is not None and sys.stdin.isatty():
        click.echo(TYPE_HERE, err=True)
    with opened(name) as source:
        return source.read()


def opened(name: str) -> AbstractContextManager[BinaryIO]:
    """Open a file, or lend standard input, which stays open.

    Raises:
        OSError: if it can't be read.
    """
    if name != STDIN:
        return Path(name).open("rb")
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return nullcontext(sys.stdin.buffer)


def tell_unreadable(name: str, error: OSError) -> None:
    """Say which file can't be read, and why."""
    click.echo(CAN_NOT.format(name=plain(name), reason=error.strerror or type(error).__name__), err=True)


def decoded(raw: bytes) -> PrivateText:
    """Decode UTF-8, or UTF-16 where its mark comes first; what is neither becomes the sign U+FFFD."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return PrivateText(raw.decode("utf-16" if wide else "utf-8-sig", "replace"))


def lines(say: Mapping[str, str], name: str, text: str, findings: Findings) -> Iterator[str]:
    """Write a line for each finding, and then one for each graphic sentence, whose words are not repeated.

    Args:
        say: the sentences of the program.
        name: the file, or "-".
        text: what was checked.
        findings: what was found in it.
    """
    starts = [0, *(at + 1 for at, one in enumerate(text) if one == "\n")]
    begin = [*(one.start for one in findings.identifiers), *(one.start for one in findings.graphic)]
    where = [f"{plain(name)}:{place(starts, at)}:" for at in begin]
    kinds = [say[f"found_{one.kind}"] for one in findings.identifiers]
    wide, widest = max(map(len, where), default=0), max(map(len, kinds), default=0)
    for at, one in enumerate(findings.identifiers):
        piece, instead = plain(text[one.start : one.end]), suggested(say, one.suggest)
        yield f"{where[at]:<{wide}} {kinds[at]:<{widest}} “{piece}” -> {instead}"
    for at in range(len(kinds), len(where)):
        yield f"{where[at]:<{wide}} {say['found_graphic']}"


def place(starts: list[int], at: int) -> str:
    """Give line and column, both from 1; columns count code points."""
    line = bisect_right(starts, at)
    return f"{line}:{at - starts[line - 1] + 1}"


def suggested(say: Mapping[str, str], words: tuple[str, ...]) -> str:
    """Write what may stand there instead."""
    return ", ".join(f"“{plain(word)}”" if word else say["found_left_out"] for word in words[:WORDS])


def echo(line: str) -> None:
    """Print a line; a sign that the terminal can't write becomes a question mark."""
    encoding = sys.stdout.encoding
    click.echo(line.encode(encoding, "replace").decode(encoding))
