"""One line of a report on how things stand, and how a report is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable


class Finding(Struct, frozen=True):
    """One line of a report."""

    label: str
    text: str
    wrong: bool = False


def tell(findings: Iterable[Finding]) -> int:
    """Print a report, with a mark on what is wrong, and give the exit status."""
    status = 0
    for one in findings:
        click.echo(f"{'!' if one.wrong else ' '} {one.label:<13} {one.text}")
        status = 1 if one.wrong else status
    return status
