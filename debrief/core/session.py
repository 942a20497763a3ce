"""The session: a frozen value. `advance` gives the next one or refuses, `back` gives the one before."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.ask import Ask, Card, Person, Prompt, Seat
from debrief.core.events import Event, FinishEarly, Stop
from debrief.core.format import Format, Kind
from debrief.core.kinds.own import Paragraph, paragraphs
from debrief.core.kinds.step import Answer, End, GoTo
from debrief.core.kinds.turns import Taking, Turns
from debrief.core.refusals import NothingBefore, NotOffered
from debrief.core.summary import Summary
from debrief.core.words import Over, Words

Key = tuple[str, str, Person | None]
"""Which question an answer belongs to: the step, the question, the person."""


class Told(Struct, frozen=True):
    """How far one teller's talk has gone."""

    ring: int = 1
    deepest: int = 0
    """The innermost ring that the listener has agreed to; 0 before consent."""
    mode: Literal["open", "asking_in", "paused", "asking_again", "asking_on", "done"] = "open"
    prompts: bool = True
    extra: int = 0
    """How often the listener agreed to go on."""


class Session(Struct, frozen=True, kw_only=True):
    """All that a session is at one moment. It lives in memory and nowhere else."""

    format: Format
    words: Words
    place: int = 0
    ask: Ask
    turn: Literal[1, 2] = 1
    """The second turn has the seats swapped."""
    answers: dict[Key, Answer | None] = {}
    """What was answered; None where it was skipped, nothing where it was not asked."""
    telling: Told = Told()
    deepest: int = 0
    """The innermost ring of the turn before this one; 0 where there is none."""
    cared: int = 0
    """The highest level whose care was read."""
    taking: dict[str, Taking] = {}
    """How far the turns of a group have gone, by step."""
    early: bool = False
    draft: Summary | None = None
    over: Over | None = None
    kept: Summary | None = None
    """The record, once all have agreed to one and the session is over."""
    own: tuple[Paragraph, ...] = ()
    """What goes into a file of one's own, once the session is over."""
    earlier: Session | None = None

    def __repr__(self) -> str:
        """Tell where the session stands and nothing that was answered."""
        return f"Session({self.format.name}, step {self.place + 1}, {self.over or self.ask.key})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say no more to Rich."""
        return []

    @property
    def step(self) -> Kind:
        """The step at which the session stands."""
        return self.format.steps[self.place]

    @property
    def teller(self) -> Person:
        """Who tells in this turn."""
        return "first" if self.turn == 1 else "second"

    @property
    def listener(self) -> Person:
        """Who listens in this turn."""
        return self.peer(self.teller)

    @staticmethod
    def peer(person: Person) -> Person:
        """Give the other one."""
        return "second" if person == "first" else "first"

    @property
    def everyone(self) -> tuple[Person, ...]:
        """All who take part, the teller first; nobody in a group, where nothing personal is asked."""
        if self.format.group:
            return ()
        return (self.teller,) if self.format.alone else (self.teller, self.listener)

    def persons(self, seat: Seat) -> tuple[Person | None, ...]:
        """Name those whom a seat means, in the order in which they are asked; None means any of them."""
        match seat:
            case "both":
                return (None,)
            case "teller":
                return (self.teller,)
            case "listener":
                return self.everyone[1:]
            case "each":
                return self.everyone

    def hand_over(self, person: Person) -> list[Ask]:
        """Give the card that hands the keyboard to somebody; none for one person alone."""
        return [] if self.format.alone else [Ask("card", self.words.hand_over[person], Card(), person)]

    def asked(self, step: str, key: str, person: Person | None) -> bool:
        """Tell whether a question was put, answered or not."""
        return (step, key, person) in self.answers

    def answer(self, step: str, key: str, person: Person | None) -> Answer:
        """Give an answer; nothing where there is none."""
        return self.answers.get((step, key, person)) or ()

    def put(self, answer: Answer | None) -> Session:
        """Give the session with the present question answered."""
        key = (self.step.id, self.ask.key, self.ask.person)
        return replace(self, answers={**self.answers, key: answer})


def start(form: Format, words: Words) -> Session:
    """Begin a session at its first question."""
    return arrive(Session(format=form, words=words, ask=Ask("start", Prompt(form.title))), 0)


