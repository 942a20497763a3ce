"""Where things lie on this computer. Naming a place never makes it."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from msgspec import Struct

APP = "debrief"


class Places(Struct, frozen=True):
    """The folders that debrief uses."""

    data: Path
    """What is kept."""
    config: Path
    """The organisation's settings and formats."""

    @property
    def formats(self) -> Path:
        """The organisation's own formats."""
        return self.config / "formats"


def find_places(data: Path | None, config: Path | None) -> Places:
    """Name the folders: those that were asked for, or the usual ones of this system."""
    return Places(
        data=data or platformdirs.user_data_path(APP, appauthor=False),
        config=config or platformdirs.user_config_path(APP, appauthor=False),
    )
