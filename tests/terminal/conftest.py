"""A program of its own for every test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.terminal.letters import PASSPHRASE, Sealed, make_open, make_sealed
from tests.terminal.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """Give a program whose letterbox has no passphrase, and nothing in it."""
    one = make_open(tmp_path)
    yield one
    one.close()


@pytest.fixture
def new_program(tmp_path: Path) -> Iterator[Program]:
    """Give a program that nobody has used before."""
    one = Program(tmp_path)
    yield one
    one.close()


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Sealed:
    """Make one letterbox with a passphrase, which takes a while, for copies of it to be used."""
    return make_sealed(tmp_path_factory.mktemp("sealed"))


@pytest.fixture
def sealed_program(tmp_path: Path, sealed: Sealed) -> Iterator[Program]:
    """Give a program whose letterbox has a passphrase, and one letter in it."""
    one = Program(tmp_path)
    one.passphrase = PASSPHRASE
    shutil.copytree(sealed.folder, one.data)
    yield one
    one.close()
