"""A sheet of paper: margins, colors, and the parts that stand on it.

Loads fpdf2. Nothing else imports it before a paper is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout, XPos, YPos
from fpdf.fonts import FontFace, TTFFont
from fpdf.prefs import ViewerPreferences

from debrief.export.forms.typeface import NAME, drawable, runs_left

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from debrief.export.document import Section

SIZE = (210.0, 279.4)
"""Millimeters: as wide as A4 and as high as Letter, so that it prints whole on either."""
MARGIN = 22.0
INK, QUIET, ACCENT = (35, 41, 45), (88, 98, 103), (51, 96, 107)
BAR, LINE = (169, 196, 201), (214, 221, 224)
TEXT, SMALL, HEADING, TITLE = 10.0, 8.5, 11.5, 19.0
"""Points."""
HIGH = 1.45
"""How high a line is, by the size of its letters."""
POINT = 25.4 / 72
ROW = 6.6
"""Millimeters."""
FIGURES, LABELS = 32.0, 32.0
"""How wide a column of counts is, and one of labels, in millimeters."""
PLAIN = {"liga": False, "dlig": False, "calt": False}
"""Letters are not joined where they need not be, so that what is copied out of the file is what was typed."""


class Sheet(FPDF):
    """A document on paper, as it is drawn."""

    def __init__(self, letters: dict[str, Path], at_the_foot: str) -> None:
        super().__init__(format=SIZE)
        for style, file in letters.items():
            self.add_font(NAME, style, file)
        self.set_text_shaping(features=PLAIN)
        self.alias_nb_pages("")  # otherwise a typed “{nb}” would become a number
        self.set_margins(MARGIN, MARGIN - 2, MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN + 4)
        self.c_margin = 0
        self.at_the_foot = at_the_foot

    def about(self, title: str, made: datetime) -> None:
        """Say what the file is to the program that shows it, and no more than that."""
        self.set_title(title)
        self.set_lang("en-US")
        self.set_creation_date(made)
        self.set_producer("debrief")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def footer(self) -> None:
        """Say on every page what it may not be used for: pages come apart."""
        self.set_xy(MARGIN, -MARGIN + 3)  # a page may end within a note, whose margin is another
        self.pen(SMALL, QUIET)
        self.cell(self.w - 2 * MARGIN - 10, 4, self.at_the_foot)
        self.cell(10, 4, str(self.page_no()), align=Align.R)

    def pen(self, size: float, color: tuple[int, int, int] = INK, style: str = "") -> None:
        """Choose size and color of what is written next."""
        self.set_font(NAME, style, size)
        self.set_text_color(*color)

    def known(self, text: str) -> str:
        """Give what can be drawn of a text."""
        letters = self.fonts[NAME.lower()]
        return drawable(text, letters.cmap) if isinstance(letters, TTFFont) else text

    def paragraph(self, text: str, *, indent: float = 0) -> None:
        """Write a text over as many lines and pages as it needs."""
        self.set_x(self.l_margin + indent)
        height = self.font_size_pt * POINT * HIGH
        side = Align.R if runs_left(text) else Align.L
        self.multi_cell(0, height, self.known(text), align=side, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def opening(self, title: str, purpose: tuple[str, ...]) -> None:
        """Write the title, and what the document is for beside a bar."""
        self.pen(TITLE, INK, "B")
        self.paragraph(title)
        self.ln(3)
        top = self.get_y()
        self.pen(TEXT)
        for one in purpose:
            self.paragraph(one, indent=4.5)
        with self.local_context(draw_color=BAR, line_width=0.9):
            self.line(self.l_margin + 0.45, top, self.l_margin + 0.45, self.get_y())

    def heading(self, title: str, *, room: float) -> None:
        """Write a heading; on the next page where what follows finds no room on this one."""
        self.ln(7)
        if self.will_page_break(min(room + ROW, self.eph - 1)):
            self.add_page()
        self.pen(HEADING, ACCENT, "B")
        self.start_section(title)
        self.paragraph(title)
        self.ln(1)

    def counts(self, section: Section, columns: tuple[str, ...]) -> None:
        """Draw a table of counts, with the quarters above them."""
        self.heading(section.title, room=(len(section.rows) + 1) * ROW)
        self.pen(TEXT)
        self.set_draw_color(*LINE)
        widths = (self.epw - FIGURES * (len(columns) - 1), *(FIGURES for _ in columns[1:]))
        with self.table(
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(color=QUIET, size_pt=SMALL, emphasis=""),
            col_widths=widths,
            text_align=(Align.L, *(Align.R for _ in columns[1:])),
            line_height=TEXT * POINT * HIGH,
            padding=(0.7, 0),
            width=self.epw,
        ) as table:
            table.row(columns)
            for label, *counts in section.rows:
                line = table.row([self.known(label)])
                for count in counts:
                    line.cell(count, style=None if count.isdecimal() else FontFace(color=QUIET))

    def said(self, section: Section) -> None:
        """Write what was said, each label beside its text."""
        self.heading(section.title, room=len(section.rows) * ROW)
        for label, text in section.rows:
            if self.will_page_break(2 * ROW):
                self.add_page()
            self.pen(TEXT, QUIET)
            self.cell(LABELS, TEXT * POINT * HIGH, self.known(label))
            self.pen(TEXT)
            self.set_left_margin(MARGIN + LABELS)
            self.paragraph(text)
            self.set_left_margin(MARGIN)
            self.ln(1.2)

    def closing(self, heading: str, notes: tuple[str, ...]) -> None:
        """Write how to read the document."""
        self.heading(heading, room=len(notes) * ROW)
        for one in notes:
            self.pen(TEXT - 0.5, QUIET)
            self.paragraph(one)
            self.ln(0.8)
