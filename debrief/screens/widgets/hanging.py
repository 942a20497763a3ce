"""A label with a detail beside it, whose further lines stay beside it; in a narrow window it stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.content import Content
    from textual.css.styles import RulesMap
    from textual.style import Style
    from textual.visual import RenderOptions

NARROWEST = 16
"""Cells that a detail needs beside its label."""
BELOW = 4
"""How far it is set in where it stands below."""


class Hanging(Visual):
    """Puts a detail in a column of its own."""

    def __init__(self, label: Content, detail: Content) -> None:
        """Take what stands in the two columns.

        Args:
            label: as wide as its column; it has one line.
            detail: it has as many lines as it needs.
        """
        self.label, self.detail = label, detail

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Give the cells that both take in one line."""
        return self.label.cell_length + self.detail.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Give the lines that both take."""
        indent = self._indent(width)
        return (indent == BELOW) + self.detail.get_height(rules, max(1, width - indent))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw both."""
        indent, blank = self._indent(width), style.rich_style
        first = self.label.render_strips(min(self.label.cell_length, width), 1, style, options)
        lines = self.detail.render_strips(max(1, width - indent), height, style, options)
        if indent == BELOW:
            return [*first, *(Strip.join([Strip.blank(indent, blank), line]) for line in lines)]
        before = [*first, *[Strip.blank(indent, blank)] * (len(lines) - 1)]
        return [Strip.join(pair) for pair in zip(before, lines, strict=True)]

    def _indent(self, width: int) -> int:
        """Give the cells before the detail."""
        beside = self.label.cell_length
        return beside if width - beside >= NARROWEST else BELOW
