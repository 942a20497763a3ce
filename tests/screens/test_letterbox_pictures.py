"""Pictures of the letterbox: first use, its keeper's pages, and the receipt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from debrief.core.private import PrivateText
from debrief.core.session import advance
from debrief.pages.kept import opening
from debrief.pages.letterbox import one_moment
from debrief.pages.places import LETTERBOX
from debrief.screens.kept import KeptScreen
from debrief.screens.letterbox import LetterboxScreen
from debrief.screens.page_screen import PageScreen
from debrief.screens.session import SessionScreen
from debrief.store.receipt import read_receipt
from debrief.store.slip import Slip
from tests.screens.letterboxes import PASSPHRASE, summary_of
from tests.screens.test_first_use import WEAK
from tests.screens.waiting import is_laid_out, sees, until
from tests.screens.walking import at, bring, likely

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.store.letterbox import Letterbox

    Show = Callable[[Pilot[Any]], Awaitable[None]]

SIZES = {"80x24": (80, 24), "120x36": (120, 36)}
CODE = PrivateText("0A1B-2C3D-4E5F-6G7H-8J9K-0M1N-2P3Q")
WORDS = PrivateText("acorn cactus dolphin iceberg skillet")


async def put_in(pilot: Pilot[Any]) -> None:
    """Put one summary in, with a number and a receipt that are always the same."""
    box: Letterbox = pilot.app.desk.letterbox  # type: ignore[attr-defined]  # the plugin types every app alike
    receipt = read_receipt(WORDS)
    box.add(summary_of(pilot.app.desk), Slip(receipt, box.tags(receipt), 20_000_001, box.box.header().id))  # type: ignore[attr-defined]  # as above


def has_cursor(screen: Any) -> bool:  # noqa: ANN401 - any screen with one field
    """Tell whether the field of a screen can be typed into."""
    return bool(screen.focused is screen.word)


async def type_in(pilot: Pilot[Any], *typed: str) -> None:
    """Type into the one field of the page, which does not blink."""
    for text in typed:
        screen: Any = pilot.app.screen
        await until(pilot, partial(has_cursor, screen))
        screen.word.cursor_blink = False
        screen.word.value = text
        await pilot.press("enter")


async def first_use(pilot: Pilot[Any]) -> None:
    await sees(pilot, "One thing first")


async def passphrase(pilot: Pilot[Any]) -> None:
    await first_use(pilot)
    await pilot.press("enter")
    screen: Any = await sees(pilot, "Choose a reading passphrase")
    screen.word.cursor_blink = False
    await until(pilot, lambda: screen.focused is screen.word)


async def advice(pilot: Pilot[Any]) -> None:
    await passphrase(pilot)
    await type_in(pilot, WEAK, WEAK)
    await sees(pilot, "someone patient may guess it")


async def code(pilot: Pilot[Any]) -> None:
    await passphrase(pilot)
    await type_in(pilot, PASSPHRASE, PASSPHRASE)
    await sees(pilot, "The recovery code")


async def letterbox(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    app.home.open(LETTERBOX)
    await sees(pilot, "The letterbox")
    await until(pilot, lambda: isinstance(app.screen, LetterboxScreen))


async def old_file(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    (app.desk.letterbox.box.place.folder / "summaries.taken-over.json").write_text("{}")
    await letterbox(pilot)


async def old_file_question(pilot: Pilot[Any]) -> None:
    await old_file(pilot)
    screen: Any = pilot.app.screen
    screen.open("old")


async def offered(pilot: Pilot[Any], what: str, title: str) -> None:
    await letterbox(pilot)
    screen: Any = pilot.app.screen
    screen.open(what)
    screen = await sees(pilot, title)
    screen.word.cursor_blink = False


async def wrong(pilot: Pilot[Any]) -> None:
    await offered(pilot, "inside", "The reading passphrase")
    await type_in(pilot, "this is not the one")
    screen: Any = await sees(pilot, "does not open the letterbox")
    screen.word.cursor_blink = False


async def moment(pilot: Pilot[Any]) -> None:
    await offered(pilot, "inside", "The reading passphrase")
    screen: Any = pilot.app.screen
    screen.draw(one_moment(screen.desk.say))


async def listed(pilot: Pilot[Any]) -> None:
    await put_in(pilot)
    await offered(pilot, "inside", "The reading passphrase")
    await type_in(pilot, PASSPHRASE)
    await sees(pilot, "Newest month first")


async def progress(pilot: Pilot[Any]) -> None:
    await listed(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, KeptScreen)
    screen.draw(opening(screen.desk.say, 120, 800))


async def one(pilot: Pilot[Any]) -> None:
    await listed(pilot)
    await pilot.press("enter")
    await sees(pilot, "Kept summary")


async def delete(pilot: Pilot[Any]) -> None:
    await one(pilot)
    await pilot.press("d")


async def found(pilot: Pilot[Any]) -> None:
    await put_in(pilot)
    await offered(pilot, "receipt", "Use a receipt")
    await type_in(pilot, WORDS)
    await sees(pilot, "It is there.")


async def take_out(pilot: Pilot[Any]) -> None:
    await found(pilot)
    await pilot.press("up", "enter")
    await sees(pilot, "Take it out for good?")


async def shared_less(pilot: Pilot[Any]) -> None:
    await found(pilot)
    await pilot.press("down", "down", "enter")
    await sees(pilot, "can't be called back")


async def landing(pilot: Pilot[Any], form: str) -> None:
    app: Any = pilot.app
    app.home.open(form)
    await until(pilot, lambda: isinstance(app.screen, SessionScreen))
    result = bring(app.desk, form, at("review", "result"))
    app.screen.arrive(advance(result, likely(result)), tuple(read_receipt(WORDS).words))


async def readers(pilot: Pilot[Any], form: str) -> None:
    app: Any = pilot.app
    app.home.open(form)
    await until(pilot, lambda: isinstance(app.screen, SessionScreen))
    app.screen.stand(bring(app.desk, form, at("kept", "read")))


async def sealed_home(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    await until(pilot, lambda: app.home.read is not None)


PICTURES: dict[str, tuple[str, Show]] = {
    "first-use": ("first_app", first_use),
    "passphrase": ("first_app", passphrase),
    "advice": ("first_app", advice),
    "code": ("first_app", code),
    "letterbox-open": ("app", letterbox),
    "letterbox-old-file": ("app", old_file),
    "old-file-question": ("app", old_file_question),
    "receipt": ("app", partial(offered, what="receipt", title="Use a receipt")),
    "receipt-found": ("app", found),
    "receipt-take-out": ("app", take_out),
    "receipt-shared-less": ("app", shared_less),
    "landing-pair": ("app", partial(landing, form="pair")),
    "landing-solo": ("app", partial(landing, form="solo")),
    "home-sealed": ("sealed_app", sealed_home),
    "letterbox-sealed": ("sealed_app", letterbox),
    "unlock": ("sealed_app", partial(offered, what="inside", title="The reading passphrase")),
    "unlock-with-code": ("sealed_app", partial(offered, what="lost", title="The recovery code")),
    "unlock-wrong": ("sealed_app", wrong),
    "one-moment": ("sealed_app", moment),
    "opening-letters": ("sealed_app", progress),
    "kept-list": ("sealed_app", listed),
    "kept-one": ("sealed_app", one),
    "kept-delete": ("sealed_app", delete),
    "readers-sealed": ("sealed_app", partial(readers, form="solo")),
}


LARGE_TOO = ("first-use", "code", "landing-pair", "letterbox-sealed", "kept-list")
"""Pages that fill a larger window in other ways than those before them."""


@pytest.mark.parametrize(
    ("name", "size"), [(name, "80x24") for name in PICTURES] + [(name, "120x36") for name in LARGE_TOO]
)
def test_a_page_of_the_letterbox_looks_as_it_did(
    name: str,
    size: str,
    request: pytest.FixtureRequest,
    snap_compare: Callable[..., bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("debrief.store.letterbox.new_code", lambda: CODE)
    fixture, show = PICTURES[name]
    app: Debrief = request.getfixturevalue(fixture)
    seen: list[str] = []

    async def show_and_rest(pilot: Pilot[Any]) -> None:
        await show(pilot)
        await pilot.pause()
        await until(pilot, lambda: is_laid_out(pilot.app.screen))
        assert isinstance(pilot.app.screen, PageScreen)
        seen.append(name)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=show_and_rest)
    assert seen == [name]
