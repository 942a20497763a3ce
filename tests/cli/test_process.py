"""The program as a process: without a terminal, and with no more loaded than a command needs."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from debrief.safety import SORRY
from debrief.store.slots import RFC_9106
from tests.cli.boxes import FIRST, NEW, OLD, filled, kept, letterbox
from tests.store.samples import SECRET
from tests.terminal.home import private_environment
from tests.terminal.terminal import PATIENCE

if TYPE_CHECKING:
    from tests.terminal.program import Program

WATCH = """
import sys
from debrief.cli import main
try:
    main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [(), ("start", "pair")])
def test_without_a_terminal_it_says_so_and_makes_nothing(
    arguments: tuple[str, ...], program: Program
) -> None:
    done = program.run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "debrief needs a terminal of its own: it can't be piped or redirected." in done.stderr
    assert not program.data.exists()
    assert not program.config.exists()


@pytest.mark.parametrize(
    "command", [("list",), ("show", "20000000"), ("formats",), ("doctor",), ("letterbox", "status")]
)
def test_what_needs_no_screen_loads_no_textual(command: tuple[str, ...], program: Program) -> None:
    filled(program, 1)
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *program.places, *command],
        env=private_environment(program.folder),
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = set(done.stderr.split())
    assert done.returncode == 0
    assert {"click", "debrief", "msgspec"} <= loaded
    assert loaded.isdisjoint({"textual", "rich", "asyncio"})


def test_an_unknown_command_is_a_wrong_use(program: Program) -> None:
    done = program.run("party")
    assert done.returncode == 2
    assert "No such command" in done.stderr


def test_a_question_that_nobody_answers_is_a_no(program: Program) -> None:
    filled(program, 1)
    done = program.run("delete", "20000000")
    assert done.returncode == 1
    assert "Aborted!" in done.stderr
    assert list(kept(program)) == [20000000]


def test_a_command_that_needs_no_letterbox_loads_nothing_that_opens_one(program: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *program.places, "formats"],
        env=private_environment(program.folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert set(done.stderr.split()).isdisjoint({"tinydb", "cryptography", "filelock", "zxcvbn"})


def fed(program: Program, *arguments: str, **secrets: str) -> subprocess.CompletedProcess[str]:
    """Run a command with a pipe for each option that names a file descriptor."""
    readers, options = [], []
    for option, secret in secrets.items():
        reader, writer = os.pipe()
        os.write(writer, f"{secret}\n".encode())
        os.close(writer)
        readers.append(reader)
        options += [f"--{option.replace('_', '-')}", str(reader)]
    try:
        return subprocess.run(
            [sys.executable, "-m", "debrief", *program.places, *arguments, *options],
            env=private_environment(program.folder),
            cwd=program.folder / "cwd",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            pass_fds=readers,
            timeout=60,
        )
    finally:
        for reader in readers:
            os.close(reader)


def test_a_letterbox_lives_its_whole_life_by_pipes(program: Program) -> None:
    made = fed(program, "letterbox", "new", new_passphrase_fd=OLD)
    assert made.returncode == 0
    code = made.stdout.splitlines()[-1]
    changed = fed(program, "letterbox", "passphrase", code_fd=code, new_passphrase_fd=NEW)
    assert changed.returncode == 0
    assert "The passphrase is changed." in changed.stdout
    assert fed(program, "list", passphrase_fd=NEW).stdout == "Nothing is kept yet. That is fine.\n"
    wrong = fed(program, "list", passphrase_fd=OLD)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("Error: This passphrase does not open the letterbox.")
    for done in (made, changed, wrong):
        assert not [secret for secret in (OLD, NEW) if secret in done.stdout + done.stderr]


def test_the_keeper_reads_and_the_receipt_takes_out_by_pipes(program: Program) -> None:
    words = filled(program, 2, OLD, RFC_9106)
    shown = fed(program, "show", f"{FIRST}", passphrase_fd=OLD)
    assert shown.returncode == 0
    assert f"{SECRET} 0" in shown.stdout
    out = fed(program, "receipt", "--take-out", "--yes", receipt_fd=words[0])
    assert (out.returncode, out.stdout, out.stderr) == (0, "Your summary is taken out.\n", "")
    assert kept(program, OLD) == {FIRST + 1: "share"}


def test_two_secrets_may_come_by_one_pipe(program: Program) -> None:
    filled(program, 1, OLD)
    done = program.run(
        "letterbox", "passphrase", "--passphrase-fd", "0", "--new-passphrase-fd", "0", text=f"{OLD}\n{NEW}\n"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert kept(program, NEW) == {FIRST: "share"}


def test_a_pipe_in_the_place_of_a_terminal_is_not_read_for_secrets(program: Program) -> None:
    filled(program, 1, OLD)
    done = program.run("list", text=f"{OLD}\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: There is no terminal here to type in. Use --passphrase-fd N")
    assert letterbox(program).state == "sealed"


def test_a_closed_descriptor_is_one_sentence(program: Program) -> None:
    filled(program, 1, OLD)
    done = program.run("list", "--passphrase-fd", "97")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: File descriptor 97 can't be read. Open it first, such as 3<file.\n"


FAULTY = """
from debrief.cli import main
from debrief.door import checking
def check(text):
    raise ValueError(text)
checking.check = check
main()
"""


def test_a_text_is_checked_by_pipe_with_nothing_else_loaded(program: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *program.places, "check"],
        env=private_environment(program.folder) | {"PYTHONIOENCODING": "latin-1"},
        input="Write to mira@łąka.example today.".encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"-:1:10: ")
    assert b"mira@??ka.example" in done.stdout
    unneeded = {"textual", "rich", "asyncio", "tinydb", "cryptography", "filelock", "zxcvbn"}
    assert set(done.stderr.decode("latin-1").split()).isdisjoint(unneeded)
    assert not program.data.exists()


def test_a_program_has_its_answer_before_it_sends_the_next_line(program: Program) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "debrief", *program.places, "check", "--json"],
        env=private_environment(program.folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as checker:
        assert checker.stdin
        assert checker.stdout
        for number in range(3):
            checker.stdin.write(b'{"id": %d, "text": "I felt tired."}\n' % number)
            checker.stdin.flush()
            assert select.select([checker.stdout], [], [], PATIENCE)[0]
            assert json.loads(checker.stdout.readline()) == {"id": number, "spans": [], "graphic": False}
        checker.stdin.close()
        assert checker.wait(PATIENCE) == 0


def test_a_fault_of_the_check_shows_nothing_of_the_text(program: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, *program.places, "check"],
        env=private_environment(program.folder),
        input=SECRET,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert SORRY in done.stderr
    assert SECRET not in done.stderr
