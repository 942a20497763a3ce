"""Where in a file a fault is, for whoever wrote the file."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from debrief.core.nearest import nearest_known

if TYPE_CHECKING:
    from collections.abc import Container

LISTED = re.compile(r"(\w+)\[(\d+)\]\.?")


class Fault(NamedTuple):
    """What is wrong, and where."""

    problem: str
    listed: str = ""
    """The list in which it is, such as "steps"; nothing where it is in none."""
    entry: str = ""
    """Which entry of that list, such as "3 (“need”)"."""
    field: str = ""


def read_table(text: str) -> dict[str, Any] | Fault:
    """Read TOML, or say why it is none."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # bad syntax, a number of 5000 digits, 5000 brackets
        return Fault(f"this is not TOML ({error}).")


def fault(message: str, table: dict[str, Any], schema: object, lists: Container[str]) -> Fault:
    """Find the place that `msgspec` speaks of.

    Args:
        message: what it says.
        table: what was read.
        schema: the type that was wanted.
        lists: the lists whose entries have an id of their own.
    """
    problem, _, path = message.rpartition(" - at `$") if " - at `$" in message else (message, "", "")
    path, problem = path.rstrip("`").lstrip("."), f"{problem.rstrip('.')}.{nearest_known(problem, schema)}"
    found = LISTED.match(path)
    entries = table.get(found[1]) if found and found[1] in lists else None
    if not found or not isinstance(entries, list) or int(found[2]) >= len(entries):
        return Fault(problem, field=path)
    place = int(found[2])
    name = entries[place].get("id") if isinstance(entries[place], dict) else None
    entry = f"{place + 1} (“{name}”)" if name else str(place + 1)
    return Fault(problem, found[1], entry, path[found.end() :])
