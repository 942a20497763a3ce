"""A slot: the letterbox's private key, wrapped under a passphrase or a recovery code."""

from __future__ import annotations

import secrets
import unicodedata
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from debrief.store.errors import StoreError
from debrief.store.sealing import PrivateKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

Purpose = Literal["passphrase", "recovery"]
"""What a slot opens with."""

_SALT, _NONCE, _WRAPPED = 16, 12, 32 + 16
"""Bytes."""

_FEW = range(1, 17)
_LARGEST = 1024 * 1024
"""KiB."""


class WrongSecret(StoreError):
    """The passphrase or recovery code opens nothing here."""


class SlotDamaged(StoreError):
    """What should hold the key holds what was never written there."""

    def __init__(self) -> None:
        super().__init__(
            "The lock of this letterbox is damaged. Try the other way in, passphrase or recovery code, "
            "or put back an older copy of the file."
        )


class TooLittleMemory(StoreError):
    """This computer has less free memory than one try takes."""


class Cost(Struct, frozen=True, forbid_unknown_fields=True):
    """How slow Argon2id makes each guess."""

    memory: int
    """KiB."""
    passes: int
    lanes: int

    def possible(self) -> bool:
        """Tell whether anyone would have chosen this; a damaged or hostile file may ask for days."""
        few = self.passes in _FEW and self.lanes in _FEW
        return few and 8 * self.lanes <= self.memory <= _LARGEST


RFC_9106 = Cost(memory=64 * 1024, passes=3, lanes=4)
"""The second recommendation of RFC 9106, 4, for computers without memory to spare."""


class Slot(Struct, frozen=True, forbid_unknown_fields=True):
    """A private key that one secret unwraps."""

    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def __repr__(self) -> str:
        return f"Slot({self.cost!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("cost", self.cost)]


def wrap(
    private: PrivateKey, secret: str, *, letterbox: str, purpose: Purpose, cost: Cost = RFC_9106
) -> Slot:
    """Wrap a private key under a passphrase, or under a recovery code as `read_code` gives it.

    Raises:
        ValueError: if `unwrap` would refuse this cost.
        TooLittleMemory: if this computer can't.
    """
    if not cost.possible():
        raise ValueError("A slot of this cost could never be opened.")
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    wrapped = _cipher(secret, salt, cost).encrypt(nonce, private.raw(), _bound(letterbox, purpose, cost))
    return Slot(cost, salt, nonce, wrapped)


def unwrap(slot: Slot, secret: str, *, letterbox: str, purpose: Purpose) -> PrivateKey:
    """Take the private key out of a slot again.

    Raises:
        WrongSecret: if this secret does not open it, or its bytes have changed.
        SlotDamaged: if no secret could.
        TooLittleMemory: if this computer can't.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - slow to import

    lengths = (len(slot.salt), len(slot.nonce), len(slot.wrapped))
    if lengths != (_SALT, _NONCE, _WRAPPED) or not slot.cost.possible():
        raise SlotDamaged
    bound = _bound(letterbox, purpose, slot.cost)
    try:
        raw = _cipher(secret, slot.salt, slot.cost).decrypt(slot.nonce, slot.wrapped, bound)
    except InvalidTag:
        raise WrongSecret(_WRONG[purpose]) from None
    return PrivateKey.from_raw(raw)


_WRONG: dict[Purpose, str] = {
    "passphrase": "This passphrase does not open the letterbox. Try again, or use the recovery code.",
    "recovery": "This recovery code does not open the letterbox. See if the paper is for this one.",
}


def _cipher(secret: str, salt: bytes, cost: Cost) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers import aead  # noqa: PLC0415 - slow to import
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - slow to import

    # One keyboard sends an accent as one sign, another as two.
    plain = unicodedata.normalize("NFKC", secret).encode(errors="surrogatepass")
    slow = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    try:
        return aead.ChaCha20Poly1305(slow.derive(plain))
    except MemoryError:
        raise TooLittleMemory(
            "This computer has too little free memory to open the lock. Close other programs, then try again."
        ) from None


def _bound(letterbox: str, purpose: Purpose, cost: Cost) -> bytes:
    # Only the letterbox may hold a line break, and it comes last, so no two slots read the same.
    line = f"debrief key 1\n{purpose}\n{cost.memory} {cost.passes} {cost.lanes}\n{letterbox}"
    return line.encode(errors="surrogatepass")
