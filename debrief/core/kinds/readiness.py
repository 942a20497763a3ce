"""Is this a good moment: each answers in private, and the result never says whose answer it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, Struct

from debrief.core.ask import Ask, Many, One, Option, Person, Prompt
from debrief.core.kinds.step import End, Leave, Step, degrees

if TYPE_CHECKING:
    from debrief.core.session import Session

Fit = Literal["go", "gently", "not_today"]
FITS: tuple[Fit, ...] = ("go", "gently", "not_today")


class Statement(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence to tick when it is true, and what it means when it is not."""

    id: str
    label: str
    otherwise: Literal["gently", "not_today"]


class Load(Struct, frozen=True, forbid_unknown_fields=True):
    """How full one is already, 0 to 10, and from which number on it matters."""

    prompt: Prompt
    gently_from: Annotated[int, Meta(ge=0, le=10)]
    not_today_from: Annotated[int, Meta(ge=0, le=10)]


class Readiness(Step, frozen=True, tag="readiness"):
    """Ask each in private whether today is a good fit."""

    prompt: Prompt
    statements: tuple[Statement, ...]
    load: Load
    go: Prompt
    gently: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List both people's questions, whatever the first one said, and then one neutral result."""
        statements = Many(tuple(Option(one.id, one.label) for one in self.statements))
        load = One(degrees(session.words.load))
        asks: list[Ask] = []
        for person in session.everyone:
            asks += session.hand_over(person)
            asks.append(Ask("true", self.prompt, statements, person, private=True))
            asks.append(Ask("load", self.load.prompt, load, person, private=True))
        fit = self.fit(session)
        if fit != "not_today":
            asks.append(Ask("result", self.go if fit == "go" else self.gently))
        return tuple(asks)

    def leave(self, session: Session) -> Leave:
        """End kindly where today is not a good fit."""
        return End("not_today") if self.fit(session) == "not_today" else None

    def fit(self, session: Session) -> Fit:
        """Weigh what both said: the more careful answer counts, and nobody's name stands beside it."""
        signs: list[Fit] = ["go"]
        for person in session.everyone:
            signs += self.signs(session, person)
        return max(signs, key=FITS.index)

    def signs(self, session: Session, person: Person) -> list[Fit]:
        """Read one person's answers; what was skipped asks for going gently."""
        ticked = session.answers.get((self.id, "true", person))
        load = session.answer(self.id, "load", person)
        signs: list[Fit] = []
        if ticked is None:
            signs.append("gently")
        else:
            signs += [one.otherwise for one in self.statements if one.id not in ticked]
        if load and int(load[0]) >= self.load.not_today_from:
            signs.append("not_today")
        elif load and int(load[0]) >= self.load.gently_from:
            signs.append("gently")
        return signs
