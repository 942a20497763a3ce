"""Other processes, forked so that a thousand of them cost little; they say what they do down a pipe."""

from __future__ import annotations

import os
import select
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.torture.keepers import Keeper

    Say = Callable[[str], None]

_write = os.write  # before anybody makes it fail


class Fork:
    """A process that runs a piece of work."""

    def __init__(self, work: Callable[[Say], None]) -> None:
        self._out, end = os.pipe()
        self.pid = os.fork()
        if self.pid:
            os.close(end)
            return
        status = 1
        try:
            work(lambda line: void(_write(end, line.encode() + b"\n")))
            status = 0
        finally:  # whatever happens, this process must not go on as its parent
            os._exit(status)

    def heard(self) -> None:
        """Wait until it says something."""
        select.select([self._out], [], [], 10)

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)

    def lines(self) -> list[str]:
        """Wait for its end, and give whole lines that it said."""
        with os.fdopen(self._out, encoding="utf-8") as out:
            said = out.read()
        _, status = os.waitpid(self.pid, 0)
        self.crashed = os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0
        return said.split("\n")[:-1]


def void(_: object) -> None:
    """Give nothing."""


def busy(keeper: Keeper, tag: str, many: int, chance: Random, say: Say) -> None:
    """Put records in, make some shorter and take some out, and say each step before and after."""
    for number in range(many):
        name, turn = f"{tag}-{number}", chance.random()
        say(f"adding {name}")
        keeper.add(name)
        say(f"added {name}")
        if turn < 0.5:
            say(f"editing {name}")
            keeper.edit(name)
            say(f"edited {name}")
        if turn < 0.3:
            say(f"removing {name}")
            keeper.remove(name)
            say(f"removed {name}")


def stubborn(step: Callable[[], None], say: Say) -> bool:
    """Do a step; a refusal is said, and is no harm."""
    try:
        step()
    except Exception as error:  # noqa: BLE001 - plain TinyDB lets anything through
        with suppress(OSError):
            say(f"refused {type(error).__name__}")
        return False
    return True
