"""Options that several commands share. A secret is never one: an option names the file it comes by."""

from __future__ import annotations

import click

LARGEST = 6
"""Digits: no system counts its open files further."""

FURTHEST = 366
"""Days: a year."""


class Descriptor(click.ParamType[int]):
    """The number of an open file. What can't be one is not repeated: it may be a passphrase by mistake."""

    name = "number"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and len(text) <= LARGEST):
            self.fail("Give the number of an open file, such as 3.", param, ctx)
        return int(text)


class Days(click.ParamType[tuple[int, ...]]):
    """Some numbers of days from now, such as 3,21,90."""

    name = "days"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Read the numbers, each once and the nearest first."""
        parts = [part.strip() for part in str(value).split(",")]
        read = all(part.isascii() and part.isdigit() and len(part) <= LARGEST for part in parts)
        numbers = {int(part) for part in parts} if read else {0}
        if not all(1 <= number <= FURTHEST for number in numbers):
            message = f"Give whole numbers from 1 to {FURTHEST}, with commas between them, such as 3,21,90."
            self.fail(message, param, ctx)
        return tuple(sorted(numbers))


class Wordless(click.Command):
    """A command that takes no words, and does not repeat them: they may be a receipt or a passphrase."""

    allow_extra_args = True

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, unless there are words after it."""
        if ctx.args:
            message = (
                "No words go after this command, where others could see them. It asks for what it needs."
            )
            raise click.UsageError(message)
        return super().invoke(ctx)


OPEN_FILE = Descriptor()

passphrase_fd = click.option(
    "--passphrase-fd", type=OPEN_FILE, metavar="N", help="Read the passphrase from file descriptor N."
)
new_passphrase_fd = click.option(
    "--new-passphrase-fd", type=OPEN_FILE, metavar="N", help="Read the new passphrase from file descriptor N."
)
code_fd = click.option(
    "--code-fd", type=OPEN_FILE, metavar="N", help="Read the recovery code from file descriptor N."
)
receipt_fd = click.option(
    "--receipt-fd", type=OPEN_FILE, metavar="N", help="Read the five words from file descriptor N."
)
yes = click.option("--yes", is_flag=True, help="Don't ask.")
