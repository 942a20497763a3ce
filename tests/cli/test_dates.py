"""A calendar file from the command line."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
import vobject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from tests.terminal.program import Program


def events(file: Path) -> list[tuple[date, str]]:
    """Read days and titles, by other code than wrote them."""
    found = vobject.readOne(file.read_bytes().decode()).contents["vevent"]
    return [(one.dtstart.value, one.summary.value) for one in found]


def printed(day: date, title: str) -> str:
    """Write an event as the command prints it."""
    return f"{day:%A, %B} {day.day}, {day.year}: {title}\n"


def test_what_is_printed_is_what_is_written(run: Callable[..., Result], tmp_path: Path) -> None:
    to = tmp_path / "days.ics"
    done = run("dates", "--to", str(to))
    assert (done.exit_code, done.stderr) == (0, f"This was written to {to}.\n")
    found = events(to)
    assert done.stdout == "".join(printed(*one) for one in found)
    days = [day for day, _ in found]
    assert [day - days[0] for day in days] == [timedelta(0), timedelta(18), timedelta(87)]
    assert stat.S_IMODE(to.stat().st_mode) == 0o600


def test_days_are_written_once_and_in_their_order(run: Callable[..., Result], tmp_path: Path) -> None:
    to = tmp_path / "days.ics"
    assert run("dates", "--days", "14, 7,14", "--to", str(to)).exit_code == 0
    first, second = (day for day, _ in events(to))
    assert second - first == timedelta(days=7)


@pytest.mark.parametrize("days", ["", "0", "-3", "three", "3,,9", "3;9", "367", "1e3", "٣", "9" * 5000])
def test_days_that_are_none_are_one_sentence(days: str, run: Callable[..., Result], tmp_path: Path) -> None:
    to = tmp_path / "days.ics"
    done = run("dates", f"--days={days}", "--to", str(to))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith(
        "Give whole numbers from 1 to 366, with commas between them, such as 3,21,90.\n"
    )
    assert not to.exists()


def test_a_file_that_is_there_stays_and_a_name_beside_it_is_named(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    to = tmp_path / "days.ics"
    to.write_text("theirs", encoding="utf-8")
    done = run("dates", "--to", str(to))
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: {to} is there already. Choose another name, or remove it first. "
        f"It could go to {tmp_path / 'days-2.ics'}.\n"
    )
    assert to.read_text(encoding="utf-8") == "theirs"


def test_a_missing_folder_is_named_and_one_that_is_there(run: Callable[..., Result], tmp_path: Path) -> None:
    to = tmp_path / "pulled-out" / "days.ics"
    done = run("dates", "--to", str(to))
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: {to} can't be written (No such file or directory). Choose another place. "
        f"It could go to {tmp_path / 'home' / 'check-in.ics'}.\n"
    )
    assert not to.parent.exists()


def test_without_a_place_the_option_is_named(run: Callable[..., Result]) -> None:
    done = run("dates")
    assert done.exit_code == 2
    assert "--to" in done.stderr


def test_the_command_works_in_a_process_of_its_own_and_opens_no_letterbox(program: Program) -> None:
    done = program.run("dates", "--days", "3", "--to", "days.ics")
    assert (done.returncode, done.stderr) == (0, "This was written to days.ics.\n")
    assert len(events(program.folder / "cwd" / "days.ics")) == 1
    assert not program.data.exists()
