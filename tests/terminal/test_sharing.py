"""A pair shares some parts: those that both ticked, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

STEPS = ("before", "feelings", "step", "themes", "helped", "note")


def test_what_both_ticked_is_shown_as_the_copy_and_can_be_handed_over(program: Program) -> None:
    walk = share(program, "Share it", "Share it")
    walk.on("It is kept.")
    walk.terminal.press("c")
    walk.on("Where can the file go?", "shared-summary.md")
    walk.terminal.press("enter")
    walk.go("This will be written", "What helped Being heard", button="Write it")
    walk.go("It is written.", button="Back")
    walk.is_kept()
    assert walk.leave() == 0
    (file,) = program.folder.rglob("shared-summary.md")
    written = file.read_text(encoding="utf-8")
    assert "**Themes:** Loss and grief" in written
    assert [word for word in ("Ashamed", "Only for us", "thermometer") if word in written] == []
    (summary,) = program.kept().values()
    assert (summary["agreed"], summary["given"]) == ("share", ["themes", "helped"])


def test_where_one_of_them_only_keeps_it_nothing_is_given_on(program: Program) -> None:
    walk = share(program, "Share it", "Keep it here")
    walk.is_kept()
    assert "Save their copy" not in walk.words
    assert walk.leave() == 0
    (summary,) = program.kept().values()
    assert (summary["agreed"], summary["given"]) == ("keep", [])


def share(program: Program, *wishes: str) -> Walk:
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
    if set(wishes) == {"Share it"}:
        walk.go("This is the copy that a supervisor may get", "Themes Loss and grief What helped Being heard")
        assert "Ashamed" not in walk.words
    walk.go("This will be kept, and nothing else.")
    return walk
