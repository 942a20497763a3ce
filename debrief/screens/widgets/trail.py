"""Where a session stands: its parts in one line, the present one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from debrief.pages.page import HERE

if TYPE_CHECKING:
    from debrief.core.format import Part


class Trail(Static):
    """The parts of a session from left to right."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id)
        self.shown: tuple[tuple[Part, ...], str] = ((), "")
        self.display = False

    def show(self, parts: tuple[Part, ...], here: str) -> None:
        """Mark the part in which the session is, with a sign as well as a color."""
        if self.shown == (parts, here):
            return
        self.shown = (parts, here)
        self.display = bool(parts)
        pieces: list[tuple[str, str]] = []
        for part in parts:
            mark, style = (f"{HERE} ", "bold $primary") if part.id == here else ("  ", "$secondary")
            pieces.append((f"{mark}{part.title}  ", style))
        self.update(Content.assemble(*pieces))
