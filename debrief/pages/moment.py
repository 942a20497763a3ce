"""The page of a session's present moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.ask import Blank, Card, Draft, Many, One, Talking, Tell, Text
from debrief.core.events import Go, Skip
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.inform import Inform
from debrief.core.kinds.level import AT_ONCE, CARE, Level
from debrief.core.kinds.readiness import Readiness
from debrief.core.kinds.review import Review
from debrief.core.kinds.step import Seated
from debrief.core.kinds.talk import Talk
from debrief.core.kinds.warn import Warn
from debrief.pages.page import Action, Page, Row
from debrief.pages.record import agreed_row, record_rows
from debrief.pages.talking import labels, next_ring_rows, off_table_rows, talk_page

if TYPE_CHECKING:
    from debrief.core.kinds.step import Answer
    from debrief.core.session import Session

TAB_ENTER = "Tab, then Enter"
DANGER = 4
"""The level at which the emergency numbers stand on the page itself."""


def moment(
    session: Session,
    limits_text: tuple[str, ...],
    before: Answer | None = None,
    *,
    readers: str = "",
    time_up: bool = False,
) -> Page:
    """Describe the present moment.

    Args:
        session: where the session stands.
        limits_text: what people can't keep between them, in the organisation's words.
        before: what was answered here earlier, when people come back.
        readers: who can read what is kept, as things are now.
        time_up: whether the time that was agreed for talking is over.
    """
    ask, say = session.ask, session.words.say
    page = Page(
        title=ask.prompt.title,
        seat=seat(session),
        lines=ask.prompt.lines,
        field=ask.field,
        answer=before,
        actions=(Action(say["continue"], Go(), shown_key=going_on(session)), *skip(session)),
        hint=hint(session),
        empty=say["nothing_ticked"],
    )
    if urgent(session):
        done = say["somebody_there" if session.format.people > 1 else "somebody_there_alone"]
        page = replace(page, deliberate=True, actions=(Action(done, Go(), shown_key=TAB_ENTER),))
    if session.over:
        return replace(page, seat="", actions=(Action(say["to_home"], Go(), shown_key="Enter"),))
    if isinstance(ask.field, Talking):
        return talk_page(session, page, time_up=time_up)
    return replace(
        page,
        rows=rows(session),
        lines=(*page.lines, *below(session, limits_text, readers)),
        rows_first=ask.key == CARE,
        rows_last=ask.key == "wish",
        empty=say["nothing_true"] if isinstance(session.step, Readiness) else page.empty,
    )


def below(session: Session, limits_text: tuple[str, ...], readers: str) -> tuple[str, ...]:
    """Give the sentences that a format leaves to the place where it is used."""
    match session.step:
        case Inform(shows="limits"):
            return limits_text
        case Inform(shows="readers"):
            return (readers,) if readers else ()
    return ()


def shows_readers(session: Session) -> bool:
    """Tell whether the present page says who can read what is kept."""
    return isinstance(session.step, Inform) and session.step.shows == "readers"


def urgent(session: Session) -> bool:
    """Tell whether this is a page that no stray Enter may close: help is needed today, or at once."""
    step = session.step
    return isinstance(step, Level) and session.ask.key == CARE and step.highest(session) >= AT_ONCE


def rows(session: Session) -> tuple[Row, ...]:
    """Give what stands below the words of a moment: the map, the warning, numbers to call, the record."""
    found: tuple[Row, ...] = ()
    match session.step:
        case Inform(shows="map"):
            found = map_rows(session)
        case Warn():
            found = tuple(off_table_rows(session))
        case Consent() if session.ask.key == "answer":
            found = warning_rows(session)
        case Talk() if session.ask.key == "inward":
            found = next_ring_rows(session)
        case Level() as level if session.ask.key == CARE and level.highest(session) >= DANGER:
            found = emergency_rows(session)
        case Review() as review:
            found = review_rows(session, review)
    return found


def seat(session: Session) -> str:
    """Say who is asked."""
    ask, say = session.ask, session.words.say
    if session.format.people == 1:
        return say["seat_alone"]
    if ask.private:
        return say["seat_private"]
    if ask.person is None or isinstance(ask.field, Card):
        return say["seat_both"]
    if isinstance(session.step, Seated) and session.step.seat == "each":
        return say[ask.person]
    return say["seat_teller" if ask.person == session.teller else "seat_listener"]


def going_on(session: Session) -> str:
    """Name the keys that go on: in a longer text, Enter begins a new line."""
    match session.ask.field:
        case Text(hidden=False) | Blank():
            return TAB_ENTER
    return "Enter"


def hint(session: Session) -> str:
    """Say which keys answer a list."""
    match session.ask.field:
        case One():
            return session.words.say["one_hint"]
        case Many():
            return session.words.say["pick_hint"]
    return ""


def skip(session: Session) -> tuple[Action, ...]:
    """Offer to skip wherever something is asked that may be left out."""
    asked = not isinstance(session.ask.field, Tell | Card | Draft)
    return (
        (Action(session.words.say["skip"], Skip(), shown_key="F4"),)
        if asked and session.ask.skippable
        else ()
    )


def map_rows(session: Session) -> tuple[Row, ...]:
    """List the parts and their minutes."""
    minutes = session.words.say["minutes"]
    return tuple((part.title, minutes.format(minutes=part.minutes)) for part in session.format.parts)


def warning_rows(session: Session) -> tuple[Row, ...]:
    """Tell the listener what the teller warned of; what was skipped stands as not said."""
    say, words = session.words.say, session.words
    warn = next(step for step in session.format.steps if isinstance(step, Warn))
    sort = labels(session.answer(warn.id, "sort", session.teller), words.lists["warnings"])
    weight = labels(session.answer(warn.id, "weight", session.teller), words.strengths)
    rows = [(say["touches_on"], sort or say["not_said"]), (say["weight"], weight or say["not_said"])]
    return (*rows, *off_table_rows(session))


def emergency_rows(session: Session) -> tuple[Row, ...]:
    """Put the emergency numbers themselves on the page."""
    countries: dict[str, list[str]] = {}
    for line in session.words.lines:
        countries.setdefault(line.emergency, []).append(line.country)
    return tuple((number, ", ".join(names)) for number, names in countries.items())


def review_rows(session: Session, review: Review) -> tuple[Row, ...]:
    """Show the record exactly as it is, or would be, kept; nothing where it is let go."""
    if session.ask.key in {"record", "wish"} and session.draft:
        return record_rows(session.draft, session.words, session.format.title)
    record = review.record(session) if session.ask.key == "result" else None
    if record is None:
        return ()
    return (*record_rows(record, session.words, session.format.title), agreed_row(record, session.words))
