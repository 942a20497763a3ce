"""Stops at one call to the system: it fails, or the program ends there, before or after it took effect."""

from __future__ import annotations

import os
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


class Killed(BaseException):
    """The program ended here."""


@contextmanager
def stopped(name: str, nth: int, error: BaseException, *, after: bool) -> Iterator[list[str]]:
    """Have the nth call of a function of `os` end in an error; gives the calls that were stopped."""
    real, calls = getattr(os, name), count(1)
    reached: list[str] = []

    def fake(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - stands in for several functions
        if next(calls) != nth:
            return real(*given, **named)
        reached.append(name)
        if after:
            done = real(*given, **named)
            if name == "open":
                os.close(done)
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, fake)
        yield reached
