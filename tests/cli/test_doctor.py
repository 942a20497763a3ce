"""The doctor: where things lie, and what is wrong, for whoever looks after the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.samples import SECRET, filled

if TYPE_CHECKING:
    from tests.terminal.program import Program


def test_a_healthy_place_has_no_marks_and_exit_status_zero(program: Program) -> None:
    filled(program.data, 2)
    done = program.run("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert not [line for line in done.stdout.splitlines() if line.startswith("!")]
    assert f"{program.data}, mode 700" in done.stdout
    assert "2 readable" in done.stdout
    assert SECRET not in done.stdout


def test_before_anything_was_kept_all_is_well_and_nothing_is_made(program: Program) -> None:
    done = program.run("doctor")
    assert done.returncode == 0
    assert f"{program.data} (not made yet)" in done.stdout
    assert not program.data.exists()


def test_every_problem_has_a_mark_and_the_exit_status_is_one(program: Program) -> None:
    filled(program.data, 2)
    program.data.chmod(0o755)
    file = program.data / "summaries.json"
    file.write_text(file.read_text(encoding="utf-8").replace(f"{SECRET} 1", "changed"), encoding="utf-8")
    program.settings("let_go_after = -1\n")
    program.format("tea", 'name = "tea"\n')
    done = program.run("doctor")
    wrong = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("!")]
    assert done.returncode == 1
    assert wrong == ["kept", "kept", "settings", "formats"]
    assert "others may look into it" in done.stdout
    assert "field “let_go_after”" in done.stdout
    assert "tea.toml" in done.stdout


def test_a_file_that_was_put_aside_is_named_because_it_may_hold_what_was_deleted(program: Program) -> None:
    filled(program.data, 2)
    (program.data / "summaries.damaged-1.json").write_text("{}", encoding="utf-8")
    done = program.run("doctor")
    assert "summaries.damaged-1.json: it may hold summaries that were deleted since" in done.stdout
