"""JSON, for another program: the value that was published, what it is for, and which schema it keeps to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import field

from debrief.export.copies import Copies
from debrief.export.report import Report

if TYPE_CHECKING:
    from debrief.export.forms.content import Content


class ReportFile(Report, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The numbers of a quarter, as a file. They may not be used to judge or to find anybody."""

    schema_file: Literal["report-1.json"] = field(name="$schema")
    title: str
    purpose: tuple[str, ...]
    """What the file is for, and what it may not be used for."""
    notes: tuple[str, ...]
    """How to read it."""


class CopiesFile(Copies, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Shared summaries, as a file. They may not be used to judge anybody, or to find who gave them."""

    schema_file: Literal["copies-1.json"] = field(name="$schema")
    title: str
    purpose: tuple[str, ...]
    """What the file is for, and what it may not be used for."""
    notes: tuple[str, ...]
    """How to read it."""


SCHEMAS: dict[str, type[ReportFile | CopiesFile]] = {"report-1.json": ReportFile, "copies-1.json": CopiesFile}
"""What a file holds, by the name of its schema in docs/schema."""


def as_json(content: Content) -> bytes:
    """Write the value that was published, with its purpose before it and the notes behind."""
    document, value = content.document, content.value
    told: dict[str, Any] = {
        "$schema": "report-1.json" if isinstance(value, Report) else "copies-1.json",
        "title": document.title,
        "purpose": document.purpose,
        **msgspec.to_builtins(value),
        "notes": document.notes,
    }
    return pretty(told)


def schema(name: str) -> bytes:
    """Write one of the schemas, as JSON Schema 2020-12."""
    return pretty(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(SCHEMAS[name])}
    )


def pretty(told: dict[str, Any]) -> bytes:
    """Write JSON that a person can read as well."""
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"
