"""Starts the small program of these tests as the real one is started: first made private, then drawn."""

from __future__ import annotations

import importlib
import sys

from debrief import safety


def main(fault: str, *flags: str) -> int | None:
    """Run the program that leaks on command, and return its exit status."""
    if "--unprepared" not in flags:
        safety.prepare()
    try:
        safety.require_terminal()
    except safety.NotATerminal as error:
        sys.stderr.write(f"{error}\n")
        return 2
    app = importlib.import_module("tests.privacy.leaky").Leaky(fault)
    app.run(inline="--inline" in flags)
    code: int | None = app.return_code
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
