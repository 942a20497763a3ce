"""People at one terminal, who do what is offered and what is not, with a book of what they sent."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Literal

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from debrief.core.events import Chose, Event, Go, Skip
from debrief.core.kinds.check import Check
from debrief.core.refusals import NothingBefore, Refused
from debrief.core.session import Session, advance, back

from .shelf import form
from .walking import STRAYS, begin, easiest, offered

if TYPE_CHECKING:
    from debrief.core.ask import Person
    from debrief.core.format import Format
    from debrief.core.kinds.step import Step

# ruff: noqa: D102 - each rule is a sentence already

Book = dict[tuple[str, str], tuple[str, ...]]
"""What people said, as the test wrote it down itself: a heading and a person or turn, and the ids."""

Manner = Literal["likely", "offered", "easiest", "skip", "stray", "back"]
manners: st.SearchStrategy[Manner] = st.sampled_from(
    ("likely", "likely", "likely", "offered", "easiest", "skip", "stray", "back")
)
picks = st.integers(0, 2**11 - 1)
ways = st.integers(0, 80)


class Walk(RuleBasedStateMachine):
    """Sessions of one format, one after the other. What is promised is checked after every move."""

    focus: ClassVar[tuple[type[Step], ...]] = ()
    """The kinds of step near which half of all sessions are taken up."""

    shape: ClassVar[Format]

    def __init__(self) -> None:
        super().__init__()
        self.open()

    def open(self) -> None:
        self.session = begin(self.shape.name)
        self.book: Book = {}
        self.books: list[Book] = []
        self.moves: list[str] = []

    @initialize(moments=ways, swap=st.booleans(), near=st.booleans())
    def begin_somewhere(self, moments: int, *, swap: bool, near: bool) -> None:
        self.walk_ahead(moments, swap=swap, near=near)

    @rule(moves=st.lists(st.tuples(manners, picks), min_size=8, max_size=24))
    def go_on_for_a_while(self, moves: list[tuple[Manner, int]]) -> None:
        try:
            for manner, pick in moves:
                self.move(manner, pick)
        except AssertionError as error:
            error.add_note("\n".join(["The moves since this session began:", *self.moves]))
            raise

    def move(self, manner: Manner, pick: int) -> None:
        if self.session.over and pick % 4:
            self.open()
            self.walk_ahead(pick % 80, swap=pick % 3 == 0, near=pick % 8 < 6)
            return
        match manner:
            case "back":
                self.go_back()
            case "stray":
                self.send(STRAYS[pick % len(STRAYS)])
            case "skip":
                self.send(Skip())
            case "easiest":
                self.send(easiest(self.session))
            case "offered":
                self.send(offered(self.session, pick))
            case "likely":
                self.send(self.likely(self.session, pick))

    def likely(self, session: Session, pick: int) -> Event:
        """Give what people have to send for a promise to be put to the test at all."""
        return offered(session, pick)

    def go_back(self) -> None:
        before = self.session
        self.moves.append(f"  {before.step.id} {before.ask.key} {before.ask.person or ''}: back")
        with suppress(NothingBefore):
            self.session = back(before)
            self.book = self.books.pop()
            self.went_back(before, self.session)

    def walk_ahead(self, moments: int, *, swap: bool, near: bool) -> None:
        """Give the easiest answers for a while, or up to the machine's focus, but never the last one."""
        for _ in range(80 if near and self.focus else moments):
            event = easiest(self.session)
            if self.session.ask.key == "swap" and not swap:
                event = Chose(("no",))
            in_turn = not swap or self.turn == "2" or not self.swaps
            arrived = in_turn and isinstance(self.session.step, self.focus)
            if (near and arrived) or advance(self.session, event).over:
                return
            self.send(event)

    def send(self, event: Event) -> None:
        before = self.session
        self.moves.append(f"  {before.step.id} {before.ask.key} {before.ask.person or ''}: {event}")
        try:
            self.session = advance(before, event)
        except Refused as refusal:
            self.refused(before, event, refusal)
            return
        self.books.append(self.book)
        self.book = dict(self.book)
        self.note(self.book, before, event)
        self.took(before, event, self.session)

    @property
    def turn(self) -> str:
        """The turn, as the test counts it: the second begins once both know that the seats are swapped."""
        return "2" if ("swapped", "") in self.book else "1"

    @property
    def teller(self) -> Person:
        return "first" if self.turn == "1" else "second"

    @property
    def listener(self) -> Person:
        return "second" if self.turn == "1" else "first"

    @property
    def people(self) -> tuple[Person, ...]:
        """All who are asked for themselves; in a group, nobody."""
        if self.shape.group:
            return ()
        return ("first",) if self.shape.alone else ("first", "second")

    @property
    def swaps(self) -> bool:
        return any(isinstance(step, Check) for step in self.shape.steps)

    def note(self, book: Book, before: Session, event: Event) -> None:
        """Write down what was said. Machines add what they need."""
        if isinstance(before.step, Check) and before.ask.key == "swapped" and event in {Go(), Skip()}:
            book["swapped", ""] = ()

    def took(self, before: Session, event: Event, after: Session) -> None:
        """Check what is promised after an event was taken."""

    def went_back(self, before: Session, after: Session) -> None:
        """Check what is promised after a step back."""

    def refused(self, before: Session, event: Event, refusal: Refused) -> None:
        """Check what is promised after an event was refused."""


THOROUGHLY = {"pair", "solo"}
"""Formats that hold nearly every kind of step. In the others the same code is put to fewer tests."""


def prove(machine: type[Walk], name: str, examples: int = 40, steps: int = 8) -> None:
    """Run a machine over a shipped format: the same sequences each time, with no clock and nothing stored.

    A failure is not made smaller, which takes minutes; it lists every move of its session instead.
    """
    examples = examples if name in THOROUGHLY else max(4, examples // 5)
    run_state_machine_as_test(
        type(machine.__name__, (machine,), {"shape": form(name)}),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=True,
            deadline=None,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
