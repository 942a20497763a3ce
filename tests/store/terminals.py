"""Starts other terminals."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import debrief

_ROOT = Path(debrief.__file__).parents[1]


def start(*arguments: object, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """Run `child.py` with these arguments, behind the command `before` if there is one."""
    return subprocess.Popen(
        [*before, sys.executable, str(Path(__file__).with_name("child.py")), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path])},
    )
