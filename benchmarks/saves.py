"""Print what a save costs in this store and in others, and what opening ten thousand letters does."""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.stores import SECRET, STORES, SUMMARY, letterbox, sealed
from debrief.store.letter import enclose, put_in_envelope
from debrief.store.receipt import draw, tags
from debrief.store.slots import RFC_9106

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100, 10_000, 100_000)
SAVES = 120
SLOW = {("TinyDB, JSONStorage", 10_000): 8, ("TinyDB, JSONStorage", 100_000): 2,
        ("TinyDB, CachingMiddleware", 100_000): 6}  # fmt: skip
"""Saves where each takes a good part of a second, or seconds."""
HALF = 10_000
OURS = (sys.executable, "-m", "benchmarks.saves")

Times = dict[tuple[str, int], list[float]]


def timed(save: Callable[[], object]) -> float:
    """Give the milliseconds of a call."""
    began = time.perf_counter()
    save()
    return 1000 * (time.perf_counter() - began)


class Worker:
    """A store in a process of its own, so that no other store's memory weighs on it."""

    def __init__(self, name: str, size: int, folder: Path) -> None:
        folder.mkdir()
        command = [*OURS, "work", name, str(folder), str(size)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.told()

    def told(self) -> float:
        """Wait for the next number that it says."""
        return float(self.process.stdout.readline()) if self.process.stdout else 0.0

    def save(self) -> float:
        """Have it save once; gives milliseconds."""
        if self.process.stdin:
            self.process.stdin.write("save\n")
            self.process.stdin.flush()
        return self.told()


def work(name: str, folder: str, size: str) -> None:
    """Be such a process."""
    save = STORES[name](Path(folder), int(size))
    save()  # the first one reads what is there
    gc.collect()
    gc.freeze()  # as debrief does with what was there before the first page
    print(0, flush=True)
    for _ in sys.stdin:
        print(timed(save), flush=True)


def measure(times: Times) -> None:
    """Save in every store of every size in turns, so that whatever else the machine does falls on all."""
    with tempfile.TemporaryDirectory() as home:
        kinds = [(name, size) for size in SIZES for name in STORES]
        workers = {kind: Worker(*kind, Path(home) / f"{kind}") for kind in kinds}
        os.sync()  # or the first saves would wait for what filled the stores
        for turn in range(SAVES):
            for kind, worker in workers.items():
                if turn % (SAVES // SLOW.get(kind, SAVES)) == 0:
                    times.setdefault(kind, []).append(worker.save())
        for worker in workers.values():
            worker.process.communicate()


def middle(values: list[float]) -> float:
    """Give the median."""
    return statistics.median(values)


def late(values: list[float]) -> float:
    """Give the 95th of a hundred."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def alone(times: Times) -> None:
    """Measure sealing and the receipt's hash by themselves."""
    with tempfile.TemporaryDirectory() as home:
        box = letterbox(Path(home) / "box")
        box.begin(SECRET)
        header = box.box.header()
    envelope = partial(put_in_envelope, enclose(SUMMARY), bytes(16), letterbox=header.id, keys=header.keys)
    receipt = partial(tags, draw(), salt=header.salt, letterbox=header.id, cost=RFC_9106)
    times["sealing alone", 0] = [timed(partial(envelope, number=number)) for number in range(1, SAVES)]
    times["receipt's hash alone", 0] = [timed(receipt) for _ in range(9)]


def open_all(folder: str) -> None:
    """Open and unseal a letterbox, put one more in, and say the seconds and the peak memory in MiB."""
    box = letterbox(Path(folder))
    opened = box.unlock(SECRET)
    began = time.perf_counter()
    opened.read().whole()
    seconds = time.perf_counter() - began
    box.add(SUMMARY, box.slip())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 2**20)
    print(seconds, peak)


def opening() -> tuple[float, float]:
    """Give the seconds and MiB that another process takes for ten thousand letters: the middle of three."""
    with tempfile.TemporaryDirectory() as home:
        folder = str(Path(home) / "box")
        subprocess.run([*OURS, "fill", folder], check=True)
        runs = [subprocess.run([*OURS, "open", folder], capture_output=True, check=True) for _ in range(3)]
    seconds, peaks = zip(*((float(part) for part in run.stdout.split()) for run in runs), strict=True)
    return middle(list(seconds)), middle(list(peaks))


def goal(what: str, value: float, most: float, unit: str = "") -> None:
    """Print one goal beside what was measured."""
    print(
        f"{'reached' if value <= most else 'MISSED '}  {what:<58} {value:8.3f}{unit} (at most {most:g}{unit})"
    )


def main() -> None:
    """Measure and print everything."""
    times: Times = {}
    measure(times)
    alone(times)
    print(f"{'one save, ms (p50, p95)':<28}" + "".join(f"{size:>12,} kept    " for size in SIZES))
    for name in STORES:
        cells = (times[name, size] for size in SIZES)
        print(f"{name:<28}" + "".join(f"{middle(cell):10.2f} {late(cell):9.2f}" for cell in cells))
    for name in ("sealing alone", "receipt's hash alone"):
        print(f"{name:<28}{middle(times[name, 0]):10.2f} {late(times[name, 0]):9.2f}")
    seconds, peak = opening()
    ours = {size: middle(times["this store, not sealed", size]) for size in SIZES}
    box = {size: middle(times["letterbox, sealed", size]) for size in SIZES}
    small, large = SIZES[0], SIZES[-1]
    goal("save at 100,000 to save at 100, not sealed", ours[large] / ours[small], 1.5)
    goal("save at 100,000 to save at 100, letterbox", box[large] / box[small], 1.5)
    goal("save to JSONStorage's at 10,000", ours[HALF] / middle(times["TinyDB, JSONStorage", HALF]), 1 / 50)
    goal(
        "save to a bare append and sync, at 10,000",
        ours[HALF] / middle(times["bare append and sync", HALF]),
        10,
    )
    goal("peak memory of opening 10,000 letters", peak, 120, " MiB")
    goal("open and unseal 10,000 after the unlock", seconds, 3, " s")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["work", name, folder, size]:
            work(name, folder, size)
        case ["fill", folder]:
            sealed(Path(folder), HALF, real=True)
        case ["open", folder]:
            open_all(folder)
        case _:
            main()
