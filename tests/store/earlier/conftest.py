"""A place for an earlier file, which does not exist yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def earlier_file(tmp_path: Path) -> Path:
    folder = tmp_path / "debrief"
    folder.mkdir(mode=0o700)
    return folder / "summaries.json"
