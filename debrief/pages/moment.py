"""The page of a session's present moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.ask import Blank, Card, Draft, Many, One, Talking, Tell, Text, Turn
from debrief.core.events import Go, Skip
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.count import Count
from debrief.core.kinds.inform import Inform
from debrief.core.kinds.level import AT_ONCE, CARE, Level
from debrief.core.kinds.own import Own, paragraphs
from debrief.core.kinds.readiness import Readiness
from debrief.core.kinds.review import Review
from debrief.core.kinds.step import Seated
from debrief.core.kinds.talk import Talk
from debrief.core.kinds.turns import Turns
from debrief.core.kinds.warn import Warn
from debrief.pages.landing import landing
from debrief.pages.page import Action, Page, Row
from debrief.pages.record import agreed_row, copy_rows, record_rows
from debrief.pages.talking import labels, next_ring_rows, off_table_rows, ring_rows, talk_page
from debrief.pages.turning import turn_page

if TYPE_CHECKING:
    from debrief.core.kinds.step import Answer
    from debrief.core.session import Session
    from debrief.core.words import Words
    from debrief.pages.house import House

TAB_ENTER = "Tab, then Enter"
DANGER = 4
"""The level at which the emergency numbers stand on the page itself."""


def moment(
    session: Session,
    house: House,
    before: Answer | None = None,
    *,
    readers: str = "",
    time_up: bool = False,
) -> Page:
    """Describe the present moment.

    Args:
        session: where the session stands.
        house: what the place where people work adds.
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
        done = say["somebody_there_alone" if session.format.alone else "somebody_there"]
        page = replace(page, deliberate=True, actions=(Action(done, Go(), shown_key=TAB_ENTER),))
    if session.over:
        return landing(session, page)
    if isinstance(ask.field, Talking):
        return talk_page(session, page, time_up=time_up)
    if isinstance(ask.field, Turn):
        return turn_page(session, page)
    return replace(
        page,
        rows=rows(session, house),
        big=number(session, house),
        lines=(*page.lines, *below(session, house, readers)),
        rows_first=ask.key == CARE,
        rows_last=ask.key in {"wish", "mind"},
        empty=say["nothing_true"] if isinstance(session.step, Readiness) else page.empty,
    )


def below(session: Session, house: House, readers: str) -> tuple[str, ...]:
    """Give the sentences that a format leaves to the place where it is used."""
    match session.step:
        case Inform(shows="limits"):
            return house.limits
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


def number(session: Session, house: House) -> str:
    """Put the one number to call on the page of danger, large; nothing elsewhere."""
    known = house.emergency(session.words)
    return session.words.say["call_number"].format(number=known) if known and in_danger(session) else ""


def in_danger(session: Session) -> bool:
    """Tell whether this is the page on which help is called at once."""
    step = session.step
    return isinstance(step, Level) and session.ask.key == CARE and step.highest(session) >= DANGER


def rows(session: Session, house: House) -> tuple[Row, ...]:
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
        case Level() if urgent(session):
            found = call_rows(session, house)
        case Level() if session.format.group:
            found = tuple((one.label, one.signs) for one in session.words.levels)
        case Turns():
            found = tuple(ring_rows(session.words, 0, session.step.ring))
        case Own():
            found = tuple((heading, "\n".join(lines)) for heading, lines in paragraphs(session))
        case Review() | Count():
            found = record_page_rows(session)
    return found


def seat(session: Session) -> str:
    """Say who is asked."""
    ask, say = session.ask, session.words.say
    if session.format.alone:
        return say["seat_alone"]
    if session.format.group:
        return say["seat_group"]
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


def call_rows(session: Session, house: House) -> tuple[Row, ...]:
    """Put whom to call on the page: the house's own people, and in danger the emergency numbers first."""
    own = tuple((session.words.say["our_own"], person) for person in house.call)
    if not in_danger(session) or house.emergency(session.words):
        return own
    return (*emergency_rows(session), *own)


def emergency_rows(session: Session) -> tuple[Row, ...]:
    """Name the emergency number of every country."""
    countries: dict[str, list[str]] = {}
    for line in session.words.lines:
        countries.setdefault(line.emergency, []).append(line.country)
    return tuple((number, ", ".join(names)) for number, names in countries.items())


def record_page_rows(session: Session) -> tuple[Row, ...]:
    """Show the record exactly as it is, or would be, kept; nothing where it is let go."""
    count = isinstance(session.step, Count)
    if session.ask.key in {"record", "wish", "mind"} and session.draft:
        rows = record_rows(session.draft, session.words, session.format.title)
        return filled(rows, session.words) if count else rows
    record = session.step.record(session) if session.ask.key in {"copy", "result"} else None
    if record is None:
        return ()
    if session.ask.key == "copy":
        return copy_rows(record, session.words, session.format.title)
    rows = record_rows(record, session.words, session.format.title)
    return (*(filled(rows, session.words) if count else rows), agreed_row(record, session.words))


def filled(rows: tuple[Row, ...], words: Words) -> tuple[Row, ...]:
    """Leave out what a count never holds, and say so."""
    say = words.say
    held = tuple(row for row in rows if row[1] not in {say["nothing"], say["no"]})
    return (*held, (say["all_else"], say["not_in_it"]))
