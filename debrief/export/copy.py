"""The supervisor's copy of one summary: the parts that were given, and nothing that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from debrief.core.telling import Telling
from debrief.pages.record import copy_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.summary import Summary
    from debrief.core.words import Words

PURPOSE = (
    "Two peers, or one, gave this copy. It says what weighs on a team and what helps. "
    "It may not be used to judge anybody, or to find out who gave it."
)


class NotGivenError(Telling):
    """The people did not agree to share this summary."""

    def __init__(self) -> None:
        super().__init__("This summary was not given for sharing, so it stays here.")


def copy(summary: Summary, words: Words, title: str) -> dict[str, str]:
    """Gather the copy: the kind of session, the quarter, and the parts that were given.

    Raises:
        NotGivenError: if it was not shared by all.
    """
    if summary.agreed != "share":
        raise NotGivenError
    return dict(copy_rows(summary, words, title))


def as_markdown(rows: dict[str, str]) -> str:
    """Write the copy as Markdown in which no typed character means anything."""
    lines = [f"- **{label}:** {escaped(text)}" for label, text in rows.items()]
    return "\n".join(["# A shared summary", "", PURPOSE, "", *lines, ""])


def escaped(text: str) -> str:
    """Put a backslash before every character that Markdown or HTML would read."""
    flat = " ".join(text.split())
    return "".join(f"\\{one}" if one in "\\`*_{}[]()<>#+-.!|~&" else one for one in flat)


def as_json(rows: dict[str, Any]) -> str:
    """Write the copy as JSON."""
    text = msgspec.json.format(msgspec.json.encode({"purpose": PURPOSE, **rows}), indent=2)
    return text.decode() + "\n"


WRITERS: dict[str, Callable[[dict[str, str]], str]] = {"markdown": as_markdown, "json": as_json}
"""The kinds of document, by the name people ask for."""
