"""Where things lie on this computer. Naming a place never makes it."""

from __future__ import annotations

import warnings
from pathlib import Path

import platformdirs
from msgspec import Struct

APP = "debrief"
LETTERBOX = "letterbox"


class Places(Struct, frozen=True):
    """The folders that debrief uses."""

    data: Path
    """What is kept, unless the letterbox lies elsewhere."""
    config: Path
    """The organisation's settings and formats."""
    letterbox: Path
    """The first file of the letterbox; the others lie beside it."""

    @property
    def formats(self) -> Path:
        """The organisation's own formats."""
        return self.config / "formats"

    @property
    def earlier(self) -> Path | None:
        """What debrief kept before it had a letterbox; nothing for a letterbox of one's own."""
        usual = self.letterbox == self.data / LETTERBOX
        return self.data / "summaries.json" if usual else None

    def locks(self) -> Path:
        """Name a folder on this computer, for the lock of a letterbox that lies elsewhere."""
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # where there is no such folder, another is named, and people told
            return platformdirs.user_runtime_path(APP, appauthor=False)


def find_places(data: Path | None, config: Path | None, letterbox: Path | None = None) -> Places:
    """Name the places: those that were asked for, or the usual ones of this system."""
    data = data or platformdirs.user_data_path(APP, appauthor=False)
    return Places(
        data=data,
        config=config or platformdirs.user_config_path(APP, appauthor=False),
        letterbox=letterbox or data / LETTERBOX,
    )
