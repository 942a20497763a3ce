"""The one screen of a session: it draws the present moment and turns keys into events."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, TextArea

from debrief.core.ask import Blank, Draft, Talking, Text
from debrief.core.events import Drafted, Event, FinishEarly, Go, Skip, Stop, Wrote
from debrief.core.kinds.agree import agreed_time, cover_word
from debrief.core.kinds.talk import EXTRA_MINUTES, Talk
from debrief.core.private import PrivateText
from debrief.core.refusals import Refused
from debrief.core.session import Session, advance, back, may_finish_early, start
from debrief.pages.moment import moment, shows_readers
from debrief.pages.note import ABOUT_A_NOTE
from debrief.pages.receipt import landing
from debrief.screens.keeping import Keeping
from debrief.screens.noting import Noting
from debrief.screens.page_screen import PageScreen
from debrief.screens.widgets.forgetful import ForgetfulInput
from debrief.screens.widgets.line import Line
from debrief.screens.widgets.trail import Trail

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.core.format import Format
    from debrief.core.kinds.step import Answer
    from debrief.desk import Desk
    from debrief.pages.page import Page

MINUTE = 60
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
        self.began = desk.clock()
        self.talk_began: float | None = None

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
        talking = isinstance(session.ask.field, Talking)
        if isinstance(session.step, Talk) and not session.over:
            self.talk_began = self.talk_began or self.desk.clock()
        else:
            self.talk_began = None
        if isinstance(session.ask.field, Draft):
            self.keeping.draw_slip()
        time_up = talking and self.talk_minutes_left <= 0
        readers = self.keeping.readers() if shows_readers(session) else ""
        self.draw(moment(session, self.desk.limits, before, readers=readers, time_up=time_up))
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
            self.noting.open(said, checks=isinstance(field, Text) and field.checked)
            self.note.placeholder = self.desk.say["write_here"]
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
        if self.session.over:
            self.dismiss()
        elif isinstance(event, Stop) or (isinstance(event, Event) and not self.keeping.waits):
            self.advance(event)
        else:
            self.noting.do(event)

    def advance(self, event: Event) -> None:
        """Move the session by one event and draw what follows."""
        if isinstance(self.session.ask.field, Draft) and isinstance(event, Go):
            event = Drafted(self.desk.month(), self.minutes_gone, self.desk.coin())
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
    def minutes_gone(self) -> float:
        """Minutes since the session began."""
        return (self.desk.clock() - self.began) / MINUTE

    @property
    def minutes_left(self) -> float:
        """Minutes until the planned end, a second turn counting as much again; negative after it."""
        agreed = agreed_time(self.session) or self.session.format.minutes
        more = EXTRA_MINUTES * self.session.telling.extra
        return agreed * self.session.turn + more - self.minutes_gone

    @property
    def talk_minutes_left(self) -> float:
        """Minutes until the end of the talk that was agreed; negative after it."""
        step = self.session.step
        if not isinstance(step, Talk) or self.talk_began is None:
            return self.minutes_left
        return step.time(self.session) - (self.desk.clock() - self.talk_began) / MINUTE

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
        left = self.talk_minutes_left
        self.clock.show(self.time_told(left))
        offered = self.page is not None and any(action.key == "m" for action in self.page.actions)
        if isinstance(self.session.ask.field, Talking) and left <= 0 and not offered:
            self.stand(self.session)

    def time_told(self, left: float) -> str:
        """Tell the time in words; nothing where it would only hurry: at rest, in care, at the end."""
        session, say = self.session, self.desk.say
        landing = session.over or session.early or session.step.part == session.format.parts[-1].id
        if landing or session.ask.key == "paused":
            return ""
        told = "talk_left" if isinstance(session.step, Talk) else "time_left"
        return say[told].format(minutes=max(1, round(left))) if left > 0 else say["time_up"]

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
