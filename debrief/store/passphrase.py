"""Refuses a passphrase for its length; what it is made of has no rules (NIST SP 800-63B-4), only advice."""

from __future__ import annotations

import unicodedata

from debrief.store.errors import StoreError

SHORTEST = 15
"""Characters, spaces within included."""

LONGEST = 256
"""Characters."""

_READ = 40
"""Characters given to zxcvbn, which may take four seconds for 72; so many decide the matter anyway."""

_SAFE = 10**14
"""Guesses: thirty years at a hundred thousand a second, a rate that Argon2id asks many machines for."""

_OURS = ["debrief", "letterbox", "keeper", "summary", "receipt", "passphrase"]
"""Words that anyone would try here first."""


class TooShort(StoreError):
    """A passphrase with fewer than `SHORTEST` characters."""


class TooLong(StoreError):
    """A passphrase with more than `LONGEST` characters."""


def refuse(passphrase: str) -> None:
    """Stop a passphrase that can't be used.

    Raises:
        TooShort: if it is too short, or nothing but spaces.
        TooLong: if it is too long.
    """
    # Counted as the key is made from it: one sign may be several, or several one, on another system.
    plain = unicodedata.normalize("NFKC", passphrase)
    if len(plain.strip()) < SHORTEST:
        raise TooShort(
            f"Make it {SHORTEST} characters or longer: a few words that have nothing to do with each other."
        )
    if len(plain) > LONGEST:
        raise TooLong(f"Make it {LONGEST} characters or shorter: four or five plain words are enough.")


def advice(passphrase: str) -> str:
    """Say how a passphrase could be made safer, or nothing where it is safe enough."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import

    # It can't take an empty text.
    if zxcvbn(passphrase[:_READ] or " ", user_inputs=_OURS)["guesses"] >= _SAFE:
        return ""
    # What zxcvbn says about the pattern would tell everyone near the screen what to try.
    return (
        "You can use this one, but someone patient may guess it: "
        "two or three more words that have nothing to do with each other would make it safer."
    )
