"""A file of one's own, as Markdown that anything opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copy import escaped

if TYPE_CHECKING:
    from debrief.core.kinds.own import Paragraph

NAME = "my-plan.md"
"""What the file is called where nobody says otherwise."""


def own_file(title: str, paragraphs: tuple[Paragraph, ...]) -> str:
    """Write what somebody ticked and wrote, and nothing of when or where."""
    lines = [f"# {title}"]
    for heading, said in paragraphs:
        lines += ["", f"## {heading}", "", *(f"- {escaped(one)}" for one in said)]
    return "\n".join([*lines, ""])
