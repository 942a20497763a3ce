"""Slow work beside the screen, so that no key waits for it."""

from __future__ import annotations

from contextlib import suppress
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump

T = TypeVar("T")


def beside(
    place: MessagePump,
    task: Callable[[], T],
    then: Callable[[T], None],
    fail: Callable[[Exception], None],
    gone: Callable[[T], None] | None = None,
) -> None:
    """Do a task in a thread, and hand what came of it to its place, in the place's own time.

    Leaving the program never waits for the thread: a wrong passphrase can hold it for half a minute.

    Args:
        place: the screen.
        task: what takes long.
        then: takes the result.
        fail: takes whatever went wrong.
        gone: takes the result, in the thread, where the place is gone by then.
    """

    def run() -> None:
        try:
            result = task()
        except Exception as error:  # noqa: BLE001 - the place raises again what nobody foresaw
            hand_on(place, partial(fail, error))
        else:
            if not hand_on(place, partial(then, result)) and gone is not None:
                gone(result)

    Thread(target=copy_context().run, args=(run,), daemon=True).start()


def hand_on(place: MessagePump, done: Callable[[], None]) -> bool:
    """Let a place do something in its own time; tell whether it is still there to do it."""
    with suppress(RuntimeError):  # the program has ended meanwhile
        return place.call_later(done)
    return False
