"""The summaries of an earlier file, as far as they are true, and how many are lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debrief.store.atomic import read_whole
from debrief.store.earlier.salvage import scan, true_summary
from debrief.store.earlier.schema import count_of, is_newer
from debrief.store.errors import NewerSchema
from debrief.store.records import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.summary import Summary

_META = "1"
"""The id under which the file speaks about itself."""


@dataclass(frozen=True, slots=True, repr=False)
class Earlier:
    """What an earlier file holds; its repr says nothing of it."""

    summaries: tuple[Kept, ...]
    """Every summary that is whole, in the order of the file."""
    lost: int
    """How many could not be read."""
    certain: bool
    """Whether that number is known, or only the smallest it can be."""


def read_earlier(path: Path) -> Earlier | None:
    """Read a file of summaries as far as it can be read, or nothing where there is none.

    Raises:
        NewerSchema: if a newer debrief wrote it.
        NotReadable: if it can't be read at all.
    """
    raw = read_whole(path)
    return None if raw is None else _examined(raw.decode(errors="replace"))


def _examined(text: str) -> Earlier:
    count: int | None = None
    newer = False
    seen: set[str] = set()
    found: dict[str, Summary] = {}
    for id_, document in scan(text):
        if id_ == _META and document is not None and "schema" in document:
            newer = newer or is_newer(document)
            count = count_of(document) if count is None else count
            continue
        seen.add(id_)
        summary = true_summary(id_, document)
        if summary is not None:
            found[id_] = summary
    # Lost bytes can leave a later number there, but a later debrief would not leave a record of this schema.
    if newer and not found:
        raise NewerSchema
    certain = count is not None and count >= len(found)
    total = count if count is not None and certain else len(seen)
    return Earlier(
        tuple(Kept(int(id_), summary) for id_, summary in found.items()), total - len(found), certain
    )
