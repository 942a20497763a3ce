"""The one screen of a session: it draws the present moment and turns keys into events."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, TextArea

from debrief.core.ask import Blank, Draft, Talking, Text
from debrief.core.events import Drafted, Event, FinishEarly, Go, Skip, Stop, Wrote
from debrief.core.kinds.agree import cover_word
from debrief.core.private import PrivateText
from debrief.core.refusals import Refused
from debrief.core.session import Session, advance, back, may_finish_early, start
from debrief.pages.landing import SaveCopy, SaveDates, SaveOwn
from debrief.pages.moment import moment, shows_readers
from debrief.pages.note import ABOUT_A_NOTE
from debrief.pages.receipt import landing
from debrief.screens.keeping import Keeping
from debrief.screens.noting import Noting
from debrief.screens.page_screen import PageScreen
from debrief.screens.timing import Timing
from debrief.screens.widgets.forgetful import ForgetfulInput
from debrief.screens.widgets.line import Line
from debrief.screens.widgets.trail import Trail

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.core.format import Format
    from debrief.core.kinds.step import Answer
    from debrief.desk import Desk
    from debrief.pages.page import Page

SECONDS_BETWEEN_LOOKS = 10


class SessionScreen(PageScreen):
    """Walks people through one session, from the first page to the landing."""

    MOST_ACTIONS = 6

    def __init__(self, desk: Desk, form: Format) -> None:
        super().__init__(desk)
        self.heading = form.title
        self.clock = Line(id="clock")
        self.trail = Trail(id="trail")
        self.word = ForgetfulInput(id="word", password=True, select_on_focus=False)
        self.noting = Noting(desk, self)
        self.note = self.noting.field
        self.word.display = self.noting.display = False
        self.texts = ((self.word, self.word), (self.noting, self.note))
        """What is written in, with all that belongs to it."""
        self.offered: tuple[bool, ...] = ()
        self.session = start(form, desk.words)
        self.keeping = Keeping(desk, self)
        self.receipt: tuple[str, ...] = ()
        """The words that stand on the landing, and nowhere else."""
        self.timing = Timing(desk.clock)

    def compose_top(self) -> ComposeResult:
        """Lay out the name of the session, the time, and the map in one line."""
        with Vertical(id="top"):
            with Horizontal(id="top-line"):
                yield from (self.bar, self.clock)
            yield self.trail

    def compose_fields(self) -> ComposeResult:
        """Lay out the one-line word and the page for a note."""
        yield from (self.lines_below, self.word, self.noting)

    def compose_end(self) -> ComposeResult:
        """Lay out the record, where people have seen it and now answer."""
        yield self.rows_below

    def begin(self) -> None:
        """Draw the first moment, and look at the clock now and then."""
        self.stand(self.session)
        self.set_interval(SECONDS_BETWEEN_LOOKS, self.show_time)

    def on_screen_resume(self) -> None:
        """Say anew who can read what is kept, where that was decided meanwhile."""
        if self.page is not None and shows_readers(self.session):
            self.stand(self.session)

    def stand(self, session: Session, before: Answer | None = None) -> None:
        """Draw a moment of the session in place of the present one."""
        self.session = session
        self.timing.stand(session)
        if isinstance(session.ask.field, Draft):
            self.keeping.draw_slip()
        readers = self.keeping.readers() if shows_readers(session) else ""
        self.draw(moment(session, self.desk.house, before, readers=readers, time_up=self.talk_is_up))
        self.trail.show(() if session.over else session.format.parts, session.step.part)
        self.show_time()
        self.refresh_footer()

    def refresh_footer(self) -> None:
        """Draw the footer anew where it offers something else than before: that costs more than the page."""
        offered = tuple(bool(self.check_action(name, ())) for name in ("back", "skip", "finish_early"))
        if offered != self.offered:
            self.offered = offered
            self.refresh_bindings()

    def draw(self, page: Page) -> None:
        """Draw a page, with what was typed there before or an empty field."""
        if self.receipt:
            page = landing(page, self.receipt, self.desk.say)
        if self.word.display:
            self.word.forget()
        if self.noting.display:
            self.noting.forget()
        field = page.field
        self.word.display = isinstance(field, Text) and field.hidden
        self.noting.display = isinstance(field, Blank) or (isinstance(field, Text) and not field.hidden)
        said = page.answer if isinstance(page.answer, PrivateText) else PrivateText("")
        if self.word.display:
            self.word.value = said
            self.word.placeholder = self.desk.say["word_here"]
        if self.noting.display:
            checks = isinstance(field, Text) and field.checked
            self.noting.open(said, checks=checks)
            own = isinstance(field, Text) and not checks
            self.note.placeholder = self.desk.say["own_words_here" if own else "write_here"]
        super().draw(page)

    def focus_field(self, page: Page) -> None:
        """Put the cursor into the text where there is one."""
        for around, text in self.texts:
            if around.display:
                self.set_focus(text)
                self.call_after_refresh(around.scroll_visible, animate=False)
                return
        super().focus_field(page)

    def answer(self) -> object:
        """Read what was ticked or typed. A page that lets go answers nothing."""
        if self.word.display:
            return Wrote(PrivateText(self.word.value))
        if self.noting.display and isinstance(self.session.ask.field, Text):
            return self.noting.wrote()
        return super().answer()

    def took(self, event: object) -> None:
        """Take one event: go on, or say why not and stay."""
        if isinstance(event, SaveOwn | SaveCopy | SaveDates):
            self.take_along(event)
        elif self.session.over:
            self.dismiss()
        elif isinstance(event, Stop) or (isinstance(event, Event) and not self.keeping.waits):
            self.advance(event)
        else:
            self.noting.do(event)

    def take_along(self, event: SaveOwn | SaveCopy | SaveDates) -> None:
        """Write what people want to take along, where they want it."""
        from debrief.screens.taking import taking  # noqa: PLC0415 - few want it

        self.app.push_screen(taking(self.desk, self.session, event))

    def advance(self, event: Event) -> None:
        """Move the session by one event and draw what follows."""
        if isinstance(self.session.ask.field, Draft) and isinstance(event, Go):
            event = Drafted(self.desk.month(), self.timing.minutes_gone, self.desk.coin())
        try:
            after = advance(self.session, event)
        except Refused as refusal:
            self.tell(str(refusal))
            self.noting.refused(refusal)
            return
        if after.over:
            self.keeping.waits = False
        if after.kept is None:
            self.stand(after)
        else:
            self.keeping.keep(after.kept, partial(self.arrive, after), self.not_kept)

    def arrive(self, after: Session, receipt: tuple[str, ...]) -> None:
        """Show the landing once the record is safe, with the receipt for it."""
        self.receipt = receipt
        self.stand(after)

    def not_kept(self, problem: str) -> None:
        """Say why nothing is kept yet; the record stays as it is, and Enter tries again."""
        say = self.desk.say
        self.tell(say["not_saved"].format(problem=problem) if problem else say["ask_again"])

    @property
    def typing(self) -> bool:
        """Whether letters go into a text."""
        return self.focused in {self.word, self.note}

    @property
    def minutes_left(self) -> float:
        """Minutes until the planned end; negative after it."""
        return self.timing.left(self.session)

    @property
    def quiet(self) -> bool:
        """Whether nobody is expected to touch the keyboard for a while."""
        return not self.session.over and self.session.step.quiet(self.session)

    @property
    def cover_word(self) -> str:
        """The word that the people chose against the cover; empty where they chose none."""
        return cover_word(self.session)

    def show_time(self) -> None:
        """Say softly how much time is left. Nothing happens when it is up, but an offer to ask for more."""
        self.clock.show(self.timing.told(self.session, self.desk.say))
        offered = self.page is not None and any(action.key == "m" for action in self.page.actions)
        if self.talk_is_up and not offered:
            self.stand(self.session)

    @property
    def talk_is_up(self) -> bool:
        """Whether people still talk when the time for it is up."""
        return isinstance(self.session.ask.field, Talking) and self.timing.stretch_left(self.session) <= 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        offered = {
            "back": self.session.earlier is not None,
            "skip": self.page is not None and any(isinstance(one.event, Skip) for one in self.page.actions),
            "finish_early": may_finish_early(self.session),
            "note": self.noting.checks,
        }
        return offered[action] if action in offered else super().check_action(action, parameters)

    def action_back(self) -> None:
        """Go back to the question before, with what was answered there."""
        if self.keeping.waits:
            return
        try:
            before = back(self.session)
        except Refused as refusal:
            self.tell(str(refusal))
            return
        key = (before.step.id, before.ask.key, before.ask.person)
        self.stand(before, self.session.answers.get(key))

    def action_skip(self) -> None:
        """Leave the question out."""
        self.took(Skip())

    def action_finish_early(self) -> None:
        """Go on to grounding and review."""
        self.took(FinishEarly())

    def stop(self) -> None:
        """End at once; from the landing, leave."""
        self.took(Stop())

    def forget(self) -> None:
        """Let the receipt and the session go."""
        self.receipt = ()
        self.keeping.forget()
        super().forget()

    def let_go(self) -> None:
        """End because nobody was there, and say so."""
        self.stop()
        self.tell(self.desk.say["let_go_idle"])

    @on(Input.Submitted, "#word")
    def submit_word(self) -> None:
        """Go on with Enter."""
        self.go_on()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def follow(self) -> None:
        """Keep what is being typed in sight in a small window."""
        for around, _ in self.texts:
            if around.display:
                self.call_after_refresh(around.scroll_visible, animate=False)

    def action_note(self, what: str) -> None:
        """Do something about what was found in the note, by its name."""
        self.noting.do(ABOUT_A_NOTE[what])
