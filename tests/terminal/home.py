"""A home of its own for a program under test, so that it finds and leaves nothing in anybody else's."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]


def private_environment(folder: Path) -> dict[str, str]:
    """Make a home of its own in a folder, and return the variables that lead everything there."""
    places = {
        "HOME": "home", "XDG_CONFIG_HOME": "home/.config", "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state", "XDG_CACHE_HOME": "home/.cache", "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp", "PWD": "cwd",
    }  # fmt: skip
    for place in places.values():
        (folder / place).mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        **{name: str(folder / place) for name, place in places.items()},
    }
