"""The letterbox's keys: one pair, in two slots; opened, changed, and exchanged for another pair."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from debrief.store.errors import StoreError
from debrief.store.sealing import NotOpened, PrivateKey, generate, seal, unseal
from debrief.store.slots import RFC_9106, Cost, Purpose, Slot, SlotDamaged, unwrap, wrap

_NO_LETTER = -1
"""The number that earlier keys are sealed for: no letter has it, so neither can stand for the other."""


class KeysChanged(StoreError):
    """The keys are others than those that were opened."""


class Locked(StoreError):
    """The opened keys were let go."""


class Keys(Struct, frozen=True, forbid_unknown_fields=True):
    """The keys as the header of a letterbox keeps them."""

    public: bytes
    """What letters are sealed to; 32 bytes."""
    passphrase: Slot
    recovery: Slot
    older: tuple[bytes, ...] = ()
    """Earlier private keys, each sealed to the present one, while letters sealed to them may be left."""

    def __repr__(self) -> str:
        return f"Keys({len(self.older)} older)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("older", len(self.older))]


class Ring:
    """Opened keys, in memory only, until they are let go."""

    __slots__ = ("_held", "lost")

    def __init__(self, *held: PrivateKey, lost: int = 0) -> None:
        """Hold the present key, then the older ones."""
        self._held = held
        self.lost = lost
        """How many older keys could not be opened; letters sealed to those stay closed."""

    def held(self) -> tuple[PrivateKey, ...]:
        """List the keys, the present one first.

        Raises:
            Locked: if they were let go.
        """
        if not self._held:
            raise Locked("The letterbox is locked. Open it again with the passphrase.")
        return self._held

    def unseal(self, sealed: bytes, *, letterbox: str, number: int) -> bytes:
        """Open a letter with whichever key it was sealed to.

        Raises:
            NotOpened: if none opens it.
            Locked: if they were let go.
        """
        *others, last = self.held()
        for key in others:
            with suppress(NotOpened):
                return unseal(key, sealed, letterbox=letterbox, number=number)
        return unseal(last, sealed, letterbox=letterbox, number=number)

    def forget(self) -> None:
        """Let all keys go."""
        self._held = ()

    def __repr__(self) -> str:
        return "Ring()"


def new_keys(passphrase: str, code: str, *, letterbox: str, cost: Cost = RFC_9106) -> tuple[Keys, Ring]:
    """Make the keys of a new letterbox.

    Raises:
        TooLittleMemory: if this computer can't.
    """
    private = generate()
    by_passphrase = wrap(private, passphrase, letterbox=letterbox, purpose="passphrase", cost=cost)
    by_code = wrap(private, code, letterbox=letterbox, purpose="recovery", cost=cost)
    return Keys(private.public, by_passphrase, by_code), Ring(private)


def open_keys(keys: Keys, secret: str, *, letterbox: str, purpose: Purpose) -> Ring:
    """Open the keys with the passphrase or the recovery code.

    Raises:
        WrongSecret: if it does not open them.
        SlotDamaged: if nothing would, or if letters are sealed to another key than the one in the slot.
        TooLittleMemory: if this computer can't.
    """
    slot = keys.passphrase if purpose == "passphrase" else keys.recovery
    present = unwrap(slot, secret, letterbox=letterbox, purpose=purpose)
    if present.public != keys.public:
        raise SlotDamaged
    older: list[PrivateKey] = []
    for sealed in keys.older:
        with suppress(NotOpened, ValueError):
            older.append(PrivateKey.from_raw(unseal(present, sealed, letterbox=letterbox, number=_NO_LETTER)))
    return Ring(present, *older, lost=len(keys.older) - len(older))


def change_passphrase(
    keys: Keys, ring: Ring, passphrase: str, *, letterbox: str, cost: Cost = RFC_9106
) -> Keys:
    """Put a new passphrase in place of the old one, which still opens old copies of the header.

    Raises:
        KeysChanged: if the ring does not belong to these keys.
        StoreError: if the ring was let go, or this computer can't.
    """
    slot = wrap(_present(keys, ring), passphrase, letterbox=letterbox, purpose="passphrase", cost=cost)
    return replace(keys, passphrase=slot)


def change_code(keys: Keys, ring: Ring, code: str, *, letterbox: str, cost: Cost = RFC_9106) -> Keys:
    """Put a new recovery code in place of the old one, which still opens old copies of the header.

    Raises:
        KeysChanged: if the ring does not belong to these keys.
        StoreError: if the ring was let go, or this computer can't.
    """
    slot = wrap(_present(keys, ring), code, letterbox=letterbox, purpose="recovery", cost=cost)
    return replace(keys, recovery=slot)


def rekeyed(
    keys: Keys, ring: Ring, passphrase: str, code: str, *, letterbox: str, cost: Cost = RFC_9106
) -> tuple[Keys, Ring]:
    """Make a new pair that opens all that these keys open, so that letters can be moved one by one.

    Raises:
        KeysChanged: if the ring does not belong to these keys.
        StoreError: if the ring was let go, or this computer can't.
    """
    _present(keys, ring)
    new, opened = new_keys(passphrase, code, letterbox=letterbox, cost=cost)
    old = ring.held()
    older = tuple(seal(new.public, each.raw(), letterbox=letterbox, number=_NO_LETTER) for each in old)
    return replace(new, older=older), Ring(*opened.held(), *old, lost=ring.lost)


def without_older(keys: Keys) -> Keys:
    """Drop the older keys once no letter is sealed to them."""
    return replace(keys, older=())


def _present(keys: Keys, ring: Ring) -> PrivateKey:
    # Another terminal may have changed the pair: the old key under the new header would open nothing.
    present = ring.held()[0]
    if present.public != keys.public:
        raise KeysChanged("The lock was changed meanwhile. Lock the letterbox, open it again, and try again.")
    return present
