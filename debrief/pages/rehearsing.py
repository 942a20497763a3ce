"""The pages of a rehearsal for two: what each of them does next, aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Prompt
from debrief.core.events import Go
from debrief.pages.page import Action, Page
from debrief.pages.talking import GAP

if TYPE_CHECKING:
    from debrief.core.practice import Card, Scene
    from debrief.core.rehearsing import Rehearsing
    from debrief.pages.page import Row


def rehearsal(say: dict[str, str], at: Rehearsing) -> Page:
    """Describe where two people stand in a rehearsal."""
    on = (Action(say["continue"], Go(), shown_key="Enter"),)
    match at.moment:
        case "card":
            prompt, rows, seat = at.rehearsal.card, card_rows(say, at.card), say["seat_teller"]
        case "start" | "swap" as page:
            prompt = at.rehearsal.start if page == "start" else at.rehearsal.swap
            rows, seat = (), say["seat_both"]
        case scene:
            prompt, rows, seat = Prompt(scene.title), scene_rows(say, scene, at.card), say["seat_both"]
    return Page(title=prompt.title, seat=seat, lines=prompt.lines, rows=rows, actions=on)


def card_rows(say: dict[str, str], card: Card) -> tuple[Row, ...]:
    """Write out a card."""
    parts = (
        ("person", card.person),
        ("touches", card.touches),
        ("feels", card.feels),
        ("outline", card.outline),
        ("needs", card.needs),
    )
    return tuple((say[f"practice_{name}"], text) for name, text in parts)


def scene_rows(say: dict[str, str], scene: Scene, card: Card) -> tuple[Row, ...]:
    """Say what each of the two does, and what the card gives for it."""
    given = {"touches": card.touches, "feels": card.feels, "outline": card.outline, "needs": card.needs}
    shown = ((say["practice_card"], given[scene.shows]), GAP) if scene.shows else ()
    return (*shown, (say["seat_teller"], scene.teller), GAP, (say["seat_listener"], scene.listener))
