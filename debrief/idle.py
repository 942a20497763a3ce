"""What happens when nobody touches the keyboard for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from debrief.settings import Settings

Rest = Literal["stay", "cover", "let_go"]

GRACE = 30
"""Minutes past the planned time during which people may still talk, ground or rest undisturbed."""


def rest(minutes_idle: float, settings: Settings, *, quiet: bool, minutes_over: float) -> Rest:
    """Say what to do with the screen.

    Args:
        minutes_idle: since the last key or click.
        settings: after how many minutes to cover, and to let go.
        quiet: whether nobody is expected to touch the keyboard: people talk, ground or rest.
        minutes_over: minutes past the planned end of the session; negative before it.
    """
    if quiet and minutes_over < GRACE:
        return "stay"
    if minutes_idle >= settings.let_go_after:
        return "let_go"
    return "cover" if minutes_idle >= settings.cover_after else "stay"
