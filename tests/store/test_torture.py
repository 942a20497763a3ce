"""The short form of `make torture`: the letterbox comes through each trial, and plain TinyDB through none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.__main__ import TRIALS

ROOT = Path(__file__).parents[2]

SHORT = [trial.name for trial in TRIALS if trial.short]


def torture(*words: str) -> subprocess.CompletedProcess[str]:
    """Run it in a program of its own, because it forks."""
    command = [sys.executable, "-m", "tests.torture", "--short", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.parametrize("name", SHORT)
def test_the_letterbox_comes_through(name: str) -> None:
    run = torture(name)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "wrong: nothing" in run.stdout


def test_plain_tinydb_fails_so_that_each_trial_shows_something() -> None:
    run = torture("--plain", *SHORT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.count("plain") >= len(SHORT)
    assert "wrong: nothing" not in run.stdout
