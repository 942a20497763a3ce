"""Nothing that is secret comes by an argument or the environment, and nothing of it is said again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from debrief.cli import main
from debrief.door.options import Descriptor
from tests.cli.boxes import NEW, OLD, filled, letterbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    from tests.terminal.program import Program

CANARY = "canary bird of the mine"
SECRET_WORDS = ("passphrase", "code", "receipt")


def every_command(group: click.Group = main) -> Iterator[click.Command]:
    """List every command, those of groups too."""
    for command in group.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from every_command(command)


@pytest.mark.parametrize("command", every_command(), ids=lambda command: str(command.name))
def test_no_option_takes_a_secret_or_reads_the_environment(command: click.Command) -> None:
    assert "auto_envvar_prefix" not in command.context_settings
    for parameter in command.params:
        assert parameter.envvar is None
        named = any(word in str(parameter.name) for word in SECRET_WORDS)
        if named and not (isinstance(parameter, click.Option) and parameter.is_flag):
            assert isinstance(parameter.type, Descriptor)


def test_the_environment_opens_nothing(
    nobody_there: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 1, OLD)
    for name in ("DEBRIEF_PASSPHRASE", "DEBRIEF_LIST_PASSPHRASE_FD", "DEBRIEF_PASSPHRASE_FD"):
        monkeypatch.setenv(name, OLD)
    assert nobody_there("list").exit_code == 2


@pytest.mark.parametrize(
    "typed",
    [
        ["list", "--passphrase-fd", CANARY],
        ["list", f"--passphrase-fd={CANARY}"],
        ["letterbox", "new", CANARY],
        ["letterbox", "new", "--new-passphrase-fd", CANARY],
        ["letterbox", "passphrase", CANARY],
        ["letterbox", "passphrase", "--code-fd", CANARY],
        ["letterbox", "recovery", CANARY],
        ["letterbox", "rekey", CANARY],
        ["letterbox", "erase", CANARY],
        ["receipt", *CANARY.split()],
        ["receipt", "--take-out", CANARY],
        ["receipt", "--receipt-fd", CANARY],
        ["receipt", "--receipt-fd", "9" * 30],
    ],
)
def test_a_secret_in_the_wrong_place_is_refused_and_not_repeated(
    typed: list[str], run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1, OLD)
    done = run(*typed)
    assert done.exit_code == 2
    assert "canary" not in done.output
    assert "mine" not in done.output


def test_nothing_typed_is_said_again_when_all_goes_wrong(
    run: Callable[..., Result], program: Program
) -> None:
    letterbox(program).begin(OLD)
    for command in (
        ["list"],
        ["letterbox", "passphrase"],
        ["letterbox", "passphrase", "--with-code"],
        ["letterbox", "recovery"],
        ["letterbox", "rekey"],
        ["receipt"],
    ):
        done = run(*command, text=f"{CANARY}\n" * 3)
        assert done.exit_code == 1
        assert "canary" not in done.output


def test_nothing_typed_is_said_again_when_all_goes_well(run: Callable[..., Result], program: Program) -> None:
    words = filled(program, 1, OLD)[0]
    twice = f"{NEW}\n{NEW}\n"
    for command, text in (
        (["list"], f"{OLD}\n"),
        (["receipt"], f"{words}\n"),
        (["letterbox", "passphrase"], f"{OLD}\n{twice}"),
        (["letterbox", "recovery"], f"{NEW}\n"),
        (["letterbox", "rekey"], f"{NEW}\n{twice}"),
    ):
        done = run(*command, text=text)
        assert done.exit_code == 0
        assert all(secret not in done.output for secret in (OLD, NEW, words))
