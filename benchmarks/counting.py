"""Print how long it takes to count 100,000 summaries that are open already, beside DuckDB in the same run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec

from benchmarks.saves import goal, middle
from debrief.core.summary import PARTS, Reading, Summary
from debrief.export.tally import MULTIPLE, tally
from debrief.library import read_words

if TYPE_CHECKING:
    from debrief.export.tally import Tally

ROOT = Path(__file__).parents[1]
PEER = "DEBRIEF_BENCH_DUCKDB"
"""The environment variable that names an interpreter with duckdb; see `peer`."""
MANY, ROUNDS = 100_000, 7
WAYS = (("pair", "2", 2), ("solo", "1", 1), ("walk", "3-5", 0), ("consult", "6+", 0), ("buddy", "2", 2))


def peer() -> str:
    """Find an interpreter that has DuckDB, or nothing.

    It is named by the environment, or lies in `.venv/duckdb`, which `python -m venv .venv/duckdb` and
    `.venv/duckdb/bin/pip install duckdb` make.
    """
    named = os.environ.get(PEER) or str(ROOT / ".venv" / "duckdb" / "bin" / "python")
    return named if Path(named).exists() else ""


def summaries() -> list[Summary]:
    """Make up as many summaries as there are to count, the same in each run."""
    by, lists = Random(6), read_words().lists  # noqa: S311 - made up

    def some(name: str) -> tuple[str, ...]:
        return tuple(one.id for one in by.sample(lists[name], by.randint(0, 3)))

    def one() -> Summary:
        name, people, seats = by.choice(WAYS)
        rest: dict[str, Any] = {"people": people, "ended": by.choice(("finished", "finished early"))}
        readings = (Reading(by.choice((None, 3, 7)), by.randint(0, 10)) for _ in range(seats))
        shared = by.random() < 1 / 4
        return Summary(
            format=name,
            month=f"2026-{by.randint(1, 12):02}",
            minutes=5 * by.randint(1, 12),
            agreed="share" if shared else "count",
            thermometer=tuple(readings),
            further_help_offered=by.random() < 1 / 8,
            given=tuple(part for part in PARTS if by.random() < 1 / 2) if shared else (),
            themes=some("themes"),
            helped=some("helped"),
            feelings=some("feelings"),
            note="We sat for a while, and then we walked to the river." if by.random() < 1 / 2 else None,
            **rest,
        )

    kept = msgspec.json.decode(msgspec.json.encode([one() for _ in range(MANY)]), type=list[Summary])
    return list(kept)


def as_rows(found: dict[str, Tally]) -> list[list[list[Any]]]:
    """Write what was counted as the reference writes it, so that both can be seen to count the same."""
    sessions = [
        [name, one.sessions, one.shared, one.minutes, one.ended["finished early"], one.offered]
        + [one.told[part] for part in MULTIPLE]
        for name, one in found.items()
    ]
    moves = {"lower": -1, "same": 0, "higher": 1}
    change = [
        [name, moves[way], one.change[way]]
        for (name, one), way in product(found.items(), moves)
        if one.change[way]
    ]
    ticked = [
        [
            [name, tick, many, one.known[part][tick]]
            for name, one in found.items()
            for tick, many in one.ticked[part].items()
        ]
        for part in MULTIPLE
    ]
    return [sorted(rows) for rows in (sessions, change, *ticked)]


def theirs(process: subprocess.Popen[str], file: Path) -> dict[str, Any]:
    """Let the reference count a file.

    Raises:
        ChildProcessError: if it ends instead.
    """
    if not (process.stdin and process.stdout):
        raise ChildProcessError
    process.stdin.write(f"{file}\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        raise ChildProcessError
    told: dict[str, Any] = json.loads(answer)
    return told


def beside(python: str, kept: list[Summary], file: Path) -> None:
    """Count in turns with the reference, so that whatever else the machine does falls on both alike."""
    us, them = [], []
    command = [python, str(ROOT / "benchmarks" / "duck.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for _ in range(ROUNDS + 1):
            told = theirs(process, file)
            spent, found = ours(kept)
            if told["counted"] != as_rows(found):
                sys.exit("debrief and DuckDB count differently.")
            us.append(spent)
            them.append(told["spent"])
    us, them = us[1:], them[1:]  # the first of each warms the caches
    size = file.stat().st_size / 2**20
    print(f"counting {MANY:,}, DuckDB    p50 {middle(them):6.0f} ms from {size:.0f} MiB of JSON lines")
    print(f"counting {MANY:,}, debrief   p50 {middle(us):6.0f} ms from open summaries")
    goal("counting, debrief to DuckDB", middle([a / b for a, b in zip(us, them, strict=True)]), 2)


def ours(kept: list[Summary]) -> tuple[float, dict[str, Tally]]:
    """Count, and give the milliseconds."""
    began = time.perf_counter()
    found = tally(kept)
    return 1000 * (time.perf_counter() - began), found


def main() -> None:
    """Measure and print everything."""
    python, kept = peer(), summaries()
    if not python:
        spent = middle([ours(kept)[0] for _ in range(ROUNDS)])
        print(f"counting {MANY:,}, debrief   p50 {spent:6.0f} ms from open summaries")
        print(f"DuckDB is left out: {PEER} names no interpreter that has it.")
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "summaries.jsonl"
        file.write_bytes(msgspec.json.Encoder().encode_lines(kept))
        beside(python, kept, file)


if __name__ == "__main__":
    main()
