"""Writes down what a store asks of a disk, so that disks can be rebuilt as a power cut would leave them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.torture.shim import lead_through

if TYPE_CHECKING:
    from collections.abc import Callable


class Step(NamedTuple):
    """One thing that was asked: "create", "write", "cut", "sync", "rename", "unlink", "names" or "said"."""

    what: str
    path: str = ""
    file: int = 0
    """Files keep their number when they are renamed."""
    at: int = 0
    """Where something was written, or how long the file is after a cut; bytes."""
    data: bytes = b""
    to: str = ""


class Recorder:
    """Listens to the functions of `os`, for good, in this process."""

    def __init__(self, folder: Path) -> None:
        self.steps: list[Step] = []
        self.files: dict[str, int] = {}
        """By name, as they are now."""
        self._opened: dict[int, str] = {}
        self._numbers: dict[int, int] = {}
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                self._number(str(path))
        lead_through()
        for name in ("open", "write", "fsync", "truncate", "ftruncate", "replace", "unlink"):
            setattr(os, name, self._listening(getattr(self, f"_{name}"), getattr(os, name)))
        setattr(os, "rename", os.replace)  # noqa: B010 - mypy knows better

    def say(self, line: str) -> None:
        """Note what was promised."""
        self.steps.append(Step("said", line))

    def _number(self, path: str) -> int:
        return self.files.setdefault(path, len(self.files) + len(self.steps) + 1)

    def _listening(self, note: Callable[..., Any], real: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given, **named: note(real, *given, **named)

    def _open(self, real: Callable[..., int], path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401
        name = os.path.abspath(path)  # noqa: PTH100 - in the place of os.open
        new = flags & os.O_CREAT and not os.path.lexists(name)
        descriptor = real(path, flags, *rest, **named)
        self._opened[descriptor] = name
        if new:
            self.steps.append(Step("create", name, self._number(name)))
        if not Path(name).is_dir():
            self._numbers[descriptor] = self._number(name)
        return descriptor

    def _write(self, real: Callable[..., int], descriptor: int, data: Any) -> int:  # noqa: ANN401
        appends = 1 if descriptor < 3 else self._is_append(descriptor)
        at = os.fstat(descriptor).st_size if appends else os.lseek(descriptor, 0, os.SEEK_CUR)
        written = real(descriptor, data)
        self.steps.append(Step("write", "", self._numbers[descriptor], at, bytes(data)[:written]))
        return written

    @staticmethod
    def _is_append(descriptor: int) -> int:
        import fcntl  # noqa: PLC0415 - Windows has none

        return fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND

    def _fsync(self, real: Callable[..., None], descriptor: int) -> None:
        real(descriptor)
        name = self._opened[descriptor]
        if Path(name).is_dir():
            self.steps.append(Step("names", name))
        else:
            self.steps.append(Step("sync", "", self._numbers[descriptor]))

    def _truncate(self, real: Callable[..., None], path: Any, size: int) -> None:  # noqa: ANN401
        real(path, size)
        self.steps.append(Step("cut", "", self._number(os.path.abspath(path)), size))  # noqa: PTH100

    def _ftruncate(self, real: Callable[..., None], descriptor: int, size: int) -> None:
        real(descriptor, size)
        self.steps.append(Step("cut", "", self._numbers[descriptor], size))

    def _replace(self, real: Callable[..., None], old: Any, new: Any) -> None:  # noqa: ANN401
        real(old, new)
        before, after = str(old), str(new)
        self.files[after] = self.files.pop(before)
        self.steps.append(Step("rename", before, self.files[after], to=after))

    def _unlink(self, real: Callable[..., None], path: Any, **named: Any) -> None:  # noqa: ANN401
        real(path, **named)
        self.files.pop(str(path), None)
        self.steps.append(Step("unlink", str(path)))
