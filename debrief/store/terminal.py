"""A name for this computer and account, under which it writes its own files in a shared folder."""

from __future__ import annotations

import getpass
import platform
import uuid
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_MACHINE = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def terminal_name(letterbox: str) -> str:
    """Give the same eight letters each time here, others elsewhere, and others for another letterbox."""
    parts = [letterbox, _machine(), platform.node(), _card(), _account()]
    return blake2b("\n".join(parts).encode(), digest_size=4).hexdigest()


def _machine() -> str:
    for path in _MACHINE:
        with suppress(OSError):
            return path.read_text(encoding="utf-8").strip()
    return ""


def _card() -> str:
    number = uuid.getnode()
    made_up = number >> 40 & 1  # where no network card tells, the number is another one each time
    return "" if made_up else f"{number:x}"


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
