"""The doctor: where things lie, and what is wrong, for whoever looks after the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.door.doctor import examine
from debrief.places import find_places
from tests.cli.boxes import OLD, filled
from tests.store.earlier.samples import laid_out, some
from tests.store.samples import SECRET

if TYPE_CHECKING:
    from tests.terminal.program import Program


def test_a_healthy_place_has_no_marks_and_exit_status_zero(program: Program) -> None:
    filled(program, 2, OLD)
    done = program.run("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert not [line for line in done.stdout.splitlines() if line.startswith("!")]
    assert f"{program.data}, mode 700" in done.stdout
    assert "2 (a withdrawal, or what was given on, counts as one)" in done.stdout
    assert "cryptography" in done.stdout
    assert SECRET not in done.stdout


def test_before_anything_was_kept_all_is_well_and_nothing_is_made(program: Program) -> None:
    done = program.run("doctor")
    assert done.returncode == 0
    assert f"{program.data} (not made yet)" in done.stdout
    assert "“debrief letterbox new” makes one" in done.stdout
    assert not program.data.exists()


def test_every_problem_has_a_mark_and_the_exit_status_is_one(program: Program) -> None:
    filled(program, 2)
    program.data.chmod(0o755)
    (program.data / "letterbox.here.letters.copy").write_bytes(b"")
    program.format("tea", 'name = "tea"\n')
    done = program.run("doctor")
    wrong = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("!")]
    assert done.returncode == 1
    assert wrong == ["notice", "notice", "formats"]
    assert "Other accounts could look into the letterbox's files. That is closed now." in done.stdout
    assert "has been mended from its copy" in done.stdout
    assert "tea.toml" in done.stdout


def test_settings_that_can_not_be_used_keep_the_letterbox_from_being_looked_at(program: Program) -> None:
    filled(program, 1)
    program.settings("let_go_after = -1\n")
    done = program.run("doctor")
    wrong = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("!")]
    assert done.returncode == 1
    assert wrong == ["letterbox", "settings"]
    assert "field “let_go_after”" in done.stdout


def test_what_an_earlier_debrief_left_is_named(program: Program) -> None:
    filled(program, 1)
    (program.data / "summaries.damaged-1.json").write_text("{}", encoding="utf-8")
    done = program.run("doctor")
    assert done.returncode == 0
    assert "summaries.damaged-1.json: what an earlier debrief kept" in done.stdout
    assert "It may hold summaries that were deleted since." in done.stdout


def test_an_earlier_file_without_a_letterbox_is_named_and_left(program: Program) -> None:
    program.data.mkdir(mode=0o700)
    (program.data / "summaries.json").write_bytes(laid_out(some(1)))
    done = program.run("doctor")
    assert done.returncode == 0
    assert (
        "is from an earlier debrief. “debrief letterbox new” makes a letterbox and takes it in."
        in done.stdout
    )
    assert [path.name for path in program.data.iterdir()] == ["summaries.json"]


def test_a_folder_of_a_group_is_not_called_open_and_one_of_everybody_is(program: Program) -> None:
    program.data.mkdir()
    places = find_places(program.data, program.config)

    def wrong(mode: int) -> bool:
        program.data.chmod(mode)
        return any(one.wrong for one in examine(places, 4e9) if one.label == "kept in")

    assert [wrong(mode) for mode in (0o700, 0o2770, 0o770, 0o2775, 0o755)] == [False, False, True, True, True]


def test_the_folder_of_the_copies_is_named(program: Program) -> None:
    filled(program, 1)
    (program.folder / "second").mkdir()
    program.settings(f'copies = "{program.folder / "second"}"\n')
    assert f"copies in     {program.folder / 'second'}" in program.run("doctor").stdout
