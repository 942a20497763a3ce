"""Pictures of the screens, which must not change unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from debrief.screens.session import SessionScreen
from tests.screens.noting import at_the_note
from tests.screens.waiting import sees
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.core.session import Session

SMALL, LARGE = (80, 24), (120, 36)

MOMENTS: dict[str, tuple[str, str, str, dict[str, str]]] = {
    "map": ("pair", "welcome", "read", {}),
    "readers": ("pair", "kept", "read", {}),
    "limits": ("pair", "limits", "read", {}),
    "hand-over": ("pair", "ready", "card", {}),
    "readiness": ("pair", "ready", "true", {}),
    "feelings": ("pair", "feelings", "pick", {}),
    "consent": ("pair", "consent", "answer", {}),
    "talk": ("pair", "talk", "talk", {}),
    "inward": ("pair", "talk", "inward", {}),
    "levels": ("pair", "level", "own", {}),
    "level-2": ("pair", "level", "care", {"own": "2"}),
    "level-3": ("pair", "level", "care", {"own": "3"}),
    "level-4": ("pair", "level", "care", {"own": "4"}),
    "grounding": ("pair", "ground", "do", {}),
    "note": ("pair", "note", "note", {}),
    "record": ("pair", "review", "record", {}),
    "wish": ("pair", "review", "wish", {}),
    "write-and-let-go": ("solo", "let-go", "page", {}),
}


def shown(session: Session) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Show one moment of a session before the picture is taken."""

    async def show(pilot: Pilot[Any]) -> None:
        app: Debrief = pilot.app  # type: ignore[assignment]  # the plugin types every app alike
        app.home.open(session.format.name)
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        app.screen.stand(session)
        for field in (app.screen.word, app.screen.note):
            field.cursor_blink = False
        await pilot.pause()

    return show


LARGE_TOO = ("map", "feelings", "talk", "levels", "level-4", "record", "write-and-let-go", "home", "help-now")
"""Pages that fill a larger window in other ways than those before them."""


def sized(names: Iterable[str]) -> pytest.MarkDecorator:
    """Take every page in a small window, and some of them in a large one."""
    small = [pytest.param(name, SMALL, id=f"{name}-80x24") for name in names]
    large = [pytest.param(name, LARGE, id=f"{name}-120x36") for name in names if name in LARGE_TOO]
    return pytest.mark.parametrize(("name", "size"), [*small, *large])


@sized(MOMENTS)
def test_a_moment_of_a_session_looks_as_it_did(
    name: str, size: tuple[int, int], app: Debrief, snap_compare: Callable[..., bool]
) -> None:
    form, step, key, instead = MOMENTS[name]
    session = bring(app.desk, form, at(step, key), **instead)
    assert snap_compare(app, terminal_size=size, run_before=shown(session))


NAMED = "Maria (34) rang on 3 May about bay 4. I stayed calm, and now I am worn out."
NOTES: dict[str, tuple[str, tuple[str, ...]]] = {
    "found": (NAMED, ()),
    "found-one": ("I keep seeing bay 4.", ()),
    "graphic": ("Maria cried. There was so much blood.", ()),
    "can-not-stay": (f"{NAMED} 0131 496 0123.", ("tab", "enter")),
    "changed": (NAMED, ("f7",)),
    "nearly-full": ("I felt alone. " * 16, ()),
    "may-it-stay": (NAMED, ("tab", "enter")),
}
"""What is written, and the keys that are pressed after it was looked over."""


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("name", NOTES)
def test_a_note_looks_as_it_did(
    name: str, size: tuple[int, int], app: Debrief, snap_compare: Callable[..., bool]
) -> None:
    text, keys = NOTES[name]

    async def write(pilot: Pilot[Any]) -> None:
        await at_the_note(app, pilot, text)
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=write)


PLACES = {
    "home": (),
    "keys": ("f1",),
    "help-now": ("f2",),
    "cover": ("f3",),
    "about": ("end", "enter"),
}


def settled(*press: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Press keys once home has said everything that it learns after its first frame."""

    async def show(pilot: Pilot[Any]) -> None:
        await sees(pilot, "anyone who uses this account")
        await pilot.press(*press)
        await pilot.pause()

    return show


@sized(PLACES)
def test_a_place_looks_as_it_did(
    name: str, size: tuple[int, int], app: Debrief, snap_compare: Callable[..., bool]
) -> None:
    assert snap_compare(app, terminal_size=size, run_before=settled(*PLACES[name]))


@pytest.mark.parametrize("look", ["dawn", "contrast"])
def test_each_look_keeps_the_page_readable(
    look: str, app: Debrief, snap_compare: Callable[..., bool]
) -> None:
    app.theme = look
    assert snap_compare(
        app, terminal_size=SMALL, run_before=shown(bring(app.desk, "pair", at("feelings", "pick")))
    )


def test_without_colors_marks_still_tell_what_is_ticked(
    app: Debrief, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    session = bring(app.desk, "pair", at("feelings", "pick"))
    show = shown(session)

    async def tick(pilot: Pilot[Any]) -> None:
        await show(pilot)
        await pilot.press("space", "down")

    assert snap_compare(app, terminal_size=SMALL, run_before=tick)
