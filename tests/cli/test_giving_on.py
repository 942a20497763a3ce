"""What is given on for a quarter: seen first, written whole for its owner, and the same ever after."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from debrief.core.summary import Checked
from tests.cli.boxes import FIRST, OLD, filled, kept, letterbox, slip
from tests.store.samples import SECRET, a_summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from debrief.core.summary import Summary
    from tests.terminal.program import Program

Q, LATER = "2025Q4", "2026Q1"
KINDS = ("markdown", "json", "csv", "html", "pdf")


def put_in(program: Program, *summaries: Summary, first: int = FIRST) -> None:
    """Put summaries in, under numbers that a test can name."""
    box = letterbox(program)
    for number, one in enumerate(summaries, first):
        box.add(one, slip(program, number))


def counted(many: int, month: str = "2025-11", **other: Any) -> list[Summary]:
    """Build sessions that may be counted."""
    one = replace(a_summary(None, month), agreed="count", given=(), themes=("loss",), helped=("heard",))
    return [replace(one, **other)] * many


def shared(many: int, note: str | None = None, month: str = "2025-10") -> list[Summary]:
    """Build sessions whose themes, and note, may be given on."""
    one = replace(a_summary(note, month), themes=("loss",), given=("themes", "note"), checked=Checked(1))
    return [one] * many


@pytest.fixture
def team(program: Program) -> Program:
    """Give a program of a team that is large enough, with an empty letterbox."""
    program.settings("team_size = 24\n")
    filled(program, 0)
    return program


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_are_shown_as_they_are_written_and_their_owner_alone_reads_the_file(
    kind: str, run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *counted(23))
    to = team.folder / f"numbers.{kind}"
    done = run("report", "--quarter", Q, "--as", kind, "--to", str(to))
    assert (done.exit_code, done.stderr) == (0, f"This was written to {to}.\n")
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    if kind == "pdf":
        assert to.read_bytes().startswith(b"%PDF")
        assert "# Numbers for 2025 Q4" in done.stdout
    else:
        assert done.stdout_bytes == to.read_bytes()
    assert SECRET not in done.output


def test_numbers_without_a_file_are_only_looked_at(run: Callable[..., Result], team: Program) -> None:
    put_in(team, *counted(23))
    done = run("report", "--quarter", Q)
    assert done.exit_code == 0
    assert "| Sessions | 25 |" in done.stdout
    assert done.stderr == "Nothing was given on. With --to FILE it is written, and then it stays as it is.\n"
    put_in(team, *counted(10), first=FIRST + 500)
    assert "| Sessions | 35 |" in run("report", "--quarter", Q).stdout


def test_what_was_given_on_stays_and_what_comes_late_is_counted_with_the_next_quarter(
    run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *counted(23))
    first, again, after = (team.folder / name for name in ("first.json", "again.json", "after.json"))
    assert run("report", "--quarter", Q, "--as", "json", "--to", str(first)).exit_code == 0
    run("delete", "--yes", str(FIRST))
    put_in(team, *counted(4), *counted(16, "2026-02"), first=FIRST + 100)
    assert run("report", "--quarter", Q, "--as", "json", "--to", str(again)).exit_code == 0
    assert again.read_bytes() == first.read_bytes()
    assert run("report", "--quarter", LATER, "--as", "json", "--to", str(after)).exit_code == 0
    assert json.loads(after.read_bytes())["sessions"] == 20


def test_shared_summaries_are_given_on_together_and_each_once(
    run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *shared(6, "It helped to sit in silence."), *counted(3))
    to = team.folder / "copies.json"
    done = run("export", "--quarter", Q, "--as", "json", "--to", str(to))
    assert (done.exit_code, done.stdout_bytes) == (0, to.read_bytes())
    document = json.loads(to.read_bytes())
    assert len(document["copies"]) == 6
    assert {"thermometer", "ring", "month", "minutes", "feelings"} & set(document["copies"][0]) <= {
        "feelings"
    }
    assert document["copies"][0]["feelings"] == ""
    put_in(team, *shared(5, month="2026-01"), first=FIRST + 100)
    later = json.loads(run("export", "--quarter", LATER, "--as", "json").stdout)
    assert len(later["copies"]) == 5


def test_a_note_in_which_more_is_found_today_stays_here(run: Callable[..., Result], team: Program) -> None:
    put_in(team, *shared(4, "It helped to sit in silence."), *shared(1, "Sat with Mrs Patel."), first=FIRST)
    done = run("export", "--quarter", Q)
    assert "Patel" not in done.stdout
    assert "One note was left out" in done.stdout


def test_a_file_that_is_there_is_not_written_over_and_nothing_is_given_on(
    run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *counted(23))
    to = team.folder / "mine.md"
    to.write_text("mine", encoding="utf-8")
    done = run("report", "--quarter", Q, "--to", str(to))
    assert (done.exit_code, to.read_text(encoding="utf-8")) == (1, "mine")
    assert done.stderr == f"Error: {to} is there already. Choose another name, or remove it first.\n"
    assert len(kept(team)) == 23
    assert letterbox(team).status().letters == 23


REFUSED = {
    "next year": ("2099Q1", "is not over yet."),
    "no quarter": ("2025-11", "Write a quarter as a year and a number from 1 to 4, such as 2026Q3."),
    "a fifth": ("2025Q5", "Write a quarter"),
    "nothing there": (Q, "No session waits to be counted up to the end of 2025 Q4."),
}


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("case", REFUSED)
def test_a_quarter_that_can_not_be_used_is_one_sentence(case: str, run: Callable[..., Result]) -> None:
    quarter, told = REFUSED[case]
    done = run("report", "--quarter", quarter)
    assert (done.exit_code, done.stdout) == (1, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_too_few_sessions_or_copies_wait_and_no_number_is_told(
    run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *counted(3), *shared(2))
    for command, told in (("report", "too few sessions wait"), ("export", "too few summaries were shared")):
        done = run(command, "--quarter", Q)
        assert (done.exit_code, done.stdout) == (1, "")
        assert told in done.stderr
        assert not {"2", "3", "5"} & set(done.stderr.replace(Q, "").replace("2025 Q4", ""))


@pytest.mark.parametrize(
    ("settings", "told"),
    [("", "Say in settings.toml how many people"), ("team_size = 9\n", "In a team of fewer than 10 people")],
)
def test_a_team_that_is_too_small_or_unknown_gets_no_numbers(
    settings: str, told: str, run: Callable[..., Result], program: Program
) -> None:
    program.settings(settings)
    filled(program, 0)
    put_in(program, *counted(23))
    done = run("report", "--quarter", Q)
    assert (done.exit_code, done.stdout) == (1, "")
    assert told in done.stderr


def test_a_sealed_letterbox_gives_nothing_on_without_its_passphrase(
    run: Callable[..., Result], program: Program
) -> None:
    program.settings("team_size = 24\n")
    filled(program, 1, OLD)
    to = program.folder / "numbers.md"
    done = run("report", "--quarter", Q, "--to", str(to), text="wrong one here\n" * 3)
    assert done.exit_code == 1
    assert not to.exists()


def test_where_letters_do_not_open_nothing_new_is_given_on_without_a_yes(
    run: Callable[..., Result], team: Program
) -> None:
    put_in(team, *counted(23))
    box = letterbox(team)
    with box.box.at_hand() as hand, hand.shelf.changing("letters") as draft:
        draft[FIRST] = {**draft[FIRST], "body": "no letter"}
    to = team.folder / "numbers.md"
    done = run("report", "--quarter", Q, "--to", str(to), text="n\n")
    assert "Some letters can't be opened." in done.stderr
    assert not to.exists()
    assert run("report", "--quarter", Q, "--to", str(to), text="y\n").exit_code == 1
    assert to.exists()
    assert run("report", "--quarter", Q, "--to", str(team.folder / "again.md")).exit_code == 1
    assert (team.folder / "again.md").read_bytes() == to.read_bytes()
