"""A program of its own for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """Give a program that has kept nothing yet."""
    one = Program(tmp_path)
    yield one
    one.close()
