"""Where something of a quarter is given on: looked at whole, noted in the letterbox, and written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from debrief.core.events import Chose, Go
from debrief.export.copies import Means
from debrief.export.forms.choosing import FORMS
from debrief.export.made import make
from debrief.export.offered import offered
from debrief.export.quarters import QuarterError, read_quarter
from debrief.export.refusing import NothingToShow
from debrief.export.write import NotWrittenError
from debrief.pages import giving as pages
from debrief.pages.kept import Leave, trouble
from debrief.screens.writing import WritingScreen
from debrief.store.errors import Overtaken, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.core.quarter import Quarter
    from debrief.desk import Desk
    from debrief.export.made import Made
    from debrief.pages.page import Page, Row
    from debrief.screens.inside import Inside
    from debrief.store.letter import What

MARK = "utf-8-sig"
"""Reads UTF-8 with or without the mark before it that tells spreadsheets so."""
UNSHOWN = "pdf"
"""The form whose bytes nobody can read."""
KILO = 1000


class GivingScreen(WritingScreen):
    """Asks which quarter and which form, shows what would leave, and lets it go only then."""

    def __init__(self, desk: Desk, what: What, inside: Inside) -> None:
        """Ask.

        Args:
            desk: what every screen works with.
            what: the numbers of a quarter, or its shared summaries.
            inside: what lies in the letterbox.
        """
        super().__init__(desk)
        self.what = what
        self.inside = inside
        self.stage: Literal["quarter", "looked_at", "form"] = "quarter"
        self.quarter: Quarter | None = None
        self.made: Made | None = None
        self.kind = ""
        self.file = b""
        """What will be written, to the byte."""
        self.noted = False
        """Whether the letterbox knows that it was given on."""

    def make(self, quarter: Quarter) -> Made:
        """Give what a quarter holds. This runs beside the screen.

        Raises:
            NothingToShow: if too little is there.
            QuarterError: if this quarter can't be used.
        """
        desk, inside = self.desk, self.inside
        means = Means(desk.settings, desk.words, desk.formats.called(desk.say), desk.check, desk.shuffle)
        return make(self.what, quarter, inside.kept, inside.published, means)

    def begin(self) -> None:
        """Ask which quarter."""
        self.show_quarters()

    def show_quarters(self) -> None:
        """Offer the quarters that are over."""
        self.at, self.stage, self.made = "first", "quarter", None
        given = {one.quarter for one in self.inside.published if one.what == self.what}
        months = (one.summary.month for one in self.inside.kept)
        there = offered(months, given, self.desk.today())
        named = [(one.name, str(one), one.name in given) for one in there]
        self.draw(pages.quarters(self.desk.say, named, damaged=self.inside.damaged))

    def show_made(self, made: Made) -> None:
        """Show what would leave."""
        if made is not self.made:
            self.made, self.noted = made, not made.new
        self.at, self.stage = "first", "looked_at"
        document, damaged = made.content.document, self.inside.damaged
        self.draw(pages.looked_at(self.desk.say, document, new=not self.noted, damaged=damaged))

    def show_forms(self) -> None:
        """Ask in which form."""
        self.at, self.stage = "first", "form"
        self.draw(pages.forms(self.desk.say, FORMS))

    def took(self, event: object) -> None:
        """Take the quarter, then the form, then the place and the yes."""
        if self.busy:
            return
        match self.at, self.stage, event:
            case _, _, Leave():
                self.dismiss()
            case "first", "quarter", Chose((name,)):
                self.quarter = read_quarter(name)
                self.work(partial(self.make, self.quarter), self.show_made)
            case "first", "looked_at", Go():
                self.show_forms()
            case "first", "form", Chose((kind,)):
                self.kind = kind
                self.work(self.make_file, self.take_file)
            case "first", _, _:
                self.tell(self.desk.say["choose_one"])
            case _:
                super().took(event)

    def make_file(self) -> bytes:
        """Give the bytes of the form that was chosen."""
        return FORMS[self.kind].write(self.made.content) if self.made else b""

    def take_file(self, content: bytes) -> None:
        """Ask where it goes."""
        self.file = content
        name = self.quarter.name if self.quarter else ""
        self.name_of_file = f"{self.what}-{name}{FORMS[self.kind].ending}"
        self.typed = ""
        super().begin()

    def document(self) -> bytes:
        """Give the file."""
        return self.file

    def rows_of_file(self) -> tuple[Row, ...]:
        """Give the file as it is; of one that is no text, all that it says and how large it is."""
        if self.kind != UNSHOWN or self.made is None:
            return (("", self.file.decode(MARK)),)
        size = self.desk.say["numbers_size"].format(size=max(1, round(len(self.file) / KILO)))
        return (("", f"{size}\n\n{pages.as_text(self.made.content.document)}"),)

    def words_about(self) -> tuple[str, tuple[str, ...]]:
        """Say that it is noted."""
        say = self.desk.say
        before = say["numbers_will_note" if not self.noted else "numbers_frozen"]
        return before, (say["numbers_noted"], say["numbers_hand_on"])

    def write(self, to: Path) -> Path:
        """Note what is given on, and write it only then: what can't be written now can be written again.

        Raises:
            StoreError: if it could not be noted, and nothing was written.
            NotWrittenError: if it is noted, and could not be written.
        """
        made, inside = self.made, self.inside
        if made is not None and not self.noted:
            inside.opened.publish(made.published, inside.seen)
            self.noted = inside.stale = True
        return super().write(to)

    def failed(self, error: Exception, before: Page | None) -> None:
        """Say why nothing leaves, or why the file is not there."""
        match error:
            case NothingToShow() | QuarterError():
                self.show_quarters()
                self.tell(str(error))
            case Overtaken():
                self.inside.stale = True
                self.draw(trouble(self.desk.say, str(error)))
            case StoreError() if before is not None:
                self.draw(before)
                self.tell(f"{error} {self.desk.say['numbers_not_noted']}")
            case NotWrittenError():
                super().failed(error, before)
                self.tell(f"{self.hint.text} {self.desk.say['numbers_noted_only']}")
            case _:
                raise error

    def action_back(self) -> None:
        """Go back a page, or leave."""
        if self.busy:
            return
        match self.at, self.stage:
            case "place", _:
                self.show_forms()
            case "first", "form" if self.made is not None:
                self.show_made(self.made)
            case "first", "looked_at" if not self.inside.stale:
                self.show_quarters()
            case _:
                super().action_back()

    def forget(self) -> None:
        """Let go of what was made; the keys go with the place behind this one."""
        self.made, self.file = None, b""
        super().forget()
