"""Disks that fail, fill up or can't be written, for administrators too, whom permissions do not stop."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def failing(name: str, nth: int, number: int, last: int | None = None) -> Iterator[None]:
    """Have a function of `os` fail with an error number, from its nth call on to the `last`, if any."""
    real, calls = getattr(os, name), count(1)

    def fake(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - stands in for several functions
        call = next(calls)
        if call < nth or (last is not None and call > last):
            return real(*given, **named)
        if name == "write":
            real(given[0], bytes(given[1])[: len(given[1]) // 2])
        raise OSError(number, os.strerror(number))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, fake)
        yield


@contextmanager
def read_only() -> Iterator[None]:
    """Have every attempt to change something on a disk refused."""
    real = os.open

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def open_to_read(path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401 - as os.open
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            refuse()
        return real(path, flags, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", open_to_read)
        for name in ("mkdir", "chmod", "replace", "rename", "unlink", "link"):
            patch.setattr(os, name, refuse)
        yield
