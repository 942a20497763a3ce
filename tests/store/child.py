"""Runs as another terminal: keeps summaries, and says each number once it is safe."""

from __future__ import annotations

import json
import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from debrief.core.summary import Summary
from debrief.store import DiskFull, Kept, SummaryStore


def main() -> None:
    """Do what the first argument says in the folder that the second one names."""
    what, folder, *rest = sys.argv[1:]
    if what == "add":
        add(Path(folder), int(rest[0]))
    else:
        {"die": die, "fill": fill, "hold": hold}[what](Path(folder))


def say(*words: object) -> None:
    """Print a line at once: whoever reads it may kill this process next."""
    print(*words, flush=True)  # noqa: T201 - the parent reads it


def keep(store: SummaryStore, note: str) -> Kept:
    """Keep one summary with a note."""
    return store.add(Summary("pair", "2026-11", 20, "2", "finished", "keep", note=note))


def add(folder: Path, many: int) -> None:
    """Keep so many, and delete every fifth again."""
    store = SummaryStore(folder, wait=60)
    for number in range(many):
        kept = keep(store, f"{os.getpid()} {number}")
        if number % 5 == 4:
            say("deleting", kept.id)
            store.delete(kept.id)
        else:
            say("kept", kept.id)


def die(folder: Path) -> None:
    """Fork one process for each step of a save, which kills itself there; stop when one lives through all."""
    for step in count(1):
        here = folder / f"{step:02}"
        kept = [keep(SummaryStore(here), f"before {number}").id for number in range(3)]
        child = os.fork()
        if child == 0:
            kill_at(step)
            keep(SummaryStore(here), "dying " * 40)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        say(json.dumps({"folder": here.name, "kept": kept, "killed": killed}))
        if not killed:
            return


def kill_at(step: int) -> None:
    """Kill this process at the nth call that could change the disk, in the middle of it for a write."""
    calls = count(1)

    def deadly(name: str) -> Any:  # noqa: ANN401 - stands in for several functions
        real = getattr(os, name)

        def call(*given: Any, **named: Any) -> Any:  # noqa: ANN401
            if next(calls) == step:
                if name == "write":
                    real(given[0], bytes(given[1])[: len(given[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*given, **named)

        return call

    for name in ("open", "write", "fsync", "close", "replace", "unlink"):
        setattr(os, name, deadly(name))


def fill(folder: Path) -> None:
    """Keep summaries until the disk is full, make room, and go on."""
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * 100_000)
    store = SummaryStore(folder / "debrief")
    kept: list[int] = []
    try:
        while len(kept) < 5_000:
            kept.append(keep(store, "x" * 280).id)
    except DiskFull as error:
        full = str(error)
    names = sorted(path.name for path in (folder / "debrief").iterdir())
    listed = [each.id for each in SummaryStore(folder / "debrief").all()]
    ballast.unlink()
    keep(store, "after")
    after = len(SummaryStore(folder / "debrief").all())
    say(json.dumps({"kept": sorted(kept), "listed": listed, "names": names, "full": full, "after": after}))


def hold(folder: Path) -> None:
    """Hold the lock until told to let go."""
    store = SummaryStore(folder)
    with store._changing():
        say("held")
        sys.stdin.readline()


if __name__ == "__main__":
    main()
