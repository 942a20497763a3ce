"""The page of a turn in a group: who speaks, what for, and how far along it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.events import Go, Later, Pass
from debrief.core.kinds.turns import NEXT, Turns
from debrief.pages.page import HERE, Action, Page, Row
from debrief.pages.talking import GAP, ring_rows

if TYPE_CHECKING:
    from debrief.core.session import Session


def turn_page(session: Session, page: Page) -> Page:
    """Show the phases of a turn, and what can be done with it."""
    step, say = session.step, session.words.say
    if not isinstance(step, Turns):  # pragma: no cover - only turns have such a page
        return page
    taking = step.taking(session)
    number = step.turns(session) - len(taking.waiting) + 1
    rows: list[Row] = []
    if len(step.phases) > 1:
        rows += [
            (f"{HERE if at == taking.phase else ' '} {at + 1}  {phase.title}", "")
            for at, phase in enumerate(step.phases)
        ]
    if step.warned:
        rows += [*([GAP] if rows else []), *ring_rows(session.words, 0, step.ring)]
    last_phase = taking.phase + 1 == len(step.phases)
    done = say["turn_done"] if last_phase else say["phase_done"]
    actions = [Action(done, Go(), shown_key="Enter")]
    if taking.phase == 0 and len(taking.waiting) >= NEXT:
        actions.append(Action(say["turn_later"], Later(), "s"))
    actions.append(Action(say["turn_pass"], Pass(), "p"))
    return replace(
        page,
        seat=say["seat_turn"].format(number=number, all=step.turns(session)),
        rows=tuple(rows),
        hint=say["turn_swapped"] if taking.waiting[0] != min(taking.waiting) else "",
        actions=tuple(actions),
    )
