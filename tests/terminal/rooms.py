"""The places in and around the letterbox, and how to get to each from the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.samples import SECRET
from tests.terminal import keeper
from tests.terminal.letters import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.terminal.letters import Sealed
    from tests.terminal.walk import Walk

HALF = "cormorant-3391"
"""What is typed where something stays half typed."""


def place(walk: Walk, _sealed: Sealed) -> None:
    keeper.go_to_place(walk, keeper.SEALED_HERE)


def unlocking(walk: Walk, sealed: Sealed) -> None:
    place(walk, sealed)
    walk.take("Look inside")
    walk.on(keeper.UNLOCK)
    walk.terminal.type(HALF)
    walk.on("•" * len(HALF))


def choosing(walk: Walk, sealed: Sealed) -> None:
    place(walk, sealed)
    walk.take("Change the passphrase")
    walk.type_word(keeper.UNLOCK, PASSPHRASE)
    walk.type_word("Choose a reading passphrase", f"{HALF} {HALF}")


def code(walk: Walk, sealed: Sealed) -> None:
    place(walk, sealed)
    walk.take("A new recovery code")
    walk.type_word(keeper.UNLOCK, PASSPHRASE)


def inside(walk: Walk, sealed: Sealed) -> None:
    place(walk, sealed)
    keeper.unlock(walk, PASSPHRASE)


def one(walk: Walk, sealed: Sealed) -> None:
    inside(walk, sealed)
    walk.take(keeper.LIST, "November 2026")
    walk.on("Kept summary", SECRET)


def deleting(walk: Walk, sealed: Sealed) -> None:
    one(walk, sealed)
    walk.terminal.press("d")


def typing_receipt(walk: Walk, sealed: Sealed) -> None:
    place(walk, sealed)
    walk.take(keeper.RECEIPT)
    walk.write("Type your five words in a row", sealed.receipt)


def found(walk: Walk, sealed: Sealed) -> None:
    typing_receipt(walk, sealed)
    walk.terminal.press("enter")


ROOMS: dict[str, tuple[Callable[[Walk, Sealed], None], str]] = {
    "place": (place, keeper.SEALED_HERE),
    "unlocking": (unlocking, keeper.UNLOCK),
    "choosing": (choosing, "Type it once more"),
    "code": (code, "It is shown only now."),
    "inside": (inside, "November 2026"),
    "one": (one, SECRET),
    "deleting": (deleting, "Delete this summary?"),
    "typing a receipt": (typing_receipt, "Nothing else is asked"),
    "found": (found, "It is there."),
}
"""By name: the way there, and what stands on the screen."""
