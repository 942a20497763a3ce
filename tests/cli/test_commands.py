"""The commands from inside: what they say, and with which exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief import __version__
from debrief.cli import main
from debrief.library import FORMATS
from tests.cli.boxes import filled, kept, letterbox, slip
from tests.store.samples import SECRET, a_summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.terminal.program import Program

UNKNOWN = "Error: There is no summary with this number. Look at the list, then try again.\n"


def test_it_says_its_version(run: Callable[..., Result]) -> None:
    assert run("--version").output == f"debrief, version {__version__}\n"


def test_help_names_every_command_and_what_opens_without_one(run: Callable[..., Result]) -> None:
    done = run("--help")
    assert done.exit_code == 0
    assert "Without a command, the first page opens." in done.output
    for command in main.commands:
        assert f"\n  {command} " in done.output
        assert run(command, "--help").exit_code == 0


def test_an_empty_list_says_so(run: Callable[..., Result], program: Program) -> None:
    filled(program, 0)
    done = run("list")
    assert (done.exit_code, done.output) == (0, "Nothing is kept yet. That is fine.\n")


def test_the_list_has_a_line_for_each(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2)
    lines = run("list").output.splitlines()
    assert [line.split()[0] for line in lines] == ["20000000", "20000001"]
    assert all("November 2026" in line and "Share it: themes" in line for line in lines)


@pytest.mark.parametrize("number", ["12345678", "0", "-1", "none", "٣", "9" * 50])
@pytest.mark.parametrize("command", [["show"], ["delete", "--yes"]])
def test_a_number_that_nobody_knows_is_one_sentence(
    command: list[str], number: str, run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1)
    done = run(*command, "--", number)
    assert (done.exit_code, done.output) == (1, UNKNOWN)
    assert len(kept(program)) == 1


def test_delete_asks_and_no_leaves_everything(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run("delete", "20000000", text="n\n")
    assert "It stays." in done.output
    assert done.exit_code == 0
    assert "Delete this summary?" in done.output
    assert list(kept(program)) == [20000000]


def test_delete_asks_and_yes_deletes(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2)
    done = run("delete", "20000000", text="y\n")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "It is deleted.")
    assert list(kept(program)) == [20000001]


def test_delete_yes_does_not_ask(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run("delete", "--yes", "20000000")
    assert (done.exit_code, done.output) == (0, "It is deleted.\n")
    assert kept(program) == {}


def test_formats_lists_what_can_be_begun(run: Callable[..., Result]) -> None:
    done = run("formats")
    assert done.exit_code == 0
    names = [line.split(" ", 1)[0] for line in done.output.splitlines()]
    assert names == sorted(file.stem for file in FORMATS.glob("*.toml"))


def test_a_format_that_is_not_there_is_answered_with_those_that_are(run: Callable[..., Result]) -> None:
    done = run("start", "pari")
    assert done.exit_code == 2
    assert "There is no format “pari”. Did you mean “pair”? There are: aid, " in done.output


def test_a_summary_is_shown_whole(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2)
    done = run("show", "20000001")
    assert done.exit_code == 0
    assert f"{SECRET} 1" in done.stdout
    assert "Loss and grief" in done.stdout


def test_a_number_of_sixteen_digits_is_found(run: Callable[..., Result], program: Program) -> None:
    filled(program, 0)
    letterbox(program).add(a_summary(), slip(program, 2**53 - 1))
    assert run("list").stdout.startswith("9007199254740991  November 2026")
    assert run("show", "9007199254740991").exit_code == 0


def test_a_letterbox_of_ones_own_is_another_one(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    own = program.folder / "stick" / "mine"
    assert run("--letterbox", str(own), "letterbox", "new", "--without-passphrase").exit_code == 0
    assert own.exists()
    assert run("--letterbox", str(own), "list").output == "Nothing is kept yet. That is fine.\n"
    assert len(run("list").output.splitlines()) == 1


def test_a_file_in_the_place_of_the_data_folder_is_a_wrong_option(
    run: Callable[..., Result], program: Program
) -> None:
    program.data.touch()
    done = run("list")
    assert done.exit_code == 2
    assert "is a file" in done.output
