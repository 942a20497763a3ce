"""Earlier files, laid out as debrief 0.1 did: `test_reading.py` holds this against files that it wrote."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from debrief.store.records import Kept
from tests.store.samples import SECRET, a_summary

if TYPE_CHECKING:
    from debrief.core.summary import Summary

HERE = Path(__file__).parent


def some(many: int) -> list[Kept]:
    """Build so many summaries with numbers in a row, each with its own note."""
    return [Kept(20_000_000 + number, a_summary(f"{SECRET} {number}")) for number in range(many)]


def laid_out(kept: list[Kept]) -> bytes:
    """Write the file that holds these summaries."""
    return laid_out_documents({each.id: as_it_was(each.summary) for each in kept})


def as_it_was(summary: Summary) -> dict[str, Any]:
    """Give a summary with the fields of that day."""
    document: dict[str, Any] = msgspec.to_builtins(summary, enc_hook=str)
    del document["checked"]  # no note was checked then
    return document


def laid_out_documents(documents: dict[int, dict[str, Any]], schema: int = 1) -> bytes:
    """Write the file that holds these documents, in a schema of its time or of later."""
    meta = sealed("meta", {"schema": schema, "count": len(documents)})
    lines = [f'  "{id_}": {sealed(f"{schema}/{id_}", documents[id_])}' for id_ in sorted(documents)]
    summaries = "".join(f"\n{line}," for line in lines).removesuffix(",")
    text = f'{{\n"meta": {{\n  "1": {meta}\n}},\n"summaries": {{{summaries}\n}}\n}}\n'
    return text.encode(errors="backslashreplace")


def sealed(place: str, document: dict[str, Any]) -> str:
    """Write one document with the checksum that belongs to its place."""
    plain = json.dumps([place, document], sort_keys=True, separators=(",", ":"))
    return json.dumps(document | {"checksum": f"{zlib.crc32(plain.encode()):08x}"}, ensure_ascii=False)
