"""Keys that cost next to nothing to open, and the letterbox they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from debrief.store.keys import Keys, Ring, new_keys, open_keys
from debrief.store.slots import Cost, Purpose

if TYPE_CHECKING:
    from debrief.store.sealing import PrivateKey

CHEAP = Cost(memory=64, passes=1, lanes=1)
LETTERBOX = "a letterbox"
PASSPHRASE = "kettle window seven lamps"  # noqa: S105 - opens nothing but tests
CODE = "0000-0000-0000-0000-0000-0000-0000"

texts = st.binary(max_size=3000)
numbers = st.integers(0, 2**53 - 1)
names = st.text(max_size=20)


def made() -> tuple[Keys, Ring]:
    """Make new keys for the letterbox."""
    return new_keys(PASSPHRASE, CODE, letterbox=LETTERBOX, cost=CHEAP)


def opened(keys: Keys, secret: str = PASSPHRASE, purpose: Purpose = "passphrase") -> Ring:
    """Open its keys."""
    return open_keys(keys, secret, letterbox=LETTERBOX, purpose=purpose)


def present(ring: Ring) -> PrivateKey:
    """Give the key that letters are sealed to."""
    return ring.held()[0]
