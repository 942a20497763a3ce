"""A pair shares some parts, and an export gives those parts and nothing else."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program

STEPS = ("before", "feelings", "step", "themes", "helped", "note")


def test_an_export_gives_the_parts_that_both_ticked_and_nothing_else(program: Program) -> None:
    share(program, "Share it", "Share it")
    ((number, summary),) = program.kept().items()
    assert (summary["agreed"], summary["given"]) == ("share", ["themes", "helped"])

    to = program.folder / "copy.json"
    done = program.run("export", str(number), "--as", "json", "--to", str(to))
    assert (done.returncode, done.stdout) == (0, to.read_text(encoding="utf-8"))
    assert done.stderr == f"This was written to {to}.\n"
    document = json.loads(done.stdout)
    assert document.pop("purpose")
    assert document.pop("Session").startswith("Pair debrief, 20")
    assert document == {"Themes": "Loss and grief", "What helped": "Being heard"}
    assert stat.S_IMODE(to.stat().st_mode) == 0o600

    again = program.run("export", str(number), "--as", "markdown", "--to", str(to))
    assert again.returncode == 1
    assert again.stderr == f"Error: {to} is there already. Choose another name, or remove it first.\n"
    assert to.read_text(encoding="utf-8") == done.stdout


def test_a_summary_that_one_of_them_only_keeps_can_not_be_exported(program: Program) -> None:
    share(program, "Share it", "Keep it here")
    ((number, summary),) = program.kept().items()
    assert (summary["agreed"], summary["given"]) == ("keep", [])

    to = program.folder / "copy.md"
    done = program.run("export", str(number), "--as", "markdown", "--to", str(to))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: This summary was not given for sharing, so it stays here.\n"
    assert not to.exists()


def share(program: Program, *wishes: str) -> None:
    """Walk a short session to its end; who shares adds feelings, or takes nothing away."""
    walk = program.open("start", program.cut("pair", *STEPS), first="Where is your thermometer?")
    walk.choose_number(9, "Where is your thermometer?")
    walk.tick("What feelings are there?", "Ashamed")
    walk.tick("What is one next step?", "Take it to supervision")
    walk.tick("What was it about", "Loss and grief")
    walk.tick("What helped today?", "Being heard")
    walk.write("A note, if you like", "Only for us.")
    walk.leave_text()
    pair.see_record(walk)
    more: tuple[str, ...] = ("Feelings",)
    for seat, wanted in zip(pair.SEATS, wishes, strict=True):
        pair.wish(walk, seat, wanted)
        if wanted == "Share it":
            walk.tick("Which parts may a supervisor see?", *more)
            more = ()
    walk.go("This will be kept, and nothing else.")
    walk.is_kept()
    assert walk.leave() == 0
