"""Power cuts: what was synced stays; of the rest anything may be missing, torn or zero."""

from __future__ import annotations

import pickle
import shutil
from collections import Counter
from typing import TYPE_CHECKING

from tests.torture.forks import Fork, busy
from tests.torture.keepers import keeper
from tests.torture.ledger import Ledger
from tests.torture.looking import look
from tests.torture.recorder import Recorder, Step

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from tests.torture.forks import Say


SMALL = 64
"""Bytes, which a disk writes at once or not at all."""


class Disk:
    """What is safe, and what was asked since."""

    def __init__(self, safe: dict[str, bytes], numbers: dict[str, int]) -> None:
        self.names = dict(numbers)
        self.content = {numbers[name]: content for name, content in safe.items()}
        self.unsafe: dict[int, list[Step]] = {}
        self.renames: list[Step] = []

    def take(self, step: Step) -> None:
        """Take in one step."""
        if step.what in {"write", "cut"}:
            self.unsafe.setdefault(step.file, []).append(step)
        elif step.what in {"create", "rename", "unlink"}:
            self.renames.append(step)
        elif step.what == "sync":
            self.content[step.file] = _with(self.content.get(step.file, b""), self.unsafe.pop(step.file, []))
        elif step.what == "names":
            for name in self.renames:
                _rename(self.names, name)
            self.renames = []

    def cut(self, chance: Random) -> dict[str, bytes]:
        """Give the files that a power cut may leave at this moment."""
        names, content = dict(self.names), dict(self.content)
        for step in self.renames[: chance.randint(0, len(self.renames))]:
            _rename(names, step)
        for file, steps in self.unsafe.items():
            kept = [torn(step, chance) for step in steps if chance.random() < 0.7]
            content[file] = _with(content.get(file, b""), kept)
        return {name: content.get(file, b"") for name, file in names.items()}


def torn(step: Step, chance: Random) -> Step:
    """Leave a write as it is, or only its beginning, or nothing but room for it."""
    if step.what == "cut" or len(step.data) < SMALL or chance.random() < 0.4:
        return step
    part = chance.randint(0, len(step.data))
    rest = bytes(len(step.data) - part) if chance.random() < 0.5 else b""
    return step._replace(data=step.data[:part] + rest)


def _with(content: bytes, steps: list[Step]) -> bytes:
    for step in steps:
        if step.what == "cut":
            content = content[: step.at].ljust(step.at, b"\0")
        else:
            content = content.ljust(step.at, b"\0")
            content = content[: step.at] + step.data + content[step.at + len(step.data) :]
    return content


def _rename(names: dict[str, int], step: Step) -> None:
    if step.what == "create":
        names[step.path] = step.file
    elif step.what == "unlink":
        names.pop(step.path, None)
    elif step.path in names:
        names[step.to] = names.pop(step.path)


def power(kind: str, folder: Path, rounds: int, chance: Random) -> Counter[str]:
    """Record a run, and look at so many disks that it could have left."""
    store, log = folder / "store", folder / "log"
    first = keeper(kind, store)
    first.begin()
    before: list[str] = []
    busy(first, "before", 3, chance, before.append)
    safe = {str(path): path.read_bytes() for path in store.iterdir()}

    def record(_: Say) -> None:
        recorder = Recorder(store)
        numbers = dict(recorder.files)
        busy(keeper(kind, store), "then", 8, chance, recorder.say)
        steps = recorder.steps[:]
        log.write_bytes(pickle.dumps((numbers, steps)))

    run = Fork(record)
    run.lines()
    tally = Counter(crashed=int(run.crashed))
    numbers, steps = pickle.loads(log.read_bytes())  # noqa: S301 - written above
    for _ in range(rounds):
        tally += _one(
            kind, store, (Disk(safe, numbers), before, steps[: chance.randint(1, len(steps))]), chance
        )
    return tally


def _one(kind: str, store: Path, run: tuple[Disk, list[str], list[Step]], chance: Random) -> Counter[str]:
    disk, before, steps = run
    ledger = Ledger()
    ledger.hear(before)
    for step in steps:
        disk.take(step)
    ledger.hear(step.path for step in steps if step.what == "said")
    shutil.rmtree(store)
    store.mkdir(parents=True)
    for name, content in disk.cut(chance).items():
        path = store / name.rpartition("/")[2]
        path.write_bytes(content)
        path.chmod(0o600)
    return look(kind, store, ledger)
