"""The page of the talk: the rings, words for when they are hard to find, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.events import AskIn, AskOn, Go, JustListen, Pause, StepOut
from debrief.core.kinds.agree import Agree
from debrief.core.kinds.consent import agreed_minutes, limits
from debrief.core.kinds.talk import Talk
from debrief.pages.page import HERE, Action, Page, Row

if TYPE_CHECKING:
    from debrief.core.ask import Option
    from debrief.core.session import Session
    from debrief.core.words import Words

GAP: Row = ("", "")


def talk_page(session: Session, page: Page, *, time_up: bool) -> Page:
    """Show the ring, what was agreed, and words for when they are hard to find."""
    say, telling = session.words.say, session.telling
    ring = session.words.rings[telling.ring - 1]
    rows = [*ring_rows(session.words, telling.ring), GAP]
    if telling.prompts:
        rows += [
            (say["teller_might"], "\n".join(ring.teller)),
            (say["listener_might"], "\n".join(ring.listener)),
        ]
    rows += limit_rows(session)
    return replace(page, rows=tuple(rows), actions=talk_actions(session, time_up=time_up))


def ring_rows(words: Words, here: int, innermost: int = 4) -> list[Row]:
    """List the rings up to one, with a mark beside the present one."""
    return [
        (f"{HERE if n == here else ' '} {n}  {one.label}", one.holds)
        for n, one in enumerate(words.rings[:innermost], 1)
    ]


def limit_rows(session: Session) -> list[Row]:
    """Remind both of what the listener agreed to."""
    say, words = session.words.say, session.words
    left_out = labels(limits(session), (words.no_details, *words.lists["warnings"]))
    talk = session.step
    rows = []
    if isinstance(talk, Talk) and (agreed_minutes(session) or session.telling.extra):
        rows.append((say["time_agreed"], say["for_minutes"].format(minutes=talk.time(session))))
    if left_out:
        rows.append((say["limits_agreed"], left_out))
    return [*rows, *off_table_rows(session)]


def off_table_rows(session: Session) -> list[Row]:
    """Remind people of what the agreement keeps off the table."""
    agreements = [step.id for step in session.format.steps if isinstance(step, Agree)]
    ids = tuple(one for step in agreements for one in session.answer(step, "off_table", None))
    off = labels(ids, session.words.lists["warnings"])
    return [(session.words.say["off_table"], off)] if off else []


def next_ring_rows(session: Session) -> tuple[Row, ...]:
    """Name the ring that the listener is asked about."""
    ring = session.words.rings[session.telling.ring]
    label = session.words.say["next_ring"].format(number=session.telling.ring + 1)
    return ((label, f"{ring.label}: {ring.holds}"),)


def talk_actions(session: Session, *, time_up: bool) -> tuple[Action, ...]:
    """Offer what can be done while people talk."""
    say, telling = session.words.say, session.telling
    talk = session.step
    actions = [Action(say["talk_done"], Go(), shown_key="Enter")]
    if isinstance(talk, Talk) and telling.ring < talk.innermost(session):
        actions.append(Action(say["ring_in"], AskIn(), "i"))
    if telling.ring > 1:
        actions.append(Action(say["ring_out"], StepOut(), "o"))
    actions.append(Action(say["pause"], Pause(), "p"))
    actions.append(Action(say["just_listen" if telling.prompts else "with_prompts"], JustListen(), "l"))
    if time_up:
        actions.append(Action(say["ask_on"], AskOn(), "m"))
    return tuple(actions)


def labels(ids: tuple[str, ...] | str, options: tuple[Option, ...]) -> str:
    """Name chosen options in lower case, in one line."""
    return ", ".join(option.label.lower() for option in options if option.id in ids)
