"""Ways to walk through a session: the easiest answer, any answer, a stray event, and scripts of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Blank, Card, Draft, Many, One, Talking, Tell, Text, Turn
from debrief.core.events import (
    AskIn,
    AskOn,
    Chose,
    Drafted,
    Event,
    FinishEarly,
    Go,
    JustListen,
    Later,
    Pass,
    Pause,
    Skip,
    StepOut,
    Stop,
    Wrote,
)
from debrief.core.kinds.scale import Scale
from debrief.core.private import PrivateText
from debrief.core.session import Session, advance, start
from debrief.core.summary import Checked

from .shelf import form, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.ask import Person
    from debrief.core.kinds.step import Step

SECRET = "wren-under-the-overpass-5582"  # noqa: S105 - no password, only words to look for
"""What is typed wherever something can be typed."""

WHEN = Drafted("2026-11", 22.0, flip=False)
TALK: tuple[Event, ...] = (AskIn(), AskIn(), StepOut(), JustListen(), Pause(), AskOn(), Go())
TURN: tuple[Event, ...] = (Go(), Go(), Go(), Skip(), Later(), Pass())
TEXTS = (SECRET, f"  {SECRET} ", "", "   ", SECRET * 40)
STRAYS: tuple[Event, ...] = (
    Go(), Skip(), AskIn(), StepOut(), JustListen(), Pause(), AskOn(), FinishEarly(), FinishEarly(), Stop(),
    Chose(()), Chose(("yes",)), Chose(("no",)), Chose(("share",)), Chose(("keep",)), Chose(("4",)),
    Chose(("yes", "no")), Chose((SECRET,)), Pass(), Later(), Wrote(PrivateText(SECRET)),
    Drafted("2026-11", 3.0, flip=True),
)  # fmt: skip
"""What people may send at any moment, offered there or not."""

CLEAN = Checked(1)
"""A check that found nothing."""

Said = dict[tuple[str, ...], list[Event]]
"""What is sent, by step or kind, question and, where it matters, person: once each, the last ever again."""


def chose(*ids: str) -> list[Event]:
    """Choose each of these in turn, whenever the question comes."""
    return [Chose((one,)) for one in ids]


def ticked(*ids: str) -> list[Event]:
    """Tick all of these together."""
    return [Chose(ids)]


def easiest(session: Session) -> Event:
    """Go on, tick everything, take the first option: what opens every door."""
    match session.ask.field:
        case One(options):
            return Chose((options[0].id,))
        case Many(options, most):
            return Chose(tuple(one.id for one in options)[: most or None])
        case Text():
            return wrote(SECRET)
        case Draft():
            return WHEN
    return Go()


def offered(session: Session, pick: int) -> Event:
    """Give one of the things that the moment offers, by a number that chooses."""
    match session.ask.field:
        case One(options):
            return Chose((options[pick % len(options)].id,))
        case Many(options, most):
            chosen = tuple(one.id for place, one in enumerate(options) if pick >> place & 1)
            return Chose(chosen[: most or None])
        case Text():
            return wrote(TEXTS[pick % len(TEXTS)])
        case Draft():
            return Drafted("2026-11", float(pick % 90), flip=bool(pick % 2))
        case Talking() | Turn():
            aloud = TALK if isinstance(session.ask.field, Talking) else TURN
            return aloud[pick % len(aloud)]
        case Tell() | Card() | Blank():
            return Go()


def wrote(text: str, found: int = 0, changed: int = 0, kept: int = 0, barred: int = 0) -> Wrote:
    """Write something, with what its check did where it is a note."""
    return Wrote(PrivateText(text), Checked(CLEAN.version, found, changed, kept), barred)


def skipping(session: Session) -> Event:
    """Skip what can be skipped, and take the easiest answer where it can't."""
    return Skip() if session.ask.skippable else easiest(session)


def quietly(session: Session) -> Event:
    """Take the easiest answer, and leave the seats and the summary as they are."""
    if session.ask.key == "swap":
        return Chose(("no",))
    return Chose(("keep",)) if session.ask.key == "wish" else easiest(session)


def scripted(said: Said) -> Callable[[Session], Event]:
    """Answer by a script, and quietly where it says nothing."""
    left = {key: list(events) for key, events in said.items()}

    def answer(session: Session) -> Event:
        for name in names(session.step):
            question = (name, session.ask.key)
            for key in ((*question, session.ask.person or ""), question):
                if key in left:
                    return left[key].pop(0) if len(left[key]) > 1 else left[key][0]
        return quietly(session)

    return answer


def names(step: Step) -> tuple[str, ...]:
    """Give what a test may call a step: its id, its kind, and for a reading whether it is before or after."""
    kind = str(step.__struct_config__.tag)
    return (step.id, kind, step.when) if isinstance(step, Scale) else (step.id, kind)


def walk(
    session: Session, answer: Callable[[Session], Event], until: Callable[[Session], bool] = lambda _: False
) -> list[Session]:
    """Go on until there, or until the session is over; give every moment on the way, the last one too."""
    moments = [session]
    while not (moments[-1].over or until(moments[-1])):
        assert len(moments) < 200, f"no end in sight: {moments[-1]!r}"
        moments.append(advance(moments[-1], answer(moments[-1])))
    return moments


def at(step: str, key: str = "", person: Person | None = None) -> Callable[[Session], bool]:
    """Tell whether a session stands at a step, by its id or kind, a question of it, and a person."""

    def there(session: Session) -> bool:
        return (
            step in names(session.step)
            and key in {"", session.ask.key}
            and (person is None or session.ask.person == person)
        )

    return there


def reach(
    name: str, step: str, key: str = "", person: Person | None = None, said: Said | None = None
) -> Session:
    """Walk a shipped format to a moment, by a script."""
    reached = walk(begin(name), scripted(said or {}), at(step, key, person))[-1]
    assert not reached.over, f"the session was over before {step}"
    return reached


def to_the_end(name: str, said: Said | None = None) -> Session:
    """Walk a shipped format to its end, by a script."""
    return walk(begin(name), scripted(said or {}))[-1]


def begin(name: str) -> Session:
    """Begin a shipped format."""
    return start(form(name), words())


def path(moments: list[Session]) -> list[tuple[str, str, str]]:
    """Name the moments of a walk: step, question, person."""
    return [(one.step.id, one.ask.key, one.ask.person or "") for one in moments if not one.over]