def advance(session: Session, event: Event) -> Session:
    """Take one event and give the session that follows.

    Raises:
        Refused: if the moment does not take this event; the session stays as it is.
    """
    if session.over:
        raise NotOffered
    match event:
        case Stop():
            return ended(session, "stopped")
        case FinishEarly():
            return finish_early(session)
    changed = session.step.change(session, event)
    ask = session.step.following(changed)
    return forward(session, ask_next(changed, ask) if ask else leave(changed))


def back(session: Session) -> Session:
    """Give the session as it was one question before.

    Raises:
        NothingBefore: at the start, at the end, and where the keyboard changed hands.
    """
    if session.earlier is None:
        raise NothingBefore
    return session.earlier


def may_finish_early(session: Session) -> bool:
    """Tell whether there is still something that finishing early would shorten."""
    ahead = [step.short for step in session.format.steps[session.place + 1 :]]
    return not session.over and any(ahead) and not all(ahead)


def finish_early(session: Session) -> Session:
    """Go on to grounding and review, past everything else but care that is owed."""
    if not may_finish_early(session):
        raise NotOffered
    early = replace(session, early=True)
    owed = session.step.owed(early)
    return forward(session, ask_next(early, owed) if owed else leave(early))


def leave(session: Session) -> Session:
    """Leave the present step for wherever it leads."""
    cut_short = session.early and not session.step.short
    match None if cut_short else session.step.leave(session):
        case GoTo(step, swap):
            asked_anew = used_up(session)
            return arrive(swapped(asked_anew) if swap else asked_anew, session.format.place(step))
        case End(over):
            return ended(session, over)
    return arrive(session, session.place + 1)


def arrive(session: Session, place: int) -> Session:
    """Stand at the first question at or after a place, past what asks nothing now."""
    for at in range(place, len(session.format.steps)):
        step = session.format.steps[at]
        if session.early and not step.short:
            continue
        there = replace(session, place=at)
        step.guard(there)
        asks = step.asks(there)
        if asks:
            return ask_next(there, asks[0])
    raise NotOffered


def ask_next(session: Session, ask: Ask) -> Session:
    """Stand at one question."""
    return replace(session, ask=ask)


def used_up(session: Session) -> Session:
    """Forget the answer that led back to an earlier step, so that it can't lead back again unasked."""
    key = (session.step.id, session.ask.key, session.ask.person)
    return replace(session, answers={one: said for one, said in session.answers.items() if one != key})


def swapped(session: Session) -> Session:
    """Swap the seats: a new turn, with a talk of its own that nobody has agreed to yet."""
    deepest = max(session.deepest, session.telling.deepest)
    return replace(session, turn=2, telling=Told(), deepest=deepest)


def forward(before: Session, after: Session) -> Session:
    """Join two moments, so that back leads from one to the other.

    Nobody can go back into what another person was asked: the way back ends where the question leaves
    one person's hands, and where a talk drew back or rests: to undo that takes the listener's yes. In a
    group it ends where a turn ends, which somebody may have left out.
    """
    two = not before.format.alone
    hands_changed = two and before.ask.person is not None and after.ask.person != before.ask.person
    here = after.place == before.place and after.turn == before.turn
    drew_back = here and (after.telling.ring < before.telling.ring or after.telling.mode == "paused")
    drew_back = drew_back or turn_ended(before, after)
    return after if after.over else replace(after, earlier=None if hands_changed or drew_back else before)


def ended(session: Session, over: Over) -> Session:
    """End the session and let go of everything but a record that all agreed to."""
    words, form = session.words, session.format
    kept = session.step.record(session) if over == "kept" else None
    own = paragraphs(session) if over == "own" else ()
    otherwise = words.landings_alone if form.alone else words.landings_group if form.group else {}
    landing = Ask("landing", otherwise.get(over) or words.landings[over])
    return Session(format=form, words=words, ask=landing, over=over, kept=kept, own=own)


def turn_ended(before: Session, after: Session) -> bool:
    """Tell whether somebody's turn ended or changed places between two moments."""
    turns = [step for step in before.format.steps if isinstance(step, Turns)]
    return any(step.taking(before).waiting != step.taking(after).waiting for step in turns)
